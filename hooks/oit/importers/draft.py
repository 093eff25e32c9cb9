"""A project as far as a source tells it, and what of the source was not understood.

Knows the shape of a project file. Must not know any source, nor how files are written.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from pydantic import ValidationError

from oit.faults.problems import Problem, problem, quote
from oit.faults.sentences import SENTENCES
from oit.model import Project
from oit.text.yaml_reader import field_name

REQUIRED = ("code", "name", "fiscal_year", "office")


def squeeze(value: object) -> str:
    """Return a value's text without any white space: what two printings of one fact have in common."""
    return "".join(str(value).split())


def one_line(text: str) -> str:
    """Return the text on one line."""
    return " ".join(text.split())


@dataclass
class Draft:
    """`data` has the keys of a project file and values that the model reads; `notes` tell what stayed open.

    `file` is the name of the source as a person knows it.
    """

    file: str
    data: dict[str, Any] = field(default_factory=dict)
    notes: list[Problem] = field(default_factory=list)
    hidden: list[str] = field(default_factory=list)
    """Texts that were taken for a person's name."""
    text: str = ""
    """The part of the source that this project was read from."""

    def put(self, path: str, value: Any, line: int) -> None:
        """Set a value; a second, different one is kept aside for a person to judge."""
        *above, key = path.split(".")
        holder = self.data
        for step in above:
            holder = holder.setdefault(step, {})
        if key not in holder:
            holder[key] = value
        elif squeeze(holder[key]) != squeeze(value):
            self.aside(str(value), line, "import_twice", field=path)

    def aside(self, text: str, line: int, code: str = "import_unplaced", field: str = "") -> None:
        """Keep a text that found no place, and say so with its line."""
        words = text.strip(" \t\n:")
        if not words:
            return
        self.data.setdefault("unplaced", []).append(words)
        self.notes.append(problem(code, self.file, line, field, text=words))

    def name_kind(self) -> None:
        """Take the kind from the first word of the name, where it says one."""
        name = str(self.data.get("name") or "")
        for word, kind in (("กิจกรรม", "activity"), ("โครงการ", "project")):
            if name.startswith(word):
                self.data["kind"] = kind

    def settle(self) -> None:
        """Move every value that the model refuses to `unplaced`, so that the file can be read by `oit check`.

        What may then be missing are the fields that every project needs.
        """
        for _ in range(1_000):
            try:
                Project.model_validate(self.data)
                return
            except ValidationError as error:
                details = [d for d in error.errors(include_url=False) if not _open(d["loc"], d["type"])]
            if not details:
                return
            for detail in reversed(details):
                self._refuse(detail["loc"], detail["type"], dict(detail.get("ctx") or {}))

    def _refuse(self, loc: tuple[Any, ...], code: str, context: dict[str, Any]) -> None:
        holder: Any = self.data
        path: list[Any] = []
        for step in loc[:-1]:
            if not isinstance(holder, dict | list):
                break
            try:
                child = holder[step]
            except (KeyError, IndexError):
                break
            if not isinstance(child, dict | list):
                break
            holder, path = child, [*path, step]
        key = loc[len(path)]
        if code == "missing" and path:  # a part without what it needs goes as a whole
            holder, key = _holder(self.data, path[:-1]), path[-1]
        try:
            value = holder.pop(key)
        except (KeyError, IndexError):
            return
        sentence = SENTENCES.get(code)
        why = sentence.what.format_map(_Blanks(context)) if sentence else ""
        text = one_line(_words(value))
        for start in range(0, len(text), 40_000):
            self.data.setdefault("unplaced", []).append(text[start : start + 40_000])
        name = field_name(loc)
        self.notes.append(problem("import_refused", self.file, 0, name, text=quote(text), why=why))


class _Blanks(dict[str, Any]):
    def __missing__(self, key: str) -> str:
        return ""


def _open(loc: tuple[Any, ...], code: str) -> bool:
    return code in {"missing", "too_short", "empty"} and len(loc) == 1 and loc[0] in REQUIRED


def _holder(data: Any, path: list[Any]) -> Any:
    for step in path:
        data = data[step]
    return data


def _words(value: Any) -> str:
    if isinstance(value, dict):
        return " ".join(_words(part) for part in value.values())
    if isinstance(value, list):
        return " ".join(_words(part) for part in value)
    return "" if value is None else str(value)
