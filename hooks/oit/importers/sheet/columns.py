"""The columns below a heading: what the words above each of them mean.

Knows headings of one to several rows. Must not know where a heading begins or ends, nor the rows below it.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from oit.importers.sheet.grid import Grid
from oit.importers.sheet.heading_words import key_of, parsed_words
from oit.importers.sheet.headings import NAMES, Heading, Vocabulary


@dataclass
class Column:
    """A column: its place, and what its heading means. A field belongs to one column; others are kept as text."""

    place: int
    heading: Heading

    @property
    def field(self) -> str | None:
        """The field, None where nobody knows it."""
        return self.heading.field


def headed(grid: Grid, block: Sequence[int], words: Vocabulary) -> list[Column]:
    """Name every column by the words above it; a group reaches over the empty cells to its right."""
    paths: dict[int, list[str]] = {}
    width = max(len(grid.rows[row]) for row in block)
    for depth, row in enumerate(block):
        group, filled = "", False
        for place in range(width):
            cell = grid.cell(row, place)
            lower = any(
                grid.cell(below, place).first and grid.cell(below, place) is not cell for below in block[depth + 1 :]
            )
            if cell.first:
                group, filled = cell.first, lower and cell.area is None
            elif not (filled and lower) or any(paths.get(place, [])[:1]):
                group, filled = "", False
            paths.setdefault(place, []).append(group)
    columns = [
        Column(place, words.heading(path))
        for place, path in paths.items()
        if any(path) and place not in grid.hidden_columns
    ]
    return _details_aside(_merged_once(grid, block[-1], columns))


def _details_aside(columns: list[Column]) -> list[Column]:
    return [
        Column(each.place, with_field(each.heading, None))
        if each.field == "weak_name" and _tells_of_unknown(each, columns)
        else each
        for each in columns
    ]


def _tells_of_unknown(column: Column, columns: Sequence[Column]) -> bool:
    """Whether a heading speaks of details, and one that nobody knows, which may be the name, stands before it."""
    return key_of(column.heading.words).startswith("รายละเอียด") and any(
        other.field is None and other.place < column.place and not _UNLIKELY.search(other.heading.words)
        for other in columns
    )


def _merged_once(grid: Grid, last: int, columns: list[Column]) -> list[Column]:
    """A heading merged over several columns without headings of their own is the first one's."""
    kept: list[Column] = []
    for column in columns:
        area = grid.cell(last, column.place).area
        again = area is not None and area.left < column.place and kept and kept[-1].heading == column.heading
        kept += [] if again and column.field in {"order", "code", "name"} else [column]
    return kept


_LIKELY = re.compile(r"โครงการ|กิจกรรม|^(?:ชื่อ|รายชื่อ|รายละเอียด)?(?:รายการ|งาน)(?!ใน|นอก)")
_UNLIKELY = re.compile(
    r"จำนวน|งบ|บาท|วงเงิน|วัน|ปี|เลข|รหัส|ประเภท|สถานะ|ร้อยละ|ผู้|ระยะ|ราคา|วัตถุ|เป้า|ตัวชี้|^ผล|ปัญหา|สถาน|พื้น|ลักษณะ|แหล่ง|เหตุ"
    r"|ขอบเขต|ความ|ย่อย|หน่วย|รับผิดชอบ|ลำดับ|ขนาด|หัวหน้า|เจ้า|ประโยชน์|กลุ่ม|เริ่ม|เสร็จ|สิ้นสุด|เดือน"
)
_KNOWN = 3
"""Known headings that make a table of a row even where no heading is known to name projects."""


def named(columns: list[Column]) -> list[Column]:
    """Where no heading is known to name projects, the first that speaks of projects or works does.

    `ประเด็นการพัฒนา/แผนงาน/โครงการ` says what its rows are, and so does `โครงการที่ขอรับเงินอุดหนุน`.
    """
    if any(column.field in NAMES for column in columns) or sum(column.field is not None for column in columns) < _KNOWN:
        return columns
    found = next(
        (column for column in columns if _names_works(column) and not _tells_of_unknown(column, columns)), None
    )
    return [Column(each.place, with_field(each.heading, "weak_name")) if each is found else each for each in columns]


def _names_works(column: Column) -> bool:
    key = parsed_words(column.heading.words).bare
    free = column.field is None or column.field.startswith("strategy.")
    return free and bool(_LIKELY.search(key)) and not _UNLIKELY.search(key)


def with_field(heading: Heading, name: str | None) -> Heading:
    """Return a heading that means another field."""
    return heading if heading.field == name else replace(heading, field=name)
