// Other ways to understand a query of which too little holds: its words apart and without those of asking, the keyboard in the other
// language, words that sound alike, most of the words. Fetched only then.

import { DIGITS, FIGURES, MONEY, asksFigure, inDigits, lettersNamed, otherLayout } from "./asking.js";
import { alike, mayBe, skeleton, spoken } from "./sounds.js";

const ASKS = /(ไหน|ไร|ใด|โมง|ใคร)$/; // at the end of what is said of anything
const WAY = /ที่ไหน|ทางไหน|ยังไง|อย่างไร|ช่องทาง|เบอร์|โทร|สายด่วน|ติดต่อ|(?:แจ้ง|บอก|ฟ้อง|ร้องเรียน|คุยกับ)ใคร/; // of who asks for a way
const SUM = /จำนวน|กี่(?:โครงการ|กิจกรรม|งาน|ฝ่าย|กอง|แผนก|ส่วนงาน|หน่วยงาน|ล้าน|บาท)|เท่า(?:ไร|ไหร่|ใด)|รวม|ทั้ง(?:ปี|หมด|สิ้น)/; // of who asks how many, or how much in all
const MEANING = /(?:.*(?:คำ|ข้อความ|ขึ้น|เขียน|บอก|ระบุ|แสดง)ว่า|^)\s*["“]?([ก-๎ ]{6,}?)["”]?\s*(?:นี่|นั้น|มัน|เนี่ย)*\s*(?:แปลว่า|หมายถึง|หมายความว่า|คืออะไร|คือยังไง)|(?:เรียก|ถือ|นับ)ว่า([ก-๎]{4,})/; // of who asks what words mean
const HOURS = /โมง|ทุ่ม|วันเสาร์|วันอาทิตย์|เปิด|ปิด|หยุด/; // of what is open when
const CHANNEL = /ร้องเรียน|ร้องทุกข์|ติดต่อ|แจ้ง/;
const PARTS = 3; // of a query that are put right, one after the other
const MENDED = 8; // ways to put one part right
const GRAMS = 20; // asked for of a run with a wrong letter,
const STEP = 5; // so many at once,
const SPOILT = 4; // and how many of them one letter spoils
const ONE = 24; // letters of a run that is guessed at: a longer one is a sentence, and its words are
const LONGEST = 20; // letters of a word
const LONG = 6; // letters of a word that is put right wherever it stands
const SURE = 9; // letters of two words of which one is another spelling of the other
const TERMS = 4; // of a part that are asked for to tell how rare it is
const ENOUGH = 0.5; // of the letters of a query, where only most of its words hold,
const HALF = 0.4; // or one of two that people say otherwise than pages do,
const TELLING = 6; // and as many at least
const HELPS = /^(?:จะ|มี|ต้อง|ควร|อยาก|กำลัง|เคย|คง|อาจ)$/; // a verb beside a verb, and no part of a word
const MANY = 3; // telling words of a query of which one may be missing, whichever it is
const PLACE = Math.log(5); // what a place weighs that is not that of most pages
const AREAS = ["เขต", "อำเภอ", "ตำบล", "เมือง", "นคร", "จังหวัด", "เทศบาล"]; // of which an office is one, in front of its name, as folded
const FEW = 5; // pages that hold a question, beside which those are shown that hold most of it
const SPOKEN = 0.15; // difference a letter
const HEARD_ENOUGH = 4; // consonants of what is taken for English,
const HEARD_EACH = 3; // and of each of its words: with fewer, any Thai can be cut into some
const SHORT = 4; // letters of a word that may be a piece of another
const TELLS = 3; // letters of a word that tells something
const FRAME = 0.8; // of the pages, that have a word of their frame
const FOUND = 10; // pages looked at for a shorter query,
const OFFERED = 3; // of which so many are offered,
const TRIED = 8; // of so many words
const LEAST = 4; // of so many letters

const folded = (engine, words) => (engine.kept[words[0]] ??= new Set(words.map(engine.fold)));

// Words of asking, politeness and joining: they are no part of what is asked for, wherever they stand.
const wordsOfAsking = (engine) => (engine.kept.asking ??= [...engine.index.asking, ...FIGURES]);

