"""Rows -> a workbook for Excel: every cell typed by its column, and a second sheet that explains the columns.

Knows the few parts of the format that a plain table needs (ECMA-376, SpreadsheetML). Must not know any table. Texts
are never formulas, numbers or links, so codes and telephones keep their zeros and `3-12` is no day. Nothing tells when
it was made: the same rows give the same bytes.

Written here and not by a library because of its share in a build: libraries that go cell by cell took some four times as
long. Texts stand in their cells, and neither rows nor cells tell their places, which are those of their order (ECMA-376,
18.3.1.4 and 18.3.1.73; Power BI and Dynamics write such workbooks): so a part of the rows is the same wherever it stands.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from oit.exports.packed import Packed, pack, zip_file
from oit.exports.values import Cell, Written
from oit.findings.columns import Column, Form
from oit.text.exact import exact

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
    """What a workbook is made of besides its rows: `height` is how many, `home` the address of the page that explains it."""

    title: str
    meaning: str
    columns: Sequence[Column[Any]]
    height: int
    home: str


def xlsx_parts(sheet: Sheet, rows: Iterable[Packed]) -> Iterator[bytes]:
    """Yield the workbook part by part; what is held of it meanwhile is packed already."""
    return zip_file(_files(sheet, rows))


def xlsx_rows(columns: Sequence[Column[Any]], rows: Sequence[Sequence[Cell]]) -> Packed:
    """Return some rows of a workbook."""
    return pack([_rows([_LOOKS.get(column.form, _TEXT) for column in columns], rows).encode()])


def _file(*texts: str) -> list[Packed]:
    return [pack([_DECLARED, *(text.encode() for text in texts)])]


def _files(sheet: Sheet, rows: Iterable[Packed]) -> Iterator[tuple[str, Iterable[Packed]]]:
    """Yield the files of the workbook."""
    yield "[Content_Types].xml", _file(_CONTENT_TYPES)
    yield "_rels/.rels", _file(_relations([("officeDocument", "xl/workbook.xml")]))
    yield "xl/workbook.xml", _file(_workbook(sheet))
    yield "xl/_rels/workbook.xml.rels", _file(_relations(_RELATED_PARTS))
    yield "xl/styles.xml", _file(_STYLES)
    widths = [_WIDTHS.get(column.form, 16) for column in sheet.columns]
    head = _rows([_HEAD] * len(sheet.columns), [[column.title for column in sheet.columns]])
    below = _closed(f'<autoFilter ref="A1:{_corner(sheet)}"/>')
    yield "xl/worksheets/sheet1.xml", [*_file(_opened(widths, frozen=True), head), *rows, pack([below.encode()])]
    yield "xl/worksheets/sheet2.xml", _file(_explained(sheet))


def _corner(sheet: Sheet, fixed: str = "") -> str:
    """The last cell of the data, the first empty one where there is none."""
    return f"{fixed}{letters(len(sheet.columns) - 1)}{fixed}{max(2, sheet.height + 1)}"


def _explained(sheet: Sheet) -> str:
    looks = [_TEXT] * 4
    above: list[tuple[Cell, ...]] = [
        (sheet.title, None, sheet.meaning, None),
        ("คำอธิบายและสัญญาอนุญาต", None, sheet.home, None),
        (None, None, None, None),
    ]
    head = _rows([_HEAD] * 4, [("คอลัมน์", "ชื่อสำหรับโปรแกรม", "ความหมาย", "หน่วย")])
    lines: list[tuple[Cell, ...]] = [(each.title, each.key, each.meaning, each.unit) for each in sheet.columns]
    return _opened((30, 24, 70, 24)) + _rows(looks, above) + head + _rows(looks, lines) + _closed()


def _opened(widths: Iterable[int], frozen: bool = False) -> str:
    columns = "".join(
        f'<col min="{n}" max="{n}" width="{width}" customWidth="1"/>' for n, width in enumerate(widths, 1)
    )
    pane = '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>' if frozen else ""
    views = f'<sheetViews><sheetView workbookViewId="0">{pane}</sheetView></sheetViews>'
    return f'<worksheet xmlns="{_MAIN}">{views}<cols>{columns}</cols><sheetData>'


def _closed(after: str = "") -> str:
    return f"</sheetData>{after}</worksheet>"


def _rows(looks: Sequence[int], rows: Sequence[Sequence[Cell]]) -> str:
    line = "".join(f'<c s="{look}"%s' for look in looks)
    return Written(_WRITERS, "/>").filled(f"<row>{line}</row>", "", rows)


def _text(value: str) -> str:
    return f' t="inlineStr"><is><t xml:space="preserve">{_escaped(_cut(value))}</t></is></c>'


def _number(value: float | str) -> str:
    """What a spreadsheet has no number for stays a text."""
    return _text(value) if isinstance(value, str) else f"><v>{value}</v></c>"


def _day(value: date) -> int | str:
    return value.toordinal() - _DAY_ZERO if value >= _FIRST_DAY else value.isoformat()


_WRITERS: dict[type, Callable[[Any], str]] = {
    str: _text,
    int: _number,
    Decimal: lambda value: _number(exact(value)),
    date: lambda value: _number(_day(value)),
    tuple: lambda texts: _text("\n".join(texts)),
}


def _cut(text: str) -> str:
    return text if len(text) <= LONGEST else text[: LONGEST - len(CUT)] + CUT


_SPECIAL = re.compile(r"[&<>\x00-\x08\x0b-\x1f\ufffe\uffff]|_x[0-9A-Fa-f]{4}_")


def _escaped(text: str) -> str:
    if text.isprintable() and not ("&" in text or "<" in text or ">" in text or "_x" in text):
        return text  # most texts
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
    filtered = f"'{DATA}'!$A$1:{_corner(sheet, '$')}"
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
)
_CONTENT_TYPES = (
    f'<Types xmlns="{_PACKAGE}/content-types">'
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    '<Default Extension="xml" ContentType="application/xml"/>'
    f'<Override PartName="/xl/workbook.xml" ContentType="{_TYPE}.sheet.main+xml"/>'
    f'<Override PartName="/xl/worksheets/sheet1.xml" ContentType="{_TYPE}.worksheet+xml"/>'
    f'<Override PartName="/xl/worksheets/sheet2.xml" ContentType="{_TYPE}.worksheet+xml"/>'
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
