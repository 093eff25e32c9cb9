"""`oit links`: dead links of a built site, and the outside addresses it points to.

Knows the terminal: what is printed where, and the exit code. Must not know how links are followed.
"""

import time
from pathlib import Path

import click

from oit.commands.check_data import print_faults
from oit.commands.options import OPTIONS
from oit.faults import Fault, errors
from oit.links import check_links, outside_addresses


@click.command("links", options_metavar=OPTIONS)
@click.argument("site", type=click.Path(path_type=Path), default=Path("site"), metavar="[โฟลเดอร์]")
@click.option("--outside", is_flag=True, help="แสดงที่อยู่ของเว็บไซต์อื่นที่อ้างถึง แทนการตรวจ")
def links_command(site: Path, outside: bool) -> None:
    """ตรวจลิงก์ รูปภาพ และเอกสารทุกรายการในเว็บไซต์ที่สร้างแล้ว (โฟลเดอร์ site)."""
    if not any(site.rglob("*.html")):
        click.echo(Fault("site_missing").at(str(site)), err=True)
        raise SystemExit(1)
    if outside:
        for address, page in outside_addresses(site).items():
            click.echo(f"{address}\t{page}")
        return
    start = time.perf_counter()
    found = check_links(site)
    wrong = errors(found.faults)
    print_faults(found.faults)
    counted = f"ตรวจแล้ว: {found.pages:,} หน้า {found.links:,} ที่อยู่ ใน {time.perf_counter() - start:.1f} วินาที"
    click.echo(f"{counted} {f'พบจุดที่ต้องแก้ไข {len(wrong):,} จุด' if wrong else 'ไม่พบลิงก์เสีย'}")
    if wrong:
        raise SystemExit(1)
