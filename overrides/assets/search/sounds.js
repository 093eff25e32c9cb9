// How alike two words are to who writes by ear. Knows spelling and sound; must not know pages.

// Letters that sound alike, vowels that differ in length alone.
const ALIKE = ["คขฆฅ", "สศษซ", "รลฬ", "ไใ", "ทธฑฒถฐ", "ตฏ", "ดฎ", "นณ", "พภผ", "ฟฝ", "ชฌฉ", "ยญ", "ิี", "ุู", "ึื", "ะาั", "กขคฆ", "บป", "นลรณฬญ", "ดตทธถจชสศษ"];
const kind = new Map();
ALIKE.forEach((letters, i) => [...letters].forEach((letter) => kind.set(letter, (kind.get(letter) ?? 0) | (1 << i))));

const CHANGED = 0.5; // for a letter that sounds alike,
const SILENT = 0.6; // and one that is written twice, or that nobody hears
const SILENCED = /[ธทศสรลตดยกณฐคจฑข]/; // often written with a thanthakhat, which folding takes away

const change = (a, b) => (a === b ? 0 : kind.get(a) & kind.get(b) ? CHANGED : 1);
const isSilent = (word, i) => word[i] === word[i - 1] || word[i] === "ะ" || (word[i] === "ห" && /[งญนมยรลว]/.test(word[i + 1])) ||
  (SILENCED.test(word[i]) && !/[\u0e30-\u0e39]/.test(word[i + 1] ?? ""));
const left = (word, i) => (word[i] === UNHEARD ? 0 : isSilent(word, i) ? SILENT : 1);

const UNHEARD = " ";
// Two ร are heard as one vowel: ปทุมวรรณ, ปทุมวัน.
const heardAs = (text) => text.replace(/รร/g, `ั${UNHEARD}`);

/** Whether a word may sound as something in a text, whose letters are given: all but a few of its own sound as one of them. */
export const mayBe = (word, letters, most) => [...new Set(word)].filter((letter) => ![...letters].some((other) => change(letter, other) < 1)).length <= most;

/** The places [start, end, cost] in a text where something stands that sounds as the word does, the likest first; at most so different. */
export function alike(spelled, written, most) {
  const [word, text] = [spelled, written].map(heardAs);
  // Of each beginning of the word: how different it is from what ends here in the text, and where that begins.
  let before = Array.from({ length: word.length + 1 }, () => [0, 0]);
  for (let i = 1; i <= word.length; i++) before[i] = [before[i - 1][0] + left(word, i - 1), 0];
  let older;
  const found = [];
  for (let end = 1; end <= text.length; end++) {
    const now = [[0, end]];
    for (let i = 1; i <= word.length; i++) {
      const ways = [
        [before[i - 1][0] + change(word[i - 1], text[end - 1]), before[i - 1][1]],
        [before[i][0] + left(text, end - 1), before[i][1]],
        [now[i - 1][0] + left(word, i - 1), now[i - 1][1]],
      ];
      if (older && i > 1 && word[i - 1] === text[end - 2] && word[i - 2] === text[end - 1]) ways.push([older[i - 2][0] + 1, older[i - 2][1]]);
      now[i] = ways.reduce((a, b) => (b[0] < a[0] ? b : a));
    }
    const [cost, start] = now[word.length];
    if (cost && cost <= most) found.push([start, end, cost]);
    [older, before] = [before, now];
  }
  return found.sort((a, b) => a[2] - b[2]);
}

// English written in Thai letters: the consonants of both, as far as they tell words apart.
const HEARD = Object.entries({ k: "กขคฆ", n: "งนณ", c: "จฉชฌ", s: "ซสศษ", t: "ดตฎฏทธถฐฑฒ", p: "บปผพภ", f: "ฟฝ", m: "ม", r: "ร", l: "ลฬ", h: "หฮ", w: "ว", y: "ยญ" })
  .flatMap(([sound, letters]) => [...letters].map((letter) => [letter, sound]));
const SOUND = new Map(HEARD);
const SPELLED = [
  [/tion|sion/g, "cn"], [/(c|t|s)(?=i[ao])/g, "c"], [/ph/g, "f"], [/[cst]h/g, (both) => (both === "th" ? "t" : "c")], [/ck/g, "k"], [/c(?=[eiy])/g, "s"], [/g(?=[eiy])|j/g, "c"],
  [/x/g, "ks"], [/ng/g, "n"], [/[cqg]/g, "k"], [/d/g, "t"], [/b/g, "p"], [/v/g, "w"], [/z/g, "s"], [/(?<=[aeou])[wy]|(?<=[^aeiou])y/g, ""], [/[aeiou]/g, " "], [/(.)\1+/g, "$1"], [/ /g, ""],
];

/** The consonants of an English word as they are heard. */
export const skeleton = (word) => SPELLED.reduce((text, [letters, sound]) => text.replace(letters, sound), word);

/** The consonants of folded Thai as they are heard, where it may be English. */
export const spoken = (run) => [...run.replace(/ห(?=[งญนมยรลว])/g, "").replace(/(?<=[\u0e30-\u0e39])ว|ย(?=[\u0e38\u0e39])|(?<=\u0e35)ย/g, "")]
  .map((letter) => SOUND.get(letter) ?? " ").join("").replace(/(.)\1+/g, "$1").replaceAll(" ", "");
