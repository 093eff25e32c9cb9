// What a query asks for: parts that must all hold, each in one of several ways (as typed, or by a word that means the same).

import { foldWithPlaces } from "./fold.js";
import { MONTHS, tokens } from "./tokens.js";

// Tokens of a text; a Thai run that was typed with spaces is parted there, for spaces in queries part words.
function pieces(text) {
  const folded = foldWithPlaces(text);
  const found = [];
  for (const token of tokens(folded.text)) {
    const typed = (from, to) => text.slice(folded.at[from], folded.at[to] ?? text.length).trim();
    if (token.kind !== "thai") {
      found.push({ ...token, typed: typed(token.start, token.end) });
      continue;
    }
    let from = token.start;
    for (let i = token.start + 1; i <= token.end; i++) {
      if (i < token.end && !/[^\S\ufeff]/.test(text.slice(folded.at[i - 1], folded.at[i]))) continue;
      const value = folded.text.slice(from, i);
      // An abbreviation typed with its dots is no part of a longer word.
      found.push({ kind: "thai", value, typed: typed(from, i), strict: value.length < 5 && typed(from, i + 1).includes(".") });
      from = i;
    }
  }
  return found;
}

const key = (list) => list.map((token) => token.value).join("");

/** Groups of equal words, by the folded form of each member. */
export function readSynonyms(groups) {
  const found = new Map();
  for (const group of groups) {
    const members = group.map((word) => ({ word, tokens: pieces(word) })).filter((member) => member.tokens.length);
    for (const member of members) {
      const others = members.filter((other) => key(other.tokens) !== key(member.tokens));
      const known = found.get(key(member.tokens)) ?? [];
      found.set(key(member.tokens), known.concat(others));
    }
  }
  return found;
}

// The ways in which one typed token can be meant.
function ways(token) {
  const found = [[token]];
  const { kind, value } = token;
  const digits = value.replace(/\D/g, "");
  if (kind === "number" && /^(19|20)\d\d$/.test(value)) found.push([{ ...token, kind: "date", value: `@${+value + 543}--` }]);
  if (kind === "date" && /^@\d{4}--$/.test(value)) found.push([{ ...token, kind: "number", value: digits }]);
  if ((kind === "number" || kind === "code") && digits.length > 4 && !value.includes(".")) {
    found.push([{ ...token, kind: "digits", value: digits }]);
  }
  if (kind === "number" && value.length === 4) found.push([{ ...token, kind: "digits", value }]);
  const month = MONTHS.get(value);
  if (month) found.push([{ ...token, kind: "date", value: `@-${String(month).padStart(2, "0")}-` }]);
  return found;
}

const WINDOW = 6; // words of the longest name that synonyms are looked up for

/** Parse a query into parts: {typed, ways: [{tokens, word}]}; `word` is the equal word where it is not the typed one. */
export function parse(text, synonyms) {
  const list = pieces(text).slice(0, 40);
  const parts = [];
  for (let at = 0; at < list.length; ) {
    let taken = Math.min(WINDOW, list.length - at);
    while (taken > 1 && !synonyms.has(key(list.slice(at, at + taken)))) taken--;
    const chosen = list.slice(at, at + taken);
    const typed = chosen.map((token) => token.typed).join(" ");
    const as = taken === 1 ? ways(chosen[0]).map((way) => ({ tokens: way })) : [{ tokens: chosen }];
    for (const other of synonyms.get(key(chosen)) ?? []) as.push({ tokens: other.tokens, word: other.word });
    parts.push({ typed, ways: as });
    at += taken;
  }
  const seen = new Set();
  const distinct = parts.filter((part) => !seen.has(key(part.ways[0].tokens)) && seen.add(key(part.ways[0].tokens)));
  // A single letter says nothing beside words; alone it is answered by nothing.
  const telling = distinct.filter((part) => part.ways.some((way) => way.tokens.some((token) => token.kind !== "thai" || token.value.length > 1)));
  return telling;
}
