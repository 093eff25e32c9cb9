"""Every address the site answers at, held against the list of those it ever published: content/published.txt.

Knows the site before it is built. A page that moves leaves its old address in `formerly`; an address that is in
the list and nowhere else any more is an error.
"""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from oit.faults import Fault, Place
from oit.file_kind import Kind
from oit.kinds import ASSESSMENT, PROJECT, REGISTER
from oit.model import Record, better_path, without_spot
from oit.pages.former_addresses import check_former_addresses
from oit.pages.page import as_folder
from oit.pages.rendering import Site
from oit.pages.vanished import vanished
from oit.pages.withdrawn import notices
from oit.published_list import LIST, joined, listed
from oit.source_files import SourceFile
from oit.text.file_text import read_text


def addresses_of(site: Site) -> set[str]:
    """Return every address: pages made from data and written ones, documents, data files, redirects."""
    collection = site.collection
    exports = {export.address for export in site.exports}
    documents = {f"/{path}" for path in collection.documents}
    written = {*(page.address for page in collection.written), *(item.address for item in collection.news)}
    pages = {*site.pages, *site.redirects, *written}
    files = {*notices(collection), *(move.former for move in collection.moves)}
    return {*(pages - {as_folder(address) for address in files}), *files, *documents, *exports}


def check_published_addresses(site: Site) -> list[Fault]:
    """Find published addresses that vanished, former ones that cannot lead on, evidence that leads to no page of this
    site, and names that make bad addresses.
    """
    known = addresses_of(site)
    try:
        text = _text(site.collection.root)
    except Fault as fault:
        return [fault.at(LIST), *check_former_addresses(site), *_evidence(site, known)]
    return [*_vanished(site, known, text), *check_former_addresses(site), *_evidence(site, known), *_names(site, text)]


def _vanished(site: Site, known: set[str], text: str) -> list[Fault]:
    written = ((number, line.strip()) for number, line in enumerate(text.splitlines(), 1) if line.startswith("/"))
    gone = ((number, address) for number, address in written if address not in known)
    return [fault.at(LIST) for fault in vanished(gone, site.collection)]


def _names(site: Site, text: str) -> Iterator[Fault]:
    """Files whose name makes an address that is hard to read and breaks when pasted; too late once it was published."""
    published = set(listed(text))
    pages = {page.address: page.file.as_posix() for page in site.collection.written}
    for address, file in {**pages, **{f"/{path}": path for path in site.collection.documents}}.items():
        if address not in published and (expected := better_path(file)):
            yield Fault("file_name", expected=f"content/{expected}").at(f"content/{file}")


def unlisted(site: Site) -> list[str]:
    """Return the addresses not in the list yet, without parts of pages: the data decide how many there are, and a
    file beside a page comes, moves and goes with it.
    """
    parts = {page.address for page in site.pages.values() if page.part_of}
    parts |= {export.address for export in site.exports if export.part_of}
    return sorted(addresses_of(site) - set(listed(_text(site.collection.root))) - parts)


def update_list(site: Site) -> int:
    """Add the addresses that are new; return how many. A sample promises nothing: of one, none is added."""
    root = site.collection.root
    new = [] if site.collection.office.sample else unlisted(site)
    if new:
        beside = (root / LIST).with_name(".published.txt")
        beside.write_text(joined(_text(root), new), encoding="utf-8", newline="\n")
        beside.replace(root / LIST)  # a full disk leaves the list as it was
    return len(new)


_LONGEST_LIST = 20_000_000
"""Bytes: the list grows with every address that was ever given away, and nobody may shorten it."""


def _text(root: Path) -> str:
    return read_text(root / LIST, _LONGEST_LIST) if (root / LIST).exists() else ""


def _evidence(site: Site, known: set[str]) -> Iterator[Fault]:
    """Evidence inside this site: its page must be there. Spots on a page are checked in the built site."""
    missing: dict[tuple[str, str], tuple[Kind[Any], Record, list[Fault]]] = {}
    for kind, record, where, address in _named(site):
        page = without_spot(address)
        if page.startswith("/") and page not in known:
            file = (kind.name, kind.file_of(record))
            missing.setdefault(file, (kind, record, []))[2].append(Fault("page_missing", where, text=page))
    for kind, record, faults in missing.values():  # the lines of a file are looked up once
        yield from SourceFile(kind, site.collection.root, kind.file_of(record), record).located(faults)


def _named(site: Site) -> Iterator[tuple[Kind[Any], Record, Place, str]]:
    """Every address given as evidence: the record that gives it, the place in it, the address."""
    for register in site.collection.registers:
        for place, declared in enumerate(register.items):
            for number, proof in enumerate(declared.evidence):
                yield REGISTER, register, ("items", place, "evidence", number, "address"), proof.address
    for result in site.collection.assessments:
        for number, proof in enumerate(result.evidence):
            yield ASSESSMENT, result, ("evidence", number, "address"), proof.address
    for project in site.collection.projects:
        for number, outcome in enumerate(project.results if project.gives_evidence else ()):
            yield PROJECT, project, ("results", number, "evidence"), outcome.evidence or ""
