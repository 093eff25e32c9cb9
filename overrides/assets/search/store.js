// The index as the browser reads it: fetches files of the format described in hooks/oit/search/__init__.py, opens and keeps them.

const FORMAT = 6;
const SITE = new URL("../../", import.meta.url);
const HOME = new URL("../search-index/", import.meta.url);

/** A file of the index is gone: the site has been published anew since the index was opened. */
export class Stale extends Error {
  name = "Stale";
}

/** There is no index. */
export class Missing extends Error {
  name = "Missing";
}

async function load(url, options, Gone = Stale) {
  const response = await fetch(url, options);
  if (response.status === 404) throw new Gone(url);
  if (!response.ok) throw new Error(`${response.status} ${url}`);
  return response.arrayBuffer();
}

async function inflate(form, ...pieces) {
  const read = new Blob(pieces).stream().pipeThrough(new DecompressionStream(form));
  return new Uint8Array(await new Response(read).arrayBuffer());
}

async function open(buffer) {
  const bytes = new Uint8Array(buffer);
  return bytes[0] === 0x1f && bytes[1] === 0x8b ? inflate("gzip", bytes) : bytes; // which the server has opened already
}

const text = new TextDecoder("windows-874"); // what Python calls TIS-620
const json = (bytes) => JSON.parse(text.decode(bytes));

function readShard(bytes) {
  let at = 0;
  const varint = () => {
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = bytes[at++];
      value |= (byte & 0x7f) << shift;
      if (byte < 0x80) return value;
    }
  };
  const list = () => {
    const pages = new Int32Array(varint());
    for (let i = 0, page = -1; i < pages.length; i++) pages[i] = page += varint() + 1;
    return pages;
  };
  const length = varint();
  const names = text.decode(bytes.subarray(at, at + length)).split("\n");
  at += length;
  return new Map(names.map((name) => [name, { pages: list(), head: list() }]));
}

export class Index {
  /** Open the index; `fresh` passes by the browser's cache after a deploy. */
  static async open(fresh = false) {
    const early = fresh ? null : await globalThis.early; // what was fetched beside this script by whoever started it
    delete globalThis.early;
    const start = json(await open(early || (await load(new URL("start.bin", HOME), { cache: fresh ? "reload" : "no-cache" }, Missing))));
    if (start.format !== FORMAT) throw new Stale("format");
    return new Index(start);
  }

  constructor(start) {
    Object.assign(this, start); // what has no line below is used as it is
    this.size = start.pages;
    this.words = start.lexicon.split("\n");
    this.latin = start.latin.split("\n");
    this.firsts = start.shards.split("\n").filter(Boolean);
    this.begun = Uint8Array.from(atob(start.shared), (sign) => sign.charCodeAt());
    this.files = {};
  }

  /**
   * The index as one query may use it, for a query has its price: `files` are fetched for it at most, `shards` of them with postings,
   * and each only when `ready` has come.
   */
  under(left) {
    return Object.assign(Object.create(this), { left: { ...left, noted: new Set() } });
  }

  // Whether a file is here, or may be fetched; if so, that is noted.
  mayHave(name, isShard) {
    const { left } = this;
    if (this.files[name] || !left || left.noted.has(name)) return true;
    if (left.files < 1 || (isShard && left.shards < 1)) return false;
    left.noted.add(name);
    left.files--;
    if (isShard) left.shards--;
    return true;
  }

  async file(name, read, folder, opened = open) {
    if (!this.files[name]) await this.left?.ready();
    this.files[name] ??= load(new URL(`${folder}/${name}.bin`, HOME)).then(opened).then(read).catch((error) => {
      delete this.files[name];
      throw error;
    });
    return this.files[name];
  }

  // The last shard whose first term is not behind the term.
  place(term) {
    let place = this.firsts.length - 1;
    while (place >= 0 && this.firsts[place] > term) place--;
    return place;
  }

  // A shard by its number; null where it may not be fetched.
  shard(number) {
    return this.mayHave(`s${number}`, true) ? this.file(`s${number}`, readShard, this.shelves[number >> 5]) : null;
  }

  /** {pages, head} of a term; undefined where no page has it, null where it may not be fetched. */
  async posting(term) {
    const place = this.place(term);
    if (place < 0) return undefined;
    const shard = await this.shard(place);
    return shard && shard.get(term);
  }

  /** The terms that begin so, each with its posting, as far as they may be fetched. */
  async beginning(start) {
    const place = this.place(start);
    const shards = this.firsts.map((first, i) => (i === place || first.startsWith(start)) && this.shard(i));
    const entries = (await Promise.all(shards.filter(Boolean))).flatMap((shard) => [...shard]);
    return entries.filter(([term]) => term.startsWith(start));
  }

  facets() {
    return this.file("pages", json, this.filters);
  }

  mayHavePage(number) {
    return this.mayHave(`p/${number}`);
  }

  // A page's file ends a stream that begins alike for all.
  continued = async (buffer) => (await inflate("deflate", this.begun, buffer)).subarray(this.sharedLength);

  async page(number) {
    const [url, title, kind, code, year, office, unit, outcome, body, line] = await this.file(`p/${number}`, json, this.folders[number >> 7], this.continued);
    return { url: new URL(url, SITE).href, place: url, title, kind, code, year, office, unit, outcome, body, line };
  }
}
