"""Every file for programs that the site offers. What lists them (published addresses, pages) reads this registry.

A new table is one entry in TABLES; a file that is no table is one function in EXPORTERS.
"""

from collections.abc import Callable, Iterable, Iterator

from oit.exports.assessments import ASSESSMENTS
from oit.exports.budget import BUDGET
from oit.exports.contracts import CONTRACTS
from oit.exports.data_package import data_package
from oit.exports.delivery import ATTACHMENTS, QUANTITIES
from oit.exports.documents import DOCUMENTS
from oit.exports.export import AnyTable, AnyTableKind, Export
from oit.exports.item_tables import ITEM_TABLES
from oit.exports.moved import moved_exports
from oit.exports.news import NEWS
from oit.exports.progress import ENTRIES, REPORTS, VALUES
from oit.exports.project_file import project_exports
from oit.exports.projects import PROJECTS
from oit.exports.register_file import register_exports
from oit.exports.register_years import ELEMENTS, REGISTER_YEARS
from oit.exports.registers import REGISTERS
from oit.exports.schemas import schema_exports, table_schema_exports
from oit.exports.source import Source
from oit.exports.source_notes import SOURCE_NOTES
from oit.exports.targets import TARGETS
from oit.exports.units import UNITS

TABLES: tuple[AnyTableKind, ...] = (
    PROJECTS,
    BUDGET,
    TARGETS,
    REPORTS,
    ENTRIES,
    VALUES,
    CONTRACTS,
    QUANTITIES,
    ATTACHMENTS,
    SOURCE_NOTES,
    UNITS,
    ASSESSMENTS,
    REGISTER_YEARS,
    REGISTERS,
    ELEMENTS,
    ITEM_TABLES,
    DOCUMENTS,
    NEWS,
)
EXPORTERS: tuple[Callable[[Source], Iterable[Export]], ...] = (schema_exports, project_exports, register_exports)


def all_tables(source: Source) -> tuple[AnyTable, ...]:
    """Return every table of an office; nothing is read yet."""
    tables = tuple(table for kind in TABLES for table in kind.of(source))
    source.makers[:] = [table.prepare for table in tables if table.kind.is_of_projects]
    return tables


def all_exports(source: Source, tables: tuple[AnyTable, ...]) -> Iterator[Export]:
    """Yield every file; nothing is drawn yet. `tables` are those of the same office."""
    for table in tables:
        yield from table.exports
    yield from moved_exports(source, tables)
    yield data_package(source, tables)
    yield from table_schema_exports(TABLES)
    for exporter in EXPORTERS:
        yield from exporter(source)
