"""The files of an index as a browser opens them, for tests that look for what is in a site, or in its index."""

from __future__ import annotations

import gzip
import json
import zlib
from base64 import b64decode
from pathlib import Path
from typing import Any

from oit.search import FOLDER


def start_of(site: Path) -> Any:
    """The start file."""
    return json.loads(gzip.decompress((site / FOLDER / "start.bin").read_bytes()).decode("tis-620"))


def index_files(site: Path) -> dict[str, bytes]:
    """Each file by its name in the site; `shared` is the text that the files of pages share."""
    start = start_of(site)
    begun = b64decode(start["shared"])

    def opened(path: Path) -> bytes:
        data = path.read_bytes()
        is_page = path.parent.name == "p"
        return zlib.decompress(begun + data)[start["sharedLength"] :] if is_page else gzip.decompress(data)

    found = {path.relative_to(site).as_posix(): opened(path) for path in (site / FOLDER).rglob("*.bin")}
    return found | {"shared": zlib.decompressobj().decompress(begun)}


def pages_of_index(site: Path) -> list[list[str]]:
    """What the index has of each page, as `oit.search` describes it."""
    return [json.loads(data.decode("tis-620")) for name, data in index_files(site).items() if "/p/" in name]
