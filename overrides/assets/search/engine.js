// A query from words to answers: ask the index which pages may hold it, look at their text, rank what holds.

import { Index, Stale } from "./store.js";
import { Lexicon } from "./cut.js";
import { Levels } from "./levels.js";
import { fold, foldWithPlaces } from "./fold.js";
import { lead, ofAll, parse, partsOf, pieces, readSynonyms } from "./query.js";
import { stretch } from "./when.js";
import { ABOUT, match, show } from "./match.js";

const FIRST = 10; // pages looked at in one go
const LOOKED_AT = 30; // and at most,
const GUESSED = 20; // or where the query is not meant as it was typed
const FILES = 18; // fetched for a query at most,
const SHARDS = 11; // of them with postings
const FEW = 20; // pages that are sooner looked at than told apart by further terms
const FEW_OF = 4; // what it counts that a page is one of the few that are about what is asked
const HELD = 10; // and that it holds one of the words of which not all need hold
const TELLING = 4; // parts of a query that are asked for first,
const ASKED = 8; // and terms of all of them
const MORE = 16; // of which no more are needed than these

export class Engine {
  static async open(fresh) {
    return new Engine(await Index.open(fresh));
  }

  constructor(index) {
    this.index = index;
    this.lexicon = new Lexicon(index.words);
    this.levels = new Levels(index, this.lexicon);
    this.synonyms = readSynonyms(index.synonyms, index.spoken);
    this.facets = this.levels.facets;
    Object.assign(this, { fold, foldWithPlaces, lead, parse, pieces, stretch }); // for mend.js, which holds none of its own
    this.kept = {}; // what that makes of all words
  }

  // The engine as one query may use it.
  under(left) {
    const index = this.index.under(left);
    return Object.assign(Object.create(this), { index, levels: Object.assign(Object.create(this.levels), { index }) });
  }

  partsOf(list) {
    return partsOf(list, this.synonyms);
  }

  // Pages that may hold all parts, the likeliest first. The longest parts and the most telling terms are asked for first; the
  // others only while many pages remain.
  async candidates({ parts, joints, guessed, sum, way }, allowed) {
    const length = (part) => (lead(part).kind === "thai" ? 1 : 2) * part.typed.length;
    const telling = [...parts].sort((a, b) => length(b) - length(a)).slice(0, TELLING);
    const said = joints.length ? this.levels.all(joints) : [];
    const [kinds, column] = (await this.facets).kind;
    const about = way ? ["page"] : sum || ofAll(parts) ? ["list"] : ABOUT;
    const isAbout = (page) => about.includes(kinds[column[page]]);
    const worth = (level, page, { spare, tells }) => level + (level > (way || sum ? 0 : 4) && isAbout(page) ? FEW_OF : 0) + (level && spare && tells ? HELD : 0);
    let found;
    for (const [asked, most] of [[telling, Math.ceil(ASKED / telling.length)], [parts, Math.ceil(MORE / parts.length)]]) {
      const levels = await Promise.all(asked.map((part) => this.levels.part(part, most)));
      const joined = await said;
      const isAllowed = await allowed; // asked for beside the terms
      found = [];
      for (let page = 0; page < this.index.size; page++) {
        if (levels.every((level, i) => level[page] || asked[i].spare) && isAllowed(page) && !(guessed && kinds[column[page]] === "guide" && levels.some((level) => level[page] < 4))) {
          found.push([page, levels.reduce((sum, level, i) => sum + worth(level[page], page, asked[i]), 20 * joined[page] || 0)]);
        }
      }
      if (found.length <= FEW) break;
    }
    const likely = found.filter(([, value]) => value > 20).length; // to say all in one
    return { candidates: found.sort((a, b) => b[1] - a[1] || a[0] - b[0]).map(([page]) => page), likely };
  }

  // Look at the text of candidates until enough hold, and one that is likely to say all in one does. Each ten are put in order by
  // themselves: who asks for more finds those that were shown in their places.
  async verify({ candidates, likely }, query, { wanted, goOn }, most) {
    await goOn(); // before anything is fetched for nobody
    for (const page of candidates.slice(0, wanted)) if (this.index.mayHavePage(page)) this.index.page(page).catch(() => {}); // whoever needs it is told
    const held = [];
    const unseen = []; // for which no file was left
    let seen = 0;
    for (let goal = 0; goal < wanted; ) {
      goal = Math.min(wanted, goal + FIRST);
      const limit = Math.min(candidates.length, Math.max(most, goal + FIRST));
      const ordered = held.length;
      const enough = () => held.length >= goal && (seen >= likely || held.some(({ said }) => said));
      while (seen < limit && !enough()) {
        const next = candidates.slice(seen, Math.min(limit, seen + Math.max(FIRST, goal - held.length, 2 * seen)));
        const some = next.filter((number) => this.index.mayHavePage(number));
        if (!some.length) break;
        const pages = await Promise.all(some.map((number) => this.index.page(number)));
        await goOn();
        pages.forEach((page, i) => {
          const found = match(page, some[i], query);
          if (found) held.push({ page, number: some[i], ...found });
        });
        unseen.push(...next.filter((number) => !some.includes(number)));
        seen += next.length;
      }
      held.push(...held.splice(ordered).sort((a, b) => b.score - a.score || a.number - b.number));
    }
    const left = [...unseen, ...candidates.slice(seen)];
    const slip = query.parts.some((part) => lead(part).level);
    const rest = held.length * 2 > seen && !slip ? left : []; // what mostly does not hold is not counted, nor what is guessed
    return { held, rest, sure: !left.length };
  }

