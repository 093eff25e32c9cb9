"""The menu of the site: which pages stand in it, under which words, in which order.

Knows addresses. A page that does not exist is left out: an office edits no menu when it adds or removes one.
"""

from collections.abc import Collection as Contents

Entry = tuple[str, "str | list[Entry]"]
"""Words and an address; or words and entries below them."""

_MENU: list[Entry] = [
    ("หน้าแรก", "/"),
    ("โครงการ", "/projects/"),
    ("OIT", "/oit/"),
    ("ผล ITA", "/ita/"),
    ("เอกสาร", "/documents/"),
    (
        "หน่วยงาน",
        [
            ("เกี่ยวกับเว็บไซต์นี้", "/about/"),
            ("ติดต่อและร้องเรียน", "/contact/"),
            ("โครงสร้างหน่วยงาน", "/information/structure/"),
            ("ผู้บริหาร", "/information/executives/"),
            ("อำนาจหน้าที่", "/information/powers/"),
            ("กฎหมายที่เกี่ยวข้อง", "/information/law/"),
            ("ข่าวประชาสัมพันธ์", "/information/news/"),
        ],
    ),
    (
        "ช่วยเหลือ",
        [
            ("วิธีเทียบเป้าหมายกับผล", "/method/"),
            ("คู่มือการกรอกข้อมูล", "/guide/"),
            ("ข้อมูลเปิด", "/data/"),
            ("นโยบายคุ้มครองข้อมูลส่วนบุคคล", "/privacy/"),
            ("การเข้าถึงเว็บไซต์", "/accessibility/"),
            ("In English", "/en/"),
        ],
    ),
]


def menu(addresses: Contents[str], entries: list[Entry] | None = None) -> list[Entry]:
    """Return the entries whose pages exist."""
    kept: list[Entry] = []
    for words, target in _MENU if entries is None else entries:
        if isinstance(target, str):
            if target in addresses:
                kept.append((words, target))
        elif below := menu(addresses, target):
            kept.append((words, below))
    return kept
