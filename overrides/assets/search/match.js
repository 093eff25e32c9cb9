// Whether a page's text really holds what was asked for, how well, and where: index terms only say that it may.

import { foldWithPlaces } from "./fold.js";
import { tokens, terms } from "./tokens.js";

const LEADING = "เแโใไ"; // written in front of the consonant they follow in speech
const FOLLOWING = /[\u0e30-\u0e39\u0e45]/;
const COMBINING = /[\u0e31\u0e33-\u0e3a\u0e47-\u0e4e\u200b]/;
/** Kinds of pages, few of each, that are about what their title says. */
export const ABOUT = ["ita", "item", "page", "unit"];
const WEIGHT = { title: 8, meta: 5, body: 2, label: 6 };
const LABEL = 40; // letters of a line that names something, on a page of the office
const CUT = 8; // letters of a run that counts though it begins behind a vowel that belongs to it: it was cut off
const LACKS = 20; // what it counts that a word is missing
const LOST = 0.6; // of what the words of a query weigh, the rarer the more, may be missing
const WORD = 7; // letters of a word that is often a piece of another
const BESIDE = 250; // letters between finds that say something together
const [ROW, ROW_END] = ["\ue000", "\ue001"]; // around a row: see hooks/oit/search/extract.py
const PICTURE = /รูป|ภาพ|photo/; // asked for
const MOST = 30; // finds looked at in one field

// Thai as typed, marks kept: tells a word typed in full from one that is alike only when folded.
const spelled = (text) => text.replace(/[^\u0e01-\u0e4d]/g, "").replace(/\u0e4d([่-๋]?)\u0e32|([่-๋])\u0e4d\u0e32/g, "$1$2\u0e33");

const field = (name, text) => ({ name, text, folded: foldWithPlaces(text) });
const list = (f) => (f.tokens ??= [...tokens(f.folded.text)]);

/** Fold a page's fields once; it is kept with the page. */
export function fieldsOf(page) {
  return (page.fields ??= [
    field("title", page.title),
    field("meta", [page.code, page.office, page.unit, page.year].join("\n")),
    field("body", page.body),
  ]);
}

function thaiSpans(f, token, alone) {
  const { text, at } = f.folded;
  const spans = [];
  const typed = spelled(token.typed ?? "");
  const length = token.value.length;
  const cuts = (start, end) => LEADING.includes(text[start - 1] || " ") || FOLLOWING.test(text[start]) || FOLLOWING.test(text[end]);
  if (token.find) return token.find(text).filter(([start, end]) => !cuts(start, end)).map(([start, end]) => ({ start, end, quality: 0 }));
  for (let i = text.indexOf(token.value); i >= 0 && spans.length < MOST; i = text.indexOf(token.value, i + 1)) {
    if (i && length < CUT && LEADING.includes(text[i - 1])) continue;
    const exact = spelled(f.text.slice(at[i], at[i + length])) === typed;
    if (token.exact && !exact) continue;
    if (!alone && (token.strict || (length < 4 && !exact))) continue;
    // Of a longer word, where other pages have it as a word, or this one has it elsewhere.
    const piece = (!alone && token.alone?.size) || (alone && token.lexicon && length < WORD && f.name === "title" && !isWord(f, i, i + length, token.lexicon)) ? -6 : 0;
    const whole = !FOLLOWING.test(text[i + length] ?? "");
    spans.push({ start: i, end: i + length, quality: (exact ? 1 : 0) + (whole ? 0.5 : 0) + (alone ? 2 : length < 3 ? -1.5 : 0) + (i ? 0 : 0.5) + piece });
  }
  return spans;
}

// Whether a find in a title begins and ends where words part, as far as the lexicon knows.
function isWord(f, start, end, lexicon) {
  f.joints ??= new Set([...f.folded.text.matchAll(/[ก-๎]+/g)].flatMap(({ 0: run, index }) => lexicon.cut(run).flatMap((one) => [index + one.start, index + one.end])));
  return f.joints.has(start) && f.joints.has(end);
}

