"""Rows -> a workbook for Excel: every cell typed by its column, and a second sheet that explains the columns.

Knows the few parts of the format that a plain table needs (ECMA-376, SpreadsheetML). Must not know any table. Texts
are never formulas, numbers or links, so codes and telephones keep their zeros and `3-12` is no day. Nothing tells when
it was made: the same rows give the same bytes.

Written here and not by a library because of its share in a build: libraries that go cell by cell took some four times as
long. A text that several cells have stands once in the file.
"""

import io
import re
import zipfile
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from itertools import chain
from typing import Any

from oit.exports.values import Cell, exact, parted
from oit.findings.columns import Column, Form

LONGEST = 32_767
"""Characters of a cell (Excel specifications and limits)."""
CUT = " … (ยาวเกินช่องของ Excel ข้อความเต็มอยู่ในไฟล์ CSV)"
DATA, EXPLAINED = "ข้อมูล", "คำอธิบาย"
"""The names of the two sheets."""
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


@dataclass(frozen=True)
class Sheet:
    """What a workbook is made of; `home` is the address of the page that explains it."""

    title: str
    meaning: str
    columns: Sequence[Column[Any]]
    rows: Sequence[tuple[Cell, ...]]
    home: str


def xlsx_bytes(sheet: Sheet) -> bytes:
    """Return the workbook; what is held of it meanwhile is packed already."""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED, compresslevel=4) as book:
        for name, texts in _parts(sheet):
            with book.open(name, "w") as part:  # which leaves the day at the first one that the format knows
                part.write(_DECLARED)
                for text in texts:
                    part.write(text.encode())
    return made.getvalue()


def _parts(sheet: Sheet) -> Iterator[tuple[str, Iterable[str]]]:
    texts: dict[str, int] = {}
    yield "[Content_Types].xml", [_CONTENT_TYPES]
    yield "_rels/.rels", [_relations([("officeDocument", "xl/workbook.xml")])]
    yield "xl/workbook.xml", [_workbook(sheet)]
    yield "xl/_rels/workbook.xml.rels", [_relations(_RELATED_PARTS)]
    yield "xl/styles.xml", [_STYLES]
    yield "xl/worksheets/sheet1.xml", _data(sheet, texts)
    yield "xl/worksheets/sheet2.xml", _explained(sheet, texts)
    yield "xl/sharedStrings.xml", _shared(texts)


def _data(sheet: Sheet, texts: dict[str, int]) -> Iterator[str]:
    head = _rows(1, [_HEAD] * len(sheet.columns), [tuple(column.title for column in sheet.columns)], texts)
    rows = _rows(2, [_LOOKS.get(column.form, _TEXT) for column in sheet.columns], sheet.rows, texts)
    widths = [_WIDTHS.get(column.form, 16) for column in sheet.columns]
    corner = f"A1:{letters(len(sheet.columns) - 1)}{max(2, len(sheet.rows) + 1)}"
    return _sheet(widths, chain(head, rows), f'<autoFilter ref="{corner}"/>')


def _explained(sheet: Sheet, texts: dict[str, int]) -> Iterator[str]:
    above: list[tuple[Cell, ...]] = [
        (sheet.title, None, sheet.meaning, None),
        ("คำอธิบายและสัญญาอนุญาต", None, sheet.home, None),
        (None, None, None, None),
    ]
    head: tuple[Cell, ...] = ("คอลัมน์", "ชื่อสำหรับโปรแกรม", "ความหมาย", "หน่วย")
    lines: list[tuple[Cell, ...]] = [(each.title, each.key, each.meaning, each.unit) for each in sheet.columns]
    looks = [_TEXT] * 4
    rows = chain(_rows(1, looks, above, texts), _rows(4, [_HEAD] * 4, [head], texts), _rows(5, looks, lines, texts))
    return _sheet((30, 24, 70, 24), rows, "")


def _sheet(widths: Iterable[int], rows: Iterable[str], after: str) -> Iterator[str]:
    columns = "".join(
        f'<col min="{n}" max="{n}" width="{width}" customWidth="1"/>' for n, width in enumerate(widths, 1)
    )
    frozen = '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>' if after else ""
    views = f'<sheetViews><sheetView workbookViewId="0">{frozen}</sheetView></sheetViews>'
    yield f'<worksheet xmlns="{_MAIN}">{views}<cols>{columns}</cols><sheetData>'
    yield from rows
    yield f"</sheetData>{after}</worksheet>"


def _rows(first: int, looks: Sequence[int], rows: Sequence[tuple[Cell, ...]], texts: dict[str, int]) -> Iterator[str]:
    """Rows from a number on, some at a time; what is not stated leaves no cell."""
    for some in parted(rows):
        columns = [
            _column(f'<c r="{letters(place)}', f'" s="{look}"', enumerate(values, first), texts)
            for place, (look, values) in enumerate(zip(looks, zip(*some, strict=True), strict=False))
        ]
        cells = zip(*columns, strict=True)
        yield "".join([f'<row r="{number}">{"".join(row)}</row>' for number, row in enumerate(cells, first)])
        first += len(some)


def _column(start: str, look: str, values: Iterable[tuple[int, Cell]], texts: dict[str, int]) -> list[str]:
    as_text, as_number = f'{look} t="s"><v>', f"{look}><v>"
    cells = []
    for number, value in values:
        if value is None:
            cells.append("")
            continue
        known = value if type(value) is str else _KNOWN[type(value)](value)
        if type(known) is str:
            cells.append(f"{start}{number}{as_text}{texts.setdefault(known, len(texts))}</v></c>")
        else:
            cells.append(f"{start}{number}{as_number}{known}</v></c>")
    return cells


def _day(value: date) -> int | str:
    return value.toordinal() - _DAY_ZERO if value >= _FIRST_DAY else value.isoformat()


_KNOWN: dict[type, Callable[[Any], str | int | float]] = {int: int, Decimal: exact, date: _day, tuple: "\n".join}
"""Values as spreadsheets know them: a number, the number of a day, or a text."""


def _shared(texts: Iterable[str]) -> Iterator[str]:
    """The texts of all cells, each written once."""
    yield f'<sst xmlns="{_MAIN}">'
    for some in parted(list(texts)):
        yield "".join([f'<si><t xml:space="preserve">{_escaped(_cut(text))}</t></si>' for text in some])
    yield "</sst>"


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


def _workbook(sheet: Sheet) -> str:
    filtered = f"'{DATA}'!$A$1:${letters(len(sheet.columns) - 1)}${max(2, len(sheet.rows) + 1)}"
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
