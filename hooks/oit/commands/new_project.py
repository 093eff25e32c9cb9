"""`oit new`: a commented project file to fill in.

Knows the terminal: what is asked, what may be given as options. Must not know the fields of a project.
"""

import sys
from pathlib import Path
from typing import Any

import click
from pydantic import TypeAdapter, ValidationError

from oit.commands.options import OPTIONS, root_option
from oit.faults import Fault
from oit.importers.project_file.all_or_nothing import write
from oit.importers.project_file.skeleton import skeleton
from oit.loading import load_office
from oit.model.fields import Code, FiscalYear, Line
from oit.text.system_errors import why


class _Checked(click.ParamType[Any]):
    """A parameter that is read as the model reads it, so that both refuse the same values with the same words."""

    def __init__(self, name: str, kind: Any) -> None:
        self.name = name
        self._adapter: TypeAdapter[Any] = TypeAdapter(kind)

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:
        try:
            return self._adapter.validate_python(str(value))
        except ValidationError as error:
            detail = error.errors()[0]
            shown = Fault(detail["type"], **{"example": "", **detail.get("ctx", {})})
            self.fail(f"{shown.what} — {shown.remedy}", param, ctx)


@click.command("new", options_metavar=OPTIONS)
@click.argument("code", required=False, type=_Checked("รหัส", Code), metavar="[รหัสโครงการ]")
@click.option("--year", type=_Checked("ปี", FiscalYear), metavar="พ.ศ.", help="ปีงบประมาณ เช่น 2567")
@click.option("--name", type=_Checked("ชื่อ", Line), metavar="ชื่อ", help="ชื่อโครงการหรือกิจกรรม")
@click.option("--unit", type=_Checked("ฝ่าย", Line), metavar="ฝ่าย", help="ฝ่ายที่รับผิดชอบ (ไม่ใส่ก็ได้)")
@root_option
def new_command(code: str | None, year: int | None, name: str | None, unit: str | None, root: Path) -> None:
    """เริ่มไฟล์โครงการใหม่ที่มีคำอธิบายทุกช่อง ถ้าไม่ใส่ตัวเลือก ระบบจะถาม."""
    if not sys.stdin.isatty() and not (code and year and name):
        click.echo(Fault("new_incomplete").at("oit new"), err=True)
        raise SystemExit(1)
    code = code or click.prompt("รหัสโครงการ", type=_Checked("รหัส", Code))
    year = year or click.prompt("ปีงบประมาณ (พ.ศ.)", type=_Checked("ปี", FiscalYear))
    name = name or click.prompt("ชื่อโครงการหรือกิจกรรม", type=_Checked("ชื่อ", Line))
    path = root / "projects" / str(year) / f"{code}.yml"
    file = path.relative_to(root).as_posix()
    if path.exists():
        click.echo(Fault("new_exists").at(file), err=True)
        raise SystemExit(1)
    office = [load_office(root).name, *([unit] if unit else [])]
    given = {"code": code, "name": name, "fiscal_year": year, "office": office, "responsible": unit}
    try:
        write(path, skeleton(given).encode("utf-8"))
    except OSError as error:
        click.echo(Fault("new_not_written", text=why(error)).at(file), err=True)
        raise SystemExit(1) from None
    click.echo(f"สร้าง {file} แล้ว เปิดไฟล์แล้วกรอกตามคำอธิบาย จากนั้นสั่ง oit check")
