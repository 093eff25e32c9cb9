"""Pages that are read anew beside others give what all of them give when they are read together."""

from __future__ import annotations

import random

from oit.search.extract import Page
from oit.search.part import Part, gather, renewed
from oit.search.words import Words

SAID = ["ขุดลอกคลองระบายน้ำ", "สวนสาธารณะ ปี 2566", "แผนพัฒนา e-bidding", "รหัส 50260000-6648", "ป.ป.ช. ถนน", "ก", ""]
WORDS = Words()


def page(number: int, lines: list[str]) -> Page:
    return Page(f"p{number}/", lines[0], "\n".join(lines[1:]), "project", {"code": f"{number}-1", "year": "2566"})


def read(pages: list[Page]) -> Part:
    return gather(pages, [each.text.encode() for each in pages], WORDS)


def as_plain(part: Part) -> list[object]:
    pairs = [each.tolist() for block in (part.block, part.said) for each in block[1:]]
    return [*pairs, part.pages, part.terms, part.words, part.text]


def test_pages_that_changed_are_put_in_the_place_of_what_they_were() -> None:
    drawn = random.Random(1)
    for count in (1, 2, 5, 20) * 5:
        old = [page(number, drawn.choices(SAID, k=4)) for number in range(count)]
        places = sorted(drawn.sample(range(count), drawn.randint(1, count)))
        new = [page(place, drawn.choices(SAID, k=3)) for place in places]
        both = [*old]
        for place, each in zip(places, new, strict=True):
            both[place] = each
        assert as_plain(renewed(read(old), places, read(new))) == as_plain(read(both))


def test_it_is_counted_how_many_pages_have_a_word() -> None:
    counts = read([page(1, ["คลอง", "คลอง", "ถนน"]), page(2, ["คลอง"])]).counts
    assert (counts["คลอง"], counts["ถนน"]) == (2, 1)
