"""The command `oit`: check what an office has written, and more.

Knows the terminal: what is printed where, and the exit code. Must not hold a rule about the data.
"""

from __future__ import annotations

import time
from pathlib import Path

import click

from oit.collection import load
from oit.commands.importing import import_command
from oit.commands.starting import new_command
from oit.faults.problems import Problem, errors, problem, report
from oit.links import check_site, outside_addresses
from oit.pages import build_site
from oit.pages import published_addresses as addresses

_ROOT = click.option(
    "--root",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    default=Path(),
    help="โฟลเดอร์ของเว็บไซต์ (ค่าเริ่มต้น: โฟลเดอร์ปัจจุบัน)",
)


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
def main() -> None:
    """เครื่องมือของเว็บไซต์ข้อมูลสาธารณะ (OIT)."""


main.add_command(import_command)
main.add_command(new_command)


@main.command()
@_ROOT
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "github"]),
    default="text",
    help="text อ่านในจอ, github แสดงข้างบรรทัดใน pull request",
)
@click.option("--update-addresses", "update", is_flag=True, help="เพิ่มที่อยู่ใหม่ลงใน content/published.txt")
def check(root: Path, form: str, update: bool) -> None:
    """ตรวจไฟล์ข้อมูลทุกไฟล์ บอกทุกจุดที่ต้องแก้ไข."""
    collection, problems = load(root)
    if not errors(problems):  # what could not be read is missing from the site, which is no second problem
        site = build_site(collection, root / "overrides/oit")
        problems = sorted([*problems, *addresses.check(site)])
    wrong = errors(problems)
    _print(problems, form)
    files = len(list((root / "projects").rglob("*.yml")))  # those that could not be read, too
    counted = f"ตรวจแล้ว: โครงการ {files} ไฟล์ เอกสาร {len(collection.documents)} ไฟล์"
    verdict = f"พบจุดที่ต้องแก้ไข {len(wrong)} จุด" if wrong else "ไม่พบข้อผิดพลาด"
    click.echo(f"{counted} {verdict}")
    if wrong:
        raise SystemExit(1)
    if update:
        click.echo(f"เพิ่มที่อยู่ใหม่ {addresses.update(site):,} แห่งใน {addresses.LIST}")


@main.command()
@click.argument("site", type=click.Path(path_type=Path), default=Path("site"))
@click.option("--outside", is_flag=True, help="แสดงที่อยู่ของเว็บไซต์อื่นที่อ้างถึง แทนการตรวจ")
def links(site: Path, outside: bool) -> None:
    """ตรวจลิงก์ รูปภาพ และเอกสารทุกรายการในเว็บไซต์ที่สร้างแล้ว (โฟลเดอร์ site)."""
    if not site.is_dir():
        click.echo(problem("site_missing", str(site), 0, ""), err=True)
        raise SystemExit(1)
    if outside:
        for address, page in outside_addresses(site).items():
            click.echo(f"{address}\t{page}")
        return
    start = time.perf_counter()
    outcome = check_site(site)
    wrong = errors(outcome.problems)
    _print(outcome.problems, "text")
    counted = f"ตรวจแล้ว: {outcome.pages:,} หน้า {outcome.links:,} ที่อยู่ ใน {time.perf_counter() - start:.1f} วินาที"
    click.echo(f"{counted} {f'พบจุดที่ต้องแก้ไข {len(wrong):,} จุด' if wrong else 'ไม่พบลิงก์เสีย'}")
    if wrong:
        raise SystemExit(1)


def _print(problems: list[Problem], form: str) -> None:
    if form == "github":
        for each in problems:
            click.echo(each.for_github())
    elif problems:
        click.echo(report(problems) + "\n")


if __name__ == "__main__":
    main()
