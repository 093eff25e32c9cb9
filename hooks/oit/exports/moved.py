"""What stands at the address of a table that is zipped now: where it is. Addresses that were published answer for ever.

Knows where a zipped file is. Its heading is none of the table's, so that a program which reads on notices.
"""

from collections.abc import Iterable, Iterator
from functools import partial

from oit.exports.csv_file import csv_head, csv_rows
from oit.exports.export import AnyTable, Export
from oit.exports.json_file import json_text
from oit.exports.source import Source

_HEADING, _KEY = "ตารางนี้ย้ายไปที่", "moved_to"


def moved_exports(source: Source, tables: Iterable[AnyTable]) -> Iterator[Export]:
    """Yield a small file for each file that is zipped."""
    for file in (file for table in tables for file in table.exports if file.is_zipped):
        yield Export(
            file.path.removesuffix(".zip"), file.title, partial(_content, source.permalink(file.address), file.form)
        )


def _content(place: str, form: str) -> Iterator[bytes]:
    if form == "csv":
        yield csv_head([_HEADING]) + csv_rows([[place]])
    else:
        yield json_text({_KEY: place}).encode() + b"\n"
