"""`oit items`: the numbers, groups and titles of the OIT items of a year.

Knows the terminal: what is printed there. Must not know which items there are.
"""

from pathlib import Path

import click

from oit.commands.options import OPTIONS, Checked, root_option
from oit.faults import Fault
from oit.importers.register_skeleton import title_of
from oit.loading import load_lists
from oit.model import Scheme
from oit.model.fields import FiscalYear


@click.command("items", options_metavar=OPTIONS)
@click.argument("year", type=Checked("ปี", FiscalYear), metavar="พ.ศ.")
@root_option
def items_command(year: int, root: Path) -> None:
    """แสดงหมายเลข หมวด และชื่อของข้อ OIT ของปี."""
    _, scheme = list_of_year(root, year, "oit items")
    click.echo(scheme.title)
    if not scheme.verified:
        click.echo("รายการนี้ยังไม่ได้ตรวจสอบยืนยันกับคู่มือ")
    for item in scheme.items:
        click.echo("\t".join([item.number, item.group or "", title_of(item)]))


def list_of_year(root: Path, year: int, command: str) -> tuple[str, Scheme]:
    """Return the list of items of a year with its name; end the command where there is none."""
    collection = load_lists(root)
    name = collection.scheme_name_of(year)
    if name is None or (scheme := collection.scheme(name)) is None:
        known = ", ".join(collection.scheme_names)
        click.echo(Fault("new_no_list", year=year, known=known).at(command), err=True)
        raise SystemExit(1)
    return name, scheme
