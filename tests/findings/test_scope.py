"""Bangkok is named where the office says that it is Bangkok's, and nowhere else."""

from __future__ import annotations

import pytest

from oit import schemes
from oit.findings.scope import Scope, is_of_bangkok, scope_of
from oit.model import Office, Scheme


def office(kind: str | None, parent: str | None = None) -> Office:
    return Office(name="หน่วยงาน", kind=kind, parent=parent)


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
    assert is_of_bangkok(office(kind, parent)) is is_bangkoks


@pytest.mark.parametrize("name", schemes.names())
def test_no_reader_of_another_office_is_told_of_bangkok(name: str) -> None:
    scheme = schemes.builtin(name)
    assert scheme
    told = scope_of(scheme, office("เทศบาลตำบล"))
    assert not [word for word in ("กทม", "กรุงเทพ", "สำนักงานเขต") if word in f"{told.holds_for} {told.not_for}"]
    assert "สำนักงานเขต" in str(scope_of(scheme, office("สำนักงานเขต", "กรุงเทพมหานคร")).not_for)


def test_an_office_s_own_list_needs_no_words_of_bangkok() -> None:
    own = Scheme.model_validate(
        {"fiscal_year": "2566", "title": "รายการ", "holds_for": "สำนัก", "items": [{"id": "o1"}]}
    )
    assert scope_of(own, office("สำนัก", "กรุงเทพมหานคร")) == Scope("สำนัก", None)
