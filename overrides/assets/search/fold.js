// The form in which Thai text is compared. The same function as hooks/oit/search/fold.py, where each step has its reason;
// here it also keeps, for every folded character, where it stood in the original: marks are set to the letter.

export const THAI = "\u0e01-\u0e3a\u0e40-\u0e4e";
const isThai = (c) => (c >= "\u0e01" && c <= "\u0e3a") || (c >= "\u0e40" && c <= "\u0e4e");

const TABLE = new Map();
const range = (from, to) => Array.from({ length: to - from }, (_, i) => String.fromCharCode(from + i));
const DROPPED = "\u00ad\u061c\u115f\u1160\u180e\ufeff\u0e2f\u0e3a\u0e46\u0e47\u0e48\u0e49\u0e4a\u0e4b\u0e4c\u0e4e";
for (const c of [...DROPPED, ...range(0x200b, 0x2010), ...range(0x202a, 0x202f), ...range(0x2060, 0x2070)]) TABLE.set(c, "");
for (const c of ["\t", "\r", ..."\u00a0\u1680\u202f\u205f\u3000", ...range(0x2000, 0x200b)]) TABLE.set(c, " ");
for (const c of "\u2010\u2011\u2012\u2013\u2014\u2015\u2212\ufe58\ufe63\uff0d") TABLE.set(c, "-");
for (let i = 0; i < 26; i++) {
  const letter = String.fromCharCode(97 + i);
  for (const from of [65, 0xff21, 0xff41]) TABLE.set(String.fromCharCode(from + i), letter);
}
for (let i = 0; i < 10; i++) for (const from of [0xff10, 0x0e50]) TABLE.set(String.fromCharCode(from + i), String(i));
TABLE.set("\u2028", "\n").set("\u2029", "\n").set("\u0e45", "\u0e32");

const NIKHAHIT = "\u0e4d";
const isMark = (c) => c === "\u0e31" || (c >= "\u0e34" && c <= "\u0e39");

/** Fold text. Returns {text, at}: at[i] is the place in the original of folded character i; at[text.length] its length. */
export function foldWithPlaces(original) {
  const out = [];
  const at = [];
  const drop = () => (out.pop(), at.pop());
  const last = () => out[out.length - 1];
  for (let i = 0; i < original.length; i++) {
    const mapped = TABLE.get(original[i]);
    if (mapped === "") continue;
    const c = mapped ?? original[i];
    if (last() === NIKHAHIT) {
      const from = at[at.length - 1];
      drop();
      if (c === "\u0e32") { add("\u0e33", from); continue; }
    }
    if (c === "เ" && last() === "เ") out[out.length - 1] = "แ";
    else if (isMark(c) && last() === c) continue;
    else add(c, i);
  }
  if (last() === NIKHAHIT) drop();
  at.push(original.length);
  return { text: out.join(""), at };

  function add(c, place) {
    if (c === "." && out.length && isThai(last())) return;
    if (isThai(c) && c !== NIKHAHIT) joinRuns();
    out.push(c);
    at.push(place);
  }
  function joinRuns() {
    let end = out.length;
    while (end && (out[end - 1] === " " || out[end - 1] === "-")) end--;
    if (end < out.length && end && isThai(out[end - 1])) { out.length = end; at.length = end; }
  }
}

/** The folded text alone. */
export const fold = (text) => foldWithPlaces(text).text;
