"""A piece of news against the name of its file, its folder and its picture.

Knows records that were read. Must not read files, nor know how news is shown.
"""

from collections.abc import Iterator
from pathlib import PurePosixPath

from oit.checks.pictures import check_picture
from oit.checks.written_pages import check_written_page
from oit.collection import Collection
from oit.faults import Fault
from oit.model import News, news_day
from oit.source_files import SourceFile


def check_news(source: SourceFile[News], collection: Collection) -> Iterator[Fault]:
    """The name tells the day, the file lies in the folder itself, the picture is there."""
    if PurePosixPath(source.file).parent != PurePosixPath(source.kind.folder):
        yield Fault("news_place")
    try:
        news_day(source.stem)
    except Fault as fault:
        yield fault
    if source.record and source.record.picture:
        yield from check_picture(source.record.picture, ("picture",), collection)
    yield from check_written_page(source, collection)
