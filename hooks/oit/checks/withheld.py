"""A record that was withdrawn for privacy: is its content still in the repository, where everybody can read it?

Knows the record and which files are there. Must not know what is personal in them.
"""

from collections.abc import Iterator

from oit.collection import Collection
from oit.faults import Fault
from oit.model import Record
from oit.withholding import documents_named, left_fields


def check_withheld(record: Record, collection: Collection) -> Iterator[Fault]:
    """Ask for what is no longer shown but still lies in the file or beside it."""
    left = left_fields(record)
    left += [f"content/{path}" for path in documents_named(record) if (collection.root / "content" / path).is_file()]
    if left:
        yield Fault("private_left", ("withdrawn",), text=" ".join(dict.fromkeys(left)))
