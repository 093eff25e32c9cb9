"""Options that several commands share.

Knows the terminal only.
"""

from pathlib import Path

import click

OPTIONS = "[ตัวเลือก]"
"""Stands for the options in the line that says how a command is used."""

root_option = click.option(
    "--root",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    default=Path(),
    metavar="โฟลเดอร์",
    help="โฟลเดอร์ของเว็บไซต์ (ค่าเริ่มต้น: โฟลเดอร์ปัจจุบัน)",
)
