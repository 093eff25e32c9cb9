"""An ITA result against its path, the weights of its list of items and the documents.

Knows records that were read. Must not read files, nor judge what the facts mean (`findings`).
"""

from collections.abc import Iterator
from decimal import Decimal

from oit.checks.evidence import check_proofs
from oit.checks.levels import check_level
from oit.checks.registers import check_year, unknown_scheme
from oit.collection import Collection
from oit.faults import Fault
from oit.model import Assessment
from oit.source_files import SourceFile

_ROUNDING = Decimal("0.02")
"""Three scores and a total, each rounded to two decimals, may differ by this much."""


def check_assessment(source: SourceFile[Assessment], collection: Collection) -> Iterator[Fault]:
    """Hold an ITA result against its file's name, the weights of its list of items and the documents."""
    if (result := source.record) is None:
        return
    yield from check_year(result.fiscal_year, source.stem)
    scheme = collection.scheme(result.scheme)
    if result.scheme and scheme is None:
        yield unknown_scheme(result.scheme, collection)
    yield from check_proofs(result.evidence, collection)
    yield from check_level(result.level, result.level_scheme, collection, "level_scheme")
    if result.target:
        target = check_level(result.target.level, result.target.scheme, collection)
        yield from (fault.inside("target") for fault in target)
    scores = {tool: score for tool, score in result.scores if score is not None}
    weights = scheme.weights() if scheme else None
    if weights and result.total is not None and len(scores) == len(weights):
        computed = sum((weights[tool] * scores[tool] for tool in scores), Decimal()) / 100
        if abs(computed - result.total) > _ROUNDING:
            yield Fault("ita_total_differs", ("total",), total=result.total, computed=round(computed, 2))
