"""A register and an ITA result against their path, their list of items and the documents.

Knows records that were read. Must not read files, nor judge what the facts mean (`findings`).
"""

from collections.abc import Iterator
from decimal import Decimal
from difflib import get_close_matches

from oit.checks.evidence import check_proofs
from oit.collection import Collection
from oit.faults import Fault
from oit.model import Assessment, Register, RegisterItem, Scheme
from oit.source_files import Source

_ROUNDING = Decimal("0.02")
"""Three scores and a total, each rounded to two decimals, may differ by this much."""


def check_register(source: Source[Register], collection: Collection) -> Iterator[Fault]:
    """Hold a register against its file's name, its list of items and the documents."""
    if (register := source.record) is None:
        return
    yield from _path(register.fiscal_year, source.stem)
    scheme = collection.scheme(register.scheme)
    if scheme is None:
        yield _unknown_scheme(register.scheme, collection)
    elif scheme.fiscal_year != register.fiscal_year:
        years = {"other": scheme.fiscal_year, "year": register.fiscal_year}
        yield Fault("scheme_year", ("scheme",), text=register.scheme, **years)
    for place, declared in enumerate(register.items):
        yield from (fault.inside("items", place) for fault in _item(declared, scheme, collection))


def _item(declared: RegisterItem, scheme: Scheme | None, collection: Collection) -> Iterator[Fault]:
    item = scheme.by_id.get(declared.item) if scheme else None
    if scheme and item is None:
        bounds = {"first": scheme.items[0].number, "last": scheme.items[-1].number}
        yield Fault("item_unknown", ("item",), item=declared.item.upper(), **bounds)
    elements = [element.id for element in item.elements] if item else None
    yield from check_proofs(declared.evidence, collection, elements)


def check_assessment(source: Source[Assessment], collection: Collection) -> Iterator[Fault]:
    """Hold an ITA result against its file's name, the weights of its list of items and the documents."""
    if (result := source.record) is None:
        return
    yield from _path(result.fiscal_year, source.stem)
    scheme = collection.scheme(result.scheme)
    if result.scheme and scheme is None:
        yield _unknown_scheme(result.scheme, collection)
    yield from check_proofs(result.evidence, collection)
    scores = {tool: score for tool, score in result.scores if score is not None}
    weights = scheme.weights() if scheme else None
    if weights and result.total is not None and len(scores) == len(weights):
        computed = sum((weights[tool] * scores[tool] for tool in scores), Decimal()) / 100
        if abs(computed - result.total) > _ROUNDING:
            yield Fault("ita_total_differs", ("total",), total=result.total, computed=round(computed, 2))


def _path(year: int, stem: str) -> Iterator[Fault]:
    if stem != str(year):
        yield Fault("path_of_year", ("fiscal_year",), name=f"{stem}.yml", year=year)


def _unknown_scheme(text: str, collection: Collection) -> Fault:
    [near] = get_close_matches(text, collection.scheme_names, n=1, cutoff=0)  # there are always our own lists
    return Fault("scheme_unknown", ("scheme",), text=text, near=near)
