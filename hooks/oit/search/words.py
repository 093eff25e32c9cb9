"""Thai words: where they probably begin and end. For ranking and for cutting queries; never decides what is
found.

Knows a dictionary (PyThaiNLP's word list) and greedy longest match. Must not know pages or the index. No two
segmenters of Thai agree, so nothing that is stored depends on a cut being right: words add evidence to
n-grams that hold without them.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Container, Iterable
from functools import cache

from pythainlp.corpus import thai_words

from oit.search.fold import fold

LONGEST = 18
"""Characters of the longest word tried; longer entries of the dictionary are phrases."""

SHORT = range(2, 5)
"""Folded lengths of the words whose standing alone is worth noting: shorter than what n-grams tell apart."""

_KEPT = 10_000  # chunks whose cut is remembered: equal ones recur
_SPOILT = 4  # n-grams that one letter spoils

_CHUNK = re.compile("[\u0e01-\u0e4e]+")
_ABBREVIATION = re.compile(r"(?<![\u0e01-\u0e4e])(?:[ก-ฮ]{1,4}\.)+")
# Characters that cannot begin a word: a cut in front of them would split what is written as one.
_FOLLOWING = set("ะัาำิีึืฺุูๅ็่้๊๋์ํ๎")


@cache
def dictionary() -> frozenset[str]:
    """Words of two characters or more, as spelled."""
    return frozenset(word for word in thai_words() if 2 <= len(word) <= LONGEST and " " not in word)


@cache
def folded(word: str) -> str:
    """Fold one word; there are few and they recur."""
    return fold(word)


class Vocabulary:
    """Known words, and which lengths, the longest first, those have that begin or end with three given letters."""

    def __init__(self, words: Iterable[str]) -> None:
        self.words = frozenset(words)
        self.begin = _lengths((word[:3], len(word)) for word in self.words)
        self.end = _lengths((word[-3:], len(word)) for word in self.words)

    def makes(self, word: str) -> bool:
        """Whether a word can be cut into known ones."""
        return all(part in self.words for part in cut(word, self))


def _lengths(found: Iterable[tuple[str, int]]) -> dict[str, tuple[int, ...]]:
    lengths: defaultdict[str, set[int]] = defaultdict(lambda: {2})
    for letters, length in found:
        lengths[letters].add(length)
    return {letters: tuple(sorted(some, reverse=True)) for letters, some in lengths.items()}


_SHORTEST = (2,)


def cut(chunk: str, known: Vocabulary, longest: int = LONGEST) -> list[str]:
    """Cut a run of Thai letters by longest match; letters that begin no known word stay together."""
    found: list[str] = []
    words = known.words
    at = unknown = 0
    end = len(chunk)
    while at < end:
        for length in known.begin.get(chunk[at : at + 3], _SHORTEST):
            stop = at + length
            fits = stop <= end and length <= longest and chunk[at:stop] in words
            if fits and (stop == end or chunk[stop] not in _FOLLOWING):
                break
        else:
            at += 1
            continue
        if unknown < at:
            found.append(chunk[unknown:at])
        found.append(chunk[at:stop])
        at = unknown = stop
    if unknown < end:
        found.append(chunk[unknown:])
    return found


def cut_back(chunk: str, known: Vocabulary) -> list[str]:
    """The known words of the same cut made from the end: ความ|โปร่งใส where `cut` sees ความโปร่ง|ใส."""
    found: list[str] = []
    end = len(chunk)
    while end > 1:
        for length in known.end.get(chunk[max(0, end - 3) : end], _SHORTEST):
            start = end - length
            if start >= 0 and chunk[start:end] in known.words and chunk[start] not in _FOLLOWING:
                found.append(chunk[start:end])
                end = start
                break
        else:
            end -= 1
    return found


class Words:
    """The words of a body of texts, each text cut once: equal chunks recur on many pages."""

    def __init__(self, extra: Iterable[str] = ()) -> None:
        self.known = Vocabulary(dictionary() | {word for word in extra if _CHUNK.fullmatch(word)})
        self.pages: Counter[str] = Counter()
        self._cut: dict[str, tuple[str, ...]] = {}
        self._compounds: dict[str, tuple[str, ...]] = {}

    def of(self, text: str) -> set[str]:
        """Folded words of a text in display form, and the words they are made of."""
        found = {folded(short) for short in _ABBREVIATION.findall(text)}
        for chunk in _CHUNK.findall(text):
            words = self._cut.get(chunk)
            if words is None:
                if len(self._cut) == _KEPT:
                    self._cut.clear()
                whole = {*cut(chunk, self.known), *cut_back(chunk, self.known)}
                words = self._cut[chunk] = tuple({folded(part) for word in whole for part in self._parts(word)})
            found.update(words)
        return found

    def _parts(self, word: str) -> tuple[str, ...]:
        """A word and, where it is made of known words, those too: เรือดับเพลิง, เรือ, ดับเพลิง."""
        known = self._compounds.get(word)
        if known is None:
            parts = cut(word, self.known, len(word) - 1) if len(word) > 4 else []
            known = (word, *parts) if all(part in self.known.words for part in parts) else (word,)
            self._compounds[word] = known
        return known

    def forget(self) -> None:
        """Drop what was kept for cutting further texts: it is large."""
        self._cut.clear()
        self._compounds.clear()

    def unsaid(self, lexicon: Iterable[str], grams: Container[str]) -> list[str]:
        """Folded words of the dictionary that no page has, but that one wrong letter could make of what pages have,
        or that are made of words which pages have: whoever types one means it, and no other.
        """
        said = Vocabulary(lexicon)
        words = _fold_all(self.known.words) - self.pages.keys()
        return [word for word in words if len(word) > 4 and (_near(word, grams) or said.makes(word))]

    def lexicon(self, limit: int, longest: int = 20) -> list[str]:
        """The words that most pages have, sorted; queries are cut along them."""
        words = _fold_all(self.known.words)
        fit = [(-n, w) for w, n in self.pages.items() if 2 <= len(w) <= longest and w in words]
        return sorted(word for _, word in sorted(fit)[:limit])


def _near(word: str, grams: Container[str]) -> bool:
    """Whether a word's n-grams are known, but for a few in a row."""
    known = [word[i : i + 3] in grams for i in range(len(word) - 2)]
    return all(known) or known.index(False) + known[::-1].index(False) >= len(known) - _SPOILT


@cache
def _fold_all(words: frozenset[str]) -> frozenset[str]:
    return frozenset(fold(word) for word in words)