function holds(found, token) {
  if (token.kind === "digits") return ["code", "number"].includes(found.kind) && found.value.replace(/\D/g, "").includes(token.value);
  if (token.kind === "amount") return found.kind === "number" && token.low <= found.value && found.value <= token.high;
  if (found.value === token.value || (found.kind !== "thai" && terms(found).has(token.value))) return true;
  return token.kind === "latin" && token.value.length > 2 && [...terms(found)].some((term) => term.startsWith(token.value));
}

const otherSpans = (f, token) => list(f).filter((found) => found.kind !== "thai" && holds(found, token)).slice(0, MOST)
  .map(({ start, end, value }) => ({ start, end, quality: value === token.value ? 1.5 : token.kind === "amount" ? 1 - Math.abs(value - token.value) / token.high : 1 }));

const isLabel = (text, at) => ((text.indexOf("\n", at) + 1 || text.length) - text.lastIndexOf("\n", at)) < LABEL;

// One way of a part: all its tokens, each in its best field.
function tryWay(page, number, way) {
  let score = 0;
  const spans = [];
  for (const token of way.tokens) {
    let best = 0;
    for (const f of fieldsOf(page)) {
      const found = token.kind === "thai" ? thaiSpans(f, token, token.value.length > 4 || token.alone?.has(number)) : otherSpans(f, token);
      if (!found.length) continue;
      const quality = Math.max(...found.map((span) => span.quality));
      const isPiece = quality < -3;
      const share = f.name === "title" ? (2 * token.value.length) / f.folded.text.length + (ABOUT.includes(page.kind) ? 3 : 0) : 0;
      // Who asks for a year means the fiscal year; the results of the assessment are one page for all years.
      const year = token.kind === "date" && (f.name === "meta" || page.kind === "ita") ? 12 : 0;
      const names = page.kind === "ita" || (page.kind === "page" && found.some(({ start }) => isLabel(f.folded.text, start)));
      const weight = isPiece ? WEIGHT.body : f.name === "body" && names ? WEIGHT.label : WEIGHT[f.name];
      best = Math.max(best, weight + quality + (isPiece ? 0 : share) + year);
      spans.push(...found.map((span) => ({ ...span, field: f.name })));
    }
    if (!best) return null;
    score += best;
  }
  const sums = page.kind === "list" && ["amount", "number"].includes(way.tokens[0].kind) ? WEIGHT.title : 0; // a list repeats what a record says
  return { score: score / way.tokens.length - sums - (way.spoken ? 8 : way.word ? 1.5 : 0), spans, way };
}

/**
 * Look for all parts on a page, or for most of them where some are `spare`, for half where it stands `beside` a sure answer, for any
 * where that is Infinity; what is `named` must stand in the head of the page.
 * {score, spans, words, near, rounded, missing, lacking, leaps, said} or null. `lacking` tells how many telling words are missing,
 * `words` are the equal words that made a hit, `rounded` the figures that are as asked only when rounded; `leaps`: it may be about
 * something else, for a word stands for a wider one or was guessed by way of another, the year is that of a day, the words stand apart
 * or in passing; `said`: it says all in one.
 */
