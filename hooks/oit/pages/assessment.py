"""The page of the ITA results: score by tool and year, against target.

Knows which facts the page shows. Must not know HTML (templates) or judge the facts (`findings`).
"""

from collections.abc import Iterator
from dataclasses import dataclass

from oit.collection import Collection
from oit.findings.outcomes import Verdict, judge_assessment
from oit.kinds import ASSESSMENT
from oit.model import Assessment
from oit.pages.register import EvidenceLink, evidence_links
from oit.pages.rendering import Page, latest


@dataclass(frozen=True)
class AssessmentRow:
    """The result of a year; `verdict` is None where no target is known."""

    result: Assessment
    verdict: Verdict | None
    evidence: tuple[EvidenceLink, ...]


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
        updated=latest(row.result.updated for row in rows),
        source=ASSESSMENT.file_of(rows[0].result),
        up="/",
        values={"rows": rows},
    )


def _row(collection: Collection, result: Assessment) -> AssessmentRow:
    evidence = evidence_links(result.evidence, collection)
    return AssessmentRow(result, judge_assessment(result, collection.measures), evidence)
