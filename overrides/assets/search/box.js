// The search box of every page: answers while one types, in a list below the field. Without it the form leads to the search page.

import { EXAMPLES, SLOW, TOO_SHORT, all, summary, trouble } from "./labels.js";
import { SEARCHING } from "./keys.js";
import { asked, choices, element, examplesOf, lines, offers, queries, remedies, wayBack } from "./draw.js";
import { client, isTyped } from "./client.js";
import { panelOf } from "./panel.js";
import { recall, remember } from "./memory.js";

const KEPT = "oitFind";
const engine = client();
const attached = new Set();

/** Make a form answer while one types in it; once is enough. */
export function attach(form) {
  if (attached.has(form)) return;
  const number = attached.add(form).size;
  const field = form.elements.q;
  const panel = panelOf(form);
  let text = ""; // what was searched last,
  let answer; // what came of it,
  let troubled; // or that nothing did

  const offer = (some) => choices(some, (chosen = text) => {
    field.value = chosen;
    text = "";
    typed();
  });

  function search(event) {
    troubled = false;
    panel.wait(SEARCHING);
    engine.ask({ text, typed: isTyped(event) }, {
      answer: draw,
      slow: () => panel.say(SLOW),
      trouble(name) {
        troubled = true;
        panel.show(trouble(name), offer(remedies(name, text)));
      },
    });
  }

  function draw(found) {
    answer = found;
    const results = found.results.map((result) => element("a", { href: result.url, className: "oit-found" }, ...lines(result)));
    if (results.length) results.push(element("a", { href: asked(text), className: "oit-offer oit-offer--all" }, all(found)), ...offer(wayBack(text, found)));
    panel.show(summary(text, found), results.length ? results : offer(found.short ? [] : offers(found)));
  }

  function typed(event) {
    const now = field.value.trim();
    if (now && now === text && panel.open) return;
    text = now;
    answer = undefined;
    if ([...text].length > 1) return search(event);
    engine.forget();
    const examples = text ? [] : examplesOf(form);
    panel.show(text ? TOO_SHORT : examples.length ? EXAMPLES : "", offer(queries(examples)));
    panel.turn(Boolean(text || examples.length));
  }

  function open() {
    if (answer && field.value.trim() === text) panel.turn(true);
    else typed();
  }

  function close() {
    if (panel.open) remember(KEPT);
    panel.turn(false);
  }

  function focused() {
    engine.warm();
    if (!text) typed();
  }

  // The first Esc closes, the second empties the field.
  function escape() {
    if (!panel.open) {
      field.value = "";
      typed();
    }
    close();
    field.focus();
  }

  function pressed(event) {
    const { key, target } = event;
    const enter = key === "Enter";
    if (event.isComposing || event.keyCode === 229) return enter && event.preventDefault(); // the key belongs to an input method
    if (key === "Tab") return close();
    if (key === "Escape") escape();
    else if (target !== field || event.ctrlKey || event.metaKey || event.altKey) return;
    else if (enter && panel.chosen()) panel.chosen().click();
    else if (key !== "ArrowDown" && key !== "ArrowUp") return;
    else if (panel.open) panel.move(key === "ArrowDown" ? 1 : -1);
    else open();
    event.preventDefault();
  }

  // For the way back: remembered when the page is left from here.
  const keep = () => remember(KEPT, { number, text, answer, open: panel.open, at: panel.list.scrollTop, y: scrollY });

  field.addEventListener("input", typed);
  field.addEventListener("focus", focused);
  field.addEventListener("click", () => panel.open || open());
  form.addEventListener("keydown", pressed);
  form.addEventListener("submit", keep);
  form.addEventListener("focusout", ({ relatedTarget: to }) => to && !form.contains(to) && close());
  panel.list.addEventListener("click", (event) => event.defaultPrevented || keep());
  addEventListener("pointerdown", ({ target }) => form.contains(target) || close());
  addEventListener("online", () => troubled && search());

  const kept = recall(KEPT);
  if (kept?.number === number) {
    field.value = text = kept.text;
    panel.turn(kept.open);
    if (kept.answer) draw(kept.answer);
    else if (kept.open) search();
    panel.list.scrollTop = kept.at;
    if (kept.open) field.focus({ preventScroll: true });
    scrollTo(0, kept.y);
  } else if (document.activeElement === field) focused();
  else panel.turn(false);
}

document.querySelectorAll("[data-oit-find]").forEach(attach);