// Words into which a run is cut besides those of pages.
function isWord(engine, word) {
  const { kept, index, levels, synonyms, fold } = engine;
  kept.said ??= new Set([...wordsOfAsking(engine), ...index.light, ...MONEY].map(fold));
  return kept.said.has(word) || synonyms.has(word) || levels.folded.unit?.includes(word);
}

// A run in pieces; what is unknown takes in the short words beside it, which may be pieces of it.
function cutUp(engine, run) {
  const asking = folded(engine, wordsOfAsking(engine));
  const found = [];
  for (const piece of engine.lexicon.cut(run, { has: (word) => isWord(engine, word) })) {
    const before = found.at(-1);
    const unknown = [before, piece].find((one) => one && !one.known);
    const least = unknown && unknown.end - unknown.start < 3 ? SHORT + 1 : SHORT; // what is left over belongs to a word beside it
    const isEnd = piece.end === run.length && asking.has(run.slice(piece.start)) && before?.end - before?.start >= LEAST; // ไหม behind a word
    const [short, after] = [before, !isEnd && piece].map((one) => one && one.known && one.end - one.start < least);
    if (before && ((!before.known && after) || (!piece.known && short))) found[found.length - 1] = { start: before.start, end: piece.end };
    else found.push(piece);
  }
  return found.map(({ start, end }) => ({ start, end, word: run.slice(start, end) }));
}

/** The telling words of a run: [{start, end}]; words of asking and of joining are left out. */
async function words(engine, run, money, typed) {
  const asking = folded(engine, wordsOfAsking(engine));
  engine.kept.askingAsSpelled ??= new Set(wordsOfAsking(engine));
  const asks = ({ start, end, word }) => asking.has(word) && (word.length > SHORT || engine.kept.askingAsSpelled.has(typed(start, end))); // ยาน is no ย่าน
  const cut = cutUp(engine, run);
  const isAsked = (piece) => piece.word.length > 1 && !asks(piece) && (money || !folded(engine, MONEY).has(piece.word));
  const isAlone = ({ word }) => HELPS.test(word) || (word.length >= SHORT && engine.synonyms.has(word));
  const found = [];
  for (let at = 0; at < cut.length; at++) {
    // Neighbours that are one word of the dictionary, which no page has, stay one: who types it means no other.
    const [one, next] = [cut[at], cut[at + 1]];
    // What people say instead is no piece of another word: to ask for that would cost a file.
    if (next && (isAsked(one) || isAsked(next)) && !isAlone(one) && !isAlone(next) && (await engine.index.posting(`!${run.slice(one.start, next.end)}`))) {
      found.push({ start: one.start, end: next.end });
      at++;
    } else if (isAsked(one)) {
      // What is left beside a short word of asking belongs to it: ชา|ติ.
      const before = cut[at - 1];
      const torn = before && one.word.length < 3 && before.word.length < SHORT && !isAsked(before) && !isWord(engine, one.word);
      found.push({ start: torn ? before.start : one.start, end: one.end });
    }
  }
  // Two short neighbours are one word: ค่าไฟ.
  const short = ({ start, end }) => end - start < SHORT && !engine.synonyms.has(run.slice(start, end));
  for (let i = found.length - 1; i > 0; i--) {
    const [one, next] = [found[i - 1], found[i]].map(({ start, end }) => run.slice(start, end));
    const isCost = folded(engine, MONEY).has(one) && folded(engine, engine.index.light).has(next); // ค่าจัด of an event
    if (!isCost && found[i - 1].end === found[i].start && short(found[i - 1]) && short(found[i])) found.splice(i - 1, 2, { start: found[i - 1].start, end: found[i].end });
  }
  return found;
}

// The tokens of a Thai run, word by word.
async function apart(engine, token, money) {
  if (token.kind !== "thai" || engine.synonyms.has(token.value)) return folded(engine, wordsOfAsking(engine)).has(token.value) ? [] : [token];
  const { text, at } = engine.foldWithPlaces(token.typed ?? token.value);
  const same = text === token.value;
  const typed = (start, end) => (same ? (token.typed ?? token.value).slice(at[start], at[end]).trim() : token.value.slice(start, end));
  return (await words(engine, token.value, money, typed)).map(({ start, end }, i, all) => {
    const value = token.value.slice(start, end);
    const glued = i > 0 && all[i - 1].end === start; // to the word before
    return { ...token, value, glued, typed: typed(start, end), exact: value.length < SHORT, strict: token.strict || value.length < SHORT };
  });
}

