# ruff: noqa: E501  JavaScript in strings
"""Queries typed letter by letter into the real worker, from nothing: what is fetched until the last is answered.

The worker runs in a page, with a clock of ours: a key is pressed when all that the keys before it set going has come to
rest, so that a slow machine counts the same files as a quick one. Bytes are those on the line: of the index as it lies
there, of scripts gzipped.
"""

from __future__ import annotations

import gzip
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from playwright.sync_api import Page

from oit.search import FOLDER, SCRIPTS

PASTED = 0
"""Milliseconds between letters, of a query that comes in one."""


class Cost(NamedTuple):
    """What a query asked for, and what came of it: its bytes, its files; the places of the results; whether these hold in
    part only, and are called so.
    """

    text: str
    size: int
    files: int
    answered: bool
    places: tuple[str, ...]
    partial: bool


TYPE = """async ([scripts, start, sizes, texts, gap]) => {
  const fetchReal = (globalThis.fetchReal ??= globalThis.fetch.bind(globalThis));
  const kept = (globalThis.keptFiles ??= new Map()); // as a browser has opened them, with their size on the line
  let pending = 0;
  // What is being opened is waited for, too.
  const RealResponse = (globalThis.RealResponse ??= Response);
  globalThis.Response = class extends RealResponse {
    arrayBuffer() {
      pending++;
      return super.arrayBuffer().finally(() => pending--);
    }
  };
  let now = 0;
  let timers = [];
  let asked = new Map();
  const fetchFile = async (address) => {
    const url = String(address);
    if (!kept.has(url)) {
      const response = await fetchReal(url);
      const data = await response.arrayBuffer();
      const [first, second] = new Uint8Array(data); // what ends a stream is opened by who has its beginning
      const opened = first === 0x1f && second === 0x8b ? new Response(data).body.pipeThrough(new DecompressionStream("gzip")) : data;
      kept.set(url, { ok: response.ok, status: response.status, size: data.byteLength, data: response.ok && (await new Response(opened).arrayBuffer()) });
    }
    return kept.get(url);
  };
  globalThis.fetch = async (address) => {
    pending++;
    const { size, data, ...answer } = await fetchFile(address).finally(() => pending--);
    asked.set(String(address), size);
    return { ...answer, arrayBuffer: async () => data.slice(0) };
  };
  globalThis.setTimeout = (next, after = 0) => timers.push({ next, at: now + after });
  globalThis.WorkerGlobalScope = true;
  performance.now = () => now;
  const later = await import(scripts["mend.js"]);
  globalThis.loadLater = async () => (asked.set(scripts["mend.js"], sizes["mend.js"]), later);
  const code = (await (await fetchReal(scripts["worker.js"])).text())
    .replaceAll("import.meta.url", JSON.stringify(scripts["worker.js"])).replaceAll("import(", "loadLater(");
  const tick = () => new Promise((next) => { const { port1, port2 } = new MessageChannel(); port2.onmessage = next; port1.postMessage(0); });
  // All that is set going by now comes to rest; then the clock goes on, timer by timer.
  async function rest() {
    for (let idle = 0; idle < 3; idle = pending ? 0 : idle + 1) await tick();
  }
  async function until(time) {
    for (await rest(); ; await rest()) {
      timers.sort((a, b) => a.at - b.at);
      if (!timers.length || timers[0].at > time) break;
      const { next, at } = timers.shift();
      now = Math.max(now, at);
      next();
    }
    if (time < Infinity) now = Math.max(now, time);
  }
  const found = [];
  for (const text of texts) {
    const address = URL.createObjectURL(new Blob([code], { type: "text/javascript" }));
    const letters = [...text];
    let last; // what came of the last key
    timers = [];
    asked = new Map(["box.js", "worker.js"].map((name) => [scripts[name], sizes[name]]));
    globalThis.postMessage = (said) => { if (said.id === letters.length && !said.counts) last = said; };
    await import(address);
    URL.revokeObjectURL(address);
    const tell = globalThis.onmessage;
    globalThis.onmessage = null;
    tell({ data: { early: await (await fetch(start)).arrayBuffer() } });
    await until(now + 300);
    for (let typed = gap ? 2 : letters.length; typed <= letters.length; typed++) {
      tell({ data: { id: typed, text: letters.slice(0, typed).join(""), typed: gap > 0 } });
      await until(typed < letters.length ? now + gap : Infinity);
    }
    found.push([text, [...asked.values()].reduce((sum, size) => sum + size, 0), asked.size,
      Boolean(last?.answer), last?.answer?.results.map(({ place }) => place) ?? [], last?.answer?.partial ?? false]);
  }
  return found; }"""


def costs(page: Page, address: str, site: Path, texts: Sequence[str], gap: int) -> list[Cost]:
    """Type each text anew, a letter every `gap` milliseconds, in a page from the host at `address` that serves `site`."""
    files = {f"{path.name.split('.')[0]}.js": path for path in (site / SCRIPTS).glob("*.js")}
    scripts = {name: f"{address}/{path.relative_to(site).as_posix()}" for name, path in files.items()}
    sizes = {name: len(gzip.compress(path.read_bytes(), 6)) for name, path in files.items()}
    told = page.evaluate(TYPE, [scripts, f"{address}/{FOLDER.as_posix()}/start.bin", sizes, list(texts), gap])
    return [Cost(text, size, files, done, tuple(places), part) for text, size, files, done, places, part in told]
