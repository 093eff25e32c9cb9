"""Files of content/ that would be published at one place, so that only one of them were seen.

Knows where each file of the office and each file of the build is published. Must not know how either is written.
"""

from collections.abc import Iterator, Mapping

from oit.faults import Fault
from oit.model import is_published
from oit.pages.rendering import Site
from oit.written import NewsItem, WrittenPage


def check_same_place(site: Site) -> Iterator[Fault]:
    """Yield a fault for each file of the office that meets another one, or a file that the build makes.

    Places that differ in upper and lower case alone are one: they are on Windows and on a Mac, where offices work.
    """
    made = _made(site)
    met: dict[str, str] = {}
    for file, place in sorted(_of_office(site)):
        first = met.setdefault(place.casefold(), file)
        if place.casefold() in made:
            yield Fault("file_of_build", text=made[place.casefold()]).at(file)
        elif first != file:
            yield Fault("file_place_taken", other=first).at(file)


def _of_office(site: Site) -> Iterator[tuple[str, str]]:
    """Every file of content/ that is published, with its place."""
    collection = site.collection
    written: list[WrittenPage | NewsItem] = [*collection.written, *collection.news]
    for page in written:
        yield f"content/{page.file}", f"{page.address.strip('/')}/index.html".lstrip("/")
    folder = collection.root / "content"
    for path in folder.rglob("*"):
        below = path.relative_to(folder).as_posix()
        if is_published(below) and path.is_file():
            yield f"content/{below}", below


def _made(site: Site) -> Mapping[str, str]:
    """Every file that the build makes and no page of an office may stand in for, by its place in small letters."""
    exports = [export.address for export in site.exports]
    beside = [path for page in site.pages.values() for path in page.files]
    return {path.strip("/").casefold(): path for path in (*exports, *beside)}
