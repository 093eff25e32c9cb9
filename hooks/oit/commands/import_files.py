"""`oit import`: a printed report or a list becomes project files, and the terminal tells what was done.

Knows the terminal. Must not read or write a file itself, nor know what a report looks like.
"""

from collections.abc import Iterable
from contextlib import AbstractContextManager, nullcontext
from pathlib import Path
from typing import Any

import click

from oit.commands.import_table import columns_table, projects_table
from oit.commands.options import OPTIONS, root_option
from oit.faults import Fault, quote, report, why
from oit.importers.compare import in_words
from oit.importers.draft import REQUIRED, Draft
from oit.importers.imported_file import ImportedFile, OnProgress, read_source
from oit.importers.messages import fold
from oit.importers.project_file.merge import title
from oit.importers.project_file.store import Plan, Stored, StoreStatus, plan, write_all
from oit.importers.sheet.headings import Vocabulary
from oit.importers.sheet.own_headings import own_headings
from oit.importers.sheet.told import Told
from oit.loading import load_office
from oit.model import Office, Project

_MANY = 20
_LARGE = 200_000
"""Bytes of a list from which its reading takes a time that a person would wonder about."""
_STATUS_WORDS = {
    StoreStatus.NEW: "สร้างใหม่",
    StoreStatus.SAME: "มีอยู่แล้ว ไม่มีข้อมูลใหม่",
    StoreStatus.DIFFERS: "มีอยู่แล้ว ยังไม่ได้แก้ไฟล์",
    StoreStatus.UPDATED: "เพิ่มข้อมูลแล้ว",
    StoreStatus.ASKED: "ยังไม่ได้เขียน ต้องถามก่อน",
    StoreStatus.REFUSED: "ไม่ได้นำเข้า",
}
_YEAR_FROM = {
    "column": "จากคอลัมน์ปีงบประมาณ",
    "title": "จากหัวเรื่องเหนือตาราง",
    "heading": "จากหัวคอลัมน์",
    "sheet": "จากชื่อแผ่นงาน",
    "period": "จากระยะเวลาดำเนินการ",
    "option": "จากตัวเลือก --year",
    "file": "จากชื่อไฟล์",
    "money": "จากคอลัมน์ของปีแรกที่มีงบประมาณ",
}


@click.command("import", options_metavar=OPTIONS)
@click.argument("files", nargs=-1, required=True, type=click.Path(path_type=Path), metavar="ไฟล์…")
@click.option("--update", is_flag=True, help="เติมข้อมูลใหม่ลงในไฟล์ที่มีอยู่ และใช้เงิน ความก้าวหน้า สถานะของรายการใหม่ ข้อมูลอื่นไม่ถูกแก้")
@click.option("--dry-run", "dry", is_flag=True, help="แสดงตารางว่าจะได้อะไร โดยไม่เขียนไฟล์")
@click.option("--year", metavar="พ.ศ.", help="ปีงบประมาณ เมื่อรายการในตารางไม่บอกปี")
@root_option
def import_command(files: tuple[Path, ...], update: bool, dry: bool, year: str | None, root: Path) -> None:
    """นำเข้ารายงานความก้าวหน้า (.pdf .txt) หรือรายการโครงการ (.xlsx .csv .docx) เป็นไฟล์โครงการ."""
    office, words = load_office(root), own_headings(root)
    failed = False
    for path in files:
        imported = _read(path, office, year, words)
        with _progress(path, imported.drafts) as drafts:
            planned = plan(root, imported, update, office.publish_person_names, drafts)
        if not _written(path, planned, dry):
            failed = True
            continue
        click.echo(_told(path, imported, planned, office, dry))
        failed |= not imported.drafts or any(each.status is StoreStatus.REFUSED for each in planned.stored)
    if failed:
        click.echo("มีไฟล์ที่นำเข้าไม่ได้ อ่านคำแนะนำข้างต้น")
        raise SystemExit(1)
    click.echo("ยังไม่ได้เขียนไฟล์ใด ถ้าถูกต้องแล้ว สั่งอีกครั้งโดยไม่ใส่ --dry-run" if dry else "ขั้นต่อไป: อ่านไฟล์ที่ได้ แล้วสั่ง oit check")


def _written(path: Path, planned: Plan, dry: bool) -> bool:
    """Write what was planned unless the run is dry; return whether nothing went wrong."""
    try:
        if not dry:
            write_all(planned)
    except OSError as error:
        click.echo(Fault("import_not_written", text=why(error)).at(path.name), err=True)
        return False
    return True


def _read(path: Path, office: Office, year: str | None, words: Vocabulary) -> ImportedFile:
    def read(progress: OnProgress | None = None) -> ImportedFile:
        return read_source(path, office.publish_person_names, office.name, year, progress, words)

    large = path.is_file() and path.stat().st_size > _LARGE
    if path.suffix.lower() != ".pdf" and not large:
        return read()
    with click.progressbar(length=1, label=f"อ่าน {path.name}") as bar:
        return read(_moving(bar))


def _moving(bar: Any) -> OnProgress:
    def moved(done: int, of: int) -> None:
        bar.length = of
        bar.update(done - bar.pos)

    return moved


def _progress(path: Path, drafts: list[Draft]) -> AbstractContextManager[Iterable[Draft]]:
    """Show the drafts as they are taken, where there are so many that a person would wonder."""
    return click.progressbar(drafts, label=f"เขียน {path.name}") if len(drafts) >= _MANY else nullcontext(drafts)


