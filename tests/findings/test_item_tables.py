"""Tables of items, held against totals added up by hand from the files of the two invented offices."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal
from functools import cache
from pathlib import Path
from typing import Any, get_args

from building import OFFICE, ROOT
from oit import schemes
from oit.collection import Collection
from oit.findings.columns import COLUMNS
from oit.findings.coverage import cover
from oit.findings.item_rows import Unknown
from oit.findings.item_tables import Table, table_of
from oit.loading import load
from oit.model import Register
from oit.model.item_table import ContractColumn, ProjectColumn

MUNICIPALITY = ROOT / "tests/data/municipality"


@cache
def collection_of(root: Path) -> Collection:
    return load(root)[0]


def table(root: Path, item: str, scheme: str = "2568", year: int | None = None, **declared: Any) -> Table:
    """The table of an item in a register of its own; `declared` is what the office says of the item."""
    register = Register.model_validate(
        {"fiscal_year": str(year or scheme), "scheme": scheme, "items": [{"item": item, **declared}]}
    )
    scheme_read = schemes.builtin(scheme)
    assert scheme_read
    [line] = [line for line in cover(register, scheme_read) if line.item.id == item]
    found = table_of(replace(collection_of(root), registers=(register,)), line)
    assert found
    return found


def sums(found: Table) -> dict[str, tuple[str, int]]:
    return {
        total.column.key: (f"{total.amount:,}" if total.amount is not None else "-", total.stated)
        for total in found.totals
    }


def column(found: Table, key: str) -> dict[str, object]:
    """What stands in a column, by the code of the project; why nothing stands there, where nothing does."""
    [place] = [place for place, each in enumerate(found.columns) if each.key == key]
    cells = ((row.project.code[-4:], row.cells[place]) for row in found.rows)
    return {code: cell.unknown if cell.value is None else cell.value for code, cell in cells}


def test_plan_and_budget_of_a_year() -> None:
    """2001: 0, 2002: 85,840, 2003: 48,140,719.06, 2004: not stated, 2005: 99,999.99, 5001: 100,000 of its own year."""
    found = table(OFFICE, "o11", "2566")
    assert (found.as_of, len(found.rows)) == (date(2023, 9, 30), 6)
    assert sums(found) == {"allocated": ("48,426,559.05", 5)}
    assert found.use is None  # a table without what was spent compares nothing


def test_progress_of_six_months() -> None:
    """Allocated 1,500,000 + 8,640,000 + 60,000 + 200,000 + 2,400,000 + 100,000; spent by 31 March only 4001 says."""
    found = table(OFFICE, "o6")
    assert (found.as_of, len(found.rows)) == (date(2025, 3, 31), 6)
    assert sums(found) == {"allocated": ("12,900,000", 6), "spent": ("1,190,000", 1)}
    assert found.use  # 4001 alone says both; 230,000 of its money was moved away
    assert (found.use.received, found.use.spent, found.use_stated, found.use_is_of_all) == (1270000, 1190000, 1, False)
    assert column(found, "spent") == {
        "4001": Decimal(1190000),
        "4002": Unknown.NOT_THEN,  # 30 September
        "4003": Unknown.NOT_THEN,  # no day
        "4004": Unknown.NOT_THEN,  # no day
        "4005": Unknown.NOT_STATED,
        "5003": Unknown.NOT_STATED,  # told of the two years before alone
    }
    assert column(found, "progress")["4005"] == Decimal(15)
    assert column(found, "state") == {
        "4001": "completed", "4002": Unknown.NOT_THEN, "4003": Unknown.NOT_THEN, "4004": "cancelled",
        "4005": "in_progress", "5003": "in_progress",
    }  # fmt: skip


def test_result_of_the_year_before() -> None:
    """3001–3006 received 125,000 + 250,000 + 375,000 + 500,000 + 1,250,000.50 + 60,000, 5002 150,000 of its own year.

    Spent: 3005 1,250,000.50 and 3006 41,250, undated in files that are settled by then; 5002 149,500.
    """
    found = table(OFFICE, "o7")
    assert (found.period.year, found.as_of) == (2567, date(2024, 9, 30))
    assert sums(found) == {"allocated": ("2,710,000.5", 7), "spent": ("1,440,750.5", 3)}
    assert column(found, "results")["3006"] == ("สุนัขและแมวที่ได้รับวัคซีน 1,132 ตัว", "ความพึงพอใจ ร้อยละ 92.25")


def test_result_of_a_municipality() -> None:
    found = table(MUNICIPALITY, "o7")
    assert sums(found) == {"allocated": ("98,000", 1), "spent": ("95,000", 1)}
    assert column(found, "results") == {"7-01": ("ตรวจรับแล้ว 1.2 กิโลเมตร",)}


def test_progress_of_a_municipality() -> None:
    found = table(MUNICIPALITY, "o6")
    assert sums(found) == {"allocated": ("600,000", 2), "spent": ("0", 1)}
    assert column(found, "state") == {"8-01": "in_progress", "8-02": "suspended"}


def test_procurement_of_a_year() -> None:
    """1,185,000 + 5,000 + 2,300,000; of reference prices 1,248,000 + 2,350,000."""
    found = table(OFFICE, "o12")
    assert [row.contract and row.contract.signed for row in found.rows] == [
        date(2024, 12, 2), date(2024, 12, 12), date(2025, 2, 3),
    ]  # fmt: skip
    assert sums(found) == {
        "contract_budget": ("1,250,000", 1),
        "reference_price": ("3,598,000", 2),
        "price": ("3,490,000", 3),
    }


def test_procurement_of_the_year_before_hides_a_natural_person() -> None:
    found = table(MUNICIPALITY, "o13")
    assert sums(found)["price"] == ("95,000", 1)
    assert column(found, "contractor") == {"7-01": "บุคคลธรรมดา"}


def test_procurement_month_by_month() -> None:
    found = table(OFFICE, "o11", "2569", 2568)
    months = {month.first: (month.rows, month.total.amount) for month in found.months}
    assert len(months) == 12
    assert {first: told for first, told in months.items() if told[0]} == {
        date(2024, 12, 1): (2, Decimal(1190000)),
        date(2025, 2, 1): (1, Decimal(2300000)),
    }
    assert sums(found)["price"] == ("3,490,000", 3)


def test_a_list_that_is_complete_as_of_an_earlier_day_shows_no_later_fact() -> None:
    found = table(OFFICE, "o12", complete_as_of="31/12/2567")
    assert (found.as_of, len(found.rows), found.left_out) == (date(2024, 12, 31), 2, 1)
    assert column(found, "inspected") == {"4001": Unknown.NOT_STATED}  # the second contract of 4001 tells none
    assert [cell.unknown for cell in (row.cells[5] for row in found.rows)] == [Unknown.NOT_THEN, Unknown.NOT_STATED]


def test_a_project_that_changed_after_that_day_is_marked() -> None:
    found = table(OFFICE, "o6", complete_as_of="30/04/2568")
    assert found.as_of == date(2025, 3, 31)
    assert {row.project.code[-4:] for row in found.rows if row.changed_later} == {"4002", "4003"}
    assert found.changed_later == 2


def test_results_of_a_year_may_come_until_the_list_is_complete(tmp_path: Path) -> None:
    text = "code: 1-1\nname: ถนน\nfiscal_year: 2567\noffice: [กองช่าง]\nresults: [{text: ดี, reported_on: 15/11/2567}]\n"
    (tmp_path / "content").mkdir()
    (tmp_path / "content/office.yml").write_text("name: เทศบาล\n", encoding="utf-8")
    (tmp_path / "projects/2567").mkdir(parents=True)
    (tmp_path / "projects/2567/1-1.yml").write_text(text, encoding="utf-8")
    assert column(table(tmp_path, "o7"), "results") == {"1-1": Unknown.NOT_THEN}
    assert column(table(tmp_path, "o7", complete_as_of="30/11/2567"), "results") == {"1-1": ("ดี",)}


def test_what_nothing_asks_for_is_no_gap() -> None:
    gaps = {gap.column.key: [row.project.code[-4:] for row in gap.rows] for gap in table(OFFICE, "o6").gaps}
    assert gaps["spent"] == ["4002", "4003", "4004", "4005", "5003"]
    assert "period" not in gaps  # 2568's list does not ask for it


def test_every_column_that_a_list_can_name_is_in_the_registry() -> None:
    assert set(COLUMNS) == {*get_args(ProjectColumn), *get_args(ContractColumn)}
