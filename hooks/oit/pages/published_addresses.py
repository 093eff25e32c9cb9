"""Every address the site answers at, held against the list of those it ever published: content/published.txt.

Knows the site before it is built. A page that moves leaves its old address in `formerly`; an address that is in
the list and nowhere else any more is an error. The list only grows: what stands in it was given to somebody.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from oit.exports import registers as exports
from oit.faults.problems import Problem, problem
from oit.pages import Site
from oit.text.yaml_reader import Location, field_name, line_of, read_text

LIST = "content/published.txt"
_HEAD = """\
# ที่อยู่ที่เคยเผยแพร่แล้วทุกแห่ง ระบบเป็นผู้เพิ่ม (oit check --update-addresses) อย่าลบ
# (หน่วยงานที่เริ่มเว็บไซต์ของตนเองจากตัวอย่าง ให้ลบไฟล์นี้พร้อมไฟล์ตัวอย่าง)
# ถ้าย้ายหน้าใด ให้เขียนที่อยู่เดิมไว้ใน formerly ของไฟล์ที่ย้ายไป
"""


def of_site(site: Site) -> set[str]:
    """Return every address: pages made from data and written ones, documents, data files, redirects."""
    collection = site.collection
    data = {f"/{path}" for path, _ in exports.files(collection, lambda address: address)}
    documents = {f"/{path}" for path in collection.documents if not path.endswith((".html", ".htm", ".md", ".svg"))}
    return {*site.pages, *site.redirects, *documents, *data, *_written(collection.root)}


def check(site: Site) -> list[Problem]:
    """Find published addresses that vanished, and evidence that leads to no page of this site."""
    known = of_site(site)
    text = _text(site.collection.root)
    gone = [
        problem("address_vanished", LIST, number, "", text=line.strip())
        for number, line in enumerate(text.splitlines(), start=1)
        if line.startswith("/") and line.strip() not in known
    ]
    return [*gone, *_evidence(site, known)]


def unlisted(site: Site) -> list[str]:
    """Return the addresses that are not in the list yet."""
    listed = {line.strip() for line in _text(site.collection.root).splitlines()}
    return sorted(of_site(site) - listed)


def update(site: Site) -> int:
    """Add the addresses that are new; return how many. Nothing is ever taken out."""
    root = site.collection.root
    new = unlisted(site)
    if new:
        lines = [line.strip() for line in _text(root).splitlines() if line.startswith("/")]
        (root / LIST).write_text(_HEAD + "".join(f"{line}\n" for line in sorted({*lines, *new})), encoding="utf-8")
    return len(new)


def _text(root: Path) -> str:
    return read_text(root / LIST, LIST)[0] if (root / LIST).exists() else ""


def _written(root: Path) -> Iterator[str]:
    """The pages that officials wrote in Markdown."""
    content = root / "content"
    for path in content.rglob("*.md"):
        parts = path.relative_to(content).with_suffix("").parts
        if parts[0] == "documents" or any(part.startswith(".") for part in parts):
            continue  # not published
        kept = parts[:-1] if parts[-1] in {"index", "README"} else parts
        yield "/" + "".join(f"{part}/" for part in kept)


def _evidence(site: Site, known: set[str]) -> Iterator[Problem]:
    """Evidence inside this site: its page must be there. Spots on a page are checked in the built site."""
    for file, where, address in _named(site):
        page = address.partition("#")[0]
        if page.startswith("/") and page not in known:
            text, _ = read_text(site.collection.root / file, file)
            yield problem("page_missing", file, line_of(text, where), field_name(where), text=page)


def _named(site: Site) -> Iterator[tuple[str, Location, str]]:
    """Every address given as evidence: the file, the place in it, the address."""
    for register in site.collection.registers:
        file = f"content/oit/{register.fiscal_year}.yml"
        for place, said in enumerate(register.items):
            for number, proof in enumerate(said.evidence):
                yield file, ("items", place, "evidence", number, "address"), proof.address
    for result in site.collection.assessments:
        file = f"content/ita/{result.fiscal_year}.yml"
        for number, proof in enumerate(result.evidence):
            yield file, ("evidence", number, "address"), proof.address
    for project in site.collection.projects:
        file = f"projects/{project.fiscal_year}/{project.code}.yml"
        for number, outcome in enumerate(project.results):
            yield file, ("results", number, "evidence"), outcome.evidence or ""
