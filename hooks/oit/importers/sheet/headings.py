"""The words above a column to the field that they mean, with the unit, year or day that they state.

Knows which words mean which field. Must not know cells or files. The words themselves are data: `heading_table`, and an
office's own in content/headings.yml.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from decimal import Decimal
from functools import cached_property

from oit.importers.sheet.heading_table import field_by_pattern, heading_table
from oit.importers.sheet.heading_words import Parsed, key_of, keys_of, parsed_words
from oit.model.choices import STATES
from oit.text import thai

NAMES = ("name", "weak_name", "procurement.work")
"""Fields that can name a project, the surest first."""
MONEY = frozenset(
    {"budget.allocated", "budget.spent", "procurement.budget", "procurement.reference_price", "procurement.price"}
)


@dataclass(frozen=True)
class Heading:
    """What a column means. `field` is None where nobody knows it, `argument` the part that the field asks for."""

    words: str
    field: str | None = None
    argument: str = ""
    scale: Decimal | None = None
    percent: bool = False
    year: int | None = None
    as_of: date | None = None


_RESTRICTS = re.compile(
    r"ไตรมาส|งวด|ครั้ง|รอบ|เดือน|ร้อยละ|เหลือ|แผน|ผล|โอน|ก่อน|หลัง|คาด|รอง|ร่วม|สนับสนุน|หมายเหตุ|เดิม|ขอ|ผูกพัน|กันเงิน|ค้าง|ปรับ|แก้ไข"
)
_TEXTUAL = {
    "name", "weak_name", "code", "objectives", "targets", "office", "unit", "responsible", "person", "location.text",
    "strategy.indicator", "strategy.issue", "rationale", "obstacles", "status", "period", "funding", "procurement.work",
    "procurement.method", "procurement.contractor", "procurement.contract_number", "beneficiaries",
}  # fmt: skip
"""Fields whose meaning no remark in brackets changes."""
_LONG = 8
"""Letters of a heading that means the same with โครงการ behind it."""
_PARTS = re.compile(r"(?:ไตรมาส|งวด|ครั้ง|รอบ|ระยะ|เดือน|ปี)\d|q[1-4]|รวม(?:ทั้งสิ้น|ทั้งปี|เงิน)?$")
"""Headings of a part of the whole: a quarter, a payment."""
_TIMES = re.compile("ระยะเวลา|ช่วงเวลา|ห้วงเวลา|กำหนดการ|ปฏิทิน|แผนการ(?:ดำเนิน|ปฏิบัติ)")
"""Headings below which a quarter or a month is when the work is done."""
_QUARTER = re.compile(r"(?:ไตรมาส(?:ที่)?|[Qq])(?P<number>[1-4])(?:[(:]?(?P<months>[ก-๙.]+(?:[-–—]|ถึง)[ก-๙.]+)\)?)?")
_MONTHS = {
    re.sub(r"[.\s]", "", name): number
    for names in (thai.MONTHS, thai.SHORT_MONTHS)
    for number, name in enumerate(names, start=1)
}


@dataclass(frozen=True)
class Vocabulary:
    """The words of headings. `own` are an office's: field to words, before ours."""

    own: Mapping[str, Sequence[str]] = field(default_factory=dict)

    @cached_property
    def _fields(self) -> dict[str, str]:
        found: dict[str, str] = {}
        for fields in (self.own, heading_table()["fields"]):
            for name, words in fields.items():
                for key in keys_of(words):
                    found.setdefault(key, name)
        return found

    @cached_property
    def _neutral(self) -> set[str]:
        return set(keys_of(heading_table()["neutral"]))

    @cached_property
    def _likely_names(self) -> set[str]:
        return set(keys_of(heading_table()["likely_names"]))

    @cached_property
    def _under(self) -> dict[tuple[str, str], str]:
        found: dict[tuple[str, str], str] = {}
        for rule in heading_table()["under"]:
            for group in keys_of(rule["group"]):
                for name, words in rule["fields"].items():
                    for key in keys_of(words):
                        found.setdefault((group, key), name)
        return found

    def field_of(self, words: str) -> str | None:
        """Return the field that one heading means, None where nobody knows."""
        parsed = parsed_words(words)
        for key in (parsed.key, parsed.bare):
            shorter = key.removesuffix("โครงการ")
            for variant in (key, shorter if len(shorter) >= _LONG else key):
                if variant in self._fields:
                    return self._fields[variant]
        return field_by_pattern(parsed.bare) or self._without_brackets(words)

    def _without_brackets(self, words: str) -> str | None:
        """A remark in brackets changes nothing of a text: ชื่อโครงการ (ภาษาไทย); of money it may."""
        bare = re.sub(r"\([^()]*\)", " ", words)
        if bare == words or not bare.strip() or _RESTRICTS.search("".join(re.findall(r"\(([^()]*)\)", words))):
            return None
        name = self.field_of(bare)
        return name if name in _TEXTUAL else None

    def is_likely_name(self, words: str) -> bool:
        """Whether a heading often stands above names of works, though it does not say so itself."""
        begins = re.match(heading_table()["likely_beginnings"], thai.tidy(words).strip())
        return parsed_words(words).bare in self._likely_names or begins is not None

    def is_heading(self, words: str) -> bool:
        """Whether words can stand above a column at all, alone or below others."""
        parsed = parsed_words(words)
        key = parsed.bare
        known = key in self._lower_words or key in self._neutral or self.field_of(words) is not None
        return known or not key or key in _MONTHS or _state(words) is not None or bool(_PARTS.match(key))

    @cached_property
    def _lower_words(self) -> set[str]:
        return {lower for _, lower in self._under} | {group for group, _ in self._under}

    def heading(self, path: Sequence[str]) -> Heading:
        """Return what a column means by the words above it, from the top."""
        levels = [words for place, words in enumerate(path) if words and words not in path[:place]]
        if not levels:
            return Heading("")
        parsed = [parsed_words(words) for words in levels]
        heading = Heading(
            " ".join(levels),
            scale=next((each.scale for each in reversed(parsed) if each.scale), None),
            percent=any(each.percent for each in parsed),
            year=next((each.year for each in reversed(parsed) if each.year), None),
            as_of=next((each.as_of for each in reversed(parsed) if each.as_of), None),
        )
        name, argument = self._meaning(levels, parsed)
        if name == "fiscal_year" and heading.year:
            name = "year"
        elif name in {"outcome", "weak_name"} and heading.percent:
            name = "progress"
        if heading.percent and name in MONEY:
            name = None
        return replace(heading, field=name, argument=argument)

    def _meaning(self, levels: list[str], parsed: list[Parsed]) -> tuple[str | None, str]:
        """The field of a column and what the field asks for beside it."""
        told = [(words, each) for words, each in zip(levels, parsed, strict=True) if each.key]
        if not told:
            return ("year" if any(each.year for each in parsed) else None), ""
        words, lowest = told[-1]
        if month := _MONTHS.get(lowest.bare):
            return "month", str(month)
        above = told[-2][1] if len(told) > 1 else None
        if above is not None and _TIMES.search(above.bare) and (months := _quarter(words)):
            return "month", months
        if above is None:
            year_above = len(levels) > 1 and parsed[-1] is lowest and any(each.year for each in parsed[:-1])
            return self.field_of(words) or (self._under.get(("งบประมาณ", lowest.bare)) if year_above else None), ""
        if name := self._under.get((above.bare, lowest.bare)):
            return name, ""
        if name := self._fields.get(above.bare + lowest.bare):
            return name, ""
        upper = self.field_of(told[-2][0])
        if (state := _state(words)) and (above.bare in self._neutral or upper in {"status", "outcome"}):
            return "status_mark", state
        direct = self.field_of(words)
        if direct == "satang":
            return direct, ""
        if upper == "funding" and not lowest.percent and (direct is None or direct in MONEY):
            return "funding_of", words
        restricted = any(_RESTRICTS.search(each) and key_of(each) not in self._neutral for each, _ in told[:-1])
        return (None if restricted else direct), ""


def _quarter(words: str) -> str | None:
    """The months of a quarter, those printed beside it or those of the fiscal year: `ไตรมาส 1 (ม.ค.-มี.ค.)` is 1-3."""
    match = _QUARTER.fullmatch(re.sub(r"\s", "", thai.arabic_digits(thai.tidy(words))))
    if match is None:
        return None
    first = int(match["number"]) * 3 + 7
    if match["months"]:
        names = [re.sub(r"[.\s]", "", name) for name in re.split(r"[-–—]|ถึง", match["months"])]
        months = [_MONTHS.get(name) for name in names]
        if len(months) != 2 or months[0] is None or months[1] != (months[0] + 1) % 12 + 1:
            return None
        first = months[0]
    return f"{(first - 1) % 12 + 1}-{(first + 1) % 12 + 1}"


def _state(words: str) -> str | None:
    plain = thai.tidy(words).strip()
    return next((state for state, spelled in STATES.items() if plain in spelled), None)


VOCABULARY = Vocabulary()
"""Our own words alone."""
