// Lists that filter and sort, with the choice kept in the address so that it can be shared. Without it every list is complete.
// What is typed is found as the search finds it (search/fold.js): in Thai digits, without tone marks, in either spelling of ำ.

const collator = new Intl.Collator("th", { numeric: true });
const LONGEST = 300;
const plain = (text) => text.normalize("NFC").replace(/\s+/g, " ").trim().toLowerCase();

function list(table) {
  const body = table.tBodies[0];
  const headers = [...table.tHead.rows[0].cells];
  const rows = [...body.rows].map((row) => ({ row, text: fold([...row.cells].map((cell) => plain(cell.textContent)).join("\n")) }));
  const form = document.querySelector("[data-filter]");
  const fields = form?.elements;
  const state = new URLSearchParams(location.search);

  const value = (row, column) => row.cells[column].dataset.value ?? plain(row.cells[column].textContent);

  // A row without a value stands last in either order: not stated is not the smallest amount.
  function compare(a, b, column, down) {
    const [x, y] = [value(a, column), value(b, column)];
    if (!x || !y) return !x - !y;
    const order = headers[column].dataset.sort === "number" ? x - y : collator.compare(x, y);
    return down ? -order : order;
  }

  function sort() {
    const [, digits, minus] = /^(\d)(-?)$/.exec(state.get("sort") ?? "") ?? [, "0", ""];
    const column = headers[digits] ? Number(digits) : 0;
    rows.sort((a, b) => compare(a.row, b.row, column, minus));
    body.append(...rows.map(({ row }) => row));
    headers.forEach((header, i) => {
      if (i === column) header.setAttribute("aria-sort", minus ? "descending" : "ascending");
      else header.removeAttribute("aria-sort");
    });
  }

  function filter() {
    const words = plain(state.get("text") ?? "").slice(0, LONGEST).split(" ").map(fold); // spaces part words before folding joins Thai
    let shown = 0;
    for (const { row, text } of rows) {
      const kept = words.every((word) => text.includes(word))
        && ["unit", "outcome"].every((name) => !state.get(name) || row.dataset[name] === state.get(name));
      row.hidden = !kept;
      shown += kept;
    }
    form.querySelector("[data-count]").textContent = shown === rows.length
      ? `แสดงทั้งหมด ${rows.length} รายการ` : `แสดง ${shown} จาก ${rows.length} รายการ`;
  }

  function remember(name, text) {
    if (text) state.set(name, text);
    else state.delete(name);
    const query = state.toString();
    history.replaceState(null, "", (query ? `?${query}` : location.pathname) + location.hash);
  }

  headers.forEach((header, i) => {
    if (!header.dataset.sort) return;
    const button = document.createElement("button");
    button.type = "button";
    button.append(...header.childNodes);
    button.addEventListener("click", () => {
      const up = header.getAttribute("aria-sort") === "ascending";
      remember("sort", up ? `${i}-` : `${i}`);
      if (fields) fields.sort.value = state.get("sort");
      sort();
    });
    header.append(button);
  });
  sort();
  if (!form) return;
  for (const name of ["text", "unit", "outcome", "sort"]) if (state.get(name)) fields[name].value = state.get(name);
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("input", ({ target }) => {
    remember(target.name, target.value);
    if (target.name === "sort") sort();
    else filter();
  });
  filter();
}

ready(() => { for (const table of document.querySelectorAll("[data-list]")) list(table); });
