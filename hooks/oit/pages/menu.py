"""The menu of the site: which pages stand in it, under which words, in which order.

Knows addresses and words. A page that does not exist is left out, and a page that an office adds is in: nobody edits a
menu.
"""

from collections.abc import Collection as Contents
from collections.abc import Iterable
from typing import NamedTuple

from oit.text.collation import in_thai_order
from oit.written import WrittenPage


class Entry(NamedTuple):
    """Words and the address they lead to, or the entries `below` them; `here` leads to the page being read."""

    words: str
    address: str = ""
    below: tuple["Entry", ...] = ()
    here: bool = False


_INFORMATION = "/information/"
_OFFICE = "หน่วยงาน"
_MORE = "เพิ่มเติม"
_MENU = (
    Entry("โครงการ", "/projects/"),
    Entry("การเปิดเผยข้อมูล (OIT)", "/oit/"),
    Entry("ผลการประเมิน ITA", "/ita/"),
    Entry("เอกสาร", "/documents/"),
    Entry("ข่าว", "/news/"),
    Entry(
        _OFFICE,
        below=(
            Entry("ส่วนงาน", "/units/"),
            Entry("โครงสร้างหน่วยงาน", "/information/structure/"),
            Entry("ผู้บริหาร", "/information/executives/"),
            Entry("อำนาจหน้าที่", "/information/powers/"),
            Entry("กฎหมายที่เกี่ยวข้อง", "/information/law/"),
        ),
    ),
    Entry("ติดต่อและร้องเรียน", "/contact/"),
    Entry(
        _MORE,
        below=(
            Entry("ข้อมูลเปิด", "/data/"),
            Entry("วิธีเทียบเป้าหมายกับผล", "/method/"),
            Entry("เกี่ยวกับเว็บไซต์นี้", "/about/"),
        ),
    ),
)
_FOOT = (
    Entry("เกี่ยวกับเว็บไซต์นี้", "/about/"),
    Entry("ติดต่อและร้องเรียน", "/contact/"),
    Entry("วิธีเทียบเป้าหมายกับผล", "/method/"),
    Entry("ข้อมูลเปิด", "/data/"),
    Entry("นโยบายคุ้มครองข้อมูลส่วนบุคคล", "/privacy/"),
    Entry("การเข้าถึงเว็บไซต์", "/accessibility/"),
    Entry("คู่มือสำหรับเจ้าหน้าที่", "/guide/"),
    Entry("In English", "/en/"),
)
_NEWS = "/information/news/"
"""Where news stands that an office writes on one page, without a file for each piece."""
_NAMED = {entry.address for each in (*_MENU, *_FOOT) for entry in (each, *each.below)} | {"/"}


def make_menu(addresses: Contents[str], written: Iterable[WrittenPage] = ()) -> tuple[Entry, ...]:
    """Return the menu of a site with these addresses. Pages of the office's own join it: below หน่วยงาน, in a group of
    their folder, or below เพิ่มเติม.
    """
    named = _NAMED if "/news/" in addresses else {*_NAMED, _NEWS}
    by_name = in_thai_order((page for page in written if page.address not in named), key=lambda page: page.title)
    added = sorted(by_name, key=lambda page: page.place)
    menu = []
    for entry in _MENU:
        if entry.address == "/news/" and entry.address not in addresses:
            entry = entry._replace(address=_NEWS)
        below = [each for each in entry.below if each.address in addresses]
        if entry.words == _OFFICE:
            below += [Entry(page.title, page.address) for page in added if page.address.startswith(_INFORMATION)]
        if entry.words == _MORE:
            menu += _folders(added)
            below += [Entry(page.title, page.address) for page in added if page.address.count("/") == 2]
        if entry.words == _OFFICE and len(below) == 1:  # a fold of one page is that page, by its own name
            menu += below
        elif below or entry.address in addresses:
            menu.append(entry._replace(below=tuple(below)))
    return tuple(menu)


def make_foot(addresses: Contents[str]) -> tuple[Entry, ...]:
    """Return what a public site owes its readers, and the guide for officials."""
    return tuple(entry for entry in _FOOT if entry.address in addresses)


def at(menu: Iterable[Entry], address: str) -> tuple[Entry, ...]:
    """Return the menu as the reader of a page sees it."""
    marked = []
    for entry in menu:
        below = at(entry.below, address)
        here = any(each.here for each in below) or bool(entry.address and address.startswith(entry.address))
        marked.append(Entry(entry.words, entry.address, below, here))
    return tuple(marked)


def _folders(added: Iterable[WrittenPage]) -> list[Entry]:
    """Group the pages of folders that are not ours; the page of a folder itself gives the group its name."""
    groups: dict[str, list[WrittenPage]] = {}
    for page in added:
        folder = page.address.split("/")[1]
        if page.address.count("/") > 2 and not page.address.startswith(_INFORMATION):
            groups.setdefault(folder, []).append(page)
    names = {page.address: page.title for page in added}
    return [
        Entry(names.get(f"/{folder}/", folder), below=tuple(Entry(page.title, page.address) for page in pages))
        for folder, pages in groups.items()
    ]
