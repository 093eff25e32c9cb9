"""Where sources disagree, both are shown under a name that a reader understands."""

from oit.findings.disagreements import SourceDifference, disagreements_of
from oit.model import Project

PROJECT = Project.model_validate(
    {
        "code": "1",
        "name": "ก",
        "fiscal_year": "2566",
        "office": ["เขต", "ฝ่าย"],
        "budget": {"spent": "1200"},
        "strategy": {"goal": "๗.๓.๒"},
        "reports": [{"round": "2", "progress": "90.00", "entries": [{"date": "31/07/2566", "text": "รอฟผล"}]}],
        "certification": {"statement": "ขอรับรอง", "signed": "false"},
        "disagreements": [{"field": "strategy.goal", "other": "๗.๓.๑", "source": "ฉบับพิมพ์ที่ 2"}],
    }
)


def test_what_the_page_uses_stands_beside_the_other_source() -> None:
    assert disagreements_of(PROJECT) == [SourceDifference("ยุทธศาสตร์ › เป้าหมายที่", "๗.๓.๒", "๗.๓.๑", "ฉบับพิมพ์ที่ 2")]
