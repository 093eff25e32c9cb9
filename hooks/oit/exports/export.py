"""What a file for programs is: a path in the site, a title, its bytes; and a table that becomes three of them.

Knows that rows are read once, and which files are made of them; none of the files is held. Must not know what stands in which column, how a
format is written (`csv_file`, `xlsx_file`, `json_file`), nor where files are put.
"""

import hashlib
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import cached_property, lru_cache, partial
from itertools import chain, islice
from typing import Any, Generic, NamedTuple, TypeVar

from oit.exports.csv_file import csv_head, csv_rows
from oit.exports.json_file import json_rows, listed
from oit.exports.packed import Packed, pack, zip_file
from oit.exports.source import HOME, Part, Source
from oit.exports.values import AT_ONCE, Cell, cells_of, parted
from oit.exports.xlsx_file import Sheet, xlsx_parts, xlsx_rows
from oit.findings.columns import Column
from oit.kept import hashed

Of = TypeVar("Of")
"""What the rows of a table are read from."""
Rows = Sequence[tuple[Cell, ...]]
"""Some rows of a table, cell by cell."""

_TOGETHER, _MANY_PARTS = 16, 64
"""Of many parts the rows are kept once more, so many together: after an edit few are read part by part."""

MANY = 2_000
"""With more projects, files for programs that have a row for each are zipped: with 10,000 they would take 430 MB, and a
site on GitHub Pages may have 1 GB (GitHub Docs, GitHub Pages limits)."""


@dataclass(frozen=True)
class Export:
    """A file for programs. `path` is relative to the site; it is drawn, part by part, whenever it is asked for.

    `part_of` is the address of the page whose content it repeats: such a file comes and goes with its page. `_told` is
    what was found out about it when it was first drawn.
    """

    path: str
    title: str
    draw: Callable[[], Iterable[bytes]]
    part_of: str | None = None
    _told: "list[Told]" = field(default_factory=list, compare=False, repr=False)

    @property
    def address(self) -> str:
        """The permanent address of the file."""
        return f"/{self.path}"

    @property
    def is_zipped(self) -> bool:
        """Whether the file is one in a zip file."""
        return self.path.endswith(".zip")

    @property
    def form(self) -> str:
        """The ending of the file, or of the one in the zip file: `csv`."""
        return self.path.removesuffix(".zip").rpartition(".")[2]

    @property
    def content(self) -> bytes:
        """The bytes of the file."""
        return b"".join(self.parts())

    def parts(self) -> Iterator[bytes]:
        """Draw the file, part by part."""
        size, digest = 0, hashlib.sha256()
        for part in self.draw():
            size += len(part)
            digest.update(part)
            yield part
        self._told[:] = [Told(size, digest.hexdigest())]

    @property
    def told(self) -> "Told":
        """What a description says of it; it is drawn for that where it has not been, so ask for it after it is written."""
        if not self._told:
            for _ in self.parts():
                pass
        return self._told[0]


class Told(NamedTuple):
    """What a description says of a file: its bytes, and their SHA-256 in hexadecimal digits."""

    size: int
    sha256: str


