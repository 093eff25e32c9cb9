"""All pages of a built site, followed from one to the other: what leads nowhere, what leads outside; and its size.

Knows the order of work: read every file once, note every address once however many pages carry it, judge when
all spots are known. Must not know how addresses are written or served. Never opens an outside address.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import TypeVar
from urllib.parse import unquote, urljoin

from oit.faults import Fault
from oit.links.built_site import BuiltSite, Destination
from oit.links.references import PageLinks, read_css, read_html, read_js, read_xml

LARGEST = 900 * 10**6
"""Bytes of a site that are worth a warning: GitHub Pages takes 1 GB (docs.github.com, GitHub Pages limits)."""


@dataclass(frozen=True)
class LinkReport:
    """What a check found. `links` counts addresses that differ; an address on every page is one."""

    faults: list[Fault]
    pages: int
    links: int


@dataclass
class _Uses:
    """The pages that carry one thing: the first and the last in order of files, and how many."""

    first: str
    last: str
    pages: int = 1


class _Survey:
    """What reading the whole site brought: spots of each page, targets and their uses, ids given twice."""

    def __init__(self, site: BuiltSite) -> None:
        self.spots: dict[str, frozenset[str]] = {}
        self.targets: dict[tuple[str, Destination], _Uses] = {}
        self.repeated: dict[str, _Uses] = {}
        self.refreshes: dict[str, Destination] = {}
        for file in sorted(site.files):
            if read := _READERS.get(PurePosixPath(file).suffix.lower()):
                self._add(site, file, read((site.folder / file).read_bytes()))

    def _add(self, site: BuiltSite, file: str, page: PageLinks) -> None:
        here = urljoin(site.address_of(file), page.base)
        for kind, address in page.references:
            target = site.resolve(here, address)
            if target.file != file or target.fragment not in page.ids:  # else it leads to a spot of its own page
                _note(self.targets, (kind, target), file)
        for spot in page.repeated:
            _note(self.repeated, spot, file)
        if page.refresh:
            self.refreshes[file] = site.resolve(here, page.refresh)
        if file.endswith(_PAGE_ENDINGS):
            self.spots[file] = page.ids


_PAGE_ENDINGS = (".html", ".htm")
_READERS: dict[str, Callable[[bytes], PageLinks]] = {
    ".html": read_html,
    ".htm": read_html,
    ".css": lambda source: PageLinks(tuple(read_css(source.decode("utf-8", "replace")))),
    ".js": lambda source: PageLinks(tuple(read_js(source.decode("utf-8", "replace")))),
    ".xml": lambda source: PageLinks(tuple(read_xml(source.decode("utf-8", "replace")))),
}
_Key = TypeVar("_Key")


def _note(table: dict[_Key, _Uses], key: _Key, file: str) -> None:
    uses = table.setdefault(key, _Uses(file, file))
    if uses.last != file:
        uses.last = file
        uses.pages += 1


def check_links(folder: Path, address: str = "") -> LinkReport:
    """Check every internal link, spot, image, script, style sheet and document of a built site.

    Args:
        folder: the built site.
        address: where it will stand, such as `https://user.github.io/repo/`. Links that begin with / must
            stay below its path, and absolute links to it are internal. "" means: where its front page says
            (`<link rel="canonical">`), or at the root of a host.

    Raises:
        NotADirectoryError: there is no such folder.
    """
    site = _site(folder, address)
    survey = _Survey(site)
    faults = [*_dead(site, survey), *_loops(survey), *_repeated(survey), *_size(site)]
    return LinkReport(sorted(faults), len(survey.spots), len(survey.targets))


def outside_addresses(folder: Path, address: str = "") -> dict[str, str]:
    """Return every address of another site, and the first page that carries it, in order of addresses."""
    survey = _Survey(_site(folder, address))
    found = {target.path: uses.first for (_, target), uses in survey.targets.items() if target.outside}
    return dict(sorted(found.items()))


def _site(folder: Path, address: str) -> BuiltSite:
    front = folder / "index.html"
    if not address and front.is_file():
        stated = read_html(front.read_bytes()).canonical
        address = stated if stated.startswith(("https://", "http://")) else ""
    return BuiltSite(folder, address)


def _dead(site: BuiltSite, survey: _Survey) -> Iterator[Fault]:
    for (kind, target), uses in survey.targets.items():
        shown = unquote(target.path)
        if target.fault == "link_dead" and (near := site.near(target.path)):
            yield _fault("link_dead_near", uses, kind, address=shown, near=near)
        elif target.fault:
            yield _fault(target.fault, uses, kind, address=shown, base=site.base)
        elif target.fragment and not _has_spot(survey, target):
            yield _fault("link_spot", uses, kind, address=shown, spot=unquote(target.fragment))


def _has_spot(survey: _Survey, target: Destination) -> bool:
    """Follow redirects, then look for the spot. A file that is no page (`plan.pdf#page=3`) has every spot."""
    file = _end(survey, target.file)
    spot = target.fragment.partition(":~:")[0]  # what follows is text to highlight, not a spot
    if file not in survey.spots or not spot or spot.lower() == "top":
        return True
    return spot in survey.spots[file] or unquote(spot) in survey.spots[file]


def _end(survey: _Survey, file: str) -> str:
    """Return the page a reader ends on, "" for a circle or outside."""
    passed = set()
    while file in survey.refreshes and file not in passed:
        passed.add(file)
        file = survey.refreshes[file].file
    return "" if file in passed else file


def _loops(survey: _Survey) -> Iterator[Fault]:
    for file, target in survey.refreshes.items():
        if _is_in_circle(survey, file):
            yield _fault("link_circle", _Uses(file, file), "", address=unquote(target.path))


def _is_in_circle(survey: _Survey, start: str) -> bool:
    passed = {start}
    file = survey.refreshes[start].file
    while file in survey.refreshes and file not in passed:
        passed.add(file)
        file = survey.refreshes[file].file
    return file == start


def _repeated(survey: _Survey) -> Iterator[Fault]:
    for spot, uses in survey.repeated.items():
        yield _fault("spot_twice", uses, "", spot=spot)


def _size(site: BuiltSite) -> Iterator[Fault]:
    sizes = {file: (site.folder / file).stat().st_size for file in sorted(site.files)}
    total = sum(sizes.values())
    if total > LARGEST:
        yield Fault("site_large", size=f"{total // 10**6:,}", text=max(sizes, key=sizes.__getitem__)).at("site")


def _fault(code: str, uses: _Uses, kind: str, **words: str) -> Fault:
    more = f" และอีก {uses.pages - 1:,} หน้า" if uses.pages > 1 else ""
    return Fault(code, (kind,) if kind else (), more=more, **words).at(uses.first)
