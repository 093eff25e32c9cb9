"""A register against its path, its list of items and the documents.

Knows records that were read. Must not read files, nor judge what the facts mean (`findings`).
"""

from collections.abc import Iterator

from oit.checks.evidence import check_proofs
from oit.checks.item_tables import check_item_table
from oit.checks.withheld import check_withheld
from oit.collection import Collection
from oit.faults import Fault
from oit.findings.coverage import ItemCoverage
from oit.model import Register, RegisterItem, Scheme, without_spot
from oit.source_files import SourceFile
from oit.withholding import private_notice


def check_register(source: SourceFile[Register], collection: Collection) -> Iterator[Fault]:
    """Hold a register against its file's name, its list of items and the documents."""
    if (register := source.record) is None:
        return
    yield from check_year(register.fiscal_year, source.stem)
    if private_notice(register):
        yield from check_withheld(register, collection)
        return
    scheme = collection.scheme(register.scheme)
    if scheme is None:
        yield unknown_scheme(register.scheme, collection)
    elif scheme.fiscal_year != register.fiscal_year:
        years = {"other": scheme.fiscal_year, "year": register.fiscal_year}
        yield Fault("scheme_year", ("scheme",), text=register.scheme, **years)
    for place, declared in enumerate(register.items):
        yield from (fault.inside("items", place) for fault in _item(declared, register, scheme, collection))


def _item(declared: RegisterItem, register: Register, scheme: Scheme | None, collection: Collection) -> Iterator[Fault]:
    item = scheme.by_id.get(declared.item) if scheme else None
    if scheme and item is None:
        bounds = {"first": scheme.items[0].number, "last": scheme.items[-1].number}
        yield Fault("item_unknown", ("item",), item=declared.item.upper(), **bounds)
    elements = [element.id for element in item.elements] if item else None
    yield from check_proofs(declared.evidence, collection, elements)
    if item and item.shown_by:
        own = ItemCoverage(register, item, declared).address
        for place, proof in enumerate(declared.evidence):
            if without_spot(proof.address) == own:
                yield Fault("register_own_table", ("evidence", place, "address"), item=item.number)
    if item and declared.table:
        yield from check_item_table(ItemCoverage(register, item, declared), collection)


def check_year(year: int, stem: str) -> Iterator[Fault]:
    """The file of a year is called by it."""
    if stem != str(year):
        yield Fault("path_of_year", ("fiscal_year",), name=f"{stem}.yml", year=year)


def unknown_scheme(text: str, collection: Collection) -> Fault:
    """Say that no list of items has this name, and which there are."""
    return Fault("scheme_unknown", ("scheme",), text=text, known=" ".join(collection.scheme_names))
