"""Which unit of an office a project's file means: a listed one under any of its names, else one known by its name.

Knows names, their days and the addresses made of them. Must not know projects.
"""

import hashlib
import re
from collections.abc import Iterable, Iterator, Sequence
from datetime import date, timedelta

from oit.model.office import NameTerm, Unit, UnitName
from oit.text import thai

_SIGNS = re.compile(r"[^\w\u0e31\u0e34-\u0e3a\u0e47-\u0e4e]+")
"""What an address does without: all but letters, digits and the marks above and below Thai letters."""
_LONGEST = 60
"""Letters. A Thai letter is three bytes of the 255 that a file system gives a name."""


def id_of_name(name: str) -> str:
    """Return the part of an address that a name makes: `งานช่าง-และผังเมือง`. It must never change.

    A long name is cut, and ends in eight digits of its hash, so that two names have two addresses.
    """
    plain = _SIGNS.sub("-", name).strip("-").lower() or "unit"
    if len(plain) <= _LONGEST:
        return plain
    return f"{plain[:_LONGEST].strip('-')}-{hashlib.sha256(plain.encode()).hexdigest()[:8]}"


class Units:
    """The units that an office lists, and how a name leads to one of them."""

    def __init__(self, listed: Iterable[Unit], office: str) -> None:
        self._office = office
        self._by_id: dict[str, Unit] = {}
        self._unlisted: dict[str, Unit] = {}
        self._bearers: dict[str, list[tuple[NameTerm, Unit]]] = {}
        self._found: dict[tuple[tuple[str, ...], int], Unit | None] = {}
        for unit in listed:
            self._by_id.setdefault(unit.id, unit)
            for term in unit.name_terms:
                self._bearers.setdefault(id_of_name(term.name), []).append((term, unit))

    def named(self, levels: Sequence[str], year: int) -> Unit | None:
        """Return the unit meant by the levels of an office, from the top down, in a fiscal year (พ.ศ.).

        It is the lowest level that the office lists, else the lowest of all, known by its name; None where only the
        office itself is named.
        """
        asked = tuple(levels), year
        if asked not in self._found:
            self._found[asked] = self._find(levels, year)
        return self._found[asked]

    def _find(self, levels: Sequence[str], year: int) -> Unit | None:
        for name in reversed(levels):
            if bearers := self._bearers.get(id_of_name(name)):
                return _bearer(bearers, year)
        lowest = levels[-1]
        if lowest == self._office:
            return None
        known_by = id_of_name(lowest)
        return self._by_id.get(known_by) or self._known_by_name(known_by, lowest)

    def _known_by_name(self, known_by: str, name: str) -> Unit:
        if known_by not in self._unlisted:
            self._unlisted[known_by] = Unit.model_construct(id=known_by, names=(UnitName(name=name),))
        return self._unlisted[known_by]

    def former_addresses(self) -> Iterator[tuple[str, str]]:
        """Yield each address that a listed unit had or could have had by its names, and the one it has."""
        for known_by, bearers in self._bearers.items():
            yield f"/units/{known_by}/", _latest(bearers).address
        for unit in self._by_id.values():
            yield from ((old, unit.address) for old in unit.formerly)


def _bearer(bearers: Sequence[tuple[NameTerm, Unit]], year: int) -> Unit:
    """Of the units that bear or bore a name the one that bore it in a fiscal year, else the one that had it last."""
    first, last = thai.fiscal_period(year)
    in_year = [unit for term, unit in bearers if term.meets(first, last + timedelta(days=1))]
    return in_year[-1] if in_year else _latest(bearers)


def _latest(bearers: Sequence[tuple[NameTerm, Unit]]) -> Unit:
    """The unit that bears a name, else the one that bore it last."""
    return max(bearers, key=lambda each: each[0].until or date.max)[1]
