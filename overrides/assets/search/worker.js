// The engine in a worker of its own, so that typing never waits for it. Speaks plain objects with client.js: a query with its number
// is answered by its results, its counts or the name of a trouble, under the same number; everything else is a sign of life.

import { facets, search, warm } from "./engine.js";

export { facets, search, warm };

const PAUSE = 250; // milliseconds after a key, before anything is fetched for what stands there,
const SLOWER = 1.75; // or so many times what lay between the last keys, where that is more: the next may follow in as long,
const RESTED = 800; // but no more, for who waits so long has ended
const KEYS = 3; // between which the longest time counts
const TROUBLES = { Stale: "stale", Missing: "missing" };

let latest = 0;
let arrived;
let pressed = -Infinity; // when the last key was,
let gaps = [RESTED]; // and what lay between those before it: at first nobody knows

// How long to wait for the next key of who types at this pace: nothing is fetched between the letters of a word.
function pause() {
  const now = performance.now();
  gaps = now - pressed < RESTED ? [...gaps, now - pressed].slice(-KEYS) : gaps;
  pressed = now;
  return Math.min(RESTED, Math.max(PAUSE, ...gaps.map((gap) => SLOWER * gap)));
}

// The values of a fact that these pages have, with counts, the most frequent first.
function sums(pages, [values, column]) {
  const counts = values.map(() => 0);
  for (const page of pages) counts[column[page]]++;
  return values.map((value, i) => [value, counts[i]]).filter(([value, count]) => value && count).sort((a, b) => b[1] - a[1]);
}

// Each filter counts what the other filters leave.
async function counted(names, text, options, pages) {
  const known = await facets();
  const counts = {};
  for (const name of names) {
    const { filters } = options;
    const those = filters[name] ? (await search(text, { ...options, filters: { ...filters, [name]: "" } })).pages : pages;
    counts[name] = sums(those, known[name]);
  }
  return counts;
}

/** Answer a query; nothing where a newer one has come meanwhile. */
async function reply({ id, text, wanted, filters = {}, count, typed }) {
  latest = id;
  const rested = typed && new Promise((next) => setTimeout(next, pause()));
  const stop = () => latest !== id;
  const tell = (said) => stop() || postMessage({ id, ...said });
  try {
    const { pages, ...answer } = await search(text, { wanted, filters, stop, pause: rested });
    tell({ answer });
    if (count && !stop()) tell({ counts: await counted(count, text, { wanted, filters, stop }, pages) });
  } catch (error) {
    tell({ trouble: TROUBLES[error.name] ?? "lost" });
  }
}

if ("WorkerGlobalScope" in globalThis) {
  globalThis.early = new Promise((resolve) => { arrived = resolve; });
  onmessage = ({ data }) => {
    if (data.id) reply(data);
    else if ("early" in data) arrived(data.early);
    else postMessage({});
    if ("early" in data) warm();
  };
  postMessage({});
}
