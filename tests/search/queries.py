"""Judged queries over the invented site: what is asked, of which kind, and which pages answer it.

Judgements come from how the pages were made (the parts of a title, the words of a body), never from a search
engine. `judged(samples, seed)` draws a set: seed 1 is the set that was tuned on. `written(samples)` are
queries thought up by hand (written.yml), each with the texts that a page must hold to answer it.
"""

from __future__ import annotations

import random
import re
from collections.abc import Callable
from dataclasses import dataclass, field
from urllib.parse import quote

import yaml

from oit.text import thai
from search.corpus import HERE, MONTHS, WORDS, Sample

EXACT = {"word", "code", "code-part", "digits", "date", "sara-am"}
"""Kinds of which every query must be answered in full."""
SLIPS = {"slip", "slip-in-words"}
NONE = "none"
THAI_DIGITS = str.maketrans("0123456789", "๐๑๒๓๔๕๖๗๘๙")
TONES = "่้๊๋์็"


@dataclass(frozen=True)
class Query:
    """A query, its kind, and the addresses of the pages that answer it (none: nothing may be answered)."""

    kind: str
    text: str
    answers: frozenset[str]


def text_of(sample: Sample) -> str:
    """All that a page says."""
    return "\n".join([sample.title, sample.code, sample.office, sample.unit, str(sample.year), *sample.lines])


@dataclass
class Draw:
    """What a query is made from: chance, the pages, one of them, and the words of titles."""

    rng: random.Random
    samples: list[Sample]
    found: list[Query] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.made = [sample for sample in self.samples if sample.words]
        self.words = [w for name in ("topics", "groups", "actions") for w in WORDS[name] if len(w) > 5]
        self.next()

    def next(self) -> None:
        self.sample = self.rng.choice(self.made)
        self.action, self.topic, self.group = self.sample.words
        self.place = self.sample.office.removeprefix("สำนักงานเขต")

    def where(self, test: Callable[[Sample], bool]) -> frozenset[str]:
        return frozenset(sample.url for sample in self.samples if test(sample))

    def saying(self, *texts: str) -> frozenset[str]:
        return self.where(lambda s: all(text in text_of(s) for text in texts))

    def titled(self, *texts: str) -> frozenset[str]:
        return self.where(lambda s: all(text in s.title for text in texts))

    def add(self, kind: str, text: str, answers: frozenset[str]) -> None:
        if answers or kind == NONE:
            self.found.append(Query(kind, text, answers))


def _words(d: Draw) -> None:
    word = d.rng.choice(d.words)
    d.add("word", word, d.titled(word) or d.saying(word))
    word = d.rng.choice(WORDS["nouns"] + WORDS["verbs"])
    d.add("word-in-body", word, d.saying(word))
    d.add("words", f"{d.topic} {d.place}", d.saying(d.topic, d.place))
    near = d.where(lambda s: d.topic in s.title and d.place in s.title + s.office)
    d.add("words-unspaced", d.topic + d.place, near)
    joint = "สำหรับ" if "สำหรับ" in d.sample.title else "โดย"
    run = d.rng.choice([d.action + d.topic, d.topic + joint + d.group])
    d.add("run", run, d.saying(run))
    noun = d.rng.choice(WORDS["nouns"])
    d.add("three-words", f"{noun} {d.group} {d.place}", d.saying(noun, d.group, d.place))


def _parts(d: Draw) -> None:
    start = d.sample.title[: d.rng.randrange(8, min(len(d.sample.title), 30))]
    d.add("prefix", start, d.titled(start))
    word = d.rng.choice([w for w in d.words if len(w) > 6])
    cuts = [i for i in range(2, len(word) - 3) if not re.match("[ะ-ฺ็-๎]", word[i]) and word[i - 1] not in "เแโใไ"]
    part = word[d.rng.choice(cuts) :] if cuts else word
    d.add("part", part, d.saying(part))
    line = d.rng.choice([line for line in d.sample.lines if len(line) > 50])
    at = line.find(" ", 20) + 1 if d.rng.random() < 0.5 else 0
    pasted = line[at : at + 90]
    d.add("sentence", pasted, d.where(lambda s: any(pasted in other for other in s.lines)))


def _numbers(d: Draw) -> None:
    code = d.sample.code
    d.add("code", code, frozenset([d.sample.url]))
    d.add("digits", code.translate(THAI_DIGITS), frozenset([d.sample.url]))
    part = d.rng.choice([code[:8], code[9:], code[:11], code[:6]])
    d.add("code-part", part, d.where(lambda s: part in s.code))
    year = d.sample.year
    forms = [f"{year}", f"ปี {year}", f"ปีงบประมาณ {str(year).translate(THAI_DIGITS)}"]
    d.add(
        "year",
        f"{d.topic} {d.rng.choice(forms)}",
        d.where(lambda s: d.topic in text_of(s) and s.year == year),
    )
    of_year = d.where(lambda s: d.topic in text_of(s) and (s.year == year or f" {year}\n" in text_of(s)))
    d.add("year-ce", f"{d.topic} {year - 543}", of_year)


