"""Address of a built site -> the file that answers it, as GitHub Pages serves files.

Knows files, folders with an index page, the sub-path a site stands below, percent signs. Must not know HTML.
Upper and lower case differ on every machine: names are looked up in the list of files, never on the disk.
"""

import re
import unicodedata
from functools import cached_property, lru_cache
from pathlib import Path
from typing import NamedTuple
from urllib.parse import unquote, urljoin, urlsplit

from oit.text.thai import tidy


class Destination(NamedTuple):
    """Where an address leads: `path` from the root of the host, or the whole address where `outside`.

    `file` answers it, "" where none does; `fragment` is the spot. `fault` is a code of SENTENCES or "".
    """

    path: str = ""
    file: str = ""
    fragment: str = ""
    outside: bool = False
    fault: str = ""


_SCHEME = re.compile(r"([a-zA-Z][a-zA-Z0-9+.-]*):")
_LEFT_ALONE = {"mailto", "tel", "sms", "data", "blob", "about"}
_HOST = "https://-"  # any host will do: urljoin needs one to stop .. at the root
_WHITE = re.compile(r"[\t\n\r]")
NOT_FOUND = "404.html"
_ANYWHERE = "\u2026/"


class BuiltSite:
    """A folder with a built site. `address` is where it will stand, "" at the root of some host.

    Raises:
        NotADirectoryError: there is no such folder.
    """

    def __init__(self, folder: Path, address: str = "") -> None:
        if not folder.is_dir():
            raise NotADirectoryError(folder)
        self.folder = folder
        self.files = frozenset(_list(folder))
        parts = urlsplit(address)
        self.origins = {f"{scheme}://{parts.netloc}".lower() for scheme in ("https", "http")} if parts.netloc else set()
        self.base = parts.path.rstrip("/") + "/"
        self._found = {self.address_of(NOT_FOUND): (NOT_FOUND, "")}

    def address_of(self, file: str) -> str:
        """Return the path at which a file is served: `/repo/about/` for `about/index.html`."""
        if file == NOT_FOUND:  # served at every address that does not exist, however deep
            return f"{self.base}{_ANYWHERE}{_ANYWHERE}"
        return self.base + (file.removesuffix("index.html") if file.rpartition("/")[2] == "index.html" else file)

    def resolve(self, here: str, written: str) -> Destination:
        """Say where an address leads that is written on a page served at the path `here`."""
        text = _WHITE.sub("", written.strip()).replace("\\", "/")
        scheme = _SCHEME.match(text)
        if not text:
            return Destination(fault="link_empty")
        if scheme and scheme[1].lower() in _LEFT_ALONE:
            return Destination()
        if scheme and scheme[1].lower() not in {"http", "https"}:
            return Destination(written.strip(), fault="link_scheme")
        if scheme or text.startswith("//"):
            whole = text if scheme else "https:" + text
            inside = self._inside(whole)
            if inside is None:
                return Destination(whole, outside=True)
            text = inside
        path, _, fragment = _join(here, text).partition("#")
        path = path.partition("?")[0]
        return Destination(path, *self._locate(path, fragment))

    def near(self, path: str) -> str:
        """Return what differs from a dead path only in case, order of Thai marks, or ending; else ""."""
        name = unquote(path).removeprefix(self.base).rstrip("/")
        file = self._by_fold.get(_fold(name)) or self._by_fold.get(_fold(name + "/index.html"))
        file = file or self._by_fold.get(_fold(name + ".html"))
        return self.address_of(file) if file else ""

    def _inside(self, address: str) -> str | None:
        """Return the path and what follows it if the address is on this site, else None."""
        scheme, slashes, rest = address.partition("//")
        host, slash, path = rest.partition("/")
        if not slashes or f"{scheme}//{host}".lower() not in self.origins:
            return None
        path = slash + path or "/"
        return path if path.startswith(self.base) or path == self.base.rstrip("/") else None

    def _locate(self, path: str, fragment: str) -> tuple[str, str, bool, str]:
        if path not in self._found:
            self._found[path] = self._look(path)
        file, fault = self._found[path]
        return file, fragment if file else "", False, fault

    def _look(self, path: str) -> tuple[str, str]:
        if path.startswith(self.base + _ANYWHERE):
            return "", "link_relative"
        if path + "/" == self.base:
            return "index.html", "link_no_slash"
        if not path.startswith(self.base):
            return "", "link_leaves_site"
        name = unquote(path[len(self.base) :])
        if not name or name.endswith("/"):
            file = name + "index.html"
            return (file, "") if file in self.files else ("", "link_dead")
        if name in self.files:
            return name, ""
        if name + "/index.html" in self.files:
            return name + "/index.html", "link_no_slash"
        return "", "link_dead"

    @cached_property
    def _by_fold(self) -> dict[str, str]:
        return {_fold(file): file for file in sorted(self.files)}


@lru_cache(maxsize=65536)
def _join(here: str, text: str) -> str:
    return urljoin(_HOST + here, text)[len(_HOST) :]


def _fold(name: str) -> str:
    return tidy(unicodedata.normalize("NFC", name)).casefold()


def _list(folder: Path) -> list[str]:
    return [path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()]
