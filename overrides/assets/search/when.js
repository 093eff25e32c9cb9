// Stretches of time in a query: a quarter of a fiscal year, months, days of a month, years. Knows how offices write them, and nothing
// of pages.

import { fold } from "./fold.js";
import { MONTHS, two } from "./tokens.js";

const NAME = "[ก-๎.]+?";
const ERA_YEAR = "(?:ปี(?:งบ(?:ประมาณ)?)?\\s*)?(?:พ\\.?ศ\\.?\\s*)?(\\d{4}|[5-7]\\d)(?!\\d|[.,]\\d)";
const TO = "\\s*(?:-|–|—|ถึง(?:เดือน)?|จนถึง)\\s*";
const pattern = (...parts) => new RegExp(parts.join(""), "i");

const yearOf = (digits) => (digits.length === 2 ? 2500 + +digits : +digits < 2400 ? +digits + 543 : +digits);
const range = (from, to) => Array.from({ length: Math.max(0, to - from + 1) }, (_, i) => from + i);
const monthOf = (name) => ["", "คม", "ยน", "พันธ"].map((end) => MONTHS.get(fold(name.replaceAll(".", "")) + end)).find(Boolean); // ธันวา, too

// Months from one to the other; where the second comes first in the year, the first is of the year before.
const months = (from, before, to, year) => range(12 * (before ?? year - (to < from)) + from - 1, 12 * year + to - 1).slice(0, 24)
  .map((month) => `@${Math.floor(month / 12)}-${two((month % 12) + 1)}-`);

const KINDS = [
  // ไตรมาสที่ 2 ปี 2567, Q2/67: of the fiscal year, which begins in October
  [pattern("(?:ไตรมาส(?:ที่)?|\\bq)\\s*([1-4])\\s*(?:/|ของ)?\\s*", ERA_YEAR), (quarter, year) =>
    months(((3 * quarter + 6) % 12) + 1, undefined, ((3 * quarter + 8) % 12) + 1, yearOf(year) - (quarter === "1"))],
  [pattern(`(?:เดือน)?(${NAME})`, `(?:\\s*${ERA_YEAR})?`, TO, `(?:เดือน)?(${NAME})\\s*`, ERA_YEAR), (first, before, last, year) =>
    (monthOf(first) && monthOf(last) ? months(monthOf(first), before && yearOf(before), monthOf(last), yearOf(year)) : [])],
  [pattern("(?:วันที่\\s*)?\\b(\\d{1,2})", TO, `(\\d{1,2})\\s*(${NAME})\\s*`, ERA_YEAR), (from, to, name, year) =>
    (monthOf(name) && +to < 32 ? range(+from, +to).map((day) => `@${yearOf(year)}-${two(monthOf(name))}-${two(day)}`) : [])],
  [pattern("(?:ตั้งแต่|ระหว่าง|ช่วง)?\\s*(?:ปี(?:งบ(?:ประมาณ)?)?\\s*)?(2[45]\\d\\d|(?<=ปี(?:งบ(?:ประมาณ)?)?\\s*)[5-7]\\d)\\s*(?:-|–|/|ถึง|และ|กับ)\\s*", ERA_YEAR), (from, to) =>
    range(yearOf(from), yearOf(to)).slice(0, 12).map((year) => `@${year}--`)],
];

/** The first stretch of time in a text, as a part of a query, and the text without it; nothing where there is none. */
export function stretch(text) {
  for (const [kind, datesOf] of KINDS) {
    const found = kind.exec(text);
    const dates = found ? datesOf(...found.slice(1)) : [];
    if (!dates.length) continue;
    const typed = found[0].trim();
    const ways = dates.map((value) => ({ tokens: [{ kind: "date", value, typed }] }));
    if (/^\d{4}-\d{4}$/.test(typed)) ways.push({ tokens: [{ kind: "code", value: typed, typed }] }); // as plans are named
    return { part: { typed, ways }, rest: `${text.slice(0, found.index)} ${text.slice(found.index + found[0].length)}` };
  }
}
