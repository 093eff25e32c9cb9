"""The photographs of projects as pages show them, and the files that are published for them.

Knows which attachments are photographs. Must not know HTML. A photograph is published cut, at its own address: what a
telephone writes into it (place, time, maker) and its full size reach nobody by way of the site. What is a source
document too is left as it is, for its hash is promised.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from PIL import Image

from oit.collection import Collection
from oit.model import Attachment, Project
from oit.model.choices import STAGES
from oit.pages.pictures import SMALL, WIDE, cut_picture, size_of

_UNREADABLE = (OSError, ValueError, SyntaxError, Image.DecompressionBombError)
"""What Pillow raises of a file that is no picture; the check tells the official, and a preview goes on."""


@dataclass(frozen=True)
class Photograph:
    """A photograph with the sizes in pixels (width, height) in which it is published."""

    attachment: Attachment
    large: tuple[int, int]
    small: tuple[int, int]

    @property
    def address(self) -> str:
        """Where the large one stands: the address of the document."""
        return self.attachment.document

    @property
    def small_address(self) -> str:
        """Where the small one stands; the large one itself where that is small enough."""
        return small_address(self.attachment.document) if self.small != self.large else self.address


def small_address(document: str) -> str:
    """Return the address of a photograph as it is shown in a page."""
    return f"/assets/photographs/{document.removeprefix('documents/')}"


@dataclass(frozen=True)
class Attachments:
    """The attachments of a project: photographs by stage (before, during, after, those of none), and all else."""

    stages: tuple[tuple[str | None, tuple[Photograph, ...]], ...]
    papers: tuple[Attachment, ...]


def attachments_of(project: Project, collection: Collection) -> Attachments:
    """Part what a project attaches. A photograph that cannot be read is shown as a document is."""
    read = [(each, _photograph(each, collection)) for each in project.attachments]
    order: list[str | None] = [*STAGES, None]
    stages = ((stage, tuple(shown for each, shown in read if shown and each.stage == stage)) for stage in order)
    return Attachments(
        stages=tuple((stage, photographs) for stage, photographs in stages if photographs),
        papers=tuple(each for each, shown in read if not shown),
    )


def published_photographs(collection: Collection) -> Iterator[tuple[str, bytes]]:
    """Yield every photograph as it is published, with its path in the site; what cannot be read is left out."""
    for path in sorted(collection.photographs):
        file = _file(path, collection)
        try:
            if size_of(file, SMALL) != size_of(file, WIDE):
                yield small_address(path).lstrip("/"), cut_picture(file, SMALL)
            yield path, cut_picture(file, WIDE)
        except _UNREADABLE:
            continue


def _photograph(attachment: Attachment, collection: Collection) -> Photograph | None:
    if attachment.document not in collection.photographs:
        return None
    file = _file(attachment.document, collection)
    try:
        return Photograph(attachment, size_of(file, WIDE), size_of(file, SMALL))
    except _UNREADABLE:
        return None


def _file(document: str, collection: Collection) -> Path:
    return collection.root / "content" / PurePosixPath(document)
