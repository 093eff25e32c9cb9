"""`oit check`: everything that is wrong with the files of an office.

Knows the terminal: what is printed where, and the exit code. Must not hold a rule about the data.
"""

from collections.abc import Iterable
from pathlib import Path

import click

from oit.commands.options import OPTIONS, root_option
from oit.faults import Fault, errors, report
from oit.kinds import PROJECT
from oit.pages.loading import load_site
from oit.pages.published_addresses import update_list
from oit.published_list import LIST


@click.command("check", options_metavar=OPTIONS)
@root_option
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "github"]),
    default="text",
    help="text อ่านในจอ, github แสดงข้างบรรทัดใน pull request",
)
@click.option("--update-addresses", "update", is_flag=True, help="เพิ่มที่อยู่ใหม่ลงใน content/published.txt")
def check_command(root: Path, form: str, update: bool) -> None:
    """ตรวจไฟล์ข้อมูลทุกไฟล์ บอกทุกจุดที่ต้องแก้ไข."""
    site, faults = load_site(root, root / "overrides/oit")
    wrong = errors(faults)
    print_faults(faults, form)
    files = len(list((root / PROJECT.folder).rglob("*.yml")))  # those that could not be read, too
    counted = f"ตรวจแล้ว: โครงการ {files} ไฟล์ เอกสาร {len(site.collection.documents)} ไฟล์"
    verdict = f"พบจุดที่ต้องแก้ไข {len(wrong)} จุด" if wrong else "ไม่พบข้อผิดพลาด"
    click.echo(f"{counted} {verdict}")
    if wrong:
        raise SystemExit(1)
    if update:
        sample = " (ไซต์ตัวอย่างไม่จดที่อยู่)" if site.collection.office.sample else ""
        click.echo(f"เพิ่มที่อยู่ใหม่ {update_list(site):,} แห่งใน {LIST}{sample}")


def print_faults(faults: Iterable[Fault], form: str = "text") -> None:
    """Print the faults of a check, as text under headings or one workflow command a line."""
    faults = list(faults)
    if form == "github":
        for each in faults:
            click.echo(each.for_github())
    elif faults:
        click.echo(report(faults) + "\n")
