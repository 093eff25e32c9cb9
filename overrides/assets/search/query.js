// What a query asks for: parts that must all hold, each in one of several ways (as typed, or by a word that means the same).

import { fold, foldWithPlaces } from "./fold.js";
import { MONTHS, tokens } from "./tokens.js";

/** Tokens of a text; a Thai run that was typed with spaces is parted there, for spaces in queries part words; so do dots. */
export function pieces(text) {
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
  return { found: joined(found), joints, said: folded.text.trim() };
}

const UNITS = { พัน: 1e3, หมื่น: 1e4, แสน: 1e5, ล้าน: 1e6 };

// The amount that a number and the word behind it make; who says 1.5 ล้าน means what rounds to it.
function amount(number, unit) {
  const each = UNITS[unit];
  const value = Math.round(number * each);
  const decimals = number.split(".")[1]?.length ?? 0;
  const about = decimals ? each / 10 ** decimals / 2 : value / 100;
  return { kind: "amount", value: String(value), low: value - about, high: value + about };
}

const yearOf = (token) => (token?.kind === "date" && /^@(\d{4})--$/.exec(token.value)?.[1]) || "";

// Neighbours that are one: the words of a large number, โอ7 for O7, and a range of years.
function joined(list) {
  const found = [];
  for (const token of list) {
    const before = found.at(-1);
    const [said, unit] = (before?.kind === "number" && /^(พัน|หมื่น|แสน|ล้าน)(?:\s*บาท)?/.exec(token.typed)) || [];
    if (unit) {
      const rest = token.typed.slice(said.length);
      const literal = [before, { kind: "thai", value: fold(said), typed: said }];
      found[found.length - 1] = { ...amount(before.value, unit), literal, typed: `${before.typed} ${said}` };
      if (rest) found.push({ kind: "thai", value: fold(rest), typed: rest });
    } else if (before?.value === "โอ" && token.kind === "number" && token.value.length < 3) {
      found[found.length - 1] = { kind: "latin", value: `o${token.value}`, typed: before.typed + token.typed };
    } else if (yearOf(token) && before?.value === "ถึง" && yearOf(found.at(-2))) {
      const [first, , last] = [...found.splice(-2), token];
      found.push({ kind: "code", value: `${yearOf(first)}-${yearOf(last)}`, typed: `${first.typed} ถึง ${last.typed}` });
    } else found.push(token);
  }
  return found;
}

const key = (list) => list.map((token) => token.value).join("");

/** Groups of equal words, by the folded form of each member; of a `spoken` group the first member alone leads to the others. */
export function readSynonyms(groups, spoken = []) {
  const found = new Map();
  const add = (group, leading) => {
    const members = group.map((word) => ({ word, tokens: pieces(word).found })).filter((member) => member.tokens.length);
    for (const member of members.slice(0, leading)) {
      const others = members.filter((other) => key(other.tokens) !== key(member.tokens)).map((other) => ({ ...other, spoken: leading }));
      const known = found.get(key(member.tokens)) ?? [];
      found.set(key(member.tokens), known.concat(others));
    }
  };
  for (const group of groups) add(group);
  for (const group of spoken) add(group, 1);
  return found;
}

const ofYear = (digits) => ({ kind: "date", value: `@${digits.length < 4 ? 25 : ""}${digits}--` });

// The ways in which one typed token can be meant; the last is asked only where no other way is found.
function ways(token) {
  const { kind, value } = token;
  const digits = value.replace(/\D/g, "");
  const of = (tokens, last) => ({ tokens: tokens.map((meant) => ({ ...token, ...meant })), last });
  const as = (kind, value, last) => of([{ kind, value }], last);
  const found = [as(kind, value)];
  if (kind === "amount") found.push({ tokens: token.literal });
  if (kind === "number" && /^(19|20)\d\d$/.test(value)) found.push(as("date", `@${+value + 543}--`));
  if (kind === "number" && /^[5-7]\d$/.test(value)) found.push(of([ofYear(value)]));
  if (kind === "date" && /^@\d{4}--$/.test(value)) found.push(as("number", digits));
  const [, first, last] = /^(2[4-6]\d\d)-((?:2[4-6])?\d\d)$/.exec(value) ?? [];
  for (let at = +first; at <= +last?.padStart(4, "25") && at < +first + 10; at++) found.push(of([ofYear(String(at))]));
  if (kind === "code" || (kind === "number" && digits.length > 3 && !value.includes("."))) {
    found.push(as("digits", digits, kind === "code" || digits.length > 5));
  }
  const [, letters, number] = (kind === "latin" && /^([a-z]+)(\d+)$/.exec(value)) || [];
  if (number) found.push(of([{ value: letters }, /^[5-7]\d$/.test(number) ? ofYear(number) : { kind: "number", value: number }]));
  if (letters === "oit") found.push(as(kind, `o${number}`));
  const month = MONTHS.get(value);
  if (month) found.push(as("date", `@-${String(month).padStart(2, "0")}-`));
  return found;
}

const WINDOW = 6; // words of the longest name that synonyms are looked up for
const JOINTS = 6;
const TOKENS = 40; // of a query

/** The parts of a list of tokens: [{typed, ways: [{tokens, word, spoken}]}]; `word` is the equal word where it is not the typed one, `spoken` where it stands for one that people say. */
export function partsOf(list, synonyms) {
  const parts = [];
  for (let at = 0; at < list.length; ) {
    let taken = Math.min(WINDOW, list.length - at);
    while (taken > 1 && !synonyms.has(key(list.slice(at, at + taken)))) taken--;
    const chosen = list.slice(at, at + taken);
    const typed = chosen.map((token) => token.typed).join(" ");
    const as = taken === 1 ? ways(chosen[0]) : [{ tokens: chosen }];
    const others = synonyms.get(key(chosen)) ?? [];
    as.push(...others);
    // A short word for which the state has another is meant as a word: หมา is no part of เป้าหมาย.
    if (others.some(({ spoken }) => spoken)) as[0].tokens = as[0].tokens.map((token) => ({ ...token, strict: token.strict || (token.kind === "thai" && token.value.length < 5) }));
    parts.push({ typed, ways: as });
    at += taken;
  }
  const seen = new Set();
  const distinct = parts.filter((part) => !seen.has(key(part.ways[0].tokens)) && seen.add(key(part.ways[0].tokens)));
  // A single letter says nothing beside words; alone it is answered by nothing.
  return distinct.filter((part) => part.ways.some((way) => way.tokens.some((token) => token.kind !== "thai" || token.value.length > 1)));
}

/**
 * Parse a query: {parts, joints, said}. `said` is all that was typed, folded; `joints` are n-grams of it, where it is likely to
 * stand on a page in one: Thai typed with a space between all words, or a pasted sentence.
 */
export function parse(text, synonyms) {
  const { found, joints, said } = pieces(text);
  const list = found.slice(0, TOKENS);
  const spaced = list.every(({ kind }) => kind === "thai") && list.some(({ value }) => value.length < 4);
  return { parts: partsOf(list, synonyms), joints: spaced || list.length > 3 ? joints.slice(0, JOINTS) : [], said };
}
