"""Thai words: where they probably begin and end. For ranking and for cutting queries; never decides what is
found.

Knows a dictionary (PyThaiNLP's word list) and greedy longest match. Must not know pages or the index. No two
segmenters of Thai agree, so nothing that is stored depends on a cut being right: words add evidence to
n-grams that hold without them.
"""

import re
from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from functools import cached_property, lru_cache

from oit.kept import NOTHING_KEPT, Kept
from oit.search.fold import fold
from oit.search.grams import Marked, nearly_known

LONGEST = 18
"""Characters of the longest word tried; longer entries of the dictionary are phrases."""

SHORT = frozenset({2, 3, 4})
"""Folded lengths of the words whose standing alone is worth noting: shorter than what n-grams tell apart."""

_SPOILT = 4  # n-grams that one letter spoils

_REMEMBERED = 8192  # runs of letters, and words

_CHUNK = re.compile("[\u0e01-\u0e4e]+")
_PIECE = re.compile(r"(?:[ก-ฮ]{1,4}\.)+|[\u0e01-\u0e4e]+")  # an abbreviation, or a chunk
# Characters that cannot begin a word: a cut in front of them would split what is written as one.
_FOLLOWING = set("ะัาำิีึืฺุูๅ็่้๊๋์ํ๎")


def dictionary() -> frozenset[str]:
    """Words of two characters or more, as spelled."""
    from pythainlp.corpus import get_corpus  # takes longer to load than what was kept of it

    # Not thai_words(), which reads the same and holds it to the end.
    return frozenset(word for word in get_corpus("words_th.txt") if 2 <= len(word) <= LONGEST and " " not in word)


class Known:
    """Known words, and how long those are that share their first letters, or their last.

    Cutting is mostly looking up what is no word; knowing which lengths can occur at a place saves most of that.
    """

    def __init__(self, words: frozenset[str]) -> None:
        self.words = words
        self.ahead = _lengths(words, lambda word, letters: word[:letters])
        self.behind = _lengths(words, lambda word, letters: word[-letters:])

    def makes(self, word: str) -> bool:
        """Whether a word can be cut into known ones."""
        # Of most it is seen at once: they do not begin as one does, or do not end so.
        begins = word[:4] in self.ahead or word[:3] in self.ahead or word[:2] in self.ahead
        ends = begins and (word[-4:] in self.behind or word[-3:] in self.behind or word[-2:] in self.behind)
        return ends and all(part in self.words for part in cut(word, self))


def _lengths(words: frozenset[str], part: Callable[[str, int], str]) -> dict[str, tuple[int, ...]]:
    """Four letters at one end, or a shorter word -> lengths of the words that they may be part of, long ones first."""
    masks: dict[str, int] = {}
    for word in words:
        key = part(word, 4)
        masks[key] = masks.get(key, 0) | 1 << len(word)
    for key, mask in masks.items():
        for letters in range(2, len(key)):
            if part(key, letters) in words:
                mask |= 1 << letters
        masks[key] = mask
    read = {mask: tuple(n for n in range(mask.bit_length() - 1, 1, -1) if mask >> n & 1) for mask in {*masks.values()}}
    return {key: read[mask] for key, mask in masks.items()}


def cut(chunk: str, known: Known, longest: int = LONGEST) -> list[str]:
    """Cut a run of Thai letters by longest match; letters that begin no known word stay together."""
    found: list[str] = []
    words, ahead = known.words, known.ahead.get
    at = unknown = 0
    end = len(chunk)
    while at < end:
        start = chunk[at : at + 4]
        for length in ahead(start) or ahead(start[:3]) or ahead(start[:2], ()):
            stop = at + length
            if stop > end or length > longest:
                continue
            if chunk[at:stop] in words and (stop == end or chunk[stop] not in _FOLLOWING):
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


def cut_back(chunk: str, known: Known) -> list[str]:
    """The known words of the same cut made from the end: ความ|โปร่งใส where `cut` sees ความโปร่ง|ใส."""
    found: list[str] = []
    words, behind = known.words, known.behind.get
    end = len(chunk)
    while end > 1:
        last = chunk[max(0, end - 4) : end]
        for length in behind(last) or behind(last[-3:]) or behind(last[-2:], ()):
            start = end - length
            if start >= 0 and chunk[start:end] in words and chunk[start] not in _FOLLOWING:
                found.append(chunk[start:end])
                end = start
                break
        else:
            end -= 1
    return found


class Words:
    """The words of a body of texts. What was cut lately is remembered: sentences and names recur on many pages."""

    def __init__(self, extra: Iterable[str] = (), kept: Kept = NOTHING_KEPT) -> None:
        own = frozenset(word for word in extra if _CHUNK.fullmatch(word))
        self.own = "\n".join(sorted(own))
        """The words that are known besides those of the dictionary."""
        self._extra, self._kept = own, kept
        self._read = lru_cache(_REMEMBERED)(self._words_of)
        self._parts = lru_cache(_REMEMBERED)(self._parts_of)
        self.pages: Counter[str] = Counter()
        """How many pages have each word, as told to `count`."""

    def of(self, text: str) -> set[str]:
        """Folded words of a text in display form, and the words they are made of."""
        return set().union(*map(self._read, set(_PIECE.findall(text))))

    def forget(self) -> None:
        """Nothing is to be cut any more."""
        self._read.cache_clear()
        self._parts.cache_clear()
        self._known.ahead.clear()
        self._known.behind.clear()

    @cached_property
    def _known(self) -> Known:
        key = self._kept.key("known words", self.own)
        return self._kept.once(key, lambda: Known(dictionary() | self._extra))

    def count(self, words: Mapping[str, int]) -> None:
        """Note the words of further pages, and how many of these have each."""
        self.pages.update(words)

    def _words_of(self, piece: str) -> tuple[str, ...]:
        if piece[-1] == ".":
            return (fold(piece), *(word for chunk in piece[:-1].split(".") for word in self._read(chunk)))
        words = {*cut(piece, self._known), *cut_back(piece, self._known)}
        return tuple(set().union(*map(self._parts, words)))

    def _parts_of(self, word: str) -> tuple[str, ...]:
        """A word and, where it is made of known words, those too, folded: เรือดับเพลิง, เรือ, ดับเพลิง."""
        if len(word) < 5:
            return (fold(word),)
        parts = cut(word, self._known, len(word) - 1)
        made_of_words = all(part in self._known.words for part in parts)
        return tuple(fold("\n".join([word, *parts] if made_of_words else [word])).split("\n"))

    def unsaid(self, lexicon: Iterable[str], grams: Marked) -> list[str]:
        """Folded words of the dictionary that no page has, but that one wrong letter could make of what pages have,
        or that are made of words which pages have: whoever types one means it, and no other. `grams` are the pages'.
        """
        said = Known(frozenset(lexicon))
        words = [word for word in {*self._folded.split("\n")} - self.pages.keys() if len(word) > 4]
        near = nearly_known(words, grams, _SPOILT).tolist()
        return [word for word, is_near in zip(words, near, strict=True) if is_near or said.makes(word)]

    @cached_property
    def _folded(self) -> str:
        key = self._kept.key("folded words", self.own)
        return self._kept.once(key, lambda: fold("\n".join(self._known.words)))

    def lexicon(self, limit: int, longest: int = 20) -> list[str]:
        """The words that most pages have, sorted; queries are cut along them."""
        words = self.pages.keys() & {*self._folded.split("\n")}
        fit = [(-self.pages[word], word) for word in words if 2 <= len(word) <= longest]
        return sorted(word for _, word in sorted(fit)[:limit])
