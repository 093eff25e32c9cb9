"""Every file for programs that the site offers. What lists them (published addresses, pages) reads this registry.

A new table is one entry in TABLES; a file that is no table is one function in EXPORTERS.
"""

from collections.abc import Callable, Iterable, Iterator

from oit.collection import Collection
from oit.exports.export import Export, Permalink, TableKind
from oit.exports.registers import REGISTER_TABLE
from oit.exports.schemas import schema_exports

TABLES: tuple[TableKind, ...] = (REGISTER_TABLE,)
EXPORTERS: tuple[Callable[[Collection, Permalink], Iterable[Export]], ...] = (
    *(table.exports for table in TABLES),
    schema_exports,
)


def all_exports(collection: Collection, permalink: Permalink) -> Iterator[Export]:
    """Yield every file of every exporter."""
    for exporter in EXPORTERS:
        yield from exporter(collection, permalink)
