"""The page of the ITA results: score by tool and year, against target.

Knows which facts the page shows. Must not know HTML (templates) or judge the facts (`findings`).
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from oit.collection import Collection
from oit.findings.latest_fact import LatestFact, latest_fact
from oit.findings.outcomes import Verdict, judge_assessment
from oit.kinds import ASSESSMENT
from oit.model import Assessment
from oit.pages.page import Page, latest
from oit.pages.register import EvidenceLink, evidence_links


@dataclass(frozen=True)
class AssessmentRow:
    """The result of a year; `verdict` is None where no target is known."""

    result: Assessment
    verdict: Verdict | None
    evidence: tuple[EvidenceLink, ...]
    later: date | None = None
    """The latest day of which the site tells facts, where that is after the day on which the result is due."""


def pages(collection: Collection) -> Iterator[Page]:
    """Yield the page of the results; none where no result is recorded."""
    if not collection.assessments:
        return
    known = latest_fact(collection)
    rows = [_row(collection, result, known) for result in collection.assessments]
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


def _row(collection: Collection, result: Assessment, known: LatestFact | None) -> AssessmentRow:
    evidence, verdict = evidence_links(result.evidence, collection), judge_assessment(result, collection.measures)
    later = known.day if known and verdict and verdict.due and verdict.due < known.day else None
    return AssessmentRow(result, verdict, evidence, later)
