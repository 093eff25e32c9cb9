"""Rows -> a workbook for Excel: every cell typed by its column, and a second sheet that explains the columns.

Knows the few parts of the format that a plain table needs (ECMA-376, SpreadsheetML). Must not know any table. Texts
are never formulas, numbers or links, so codes and telephones keep their zeros and `3-12` is no day. Nothing tells when
it was made: the same rows give the same bytes.

Written here and not by a library because of its share in a build: libraries that go cell by cell took some four times as
long. A text that several cells have stands once in each part of the rows; parts are packed one by one (`packed`).
"""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import partial
from itertools import chain
from typing import Any, NamedTuple

from oit.exports.packed import Packed, pack, zip_file
from oit.exports.values import Cell, exact, parted
from oit.findings.columns import Column, Form

LONGEST = 32_767
"""Characters of a cell (Excel specifications and limits)."""
CUT = " … (ยาวเกินช่องของ Excel ข้อความเต็มอยู่ในไฟล์ CSV)"
DATA, EXPLAINED = "ข้อมูล", "คำอธิบาย"
"""The names of the two sheets."""
FIRST_ROW = 2
"""That of the data: above it stand the titles of the columns."""
_FIRST_DAY, _DAY_ZERO = date(1900, 3, 1), date(1899, 12, 30).toordinal()
"""Days are counted from the second; before the first the count of spreadsheets has a day that never was."""
_TEXT, _MONEY, _DAY, _NUMBER, _HEAD = range(1, 6)
"""Places in the list of looks below."""
_LOOKS: dict[Form, int] = {"money": _MONEY, "day": _DAY, "integer": _NUMBER, "number": _NUMBER, "percent": _NUMBER}
_WIDTHS: dict[Form, int] = {"text": 26, "texts": 40, "quote": 26, "day": 12, "integer": 10}
_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_RELATED = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml"
_DECLARED = b'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'


class PackedRows(NamedTuple):
    """Some rows of a workbook and the texts in them, packed; `height` and `distinct` are how many there are of each."""

    cells: Packed
    texts: Packed
    height: int
    distinct: int


class _Texts(dict[str, int]):
    """Texts by their numbers, from a first one on; one that is asked for gets the next."""

    def __init__(self, first: int) -> None:
        super().__init__()
        self._first = first

    def __missing__(self, text: str) -> int:
        number = self[text] = self._first + len(self)
        return number


RowsAt = Callable[[int, int], PackedRows]
"""Packs some rows, given the number that the first of them has, and the number of the first text in them."""


@dataclass(frozen=True)
class Sheet:
    """What a workbook is made of; `home` is the address of the page that explains it."""

    title: str
    meaning: str
    columns: Sequence[Column[Any]]
    rows: Sequence[tuple[Cell, ...]]
    home: str
    parts: Sequence[RowsAt] = ()
    """The rows in their parts, where these are packed already."""


def xlsx_parts(sheet: Sheet) -> Iterator[bytes]:
    """Yield the workbook part by part; what is held of it meanwhile is packed already."""
    parts = sheet.parts or [partial(packed_rows, sheet.columns, some) for some in parted(sheet.rows)]
    first, texts, packed = FIRST_ROW, 0, []
    for part in parts:
        packed.append(part(first, texts))
        first, texts = first + packed[-1].height, texts + packed[-1].distinct
    return zip_file(_files(sheet, packed, first - 1, texts))


def packed_rows(columns: Sequence[Column[Any]], rows: Sequence[tuple[Cell, ...]], first: int, text: int) -> PackedRows:
    """Pack some rows; see `RowsAt`."""
    texts = _Texts(text)
    cells = _packed(_rows(first, [_LOOKS.get(column.form, _TEXT) for column in columns], rows, texts))
    return PackedRows(cells, _packed(_shared(texts)), len(rows), len(texts))


def _packed(texts: Iterable[str]) -> Packed:
    return pack(text.encode() for text in texts)


def _file(texts: Iterable[str]) -> list[Packed]:
    return [pack([_DECLARED, *(text.encode() for text in texts)])]


