// The search page: what is typed is in the address, so a search can be shared; filters count what they would leave.

import { KINDS, because, facets, facts, search, summary, trouble, warm } from "./worker.js";

const FACETS = { year: "ปีงบประมาณ", kind: "ประเภท", unit: "หน่วยงาน", outcome: "ผลเทียบเป้าหมาย" };
const STEP = 20;
const root = document.querySelector("[data-oit-search]");
const OUTCOMES = JSON.parse(root.dataset.outcomes); // the words of the pages
const named = (facet, value) => ({ kind: KINDS, outcome: OUTCOMES })[facet]?.[value] ?? value;
const [form, status, list, filters, more] = ["form", "[role=status]", "ol", "[data-filters]", "[data-more]"].map((s) => root.querySelector(s));
const input = form.elements.q;
const state = new URLSearchParams(location.search);
let shown = STEP;
let turn = 0;

const element = (name, properties = {}, ...children) => {
  const made = Object.assign(document.createElement(name), properties);
  made.append(...children);
  return made;
};

function result(found) {
  const why = because(found);
  return element("li", { className: "oit-found" },
    element("h2", {}, element("a", { href: found.url, innerHTML: found.title })),
    element("p", { className: "oit-found__facts", textContent: facts(found).join(" · ") }),
    ...(why ? [element("p", { className: "oit-found__why", textContent: why })] : []),
    element("p", { className: "oit-found__text", innerHTML: found.snippet }));
}

const chosen = () => Object.fromEntries(Object.keys(FACETS).map((name) => [name, state.get(name) ?? ""]));

function filter(name, values) {
  const select = element("select", { name, onchange: () => { state.set(name, select.value); shown = STEP; run(); } });
  select.append(element("option", { value: "", textContent: "ทั้งหมด" }));
  const sorted = name === "year" ? [...values].sort((a, b) => b[0] - a[0]) : values;
  for (const [value, sum] of sorted) select.append(element("option", { value, textContent: `${named(name, value)} (${sum})` }));
  const now = state.get(name) ?? "";
  if (now && !values.some(([value]) => value === now)) select.append(element("option", { value: now, textContent: `${named(name, now)} (0)` }));
  select.value = now;
  return element("label", {}, element("span", { textContent: FACETS[name] }), select);
}

// The values of a fact that these pages have, with counts, the most frequent first.
function counts(pages, [values, column]) {
  const sums = values.map(() => 0);
  for (const page of pages) sums[column[page]]++;
  return values.map((value, i) => [value, sums[i]]).filter(([value, sum]) => value && sum).sort((a, b) => b[1] - a[1]);
}

// Each filter counts what the other filters leave.
async function drawFilters(text) {
  const drawn = [];
  for (const name of Object.keys(FACETS)) {
    const { pages } = await search(text, { wanted: STEP, filters: { ...chosen(), [name]: "" } });
    const values = counts(pages, (await facets())[name]);
    if (values.length > 1 || state.get(name)) drawn.push(filter(name, values));
  }
  return drawn;
}

function remember() {
  for (const [name, value] of [...state]) if (!value) state.delete(name);
  const query = state.toString();
  history.replaceState(null, "", query ? `?${query}` : location.pathname);
}

async function run() {
  const mine = ++turn;
  const text = input.value.trim();
  state.set("q", text);
  remember();
  document.title = document.title.replace(/^(“.*?” - )?/, text ? `“${text}” - ` : "");
  if (!text) {
    list.replaceChildren();
    filters.replaceChildren();
    status.textContent = "";
    more.hidden = true;
    return;
  }
  try {
    const answer = await search(text, { wanted: shown, filters: chosen() });
    if (mine !== turn) return;
    list.replaceChildren(...answer.results.map(result));
    status.textContent = summary(text, answer);
    more.hidden = answer.total <= answer.results.length || answer.results.length < shown;
    const drawn = await drawFilters(text);
    if (mine === turn) filters.replaceChildren(...drawn);
  } catch (error) {
    if (mine === turn) status.textContent = trouble(error);
  }
}

let waiting;
input.value = state.get("q") ?? "";
input.addEventListener("focus", warm, { once: true });
input.addEventListener("input", () => { clearTimeout(waiting); shown = STEP; waiting = setTimeout(run, 120); });
form.addEventListener("submit", (event) => { event.preventDefault(); clearTimeout(waiting); run(); });
more.addEventListener("click", () => { shown += STEP; run(); });
addEventListener("keydown", (event) => {
  if (event.key === "/" && !/INPUT|SELECT|TEXTAREA/.test(document.activeElement.tagName)) { event.preventDefault(); input.focus(); }
});
root.hidden = false;
if (input.value) run();
else input.focus();
