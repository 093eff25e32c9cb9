// What to try for a word that no page has: words at one letter's distance. Fetched only then, so it imports nothing.

const PARTS = 3; // of a query that are tried, one after the other
const MENDED = 8; // ways to put one part right
const GRAMS = 20; // asked for of a run with a wrong letter,
const SPOILT = 4; // and how many of them one letter spoils

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
  for (const word of run.length < 5 ? [] : engine.lexicon.words) {
    if (word.length < (run.length > 5 ? 4 : 5) || word.length > run.length + 1) continue;
    for (const [start, end] of nearly(word, run)) found.push([word.length, run.slice(0, start) + word + run.slice(end)]);
  }
  const values = new Set(found.sort((a, b) => b[0] - a[0]).map(([, value]) => value));
  return [...values].filter((value) => engine.lexicon.cut(value).every(({ known }) => known)).slice(0, MENDED).map((value) => ({ value }));
}

function latin(engine, word) {
  const known = word.length < 5 ? [] : [...engine.index.latin, ...engine.synonyms.keys()];
  const near = known.filter((other) => nearly(other, word).some(([start, end]) => !start && end === word.length));
  return near.slice(0, MENDED).map((value) => ({ value }));
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
  return [{ value: run, level, find: (text) => nearly(run, text) }];
}

/**
 * The ways to put a query right, one after the other: a known word at one letter's distance, then a letter anywhere in a long
 * run; each in the rarest part first, and always in parts that no page has. `known` has the level of each part, and whether it
 * is spelled right, so left alone.
 */
export function* mended(engine, parts, known) {
  const sizes = known.map(({ level }) => level.filter(Boolean).length);
  const order = [...parts.keys()].filter((i) => !known[i].right).sort((a, b) => sizes[a] - sizes[b]).slice(0, PARTS);
  for (const mend of [{ thai, latin }, { thai: slip }]) {
    const near = (i) => {
      const [{ kind, value }, more] = parts[i].ways[0].tokens;
      const tokens = (!more && !known[i].right && mend[kind]?.(engine, value)) || [];
      return tokens.length && { ...parts[i], ways: tokens.map((token) => ({ tokens: [{ kind, ...token }], near: true })) };
    };
    for (const wrong of order) {
      if (near(wrong)) yield parts.map((part, i) => ((i === wrong || !sizes[i]) && near(i)) || part);
    }
  }
}
