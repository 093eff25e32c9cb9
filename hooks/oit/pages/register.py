"""The pages of the OIT register: the years, the register of a year, one item.

Knows which facts a page shows. Must not know HTML (templates), nor what follows from the facts (`findings.coverage`).
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from oit.collection import Collection
from oit.documents import Document
from oit.exports.item_tables import table_path as item_table_path
from oit.exports.registers import table_path
from oit.findings.coverage import ItemCoverage, Tally, cover, tally
from oit.findings.item_tables import shown_table
from oit.findings.scope import Scope, scope_of
from oit.kinds import REGISTER
from oit.model import AddressKind, Proof, Register, Scheme, ending, kind_of_address
from oit.pages.item_tables import address_of_whole, first_sheet, table_pages
from oit.pages.page import Page, latest
from oit.pages.withdrawn import notice_page
from oit.withholding import private_notice


@dataclass(frozen=True)
class EvidenceLink:
    """Evidence as a page shows it: `number` counts on the page from 1; `kind` is what it leads to.

    `form` is the ending of the file's name in capitals; `document` is there for a file of this site.
    """

    number: int
    proof: Proof
    kind: AddressKind
    form: str | None
    document: Document | None


@dataclass(frozen=True)
class Group:
    """Items under one heading of the list; the heading is None where the list tells none."""

    title: str | None
    items: tuple[ItemCoverage, ...]


@dataclass(frozen=True)
class RegisterSummary:
    """A register at a glance."""

    register: Register
    scheme: Scheme
    scope: Scope
    tally: Tally


def pages(collection: Collection) -> Iterator[Page]:
    """Yield the pages of the registers; none where the office keeps no register."""
    summary = [
        (RegisterSummary(register, scheme, scope_of(scheme, collection.office), tally(every)), every)
        for register in collection.registers
        if (scheme := collection.scheme(register.scheme))
        for every in [cover(register, scheme)]
    ]
    if not summary:
        return
    yield Page(
        address="/oit/",
        template="oit.html",
        title="การเปิดเผยข้อมูลสาธารณะ (OIT)",
        short="OIT",
        description=f"ทะเบียนข้อมูลสาธารณะของ{collection.office.name} แยกตามปีงบประมาณ",
        updated=latest(year.register.as_of for year, _ in summary),
        up="/",
        values={"years": sorted((year for year, _ in summary), key=lambda year: year.register.withdrawn is not None)},
    )
    for year, every in summary:
        yield _register(collection, year, every)
        for place, line in enumerate(every):
            before = every[place - 1] if place else None
            after = every[place + 1] if place + 1 < len(every) else None
            yield from _item(collection, year, line, (before, after))


def groups(every: list[ItemCoverage]) -> list[Group]:
    """Put neighbours of one group together, in the order of the list."""
    found: list[tuple[str | None, list[ItemCoverage]]] = []
    for line in every:
        if not found or found[-1][0] != line.item.group:
            found.append((line.item.group, []))
        found[-1][1].append(line)
    return [Group(title, tuple(members)) for title, members in found]


def _register(collection: Collection, year: RegisterSummary, every: list[ItemCoverage]) -> Page:
    fiscal_year = year.register.fiscal_year
    if page := _withheld(year.register, year.register.address, f"ทะเบียน OIT ปีงบประมาณ {fiscal_year}", "/oit/"):
        return page
    return Page(
        address=year.register.address,
        template="oit_year.html",
        title=f"ทะเบียน OIT ปีงบประมาณ {fiscal_year}",
        short=f"ปี {fiscal_year}",
        description=f"รายการข้อมูลสาธารณะ (OIT) ของ{collection.office.name} ปีงบประมาณ พ.ศ. {fiscal_year}"
        f" จำนวน {year.tally.total} ข้อ",
        updated=year.register.as_of,
        source=REGISTER.file_of(year.register),
        up="/oit/",
        values={"year": year, "groups": groups(every), "table": table_path(year.register).removeprefix("data/")},
    )


def _item(
    collection: Collection,
    year: RegisterSummary,
    line: ItemCoverage,
    beside: tuple[ItemCoverage | None, ItemCoverage | None],
) -> Iterator[Page]:
    fiscal_year, item = year.register.fiscal_year, line.item
    label = f"{item.number} {item.title or '(ยังไม่ทราบชื่อข้อ)'}"
    title = f"{label} ปีงบประมาณ {fiscal_year}"
    if page := _withheld(year.register, line.address, title, year.register.address):
        yield page
        return
    table = shown_table(collection, line)
    page = Page(
        address=line.address,
        template="oit_item.html",
        title=title,
        description=f"{title} ของ{collection.office.name}",
        updated=line.as_of,
        source=REGISTER.file_of(year.register),
        up=year.register.address,
        values={
            "line": line,
            "label": label,
            "scheme": year.scheme,
            "scope": year.scope,
            "register": year.register,
            "evidence": evidence_links(line.evidence, collection),
            "before": beside[0],
            "after": beside[1],
            "table": table,
            "table_file": item_table_path(line).removeprefix("data/"),
            "sheet": table and first_sheet(table, line.address),
            "whole": address_of_whole(line.address),
        },
    )
    yield page
    if table and table.rows:
        yield from table_pages(table, page)


def _withheld(register: Register, address: str, title: str, up: str) -> Page | None:
    """The page of a register whose content must no longer be shown."""
    notice = private_notice(register)
    return notice_page(address, title, notice, up=up) if notice else None


def evidence_links(proofs: Sequence[Proof], collection: Collection) -> tuple[EvidenceLink, ...]:
    """Return evidence with what a reader wants to know before opening it."""
    return tuple(
        EvidenceLink(
            number=number,
            proof=proof,
            kind=kind_of_address(proof.address),
            form=ending(proof.address),
            document=collection.documents.get(proof.address),
        )
        for number, proof in enumerate(proofs, start=1)
    )
