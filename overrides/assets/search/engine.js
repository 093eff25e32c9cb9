// A query from words to answers: ask the index which pages may hold it, look at their text, rank what holds.

import { Index, Stale } from "./store.js";
import { Lexicon } from "./cut.js";
import { fold } from "./fold.js";
import { parse, readSynonyms } from "./query.js";
import { match, show } from "./match.js";

const FIRST = 10; // pages looked at in one go
const LOOKED_AT = 40; // and at most
const AT_ONCE = 8; // terms asked for in one go
const FEW = 20; // pages that are sooner looked at than told apart by further terms
const ALONE = 4; // letters of the longest word of which the index knows whether it stands by itself

export class Engine {
  static async open(fresh) {
    return new Engine(await Index.open(fresh));
  }

  constructor(index) {
    this.index = index;
    this.lexicon = new Lexicon(index.words);
    this.synonyms = readSynonyms(index.synonyms);
    this.facets = index.facets();
    this.facets.catch(() => {}); // whoever needs them is told
  }

  // Level of every page for one token: 0 not there, 1–3 in the text, 4 in office or unit, 5–6 in the title, 9 the fiscal
  // year; more where it stands as a word.
  async token(token) {
    const level = new Uint8Array(this.index.size);
    const raise = (posting, text, head) => {
      for (const page of posting?.pages ?? []) level[page] = Math.max(level[page], text);
      for (const page of posting?.head ?? []) level[page] = Math.max(level[page], head);
    };
    if (token.kind === "thai") return this.thai(token, level, raise);
    if (token.kind === "digits") {
      const grams = Array.from({ length: token.value.length - 3 }, (_, i) => `#${token.value.slice(i, i + 4)}`);
      return this.all(grams.reverse(), level); // codes differ in their last digits
    }
    if (token.kind === "latin" && token.value.length > 2) {
      for (const posting of await this.index.beginning(token.value)) raise(posting, 1, 4);
    }
    raise(await this.index.posting(token.value), 2, 6);
    if (token.kind === "date") await this.named(level, "year", 9, (year) => token.value === `@${year}--`);
    return level;
  }

  // Raise the pages of which a fact holds.
  async named(level, fact, value, holds) {
    const [values, column] = (await this.facets)[fact];
    const held = values.map((name) => holds(fold(name)));
    if (held.some(Boolean)) column.forEach((name, page) => held[name] && level[page] && (level[page] = Math.max(level[page], value)));
  }

  async thai(token, level, raise) {
    const run = token.value;
    const alone = run.length <= ALONE ? this.index.posting(`${run}=`) : undefined;
    if (run.length < 2) return level;
    if (token.level) return token.level(level);
    if (run.length === 2) for (const posting of await this.index.beginning(run)) raise(posting, 1, 2);
    else await this.all(this.lexicon.terms(run), level);
    const words = await alone;
    token.alone = new Set(words?.pages);
    if (token.strict && run.length <= ALONE) level.forEach((_, page) => token.alone.has(page) || (level[page] = 0));
    raise(words && { pages: words.pages.filter((page) => level[page]), head: words.head.filter((page) => level[page]) }, 3, 6);
    for (const fact of ["office", "unit"]) await this.named(level, fact, 4, (name) => name.includes(run));
    return level;
  }

  // Pages that have all terms. Terms come the most telling first; the later ones are asked only while many pages remain.
  async all(terms, level) {
    for (let from = 0, left = FEW + 1; from < terms.length && left > FEW; from += AT_ONCE) {
      const postings = await Promise.all(terms.slice(from, from + AT_ONCE).map((term) => this.index.posting(term)));
      if (postings.some((posting) => !posting)) return level.fill(0);
      const [text, head] = ["pages", "head"].map((name) => {
        const counts = new Uint8Array(level.length);
        for (const posting of postings) for (const page of posting[name]) counts[page]++;
        return counts;
      });
      left = 0;
      for (let page = 0; page < level.length; page++) {
        const now = text[page] < postings.length ? 0 : head[page] < postings.length ? 2 : 5;
        level[page] = from ? Math.min(level[page], now) : now;
        left += level[page] > 0;
      }
    }
    return level;
  }

  async part(part) {
    const levels = await Promise.all(part.ways.map(async (way) => {
      const each = await Promise.all(way.tokens.map((token) => this.token(token)));
      return each.reduce((a, b) => a.map((level, page) => Math.min(level, b[page])));
    }));
    const best = new Uint8Array(this.index.size);
    levels.forEach((level, i) => level.forEach((value, page) => {
      if (value) best[page] = Math.max(best[page], part.ways[i].word ? Math.max(1, value - 1) : value);
    }));
    return best;
  }

