// What to try where too little holds: words of a run that stand apart on the page, words at one letter's distance. Fetched only
// then, so it imports nothing.

const PIECES = 8; // ways to part a run
const NAMING = 5; // letters of a piece that says enough by itself
const INSIDE = /[\u0e30-\u0e3a\u0e45]/; // what no piece begins with
const LEADING = /[เแโใไ]/; // and ends with

const PARTS = 3; // of a query that are tried, one after the other
const MENDED = 8; // ways to put one part right
const GRAMS = 20; // asked for of a run with a wrong letter,
const SURE = 9; // letters of two words of which one is another spelling of the other
const SPOILT = 4; // and how many of them one letter spoils

const ASKING = /(^|\s)(?:รบกวน)?(?:รบกวน|สอบถาม|(?:ขอ|อยาก|ต้องการ)(?:สอบถาม|ถาม|ทราบ|รู้|ดู|ค้นหา))(?:เรื่อง|ข้อมูล|เกี่ยวกับ|งบ(?:ประมาณ)?)?/g;
const ABOUT = /(^|\s)(?:เรื่อง|ข้อมูล|เกี่ยวกับ|วันที่)(?=\s|\d|$)/g;
const POLITE = /(?:(?:หน่อย|บ้าง|นะ)*(?:ครับ|ค่ะ|คะ)|หน่อย|บ้าง|[?!])(?=\s|$)/g;

/**
 * A query without the words of asking in front of a word and of politeness behind it, and with years as pages write them. Inside
 * words they stay: แบบสอบถาม, คะแนน.
 */
export const plain = (text) =>
  text.replace(POLITE, " ").replace(ASKING, "$1 ").replace(ABOUT, "$1").replace(/(^|\s)งบ(?:ประมาณ)?\s*ปี/g, "$1ปี").replace(/\s+/g, " ").trim();

// How a run may be made of two or three pieces of whole words: [[piece, …], …]. One short piece needs a long one beside it.
function parted(lexicon, run, strange) {
  const pieces = lexicon.cut(run);
  if (!strange && pieces.some(({ known }) => !known)) return [];
  const cuts = pieces.slice(1).map(({ start }) => start).filter((at) => !INSIDE.test(run[at]) && !LEADING.test(run[at - 1]));
  const found = cuts.flatMap((a, i) => [[a], ...cuts.slice(i + 1, i + 5).map((b) => [a, b])]);
  const tells = (split) => {
    const [least, next] = split.map((piece) => piece.length).sort((a, b) => a - b);
    return least > 3 || (least === 3 && next > 5);
  };
  const splits = found.map((at) => [0, ...at].map((start, i) => run.slice(start, at[i]))).filter(tells);
  return splits.sort((a, b) => a.length - b.length).slice(0, PIECES);
}

// Parts whose pieces stand apart on the page: on one line, or long enough to count anywhere. Nothing where none has any.
function* loosely(lexicon, parts, right, strange) {
  const loose = parts.map((part, i) => {
    const [{ tokens: [{ kind, value }, more] }] = part.ways;
    const found = !more && kind === "thai" && !right[i] ? parted(lexicon, value, strange) : [];
    const ways = found.map((pieces) => ({
      tokens: pieces.map((piece) => ({ kind, value: piece, strict: piece.length < 4 })),
      together: pieces.some((piece) => piece.length < NAMING) && pieces,
    }));
    return ways.length ? { ...part, ways: [...part.ways, ...ways] } : part;
  });
  if (loose.some((part, i) => part !== parts[i])) yield loose;
}

/** The places [start, end] in `text` that become `word` by one letter added, left out, changed or swapped with its neighbour. */
export function nearly(word, text) {
  const places = [];
  for (let start = 0; start < text.length; start++) {
    let same = 0; // letters alike from the start
    while (same < word.length && word[same] === text[start + same]) same++;
    if (same === word.length) continue;
    const rest = (skipped, from) => text.startsWith(word.slice(same + skipped), start + same + from);
    const end = start + word.length;
    if (rest(1, 1) && end <= text.length) places.push([start, end]);
    if (same && rest(0, 1)) places.push([start, end + 1]);
    if (same && rest(1, 0)) places.push([start, end - 1]);
    if (word[same] === text[start + same + 1] && word[same + 1] === text[start + same] && rest(2, 2)) places.push([start, end]);
  }
  return places;
}

