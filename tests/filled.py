"""Helpers of the tests: a record in which every field has a value of its own, made from the model.

A field that the model gains is filled without a word here, as long as its value looks like one of `_FORMS`.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from decimal import Decimal
from itertools import count
from typing import Annotated, Any, Literal, get_args, get_origin

from pydantic import TypeAdapter, ValidationError

from oit.model import Record
from oit.model.record import record_in
from oit.text import thai
from oit.text.personal_data import check_digit

MEASURE, ITEM = "waste", "o1"
"""One measure and one item: whatever names one names this, so that the parts of a record find one another."""


@dataclass(frozen=True)
class Leaf:
    """One value of a record: `name` as `targets.at_least`, the steps that lead to it, and how a page spells it.

    `choices` are values it can have where no page spells it as it is written: one of a few words, or a name.
    """

    name: str
    where: tuple[str | int, ...]
    spelled: str = ""
    choices: tuple[str, ...] = ()

    def inside(self, key: str, *steps: str | int) -> Leaf:
        """The same value seen from the record around."""
        return replace(self, name=f"{key}.{self.name}".rstrip("."), where=(key, *steps, *self.where))


def filled(kind: type[Record], numbers: Iterator[int] | None = None) -> tuple[dict[str, Any], list[Leaf]]:
    """Return the data of a record, every list with one item, and all values in it."""
    numbers = count(101) if numbers is None else numbers
    data: dict[str, Any] = {}
    leaves: list[Leaf] = []
    for key, field in kind.model_fields.items():
        annotation, inner = field.annotation, record_in(field.annotation)
        is_list = _holds(annotation, tuple)
        steps: tuple[str | int, ...] = (MEASURE,) if _holds(annotation, dict) else (0,) if is_list else ()
        if inner:
            value, found = filled(inner, numbers)
        else:
            single = _inside(annotation) if steps else annotation
            value, leaf = _value(single, () if steps else tuple(field.metadata), numbers)
            found = [leaf]
        leaves += [leaf.inside(key, *steps) for leaf in found]
        data[key] = {MEASURE: value} if _holds(annotation, dict) else [value] if is_list else value
    return data, leaves


def with_value(data: Any, where: tuple[str | int, ...], value: str | None) -> Any:
    """Return the data with another value at one place."""
    if not where:
        return value
    step, *rest = where
    changed = list(data) if isinstance(data, list) else dict(data)
    changed[step] = with_value(data[step], tuple(rest), value)  # type: ignore[index,call-overload]
    return changed


def _parts(annotation: Any) -> tuple[Any, ...]:
    """An annotation and what it is made of, `Annotated` and unions opened."""
    if get_origin(annotation) is Annotated:
        return _parts(get_args(annotation)[0])
    if get_origin(annotation) in {tuple, dict, Literal} or not get_args(annotation):
        return (annotation,)
    return tuple(part for each in get_args(annotation) for part in _parts(each))


def _holds(annotation: Any, container: type) -> bool:
    return any(get_origin(part) is container for part in _parts(annotation))


def _inside(annotation: Any) -> Any:
    """What a list or a mapping holds."""
    [found] = [get_args(part) for part in _parts(annotation) if get_origin(part) in {tuple, dict}]
    return found[0] if found[-1] is Ellipsis else found[1]


def _value(annotation: Any, metadata: tuple[Any, ...], numbers: Iterator[int]) -> tuple[str, Leaf]:
    literals = [part for part in _parts(annotation) if get_origin(part) is Literal]
    if literals:
        choices = tuple(map(str, get_args(literals[0])))
        return choices[0], Leaf("", (), choices=choices)
    adapter = TypeAdapter(Annotated[(annotation, *metadata)] if metadata else annotation)
    number = next(number for number in numbers if number % 10)
    for text in _FORMS:
        try:
            typed = adapter.validate_python(
                given := text.format(n=number, day=_day(number), juristic=_juristic(number))
            )
        except ValidationError:
            continue
        return given, Leaf("", (), _spelled(typed), _NAMES.get(given, ()))
    raise AssertionError(f"no form of a value fits {annotation}: add one to _FORMS")


_FORMS = (
    "คำ{n}", "https://www.sommut.go.th/{n}", "office{n}@sommut.go.th", "0 2000 0{n}", "1.{n}", "{n}", "{day}",
    "66099000{n}", "{juristic}", "documents/{n}.pdf",
    "images/{n}.png", "/{n}/", MEASURE, ITEM, f"{ITEM}-1", "true", "{n:064}", "2566",
)  # fmt: skip
"""Every way a value is written; a field takes the first that it does not refuse."""
_NAMES = {text: (text, other) for text, other in ((MEASURE, "animals"), (f"{ITEM}-1", f"{ITEM}-2"), ("true", "false"))}
"""Values that a page does not spell, each with another that can stand in its place."""


def _day(number: int) -> date:
    return date(2022, 10, 1) + timedelta(days=number)


def _juristic(number: int) -> str:
    """The number of a juristic person that ends in its check digit."""
    return f"{number:012}{check_digit(f'{number:012}')}"


def _spelled(value: object) -> str:
    if isinstance(value, date):
        return thai.short_date(value)
    return thai.number(value) if isinstance(value, Decimal) else str(value)
