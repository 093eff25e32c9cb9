"""Our own table of headings, `headings.yml`: its words as data, and its patterns.

Knows the file. Must not know what a heading over several rows means (`headings`), nor an office's own words.
"""

import re
from collections.abc import Iterator
from functools import lru_cache
from importlib import resources
from typing import Any

import yaml

from oit.importers.sheet.heading_words import wordings
from oit.text.yaml_nodes import TextLoader

_LONGEST = 70


@lru_cache(maxsize=1)
def heading_table() -> Any:
    """Return the table as it stands in the file."""
    text = resources.files("oit.importers.sheet").joinpath("headings.yml").read_text(encoding="utf-8")
    return yaml.load(text, Loader=TextLoader)


def all_wordings() -> Iterator[tuple[str, str]]:
    """Yield every field of our own table with every wording of it."""
    for name, entries in heading_table()["fields"].items():
        for words in entries:
            yield from ((name, spelled) for spelled in wordings(str(words)))


@lru_cache(maxsize=4096)
def field_by_pattern(key: str) -> str | None:
    """The field of the first pattern that a heading fits; a long text is no heading."""
    if not key or len(key) > _LONGEST:
        return None
    return next(
        (name for name, fits, fails in _patterns() if fits.search(key) and not (fails and fails.search(key))), None
    )


@lru_cache(maxsize=1)
def _patterns() -> list[tuple[str, re.Pattern[str], re.Pattern[str] | None]]:
    return [
        (rule["field"], re.compile(rule["match"]), re.compile(rule["not"]) if "not" in rule else None)
        for rule in heading_table()["patterns"]
    ]
