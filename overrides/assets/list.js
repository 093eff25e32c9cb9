// The list of a year, or of a unit, that filters, sorts and adds up, with the choice kept in the address so that it can be shared. Without it the
// list is complete, on as many pages as it has. What a row says, and the orders that need knowledge, Python wrote (pages/project_rows.py):
// into the page where the year fits on one, else into a file that is asked for when the reader first wants more than the page has.
// What is typed is found as the search finds it (search/fold.js): in Thai digits, without tone marks, in either spelling of ำ.

{
  const MANY = 100;
  const [CODE, NAME, PLACE, GROUP, OUTCOME, PROGRESS, ALLOCATED, SPENT, STOPPED, REPORTED, BORNE, COMPARED, OVER] = Array(13).keys();
  const BY = { name: PLACE, unit: GROUP, year: GROUP, outcome: OUTCOME, progress: PROGRESS, allocated: ALLOCATED, spent: SPENT };
  const FORMER = { 1: "unit", 2: "outcome", "4-": "progress-", "5-": "allocated-", "6-": "spent-" }; // addresses once given keep their order

  const at = (name, root = document) => root.querySelector(`[data-${name}]`);
  // `options` folds the choices on a phone (list.css)
  const [table, form, options, more, none, failed] = ["list", "filter", "options", "more", "none", "failed"].map((name) => at(name));
  const BY_GROUP = form.elements.year ? "year" : "unit"; // what the second column tells
  const FIELDS = ["text", BY_GROUP, "outcome", "sort"];
  const body = table.tBodies[0];
  const heads = [...table.tHead.rows[0].cells];
  const made = [...body.rows]; // by place in the year
  const first = () => (matchMedia("(max-width: 69.99em)").matches ? 30 : MANY); // what a phone shows at first (list.css)
  let limit;
  let state;
  let year;
  let asked = 0;

  const plain = (text) => text.normalize("NFC").replace(/\s+/g, " ").trim().toLowerCase();

  // Amounts are spelled as they are shown (85,840 or 99,999.99) and added up in satang, to the last one.
  const satang = (baht) => BigInt(baht.replace(/\D/g, "") + (baht.includes(".") ? "" : "00"));
  function spelled(sum) {
    const rest = sum % 100n;
    return (sum / 100n).toLocaleString("en") + (rest ? `.${`${rest}`.padStart(2, "0")}` : "");
  }

  const groupOf = (row) => year.groups[row[GROUP]];
  const outcomeOf = (row) => year.outcomes[row[OUTCOME]][0];
  function element(place) {
    return made[place] ??= fill(at("row").content.firstElementChild.cloneNode(true), year.rows[place]);
  }
  function fill(copy, row) {
    const [head, group, outcome, ...numbers] = copy.cells;
    const link = head.querySelector("a");
    link.href = `${year.folders[row[GROUP]] ?? ""}${row[CODE]}/`;
    link.textContent = row[NAME];
    head.querySelector(".oit-code").textContent = row[CODE];
    const [key, words] = year.outcomes[row[OUTCOME]];
    group.textContent = groupOf(row);
    const judged = outcome.querySelector(".oit-outcome");
    judged.dataset.outcome = key;
    judged.textContent = words;
    const stopped = head.querySelector(".oit-work");
    stopped.dataset.state = row[STOPPED];
    const [borne, over] = head.querySelectorAll(".oit-note");
    for (const [part, words] of [[stopped, year.stopped[row[STOPPED]]], [borne, row[BORNE]], [over, row[OVER]], [outcome.querySelector(".oit-note"), row[REPORTED]]]) {
      if (words) (part.lastElementChild ?? part).textContent = words;
      else part.remove();
    }
    numbers.forEach((cell, i) => {
      const told = row[PROGRESS + i];
      const unstated = told == null;
      cell.classList.toggle("oit-unstated", unstated);
      if (unstated) delete cell.dataset.unit;
      cell.textContent = unstated ? table.dataset.unstated : i ? told : cell.textContent.replace(/[\d.,]+/, told);
    });
    return copy;
  }

  const text = (row) => row.text ??= fold(plain([row[CODE], row[NAME], groupOf(row), year.outcomes[row[OUTCOME]][1], row[REPORTED] ?? "", row[BORNE] ?? ""].join("\n")));

  // Which rows fit the choices; `but` leaves one of them out, to say how many rows each of its options would leave.
  function fitting(but) {
    const words = plain(state.get("text") ?? "").slice(0, 300).split(" ").filter(Boolean).map(fold); // spaces part words before folding joins Thai
    const group = but !== BY_GROUP && state.get(BY_GROUP);
    const outcome = but !== "outcome" && state.get("outcome");
    return year.rows.filter((row) => (!group || groupOf(row) === group) && (!outcome || outcomeOf(row) === outcome)
      && (!words.length || words.every((word) => text(row).includes(word))));
  }

  // A row without a value stands last in either order: not stated is not the smallest amount.
  function sorted(rows) {
    const [, name, down] = order();
    const column = BY[name];
    if (!column) return rows;
    const value = (row) => (column < PROGRESS ? row[column] : Number(row[column].replaceAll(",", "")));
    const stated = rows.filter((row) => row[column] != null).sort((a, b) => (down ? -1 : 1) * (value(a) - value(b)));
    return [...stated, ...rows.filter((row) => row[column] == null)];
  }
  const orders = () => [...form.elements.sort.options].map((option) => option.value);
  function chosen() {
    const asked = state.get("sort");
    const known = FORMER[asked] ?? asked;
    return orders().includes(known) ? known : orders()[0];
  }

  const order = () => /^(\w+)(-?)$/.exec(chosen()); // by what, and whether the other way round

  function say(name, words) { for (const each of document.querySelectorAll(`[data-${name}]`)) each.textContent = words; }

  function count(name, key) {
    const rows = fitting(name);
    for (const option of form.elements[name].options) {
      if (option.value) option.textContent = `${option.dataset.word} (${rows.filter((row) => key(row) === option.value).length})`;
    }
  }

  const sum = (rows, amount) => rows.reduce((all, row) => all + satang(amount(row)), 0n);
  function put(name, rows, { length }, words) {
    const field = at(`sum=${name}`);
    const [number, unstated, note] = field.querySelector("dd").children;
    number.hidden = !length;
    unstated.hidden = !rows.length || length > 0;
    note.hidden = !length || length === rows.length;
    at("amount", field).textContent = words;
    at("stated", field).textContent = length;
  }
  const told = (column) => (row) => row[column];
  function add(name, rows) {
    const amount = told(BY[name]);
    const stated = rows.filter(amount);
    put(name, rows, stated, spelled(sum(stated, amount)));
  }

  // Only what rows have of both sides is held against each other. The share looks like nothing or all only where it is (findings/money.py).
  function compare(rows) {
    const received = (row) => row[COMPARED] ?? row[ALLOCATED];
    const spent = told(SPENT);
    const both = rows.filter((row) => spent(row) && received(row));
    const sums = [spent, received].map((amount) => sum(both, amount));
    put("use", rows, sums[1] ? both : [], sums[1] && share(...sums));
    at("both").textContent = sums.map(spelled).join(" จาก ");
  }
  function share(part, whole) {
    const exact = Number((part * 10n ** 15n) / whole);
    return [10, 100, 1000].map((n) => Math.round((exact * n) / 1e13) / n).find((told) => told && told - 100) ?? exact / 1e13;
  }

  function draw() {
    const rows = fitting();
    const shown = sorted(rows).slice(0, limit);
    body.replaceChildren(...shown.map((row) => element(row.place)));
    table.dataset.driven = "";
    if (more) more.hidden = shown.length === rows.length;
    none.hidden = rows.length > 0;
    say("shown", shown.length);
    say("found", rows.length);
    const whole = rows.length === year.rows.length;
    at("of").hidden = whole;
    at("whole").hidden = !whole;
    add("allocated", rows);
    add("spent", rows);
    compare(rows);
    count(BY_GROUP, groupOf);
    count("outcome", outcomeOf);
    const [, sort, down] = order();
    for (const head of heads) head.ariaSort = sort !== head.dataset.sort ? "none" : down ? "descending" : "ascending";
  }

  async function update() {
    const turn = ++asked;
    try {
      if (!year) {
        table.ariaBusy = true;
        const here = at("rows");
        const told = here ? JSON.parse(here.textContent) : await (await fetch(table.dataset.list)).json(); // what is no list fails as well
        told.rows.forEach((row, place) => { row.place = place; });
        year ??= told;
      }
      failed.hidden = true;
      if (turn === asked) draw();
    } catch {
      failed.hidden = false; // and the way to the other pages is there again (list.css)
    }
    table.ariaBusy = null;
  }

  const keep = (how) => {
    const query = state.toString();
    history[how]({ rows: limit }, "", (query ? `?${query}` : location.pathname) + location.hash);
  };
  function choose(name, chosen, how) {
    if (chosen) state.set(name, chosen);
    else state.delete(name);
    limit = first();
    keep(how);
    return update();
  }

  const isChosen = (names) => names.some((name) => state.get(name));
  const unfold = (open) => options.setAttribute("aria-expanded", open);
  function show() {
    state = new URLSearchParams(location.search);
    limit = history.state?.rows ?? first();
    for (const name of FIELDS) form.elements[name].value = name === "sort" ? chosen() : state.get(name) ?? "";
    if (isChosen(FIELDS.slice(1))) unfold(true);
  }

  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("input", ({ target }) => choose(target.name, target.value, target.name === "text" ? "replaceState" : "pushState"));
  form.addEventListener("reset", (event) => {
    event.preventDefault();
    for (const name of FIELDS) state.delete(name);
    limit = first();
    keep("pushState");
    show();
    update();
  });
  options.addEventListener("click", () => unfold(options.getAttribute("aria-expanded") === "false"));
  // Paper has no button for more: all rows that fit the choice are printed, where they are known.
  let onScreen;
  addEventListener("beforeprint", () => { if (year) { onScreen = limit; limit = Infinity; draw(); } });
  addEventListener("afterprint", () => { if (onScreen) { limit = onScreen; onScreen = 0; draw(); } });
  addEventListener("popstate", () => { show(); update(); });

  for (const head of heads) {
    const button = document.createElement("button");
    button.type = "button";
    button.append(...head.childNodes);
    head.append(button);
    button.addEventListener("click", () => {
      const both = orders().filter((name) => name.replace("-", "") === head.dataset.sort).sort();
      const next = both[both.indexOf(chosen()) + 1] ?? (both[1] ? both[0] : orders()[0]);
      choose("sort", next, "pushState");
      form.elements.sort.value = next;
    });
  }

  more?.addEventListener("click", async ({ target }) => {
    if (target.type !== "button") return;
    const before = year ? body.rows.length : first();
    limit = target.matches("[data-all]") ? Infinity : before + MANY;
    await update();
    keep("replaceState");
    body.rows[before]?.querySelector("a").focus({ preventScroll: true });
  });

  show();
  if (isChosen(FIELDS) || history.state?.rows) update();
}
