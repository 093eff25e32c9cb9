// The search page: what is typed is in the address, so a search can be shared; filters count what the others would leave.

import { ANY, EXAMPLES, FACETS, FILTERED, KINDS, SLOW, TOO_SHORT, UNFILTERED, summary, trouble } from "./labels.js";
import { LIMIT, client, isTyped } from "./client.js";
import { asked, choices, element, examplesOf, lines, offers, queries, remedies, wayBack } from "./draw.js";
import { recall, remember } from "./memory.js";
import { SEARCHING } from "./keys.js";

const KEPT = "oitSearch";
const STEP = 10;
const PAUSE = 120; // milliseconds between keys
const MOMENT = 300; // that the first results wait for the filters above them
const engine = client();
const root = document.querySelector("[data-oit-search]");
const [OUTCOMES, REASONS] = [root.dataset.outcomes, root.dataset.reasons].map((words) => JSON.parse(words)); // the words of the pages
const named = (facet, value) => ({ kind: KINDS, outcome: OUTCOMES, reason: REASONS })[facet]?.[value] ?? value;
const [form, status, filters, offered, list, more] =
  ["form", "[role=status]", "[data-filters]", "[data-offers]", "ol", "[data-more]"].map((selector) => root.querySelector(selector));
const input = form.elements.q;
const state = new URLSearchParams(location.search);

let shown = STEP;
let waiting;
let kept = {}; // the answer that is shown, and its counts
let troubled = false;

const chosen = () => Object.fromEntries(Object.keys(FACETS).map((name) => [name, state.get(name) ?? ""]));
const isFiltered = () => Object.values(chosen()).some(Boolean);

function result(found) {
  const [title, ...others] = lines(found);
  return element("li", { className: "oit-found" }, element("h2", {}, element("a", { href: found.url }, title)), ...others);
}

function filter(name, values) {
  const select = element("select", { name, onchange: () => { state.set(name, select.value); run(); } });
  select.append(element("option", { value: "" }, ANY));
  const now = state.get(name) ?? "";
  const sorted = name === "year" ? [...values].sort((a, b) => b[0] - a[0]) : [...values];
  if (now && !values.some(([value]) => value === now)) sorted.push([now, 0]);
  select.append(...sorted.map(([value, sum]) => element("option", { value }, `${named(name, value)} (${sum})`)));
  select.value = now;
  return element("label", {}, element("span", {}, FACETS[name]), select);
}

function drawFilters(counts = {}) {
  kept.counts = counts;
  const used = filters.contains(document.activeElement) && document.activeElement.name;
  const names = Object.keys(counts).filter((name) => counts[name].length > 1 || state.get(name));
  filters.replaceChildren(...names.map((name) => filter(name, counts[name])));
  if (used) filters.querySelector(`[name=${used}]`)?.focus();
}

function offer(some) {
  const ask = (text) => {
    input.value = text ?? input.value;
    input.focus();
    run();
  };
  offered.replaceChildren(...choices(some, ask).map((choice) => element("li", {}, choice)));
}

function draw(answer) {
  kept = { answer };
  list.replaceChildren(...answer.results.map(result));
  list.removeAttribute("aria-busy");
  status.textContent = summary(input.value.trim(), answer, isFiltered() ? FILTERED : undefined);
  more.hidden = answer.total <= answer.results.length || answer.results.length < shown;
  const filtered = isFiltered() ? [{ words: UNFILTERED, href: asked(input.value.trim()) }] : [];
  if (answer.total) offer(wayBack(input.value.trim(), answer));
  else offer(answer.short ? [] : [...filtered, ...offers(answer)]);
}

// Filters come a moment after the results below them: where there are none yet, both are drawn at once, so that nothing moves.
function together() {
  let held;
  const show = () => {
    if (held) draw(held);
    held = undefined;
  };
  return {
    answer(answer) {
      held = answer;
      if (filters.childElementCount) show();
      else waiting = setTimeout(show, MOMENT);
    },
    counts(counts) {
      show();
      drawFilters(counts);
    },
  };
}

function fail(name) {
  clearTimeout(waiting);
  troubled = true;
  kept = {};
  list.replaceChildren();
  more.hidden = true;
  status.textContent = trouble(name);
  offer(remedies(name, input.value.trim()));
}

function writeAddress(text) {
  state.set("q", text);
  for (const [name, value] of [...state]) if (!value) state.delete(name);
  const query = state.toString();
  try {
    history.replaceState(null, "", query ? `?${query}` : location.pathname);
  } catch { /* too often for this browser: the next one counts */ }
  document.title = document.title.replace(/^(“.*?” - )?/, text ? `“${text}” - ` : "");
}

// Search what stands in the field, after a pause.
function run(pause = 0, wanted = STEP, typed = false) {
  const text = input.value.trim().slice(0, LIMIT);
  shown = wanted;
  troubled = false;
  clearTimeout(waiting);
  engine.forget();
  if ([...text].length < 2) return rest(text);
  status.textContent = SEARCHING;
  list.setAttribute("aria-busy", "true");
  offer([]);
  waiting = setTimeout(() => {
    writeAddress(text);
    const query = { text, wanted, typed, filters: chosen(), count: Object.keys(FACETS) };
    engine.ask(query, { ...together(), slow: () => { status.textContent = SLOW; }, trouble: fail });
  }, pause);
}

// Nothing to search for: examples.
function rest(text) {
  writeAddress(text);
  kept = {};
  list.replaceChildren();
  drawFilters();
  more.hidden = true;
  const examples = text ? [] : queries(examplesOf(form));
  status.textContent = text ? TOO_SHORT : examples.length ? EXAMPLES : "";
  offer(examples);
}

// What was shown when the reader left by a result, without asking again.
function restore(former) {
  shown = former.shown;
  draw(former.answer);
  drawFilters(former.counts);
  const scroll = () => scrollTo(0, former.scroll);
  scroll();
  addEventListener("load", scroll, { once: true });
}

function keep() {
  if (kept.answer) remember(KEPT, { ...kept, shown, query: location.search, scroll: scrollY });
}

input.value = (state.get("q") ?? "").slice(0, LIMIT);
input.addEventListener("focus", () => engine.warm(), { once: true });
input.addEventListener("input", (event) => run(PAUSE, STEP, isTyped(event)));
form.addEventListener("submit", (event) => {
  event.preventDefault();
  run();
  if (matchMedia("(pointer: coarse)").matches) input.blur(); // makes room for the results
});
form.addEventListener("keydown", (event) => {
  if (event.key === "Enter" && (event.isComposing || event.keyCode === 229)) event.preventDefault();
});
more.addEventListener("click", () => run(0, shown + STEP));
list.addEventListener("click", keep);
addEventListener("online", () => troubled && run());

const former = recall(KEPT);
root.hidden = false;
if (former?.query === location.search) restore(former);
else if (input.value) run();
else {
  rest("");
  input.focus();
}