// Runs with one known word put right, so that nothing in them stays unknown.
function thai(engine, run) {
  const found = [];
  const [before, behind] = engine.lexicon.covered(run);
  for (const word of run.length < 5 ? [] : engine.lexicon.words) {
    if (word.length < (run.length > 5 ? 4 : 5) || word.length > run.length + 1) continue;
    for (const [start, end] of nearly(word, run)) if (before[start] && behind[end]) found.push([word, start, end]);
  }
  found.sort(([a], [b]) => b.length - a.length);
  const values = new Set(found.slice(0, 2 * MENDED).map(([word, start, end]) => run.slice(0, start) + word + run.slice(end)));
  return [...values].slice(0, MENDED).map((value) => [{ value }]);
}

// Two known words that were typed as one, or a known word at one letter's distance.
function latin(engine, word) {
  const known = [...engine.index.latin, ...engine.synonyms.keys()];
  const two = known.filter((first) => word.startsWith(first) && known.includes(word.slice(first.length)));
  const near = word.length < 5 ? [] : known.filter((other) => other.length > 4 && nearly(other, word).some(([start, end]) => !start && end === word.length));
  return [...two.map((first) => [{ value: first }, { value: word.slice(first.length) }]), ...near.map((value) => [{ value }])].slice(0, MENDED);
}

// A long run as it is, looked for with one letter wrong anywhere: on the pages that have its n-grams in a row from the start and in
// a row to the end, but for the three or four that one letter spoils.
function slip(engine, run) {
  if (run.length < 7) return [];
  const grams = Array.from({ length: Math.min(GRAMS, run.length - 2) }, (_, i) => run.substr(i, 3));
  const level = async (none) => {
    const [leading, trailing, last] = [none.slice(), none.slice(), none.slice()];
    const postings = await Promise.all(grams.map((gram) => engine.index.posting(gram)));
    postings.forEach((posting, i) => {
      for (const page of posting?.pages ?? []) {
        if (leading[page] === i) leading[page]++;
        trailing[page] = last[page] === i ? trailing[page] + 1 : 1;
        last[page] = i + 1;
      }
    });
    return none.map((_, page) => {
      const alike = leading[page] + (last[page] === grams.length ? trailing[page] : 0);
      return alike >= Math.max(2, grams.length - SPOILT) ? alike : 0;
    });
  };
  return [[{ value: run, level, find: (text) => nearly(run, text) }]];
}

// The ways to put a query right, one after the other: a known word at one letter's distance, then a letter anywhere in a long
// run; each in the rarest part first, and always in parts that no page has. A word that is spelled right is left alone, unless
// it is a long one that pages spell otherwise (อินเตอร์เน็ต).
function* mended(engine, parts, levels, right) {
  const sizes = levels.map((level) => level.filter(Boolean).length);
  const order = [...parts.keys()].sort((a, b) => sizes[a] - sizes[b]).slice(0, PARTS);
  for (const mend of [{ thai, latin }, { thai: slip }]) {
    const near = (i) => {
      const [{ kind, value }, more] = parts[i].ways[0].tokens;
      const found = (!more && mend[kind]?.(engine, value)) || [];
      const fit = found.filter(([token]) => !right[i] || (token.value.length >= SURE && engine.lexicon.set.has(token.value)));
      const ways = fit.map((tokens) => ({ tokens: tokens.map((token) => ({ kind, ...token })), near: true }));
      return ways.length && { ...parts[i], ways };
    };
    for (const wrong of order) {
      if (near(wrong)) yield parts.map((part, i) => ((i === wrong || !sizes[i]) && near(i)) || part);
    }
  }
}

/**
 * Other ways to understand a query, the likeliest first. `right` says of each part whether it is a word of the dictionary that no
 * page has: it is not taken for others. Where something holds as it was typed, only what was typed without spaces is guessed at.
 */
export async function* guesses(engine, parts, right, holds) {
  yield* loosely(engine.lexicon, parts, right);
  if (holds) return;
  yield* mended(engine, parts, await Promise.all(parts.map((part) => engine.levels.part(part))), right);
  yield* loosely(engine.lexicon, parts, right, true);
}