def _files(sheet: Sheet, packed: Sequence[PackedRows], last: int, count: int) -> Iterator[tuple[str, Iterable[Packed]]]:
    """Yield the files of the workbook: `last` is the number of its last row, `count` how many texts its rows have."""
    texts = _Texts(count)
    yield "[Content_Types].xml", _file([_CONTENT_TYPES])
    yield "_rels/.rels", _file([_relations([("officeDocument", "xl/workbook.xml")])])
    yield "xl/workbook.xml", _file([_workbook(sheet, last)])
    yield "xl/_rels/workbook.xml.rels", _file([_relations(_RELATED_PARTS)])
    yield "xl/styles.xml", _file([_STYLES])
    above, below = _around(sheet, last, texts)
    yield "xl/worksheets/sheet1.xml", [*above, *(part.cells for part in packed), below]
    yield "xl/worksheets/sheet2.xml", _file(_explained(sheet, texts))
    opened, closed = _file([f'<sst xmlns="{_MAIN}">']), _packed([*_shared(texts), "</sst>"])
    yield "xl/sharedStrings.xml", [*opened, *(part.texts for part in packed), closed]


def _around(sheet: Sheet, last: int, texts: _Texts) -> tuple[list[Packed], Packed]:
    """Return what stands before and behind the rows of the data."""
    titles = [tuple(column.title for column in sheet.columns)]
    head = _rows(1, [_HEAD] * len(sheet.columns), titles, texts)
    widths = [_WIDTHS.get(column.form, 16) for column in sheet.columns]
    corner = f"A1:{letters(len(sheet.columns) - 1)}{max(2, last)}"
    after = f'<autoFilter ref="{corner}"/>'
    return _file([_opened(widths, frozen=True), *head]), _packed([_closed(after)])


def _explained(sheet: Sheet, texts: _Texts) -> Iterator[str]:
    above: list[tuple[Cell, ...]] = [
        (sheet.title, None, sheet.meaning, None),
        ("คำอธิบายและสัญญาอนุญาต", None, sheet.home, None),
        (None, None, None, None),
    ]
    head: tuple[Cell, ...] = ("คอลัมน์", "ชื่อสำหรับโปรแกรม", "ความหมาย", "หน่วย")
    lines: list[tuple[Cell, ...]] = [(each.title, each.key, each.meaning, each.unit) for each in sheet.columns]
    looks = [_TEXT] * 4
    tables = ((1, looks, above), (4, [_HEAD] * 4, [head]), (5, looks, lines))
    rows = chain.from_iterable(_rows(*table, texts) for table in tables)
    return chain([_opened((30, 24, 70, 24))], rows, [_closed()])


def _opened(widths: Iterable[int], frozen: bool = False) -> str:
    columns = "".join(
        f'<col min="{n}" max="{n}" width="{width}" customWidth="1"/>' for n, width in enumerate(widths, 1)
    )
    pane = '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>' if frozen else ""
    views = f'<sheetViews><sheetView workbookViewId="0">{pane}</sheetView></sheetViews>'
    return f'<worksheet xmlns="{_MAIN}">{views}<cols>{columns}</cols><sheetData>'


def _closed(after: str = "") -> str:
    return f"</sheetData>{after}</worksheet>"


def _rows(first: int, looks: Sequence[int], rows: Sequence[tuple[Cell, ...]], texts: _Texts) -> Iterator[str]:
    """Rows from a number on, some at a time; what is not stated leaves no cell."""
    for some in parted(rows):
        columns = [
            _column(f'<c r="{letters(place)}', f'" s="{look}"', enumerate(values, first), texts)
            for place, (look, values) in enumerate(zip(looks, zip(*some, strict=True), strict=False))
        ]
        cells = zip(*columns, strict=True)
        yield "".join([f'<row r="{number}">{"".join(row)}</row>' for number, row in enumerate(cells, first)])
        first += len(some)


def _column(start: str, look: str, values: Iterable[tuple[int, Cell]], texts: _Texts) -> list[str]:
    """All but a few cells are plain texts or empty, and need no call."""
    as_text, as_number = f'{look} t="s"><v>', f"{look}><v>"

    def other(number: int, value: Cell) -> str:
        known = _KNOWN[type(value)](value)
        seen = f"{as_text}{texts[known]}" if type(known) is str else f"{as_number}{known}"
        return f"{start}{number}{seen}</v></c>"

    return [
        ""
        if value is None
        else f"{start}{number}{as_text}{texts[value]}</v></c>"
        if type(value) is str
        else other(number, value)
        for number, value in values
    ]


