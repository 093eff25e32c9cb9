// Answers as nodes of the page. Text stays text: what a page, a file or a reader wrote can run nothing.

import { CONTACT, MISSING, PROJECTS, RELOAD, RETRY, because, facts, instead, only } from "./labels.js";

const ROOT = new URL("../../", import.meta.url);
const address = (place) => new URL(place, ROOT).href;

/** The address of the search page for a query. */
export const asked = (text) => address(`search/?q=${encodeURIComponent(text)}`);

export function element(name, properties, ...children) {
  const made = Object.assign(document.createElement(name), properties);
  made.append(...children);
  return made;
}

const marked = (pieces) => pieces.map(([text, found]) => (found ? element("mark", {}, text) : text));

/** The lines of a result: its title, its facts, what it says of itself, why it was found, which words it lacks, a quotation. */
export function lines(result) {
  const missing = (result.missing ?? []).flatMap((word, i) => [i ? " " : MISSING, element("s", {}, word)]);
  const parts = { title: marked(result.title), facts: facts(result), line: result.line ?? "", why: because(result), lacks: missing, text: marked(result.snippet) };
  return Object.keys(parts).filter((name) => parts[name].length)
    .map((name) => element("span", { className: `oit-found__${name}` }, ...[parts[name]].flat()));
}

/** The queries that a page offers below an empty field. */
export const examplesOf = (form) => form.dataset.examples?.split("\n") ?? [];

/** Queries that may be asked instead. */
export const queries = (texts, words = (text) => text) => texts.map((text) => ({ words: words(text), href: asked(text), text }));

/** The way back where a query was understood otherwise than it was typed, or other words were looked for too: only what was typed. */
export const wayBack = (text, { near, also = [] }) => (near.length || also.length ? queries([`"${text}"`], only) : []);

/** What is offered where nothing was found. */
export const offers = ({ shorter = [] }) =>
  [...queries(shorter, instead), { words: PROJECTS, href: address("projects/") }, { words: CONTACT, href: address("contact/") }];

/** What is offered where there is no answer. */
export const remedies = (trouble, text) =>
  [trouble === "stale" ? { words: RELOAD, href: asked(text) } : { words: RETRY }, { words: PROJECTS, href: address("projects/") }];

/** Offers as links and buttons: `ask` is called with the query that is chosen, or with nothing to try again. */
export const choices = (list, ask) => list.map(({ words, href, text }) => {
  const made = element(href ? "a" : "button", href ? { href } : { type: "button" }, words);
  made.className = "oit-offer";
  if (text || !href) made.onclick = (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    ask(text);
  };
  return made;
});
