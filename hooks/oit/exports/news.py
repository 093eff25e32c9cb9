"""The table of news: one row each, with what the list of news says of it. The text is on its page.

Knows its columns. Must not know Markdown.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from oit.exports.export import Filled, TableKind
from oit.exports.source import Source
from oit.findings.columns import Column, Value
from oit.written import NewsItem


@dataclass(frozen=True)
class NewsRow:
    """A piece of news, and how addresses are given away."""

    item: NewsItem
    source: Source


def _rows(source: Source) -> Iterator[NewsRow]:
    return (NewsRow(item, source) for item in source.collection.news)


def _of(read: Callable[[NewsItem], Value | None]) -> Callable[[NewsRow], Value | None]:
    return lambda row: read(row.item)


def _picture(row: NewsRow) -> str | None:
    return row.source.permalink(row.item.picture) if row.item.picture else None


# fmt: off
# One column, one entry: key, title, meaning, form, how it is read.

COLUMNS: tuple[Column[NewsRow], ...] = (
    Column("day", "วันที่", "วันที่ของข่าว", "day", _of(lambda it: it.day), "ค.ศ. ปี-เดือน-วัน"),
    Column("title", "หัวข้อข่าว", "ตามหน้าข่าว", "text", _of(lambda it: it.title)),
    Column("description", "ข้อความย่อ", "ตามรายการข่าว", "text", _of(lambda it: it.head.description)),
    Column("updated", "แก้ไขล่าสุด", "ว่างเมื่อไม่ได้แก้หลังเผยแพร่", "day", _of(lambda it: it.head.updated), "ค.ศ. ปี-เดือน-วัน"),
    Column("picture", "ภาพข่าว", "ที่อยู่ของภาพ", "text", _picture),
    Column("picture_alt", "คำบรรยายภาพ", "สิ่งที่เห็นในภาพ", "text", _of(lambda it: it.head.picture_alt if it.picture else None)),
    Column("page", "หน้าข่าว", "ที่อยู่ถาวรของหน้าข่าว", "text", lambda row: row.source.permalink(row.item.address)),
)
# fmt: on

NEWS = TableKind(
    "news",
    "ข่าวของหน่วยงาน ข่าวละหนึ่งแถว ใหม่ก่อน เนื้อข่าวอยู่ในหน้าข่าว",
    COLUMNS,
    lambda source: [Filled("data/news", "ข่าว", lambda: _rows(source))],
    ("page",),
)
