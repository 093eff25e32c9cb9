"""Thai words: where they probably begin and end. For ranking and for cutting queries; never decides what is
found.

Knows a dictionary (PyThaiNLP's word list) and greedy longest match. Must not know pages or the index. No two
segmenters of Thai agree, so nothing that is stored depends on a cut being right: words add evidence to
n-grams that hold without them.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from functools import cache

from pythainlp.corpus import thai_words

from oit.search.fold import fold

LONGEST = 18
"""Characters of the longest word tried; longer entries of the dictionary are phrases."""

SHORT = range(2, 5)
"""Folded lengths of the words whose standing alone is worth noting: shorter than what n-grams tell apart."""

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


def cut(chunk: str, known: frozenset[str], longest: int = LONGEST) -> list[str]:
    """Cut a run of Thai letters by longest match; letters that begin no known word stay together."""
    found: list[str] = []
    at = unknown = 0
    end = len(chunk)
    while at < end:
        for stop in range(min(end, at + longest), at + 1, -1):
            if chunk[at:stop] in known and (stop == end or chunk[stop] not in _FOLLOWING):
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


def cut_back(chunk: str, known: frozenset[str]) -> list[str]:
    """The known words of the same cut made from the end: ความ|โปร่งใส where `cut` sees ความโปร่ง|ใส."""
    found: list[str] = []
    end = len(chunk)
    while end > 1:
        for start in range(max(0, end - LONGEST), end - 1):
            if chunk[start:end] in known and chunk[start] not in _FOLLOWING:
                found.append(chunk[start:end])
                end = start
                break
        else:
            end -= 1
    return found


class Words:
    """The words of a body of texts, each text cut once: equal chunks recur on many pages."""

    def __init__(self, extra: Iterable[str] = ()) -> None:
        self.known = dictionary() | frozenset(word for word in extra if _CHUNK.fullmatch(word))
        self.pages: Counter[str] = Counter()
        self._cut: dict[str, tuple[str, ...]] = {}
        self._compounds: dict[str, tuple[str, ...]] = {}

    def of(self, text: str) -> set[str]:
        """Folded words of a text in display form, and the words they are made of; counts the pages that have
        each.
        """
        found = {folded(short) for short in _ABBREVIATION.findall(text)}
        for chunk in _CHUNK.findall(text):
            words = self._cut.get(chunk)
            if words is None:
                whole = {*cut(chunk, self.known), *cut_back(chunk, self.known)}
                words = self._cut[chunk] = tuple(
                    {folded(part) for word in whole for part in self._parts(word)}
                )
            found.update(words)
        self.pages.update(found)
        return found

    def _parts(self, word: str) -> tuple[str, ...]:
        """A word and, where it is made of known words, those too: เรือดับเพลิง, เรือ, ดับเพลิง."""
        known = self._compounds.get(word)
        if known is None:
            parts = cut(word, self.known, len(word) - 1) if len(word) > 4 else []
            known = self._compounds[word] = (
                (word, *parts) if all(part in self.known for part in parts) else (word,)
            )
        return known

    def forget(self) -> None:
        """Drop what was kept for cutting further texts: it is large."""
        self._cut.clear()
        self._compounds.clear()

    def lexicon(self, limit: int, longest: int = 20) -> list[str]:
        """The words that most pages have, sorted; queries are cut along them."""
        words = _fold_all(self.known)
        fit = [(-n, w) for w, n in self.pages.items() if 2 <= len(w) <= longest and w in words]
        return sorted(word for _, word in sorted(fit)[:limit])


@cache
def _fold_all(words: frozenset[str]) -> frozenset[str]:
    return frozenset(fold(word) for word in words)
