"""The command `oit`: the group of its commands.

Knows which commands there are. A new one is a module of this room and a line here.
"""

from typing import Any

import click

from oit.commands.check_data import check_command
from oit.commands.check_links import links_command
from oit.commands.import_files import import_command
from oit.commands.list_items import items_command
from oit.commands.new_file import new_command
from oit.commands.options import OPTIONS
from oit.faults import refusal
from oit.faults.streams import write_thai


class _Commands(click.Group):
    """Commands that say in Thai what the computer refused."""

    def main(self, *arguments: Any, **settings: Any) -> Any:
        write_thai()
        return super().main(*arguments, **settings)

    def invoke(self, ctx: click.Context) -> Any:
        try:
            return super().invoke(ctx)
        except BrokenPipeError:
            raise  # whoever reads on has heard enough: click ends in silence
        except OSError as error:
            click.echo(refusal(error), err=True)
            raise SystemExit(1) from None


@click.group(
    cls=_Commands,
    context_settings={"help_option_names": ["-h", "--help"]},
    options_metavar=OPTIONS,
    subcommand_metavar="คำสั่ง …",
)
def main() -> None:
    """เครื่องมือของเว็บไซต์ข้อมูลสาธารณะ (OIT)."""


for _command in (check_command, import_command, items_command, new_command, links_command):
    main.add_command(_command)


if __name__ == "__main__":
    main()
