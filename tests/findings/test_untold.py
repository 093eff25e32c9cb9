"""What the data does not say, and what is not called untold because some text says it."""

from __future__ import annotations

from typing import Any

import pytest

from oit.findings.untold import Untold, untold_of
from oit.model import Project


def untold(**fields: Any) -> Untold:
    base = {"code": "1", "name": "ก", "fiscal_year": "2566", "office": ["ข"]}
    return untold_of(Project.model_validate(base | fields))


def told(text: str, **measures: str) -> list[dict[str, Any]]:
    return [{"entries": [{"date": "1/2/2566", "text": text, "measures": measures}]}]


def test_response_rates_without_the_number_of_people() -> None:
    assert untold(reports=told("IIT ร้อยละ 25", iit_response_percent="25")).people_asked
    assert not untold(reports=told("IIT ร้อยละ 25 ตอบ 40 คน", iit_response_percent="25")).people_asked
    assert not untold(reports=told("จำนวน ๔๐ ราย", eit_response_percent="25")).people_asked
    assert not untold(reports=told("ปลูกต้นไม้", trees="25")).people_asked


def test_a_unit_that_is_responsible_and_no_person() -> None:
    assert untold(responsible="ฝ่ายปกครอง").person
    assert not untold(responsible="นายทดสอบ สมมุติ").person
    assert not untold().person


@pytest.mark.parametrize("text", ["มีปัญหาเรื่องฝน", "ล่าช้ากว่าแผน", "แก้ไขสัญญา"])
def test_a_report_that_speaks_of_trouble_is_heard(text: str) -> None:
    assert untold(reports=told("ประชุม")).trouble
    assert not untold(reports=told(text)).trouble
    assert not untold(reports=[{"plan_status": {"printed": text}}]).trouble


def test_nothing_is_called_untold_where_there_is_no_report_or_the_office_says_it_elsewhere() -> None:
    assert not untold().trouble
    assert not untold(reports=told("ก"), obstacles="ฝน").trouble
    assert not untold(reports=told("ก"), explanation="เพราะฝน").trouble
