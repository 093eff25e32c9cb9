"""Every document with what names it: what the records call it, the day they give, where they are shown.

Titles and days come from the records that name a document, never from the file; a title that the office gave it goes
before one made of what it is used for, and a day is only one that was given for the document itself: that of the
project, the result or the item that names it is of something else. Must not know pages or files to download.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from oit.collection import Collection
from oit.documents import Document
from oit.findings.coverage import cover
from oit.model import ending
from oit.text.collation import in_thai_order


@dataclass(frozen=True)
class Use:
    """A record that names a document: what it calls it, the day it gives, and where the record is shown.

    `is_given` says that the office wrote the title for the document; else it is made of what it is used for.
    """

    document: str
    title: str
    as_of: date | None
    by: str
    address: str
    is_given: bool = True


@dataclass(frozen=True)
class DocumentRow:
    """A document; `uses` is empty where no record names it, and then it has neither title nor day.

    `is_cut` says that it is published smaller than it is kept, so that size and hash of the file are not told.
    """

    document: Document
    form: str | None
    uses: tuple[Use, ...]
    is_cut: bool = False

    @property
    def title(self) -> str:
        """The first title given to it, else what it is used for, else the name of its file."""
        first = min(self.uses, key=lambda use: not use.is_given, default=None)
        return first.title if first else self.document.path.rsplit("/", 1)[-1]

    @property
    def places(self) -> list[Use]:
        """One use for each place, though a record may name the document twice."""
        return list({(use.address, use.by): use for use in self.uses}.values())

    @property
    def as_of(self) -> date | None:
        """The latest day a record gives."""
        return max((use.as_of for use in self.uses if use.as_of), default=None)


def named_documents(collection: Collection) -> list[DocumentRow]:
    """Return every document, in the Thai order of its path; they are gathered once."""
    made: list[DocumentRow] = collection.made.setdefault("named documents", [])
    if len(made) != len(collection.documents):
        made[:] = _rows(collection)
    return [*made]


def _rows(collection: Collection) -> Iterator[DocumentRow]:
    uses: dict[str, list[Use]] = {}
    for use in (*_of_items(collection), *_of_projects(collection), *_of_results(collection)):
        uses.setdefault(use.document, []).append(use)
    for each in in_thai_order(collection.documents.values(), key=lambda each: each.path):
        yield DocumentRow(each, ending(each.path), tuple(uses.get(each.path, ())), each.path in collection.photographs)


def _of_projects(collection: Collection) -> Iterator[Use]:
    for project in collection.projects:
        by = f"{project.name} ({project.code})"
        if project.source:
            title = f"เอกสารต้นฉบับ {project.name}"
            yield Use(project.source.document, title, None, by, project.address, is_given=False)
        for result in project.results if project.gives_evidence else ():
            if result.evidence:
                title = f"หลักฐานของผล {project.name}"
                yield Use(result.evidence, title, None, by, project.address, is_given=False)
        for contract in project.procurement if project.gives_evidence else ():
            for document in contract.documents:
                title = f"เอกสารสัญญา {contract.work or project.name}"
                yield Use(document, title, None, by, project.address, is_given=False)
        for attachment in project.attachments:
            yield Use(attachment.document, attachment.title, attachment.on, by, project.address)


def _of_items(collection: Collection) -> Iterator[Use]:
    for register in collection.registers:
        scheme = collection.scheme(register.scheme)
        for covered in cover(register, scheme) if scheme else ():
            by = f"{covered.item.number} {covered.item.title or ''} ปีงบประมาณ {register.fiscal_year}"
            for proof in covered.evidence:
                yield Use(proof.address, proof.title, proof.as_of, by, covered.address)


def _of_results(collection: Collection) -> Iterator[Use]:
    for result in collection.assessments:
        for proof in result.evidence:
            by = f"ผลการประเมิน ITA ปีงบประมาณ {result.fiscal_year}"
            yield Use(proof.address, proof.title, proof.as_of, by, "/ita/")
