"""Where sources disagree, both are shown under a name that a reader understands."""

from oit.findings.disagreements import SourceDifference, disagreements_of
from oit.model import Project

PROJECT = Project.model_validate(
    {
        "code": "1",
        "name": "ก",
        "fiscal_year": "2566",
        "office": ["เขต"],
        "strategy": {"goal": "๗.๓.๒"},
        "disagreements": [{"field": "strategy.goal", "other": "๗.๓.๑", "source": "ฉบับพิมพ์ที่ 2"}],
    }
)


def test_what_the_page_uses_stands_beside_the_other_source() -> None:
    assert disagreements_of(PROJECT) == [SourceDifference("ยุทธศาสตร์ › เป้าหมายที่", "๗.๓.๒", "๗.๓.๑", "ฉบับพิมพ์ที่ 2")]


def test_a_place_that_the_file_does_not_have_is_called_what_the_file_calls_it() -> None:
    told = {"field": "ท้ายหน้า", "other": "ลงนามแล้ว", "source": "สำเนา"}
    project = PROJECT.model_validate(PROJECT.model_dump() | {"disagreements": [told]})
    assert disagreements_of(project) == [SourceDifference("ท้ายหน้า", None, "ลงนามแล้ว", "สำเนา")]
