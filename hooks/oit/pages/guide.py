"""The page /guide/: how to fill in every field, made from the model, with a whole example of each kind of file.

Knows which notes the page shows. Must not know the fields themselves (`model.description`).
"""

from collections.abc import Iterator, Mapping
from functools import cache
from typing import NamedTuple

from oit.collection import Collection
from oit.examples import FOLDER
from oit.kinds import DESCRIBED
from oit.model.description import FieldNote, describe
from oit.pages.page import Page
from oit.source_files import read_sources
from oit.text.file_text import read_text


class Example(NamedTuple):
    """A whole file: where an office would keep it, and its text."""

    file: str
    text: str


class FileNote(NamedTuple):
    """What a person must know to fill in a kind of file; `example` is None for a kind that has none."""

    id: str
    title: str
    place: str
    example: Example | None
    fields: tuple[FieldNote, ...]


@cache
def whole_examples() -> Mapping[str, Example]:
    """Return an example by the name of its kind."""
    sources, _ = read_sources(FOLDER, DESCRIBED)
    return {source.kind.name: Example(source.file, read_text(FOLDER / source.file)) for source in sources}


def pages(collection: Collection) -> Iterator[Page]:
    """Yield the one page of the guide."""
    yield Page(
        address="/guide/",
        template="guide.html",
        title="คู่มือการกรอกข้อมูล",
        description="ตัวอย่างทั้งไฟล์และช่องทุกช่องของไฟล์ข้อมูลทุกชนิด",
        up="/",
        made_of=(),
        work_out=lambda: _shown(collection),
    )


def _shown(collection: Collection) -> Mapping[str, object]:
    files = [
        FileNote(kind.name, kind.title, kind.shown, whole_examples().get(kind.name), describe(kind.record))
        for kind in DESCRIBED
    ]
    return {
        "files": files,
        "known_measures": collection.measures,
        "level_sets": collection.level_sets,
        "lists": [scheme for name in reversed(collection.scheme_names) if (scheme := collection.scheme(name))],
    }
