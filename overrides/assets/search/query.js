// What a query asks for: parts that must all hold, each in one of several ways (as typed, or by a word that means the same).

import { foldWithPlaces } from "./fold.js";
import { MONTHS, tokens } from "./tokens.js";

// Tokens of a text; a Thai run that was typed with spaces is parted there, for spaces in queries part words; so do dots.
function pieces(text) {
  const folded = foldWithPlaces(text);
  const found = [];
  const joints = []; // three letters across each space in Thai
  for (const token of tokens(folded.text)) {
    const typed = (from, to) => text.slice(folded.at[from], folded.at[to] ?? text.length).trim();
    if (token.kind !== "thai") {
      found.push({ ...token, typed: typed(token.start, token.end) });
      continue;
    }
    let from = token.start;
    for (let i = token.start + 1; i <= token.end; i++) {
      const gap = text.slice(folded.at[i - 1], folded.at[i]);
      const abbreviated = gap.includes(".") && /^[^\s.]{3}/.test(text.slice(folded.at[i])); // a word stands behind it
      if (i < token.end && !abbreviated && !/[^\S\ufeff]/.test(gap)) continue;
      const value = folded.text.slice(from, i);
      // An abbreviation typed with its dots is no part of a longer word.
      found.push({ kind: "thai", value, typed: typed(from, i), strict: value.length < 5 && typed(from, i + 1).includes(".") });
      if (i < token.end && token.value.length > 2) joints.push(folded.text.substr(Math.max(token.start, Math.min(i - 2, token.end - 3)), 3));
      from = i;
    }
  }
  return { found, joints, said: folded.text.trim() };
}

const key = (list) => list.map((token) => token.value).join("");

/** Groups of equal words, by the folded form of each member. */
export function readSynonyms(groups) {
  const found = new Map();
  for (const group of groups) {
    const members = group.map((word) => ({ word, tokens: pieces(word).found })).filter((member) => member.tokens.length);
    for (const member of members) {
      const others = members.filter((other) => key(other.tokens) !== key(member.tokens));
      const known = found.get(key(member.tokens)) ?? [];
      found.set(key(member.tokens), known.concat(others));
    }
  }
  return found;
}

// The ways in which one typed token can be meant; the last is asked only where no other way is found.
function ways(token) {
  const { kind, value } = token;
  const digits = value.replace(/\D/g, "");
  const as = (kind, value, last) => ({ tokens: [{ ...token, kind, value }], last });
  const found = [as(kind, value)];
  if (kind === "number" && /^(19|20)\d\d$/.test(value)) found.push(as("date", `@${+value + 543}--`));
  if (kind === "date" && /^@\d{4}--$/.test(value)) found.push(as("number", digits));
  if (kind === "code" || (kind === "number" && digits.length > 3 && !value.includes("."))) {
    found.push(as("digits", digits, kind === "code" || digits.length > 7));
  }
  const month = MONTHS.get(value);
  if (month) found.push(as("date", `@-${String(month).padStart(2, "0")}-`));
  return found;
}

const WINDOW = 6; // words of the longest name that synonyms are looked up for
const JOINTS = 6;

/**
 * Parse a query: {parts: [{typed, ways: [{tokens, word}]}], joints, said}. `word` is the equal word where it is not the typed
 * one; `said` all that was typed, folded; `joints` are n-grams of it, where it is likely to stand on a page in one: Thai typed
 * with a space between all words, or a pasted sentence.
 */
export function parse(text, synonyms) {
  const { found, joints, said } = pieces(text);
  const list = found.slice(0, 40);
  const parts = [];
  for (let at = 0; at < list.length; ) {
    let taken = Math.min(WINDOW, list.length - at);
    while (taken > 1 && !synonyms.has(key(list.slice(at, at + taken)))) taken--;
    const chosen = list.slice(at, at + taken);
    const typed = chosen.map((token) => token.typed).join(" ");
    const as = taken === 1 ? ways(chosen[0]) : [{ tokens: chosen }];
    for (const other of synonyms.get(key(chosen)) ?? []) as.push({ tokens: other.tokens, word: other.word });
    parts.push({ typed, ways: as });
    at += taken;
  }
  const seen = new Set();
  const distinct = parts.filter((part) => !seen.has(key(part.ways[0].tokens)) && seen.add(key(part.ways[0].tokens)));
  // A single letter says nothing beside words; alone it is answered by nothing.
  const telling = distinct.filter((part) => part.ways.some((way) => way.tokens.some((token) => token.kind !== "thai" || token.value.length > 1)));
  const spaced = list.every(({ kind }) => kind === "thai") && list.some(({ value }) => value.length < 4);
  return { parts: telling, joints: spaced || list.length > 3 ? joints.slice(0, JOINTS) : [], said };
}