export function match(page, number, { parts, said, beside, guessed }) {
  // A picture stands behind the pages that show it unless one is asked for, and what officials are told behind what citizens are.
  const whole = { score: (page.kind === "picture" && !PICTURE.test(said)) || page.kind === "guide" ? -99 : page.kind === "home" ? -20 : 0, spans: [], words: [], near: [], rounded: [], missing: [], leaps: page.kind === "guide" };
  const telling = parts.filter(({ light }) => !light).length;
  let lacking = 0; // telling words that are missing
  let lost = 0; // what those that are missing weigh
  let all = 0; // and what all do
  let rows;
  const told = []; // of each part how it was found
  for (const part of parts) {
    all += part.weight; // which parts have where some may be missing
    let best = null;
    for (const way of part.ways) {
      const found = tryWay(page, number, way);
      if (found && (!best || found.score > best.score)) best = found;
    }
    if (!best || (part.named && best.spans.every(({ field }) => field === "body")) || (/ita|item|page|list|home/.test(page.kind) && isDay(best))) { // which name years that they are not of
      if (!part.spare) return null;
      whole.missing.push(part.typed);
      if (part.tells) whole.score -= LACKS;
      if (!part.light) lacking++;
      lost += part.weight;
      continue;
    }
    rows = common(rows, rowsOf(page, best.spans));
    if (rows && !rows.size) return null; // words of different rows say nothing together
    whole.score += best.score;
    whole.spans.push(...best.spans);
    if (best.way.word) whole.words.push([part.typed, best.way.word]);
    if (best.way.near) whole.near.push([part.typed, spelledOut(page, best)]);
    whole.leaps ||= best.way.wider || (best.way.near && best.way.spoken) || isDay(best);
    if (!part.light) told.push(best);
    if (best.way.tokens[0].kind === "amount" && best.spans[0].quality < 1) whole.rounded.push([spelledOut(page, best), part.typed]);
  }
  // Half is enough where people say otherwise than pages do.
  if ((lacking && 2 * lacking >= telling + (beside || whole.words.length > 0)) || (!beside && lost > LOST * all) || crossed(told) || (page.kind === "home" && areApart(told))) return null;
  const place = parts.length > 1 ? phrase(page, said) : 0;
  if (place) whole.score += place + (parts.length > 3 ? 20 : 0); // a pasted sentence outweighs its words in titles
  return { ...whole, lacking, leaps: whole.leaps || areApart(told) || (guessed && inPassing(page, told)), said: place > 0 };
}

// Whether a year was asked for, and only days of it were found.
const isDay = ({ way: { tokens: [{ kind, value }] }, spans }) => kind === "date" && value.endsWith("--") && spans.every(({ quality }) => quality === 1);

// Whether finds of one word and the next stand far apart, and neither in the title or the facts of the page.
const areApart = (told) => told.some(({ spans }, i) => i > 0 && !spans.some((one) => told[i - 1].spans.some((other) =>
  one.field !== "body" || other.field !== "body" || Math.abs(one.start - other.start) < BESIDE)));

// Whether a record only mentions what it was guessed to be about.
const inPassing = (page, told) => page.kind === "project" && told.length > 1 && told.every(({ spans }) => spans.every(({ field: name }) => name === "body"));

// Whether two words as typed, one behind the other, share letters of the page: แจ้งทุจ|จริต in แจ้งทุจริต.
const crossed = (told) => told.some(({ spans, way }, i) => i > 0 && !way.word && !told[i - 1].way.word && spans.every((one) => told[i - 1].spans.every((other) =>
  one.field === other.field && other.start < one.start && one.start < other.end && other.end < one.end)));

// The rows of a register that finds stand in; nothing where one stands outside of them.
function rowsOf(page, spans) {
  const { text } = fieldsOf(page)[2].folded;
  if (spans.length >= MOST || !text.includes(ROW)) return undefined;
  const rows = spans.map(({ field: name, start }) => (name === "body" && text.lastIndexOf(ROW, start) > text.lastIndexOf(ROW_END, start) ? text.lastIndexOf(ROW, start) : -1));
  return rows.includes(-1) ? undefined : new Set(rows);
}

const common = (some, others) => (some && others ? new Set([...some].filter((row) => others.has(row))) : some ?? others);

function phrase(page, said) {
  const [title, , body] = fieldsOf(page);
  return title.folded.text.includes(said) ? 3 : body.folded.text.includes(said) ? 1 : 0;
}

// The word that was taken for another, as the page spells it.
function spelledOut(page, { way, spans }) {
  const fields = Object.fromEntries(fieldsOf(page).map((f) => [f.name, f]));
  const { field: name, start, end } = spans.find((span) => fields[span.field].folded.text.slice(span.start, span.end) === way.near) ?? spans[0];
  return fields[name].text.slice(fields[name].folded.at[start], reach(fields[name].text, fields[name].folded.at[end])).trim();
}

// The end of a mark, moved behind vowels and tones that belong to its last letter.
function reach(text, end) {
  while (end < text.length && COMBINING.test(text[end])) end++;
  return end;
}

