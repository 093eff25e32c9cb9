"""Addresses that lead on: where an official writes one, and whether it can.

Knows which addresses answer already and which files the build makes. Must not know how a redirect is drawn.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import PurePosixPath
from typing import Any

from oit.collection import Collection
from oit.faults import Fault, Place
from oit.file_kind import Kind
from oit.kinds import MOVED, OFFICE, PAGE, PROJECT, REGISTER
from oit.model import Moves, Record, without_spot
from oit.pages.page import as_folder
from oit.pages.rendering import Site
from oit.source_files import SourceFile

_MADE = {"404.html", "sitemap.xml", "sitemap.xml.gz", "index.html", "assets"}
"""What the generator writes; `assets` is a folder of files whose names change."""


@dataclass(frozen=True)
class Former:
    """A former address as somebody wrote it: in which file, at which place of its record, and where that one is now."""

    kind: Kind[Any]
    file: str
    record: Record
    where: Place
    address: str
    now: str | None

    def located(self, site: Site, code: str, where: Place = (), **words: object) -> list[Fault]:
        """Return a fault of this address with its file and line."""
        source = SourceFile(self.kind, site.collection.root, self.file, self.record)
        return source.located([Fault(code, where or self.where, **words)])


def check_former_addresses(site: Site) -> list[Fault]:
    """Find former addresses that lead nowhere, are in use, are written twice, or would lie where a file is made."""
    return list(_Check(site).faults())


class _Check:
    def __init__(self, site: Site) -> None:
        self.site = site
        self.met: dict[str, Former] = {}

    @cached_property
    def answered(self) -> Mapping[str, str]:
        """Every address that has content, each with the file it is made from, or itself."""
        collection = self.site.collection
        files = {f"/{path}": f"content/{path}" for path in collection.documents}
        files |= {export.address: export.address for export in self.site.exports}
        pages = {page.address: page.source or page.address for page in self.site.pages.values()}
        pages = {address: source for address, source in pages.items() if source != MOVED.path}
        return {**files, **pages, **{page.address: f"content/{page.file}" for page in collection.written}}

    @cached_property
    def in_small_letters(self) -> Mapping[str, str]:
        """Every address that has content, by itself in small letters: to readers, and on Windows, the two are one."""
        return {address.lower(): address for address in self.answered}

    def faults(self) -> Iterator[Fault]:
        for former in formers(self.site):
            yield from self._of(former)
        moved = {move.former for move in self.site.collection.moves}
        for former in formers(self.site):
            if former.kind is MOVED and former.now in moved:
                yield from former.located(self.site, "moved_again", (*former.where[:-1], "new"), text=former.now)
            elif former.kind is MOVED and former.now and not self._is_answered(former.now):
                yield from former.located(self.site, "page_missing", (*former.where[:-1], "new"), text=former.now)

    def _is_answered(self, address: str) -> bool:
        return without_spot(address) in {*self.answered, *self.site.redirects}

    def _of(self, former: Former) -> list[Fault]:
        address = without_spot(former.address)
        if self._is_reserved(address):
            return former.located(self.site, "address_reserved", text=former.address)
        if address == former.now:
            return former.located(self.site, "formerly_self")
        first = self.met.setdefault(as_folder(address), former)
        other = self.answered.get(address)
        if first is not former and (first.now != former.now or former.kind is MOVED):
            other = other or first.file
        if other:
            return former.located(self.site, "address_taken", text=former.address, other=other)
        if like := self.in_small_letters.get(address.lower()):
            return former.located(self.site, "formerly_case", text=former.address, other=like)
        return []

    def _is_reserved(self, address: str) -> bool:
        """Whether a page here would lie below a file, or in its place."""
        parts = address.strip("/").split("/")
        above = (PurePosixPath(*parts[:end]) for end in range(1, len(parts) + (address not in self.answered)))
        root = self.site.collection.root / "content"
        made = {"index.html"}.intersection(parts) or parts[0] in _MADE
        return bool(made) or any(f"/{path}" in self.answered or (root / path).is_file() for path in above)


def formers(site: Site) -> Iterator[Former]:
    """Yield every former address that is written anywhere."""
    collection = site.collection
    yield from _of_projects_and_units(collection)
    for register in collection.registers:
        for number, said in enumerate(register.items):
            for place, old in enumerate(said.formerly):
                where, now = ("items", number, "formerly", place), f"{register.address}{said.item}/"
                yield Former(REGISTER, REGISTER.file_of(register), register, where, old, now)
    for page in collection.written:
        for place, old in enumerate(page.head.formerly):
            yield Former(PAGE, f"content/{page.file}", page.head, ("formerly", place), old, page.address)
    whole = Moves(moves=collection.moves)
    for place, move in enumerate(collection.moves):
        yield Former(MOVED, MOVED.path, whole, ("moves", place, "old"), move.former, move.destination)


def _of_projects_and_units(collection: Collection) -> Iterator[Former]:
    for project in collection.projects:
        for place, old in enumerate(project.formerly):
            yield Former(PROJECT, PROJECT.file_of(project), project, ("formerly", place), old, project.address)
    office = collection.office
    for number, unit in enumerate(office.units):
        for place, old in enumerate(unit.formerly):
            yield Former(OFFICE, OFFICE.path, office, ("units", number, "formerly", place), old, unit.address)