@dataclass(frozen=True)
class Table(Generic[Of]):
    """A table of one office; its rows are read once for all of its files, which are drawn one after the other."""

    kind: "TableKind[Of]"
    filled: "Filled[Of]"
    source: Source

    @property
    def home(self) -> str:
        """The full address of the page that explains it."""
        return self.source.permalink(HOME)

    @property
    def path(self) -> str:
        """That of its files without ending."""
        return self.filled.path

    @property
    def title(self) -> str:
        """What it is called."""
        return self.filled.title

    @cached_property
    def columns(self) -> tuple[Column[Of], ...]:
        """Its columns: those of its kind, or some of them in an order of its own."""
        known = {column.key: column for column in self.kind.columns}
        return tuple(known[key] for key in self.filled.keys or known)

    @property
    def name(self) -> str:
        """What its files are called: `projects`, `oit-2566`."""
        return self.path.rpartition("/")[2]

    @cached_property
    def parts(self) -> list[Part]:
        """Parts of the office from which its rows are read, one after the other."""
        return self.source.parts if self.kind.is_of_projects else [Part(b"", self.source)]

    @property
    def rows(self) -> list[tuple[Cell, ...]]:
        """Every cell, as it is written in all formats."""
        return [row for number in range(len(self.parts)) for row in self._rows(number)]

    @property
    def height(self) -> int:
        """How many rows it has."""
        return sum(map(self._height, range(len(self.parts))))

    def _height(self, number: int) -> int:
        made_of, known = self.parts[number].made_of, self.source.kept.small("height")
        rows = partial(self._rows, number)
        return known.get(hashed(self.path, made_of), lambda: len(rows())) if made_of else len(rows())

    def _rows(self, number: int) -> Rows:
        """Every cell of a part, as it is written in all formats; held until another table is read."""
        return self.source.last_read.of(self.path, number, lambda: self._read(self.parts[number].source))

    def _read(self, source: Source) -> list[tuple[Cell, ...]]:
        filled = self.filled if source is self.source else next(iter(self.kind.tables(source)))
        found: list[tuple[Cell, ...]] = []
        rows = iter(filled.rows())
        while some := list(islice(rows, AT_ONCE)):
            found += zip(*(cells_of(column.form, map(column.read, some)) for column in self.columns), strict=True)
        return found

    @cached_property
    def _writers(self) -> dict[str, Callable[[Rows], Any]]:
        """What writes some rows, by the ending of the file: as bytes, or packed where the file is a zip file."""
        workbook: dict[str, Callable[[Rows], Any]] = {"xlsx": partial(xlsx_rows, self.columns)}
        keys = [column.key for column in self.columns]
        plain: dict[str, Callable[[Rows], bytes]] = {"csv": csv_rows, "json": partial(json_rows, keys)}
        if self.kind.is_of_projects and len(self.source.collection.projects) > MANY:
            return workbook | {f"{form}.zip": partial(_packed, write) for form, write in plain.items()}
        return workbook | plain

    def prepare(self, number: int) -> None:
        """Make of a part what the files of the table have of it."""
        for form in self._writers if self._height(number) else ():
            self.source.kept.once(self._key(number, form), partial(self._part, number, form))

    def _kept(self, number: int, form: str) -> Any:
        """A part as a form of file has it; where it was not made before, all tables get theirs."""
        found: list[Any] = self.source.kept.found(self._key(number, form))
        if not found:
            self.source.prepare(number)
        return found[0] if found else self.source.kept.once(self._key(number, form), partial(self._part, number, form))

    def _key(self, number: int, form: str) -> bytes:
        return self.source.kept.key("rows", self.path, form, self.parts[number].made_of)

    def _part(self, number: int, form: str) -> Any:
        return self._writers[form](self._rows(number))

    def _written(self, form: str) -> Iterator[Any]:
        """Yield the rows as a form of file has them, part by part."""
        for start in range(0, len(self.parts), _TOGETHER):
            yield from self._of_parts(range(start, min(start + _TOGETHER, len(self.parts))), form)

    def _of_parts(self, numbers: range, form: str) -> Iterable[Any]:
        kept, made_of = self.source.kept, [self.parts[number].made_of for number in numbers]
        of_each = chain.from_iterable(self._of_part(number, form) for number in numbers)
        if len(self.parts) < _MANY_PARTS or not all(made_of):
            return of_each
        for number in numbers:
            kept.use(self._key(number, form))
        key = kept.key("rows of parts", self.path, form, str(numbers.start))
        last: list[tuple[list[bytes], list[Any]]] = kept.found(key)
        if last and last[0][0] == made_of:
            return last[0][1]
        rows = [*of_each]
        kept.put(key, (made_of, rows))
        return rows

    def _of_part(self, number: int, form: str) -> Iterator[Any]:
        if not self.parts[number].made_of:
            yield from map(self._writers[form], parted(self._rows(number)))
        elif self._height(number):
            yield self._kept(number, form)

    @cached_property
    def exports(self) -> tuple[Export, Export, Export]:
        """The files of this table: for spreadsheets, for both, for programs."""
        workbook, for_both, for_programs = (
            Export(f"{self.path}.{form}", self.title, partial(self._drawn, form), self.filled.part_of)
            for form in self._writers
        )
        return workbook, for_both, for_programs

    def _drawn(self, form: str) -> Iterator[bytes]:
        kind, _, zipped = form.partition(".")
        if kind == "xlsx":
            sheet = Sheet(self.title, self.kind.meaning, self.columns, self.height, self.home)
            return xlsx_parts(sheet, self._written(form))
        alone = _alone if zipped else bytes
        head = csv_head([column.title for column in self.columns])
        whole = chain([alone(head)], self._written(form)) if kind == "csv" else listed(self._written(form), alone)
        return zip_file([(f"{self.name}.{kind}", whole)]) if zipped else whole


def _packed(write: Callable[[Rows], bytes], rows: Rows) -> Packed:
    return pack([write(rows)])


@lru_cache
def _alone(data: bytes) -> Packed:
    """What stands between parts, packed: the same few bytes again and again."""
    return pack([data])


class Filled(NamedTuple, Generic[Of]):
    """How an office fills a table: the path of its files without ending, its title, what its rows are read from."""

    path: str
    title: str
    rows: Callable[[], Iterable[Of]]
    keys: tuple[str, ...] = ()
    """The columns that it has, in their order, where its page does not show all columns of its kind."""
    part_of: str | None = None
    """The page whose content it repeats, where it comes and goes with that page."""


@dataclass(frozen=True)
class TableKind(Generic[Of]):
    """A table that can be downloaded: its name and meaning, its columns, and how an office fills it.

    `unique` are the keys of the columns that tell one row from all others, where some do; `optional` those that a table
    of this kind may do without; `title` is what several of them are called together. `is_of_projects` says that its rows
    are those of one project after the other, each made of that project and what all projects share alone.
    """

    name: str
    meaning: str
    columns: tuple[Column[Of], ...]
    tables: Callable[[Source], Iterable[Filled[Of]]]
    unique: tuple[str, ...] = ()
    optional: frozenset[str] = frozenset()
    title: str = ""
    is_of_projects: bool = False

    def of(self, source: Source) -> Iterator[Table[Of]]:
        """Yield the tables of an office; nothing is read yet."""
        return (Table(self, filled, source) for filled in self.tables(source))


AnyTable = Table[Any]
AnyTableKind = TableKind[Any]
