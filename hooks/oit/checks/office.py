"""The office's own file against what it names.

Knows how large a seal must be. Must not know how it is shown.
"""

from collections.abc import Iterator

from oit.checks.pictures import shortest_side
from oit.checks.units import check_units
from oit.collection import Collection
from oit.faults import Fault
from oit.model import Office
from oit.source_files import SourceFile

SMALLEST = 96
"""Pixels of a side that stay sharp at the size of the head on a phone's screen."""
_LARGEST = 2_000_000


def check_office(source: SourceFile[Office], collection: Collection) -> Iterator[Fault]:
    """The seal must be there, and be a picture that a browser shows; a name must mean one unit."""
    if source.record is None:
        return
    yield from check_units(collection)
    if source.record.logo is None:
        return
    path, where = collection.root / "content" / source.record.logo, ("logo",)
    if not path.is_file():
        yield Fault("logo_missing", where, text=source.record.logo)
    elif path.stat().st_size > _LARGEST:
        yield Fault("logo_large", where, size=f"{path.stat().st_size:,}", limit=f"{_LARGEST:,}")
    else:
        side = shortest_side(path)
        if side is None:
            yield Fault("logo_kind", where, text=source.record.logo)
        elif side < SMALLEST:
            yield Fault("logo_small", where, size=side, limit=SMALLEST)
