"""The page of the ITA results: score by tool and year, against target.

Knows which facts the page shows. Must not know HTML (templates) or judge the facts (`findings`).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from oit.collection import Collection
from oit.findings.outcomes import Verdict, of_assessment
from oit.model import Assessment
from oit.pages.register import Shown, kind
from oit.pages.rendering import Page, ending


@dataclass(frozen=True)
class Row:
    """The result of a year; `verdict` is None where no target is known."""

    result: Assessment
    verdict: Verdict | None
    shown: tuple[Shown, ...]


def pages(collection: Collection) -> Iterator[Page]:
    """Yield the page of the results; none where no result is recorded."""
    if not collection.assessments:
        return
    rows = [_row(collection, result) for result in collection.assessments]
    yield Page(
        address="/ita/",
        template="ita.html",
        title="ผลการประเมิน ITA",
        description=f"คะแนนและระดับผลการประเมิน ITA ของ{collection.office.name} เทียบกับเป้าหมาย แยกตามปีงบประมาณ",
        updated=max((row.result.updated for row in rows if row.result.updated), default=None),
        source=f"content/ita/{rows[-1].result.fiscal_year}.yml",
        up="/",
        values={"rows": rows},
    )


def _row(collection: Collection, result: Assessment) -> Row:
    evidence = tuple(
        Shown(number, proof, kind(proof.address), ending(proof.address), collection.documents.get(proof.address))
        for number, proof in enumerate(result.evidence, start=1)
    )
    return Row(result, of_assessment(result, collection.measures), evidence)
