// From folded text to Thai runs, words in Latin letters, numbers, codes and dates.
// The same as hooks/oit/search/tokens.py, where the rules are explained.

import { THAI, fold } from "./fold.js";

const FULL = ["มกราคม", "กุมภาพันธ์", "มีนาคม", "เมษายน", "พฤษภาคม", "มิถุนายน", "กรกฎาคม", "สิงหาคม", "กันยายน", "ตุลาคม", "พฤศจิกายน", "ธันวาคม"].map(fold);
/** Names of months cut short, without their dots. */
export const SHORT = ["มค", "กพ", "มีค", "เมย", "พค", "มิย", "กค", "สค", "กย", "ตค", "พย", "ธค"];
export const MONTHS = new Map([...FULL, ...SHORT].map((name, i) => [name, (i % 12) + 1]));
const [FULL_NAMES, SHORT_NAMES] = [FULL.join("|"), SHORT.join("|")];
const YEAR = String.raw`,? ?(?:\d{4}|\d{2})(?![\d,/-]|\.\d)`;

const TOKEN = new RegExp([
  String.raw`(?<![\d.,/-])(?<iso>\d{4}-\d{2}-\d{2})(?![\d-])`,
  String.raw`(?<![\d.,/-])(?<slashed>\d{1,2}([/.-])\d{1,2}\3(?:\d{4}|\d{2}))(?![\d/-])`,
  String.raw`(?<![\d.,/-])(?<worded>\d{1,2} ?(?:${FULL_NAMES}|${SHORT_NAMES})(?:(?:พศ|คศ)?${YEAR}|(?![${THAI}])))`,
  String.raw`(?<!\d)(?<code>\d{4,}-\d{2,})(?![\d-])`,
  String.raw`(?<number>\d+(?:,\d{3})*(?:\.\d+)*)`,
  String.raw`(?<latin>[a-z][a-z0-9]*(?:[._@/-][a-z0-9]+)*)`,
  `(?<thai>[${THAI}]+)`,
].join("|"), "g");
const YEAR_BEHIND = new RegExp(YEAR, "y");
const TAIL = new RegExp(`(?:(${FULL_NAMES})|^(${SHORT_NAMES}))?(พศ|คศ|ปี|ปีงบ|ปีงบประมาณ)?$`);
const WORDED = new RegExp(String.raw`^(\d+) ?(${FULL_NAMES}|${SHORT_NAMES})\D*(\d*)`);

const year = (digits) => (digits.length === 2 ? `25${digits}` : !digits || digits >= "2400" ? digits : String(+digits + 543));
/** A number in two digits at least. */
export const two = (n) => String(n).padStart(2, "0");
const date = (y, month, day = "") => `@${year(y)}-${two(month)}-${day && two(day)}`;

function read(kind, text) {
  if (kind === "iso") return ["date", date(text.slice(0, 4), +text.slice(5, 7), text.slice(8))];
  if (kind === "slashed") {
    const [day, month, y] = text.split(/[/.-]/);
    return ["date", date(y, +month, day)];
  }
  if (kind === "worded") {
    const found = WORDED.exec(text);
    return ["date", date(found[3], MONTHS.get(found[2]), found[1])];
  }
  if (kind === "number") {
    if (text.length === 4 && text >= "2400" && text <= "2699") return ["date", `@${text}--`];
    return ["number", text.replaceAll(",", "").replace(/\.0+$/, "")];
  }
  return [kind, text];
}

function* thai(folded, start, end) {
  const run = folded.slice(start, end);
  YEAR_BEHIND.lastIndex = end;
  const behind = YEAR_BEHIND.exec(folded);
  const tail = TAIL.exec(run);
  const month = tail[1] ?? tail[2];
  const era = tail[3] ?? "";
  if (!behind || !(month || era)) {
    yield { kind: "thai", value: run, start, end };
    return;
  }
  const digits = behind[0].replace(/^[, ]+/, "");
  const cut = month || era === "พศ" || era === "คศ" ? tail.index : run.length;
  const last = end + behind[0].length;
  if (cut) yield { kind: "thai", value: run.slice(0, cut), start, end: start + cut };
  if (month) yield { kind: "date", value: date(digits, MONTHS.get(month)), start: start + cut, end: last };
  else if (era === "คศ" || digits.length === 2) yield { kind: "date", value: `@${year(digits)}--`, start: start + cut, end: last };
}

/** Find what can be searched in folded text, in order: {kind, value, start, end}. */
export function* tokens(folded) {
  let at = 0;
  for (;;) {
    TOKEN.lastIndex = at;
    const match = TOKEN.exec(folded);
    if (!match) return;
    const kind = Object.keys(match.groups).find((name) => match.groups[name] !== undefined);
    at = match.index + match[0].length;
    if (kind !== "thai") {
      const [is, value] = read(kind, match[0]);
      yield { kind: is, value, start: match.index, end: at };
      continue;
    }
    for (const token of thai(folded, match.index, at)) {
      at = Math.max(at, token.end);
      yield token;
    }
  }
}

/** The index terms of a token that is no Thai run: whole and in parts. */
export function terms({ kind, value }) {
  const found = new Set([value]);
  if (kind === "date") {
    const [y, month, day] = value.slice(1).split("-");
    if (y) found.add(`@${y}--`);
    if (month) for (const part of [`@-${month}-`, `@${y}-${month}-`, `@-${month}-${day}`]) found.add(part);
  } else if (kind === "code") {
    const digits = value.replace("-", "");
    for (const part of value.split("-")) found.add(part);
    for (let i = 0; i + 4 <= digits.length; i++) found.add(`#${digits.slice(i, i + 4)}`);
  } else if (kind === "latin") {
    for (const part of value.match(/[a-z]+|\d+(?:\.\d+)?/g)) found.add(part);
    for (const part of value.split(/[._@/-]/)) found.add(part);
  }
  return found;
}