def _dates(d: Draw) -> None:
    line = d.rng.choice([line for line in d.sample.lines if re.match(r"\d+ \S+ 25\d\d\n", line)])
    printed = line.split("\n")[0]
    day = thai.parse_date(printed)
    forms = [
        thai.slashed_date(day), thai.short_date(day), f"{day.day} {MONTHS[day.month - 1]} {day.year + 543}",
        day.isoformat(), thai.short_date(day).translate(THAI_DIGITS),
        f"{day.day} {MONTHS[day.month - 1]} พ.ศ. {day.year + 543}",
    ]  # fmt: skip
    d.add("date", d.rng.choice(forms), d.where(lambda s: any(o.startswith(f"{printed}\n") for o in s.lines)))


def _slip(rng: random.Random, word: str) -> str:
    at = rng.choice([i for i, c in enumerate(word) if "ก" <= c <= "ฮ" and 0 < i < len(word) - 1])
    other = rng.choice([c for c in "กคชดตทนบปพมยรลวสหอ" if c != word[at]])
    before, here, after = word[:at], word[at], word[at + 1 :]
    return rng.choice(
        [
            before + other + after,
            before + after,
            before + other + here + after,
            before[:-1] + here + before[-1] + after,
        ]
    )


def _misspelt(d: Draw) -> None:
    toned = d.rng.choice([w for w in d.words if re.search(f"[{TONES}]", w)])
    d.add("tone-left-out", re.sub(f"[{TONES}]", "", toned), d.saying(toned))
    toned = d.rng.choice([w for w in d.words if re.search("[่้]", w)])
    d.add("tone-wrong", toned.translate({0xE48: "้", 0xE49: "่"}), d.saying(toned))
    word = d.rng.choice([w for w in d.words if len(w) > 6])
    d.add("slip", _slip(d.rng, word), d.saying(word))
    d.add("slip-in-words", f"{_slip(d.rng, word)} {d.place}", d.saying(word, d.place))
    word = d.rng.choice([w for w in d.words if re.search("ำ|แ|[ิ-ู][่้]", w)])
    odd = re.sub("([ิ-ู])([่้])", r"\2\1", word.replace("ำ", "\u0e4d\u0e32").replace("แ", "เเ"))
    at = d.rng.randrange(1, len(odd))
    d.add(
        "marks",
        odd[:at] + d.rng.choice("\u200b\u200d\ufeff") + odd[at:],
        d.saying(word) | d.saying(word.replace("หาบเร่", "หาบเร่-")),
    )
    word = d.rng.choice([w for name in ("topics", "groups", "nouns", "verbs") for w in WORDS[name] if "ำ" in w])
    d.add("sara-am", word.replace("ำ", "\u0e4d\u0e32"), d.saying(word))


def judged(samples: list[Sample], seed: int, each: int = 10) -> list[Query]:
    """Draw `each` queries of every kind, and as many as twice that to which there is no answer."""
    d = Draw(random.Random(seed), samples)
    for _ in range(each):
        d.next()
        for make in (_words, _parts, _numbers, _dates, _misspelt):
            make(d)
    for word in d.rng.sample(WORDS["absent"] + WORDS["invented"], 2 * each):
        if not d.saying(word):
            d.add(NONE, word, frozenset())
    return d.found


def written(samples: list[Sample], name: str = "written.yml") -> list[Query]:
    """The queries of a file: kind -> query -> the texts an answer holds (a list), or nothing."""
    d = Draw(random.Random(0), samples)
    for kind, queries in yaml.safe_load((HERE / name).read_text("utf-8")).items():
        for text, holds in queries.items():
            answers = d.saying(*holds) if holds else frozenset()
            d.add(NONE if holds == [] else kind, str(text), answers)
    return d.found


def asked(samples: list[Sample], name: str) -> list[Query]:
    """The queries of a file over the corpus beside the invented office: as `written`, but what begins with / is an
    address of the office that answers. Queries of the corpus that these samples do not answer are left out.
    """
    d = Draw(random.Random(0), samples)
    for kind, queries in yaml.safe_load((HERE / name).read_text("utf-8")).items():
        for text, holds in queries.items():
            of_office = frozenset(quote(place[1:], safe="/%") for place in holds if place.startswith("/"))
            answers = of_office or (d.saying(*holds) if holds else frozenset())
            d.add(kind if holds else NONE, str(text), answers)
    return [query for query in d.found if query.answers or query.kind == NONE]