  // Pages that may hold all parts, the likeliest first.
  candidates(levels, joined, allowed) {
    const found = [];
    for (let page = 0; page < this.index.size; page++) {
      if (levels.some((level) => !level[page]) || !allowed(page)) continue;
      found.push([page, levels.reduce((sum, level) => sum + level[page], 20 * joined[page] || 0)]);
    }
    return found.sort((a, b) => b[1] - a[1] || a[0] - b[0]).map(([page]) => page);
  }

  // Look at the text of candidates until enough hold.
  async verify(candidates, parts, wanted) {
    const held = [];
    let seen = 0;
    const most = Math.max(LOOKED_AT, wanted + FIRST);
    while (seen < candidates.length && seen < most && held.length < wanted) {
      const some = candidates.slice(seen, Math.min(most, seen + Math.max(FIRST, wanted - held.length, 2 * seen)));
      const pages = await Promise.all(some.map((number) => this.index.page(number)));
      pages.forEach((page, i) => {
        const found = match(page, some[i], parts);
        if (found) held.push({ page, number: some[i], ...found });
      });
      seen += some.length;
    }
    held.sort((a, b) => b.score - a.score || a.number - b.number);
    const left = candidates.slice(seen);
    const rest = held.length * 2 > seen ? left : []; // what mostly does not hold is not counted
    return { held, rest, sure: !rest.length };
  }

  async ask(parts, options) {
    const asked = parts.map((part) => this.part(part));
    const runs = parts.map(({ ways: [{ tokens: [token, more] }] }) => (!more && token.kind === "thai" ? token.value : ""));
    // Thai typed with a space between all words, or a pasted sentence: the page that says it in one comes first.
    const spaced = runs.length > 1 && runs.every(Boolean) && runs.some((run) => run.length < 4);
    const [said] = runs.map((run) => run || " ").join("").split(" ").sort((a, b) => b.length - a.length);
    const joined = said && (spaced || runs.length > 3) ? await this.all(this.lexicon.terms(said), new Uint8Array(this.index.size)) : [];
    const levels = await Promise.all(asked);
    const candidates = this.candidates(levels, joined, await options.allowed);
    return { levels, ...(await this.verify(candidates, parts, options.wanted)) };
  }

  // Runs without spaces whose words stand apart on the page: each word by itself, near the others.
  loosely(parts) {
    let changed = false;
    const loose = parts.map((part) => {
      const words = part.ways[0].tokens.length === 1 && part.ways[0].tokens[0].kind === "thai"
        ? this.lexicon.parts(part.ways[0].tokens[0].value) : null;
      if (!words) return part;
      changed = true;
      const tokens = words.map((value) => ({ kind: "thai", value, strict: true }));
      return { ...part, ways: [...part.ways, { tokens, together: words }] };
    });
    return changed && loose;
  }

  async search(text, { wanted = FIRST, filters = {} } = {}) {
    const parts = parse(text, this.synonyms);
    if (!parts.length) return { results: [], total: 0, sure: true, near: [], pages: [] };
    const allowed = this.filter(filters);
    let answer = await this.ask(parts, { wanted, allowed });
    const { levels } = answer;
    const also = async (others) => {
      const more = await this.ask(others, { wanted, allowed });
      const had = new Set(answer.held.map(({ number }) => number));
      answer = { ...more, held: [...answer.held, ...more.held.filter(({ number }) => !had.has(number))] };
    };
    const loose = answer.held.length < wanted && this.loosely(parts);
    if (loose) await also(loose);
    if (!answer.held.length) {
      const { mended } = await import("./mend.js"); // what most queries do without
      for (const near of mended(this, parts, levels)) if (!answer.held.length) await also(near);
    }
    const { held, rest, sure } = answer;
    const results = held.slice(0, wanted).map(({ page, spans, words, near, score }) => {
      const { url, place, kind, year, code, unit, office, outcome } = page;
      return { url, place, kind, year, code, unit, office, outcome, words, near, score, ...show(page, { spans }) };
    });
    const pages = [...held.map(({ number }) => number), ...rest];
    return { results, pages, total: pages.length, sure, near: results.flatMap((result) => result.near) };
  }

  // Whether a page has the chosen facts, or nothing where none is chosen.
  async filter(filters) {
    const facets = await this.facets;
    const chosen = Object.entries(filters).filter(([, value]) => value).map(([name, value]) => [facets[name][1], facets[name][0].indexOf(value)]);
    return (page) => chosen.every(([column, value]) => column[page] === value);
  }
}

let engine;

/** Search; where the site was published anew meanwhile, open its new index and search again. */
export async function search(text, options) {
  engine ??= Engine.open();
  try {
    return await (await engine).search(text, options);
  } catch (error) {
    engine = undefined;
    if (!(error instanceof Stale)) throw error;
    engine = Engine.open(true);
    return (await engine).search(text, options);
  }
}

/** Open the index before it is needed. */
export const warm = () => (engine ??= Engine.open()).catch(() => (engine = undefined));

/** For each fact that filters go by, its values and the number of every page's value. */
export const facets = async () => (await engine).facets;
