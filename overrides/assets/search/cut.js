// Which index terms a Thai run asks for: the run is cut along known words, the same in every browser.
// Any piece of a text that holds the run is a piece of that text: a wrong cut asks for other terms, but loses nothing.

const LONGEST = 20;
const TERMS = 16; // at most: the pages' text decides in the end

export class Lexicon {
  constructor(words) {
    this.words = words;
    this.set = new Set(words);
  }

  /** Cut a run so that the fewest letters stay unknown, then into the fewest pieces: [{start, end, known}]. `more` are words besides. */
  cut(run, more = this.set) {
    const best = [{ cost: 0 }];
    for (let end = 1; end <= run.length; end++) {
      best[end] = { cost: best[end - 1].cost + 100, start: end - 1, known: false };
      for (let start = Math.max(0, end - LONGEST); start < end - 1; start++) {
        const cost = best[start].cost + 10 + (end - start < 4 ? 5 : 0);
        const word = run.slice(start, end);
        if (cost < best[end].cost && (this.set.has(word) || more.has(word))) best[end] = { cost, start, known: true };
      }
    }
    const found = [];
    for (let end = run.length; end > 0; end = best[end].start) {
      const { start, known } = best[end];
      if (!known && found[0] && !found[0].known) found[0].start = start;
      else found.unshift({ start, end, known });
    }
    return found;
  }

  /** For each place in a run whether all before it, and whether all behind it, is made of known words, or of `more`. */
  covered(run, more = this.set) {
    const before = [true];
    const behind = [];
    behind[run.length] = true;
    const known = (start, end) => this.set.has(run.slice(start, end)) || more.has(run.slice(start, end));
    for (let end = 2; end <= run.length; end++) {
      for (let start = Math.max(0, end - LONGEST); start < end - 1 && !before[end]; start++) before[end] = before[start] && known(start, end);
    }
    for (let start = run.length - 2; start >= 0; start--) {
      for (let end = Math.min(run.length, start + LONGEST); end > start + 1 && !behind[start]; end--) behind[start] = behind[end] && known(start, end);
    }
    return [before, behind];
  }

  /**
   * The terms of a run of three letters or more, the most telling first: words, n-grams of what is between, two n-grams
   * across each cut, then the other n-grams of what is between.
   */
  terms(run) {
    const gram = (at) => run.substr(Math.max(0, Math.min(at, run.length - 3)), 3);
    const [words, between, across, again, more] = [[], [], [], [], []];
    for (const { start, end, known } of this.cut(run)) {
      if (known && end - start > 3) words.push(run.slice(start, end));
      else for (let at = start; at < end; at++) ((at - start) % 3 ? more : between).push(gram(at));
      if (!start) continue;
      across.push(gram(start - (end - start > 1 ? 1 : 2)));
      again.push(gram(start - (end - start > 1 ? 2 : 1)));
    }
    words.sort((a, b) => b.length - a.length);
    return [...new Set([...words, ...between, ...across, ...again, ...more])].slice(0, TERMS);
  }
}
