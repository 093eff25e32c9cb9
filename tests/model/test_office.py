"""An office: whose it is."""

from __future__ import annotations

import pytest

from oit.model import Office


@pytest.mark.parametrize(
    ("kind", "parent", "is_bangkoks"),
    [
        ("สำนักงานเขต", "กรุงเทพมหานคร", True),
        ("สำนักงานเขต กรุงเทพมหานคร", None, True),
        ("สำนัก", "กทม.", True),
        ("สำนักงานเขต", "นครสมมุติ", False),
        ("สำนักงานเขตพื้นที่การศึกษา", "สำนักงานคณะกรรมการการศึกษาขั้นพื้นฐาน", False),
        ("เทศบาลตำบล", None, False),
        (None, "กรุงเทพมหานคร", False),  # a kind that is not stated decides nothing
        (None, None, False),
    ],
)
def test_kind_and_parent_decide(kind: str | None, parent: str | None, is_bangkoks: bool) -> None:
    assert Office(name="หน่วยงาน", kind=kind, parent=parent).is_bangkok is is_bangkoks
