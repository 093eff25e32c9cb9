"""The measures that every office can use, from measures.yml beside this module.

Knows that file. Must not know an office: its own measures go before ours (`collection`).
"""

from functools import cache
from importlib import resources

from oit.model.office import Measure
from oit.text.yaml_reader import read_yaml


@cache
def builtin_measures() -> dict[str, Measure]:
    """Return our measures by their key."""
    text = resources.files("oit.model").joinpath("measures.yml").read_text(encoding="utf-8")
    data, _ = read_yaml(text)
    return {key: Measure.model_validate(value) for key, value in data.items()}
