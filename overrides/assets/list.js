// The list of a year, or of a unit, that filters, sorts and adds up, with the choice kept in the address so that it can be shared. Without it the
// list is complete, on as many pages as it has. What a row says, and the orders that need knowledge, Python wrote (pages/project_rows.py):
// into the page where the year fits on one, else into a file that is asked for when the reader first wants more than the page has.
// What is typed is found as the search finds it (search/fold.js): in Thai digits, without tone marks, in either spelling of ำ.

{
  const FEW = 30; // what a phone shows at first (list.css)
  const MANY = 100;
  const LONGEST = 300;
  const [CODE, NAME, PLACE, GROUP, OUTCOME, PROGRESS, ALLOCATED, SPENT, STOPPED, REPORTED, BORNE] = Array(11).keys();
  const BY = { name: PLACE, unit: GROUP, year: GROUP, outcome: OUTCOME, progress: PROGRESS, allocated: ALLOCATED, spent: SPENT };
  const FORMER = { 1: "unit", 2: "outcome", "4-": "progress-", "5-": "allocated-", "6-": "spent-" }; // addresses once given keep their order

  const table = document.querySelector("[data-list]");
  const at = (name, root = document) => root.querySelector(`[data-${name}]`);
  const every = (name) => document.querySelectorAll(`[data-${name}]`);
  const [form, more, none, failed, mould] = ["filter", "more", "none", "failed", "row"].map((name) => at(name));
  const options = at("options"); // folds the choices on a phone (list.css)
  const BY_GROUP = form.elements.year ? "year" : "unit"; // what the second column tells
  const FIELDS = ["text", BY_GROUP, "outcome", "sort"];
  const body = table.tBodies[0];
  const heads = [...table.tHead.rows[0].cells];
  const made = [...body.rows]; // by place in the year
  const narrow = matchMedia("(max-width: 69.99em)");
  const first = () => (narrow.matches ? FEW : MANY);
  let limit;
  let state;
  let year;
  let asked = 0;

  const plain = (text) => text.normalize("NFC").replace(/\s+/g, " ").trim().toLowerCase();

  async function fetched() {
    const answer = await fetch(table.dataset.list);
    if (!answer.ok) throw new Error(answer.status);
    return answer.json();
  }

  // Amounts are spelled as they are shown (85,840 or 99,999.99) and added up in satang, to the last one.
  const satang = (baht) => BigInt(baht.replace(/\D/g, "") + (baht.includes(".") ? "" : "00"));
  function spelled(sum) {
    const rest = sum % 100n;
    return (sum / 100n).toLocaleString("en") + (rest ? `.${String(rest).padStart(2, "0")}` : "");
  }
  function value(row, column) {
    const told = row[column];
    if (told == null || column < PROGRESS) return told;
    return column === PROGRESS ? Number(told) : satang(told);
  }

  function element(place) {
    return made[place] ??= fill(mould.content.firstElementChild.cloneNode(true), year.rows[place]);
  }
  function fill(copy, row) {
    const [head, group, outcome, ...numbers] = copy.cells;
    const link = head.querySelector("a");
    link.href = `${year.folders[row[GROUP]] ?? ""}${row[CODE]}/`;
    link.textContent = row[NAME];
    head.querySelector(".oit-code").textContent = row[CODE];
    const [key, words] = year.outcomes[row[OUTCOME]];
    group.textContent = year.groups[row[GROUP]];
    const judged = outcome.querySelector(".oit-outcome");
    judged.dataset.outcome = key;
    judged.textContent = words;
    const stopped = head.querySelector(".oit-work");
    stopped.dataset.state = row[STOPPED];
    stopped.textContent = year.stopped[row[STOPPED]];
    if (!row[STOPPED]) stopped.remove();
    if (row[BORNE]) head.querySelector(".oit-note span").textContent = row[BORNE];
    else head.querySelector(".oit-note").remove();
    if (row[REPORTED]) outcome.querySelector(".oit-note span").textContent = row[REPORTED];
    else outcome.querySelector(".oit-note").remove();
    numbers.forEach((cell, i) => {
      const told = row[PROGRESS + i];
      cell.classList.toggle("oit-unstated", told == null);
      if (told == null) delete cell.dataset.unit;
      cell.textContent = told == null ? table.dataset.unstated : i ? told : cell.textContent.replace(/[\d.,]+/, told);
    });
    return copy;
  }

  const text = (row) => row.text ??= fold(plain([row[CODE], row[NAME], year.groups[row[GROUP]], year.outcomes[row[OUTCOME]][1], row[REPORTED] ?? "", row[BORNE] ?? ""].join("\n")));

  // Which rows fit the choices; `but` leaves one of them out, to say how many rows each of its options would leave.
  function fitting(but) {
    const words = plain(state.get("text") ?? "").slice(0, LONGEST).split(" ").filter(Boolean).map(fold); // spaces part words before folding joins Thai
    const group = but !== BY_GROUP && state.get(BY_GROUP);
    const outcome = but !== "outcome" && state.get("outcome");
    return year.rows.filter((row) => (!group || year.groups[row[GROUP]] === group) && (!outcome || year.outcomes[row[OUTCOME]][0] === outcome)
      && (!words.length || words.every((word) => text(row).includes(word))));
  }

  // A row without a value stands last in either order: not stated is not the smallest amount.
  function sorted(rows) {
    const [, name, down] = /^(\w+)(-?)$/.exec(chosen());
    const column = BY[name];
    if (!column) return rows;
    const [stated, unstated] = [[], []];
    for (const row of rows) (row[column] == null ? unstated : stated).push([value(row, column), row]);
    stated.sort(([a], [b]) => (down ? -1 : 1) * (a < b ? -1 : a > b ? 1 : 0));
    return [...stated, ...unstated].map(([, row]) => row);
  }
  const orders = () => [...form.elements.sort.options].map((option) => option.value);
  function chosen() {
    const asked = state.get("sort");
    const known = FORMER[asked] ?? asked;
    return orders().includes(known) ? known : orders()[0];
  }

  function say(name, words) { for (const each of every(name)) each.textContent = words; }

  function count(name, column, keys) {
    const rows = fitting(name);
    for (const option of form.elements[name].options) {
      if (option.value) option.textContent = `${option.dataset.word} (${rows.filter((row) => keys(row[column]) === option.value).length})`;
    }
  }

  function add(name, column, rows) {
    const stated = rows.filter((row) => row[column] != null);
    const field = document.querySelector(`[data-sum=${name}]`);
    const [number, unstated, note] = field.querySelector("dd").children;
    number.hidden = !stated.length;
    unstated.hidden = !rows.length || stated.length > 0;
    note.hidden = !stated.length || stated.length === rows.length;
    at("amount", field).textContent = spelled(stated.reduce((sum, row) => sum + satang(row[column]), 0n));
    at("stated", field).textContent = stated.length;
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
    at("of").hidden = rows.length === year.rows.length;
    add("allocated", ALLOCATED, rows);
    add("spent", SPENT, rows);
    count(BY_GROUP, GROUP, (group) => year.groups[group]);
    count("outcome", OUTCOME, (outcome) => year.outcomes[outcome][0]);
    heads.forEach((head) => {
      const sort = chosen();
      if (sort.replace("-", "") !== head.dataset.sort) head.removeAttribute("aria-sort");
      else head.setAttribute("aria-sort", sort.endsWith("-") ? "descending" : "ascending");
    });
  }

  async function update() {
    const turn = ++asked;
    try {
      if (!year) {
        table.setAttribute("aria-busy", "true");
        const here = at("rows");
        const told = here ? JSON.parse(here.textContent) : await fetched();
        told.rows.forEach((row, place) => { row.place = place; });
        year ??= told;
      }
      failed.hidden = true;
      if (turn === asked) draw();
    } catch {
      failed.hidden = false; // and the way to the other pages is there again (list.css)
    }
    table.removeAttribute("aria-busy");
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

  const unfold = (open) => options.setAttribute("aria-expanded", open);
  function show() {
    state = new URLSearchParams(location.search);
    limit = history.state?.rows ?? first();
    for (const name of FIELDS) form.elements[name].value = name === "sort" ? chosen() : state.get(name) ?? "";
    if (FIELDS.some((name) => name !== "text" && state.get(name))) unfold(true);
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
  if (FIELDS.some((name) => state.get(name)) || history.state?.rows) update();
}
