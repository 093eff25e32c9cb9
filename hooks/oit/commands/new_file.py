"""`oit new`: a commented file to fill in, of a project or of the register of a year.

Knows the terminal: what is asked, what may be given as options. Must not know the fields of either.
"""

import sys
from pathlib import Path

import click

from oit.commands.list_items import list_of_year
from oit.commands.options import OPTIONS, Checked, root_option
from oit.faults import Fault
from oit.importers.project_file.all_or_nothing import write
from oit.importers.project_file.skeleton import skeleton
from oit.importers.register_skeleton import register_skeleton
from oit.kinds import REGISTER
from oit.loading import load_office
from oit.model import Register
from oit.model.fields import Code, FiscalYear, Line


@click.command("new", options_metavar=OPTIONS)
@click.argument("code", required=False, type=Checked("รหัส", Code), metavar="[รหัสโครงการ]")
@click.option("--year", type=Checked("ปี", FiscalYear), metavar="พ.ศ.", help="ปีงบประมาณ เช่น 2567")
@click.option("--name", type=Checked("ชื่อ", Line), metavar="ชื่อ", help="ชื่อโครงการหรือกิจกรรม")
@click.option("--unit", type=Checked("ส่วนงาน", Line), metavar="ส่วนงาน", help="ส่วนงานที่รับผิดชอบ (ไม่ใส่ก็ได้)")
@click.option("--register", type=Checked("ปี", FiscalYear), metavar="พ.ศ.", help="เริ่มทะเบียน OIT ของปีแทนโครงการ เช่น 2568")
@root_option
def new_command(
    code: str | None, year: int | None, name: str | None, unit: str | None, register: int | None, root: Path
) -> None:
    """เริ่มไฟล์โครงการใหม่ที่มีคำอธิบายทุกช่อง หรือทะเบียน OIT ที่มีครบทุกข้อ ถ้าไม่ใส่ตัวเลือก ระบบจะถาม."""
    if register:
        _new_register(root, register)
        return
    if not sys.stdin.isatty() and not (code and year and name):
        click.echo(Fault("new_incomplete").at("oit new"), err=True)
        raise SystemExit(1)
    code = code or click.prompt("รหัสโครงการ", type=Checked("รหัส", Code))
    year = year or click.prompt("ปีงบประมาณ (พ.ศ.)", type=Checked("ปี", FiscalYear))
    name = name or click.prompt("ชื่อโครงการหรือกิจกรรม", type=Checked("ชื่อ", Line))
    file = f"projects/{year}/{code}.yml"
    office = [load_office(root).name, *([unit] if unit else [])]
    given = {"code": code, "name": name, "fiscal_year": year, "office": office, "responsible": unit}
    _write(root, file, skeleton(given))


def _new_register(root: Path, year: int) -> None:
    name, scheme = list_of_year(root, year, "oit new --register")
    _write(root, REGISTER.file_of(Register(fiscal_year=year, scheme=name)), register_skeleton(year, name, scheme))


def _write(root: Path, file: str, text: str) -> None:
    path = root / file
    if path.exists():
        click.echo(Fault("new_exists").at(file), err=True)
        raise SystemExit(1)
    write(path, text.encode("utf-8"))
    click.echo(f"สร้าง {file} แล้ว เปิดไฟล์แล้วกรอกตามคำอธิบาย จากนั้นสั่ง oit check")