// Neighbours that are one word of the pages, typed with spaces: ผู้ สูง อายุ.
const together = ({ lexicon }, list) => list.reduceRight(([next, ...rest], token) => {
  const typed = token.typed + next?.typed;
  const value = token.value + next?.value;
  return lexicon.set.has(value) ? [{ ...token, value, typed }, ...rest] : [token, ...(next ? [next] : []), ...rest];
}, []);

// What English words have in common whatever they end in: vaccines, vaccination.
const stem = (word) => word.replace(/ies$/, "y").replace(/(?<=[a-z]{3})(?:e?s|e|ed|ing|(?:at)?ion)+$/, "");

// A token, in the form that pages or people have where they have only another.
function inKnownForm({ kept, index }, token) {
  if (token.kind !== "latin") return token;
  if (!kept.forms) {
    const words = [...index.latin, ...(index.spoken.match(/[a-z]{3,}/g) ?? [])];
    kept.forms = new Map([...words.map((word) => [stem(word), word]), ...words.map((word) => [word, word])]);
  }
  return { ...token, value: kept.forms.get(token.value) ?? kept.forms.get(stem(token.value)) ?? token.value };
}

// What a query asks of its matter, as parts that a page must tell in its own words, and the text without it.
function factsOf(engine, text) {
  const facts = [];
  const rest = engine.index.facts.reduce((left, [asked, told, needed]) => left.replace(new RegExp(asked), (typed, named) => {
    const find = new RegExp(engine.fold(told.replaceAll("_", named).replaceAll("&", typed)), "g");
    const token = { kind: "thai", value: `asked ${typed}`, level: (none) => none.fill(1), find: (page) => [...page.matchAll(find)].map(({ 0: said, index }) => [index, index + said.length]) };
    facts.push({ typed, light: true, fact: true, needed, ways: [{ tokens: [token] }] });
    return " ";
  }), text);
  return { facts, rest };
}

// A part without the words that stand for a wider one.
const surely = (part) => ({ ...part, ways: part.ways.filter(({ wider }) => !wider) });

// The words of which the meaning is asked, where pages have them as they were typed.
async function explained(engine, text) {
  const [, word, called] = MEANING.exec(text) ?? [];
  const said = word ?? called;
  const parts = said ? engine.partsOf(engine.pieces(said).found) : [];
  const levels = await Promise.all(parts.map((part) => engine.levels.part(part, TERMS)));
  return levels.every((level) => level.some(Boolean)) ? parts : [];
}

