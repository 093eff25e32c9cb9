"""What a kind of file is: where its files lie, which record they hold, who checks them.

Must not know which kinds there are (`kinds`), nor how a file is read (`typed_file`).
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any, Generic, NamedTuple, TypeVar

from oit.faults import Fault
from oit.model import Record

RecordType = TypeVar("RecordType", bound=Record)
Typed = tuple[RecordType | None, tuple[Fault, ...]]
"""A record, None where a value was refused, and what is wrong with it."""


class Held(NamedTuple, Generic[RecordType]):
    """How a record of which there are many is held: `part` is what of it stays in memory, None where all of it does,
    and `of` makes a record of that part, of the hash of its file and of what reads the whole.
    """

    part: Callable[[RecordType], Any]
    of: Callable[[Any, bytes, Callable[[], RecordType]], RecordType]


@dataclass(frozen=True)
class Kind(Generic[RecordType]):
    """A kind of file.

    `path` says where it lies, relative to the office's folder: `content/office.yml`, or with the fields of its
    record, `projects/{0.fiscal_year}/{0.code}.yml`. `shown` is the same for readers, `title` its Thai name.
    `check` holds a file (`SourceFile` of this kind) against the collection it belongs to. `misplaced` is the fault of
    a file that lies elsewhere in that folder. `list_name` is the field that a file fills which is a list; `is_head`
    says that the data is the head of a Markdown page. `held` says how little of a record is held of a kind of which
    there are many.
    """

    name: str
    record: type[RecordType]
    title: str
    path: str
    shown: str
    check: Callable[[Any, Any], Iterator[Fault]] | None = None
    misplaced: str = ""
    list_name: str = ""
    is_head: bool = False
    held: Held[RecordType] | None = None

    def file_of(self, record: RecordType) -> str:
        """Return the path of the file that a record belongs in."""
        return self.path.format(record)

    @property
    def folder(self) -> str:
        """The folder below which files of this kind lie; the file itself where there is only one."""
        return self.path.partition("/{")[0].partition("/*")[0]

    @property
    def depth(self) -> int:
        """How many steps below the folder a file lies."""
        return self.path.count("/") - self.folder.count("/")
