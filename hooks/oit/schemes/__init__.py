"""The lists of OIT items that we ship, one file a fiscal year, compiled from public pages.

Knows where they lie. Must not know which office uses one: an office's own list of the same name goes before ours.
"""

from functools import cache
from importlib import resources

from oit.model import Scheme
from oit.text.yaml_reader import read_yaml


@cache
def names() -> tuple[str, ...]:
    """Return the names of the lists, the earliest first."""
    files = resources.files(__package__).iterdir()
    return tuple(sorted(file.name.removesuffix(".yml") for file in files if file.name.endswith(".yml")))


@cache
def builtin(name: str) -> Scheme | None:
    """Return a list by name, None where we ship none of that name."""
    if name not in names():
        return None
    text = resources.files(__package__).joinpath(f"{name}.yml").read_text(encoding="utf-8")
    data, _ = read_yaml(text, name)
    return Scheme.model_validate(data)
