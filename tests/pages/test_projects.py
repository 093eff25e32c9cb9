"""What the page of one project says, drawn in memory."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from selectolax.lexbor import LexborHTMLParser

from building import OFFICE, ROOT
from oit.collection import Collection
from oit.loading import load
from oit.model import Project
from oit.pages.layout import lay_out
from oit.search.extract import read_page


def drawn(**fields: Any) -> LexborHTMLParser:
    """The page of a project with these fields."""
    base = {"code": "1-1", "name": "ก", "fiscal_year": "2566", "office": ["ข"], "updated": "30/09/2566"}
    project = Project.model_validate(base | fields)
    site = lay_out(Collection(root=Path(), projects=(project,)), ROOT / "overrides/oit")
    return LexborHTMLParser(site.html(site.pages[project.address]))


def words(**fields: Any) -> str:
    """The text of that page, spaces made one."""
    page = drawn(**fields)
    assert page.body
    return " ".join(page.body.text(separator=" ").split())


@pytest.mark.parametrize(
    ("bound", "value", "said"),
    [
        ({"at_least": "95"}, "87.83", "ไม่บรรลุเป้าหมาย ต่ำกว่าเป้าหมาย 7.17 คะแนน"),
        ({"at_most": "10"}, "12.5", "ไม่บรรลุเป้าหมาย สูงกว่าเป้าหมาย 2.5 คะแนน"),
    ],
)
def test_a_missed_target_says_on_which_side_and_how_far(bound: dict[str, str], value: str, said: str) -> None:
    told = {"targets": [{"measure": "ita_score", **bound}], "results": [{"measure": "ita_score", "value": value}]}
    assert said in words(**told)


@pytest.mark.parametrize(("bound", "side"), [({"at_least": "95"}, "ต่ำกว่า"), ({"at_most": "10"}, "สูงกว่า")])
def test_what_the_office_reported_is_set_beside_the_side_that_is_missed(bound: dict[str, str], side: str) -> None:
    status = {"code": "on_target", "printed": "เป็นไปตามเป้าหมาย"}
    told = {"targets": [{"measure": "ita_score", **bound}], "results": [{"measure": "ita_score", "value": "50"}]}
    said = words(**told, reports=[{"round": "1", "target_status": status}])
    assert f"รายงานครั้งที่ 1 ของหน่วยงานระบุว่า “เป็นไปตามเป้าหมาย” ขณะที่คะแนนในรายงาน{side}เป้าหมาย" in said


def test_a_report_without_a_number_is_not_called_by_one() -> None:
    status = {"code": None, "printed": "รอผล"}
    assert "รายงานที่ไม่ได้ระบุครั้งที่ ของหน่วยงานระบุว่า “รอผล”" in words(reports=[{"target_status": status}])


def measured(*values: str, measure: str = "iit_response_percent") -> list[dict[str, Any]]:
    """Reports without a number, each with one value of the same day."""
    return [
        {"entries": [{"date": "1/2/2566", "text": "ก", "measures": {measure: value}}], "progress": str(number)}
        for number, value in enumerate(values, start=1)
    ]


def test_two_values_of_one_day_stand_in_chart_and_table() -> None:
    page = drawn(reports=measured("25", "95"))
    [cell] = [each.text() for each in page.css(".oit-chart td")]
    assert cell == "25 และ 95"
    assert len(page.css(".oit-chart > svg .oit-bar")) == 2


def test_no_two_things_of_a_page_have_one_id() -> None:
    page = drawn(reports=[*measured("25", "95", "100"), {"round": "1"}])
    ids = [each.id for each in page.css("[id]")]
    assert len(ids) == len(set(ids))
    assert {"round-0", "round-0-2", "round-0-3", "round-1"} <= set(ids)


def test_three_values_are_a_line_told_in_words_and_in_a_table_behind_it() -> None:
    page = drawn(reports=measured("25", "95", "100"), targets=[{"measure": "iit_response_percent", "at_least": "90"}])
    [frame] = page.css(".oit-chart > svg")
    assert (frame.css_first(".oit-chart__dots").attributes["d"] or "").count("M") == 3
    assert frame.css_first("desc").text() == "IIT 1 ก.พ. 2566 ร้อยละ 25 ถึง 1 ก.พ. 2566 ร้อยละ 100 เป้าหมาย ≥ ร้อยละ 90"
    assert [each.text() for each in frame.css(".oit-chart__said text")] == ["25", "100", "เป้าหมาย ≥ 90"]
    assert page.css_first("details summary").text() == "ดูตัวเลขเป็นตาราง"


def test_a_result_stands_on_one_bar_with_its_target_and_results_of_years_on_one_scale() -> None:
    target, result = {"measure": "trees", "at_least": "200", "unit": "ต้น"}, {"measure": "trees", "value": "240"}
    assert len(drawn(targets=[target], results=[result]).css(".oit-answer .oit-bar__target")) == 1
    assert not drawn(targets=[target], results=[{**result, "unit": "ตัน"}]).css(".oit-bar__target")
    years = {"fiscal_year": "2565"}
    both = drawn(targets=[target, target | years], results=[result, result | years])
    assert len(both.css(".oit-dumbbell")) == 2
    assert not both.css(".oit-verdict .oit-bar")


def test_money_spent_is_told_of_what_was_received_and_above_it() -> None:
    assert "ใช้ไป ร้อยละ 80 ของงบที่ได้รับ" in words(budget={"allocated": "500", "spent": "400"})
    over = words(budget={"allocated": "48140719.06", "spent": "48200000"})
    assert "ใช้มากกว่างบที่ได้รับ 59,280.94 บาท" in over
    moved = {"allocated": "500", "spent": "450", "changes": [{"amount": "-100"}]}
    assert "ใช้มากกว่างบหลังโอน 50 บาท" in words(budget=moved)
    for budget in ({"allocated": "0", "spent": "0"}, {"allocated": "500"}, {"spent": "400"}):
        assert "คงเหลือ" not in words(budget=budget)
        assert not drawn(budget=budget).css(".oit-bar")


def test_what_cannot_be_told_says_why_and_what_is_not_due_of_which_day_that_is() -> None:
    page = drawn(targets=[{"text": "ให้ดีขึ้น"}])
    assert page.css_first(".oit-page").attributes["data-reason"] == "no_number"
    assert "ยังเทียบผลไม่ได้ เพราะเป้าหมายเขียนเป็นข้อความ" in words(targets=[{"text": "ให้ดีขึ้น"}])
    open_ = words(targets=[{"measure": "trees", "at_least": "9"}], updated="31/3/2566")
    assert "ยังไม่ถึงกำหนดทราบผล ณ 31 มี.ค. 2566 (ครบกำหนด 30 ก.ย. 2566)" in open_


def test_the_latest_entries_come_first_and_earlier_ones_may_be_folded_with_ids_kept() -> None:
    def entry(day: int) -> dict[str, str]:
        return {"date": f"{day}/1/2566", "text": f"งาน {day}"}

    page = drawn(
        reports=[{"round": "1", "entries": [entry(1), entry(2), entry(3)]}, {"round": "2", "entries": [entry(9)]}]
    )
    assert [each.text() for each in page.css(".oit-timeline time")] == [f"{day} ม.ค. 2566" for day in (9, 3, 2, 1)]
    assert [each.id for each in page.css("[id^=round]")] == ["round-2", "round-1"]
    assert [each.text() for each in page.css("div[data-fold] time")] == ["1 ม.ค. 2566"]


def test_what_a_reader_might_take_for_told_is_said_to_be_untold() -> None:
    said = words(responsible="ฝ่ายปกครอง", reports=measured("25", "95", "100"))
    for sentence in (
        "ไม่ใช่ผลที่ได้เทียบกับเป้าหมาย",
        "ไม่ได้ระบุชื่อบุคคล",
        "ไม่ได้กล่าวถึงปัญหา อุปสรรค",
        "โดยไม่ได้บอกจำนวนผู้ได้รับแบบวัด",
        "เป็นวันที่ของข้อมูล",
    ):
        assert sentence in said
    assert "ไม่ได้กล่าวถึงปัญหา" not in words(obstacles="ฝน", reports=measured("25"))


def test_what_is_not_stated_is_said_once() -> None:
    least = words()
    assert least.count("ไม่ได้ระบุ") == 3
    assert "เป้าหมาย ไม่ได้ระบุ งบประมาณ ไม่ได้ระบุ ส่วนงาน ข ความก้าวหน้า ไม่มีรายงานในข้อมูลนี้" in least
    assert "ไม่ได้ระบุ: ผู้รับผิดชอบ ระยะเวลา วัตถุประสงค์ ความสอดคล้องกับแผน หลักการและเหตุผล" in least
    assert least.count("ไม่มีรายงานในข้อมูลนี้") == 1
    assert "ไม่ได้แนบเอกสารต้นฉบับ" in least
    assert "เอกสารไม่ได้ระบุ: " in words(source={"document": "documents/a.pdf"})


def test_money_stated_as_zero_and_money_not_stated_are_told_apart() -> None:
    assert "ได้รับ 0 บาท (ตามเอกสาร) ใช้ไป ไม่ได้ระบุ" in words(budget={"allocated": "0"})


def test_what_one_round_states_is_asked_of_the_others_too() -> None:
    said = words(reports=[{"round": "1", "progress": "50"}, {"round": "2"}])
    assert "รายงานครั้งที่ 2 ความก้าวหน้าของงาน ไม่ได้ระบุ" in said
    assert "เทียบกับแผน" not in said


def test_a_cancelled_project_says_so_in_its_heading_with_day_and_reason() -> None:
    said = words(status={"state": "cancelled", "on": "1/3/2566", "reason": "ไม่มีผู้ยื่นข้อเสนอ"})
    heading = said.split("ข้อมูลโครงการ")[0]
    assert "สถานะ: ยกเลิก ณ วันที่ 1 มี.ค. 2566" in heading
    assert heading.strip().endswith("เหตุผลของหน่วยงาน: ไม่มีผู้ยื่นข้อเสนอ")


ANSWERS = ".oit-answer dl > div"


def test_the_head_answers_what_one_comes_for() -> None:
    page = drawn(
        name="ก" * 9,
        targets=[{"measure": "ita_score", "at_least": "95", "level": "AA"}],
        results=[{"measure": "ita_score", "value": "87.83", "level": "A"}],
        budget={"allocated": "500", "spent": "400"},
        reports=[
            {"round": "2", "progress": "100", "target_status": {"code": "on_target", "printed": "เป็นไปตามเป้าหมาย"}}
        ],
    )
    assert lines(page, ".oit-answer .oit-judgement") == ["ไม่บรรลุเป้าหมาย ต่ำกว่าเป้าหมาย 7.17 คะแนน"]
    assert lines(page, ANSWERS) == [
        "เป้าหมาย ≥ 95 คะแนน (AA)",
        "ผล 87.83 คะแนน (A)",
        "ได้รับ 500 บาท",
        "ใช้ไป 400 บาท ร้อยละ 80 ของงบที่ได้รับ",
        "ส่วนงาน ข",
        "หน่วยงานรายงานว่า “เป็นไปตามเป้าหมาย” ต่างจากผลข้างต้น ความก้าวหน้าร้อยละ 100",
    ]
    assert not page.css(".oit-verdict .oit-judgement")  # the head has said it


def test_where_transfers_moved_the_money_the_head_has_the_sum_that_its_share_is_of() -> None:
    page = drawn(budget={"allocated": "1500000", "spent": "1190000", "changes": [{"amount": "-230000"}]})
    told = [line for line in lines(page, ANSWERS) if line.startswith(("ได้รับ", "ใช้ไป"))]
    assert told == ["ได้รับ 1,500,000 บาท หลังโอน 1,270,000 บาท", "ใช้ไป 1,190,000 บาท ร้อยละ 93.7 ของงบหลังโอน"]


def test_a_target_in_words_stands_whole_in_the_head_and_is_left_to_the_reader() -> None:
    target = "ก่อสร้างถนนคอนกรีตเสริมเหล็กยาว 350 เมตร แล้วเสร็จภายในปีงบประมาณ"
    page = drawn(targets=[{"text": target}], results=[{"text": "ตรวจรับแล้ว 350 เมตร"}])
    assert lines(page, ".oit-judgement") == ["ยังเทียบผลไม่ได้ เพราะเป้าหมายเขียนเป็นข้อความ โปรดอ่านเทียบกับผล"]
    assert lines(page, ANSWERS)[:2] == [f"เป้าหมาย {target}", "ผล ตรวจรับแล้ว 350 เมตร"]


@pytest.mark.parametrize(
    ("responsible", "told"),
    [
        ("ฝ่ายปกครอง", "ส่วนงาน งานเลขานุการ ผู้รับผิดชอบ ฝ่ายปกครอง"),
        ("งานเลขานุการ", "ส่วนงาน งานเลขานุการ"),
        ("งานเลขานุการ สำนักงานเขต", "ส่วนงาน งานเลขานุการ"),
        (None, "ส่วนงาน งานเลขานุการ"),
    ],
)
def test_who_is_responsible_stands_in_the_head_where_it_is_not_the_unit(responsible: str | None, told: str) -> None:
    page = drawn(office=["สำนักงานเขต", "ฝ่ายปกครอง", "งานเลขานุการ"], responsible=responsible)
    assert told in lines(page, ANSWERS)


def test_the_head_tells_of_which_day_it_is_of_which_time_and_whom_to_ask() -> None:
    when = {"updated": "15/8/2566", "period": {"start": "1/10/2565", "end": "30/9/2566"}}
    page = drawn(**when, contact={"unit": "ฝ่ายโยธา", "phone": "0 2000 0005 ต่อ 12"})
    assert lines(page, ".oit-answer .oit-note") == [
        "ข้อมูล ณ วันที่ 15 ส.ค. 2566 · ระยะเวลา 1 ต.ค. 2565 – 30 ก.ย. 2566 · สอบถาม โทร. 0 2000 0005 ต่อ 12"
    ]
    assert page.css_first(".oit-answer .oit-note a").attributes["href"] == "tel:020000005"
    least = drawn(updated=None)
    assert lines(least, ".oit-answer .oit-note") == ["สอบถาม"]
    assert (least.css_first(".oit-answer .oit-note a").attributes["href"] or "").endswith("contact/")


def test_the_card_of_the_one_target_tells_what_the_head_does_not() -> None:
    target = {"measure": "ita_score", "at_least": "95", "text": "ไม่ต่ำกว่า 95"}
    result = {"measure": "ita_score", "value": "87.83", "reported_on": "29/9/2566"}
    page = drawn(targets=[target], results=[result])
    [card] = lines(page, ".oit-verdict")
    assert card == ("เป้าหมาย ไม่ต่ำกว่า 95 ที่มาของผล ตามที่หน่วยงานรายงาน เมื่อ 29 ก.ย. 2566 ไม่ได้แนบหลักฐานของผลนี้")
    assert not drawn(targets=[{"measure": "trees", "at_least": "9"}]).css(".oit-verdict")  # nothing stands behind it
    read = read_page("/x/", f'<article class="md-content__inner">{page.html}</article>'.encode())
    assert read
    assert "87.83" in read.text
    both = lines(drawn(targets=[target, {"measure": "trees", "at_least": "9"}], results=[result]), ".oit-verdict")
    assert "เป้าหมาย ≥ 95 คะแนน ไม่ต่ำกว่า 95 ผล 87.83 คะแนน" in both[0]


def test_a_state_is_told_once_in_the_head() -> None:
    page = drawn(status={"state": "completed", "on": "1/3/2566"}, reports=[{"round": "1", "progress": "100"}])
    assert lines(page, "header")[0].count("ดำเนินการแล้วเสร็จ") == 1
    assert lines(page, ANSWERS)[-1] == "ความก้าวหน้า ร้อยละ 100"


def test_what_the_office_reported_is_told_to_differ_from_the_number_both_ways() -> None:
    for value, code, printed in (("87", "on_target", "ถึง"), ("97", "below_target", "ต่ำกว่า")):
        page = drawn(
            targets=[{"measure": "ita_score", "at_least": "95"}],
            results=[{"measure": "ita_score", "value": value}],
            reports=[{"round": "1", "target_status": {"code": code, "printed": printed}}],
        )
        assert lines(page, ANSWERS)[-1] == f"หน่วยงานรายงานว่า “{printed}” ต่างจากผลข้างต้น"


def test_of_several_targets_the_head_shows_the_one_that_decides_and_leads_to_all() -> None:
    met, open_ = {"measure": "ita_score", "at_least": "80"}, {"measure": "participants", "at_least": "50"}
    page = drawn(targets=[met, open_], results=[{"measure": "ita_score", "value": "83"}], updated="31/3/2566")
    assert lines(page, ANSWERS)[:2] == ["เป้าหมาย ≥ 50 คน", "ผล ยังไม่มีผลในรายงาน"]
    assert page.css_first(".oit-answer a[href='#outcome']").text() == "ดูเป้าหมายทั้ง 2 ข้อ"
    assert len(page.css(".oit-verdict .oit-judgement")) == 2


def test_results_of_which_nobody_can_tell_the_last_and_money_in_parts_are_led_to() -> None:
    twice = [{"measure": "ita_score", "value": value} for value in ("80", "90")]
    page = drawn(
        targets=[{"measure": "ita_score", "at_least": "85"}],
        results=twice,
        budget={"by_year": [{"fiscal_year": "2566", "allocated": "5"}]},
    )
    assert lines(page, ANSWERS)[1:4] == ["ผล รายงานไว้ 2 ค่า", "ได้รับ ระบุแยกเป็นรายการ", "ใช้ไป ระบุแยกเป็นรายการ"]
    ids = {each.id for each in page.css("[id]")}
    assert {(link.attributes["href"] or "")[1:] for link in page.css(f"{ANSWERS} a[href^='#']")} <= ids


def test_what_was_not_due_then_says_that_the_site_knows_later_days_and_never_that_a_result_is_missing() -> None:
    base = {"office": ["ข"], "targets": [{"measure": "trees", "at_least": "9"}]}
    told = {"1-1": ("2566", "31/3/2566"), "1-2": ("2567", "31/3/2567")}
    projects = [
        Project.model_validate({**base, "code": code, "name": code, "fiscal_year": year, "updated": updated})
        for code, (year, updated) in told.items()
    ]
    site = lay_out(Collection(root=Path(), projects=tuple(projects)), ROOT / "overrides/oit")

    def noted(address: str) -> list[str]:
        return lines(LexborHTMLParser(site.html(site.pages[address])), ".oit-answer > .oit-note")

    assert noted("/projects/2566/1-1/") == [
        "ข้อมูลเรื่องอื่นในเว็บไซต์นี้มีถึง 31 มี.ค. 2567 ซึ่งหลังวันครบกำหนด แต่ยังไม่มีผู้บันทึกผลของโครงการนี้หลังวันที่ 31 มี.ค. 2566"
    ]
    assert noted("/projects/2567/1-2/") == []
    assert site.pages["/projects/2566/1-1/"].made_of == ("/projects/2566/1-1/", "/projects/2567/1-2/")
    [row] = lines(LexborHTMLParser(site.html(site.pages["/projects/2566/"])), ".oit-rows tbody .oit-outcome")
    assert row == "ยังไม่ถึงกำหนดทราบผล ณ 31 มี.ค. 2566 (ครบกำหนด 30 ก.ย. 2566)"


def test_money_moved_is_told_with_what_is_left_of_it() -> None:
    said = words(budget={"allocated": "500", "changes": [{"on": "1/3/2566", "amount": "-500", "reason": "โอนไปซ่อม"}]})
    assert "ได้รับ 500 บาท หลังโอน 0 บาท ใช้ไป ไม่ได้ระบุ" in said
    assert "1 มี.ค. 2566 โอนลด 500 บาท โอนไปซ่อม" in said
    assert "หลังโอน" not in words(budget={"changes": [{"amount": "5"}]})  # nobody said 5 of what


def test_what_the_page_of_a_road_says_is_searched_and_its_place_is_known() -> None:
    collection, _ = load(OFFICE)
    site = lay_out(collection, ROOT / "overrides/oit")
    page = site.html(site.pages["/projects/2568/90000001-4001/"])
    found = read_page("", f'<article class="md-content__inner">{page}</article>'.encode())
    assert found
    for text in (
        "สถานะ: ดำเนินการแล้วเสร็จ", "เงินอุดหนุนเฉพาะกิจ", "ห้างหุ้นส่วนจำกัด สมมุติการโยธา", "0000000000124", "ฝย. 12/2568",
        "00000000012", "1,248,000", "หมู่ที่ 3 บ้านทดสอบ แขวงตัวอย่าง เขตสมมุติ", "120 ครัวเรือน", "ฝนตกนอกฤดู", "ถนนเมื่อตรวจรับ",
        "หลังดำเนินการ", "ตรวจรับแล้ว 350 เมตร", "0 2000 0005",
    ):  # fmt: skip
        assert text in found.text
    facts = [found.fact(name) for name in ("subdistrict", "village")]
    assert facts == ["ตัวอย่าง", "3 บ้านทดสอบ"]


def lines(page: LexborHTMLParser, rows: str) -> list[str]:
    return [" ".join(row.text(separator=" ").split()) for row in page.css(rows)]


@pytest.mark.parametrize("year", [2566, 2567, 2568])
def test_a_project_of_several_years_shows_all_of_them_and_which_one_this_is(year: int) -> None:
    collection, _ = load(OFFICE)
    site = lay_out(collection, ROOT / "overrides/oit")
    page = LexborHTMLParser(site.html(site.pages[f"/projects/{year}/90000001-500{year - 2565}/"]))
    said = lines(page, ".oit-years tbody tr")
    assert [line[:4] for line in said] == ["2566", "2567", "2568"]
    assert [line for line in said if "หน้านี้" in line] == lines(page, ".oit-years [aria-current]")
    assert [link.attributes["href"] for link in page.css(".oit-years a")] == [
        f"../../{each}/90000001-500{each - 2565}/" for each in (2566, 2567, 2568) if each != year
    ]
    assert said[1].endswith("ไม่บรรลุเป้าหมาย 150,000 บาท 149,500 บาท")
    assert "โครงการนี้ในแต่ละปี" in lines(page, "h2")


def test_projects_of_one_code_are_shown_as_such_and_not_called_one_project() -> None:
    base = {"code": "1-1", "office": ["ข"]}
    projects = [Project.model_validate({**base, "name": f"ก{year}", "fiscal_year": year}) for year in ("2566", "2567")]
    site = lay_out(Collection(root=Path(), projects=tuple(projects)), ROOT / "overrides/oit")
    page = LexborHTMLParser(site.html(site.pages["/projects/2566/1-1/"]))
    assert "โครงการต่อเนื่องและโครงการที่ใช้รหัสเดียวกัน" in lines(page, "h2")
    assert [("ใช้รหัสเดียวกัน" in line) for line in lines(page, ".oit-years tbody tr")] == [False, True]


def test_a_project_leads_to_all_projects_of_its_unit_and_the_list_names_it_as_it_is_called_now() -> None:
    collection, _ = load(OFFICE)
    site = lay_out(collection, ROOT / "overrides/oit")
    page = LexborHTMLParser(site.html(site.pages["/projects/2566/90000001-5001/"]))
    [link] = [link for link in page.css("a") if link.text() == "โครงการทั้งหมดของฝ่ายรักษาความสะอาด"]
    assert link.attributes["href"] == "../../../units/cleaning/"
    assert "สำนักงานเขตสมมุติ / ฝ่ายรักษาความสะอาดและสวนสาธารณะ" in page.text()
    years = LexborHTMLParser(site.html(site.pages["/projects/2566/"]))
    [row] = [row for row in years.css("tbody tr") if "90000001-5001" in row.text()]
    assert row.css("td")[0].text() == "ฝ่ายรักษาความสะอาด"
    choices = [option.attributes["value"] for option in years.css("[name=unit] option")]
    assert "ฝ่ายรักษาความสะอาด" in choices
    assert "ฝ่ายรักษาความสะอาดและสวนสาธารณะ" not in choices


def test_the_list_of_a_year_marks_only_what_does_not_go_on() -> None:
    collection, _ = load(OFFICE)
    site = lay_out(collection, ROOT / "overrides/oit")
    page = LexborHTMLParser(site.html(site.pages["/projects/2568/"]))
    assert [mark.text() for mark in page.css(".oit-work")] == ["ยกเลิก"]


def test_the_line_for_search_results_tells_target_result_and_money_and_what_nobody_states() -> None:
    def line(**fields: Any) -> str | None:
        page = drawn(**fields).css_first(".oit-page")
        assert page
        return page.attributes["data-line"]

    target, second = {"measure": "ita_score", "at_least": "80"}, {"measure": "participants", "at_least": "50"}
    missed = {"measure": "participants", "value": "40"}
    assert line() == "ไม่ได้ระบุงบประมาณ"
    assert line(targets=[target]) == "เป้า ≥ 80 คะแนน · ยังไม่มีผลในรายงาน · ไม่ได้ระบุงบประมาณ"
    assert line(
        targets=[target, second],
        results=[{"measure": "ita_score", "value": "83"}, missed],
        budget={"allocated": "0", "spent": None},
    ) == ("เป้า ≥ 50 คน · ผล 40 คน · ได้รับ 0 บาท (ตามเอกสาร)")