/** The parts of a query whose words stand anywhere on a page, without those of asking. */
async function relaxed(engine, text) {
  const { facts, rest } = factsOf(engine, text);
  const time = engine.stretch(rest);
  const found = together(engine, engine.pieces(time?.rest ?? rest).found.slice(0, 40).map((token) => inKnownForm(engine, token)));
  const money = !asksFigure(text);
  const list = (await Promise.all(found.map((token) => apart(engine, token, money)))).flat();
  const { light } = engine.index;
  const isLight = ({ typed, ways: [{ tokens: [{ value }] }] }) => folded(engine, light).has(value) && (value.length > SHORT || light.includes(typed)); // สวน is no ส่วน
  const parts = [...engine.partsOf(list), ...(time ? [time.part] : [])].map((part) => ({ ...part, light: ASKS.test(part.typed) || isLight(part) || folded(engine, MONEY).has(engine.lead(part).value) }));
  for (const { typed, ways } of parts) {
    const digit = DIGITS.indexOf(typed);
    if (digit > 0) ways.push({ tokens: [{ kind: "number", value: String(digit), typed }] });
  }
  return [...(facts.length ? parts.map(surely) : parts), ...facts]; // a fact of a wider matter is none of this one
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

// Whether a text is a word and letters that belong to another; a last letter typed twice belongs to it.
const isMore = (text, word) => text.includes(word) && ![...text.replace(word, "")].every((letter) => word.endsWith(letter));

// The words that may have been meant: those that pages have, those people say, the names of units.
function knownWords(engine) {
  const written = [...engine.synonyms.values()].flat().flatMap(({ tokens }) => (tokens.length === 1 ? tokens[0].value : []));
  const said = [...engine.synonyms.keys(), ...written].filter((word) => /^[ก-๎]{4,20}$/.test(word));
  return (engine.kept.knownWords ??= [...new Set([...engine.lexicon.words, ...said, ...Object.values(engine.levels.folded).flat()])]);
}

// Words that sound like something in a run: [{word, start, end, cost}], the likest first.
function sounding(engine, run) {
  engine.kept.sounding ??= new Map();
  if (engine.kept.sounding.has(run)) return engine.kept.sounding.get(run);
  const found = [];
  const letters = new Set(run);
  const said = new Set(engine.synonyms.keys());
  for (const word of run.length < 4 ? [] : knownWords(engine)) {
    if (word.length < (run.length === 5 ? 5 : 4) || word.length > run.length + 2) continue;
    if (word.length < LONG && word.length + 2 <= run.length) continue; // a short word in a long run is guessed too easily
    const most = run.length < 5 ? 0.5 : word.length < LONG ? 1 : word.length < 8 ? 1.3 : word.length < 9 ? 1.4 : word.length < 10 ? 2.1 : 2.4;
    if (!mayBe(word, letters, most)) continue;
    const least = said.has(word) && !engine.lexicon.set.has(word) ? Math.min(most, SPOKEN * word.length) : most; // what is said is less sure than what is written
    for (const [start, end, cost] of alike(word, run, least)) if (!isMore(run.slice(start, end), word)) found.push({ word, start, end, cost });
  }
  engine.kept.sounding.set(run, found.sort((a, b) => a.cost - b.cost || b.word.length - a.word.length));
  return found;
}

// The run with as many words put right as it takes: known words and those that sound alike, end to end.
function thorough(engine, run, found) {
  const best = [{ cost: 0, value: "", near: "" }];
  for (let end = 1; end <= run.length; end++) {
    const steps = found.filter((one) => one.end === end && one.word.length >= LONG).map((one) => ({ ...one, cost: 15 + 20 * one.cost, near: one.word }));
    for (let start = Math.max(0, end - LONGEST); start < end - 1; start++) {
      const word = run.slice(start, end);
      if (engine.lexicon.set.has(word)) steps.push({ word, start, cost: 10, near: "" });
    }
    for (const { word, start, cost, near } of steps) {
      const before = best[start];
      const sum = before && before.cost + cost;
      if (before && !(best[end]?.cost <= sum)) best[end] = { cost: sum, value: before.value + word, near: near || before.near };
    }
  }
  return best[run.length]?.near ? [best[run.length]] : [];
}

// Runs with one known word put right, or as many as it takes, so that nothing in them stays unknown.
function thai(engine, run) {
  if (engine.lexicon.set.has(run)) return [];
  const all = sounding(engine, run);
  const [before, behind] = engine.lexicon.covered(run, folded(engine, wordsOfAsking(engine)));
  const found = all.filter(({ start, end }) => before[start] && behind[end])
    .map(({ word, start, end, cost }) => ({ near: word, value: run.slice(0, start) + word + run.slice(end), sure: word.length >= LONG || cost < 1 }));
  const values = new Map([...found, ...thorough(engine, run, all).map((one) => ({ ...one, sure: true }))].map((one) => [one.value, one]));
  return [...values.values()].slice(0, MENDED).map(({ near, value, sure }) => ({ near, sure, tokens: [{ value }] }));
}

// Two known words that were typed as one, or a known word at one letter's distance.
function latin(engine, word) {
  const known = [...engine.index.latin, ...engine.synonyms.keys()];
  const two = known.filter((first) => word.startsWith(first) && known.includes(word.slice(first.length)));
  const near = word.length < 5 ? [] : known.filter((other) => other.length > 4 && nearly(other, word).some(([start, end]) => !start && end === word.length));
  const ways = [...two.map((first) => [{ value: first }, { value: word.slice(first.length) }]), ...near.map((value) => [{ value }])];
  return ways.slice(0, MENDED).map((tokens) => ({ near: true, tokens }));
}

// English words of the pages whose sounds a run has, end to end: สตรีทเซฟตี้ for Street Safety.
function english(engine, run) {
  const named = lettersNamed(run);
  if (named) return [{ near: true, sure: true, loan: true, tokens: [{ kind: "latin", value: named }] }];
  engine.kept.heard ??= engine.index.latin.map((word) => [skeleton(word), word]).filter(([sounds]) => sounds.length > 1);
  const heard = spoken(run);
  const best = [[]];
  for (let end = 1; end <= heard.length; end++) {
    for (const [sounds, word] of engine.kept.heard) {
      const before = heard.slice(0, end).endsWith(sounds) && best[end - sounds.length];
      if (before && !(best[end]?.length <= before.length)) best[end] = [...before, { sounds, value: word }];
    }
  }
  const found = best[heard.length] ?? [];
  if (heard.length < HEARD_ENOUGH || !found.length || found.some(({ sounds }) => sounds.length < HEARD_EACH)) return [];
  return [{ near: true, sure: true, loan: true, tokens: found.map(({ value }) => ({ kind: "latin", value })) }];
}

// A long run as it is, looked for with one letter wrong anywhere: on the pages that have its n-grams in a row from the start and in
// a row to the end, but for the three or four that one letter spoils.
function slip(engine, run) {
  if (run.length < 7 || run.length > ONE) return [];
  const grams = Array.from({ length: Math.min(GRAMS, run.length - 2) }, (_, i) => run.substr(i, 3));
  const level = async (none) => {
    const [leading, trailing, last] = [none.slice(), none.slice(), none.slice()];
    const postings = [];
    for (let i = 0; i < grams.length; i += STEP) {
      postings.push(...(await Promise.all(grams.slice(i, i + STEP).map((gram) => engine.index.posting(gram)))));
      if (postings.filter((posting) => posting === undefined).length > SPOILT) return none; // more than one letter is wrong
    }
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
  return [{ near: true, tokens: [{ value: run, level, find: (text) => nearly(run, text) }] }];
}

// The ways to put a query right, one after the other: a known word that sounds alike or differs in a letter or two, then a letter
// anywhere in a long run; each in the rarest part first, and always in parts that no page has. A word that is spelled right is left
// alone, unless it is a long one that pages spell otherwise (อินเตอร์เน็ต).
async function* mended(engine, parts, isWrong) {
  const right = await Promise.all(parts.map(engine.lead).map(({ kind, value }) => kind === "thai" && engine.index.posting(`!${value}`)));
  const sizes = (await Promise.all(parts.map((part) => engine.levels.part(part, TERMS)))).map((level) => level.filter(Boolean).length);
  const order = [...parts.keys()].sort((a, b) => sizes[a] - sizes[b]).slice(0, PARTS);
  for (const [mend, loosely] of [[{ thai, latin }], [{ thai }, true], [{ thai: english }], [{ thai: slip }]]) {
    const near = async (i) => {
      const [{ kind, value }, more] = parts[i].ways[0].tokens;
      const found = (!more && mend[kind]?.(engine, value)) || [];
      const fit = found.filter(({ sure, loan, tokens: [token] }) =>
        (sure || !loosely) && (loan || !right[i] || (token.value.length >= SURE && engine.lexicon.set.has(token.value))));
      const all = await Promise.all(fit.map(async ({ near, tokens }) => {
        const meant = tokens.map((token) => ({ kind, ...token }));
        return { near, tokens: loosely ? await apart(engine, meant[0], true) : meant };
      }));
      const equal = all.flatMap(({ near, tokens }) => (tokens.length === 1 && engine.synonyms.get(tokens[0].value)) || []).map((way) => ({ ...way, near: way.word }));
      const ways = [...all.filter(({ tokens }) => tokens.length), ...equal];
      return ways.length && { ...parts[i], ways };
    };
    for (const wrong of order.filter((i) => isWrong(sizes[i]))) {
      if (!(await near(wrong))) continue;
      yield Promise.all(parts.map(async (part, i) => ((i === wrong || !sizes[i]) && (await near(i))) || part));
    }
  }
}

// Parts of which most hold on a page, and always the rarest that any page has; nothing where too much of the query is on no page. What
// is no known word and only seems to be on pages, by its n-grams, is taken for missing the second time. `beside` says that pages hold all of it.
async function* mostly(engine, parts, beside) {
  const found = [];
  for (const part of parts) {
    const size = (await engine.levels.part(part, TERMS)).filter(Boolean).length;
    const { kind, glued, value } = engine.lead(part);
    const before = found.at(-1);
    if (!size && glued && before && !before.size && !part.light) before.typed += part.typed; // pieces of one word
    else found.push({ ...part, size, weight: part.light ? 0 : Math.log(engine.index.size / (size || 2)), glued, tells: kind !== "date" && !part.light && !WAY.test(part.typed), isAnchor: !isSaid(part) || !HOURS.test(part.typed), needed: part.needed || /date|number|amount/.test(kind), isKnown: kind !== "thai" || knownWords(engine).includes(value) || part.ways.length > 1 });
  }
  // A word that people say tells as much as the one that it stands for.
  const said = ({ typed, ways }) => Math.max(typed.length, ...ways.map(({ spoken, word }) => (spoken ? word.length : 0)));
  const letters = (some) => some.reduce((sum, part) => sum + said(part), 0);
  const telling = found.filter(({ tells }) => tells);
  const sized = telling.filter(({ size }) => size);
  const known = sized.filter(({ isKnown }) => isKnown);
  // What is unknown and written together with the one known word may be half of another: โรงพะ|ยาบาน.
  const isTorn = !beside && known.length === 1 && telling.some((part) => !part.isKnown && (part.glued || known[0].glued));
  for (const held of isTorn ? [] : known.length < sized.length ? [sized, known] : [sized]) {
    const tells = (least) => held.filter(({ isAnchor, typed, ways }) => isAnchor && (typed.length >= least || ways.some(({ spoken }) => spoken)));
    const [rarest] = (tells(TELLING).length ? tells(TELLING) : tells(TELLS)).sort((a, b) => a.size - b.size);
    if (telling.length === 2 && held.length === 2 && !held.some((part) => (isSaid(part) && !beside) || /amount|number/.test(engine.lead(part).kind))) break;
    const isMost = held.length * 2 > telling.length;
    const enough = isMost ? ENOUGH : HALF;
    if (!rarest || (!isMost && !(held.length * 2 === telling.length && rarest.ways.some(({ spoken }) => spoken))) || letters(held) < enough * letters(telling) || letters(held) < TELLING) break;
    yield { parts: found.map((part) => ({ ...part, spare: part !== rarest && !part.needed })), partial: true, beside };
    if (telling.length >= MANY) yield { parts: found.map((part) => ({ ...part, spare: (part === rarest || !part.tells) && !part.needed })), partial: true };
  }
  // A place that is named will do alone, where it is not that of most pages.
  const place = !beside && sized.find((part) => part.weight > PLACE && isPlace(engine, part));
  if (place) yield { parts: found.map((part) => ({ ...part, spare: part !== place && !part.needed, named: part === place })), partial: true, beside: Infinity };
}

// Whether a part names the place of an office.
function isPlace(engine, part) {
  const named = AREAS.map((area) => area + engine.lead(part).value);
  return engine.levels.folded.office?.some((name) => named.some((end) => name.endsWith(end)));
}

const differs = (some, others) => some.map(({ typed }) => typed).join() !== others.map(({ typed }) => typed).join();

const isSaid = (part) => part.ways.some(({ spoken }) => spoken);

/** Whether a word of nearly all pages, as their frame has them, stands beside a word that pages say otherwise: รหัสไวไฟ is neither. */
export async function isVague(engine, parts) {
  const needless = ({ value }) => [wordsOfAsking(engine), engine.index.light, MONEY].some((words) => folded(engine, words).has(value));
  const beside = parts.some((part) => isSaid(part) && !WAY.test(part.typed)) ? parts.filter((part) => !isSaid(part) && !part.fact && !needless(engine.lead(part))) : [];
  const levels = await Promise.all(beside.map((part) => engine.levels.part(part, TERMS)));
  return levels.some((level) => level.filter(Boolean).length > FRAME * engine.index.size);
}

/** The answer to the code that a few letters are with the keyboard left in Thai: นึ for o7; null where they are none. */
export async function coded(engine, text, options) {
  const [code] = /^o\d{1,2}$/.exec(otherLayout(text)) ?? [];
  const answer = code && (await engine.answer(code, options));
  return answer?.total ? { ...answer, near: [[text, code]] } : null;
}

// Readings of which all parts hold, the likeliest first.
async function* whole(engine, text, parts, loose, holds) {
  const meaning = holds ? [] : await explained(engine, text);
  if (meaning.length) yield { parts: meaning, way: true };
  const torn = loose.some((part) => engine.lead(part).glued && part.typed.length < SHORT) && !loose.some(isSaid);
  const way = WAY.test(text);
  const asks = loose.some(({ fact, needed }) => fact && !needed); // what a guess does not answer for sure
  const tells = loose.some((part) => (!part.light && part.typed.length > 1) || isSaid(part));
  const counts = loose.length > 0 && loose.every(({ fact, needed }) => fact && !needed) && SUM.test(text);
  const isOf = (kind) => loose.some((part) => engine.lead(part).kind === kind);
  if (counts || (tells && (!torn || holds))) yield { parts: loose, way, sum: counts || (SUM.test(text) && isOf("date") && !isOf("amount") && !isOf("number")), partial: (asks && loose.some(isSaid)) || (await isVague(engine, loose)) };
  if (holds) return;
  const meant = otherLayout(text);
  const latinWords = meant.match(/[a-z]{3,}/gi) ?? [];
  const known = [...engine.index.latin, ...engine.synonyms.keys()];
  if (meant && latinWords.every((word) => known.some((other) => other.startsWith(word.toLowerCase()))) && (latinWords.length || /^[ก-ฮเ-ไ\d]|[a-z]\d/i.test(meant))) {
    yield { parts: engine.partsOf(engine.pieces(meant).found), meant };
    yield { parts: await relaxed(engine, meant), meant };
  }
  const isSentence = parts.some((part) => engine.lead(part).value.length > ONE) || loose.some(({ fact }) => fact);
  if (!isSentence) for await (const guess of mended(engine, parts, () => true)) yield { parts: guess };
  if (torn && tells) yield { parts: loose, way };
  if (differs(loose, parts)) for await (const guess of mended(engine, loose, (size) => !size)) yield { parts: guess, partial: asks };
}

/**
 * Other readings of a query, the likeliest first: {parts, meant, partial}; `meant` is what was taken for the whole text, `partial`
 * says that not all parts need hold. `held` tells how many pages hold it by now: where some hold it as it was typed, its words are
 * looked for apart and nothing is guessed.
 */
export async function* readings(engine, text, parts, held) {
  const loose = await relaxed(engine, inDigits(text));
  for await (const reading of whole(engine, text, parts, loose, held())) {
    yield reading;
    if (held()) break;
  }
  if (held() >= FEW) return;
  // A word that stands for a wider one is guess enough: nothing may be missing beside it.
  const sure = loose.map(surely);
  if (sure.some(({ light }) => light) && sure.some((part) => !part.light && (part.typed.length >= SHORT || part.ways.length > 1))) {
    yield { parts: sure.map((part) => ({ ...part, spare: part.light && !part.needed })), partial: true };
  }
  // What no page has is put right first, where that can be done.
  const mend = !held() && (await mended(engine, sure, (size) => !size).next()).value;
  for (const some of mend ? [mend, sure] : [sure]) {
    for await (const reading of mostly(engine, some, held() > 0)) {
      if (held() >= FEW) return;
      yield reading;
    }
  }
  // Whom to tell of what no page speaks of.
  if (!held() && WAY.test(text) && loose.some(({ typed }) => CHANNEL.test(typed))) {
    yield { parts: loose.map((part) => ({ ...part, spare: !CHANNEL.test(part.typed), light: !CHANNEL.test(part.typed) })), partial: true, way: true };
  }
}

/** Words of a query which nothing holds that are found by themselves. */
export async function shorter(engine, parts, options) {
  const words = parts.flatMap((part) => {
    const { typed } = part;
    const { text, at } = engine.foldWithPlaces(engine.lead(part).kind === "thai" ? typed : "");
    const known = engine.lexicon.cut(text).filter((piece) => piece.known && piece.end - piece.start >= LEAST);
    return [...(parts.length > 1 ? [typed] : []), ...known.map(({ start, end }) => typed.slice(at[start], at[end]))];
  });
  const found = [];
  for (const word of [...new Set(words)].sort((a, b) => b.length - a.length).slice(0, TRIED)) {
    if (found.length === OFFERED) break;
    const query = engine.parse(word, engine.synonyms);
    if (query.parts.length && (await engine.ask(query, { ...options, wanted: 1 }, FOUND)).held.length) found.push(word);
  }
  return found;
}
