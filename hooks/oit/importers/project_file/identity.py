"""Which file a row of a list belongs to: by its code, else by name, unit and year; in doubt nobody's.

Knows the project files that are there and the drafts that come together. Must not write. No row ever gets another
project's file because of where it stands in its list.
"""

import re
from collections import Counter
from dataclasses import dataclass, field
from difflib import SequenceMatcher
from pathlib import Path
from typing import Any

from oit.faults import Fault
from oit.importers.draft import Draft, squeeze
from oit.text.file_text import read_text
from oit.text.yaml_reader import read_yaml

_ALIKE = 0.9
_RELATED = 0.6
"""How much two names share (difflib) to be one name with a slip, or a name that somebody worded anew."""


@dataclass
class Known:
    """A project file that is there, as far as it tells which project it is."""

    path: Path
    data: dict[str, Any]
    name: str
    unit: str

    @property
    def code(self) -> str:
        """The code in its address, in small letters: Windows does not tell 1-a from 1-A."""
        return self.path.stem.lower()

    @property
    def printed(self) -> str:
        """The code as its source prints it, where that differs."""
        return str(self.data.get("printed_code") or "").lower()


@dataclass
class _Year:
    """The project files of one year, found by code and by name."""

    folder: Path
    by_code: dict[str, list[Known]] = field(default_factory=dict)
    by_name: dict[str, list[Known]] = field(default_factory=dict)
    used: set[str] = field(default_factory=set)
    """Codes that files have, or will have."""
    last: int = 0
    """The last running number that was given."""

    def __post_init__(self) -> None:
        for path in sorted(self.folder.glob("*.yml")):
            known = _read(path)
            for code in {known.code, known.printed} - {""}:
                self.by_code.setdefault(code, []).append(known)
            self.by_name.setdefault(known.name, []).append(known)
            self.used.add(known.code)


@dataclass
class Identities:
    """The files of an office's projects by year, and the drafts of one import."""

    root: Path
    drafts: list[Draft]
    minted: list[str] = field(default_factory=list)
    """Codes that were made up, in order."""
    _years: dict[str, _Year] = field(default_factory=dict)
    _taken: set[Path] = field(default_factory=set)

    def __post_init__(self) -> None:
        self._keys = Counter(_key(draft) for draft in self.drafts)
        self._codes = {str(draft.data.get("code", "")).lower() for draft in self.drafts}

    def path(self, draft: Draft) -> Path:
        """Return the file of a draft from a list, and give a draft without a code one.

        Raises:
            Fault: nobody can tell whether the row is a project that has a file.
        """
        told = str(draft.data["fiscal_year"])
        if told not in self._years:
            self._years[told] = _Year(self.root / "projects" / told)
        year = self._years[told]
        found = self._by_code(draft, year) if "code" in draft.data else self._by_name(draft, year)
        if found is not None:
            draft.data["code"] = found.path.stem
        else:
            draft.data["code"] = _free(str(draft.data["code"]), year) if "code" in draft.data else self._mint(year)
        year.used.add(draft.data["code"].lower())
        path = found.path if found else year.folder / f"{draft.data['code']}.yml"
        self._taken.add(path)
        return path

    def _by_code(self, draft: Draft, year: _Year) -> Known | None:
        codes = {str(draft.data[key]).lower() for key in ("code", "printed_code") if draft.data.get(key)}
        there = [each for code in sorted(codes) for each in year.by_code.get(code, []) if each.path not in self._taken]
        if same := [each for each in there if each.name == _name(draft)]:
            return same[0]
        printed = str(draft.data.get("printed_code") or "").lower()
        mine = [each for each in there if each.printed == printed]
        if len(mine) == 1 and (not mine[0].name or _share(mine[0].name, _name(draft)) >= _RELATED):
            return mine[0]
        if mine:
            words = {"code": draft.data["code"], "file": self._told(mine[0]), "text": draft.data.get("name", "")}
            raise Fault("import_other_name", **words)
        return None

    def _by_name(self, draft: Draft, year: _Year) -> Known | None:
        alike = [each for each in year.by_name.get(_name(draft), []) if each.path not in self._taken]
        same = [each for each in alike if each.unit == _unit(draft.data)]
        if len(same) > 1 or (same and self._keys[_key(draft)] > 1):
            same = [each for each in same if _facts(each.data) == _facts(draft.data)]
            if len(same) != 1:
                raise self._doubt(alike[0], draft)
        if same:
            return same[0]
        told = str(draft.data["fiscal_year"])
        every = (each for known in year.by_name.values() for each in known)
        orphans = (each for each in every if (each.name, each.unit, told) not in self._keys)
        if near := next((each for each in orphans if _slip(each, draft)), None):
            raise self._doubt(near, draft)
        return None

    def _doubt(self, other: Known, draft: Draft) -> Fault:
        return Fault("import_doubt", text=draft.data.get("name", ""), file=self._told(other))

    def _told(self, known: Known) -> str:
        return known.path.relative_to(self.root).as_posix()

    def _mint(self, year: _Year) -> str:
        """The next running number of a year that nobody has."""
        name = year.folder.name
        if not year.last:
            codes = year.used | self._codes
            year.last = max(
                (int(found[1]) for code in codes if (found := re.fullmatch(rf"{name}-(\d{{3,6}})", code))), default=0
            )
        year.last += 1
        code = f"{name}-{year.last:03}"
        self.minted.append(code)
        return code


def _free(code: str, year: _Year) -> str:
    """A code of its own: two printed codes that make the same address get a number."""
    free, number = code, 1
    while free.lower() in year.used:
        number += 1
        free = f"{code}-{number}"
    return free


def _read(path: Path) -> Known:
    try:
        data, _ = read_yaml(read_text(path))
    except Fault:
        data = {}  # what cannot be read is found by its name alone, and mended first
    return Known(path, data, squeeze(data.get("name") or ""), _unit(data))


def _name(draft: Draft) -> str:
    return squeeze(draft.data.get("name") or "")


def _unit(data: dict[str, Any]) -> str:
    office = data.get("office") or []
    return squeeze(office[-1] if isinstance(office, list) and office else "") + squeeze(data.get("responsible") or "")


def _key(draft: Draft) -> tuple[str, str, str]:
    return _name(draft), _unit(draft.data), str(draft.data.get("fiscal_year", ""))


def _facts(data: dict[str, Any]) -> tuple[str, ...]:
    """What tells namesakes apart."""
    budget, location = data.get("budget") or {}, data.get("location") or {}
    return str(budget.get("allocated")), str(location.get("text")), str(location.get("village"))


def _share(one: str, other: str) -> float:
    return 1.0 if one and (one in other or other in one) else SequenceMatcher(None, one, other, autojunk=False).ratio()


def _slip(known: Known, draft: Draft) -> bool:
    """Whether a file that no row of the list names may be this row's: alike in name, or of another unit."""
    name = _name(draft)
    if known.name == name:
        return True
    if known.unit != _unit(draft.data) or re.findall(r"\d+", known.name) != re.findall(r"\d+", name):
        return False
    if abs(len(known.name) - len(name)) * 5 > len(name):
        return False
    return SequenceMatcher(None, known.name, name, autojunk=False).ratio() >= _ALIKE