  async ask(query, options, most) {
    const candidates = await this.candidates(query, options.allowed);
    return this.verify(candidates, query, options, most);
  }

  /**
   * Answer a query; one in quotes by what it says and nothing else. `results` with facts and pieces of text, `pages` the numbers of all
   * that hold it, `total` of them and whether that is `sure`, `near` the words that were taken for others, `also` equal words that were
   * looked for, `partial` where pages hold most of the words only, `most` where some do, `short` where nothing was asked, `shorter` what to ask instead where
   * nothing was found. `stop` says whether nobody waits any more; what is not here is fetched only after `pause`, a promise.
   */
  async search(text, { wanted = FIRST, filters = {}, stop = () => false, pause } = {}) {
    const goOn = () => stop() && new Promise(() => {}); // where nobody waits any more, it ends here
    const ready = async () => {
      await pause;
      await goOn();
    };
    return this.under({ files: FILES + wanted - FIRST, shards: SHARDS, ready }).answer(text, { wanted, filters, goOn });
  }

  // What is mostly not needed.
  async mend() {
    if (!this.kept.mend) await this.index.left.ready();
    return (this.kept.mend = import("./mend.js"));
  }

  // What a text says; three letters that begin with that of the o key may be a code typed with the keyboard left in Thai.
  async answer(text, { wanted, filters, goOn }) {
    const coded = /^น..?$/.test(text) && (await (await this.mend()).coded(this, text, { wanted, filters, goOn }));
    if (coded) return coded;
    const [, literal] = /^["“](.+)["”]$/.exec(text.trim()) ?? [];
    const query = literal ? parse(literal, new Map()) : parse(text.replace(/(โครงการ|งบ(ประมาณ)?)\s*ทั้งหมด/, "$1 "), this.synonyms);
    const nothing = { results: [], pages: [], total: 0, sure: true, near: [], also: [], partial: false };
    const { parts } = query;
    if (!parts.length) return { ...nothing, short: true };
    const options = { wanted, goOn, allowed: this.filter(filters) };
    options.allowed.catch(() => {}); // whoever needs it is told
    // Letters ask for nothing by themselves; what a page must tell, as the number of a lane, mend.js reads.
    const apart = parts.every((part) => lead(part).kind === "latin" && lead(part).value.length < 2) || (!literal && this.index.facts.some(([asked, , needed]) => needed && RegExp(asked).test(text)));
    let answer = apart ? { held: [], rest: [], sure: true } : await this.ask(query, options, LOOKED_AT);
    const said = parts[1] && answer.held.every(({ words: [word] }) => word); // otherwise than it was typed
    let understood = { partial: said && (await (await this.mend()).isVague(this, parts)) };
    if (!literal && answer.held.length < wanted) {
      for await (const reading of (await this.mend()).readings(this, text, parts, () => answer.held.length)) {
        await new Promise((next) => setTimeout(next)); // a newer query may be waiting
        if (!reading.parts.length) continue;
        const more = await this.ask({ ...query, ...reading, guessed: true }, options, GUESSED);
        const had = new Set(answer.held.map(({ number }) => number));
        if (!had.size) understood = reading;
        const rest = had.size && reading.partial ? answer.rest : more.rest;
        const held = [...answer.held, ...more.held.filter(({ number }) => !had.has(number))];
        const lacks = ({ missing }) => +(missing.length > 0);
        if (reading.partial) held.sort((a, b) => lacks(a) - lacks(b) || lacks(a) * (b.score - a.score)); // whatever reading found them
        answer = { ...more, rest, held };
      }
    }
    if (!answer.held.length) return { ...nothing, shorter: await (await this.mend()).shorter(this, parts, options) };
    const { held, rest, sure } = answer;
    // Who asks for a way is led to the page of the office that tells it, and who asks for all to the list.
    const first = understood.way ? "page" : (understood.sum || ofAll(understood.parts ?? parts)) && "list";
    if (first) held.sort((a, b) => a.lacking - b.lacking || (b.page.kind === first) - (a.page.kind === first));
    const titles = held.slice(0, wanted).map(({ page }) => page.title);
    const results = held.slice(0, wanted).map(({ page, spans, words, near, rounded, missing }) => {
      const { body, fields, ...facts } = page;
      const alike = titles.indexOf(page.title) !== titles.lastIndexOf(page.title);
      return { ...facts, alike, words, near, rounded, missing, ...show(page, { spans }) };
    });
    const pages = [...held.map(({ number }) => number), ...rest];
    const near = understood.meant ? [[text, understood.meant]] : results.flatMap((result) => result.near);
    const also = [...new Set(results.flatMap((result) => result.words.map(([, word]) => word)))].slice(0, 3); // more equal words are not told
    return { results, pages, total: pages.length, sure, near, also, partial: !!understood.partial || held.every(({ leaps, missing }) => leaps || missing.length), most: held.some(({ missing }) => missing.length) };
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
