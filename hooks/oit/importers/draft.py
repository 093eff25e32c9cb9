"""A project as far as a source tells it, and what of the source was not understood.

Knows the shape of a project file. Must not know any source, nor how files are written.
"""

from dataclasses import dataclass, field
from typing import Any

from oit.faults import Fault, errors, quote
from oit.model import Project, validate
from oit.model.fields import LINE_LIMIT
from oit.model.record import record_at

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
    notes: list[Fault] = field(default_factory=list)
    hidden: list[str] = field(default_factory=list)
    """Texts that were taken for a person's name."""
    text: str = ""
    """The part of the source that this project was read from."""
    lines: dict[str, int] = field(default_factory=dict)
    """The line of a report that each field was read from."""
    listed: bool = False
    """Whether it is a row of a list: one that prints no code gets one."""
    row: int = 0
    spot: str = ""
    """Where the row stands in its list, counted from 1, and as a message names it."""

    def put(self, path: str, value: Any, line: int) -> None:
        """Set a value; a second, different one is kept aside for a person to judge."""
        *above, key = path.split(".")
        holder = self.data
        for step in above:
            holder = holder.setdefault(step, {})
        if key not in holder:
            holder[key] = value
            self.lines[path] = line
        elif squeeze(holder[key]) != squeeze(value):
            self.aside(str(value), line, "import_twice", field=path)

    def aside(self, text: str, line: int, code: str = "import_unplaced", field: str = "") -> None:
        """Keep a text that found no place, and say so with its line."""
        words = text.strip(" \t\n:")
        if not words:
            return
        self.data.setdefault("unplaced", []).append(words)
        self.note(code, field, line, text=words)

    def note(self, fault: str, field: str, line: int = 0, /, **words: object) -> None:
        """Tell an official what stayed open."""
        self.notes.append(Fault(fault, (field,) if field else (), **words).at(self.file, line))

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
            project, faults = validate(Project, {"code": "0", **self.data} if self.listed else self.data)
            refused = [fault for fault in faults if fault.where and not _is_open(fault)]
            if project:
                refused = errors(refused) if self.listed else []  # a row has values that contradict one another
            if not refused:
                return
            for fault in reversed(refused):
                self._refuse(fault)

    def _refuse(self, fault: Fault) -> None:
        loc: tuple[Any, ...] = fault.where
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
        if fault.code == "missing" and path:  # a part without what it needs goes as a whole
            holder, key = _holder(self.data, path[:-1]), path[-1]
        try:
            value = holder.pop(key)
        except (KeyError, IndexError):
            return
        text = f"{self._title(loc)}{as_text(value)}"
        size = 40_000 if max(map(len, text.split()), default=0) <= LINE_LIMIT else LINE_LIMIT
        for start in range(0, len(text), size):  # in pieces that a text may have, or it would be refused for ever
            self.data.setdefault("unplaced", []).append(text[start : start + size])
        refused = Fault("import_refused", (fault.field,) if fault.field else (), text=quote(text), why=fault.what)
        self.notes.append(refused.at(self.file, self.row or self._line_of(loc), self.spot))

    def _line_of(self, where: tuple[Any, ...]) -> int:
        """The line of a value, or of the nearest thing around it that was put in by itself."""
        names = [str(step) for step in where if not isinstance(step, int)]
        paths = (".".join(names[:end]) for end in range(len(names), 0, -1))
        return next((self.lines[path] for path in paths if path in self.lines), 0)

    def _title(self, where: tuple[Any, ...]) -> str:
        """The Thai name of a field, before a text of a list that it refused: a list's values are never kept bare."""
        kind = record_at(Project, where) if self.listed and where[0] != "unplaced" else None
        field = kind.model_fields.get(str(where[-1])) if kind else None
        return f"{field.title}: " if field and field.title else ""


def _is_open(fault: Fault) -> bool:
    """Whether a field that every project needs is not stated: a person fills it in."""
    return fault.code in {"missing", "empty"} and len(fault.where) == 1 and fault.where[0] in REQUIRED


def _holder(data: Any, path: list[Any]) -> Any:
    for step in path:
        data = data[step]
    return data


def as_text(value: Any) -> str:
    """Return a part of a project as one line of text."""
    if isinstance(value, dict):
        return " ".join(as_text(part) for part in value.values())
    if isinstance(value, list):
        return " / ".join(as_text(part) for part in value)
    return "" if value is None else one_line(str(value))
