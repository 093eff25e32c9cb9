// The form in which Thai text is compared. The same function as hooks/oit/search/fold.py, where each step has its reason;
// here it also keeps, for every folded character, where it stood in the original: marks are set to the letter.

export const THAI = "\u0e01-\u0e3a\u0e40-\u0e4e";
const isThai = (c) => (c >= "\u0e01" && c <= "\u0e3a") || (c >= "\u0e40" && c <= "\u0e4e");

const DROPPED = /[\u00ad\u061c\u115f\u1160\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff\u0e2f\u0e3a\u0e46-\u0e4c\u0e4e]/;
const SPACE = /[\t\r\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/;
const DASH = /[\u2010-\u2015\u2212\ufe58\ufe63\uff0d]/;
const LATIN = /[A-Z\uff10-\uff19\uff21-\uff3a\uff41-\uff5a]/; // capitals, and the full-width forms of word processors

function mapped(c) {
  if (c < "A") return SPACE.test(c) ? " " : c;
  if (LATIN.test(c)) return c.normalize("NFKC").toLowerCase();
  if (c >= "\u0e50" && c <= "\u0e59") return String(c.charCodeAt() - 0x0e50);
  if (DROPPED.test(c)) return "";
  if (SPACE.test(c)) return " ";
  if (DASH.test(c)) return "-";
  return { "\u2028": "\n", "\u2029": "\n", "\u0e45": "\u0e32" }[c] ?? c;
}

const NIKHAHIT = "\u0e4d";
const isMark = (c) => c === "\u0e31" || (c >= "\u0e34" && c <= "\u0e39");

/** Fold text. Returns {text, at}: at[i] is the place in the original of folded character i; at[text.length] its length. */
export function foldWithPlaces(original) {
  const out = [];
  const at = [];
  const drop = () => (out.pop(), at.pop());
  const last = () => out[out.length - 1];
  for (let i = 0; i < original.length; i++) {
    const c = mapped(original[i]);
    if (!c) continue;
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
