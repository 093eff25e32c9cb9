"""Words that mean the same to whoever searches: content/synonyms.yml, a list of groups; the words people say for those of the state; and
those by which they ask.

Knows the groups and the pairs. Must not know how they are searched.
"""

from collections.abc import Iterator
from importlib import resources
from typing import Any

from pydantic import Field

from oit.faults import Fault
from oit.model.fields import Items, Line
from oit.model.record import Record
from oit.text.yaml_reader import read_yaml

# fmt: off
# One field, one line: title, description and example stand beside the type they speak of.


class Synonyms(Record):
    """Groups of equal words, each of two words or more."""

    groups: Items[Items[Line]] = Field((), title="กลุ่มคำ", description="คำที่หมายถึงสิ่งเดียวกัน กลุ่มละหนึ่งรายการ", examples=[[["กทม.", "กรุงเทพมหานคร"]]])

    def faults(self) -> Iterator[Fault]:
        """A word alone says nothing."""
        for place, group in enumerate(self.groups):
            if len(group) < 2:
                yield Fault("synonyms_group", ("groups", place))


NO_SYNONYMS = Synonyms()


def builtin_synonyms() -> Synonyms:
    """Return our own groups, from synonyms.yml beside this module."""
    text = resources.files("oit.model").joinpath("synonyms.yml").read_text(encoding="utf-8")
    data, _ = read_yaml(text, "groups")
    return Synonyms.model_validate(data)


def everyday_words() -> dict[str, list[str]]:
    """What people say -> the words that the state writes for it, from everyday.yml beside this module (which has them the other way round).

    What begins with ~ is only a matter within that word.
    """
    text = resources.files("oit.model").joinpath("everyday.yml").read_text(encoding="utf-8")
    data, _ = read_yaml(text)
    found: dict[str, list[str]] = {}
    for official, said in data.items():
        for word in said if isinstance(said, list) else []:
            found.setdefault(str(word), []).append(official)
    return found


def words_of_asking() -> dict[str, Any]:
    """How people ask, from asking.yml beside this module: `asking`, words that name nothing, `light`, words that tell little, and `facts`, what is
    asked for and how pages tell it.
    """
    text = resources.files("oit.model").joinpath("asking.yml").read_text(encoding="utf-8")
    data, _ = read_yaml(text)
    return {name: data[name] for name in ("asking", "light", "facts")}
