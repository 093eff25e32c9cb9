"""`oit import`: a printed report or a list becomes project files, and the terminal tells what was done.

Knows the terminal. Must not read or write a file itself, nor know what a report looks like.
"""

from collections.abc import Iterable
from contextlib import AbstractContextManager, nullcontext
from functools import partial
from pathlib import Path
from typing import Any

import click

from oit.commands.options import OPTIONS, root_option
from oit.faults import Fault, quote, report, why
from oit.importers.draft import Draft, as_text
from oit.importers.imported_file import ImportedFile, OnProgress, read_source
from oit.importers.project_file.all_or_nothing import all_or_nothing
from oit.importers.project_file.merge import title
from oit.importers.project_file.store import Stored, StoreStatus, store
from oit.loading import load_office
from oit.model import Office

_MANY = 20
_STATUS_WORDS = {
    StoreStatus.NEW: "สร้างใหม่",
    StoreStatus.SAME: "มีอยู่แล้ว ไม่มีข้อมูลใหม่",
    StoreStatus.DIFFERS: "มีอยู่แล้ว ยังไม่ได้แก้ไฟล์",
    StoreStatus.UPDATED: "เพิ่มข้อมูลแล้ว",
    StoreStatus.REFUSED: "ไม่ได้นำเข้า",
}


@click.command("import", options_metavar=OPTIONS)
@click.argument("files", nargs=-1, required=True, type=click.Path(path_type=Path), metavar="ไฟล์…")
@click.option("--update", is_flag=True, help="เติมข้อมูลใหม่ลงในไฟล์ที่มีอยู่ ข้อมูลเดิมไม่ถูกแก้")
@click.option("--year", metavar="พ.ศ.", help="ปีงบประมาณ เมื่อรายการในตารางไม่บอกปี")
@root_option
def import_command(files: tuple[Path, ...], update: bool, year: str | None, root: Path) -> None:
    """นำเข้ารายงานความก้าวหน้า (.pdf .txt) หรือรายการโครงการ (.xlsx .csv) เป็นไฟล์โครงการ."""
    office = load_office(root)
    failed = False
    for path in files:
        imported = _read(path, office, year)
        stored: list[Stored] = []
        try:
            with all_or_nothing(), _progress(path, imported.drafts) as drafts:
                stored += [store(root, imported, draft, update, office.publish_person_names) for draft in drafts]
        except OSError as error:
            click.echo(Fault("import_not_written", text=why(error)).at(path.name), err=True)
            failed = True
            continue
        click.echo(_told(path, imported, stored, office))
        failed |= not imported.drafts or any(each.status is StoreStatus.REFUSED for each in stored)
    click.echo("ขั้นต่อไป: อ่านไฟล์ที่ได้ แล้วสั่ง oit check" if not failed else "มีไฟล์ที่นำเข้าไม่ได้ อ่านคำแนะนำข้างต้น")
    if failed:
        raise SystemExit(1)


def _read(path: Path, office: Office, year: str | None) -> ImportedFile:
    read = partial(read_source, path, office.publish_person_names, office.name, year)
    if path.suffix.lower() != ".pdf":
        return read()
    with click.progressbar(length=1, label=f"อ่าน {path.name}") as bar:
        return read(progress=_moving(bar))


def _moving(bar: Any) -> OnProgress:
    def moved(done: int, of: int) -> None:
        bar.length = of
        bar.update(done - bar.pos)

    return moved


def _progress(path: Path, drafts: list[Draft]) -> AbstractContextManager[Iterable[Draft]]:
    """Show the drafts as they are taken, where there are so many that a person would wonder."""
    return click.progressbar(drafts, label=f"เขียน {path.name}") if len(drafts) >= _MANY else nullcontext(drafts)


def _told(path: Path, imported: ImportedFile, stored: list[Stored], office: Office) -> str:
    lines = [f"{path.name}"]
    for each in stored:
        lines.append(f"  {_STATUS_WORDS[each.status]}: {each.file}")
        lines += [f"    {words}" for words in _details(each)]
    if imported.is_report:
        lines += [f"  {words}" for words in _privacy(imported, stored, office)]
    elif any(each.draft.hidden for each in stored) and not office.publish_person_names:
        lines.append("  ไม่ได้นำเข้าช่องที่อาจเป็นชื่อบุคคล (ผู้ประสานงาน หรือผู้รับผิดชอบที่ไม่ใช่ชื่อหน่วยงาน)")
    notes: list[Fault] = [*imported.faults, *(note for each in stored for note in each.draft.notes)]
    notes += [found for each in stored for found in each.faults]
    if notes:
        lines.append(report(notes))
    return "\n".join(lines)


def _details(stored: Stored) -> list[str]:
    data = stored.merge.data if stored.merge else stored.draft.data
    words = []
    if stored.status is StoreStatus.NEW:
        for item in data.get("disagreements", []):
            told = quote(item["other"]) if item["other"] else "ไม่มีข้อความนี้"
            words.append(f"แหล่งบอกไม่ตรงกัน: {_title(data, item['field'])} — {item['source']}: {told}")
        missing = [key for key in ("code", "name", "fiscal_year", "office") if not data.get(key)]
        if missing:
            words.append(f"เอกสารไม่บอก {' '.join(missing)} เปิดไฟล์แล้วเติม")
    elif stored.merge:
        for added in stored.merge.grew:
            words.append(f"ข้อมูลใหม่: {_title(data, added.path)} — {quote(as_text(added.value))}")
        for other in stored.merge.contradictions:
            sides = f"ในไฟล์: {quote(as_text(other.value))} — ที่นำเข้า: {quote(as_text(other.other))}"
            words.append(f"ไม่ตรงกัน: {_title(data, other.path)} — {sides}")
        if stored.status is StoreStatus.DIFFERS:
            words.append("สั่งอีกครั้งด้วย --update เพื่อเติมข้อมูลใหม่ ค่าที่ไม่ตรงกันจะแสดงทั้งสองข้อความในหน้าเว็บ")
    if stored.document:
        words.append(f"สำเนาเอกสารที่จะเผยแพร่: {stored.document}")
    return words


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
