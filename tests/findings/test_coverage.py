"""What follows from a register and its list of items."""

from typing import Any

from oit.findings.coverage import ItemCoverage, cover, tally
from oit.model import Register, Scheme

SCHEME = Scheme.model_validate(
    {
        "fiscal_year": "2566",
        "title": "รายการ",
        "holds_for": "สำนักงานเขต",
        "items": [
            {"id": "o1", "elements": [{"id": "o1-1", "text": "ก", "basis": "later_year"}]},
            {"id": "o2"},
            {"id": "o3"},
        ],
    }
)
PROOF = {"title": "หน้า", "address": "https://www.sommut.go.th/1", "covers": ["o1-1"]}


def covered(*items: dict[str, Any], **fields: Any) -> list[ItemCoverage]:
    register = Register.model_validate({"fiscal_year": "2566", "scheme": "x", "items": list(items), **fields})
    return cover(register, SCHEME)


def test_every_item_of_the_list_has_a_line_in_its_order() -> None:
    assert [line.address for line in covered({"item": "o2", "status": "ไม่มี"})] == [
        "/oit/2566/o1/", "/oit/2566/o2/", "/oit/2566/o3/",
    ]  # fmt: skip


def test_an_item_that_nobody_spoke_of_is_unrecorded_not_missing() -> None:
    every = covered({"item": "o1", "status": "มี", "evidence": [PROOF]}, {"item": "o2", "status": "ไม่มี"})
    assert [line.state for line in every] == ["present", "absent", "unrecorded"]
    counts = tally(every)
    assert (counts.total, counts.present, counts.absent, counts.unrecorded) == (3, 1, 1, 1)


def test_a_day_is_the_items_own_or_the_registers_but_no_day_for_what_nobody_spoke_of() -> None:
    first, second, third = covered({"item": "o1", "as_of": "1/5/2566"}, {"item": "o2"}, as_of="30/9/2566")
    assert str(first.as_of) == "2023-05-01"
    assert str(second.as_of) == "2023-09-30"
    assert third.as_of is None


def test_the_phone_of_the_register_is_not_given_for_another_unit() -> None:
    own, other = covered({"item": "o1"}, {"item": "o2", "unit": "ฝ่ายคลัง"}, unit="ฝ่ายปกครอง", phone="0 2000 0001")[:2]
    assert (own.unit, own.phone) == ("ฝ่ายปกครอง", "0 2000 0001")
    assert (other.unit, other.phone) == ("ฝ่ายคลัง", None)


def test_the_evidence_of_an_element_keeps_its_number() -> None:
    first = covered({"item": "o1", "status": "มี", "evidence": [PROOF | {"covers": []}, PROOF]})[0]
    assert [number for number, _ in first.elements[0].proofs] == [2]


def test_an_element_from_another_years_list_is_not_known() -> None:
    assert not SCHEME.items[0].elements[0].known
