"""The rules between files for registers and ITA results: against their path, their list of items, the documents.

Knows records that were read. Must not read files, nor judge what the facts mean (`findings`, `disclosure`).
"""

from __future__ import annotations

from collections.abc import Collection as Contents
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from difflib import get_close_matches

from oit.checks.projects import Hashed, evidence
from oit.model import Assessment, Doubt, Proof, Register, Scheme
from oit.text.yaml_reader import Location

_ROUNDING = Decimal("0.02")
"""Three scores and a total, each rounded to two decimals, may differ by this much."""


def of_register(
    register: Register, stem: str, scheme: Scheme | None, documents: Mapping[str, Hashed], names: Contents[str]
) -> Iterator[Doubt]:
    """Hold a register against its file's name, its list of items (None: no such list) and the documents."""
    yield from _path(register.fiscal_year, stem)
    if scheme is None:
        yield _unknown_scheme(register.scheme, names)
    elif scheme.fiscal_year != register.fiscal_year:
        words = {"text": register.scheme, "other": scheme.fiscal_year, "year": register.fiscal_year}
        yield Doubt("scheme_year", ("scheme",), words)
    for place, said in enumerate(register.items):
        where: Location = ("items", place)
        item = scheme.by_id.get(said.item) if scheme else None
        if scheme and item is None:
            words = {"item": said.item.upper(), "first": scheme.items[0].number, "last": scheme.items[-1].number}
            yield Doubt("item_unknown", (*where, "item"), words)
        elements = [element.id for element in item.elements] if item else None
        yield from _proofs(said.evidence, (*where, "evidence"), documents, elements)


def of_assessment(
    result: Assessment, stem: str, scheme: Scheme | None, documents: Mapping[str, Hashed], names: Contents[str]
) -> Iterator[Doubt]:
    """Hold an ITA result against its file's name, the weights of its list (None: no such list), the documents."""
    yield from _path(result.fiscal_year, stem)
    if result.scheme and scheme is None:
        yield _unknown_scheme(result.scheme, names)
    yield from _proofs(result.evidence, ("evidence",), documents, None)
    scores = {tool: score for tool, score in result.scores if score is not None}
    weights = scheme.weights() if scheme else None
    if weights and result.total is not None and len(scores) == len(weights):
        computed = sum((weights[tool] * scores[tool] for tool in scores), Decimal()) / 100
        if abs(computed - result.total) > _ROUNDING:
            yield Doubt("ita_total_differs", ("total",), {"total": result.total, "computed": round(computed, 2)})


def _path(year: int, stem: str) -> Iterator[Doubt]:
    if stem != str(year):
        yield Doubt("path_of_year", ("fiscal_year",), {"name": f"{stem}.yml", "year": year})


def _unknown_scheme(text: str, names: Contents[str]) -> Doubt:
    near = next(iter(get_close_matches(text, names, n=1, cutoff=0)), "2566")
    return Doubt("scheme_unknown", ("scheme",), {"text": text, "near": near})


def _proofs(
    proofs: Sequence[Proof], where: Location, documents: Mapping[str, Hashed], elements: Contents[str] | None
) -> Iterator[Doubt]:
    """Each address must be one a reviewer can open; each element one of the item's (None: not to be checked)."""
    for place, proof in enumerate(proofs):
        yield from evidence(proof.address, (*where, place, "address"), documents)
        for number, element in enumerate(proof.covers):
            if elements is not None and element not in elements:
                words = {"text": element, "known": f"มี {', '.join(elements)}" if elements else "รายการไม่ได้กำหนดไว้"}
                yield Doubt("element_unknown", (*where, place, "covers", number), words)