def _told(path: Path, imported: ImportedFile, planned: Plan, office: Office, dry: bool) -> str:
    stored = planned.stored
    lines = [f"{path.name}"]
    if dry:
        lines += [f"  {words}" for words in [*projects_table(planned), *_columns(imported)]]
    else:
        lines += _projects(stored)
    lines += [f"  {words}" for told in imported.tables for words in _years(told)]
    if planned.minted:
        first, last = planned.minted[0], planned.minted[-1]
        many = f"{first} ถึง {last}" if len(planned.minted) > 1 else first
        lines.append(f"  รายการไม่มีรหัส จึงตั้งรหัสให้ {len(planned.minted)} โครงการ: {many}")
    if imported.is_report:
        lines += [f"  {words}" for words in _privacy(imported, stored, office)]
    notes: list[Fault] = [*imported.faults, *(note for each in stored for note in each.draft.notes)]
    notes += [found for each in stored for found in each.faults]
    if notes:
        lines.append(report(fold(notes)))
    return "\n".join(lines)


def _projects(stored: list[Stored]) -> list[str]:
    lines = []
    for each in stored:
        name = f" {quote(str(each.draft.data.get('name', '')))}" if each.draft.listed else ""
        lines.append(f"  {_STATUS_WORDS[each.status]}: {each.file}{name}")
        lines += [f"    {words}" for words in _details(each)]
    return lines


def _columns(imported: ImportedFile) -> list[str]:
    return [line for told in imported.tables for line in ("", *columns_table(told))]


def _years(told: Told) -> list[str]:
    """Return where the fiscal year of the rows of a table was read."""
    where = told.table.grid.spot()
    return [
        f"{f'{where}: ' if where else ''}ปีงบประมาณ {year} {_YEAR_FROM[source]} ({count} โครงการ)"
        for (year, source), count in sorted(told.years.items())
        if year and source in _YEAR_FROM
    ]


def _details(stored: Stored) -> list[str]:
    data = stored.merge.data if stored.merge else stored.draft.data
    words = []
    if stored.status is StoreStatus.NEW:
        for item in data.get("disagreements", []):
            told = quote(item["other"]) if item["other"] else "ไม่มีข้อความนี้"
            words.append(f"แหล่งบอกไม่ตรงกัน: {_title(data, item['field'])} — {item['source']}: {told}")
        missing = [f"{Project.model_fields[key].title} ({key})" for key in REQUIRED if not data.get(key)]
        if missing:
            words.append(f"เอกสารไม่บอก {' '.join(missing)} เปิดไฟล์แล้วเติม")
    elif stored.merge:
        words += _changes(stored, data)
    if stored.document:
        words.append(f"สำเนาเอกสารที่จะเผยแพร่: {stored.document}")
    return words


def _changes(stored: Stored, data: dict[str, Any]) -> list[str]:
    """Return what a draft says of a project that has a file."""
    assert stored.merge
    words = []
    for added in stored.merge.grew:
        words.append(f"ข้อมูลใหม่: {_title(data, added.path)} — {_said(added.path, added.value)}")
    for moved in stored.merge.moved:
        sides = f"{_said(moved.path, moved.value)} → {_said(moved.path, moved.other)}"
        words.append(f"เปลี่ยนแปลง: {_title(data, moved.path)} — {sides}")
    for old in stored.merge.outdated:
        words.append(f"รายการนี้เก่ากว่าไฟล์ จึงไม่ใช้: {_title(data, old.path)} — {_said(old.path, old.other)}")
    for other in stored.merge.contradictions:
        sides = f"ในไฟล์: {_said(other.path, other.value)} — ที่นำเข้า: {_said(other.path, other.other)}"
        words.append(f"ไม่ตรงกัน: {_title(data, other.path)} — {sides}")
    if stored.status is StoreStatus.DIFFERS:
        moves = " ใช้ค่าที่เปลี่ยนแปลง" if stored.merge.moved else ""
        words.append(f"สั่งอีกครั้งด้วย --update เพื่อเติมข้อมูลใหม่{moves} ค่าที่ไม่ตรงกันจะแสดงทั้งสองข้อความในหน้าเว็บ")
    return words


def _said(path: str, value: Any) -> str:
    return quote(in_words(path, value))


def _title(data: dict[str, Any], path: str) -> str:
    return title(data, path) if path != "unplaced" else "ข้อความที่ยังไม่ได้จัดลงช่อง"


def _privacy(imported: ImportedFile, stored: list[Stored], office: Office) -> list[str]:
    if office.publish_person_names:
        return ["หน่วยงานเปิดให้เผยแพร่ชื่อบุคคล (publish_person_names) จึงไม่ได้ปกปิดชื่อ"]
    words = []
    if any(each.draft.hidden for each in stored):
        words.append("ไม่ได้นำเข้าชื่อบุคคล (ผู้ประสานงาน หรือผู้รับผิดชอบที่ไม่ใช่ชื่อหน่วยงาน)")
    if imported.text is None:
        words.append("ไม่เผยแพร่ไฟล์ PDF เพราะปกปิดชื่อบุคคลในนั้นไม่ได้")
    elif any(each.document for each in stored):
        words.append("สำเนาเอกสารปกปิดชื่อในช่องผู้ประสานงาน ผู้รับผิดชอบ และลงชื่อ โปรดตรวจชื่อบุคคลในข้อความอื่นเอง")
    return words
