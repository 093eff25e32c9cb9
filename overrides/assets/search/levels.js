// Which pages may hold a part of a query, and how prominently. Knows the index alone: what a page really says is match.js's.

import { fold } from "./fold.js";

const FIRST_TERMS = 3;
const SOONER = 3; // pages that are sooner looked at than told apart by further terms
const ALONE = 4; // letters of the longest word of which the index knows whether it stands by itself

export class Levels {
  constructor(index, lexicon) {
    this.index = index;
    this.lexicon = lexicon;
    this.folded = {};
    this.facets = index.facets();
    this.facets.catch(() => {}); // whoever needs them is told
  }

  none() {
    return new Uint8Array(this.index.size);
  }

  /**
   * Level of every page for a part of which at most `most` terms a word are asked: 0 not there, 1–3 in the text, 4 in office or
   * unit, 5–6 in the title, 9 the fiscal year; more where it stands as a word.
   */
  async part({ ways }, most) {
    const best = this.none();
    const said = ways.some(({ spoken }) => spoken) ? 2 : 0; // what is said comes before what the state writes for it
    const worth = ({ word, spoken }) => (spoken ? -2 : word ? -1 : said);
    for (const some of [ways.filter((way) => !way.last), ways.filter((way) => way.last)]) {
      if (best.some(Boolean)) break;
      const levels = await Promise.all(some.map(async ({ tokens }) => {
        const each = await Promise.all(tokens.map((token) => this.token(token, most)));
        return each.reduce((a, b) => a.map((level, page) => Math.min(level, b[page])));
      }));
      levels.forEach((level, i) => level.forEach((value, page) => {
        if (value) best[page] = Math.max(best[page], value + worth(some[i]), 1);
      }));
    }
    return best;
  }

  async token(token, most) {
    const level = this.none();
    const raise = (posting, text, head) => {
      for (const page of posting?.pages ?? []) level[page] = Math.max(level[page], text);
      for (const page of posting?.head ?? []) level[page] = Math.max(level[page], head);
    };
    if (token.kind === "thai") return this.thai(token, most, level, raise);
    if (token.kind === "digits") {
      const grams = Array.from({ length: token.value.length - 3 }, (_, i) => `#${token.value.slice(i, i + 4)}`);
      return this.all(grams.reverse().slice(0, most)); // codes differ in their last digits
    }
    if (token.kind === "amount") await this.amount(token, raise);
    if (token.kind === "latin" && token.value.length > 2) {
      for (const [, posting] of await this.index.beginning(token.value)) raise(posting, 1, 4);
    }
    raise(await this.index.posting(token.value), 2, 6);
    if (token.kind === "date") await this.named(level, "year", 9, (year) => token.value === `@${year}--`);
    return level;
  }

  // Numbers near an amount: those that share its first digits with the least or the most that rounds to it.
  async amount({ low, high }, raise) {
    const [least, most] = [low, high].map((bound) => String(Math.floor(bound)));
    let shared = 0;
    while (shared < 3 && least.length === most.length && least[shared] === most[shared]) shared++;
    const starts = shared ? [least.slice(0, shared)] : [least[0], most[0]];
    for (const [term, posting] of (await Promise.all(starts.map((start) => this.index.beginning(start)))).flat()) {
      if (low <= term && term <= high) raise(posting, 2, 6);
    }
  }

  async thai(token, most, level, raise) {
    const run = token.value;
    if (run.length < 2) return level;
    const alone = run.length <= ALONE ? this.index.posting(`${run}=`) : undefined;
    if (token.level) return token.level(level);
    if (run.length === 2) for (const [, posting] of await this.index.beginning(run)) raise(posting, 1, 2);
    else level.set(await this.all(this.lexicon.terms(run).slice(0, most)));
    const words = await alone;
    token.alone = new Set(words?.pages);
    token.lexicon = this.lexicon;
    if (token.strict && run.length <= ALONE) level.forEach((_, page) => token.alone.has(page) || (level[page] = 0));
    if (words) level.forEach((value, page) => value && !token.alone.has(page) && (level[page] = 1)); // a piece of a longer word
    raise(words && { pages: words.pages.filter((page) => level[page]), head: words.head.filter((page) => level[page]) }, 3, 6);
    for (const fact of ["office", "unit"]) await this.named(level, fact, 4, (name) => name.includes(run));
    return level;
  }

  /** Level of the pages that have all terms, the most telling of which come first: the others are fetched where these leave any. */
  async all(terms) {
    const level = this.none();
    const postings = [];
    const raise = (name, value) => {
      const counts = this.none();
      for (const posting of postings) for (const page of posting[name]) if (++counts[page] === postings.length) level[page] = value;
    };
    for (const some of [terms.slice(0, FIRST_TERMS), terms.slice(FIRST_TERMS)]) {
      const asked = await Promise.all(some.map((term) => this.index.posting(term)));
      postings.push(...asked.filter((posting) => posting !== null)); // what may not be fetched excludes nothing
      level.fill(0);
      if (!postings.length) return level;
      if (postings.some((posting) => !posting)) return level;
      raise("pages", 2);
      const left = level.filter(Boolean).length;
      if (!left) return level;
      if (left <= SOONER) break;
    }
    raise("head", 5);
    return level;
  }

  // Raise the pages of which a fact holds.
  async named(level, fact, value, holds) {
    const [values, column] = (await this.facets)[fact];
    const held = (this.folded[fact] ??= values.map(fold)).map(holds);
    if (held.some(Boolean)) column.forEach((name, page) => held[name] && level[page] && (level[page] = Math.max(level[page], value)));
  }
}
