// The engine as a page sees it: a worker that is started when the search is first used, asked one query at a time, the newest alone.
// It notices when the worker hangs. Knows nothing of how answers look.

const BEAT = 1000; // milliseconds
const HUNG = 4; // beats without a sign of life from a worker that was alive,
const LATE = 4; // and without an answer from one that is
const LOST = 20;

/** Letters of a query; more are not asked for. */
export const LIMIT = 300;

/** Whether the next key may follow an event: not on what comes in one, as by pasting. */
export const isTyped = (event) => /Text|^delete/.test(event?.inputType);

export function client() {
  let worker;
  let alive; // the worker was heard of,
  let unheard; // so many beats ago
  let waited; // beats since the query was asked
  let timer;
  let id = 0;
  let told; // who hears what becomes of the query

  /** Start the worker, and fetch the beginning of the index beside it. */
  function warm() {
    if (worker) return;
    alive = false;
    worker = new Worker(new URL("./worker.js", import.meta.url), { type: "module" });
    worker.onmessage = hear;
    worker.onerror = () => fail("lost");
    const started = worker;
    const send = (early) => started.postMessage({ early });
    fetch(new URL("../search-index/start.bin", import.meta.url), { cache: "no-cache" })
      .then((response) => response.ok && response.arrayBuffer()).then(send, () => send());
  }

  function hear({ data }) {
    alive = true;
    unheard = 0;
    if (data.id !== id || !told) return;
    clearInterval(timer);
    if (data.answer) told.answer(data.answer);
    else if (data.counts) told.counts(data.counts);
    else told.trouble(data.trouble);
  }

  // Beats are counted, not the clock: a phone that slept hangs nothing.
  function beat() {
    if (alive && ++unheard === HUNG) return fail("hung");
    worker.postMessage({});
    if (++waited === LATE) told.slow();
    if (waited === LOST) told.trouble("lost");
  }

  // The worker is of no use any more.
  function fail(name) {
    const tell = told;
    forget();
    worker.terminate();
    worker = undefined;
    if (name === "hung") warm();
    tell?.trouble(name);
  }

  /** Nobody waits any more. */
  function forget() {
    clearInterval(timer);
    told = undefined;
  }

  /**
   * Ask {text, wanted, filters, count, typed}, `typed` where the next key may follow; what becomes of it is told to `who`: {answer, counts, slow, trouble}, each a function. Nothing
   * more is told of the query before.
   */
  function ask(query, who) {
    forget();
    warm();
    told = who;
    waited = unheard = 0;
    timer = setInterval(beat, BEAT);
    worker.postMessage({ ...query, text: query.text.slice(0, LIMIT), id: ++id });
  }

  return { warm, forget, ask };
}
