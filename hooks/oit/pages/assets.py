"""The styles and scripts of the site as they are published: joined, made small, named by their content.

Knows which sources make which file. Must not know what a style or script does. A name that carries the hash of the
content lets a browser keep a file for ever, and an old script never meets a new page.
"""

import hashlib
import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

import rcssmin
from rjsmin import jsmin

_STYLES = {
    "site.css": ("frame.css", "base.css", "page.css", "bars.css", "charts.css", "register.css", "search.css"),
    "list.css": ("list.css",),
    "home.css": ("home.css",),
    "print.css": ("print.css",),
}
_SCRIPTS = {
    "app.js": ("search/keys.js", "app.js", "menu.js", "register.js", "copy.js", "folds.js"),
    "list.js": ("search/fold.js", "list.js"),
    "redirect.js": ("redirect.js",),
}
_EXPORT = re.compile(r"^export ", re.M)
"""In a script that is joined all stand side by side."""
_COLOURS = "colours.css"
_DARK = "dark.css"


@dataclass(frozen=True)
class Assets:
    """What is published of the folder overrides/assets: bytes by path, and the path by the name in templates."""

    files: Mapping[str, bytes]
    paths: Mapping[str, str]

    def address(self, name: str) -> str:
        """Return the address of an asset by its plain name (`site.css`)."""
        return f"/{self.paths[name]}"

    def beside(self, folder: str, files: Mapping[str, bytes], names: Mapping[str, str]) -> "Assets":
        """Return these and further ones, made elsewhere, that are published in a folder below assets/."""
        return Assets(
            {**self.files, **{f"assets/{folder}/{name}": data for name, data in files.items()}},
            {**self.paths, **{f"{folder}/{name}": f"assets/{folder}/{made}" for name, made in names.items()}},
        )


def read_assets(folder: Path) -> Assets:
    """Join the sources in a folder; equal sources give equal bytes and names.

    Raises:
        FileNotFoundError: a source is missing, a fault of ours.
    """
    made = {"site.css": _colours(folder)}
    for name, parts in _STYLES.items():
        made[name] = rcssmin.cssmin(made.get(name, "") + _joined(folder, parts))
    for name, parts in _SCRIPTS.items():
        made[name] = jsmin(_EXPORT.sub("", _joined(folder, parts)))
    contents = {name: text.encode() for name, text in made.items()}
    paths = {name: f"assets/{hashed(name, data)}" for name, data in contents.items()}
    return Assets({paths[name]: data for name, data in contents.items()}, paths)


def is_source(path: str) -> bool:
    """Whether a file of the folder is a source that is published only as part of another file."""
    name = PurePosixPath(path)
    return name.parts[0] == "assets" and name.suffix in {".css", ".js"}


def hashed(name: str, data: bytes) -> str:
    """Return a file's name with eight digits of the hash of its content: `site.1a2b3c4d.css`."""
    path = PurePosixPath(name)
    return f"{path.stem}.{hashlib.sha256(data).hexdigest()[:8]}{path.suffix}"


def _joined(folder: Path, parts: tuple[str, ...]) -> str:
    return "\n".join((folder / part).read_text(encoding="utf-8") for part in parts)


def _colours(folder: Path) -> str:
    """The two sets of colours: dark where the reader's device or the reader asks for it, never on paper."""
    light, dark = ((folder / name).read_text(encoding="utf-8") for name in (_COLOURS, _DARK))
    asked = f"@media screen{{{dark.replace(':root', ':root[data-scheme=dark]')}}}"
    device = dark.replace(":root", ":root:not([data-scheme=light])")
    return f"{light}@media screen and (prefers-color-scheme:dark){{{device}}}{asked}\n"
