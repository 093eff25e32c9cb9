// What a query asks for: parts that must all hold, each in one of several ways (as typed, or by a word that means the same).

import { fold, foldWithPlaces } from "./fold.js";
import { MONTHS, tokens, two } from "./tokens.js";
import { stretch } from "./when.js";

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
  return { found: joined(found, folded.text), joints };
}

const UNITS = { พัน: 1e3, หมื่น: 1e4, แสน: 1e5, ล้าน: 1e6 };

// The amount that a number and the words behind it make; who says 1.5 ล้าน means what rounds to it, who says กว่า what is above.
function amount(number, unit, more) {
  const each = UNITS[unit] ?? 1;
  const value = Math.round(number * each);
  const decimals = number.split(".")[1]?.length ?? 0;
  const step = decimals ? each / 10 ** decimals : 10 ** /0*$/.exec(String(value))[0].length;
  if (more) return { kind: "amount", value: String(value), low: value, high: value + step - 1 };
  const about = decimals ? step / 2 : value / 100;
  return { kind: "amount", value: String(value), low: value - about, high: value + about };
}

// Neighbours that are one: the words of a large number, and โอ7 for O7.
function joined(list, text) {
  const found = [];
  for (const token of list) {
    // The word for year in front of one says nothing more.
    if (token.kind === "date" && /^ปี(?:งบ(?:ประมาณ)?)?$/.test(found.at(-1)?.value)) found.pop();
    const before = found.at(-1);
    // An amount of money is no part of a code.
    if (before?.kind === "number" && token.typed.startsWith("บาท")) before.money = true;
    if (before?.money && token.value === "บาท" && before.value >= 1000) continue; // a column of amounts names its unit once
    const [said, unit, more] = (before?.kind === "number" && /^(พัน|หมื่น|แสน|ล้าน)?\s*(กว่า)?(?:\s*บาท)?/.exec(token.typed)) || [];
    if (unit || more) {
      const rest = token.typed.slice(said.length);
      const literal = [before, { kind: "thai", value: fold(said), typed: said }];
      found[found.length - 1] = { ...amount(before.value, unit, more), literal, typed: `${before.typed} ${said}` };
      if (rest) found.push({ kind: "thai", value: fold(rest), typed: rest });
    } else if (before?.kind === "number" && token.kind === "number" && text.slice(before.end, token.start) === "-" && token.value.length > 1 && (before.value + token.value).length > 4) {
      found[found.length - 1] = { kind: "code", value: `${before.value}-${token.value}`, typed: `${before.typed}-${token.typed}` }; // a part of one
    } else if (before?.value === "โอ" && token.kind === "number" && token.value.length < 3) {
      found[found.length - 1] = { kind: "latin", value: `o${token.value}`, typed: before.typed + token.typed };
    } else found.push(token);
  }
  return found;
}

const key = (list) => list.map((token) => token.value).join("");

/** Groups of equal words, by the folded form of each member; what stands in a line of `spoken` leads to its first word alone, which is wider than those behind a ~. */
export function readSynonyms(groups, spoken) {
  const found = new Map();
  const read = (group) => group.map((word) => ({ word, tokens: pieces(word).found })).filter(({ tokens }) => tokens.length);
  const add = (from, to, way) => {
    const known = key(from.tokens);
    if (known !== key(to.tokens)) found.set(known, [...(found.get(known) ?? []), { ...to, ...way }]);
  };
  for (const members of groups.map(read)) for (const from of members) {
    for (const to of members) add(from, to);
    if (from.tokens.length > 1) found.set(key(from.tokens), [...(found.get(key(from.tokens)) ?? []), { tokens: from.tokens }]); // typed as one
  }
  for (const [official, ...said] of spoken.split("\n").map((line) => read(line.split("|")))) for (const from of said) add(from, official, { spoken: true, wider: from.word[0] === "~" });
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
  if (kind === "code" || (kind === "number" && !token.money && digits.length > 3 && !value.includes("."))) found.push(as("digits", digits, true));
  const [, letters, , number] = (kind === "latin" && /^([a-z]+)(0*)(\d+)$/.exec(value)) || [];
  if (number) found.push(of([{ value: letters }, /^([5-7]|2[4-6]\d)\d$/.test(number) ? ofYear(number) : { kind: "number", value: number }]));
  if (letters === "oit" || letters === "o") found.push(as(kind, `o${number}`));
  // kc01 for KC-01
  if (letters) found.push(as(kind, value.replace(/(?<=[a-z])(?=\d)/, "-"), true));
  const month = MONTHS.get(value);
  if (month) found.push(as("date", `@-${two(month)}-`));
  return found;
}

/** Whether a query comes down to projects or money, of a year mostly: it asks for all that there are. */
export const ofAll = (parts) => parts.every((part) => part.fact || /^(@\d+--|โครงการ|งบ(ประมาณ)?)$/.test(lead(part).value));

/** The first token of a part as it was typed. */
export const lead = ({ ways: [{ tokens: [token] }] }) => token;

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
  const time = stretch(text);
  const { found, joints } = pieces(time?.rest ?? text);
  const list = found.slice(0, TOKENS);
  const spaced = list.every(({ kind }) => kind === "thai") && list.some(({ value }) => value.length < 4);
  const parts = [...partsOf(list, synonyms), ...(time ? [time.part] : [])];
  return { parts, joints: !time && (spaced || list.length > 3) ? joints.slice(0, JOINTS) : [], said: fold(text).trim() };
}