// text[from..to] in pieces [text, whether it was found].
function marked(f, spans, from, to) {
  const pieces = [];
  const add = (start, end, found) => start < end && pieces.push([f.text.slice(start, end).replace(/\s*[\ue000\ue001]\s*/g, "\n").replace(/\n+/g, " · "), found]);
  let at = from;
  for (const { start, end } of spans) {
    let [a, b] = [Math.max(at, f.folded.at[start]), Math.min(to, reach(f.text, f.folded.at[end]))];
    while (b > a && /[\s(]/.test(f.text[b - 1])) b--;
    if (b <= a) continue;
    add(at, a, false);
    add(a, b, true);
    at = b;
  }
  add(at, to, false);
  return pieces;
}

const sorted = (spans, name) => spans.filter((span) => span.field === name).sort((a, b) => a.start - b.start || b.end - a.end);

const RUN = 60; // letters around a place, of which a dictionary tells the words
const words = Intl.Segmenter && new Intl.Segmenter("th", { granularity: "word" });

// A place near `at` where a text may be parted: a space or line if there is one, else between two words, where the browser knows words,
// or two clusters.
function parting(text, at, forward) {
  const step = forward ? 1 : -1;
  for (let i = at, n = 0; i > 0 && i < text.length && n < 14; i += step, n++) if (/\s/.test(text[i])) return forward ? i : i + 1;
  if (words && at > 0 && at < text.length) {
    const from = text.slice(Math.max(0, at - RUN), at).search(/\S*$/) + Math.max(0, at - RUN);
    const edges = [...words.segment(text.slice(from, at + RUN)), { index: RUN + at - from }].map(({ index }) => from + index);
    return Math.min(text.length, forward ? edges.find((edge) => edge >= at) : edges.filter((edge) => edge <= at).at(-1));
  }
  while (at > 0 && at < text.length && (COMBINING.test(text[at]) || FOLLOWING.test(text[at]) || LEADING.includes(text[at - 1]))) at += step;
  return Math.max(0, Math.min(text.length, at));
}

const ROOM = 150;
const PROSE = /[^\n]{50}/; // a line that is a sentence and no fact

// Whether what stands at a place stands in a sentence: of two finds that one is shown.
const isSaid = (text, at) => PROSE.test(text.slice(text.lastIndexOf("\n", at) + 1).split("\n", 1)[0]);

/**
 * Title and a part of the text, each in pieces [text, whether it was found]: to the letter, and never HTML. A page that says of itself
 * what it is in a line of its own is quoted only where a find stands in a sentence.
 */
export function show(page, { spans }) {
  const [title, , body] = fieldsOf(page);
  const inBody = sorted(spans, "body");
  let best = inBody.length ? 0 : Math.max(0, body.text.search(PROSE));
  let most = -1;
  for (const [i, span] of inBody.entries()) {
    const from = body.folded.at[span.start];
    const seen = inBody.slice(i).filter((other) => body.folded.at[other.end] - from < ROOM);
    const words = new Set(seen.map((other) => body.folded.text.slice(other.start, other.end)));
    const value = words.size + span.quality / 9 + (isSaid(body.text, from) ? 0.5 : 0);
    if (value > most) [best, most] = [from, value];
  }
  let from = !inBody.length ? best : best > 30 ? parting(body.text, best - 30, false) : 0;
  let to = parting(body.text, Math.min(body.text.length, from + ROOM + 30), true);
  if (inBody.length && isSaid(body.text, best)) {
    // A sentence is quoted to its end and no further, but for finds behind it.
    const last = inBody.findLast(({ end }) => body.folded.at[end] <= best + ROOM) ?? inBody[0];
    const end = body.text.indexOf("\n", Math.max(best, body.folded.at[last.end]));
    if (end > 0) to = Math.min(to, end);
    from = Math.max(from, body.text.lastIndexOf("\n", best) + 1);
  }
  const [before, behind] = [from ? [["… ", false]] : [], to < body.text.length ? [[" …", false]] : []];
  const shown = inBody.map(({ start }) => body.folded.at[start]).filter((at) => from <= at && at < to);
  const isQuoted = !page.line || shown.some((at) => isSaid(body.text, at));
  while (from < to && /\s/.test(body.text[from])) from++;
  while (from < to && /\s/.test(body.text[to - 1])) to--;
  return {
    title: marked(title, sorted(spans, "title"), 0, title.text.length),
    snippet: isQuoted ? [...before, ...marked(body, inBody, from, to), ...behind] : [],
  };
}
