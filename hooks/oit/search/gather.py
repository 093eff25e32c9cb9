"""From pages to their terms: every page is put into a block, and every term gets a number.

Knows which pages lie together, and what was gathered of the same before. Must not know kinds of terms, HTML, files or
the browser.
"""

from collections.abc import Callable, Iterator
from functools import lru_cache, partial
from zlib import crc32

import numpy as np

from oit.kept import NOTHING_KEPT, Kept
from oit.search.fragments import Folded
from oit.search.grams import GRAMS, NO_TEXT, Marked, Search, Text
from oit.search.part import Part, gather, renewed
from oit.search.postings import BLOCK, NO_PAIRS, Block, Numbers, differing, distinct, make_block
from oit.search.words import Words

_LETTERS = 400_000  # bytes of the packed pages of a block: bounds memory
_TOGETHER = 128
"""Pages of a block, about."""
_FEW = 8
"""Blocks that may have changed since the last index: with more, all is joined anew in about the time."""
_FEW_PAGES = 32
"""Pages of a block that may have changed: with more, it is gathered anew in about the time."""


Gathering = tuple[int, bytes]
"""The first page of a block, and the key of what was gathered of its pages."""


class Gathered:
    """The terms of pages, handed in one by one: which page has which.

    Pages are gathered some together. Where these end is told by their addresses, so that a change of one page leaves
    the others as they were, and what `kept` has of them.
    """

    def __init__(self, words: Words, kept: Kept = NOTHING_KEPT) -> None:
        self.numbers: dict[str, int] = {}
        """Terms that are no grams, and their numbers, once all pages are there."""
        self.blocks: list[Block] = []
        self._words, self._kept = words, kept
        self._parts: list[Part] = []
        self._texts: list[Callable[[], Text]] = []
        self._keys: list[bytes] = []
        self._search = lru_cache(1)(lambda words: Search(words.split()))
        self._pages = 0
        self._waiting: list[Folded] = []
        self._letters = 0

    def add(self, page: Folded) -> None:
        """Note the terms of the next page."""
        self._waiting.append(page)
        self._letters += page.told.size
        if len(self._waiting) == BLOCK or self._letters > _LETTERS or crc32(page.told.place) % _TOGETHER == 0:
            self._close()

    def finish(self) -> None:
        """Number the terms of all pages; none is added after that."""
        if self._waiting:
            self._close()
        names = sorted(set().union(*(part.terms for part in self._parts)))
        self.numbers = dict(zip(names, range(GRAMS, GRAMS + len(names)), strict=True))
        for block, part in zip(self.blocks, self._parts, strict=True):
            first = len(block.terms) - len(part.terms)
            block.terms[first:] = [self.numbers[name] for name in part.terms]  # sorted as they were: so are all names
            part.terms.clear()

    def _close(self) -> None:
        """Gather the pages that wait, or remember what was gathered of the same."""
        pages, self._waiting, self._letters = self._waiting, [], 0
        key = self._kept.key("terms", self._words.own, *(page.told.hash for page in pages))
        last = self._kept.key("last of a block", self._words.own, pages[0].told.place)
        found: list[Part] = self._kept.found(key)
        if not found:
            found.append(self._gather_changed(pages, self._kept.found(last)))
            self._kept.put(key, found[0]._replace(text=NO_TEXT))
            self._kept.put(self._key_of_text(key), found[0].text)
            self._kept.put(last, key)
        [part] = found
        self._kept.use(last)
        self._kept.use(self._key_of_text(key))
        self._words.count(part.counts)
        self.blocks.append(part.block._replace(first=self._pages))
        self._texts.append(self._text_of(key, pages) if self._kept.is_open else partial(getattr, part, "text"))
        self._parts.append(part._replace(words=[], said=NO_PAIRS, text=NO_TEXT))  # the words are counted
        self._keys.append(key)
        self._pages += len(pages)

    def _text_of(self, key: bytes, pages: list[Folded]) -> Callable[[], Text]:
        """What reads the text of a block: it lies by itself, for few of these are looked through after an edit."""
        return lambda: self._kept.once(self._key_of_text(key), lambda: self._gather(pages).text)

    def _key_of_text(self, key: bytes) -> bytes:
        return self._kept.key("text", key)

    def _gather(self, pages: list[Folded]) -> Part:
        return gather((page.page() for page in pages), [page.told.hash for page in pages], self._words)

    def _gather_changed(self, pages: list[Folded], last: list[bytes]) -> Part:
        """Gather some pages; where few are others than when a block last began with the first of them, those alone.
        `last` is the key of what was gathered then, if anything.
        """
        known: list[Part] = self._kept.found(last[0]) if last else []
        text: list[Text] = self._kept.found(self._key_of_text(last[0])) if known else []
        if not text or len(known[0].pages) != len(pages):
            return self._gather(pages)
        places = [place for place, page in enumerate(pages) if page.told.hash != known[0].pages[place]]
        if len(places) > _FEW_PAGES:
            return self._gather(pages)
        new = self._gather([pages[place] for place in places])
        return renewed(known[0]._replace(text=text[0]), places, new)

    @property
    def grams(self) -> Marked:
        """Of every gram, whether a page has it."""
        marked = np.zeros(GRAMS, np.bool_)
        for block in self.blocks:
            marked[block.terms[block.terms < GRAMS]] = True
        return marked

    def forget(self) -> None:
        """Nothing is to be read or found any more: what that needs is a good part of what lies in memory."""
        self.blocks.clear()
        self._parts.clear()
        self._texts.clear()
        self._words.forget()

    def find(self, words: list[str], number: int = 0) -> Iterator[Block]:
        """The pages that have a word of three letters or more anywhere, block by block.

        The terms of the blocks are the places of the words in the list, counted from `number`.
        """
        told = "\n".join(words)
        for place, block in enumerate(self.blocks):
            found = self._words_in(place, told)
            yield found._replace(first=block.first, terms=found.terms + np.uint32(number))

    def _words_in(self, place: int, words: str) -> Block:
        key, text = self._key_of_words(self._keys[place], words), self._texts[place]
        return self._kept.once(key, lambda: make_block(0, *self._search(words).find(text())))

    def _key_of_words(self, key: bytes, words: str) -> bytes:
        return self._kept.key("found", key, words)

    @property
    def gatherings(self) -> list[Gathering]:
        """What tells the blocks from those of another index."""
        return [(block.first, key) for block, key in zip(self.blocks, self._keys, strict=True)]

    def changes(self, before: list[Gathering], words: list[str]) -> tuple[Numbers, set[str]] | None:
        """The terms, ascending, that are on other pages than in an index of these blocks, as they are numbered now,
        those of `words` that are found behind all others; and those that are on no page any more. None where that
        cannot be told, or where most are.
        """
        now, told, behind = self.gatherings, "\n".join(words), GRAMS + len(self.numbers)
        places = [place for place, both in enumerate(zip(before, now, strict=False)) if both[0] != both[1]]
        if [first for first, _ in before] != [first for first, _ in now] or len(places) > _FEW:
            return None
        numbers, gone = [np.empty(0, np.uint32)], set[str]()
        for place in places:
            parts: list[Part] = self._kept.found(before[place][1])
            found: list[Block] = self._kept.found(self._key_of_words(before[place][1], told))
            if not (parts and found):
                return None
            known = differing(self._numbered(parts[0], behind), self.blocks[place])
            numbers += [known[known < behind], differing(found[0], self._words_in(place, told)) + np.uint32(behind)]
            gone.update(set(parts[0].terms) - self.numbers.keys())
        return distinct(np.concatenate(numbers)), gone

    def _numbered(self, part: Part, unknown: int) -> Block:
        """The block of a part, its terms numbered as those of all pages are, `unknown` where no page has one now."""
        own = [self.numbers.get(name, unknown) for name in part.terms]
        grams_ = part.block.terms[: len(part.block.terms) - len(own)]
        return part.block._replace(terms=np.append(grams_, np.array(own, np.uint32)))
