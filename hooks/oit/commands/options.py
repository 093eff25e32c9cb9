"""Options and kinds of parameters that several commands share.

Knows the terminal only.
"""

from pathlib import Path
from typing import Any

import click
from pydantic import TypeAdapter, ValidationError

from oit.faults import Fault

OPTIONS = "[ตัวเลือก]"
"""Stands for the options in the line that says how a command is used."""

root_option = click.option(
    "--root",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    default=Path(),
    metavar="โฟลเดอร์",
    help="โฟลเดอร์ของเว็บไซต์ (ค่าเริ่มต้น: โฟลเดอร์ปัจจุบัน)",
)


class Checked(click.ParamType[Any]):
    """A parameter that is read as the model reads it, so that both refuse the same values with the same words."""

    def __init__(self, name: str, kind: Any) -> None:
        self.name = name
        self._adapter: TypeAdapter[Any] = TypeAdapter(kind)

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:
        """Read what was typed; what the model refuses ends the command with its sentence."""
        try:
            return self._adapter.validate_python(str(value))
        except ValidationError as error:
            detail = error.errors()[0]
            shown = Fault(detail["type"], **{"example": "", **detail.get("ctx", {})})
            self.fail(f"{shown.what} — {shown.remedy}", param, ctx)
