"""Every address the site answers at, held against the list of those it ever published: content/published.txt.

Knows the site before it is built. A page that moves leaves its old address in `formerly`; an address that is in
the list and nowhere else any more is an error. The list only grows: what stands in it was given to somebody.
"""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from oit.exports.all_exports import all_exports
from oit.faults import Fault, Place
from oit.kinds import ASSESSMENT, PROJECT, REGISTER
from oit.model import Record
from oit.pages.rendering import Site
from oit.source_files import Kind, SourceFile
from oit.text.yaml_reader import read_text

LIST = "content/published.txt"
_HEAD = """\
# ที่อยู่ที่เคยเผยแพร่แล้วทุกแห่ง ระบบเป็นผู้เพิ่ม (oit check --update-addresses) อย่าลบ
# (หน่วยงานที่เริ่มเว็บไซต์ของตนเองจากตัวอย่าง ให้ลบไฟล์นี้พร้อมไฟล์ตัวอย่าง)
# ถ้าย้ายหน้าใด ให้เขียนที่อยู่เดิมไว้ใน formerly ของไฟล์ที่ย้ายไป
"""


def addresses_of(site: Site) -> set[str]:
    """Return every address: pages made from data and written ones, documents, data files, redirects."""
    collection = site.collection
    exports = {export.address for export in all_exports(collection, site.permalink)}
    documents = {f"/{path}" for path in collection.documents}
    return {*site.pages, *site.redirects, *documents, *exports, *(page.address for page in collection.written)}


def check_published_addresses(site: Site) -> list[Fault]:
    """Find published addresses that vanished, and evidence that leads to no page of this site."""
    known = addresses_of(site)
    return [*_vanished(site.collection.root, known), *_evidence(site, known)]


def _vanished(root: Path, known: set[str]) -> Iterator[Fault]:
    try:
        lines = _text(root).splitlines()
    except Fault as fault:
        yield fault.at(LIST)
        return
    for number, line in enumerate(lines, start=1):
        if line.startswith("/") and line.strip() not in known:
            code = "unit_vanished" if line.startswith("/units/") else "address_vanished"
            yield Fault(code, text=line.strip()).at(LIST, number)


def unlisted(site: Site) -> list[str]:
    """Return the addresses that are not in the list yet."""
    listed = {line.strip() for line in _text(site.collection.root).splitlines()}
    return sorted(addresses_of(site) - listed)


def update_list(site: Site) -> int:
    """Add the addresses that are new; return how many. Nothing is ever taken out."""
    root = site.collection.root
    new = unlisted(site)
    if new:
        lines = [line.strip() for line in _text(root).splitlines() if line.startswith("/")]
        (root / LIST).write_text(_HEAD + "".join(f"{line}\n" for line in sorted({*lines, *new})), encoding="utf-8")
    return len(new)


def _text(root: Path) -> str:
    return read_text(root / LIST) if (root / LIST).exists() else ""


def _evidence(site: Site, known: set[str]) -> Iterator[Fault]:
    """Evidence inside this site: its page must be there. Spots on a page are checked in the built site."""
    for kind, record, where, address in _named(site):
        page = address.partition("#")[0]
        if page.startswith("/") and page not in known:
            source = SourceFile(kind, site.collection.root, kind.file_of(record), record)
            yield from source.located([Fault("page_missing", where, text=page)])


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
        for number, outcome in enumerate(project.results):
            yield PROJECT, project, ("results", number, "evidence"), outcome.evidence or ""