def _day(value: date) -> int | str:
    return value.toordinal() - _DAY_ZERO if value >= _FIRST_DAY else value.isoformat()


_KNOWN: dict[type, Callable[[Any], str | int | float]] = {int: int, Decimal: exact, date: _day, tuple: "\n".join}
"""Values as spreadsheets know them: a number, the number of a day, or a text."""


def _shared(texts: Iterable[str]) -> Iterator[str]:
    """The texts of cells, each written once."""
    for some in parted(list(texts)):
        yield "".join([f'<si><t xml:space="preserve">{_escaped(_cut(text))}</t></si>' for text in some])


def _cut(text: str) -> str:
    return text if len(text) <= LONGEST else text[: LONGEST - len(CUT)] + CUT


_SPECIAL = re.compile(r"[&<>\x00-\x08\x0b-\x1f\ufffe\uffff]|_x[0-9A-Fa-f]{4}_")


def _escaped(text: str) -> str:
    return _SPECIAL.sub(lambda met: _ESCAPES.get(met[0]) or _as_code(met[0]), text)


_ESCAPES = {"&": "&amp;", "<": "&lt;", ">": "&gt;"}


def _as_code(met: str) -> str:
    """What XML cannot hold, and what looks like such an escape, as the format writes it (ECMA-376, ST_Xstring)."""
    return f"_x005F{met}" if len(met) > 1 else f"_x{ord(met):04X}_"


def letters(place: int) -> str:
    """Return the name of a column by its place from 0.

    >>> letters(0), letters(27)
    ('A', 'AB')
    """
    before, last = divmod(place, 26)
    return (letters(before - 1) if before else "") + chr(ord("A") + last)


def _workbook(sheet: Sheet, last: int) -> str:
    filtered = f"'{DATA}'!$A$1:${letters(len(sheet.columns) - 1)}${max(2, last)}"
    return (
        f'<workbook xmlns="{_MAIN}" xmlns:r="{_RELATED}"><sheets>'
        f'<sheet name="{DATA}" sheetId="1" r:id="rId1"/><sheet name="{EXPLAINED}" sheetId="2" r:id="rId2"/></sheets>'
        f'<definedNames><definedName name="_xlnm._FilterDatabase" localSheetId="0" hidden="1">{filtered}</definedName>'
        "</definedNames></workbook>"
    )


def _relations(parts: Iterable[tuple[str, str]]) -> str:
    lines = (
        f'<Relationship Id="rId{number}" Type="{_RELATED}/{kind}" Target="{target}"/>'
        for number, (kind, target) in enumerate(parts, start=1)
    )
    return f'<Relationships xmlns="{_PACKAGE}/relationships">{"".join(lines)}</Relationships>'


_RELATED_PARTS = (
    ("worksheet", "worksheets/sheet1.xml"),
    ("worksheet", "worksheets/sheet2.xml"),
    ("styles", "styles.xml"),
    ("sharedStrings", "sharedStrings.xml"),
)
_CONTENT_TYPES = (
    f'<Types xmlns="{_PACKAGE}/content-types">'
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    '<Default Extension="xml" ContentType="application/xml"/>'
    f'<Override PartName="/xl/workbook.xml" ContentType="{_TYPE}.sheet.main+xml"/>'
    f'<Override PartName="/xl/worksheets/sheet1.xml" ContentType="{_TYPE}.worksheet+xml"/>'
    f'<Override PartName="/xl/worksheets/sheet2.xml" ContentType="{_TYPE}.worksheet+xml"/>'
    f'<Override PartName="/xl/sharedStrings.xml" ContentType="{_TYPE}.sharedStrings+xml"/>'
    f'<Override PartName="/xl/styles.xml" ContentType="{_TYPE}.styles+xml"/></Types>'
)
_STYLES = (
    f'<styleSheet xmlns="{_MAIN}"><numFmts count="1"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd"/></numFmts>'
    '<fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts>'
    '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>'
    '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>'
    '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="6">'
    + "".join(
        f'<xf numFmtId="{form}" fontId="{font}" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>'
        for form, font in ((0, 0), (49, 0), (4, 0), (164, 0), (0, 0), (49, 1))
    )
    + '</cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>'
)
