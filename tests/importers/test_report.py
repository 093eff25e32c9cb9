"""The printed report: every fact of both printings, and the traps of the form."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from depth import examples
from import_samples import DATA, PRINTINGS, REPORT, facts, loaded, one
from oit.importers.combine import combine
from oit.importers.compare import differences, plain
from oit.importers.persons import BLACKED_OUT, black_out
from oit.importers.project_file.writer import write_project
from oit.importers.report.report_reader import read_report
from oit.model import Project
from reading import record_of

RATES = {"27/02/2566": (25, 15), "31/03/2566": (95, 80), "28/04/2566": (100, 100), "31/05/2566": (100, 100),
         "30/06/2566": (100, 100)}  # fmt: skip


def test_the_first_printing_holds_exactly_what_a_person_transcribed() -> None:
    imported = loaded(write_project(one(REPORT).data))
    want = facts(loaded((DATA / "transcribed.yml").read_text(encoding="utf-8")))
    for ours in ("source", "misprints"):  # the file's remarks on its own making
        want.pop(ours)
    assert facts(imported) == want


@pytest.mark.parametrize(
    ("printing", "goal", "awaited", "weekday"),
    [
        (
            PRINTINGS[0],
            "๗.๓.๒ กรุงเทพมหานครมีระบบบริหารทรัพยากรบุคคลเข้มแข็งเอื้อต่อความเป็นธรรมสามารถสร้างสมดุล",
            "รอฟผล",
            "วันที่พุธที่",
        ),
        (
            PRINTINGS[1],
            "๗.๓.๑ การพัฒนาทรัพยากรบุคคลของกรุงเทพมหานครให้มีทักษะ ความรู้ความสามารถ มีความเป็นมืออาชีพที่เหมาะสม",
            "รวบรวม",
            "วันพุธที่",
        ),
    ],
    ids=["first", "second"],
)
def test_every_field_of_each_printing(printing: str, goal: str, awaited: str, weekday: str) -> None:
    draft = one(printing)
    assert draft.notes == []
    data = facts(loaded(write_project(draft.data)))
    first, second = data.pop("reports")
    entries = first.pop("entries")
    rationale = data.pop("rationale")
    assert rationale.startswith("ด้วยสำนักงานคณะกรรมการป้องกัน")
    assert rationale.endswith("(สำนักงาน ป.ป.ช.) กำหนด")
    assert "(พ.ศ. 2561 ? 2580) และตามมติคณะรัฐมนตรี วันที่ 23 มกราคม 2561 เห็นชอบ" in rationale
    objectives = data.pop("objectives")
    assert [text[:20] for text in objectives] == [
        "เพื่อแสดงเจตจำนงสุจร", "เพื่อสร้างวัฒนธรรมสุ", "เพื่อให้การบริหารราช", "เพื่อส่งเสริมการมีส่", "เพื่อยกระดับกลไกการต",
    ]  # fmt: skip
    assert objectives[1].endswith("การขัดกันแห่งผลประโยชน์ และแสวงหาประโยชน์โดยมิชอบ")
    certification = data.pop("certification", None)
    assert (certification is None) == (printing is PRINTINGS[0])
    if certification:
        assert certification["statement"].startswith("ขอรับรองว่า ข้อมูลที่ปรากฏ")
        assert certification["signed"] == "false"
    assert data == {
        "code": "50260000-6648",
        "name": "กิจกรรมการประเมินคุณธรรมและความโปร่งใสในการดำเนินงานของหน่วยงานภาครัฐ (ITA)",
        "kind": "activity",
        "fiscal_year": "2566",
        "period": {"start": "01/10/2565", "end": "30/09/2566"},
        "budget": {"allocated": "0", "spent": "0"},
        "office": ["สำนักงานเขตจตุจักร", "ฝ่ายปกครอง", "ฝ่ายปกครอง"],
        "responsible": "ฝ่ายปกครอง",
        "coordinator": {"agency": "สยป"},
        "targets": [
            {
                "text": "การประเมินคุณธรรมและความโปร่งใสในการดำเนินงานของหน่วยงานภาครัฐ (ITA)"
                " มีคะแนนไม่น้อยกว่าระดับ AA (95 คะแนนขึ้นไป)",
                "measure": "ita_score", "at_least": "95", "unit": "คะแนน", "level": "AA", "scheme": "AA-F",
            }
        ],
        "strategy": {
            "plan": "แผนพัฒนา กทม. ระยะ 20 ปี",
            "issue": "ยุทธศาสตร์ที่ ๗ ? การสร้างความเป็นมืออาชีพในการบริหารจัดการมหานคร",
            "sub_issue": "๗.๓ - การบริหารทรัพยากรบุคคล",
            "goal": goal,
            "indicator": "มิติที่1 ร้อยละความสำเร็จของการประเมินคุณธรรมและ ความโปร่งใสในการดำเนินงานของหน่วยงานภาครัฐ"
            " (Integrity and Transparency Assessment : ITA) มีคะแนนไม่น้อยกว่า ระดับ AA (95.00 คะแนน)",
        },
        "results": [
            {
                "measure": "ita_score", "value": "87.83", "unit": "คะแนน", "level": "A", "scheme": "AA-F",
                "announced_by": "สำนักงาน ป.ป.ช.", "reported_on": "29/09/2566",
            }
        ],
        "updated": "30/09/2566",
    }  # fmt: skip
    status = {
        "disbursed": "0",
        "plan_status": {"code": "on_plan", "printed": "เป็นไปตามแผน"},
        "target_status": {"code": "on_target", "printed": "เป็นไปตามเป้าหมาย"},
    }
    announced = (
        "สำนักงาน ป.ป.ช. ประกาศผลการประเมินคุณธรรมและความโปร่งใสในการดำเนินงานของหน่วยงานภาครัฐ (ITA) มีคะแนนระดับ A (87.83)"
    )
    assert first == {"round": "1", "progress": "90.00", **status}
    assert second == {
        "round": "2", "progress": "100.00", **status, "entries": [{"date": "30/09/2566", "text": announced}],
    }  # fmt: skip
    assert [entry["date"] for entry in entries] == [
        "28/10/2565", "30/11/2565", "28/12/2565", "31/01/2566", "27/02/2566", "31/03/2566",
        "28/04/2566", "31/05/2566", "30/06/2566", "31/07/2566", "28/08/2566", "29/09/2566",
    ]  # fmt: skip
    for entry in entries:
        iit, eit = RATES.get(entry["date"], (None, None))
        told = {"iit_response_percent": str(iit), "eit_response_percent": str(eit)} if iit else None
        assert entry.get("measures") == told
        if iit:
            assert f"(IIT) อยู่ที่ร้อยละ {iit} และจำนวน" in entry["text"]
            assert f"(EIT) อยู่ที่ร้อยละ {eit}" in entry["text"]
    assert entries[0]["text"] == "ศึกษาแนวทางดำเนินการตัวชี้วัด"
    assert f"ใน{weekday} 23 พฤศจิกายน พ.ศ. 2565" in entries[1]["text"]
    assert all(entry["text"].startswith(f"{awaited}คะแนนการประเมิน") for entry in entries[9:11])
    assert entries[11]["text"] == announced


@pytest.mark.parametrize("printing", PRINTINGS, ids=["first", "second"])
def test_no_word_of_a_printing_is_lost(printing: str) -> None:
    squeezed = "".join(printing.split())
    data = one(printing).data
    for text in [data["rationale"], *data["objectives"], data["targets"][0]["text"], *data["strategy"].values(),
                 *(entry["text"] for report in data["reports"] for entry in report["entries"])]:  # fmt: skip
        assert "".join(text.split()) in squeezed.replace("****แบบแสดงรายงานความก้าวหน้าและข้อมูลเกี่ยวกับโครงการ****", "")


def test_two_printings_differ_in_goal_two_entries_and_certification_and_in_nothing_else() -> None:
    assert [(item["field"], item["source"]) for item in one(REPORT).data["disagreements"]] == [
        ("strategy.goal", "ฉบับพิมพ์ที่ 2"),
        ("reports[1].entries[10].text", "ฉบับพิมพ์ที่ 2"),
        ("reports[1].entries[11].text", "ฉบับพิมพ์ที่ 2"),
        ("certification", "ฉบับพิมพ์ที่ 1"),
    ]


def test_a_small_word_that_turns_a_fact_round_is_a_difference() -> None:
    turned = REPORT.replace("เป็นไปตามแผน : เป็นไป", "ไม่เป็นไปตามแผน : เป็นไป", 1)
    assert "reports[1].plan_status.printed" in [item["field"] for item in one(turned).data["disagreements"]]


def test_the_summary_says_itself_which_round_it_sums_up() -> None:
    naive = "รายงานครั้งที่1 :: 28/10/2565 : ก\nรายงานครั้งที่2 :: ความก้าวหน้าของงานฯ = 90.00 % งบประมาณที่เบิกใช้ (ครั้งที่ 1) = 5 บาท"
    [draft] = read_report(naive, "f")
    assert [(r["round"], r.get("progress")) for r in draft.data["reports"]] == [(1, "90.00")]


@pytest.mark.parametrize("label", ["ประเด็นยุทธศา ย่อย", "ประเด็นยุทธศาสตร ย่อย..", "ประเด็น ยุทธศาสตร์ย่อย"])
def test_a_label_that_lost_letters_is_recognised(label: str) -> None:
    [draft] = read_report(f"1.6 สนับสนุนแผน ก (ยุทธศาสตร์)\n{label} : ๗.๓\n", "f")
    assert draft.data["strategy"]["sub_issue"] == "๗.๓"


def test_an_unknown_label_is_kept_for_a_person_and_not_glued_to_its_neighbour() -> None:
    [draft] = read_report("รหัสโครงการ : 1-1\n1.2 หน่วยงานที่รับผิดชอบ\nหน่วยงานที่รับผิดชอบ : เขต\nแหล่งเงินสมทบ : กองทุน\n", "f")
    assert draft.data["office"] == ["เขต"]
    assert draft.data["unplaced"] == ["แหล่งเงินสมทบ : กองทุน"]
    assert [note.line for note in draft.notes] == [4]


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("รายงานครั้งที่1 :: 31/02/2566 : ประชุม", "import_entry_date"),
        ("รายงานครั้งที่1 :: 28/10/65 : ประชุม", "import_entry_date"),
        ("2. รายงานความก้าวหน้าของโครงการและการใช้จ่ายงบประมาณ\n28/10/2565 : ประชุม", "import_entry_round"),
        ("ความก้าวหน้าของงานฯ = 90 % งบประมาณที่เบิกใช้ = 0 บาท", "import_summary_round"),
        ("รหัสโครงการ : 1-1\nรหัสโครงการ : 1-2", "import_twice"),
        ("งบประมาณที่ได้รับ : ไม่ใช้งบประมาณ", "import_refused"),
    ],
)
def test_what_is_not_understood_is_told_and_kept(text: str, code: str) -> None:
    [draft] = read_report(text, "f")
    assert [note.code for note in draft.notes] == [code]
    assert len(draft.data["unplaced"]) == 1


def test_a_persons_name_stays_out_unless_the_office_opted_in() -> None:
    named = PRINTINGS[1].replace(BLACKED_OUT, "นางสาวสมมุติ ตัวอย่าง")
    assert one(named).data["coordinator"] == {"agency": "สยป"}
    assert one(named).hidden == ["นางสาวสมมุติ ตัวอย่าง"]
    assert one(named, names=True).data["coordinator"]["name"] == "นางสาวสมมุติ ตัวอย่าง"


def test_a_name_is_blacked_out_wherever_the_report_repeats_it() -> None:
    name = "นางสาวสมมุติ ตัวอย่าง"
    named = PRINTINGS[1].replace(BLACKED_OUT, name).replace("ศึกษาแนวทาง", f"{name} ศึกษาแนวทาง")
    assert one(named).data["reports"][0]["entries"][0]["text"].startswith(f"{BLACKED_OUT} ศึกษา")


@pytest.mark.parametrize("nobody", ["-", "–", "....", ""])
def test_a_dash_is_nobodys_name(nobody: str) -> None:
    printed = PRINTINGS[1].replace(BLACKED_OUT, nobody)
    assert one(printed).data == one(PRINTINGS[1]).data
    assert not one(printed).hidden
    assert black_out(printed, [nobody]) == printed


def test_a_short_name_is_blacked_out_only_where_it_stands_alone() -> None:
    assert black_out("สม : สมาชิก สม", ["สม"]) == f"{BLACKED_OUT} : สมาชิก {BLACKED_OUT}"


def test_a_responsible_person_is_kept_out_a_unit_is_not() -> None:
    person = PRINTINGS[0].replace("ชื่อผู้รับผิดชอบ... : ฝ่ายปกครอง", "ชื่อผู้รับผิดชอบ... : สมมุติ ตัวอย่าง")
    assert "responsible" not in one(person).data
    assert one(person).hidden == ["สมมุติ ตัวอย่าง"]


def test_a_name_under_the_certification_is_kept_out() -> None:
    signed = PRINTINGS[1].replace("ลงชื่อ.....(ผู้รับผิดชอบโครงการ)", "ลงชื่อ สมมุติ ตัวอย่าง (นายสมมุติ ตัวอย่าง)")
    draft = one(signed)
    assert draft.hidden == ["สมมุติ ตัวอย่าง", "นายสมมุติ ตัวอย่าง"]
    assert draft.data["certification"]["signed"] is None
    assert "สมมุติ" not in write_project(draft.data)


def test_text_without_the_form_gives_nothing() -> None:
    assert read_report("จดหมายเวียน\nเรียน ผู้อำนวยการ", "f") == []


LINES = REPORT.split("\n")
NOISE = st.text(st.sampled_from("1.2:() =/๗กำิ้\n\t%บาท0"), max_size=20)
torn = st.one_of(
    st.tuples(st.integers(0, len(REPORT)), st.integers(0, len(REPORT))).map(lambda cut: REPORT[min(cut) : max(cut)]),
    st.permutations(LINES).map("\n".join),
    st.lists(st.sampled_from(LINES), max_size=80).map("\n".join),
    st.integers(0, len(REPORT)).map(lambda place: REPORT[:place] + REPORT[place // 2 :]),
    st.lists(NOISE | st.sampled_from(LINES), max_size=30).map("".join),
)


@examples(60)
@given(torn)
def test_torn_text_gives_a_file_that_can_be_read_and_tells_what_was_not_understood(text: str) -> None:
    drafts = combine(read_report(text, "f"))
    for draft in drafts:
        written = write_project(draft.data)
        _, found = record_of(Project, written)
        unread = [each for each in found if each.code in {"missing", "empty", "want_list", "too_short"}]
        required = {"code", "name", "fiscal_year", "office"}
        assert {each.field for each in unread} <= required
        wrong = [each for each in found if each.severity == "error" and each not in unread]
        assert {each.code for each in wrong} <= {"period_reversed", "period_outside_year"}  # the text's own facts
        assert len(draft.data.get("unplaced", [])) <= len(draft.notes)


def test_written_file_imports_again_to_the_same_text() -> None:
    text = write_project(one(REPORT).data)
    assert write_project(plain(loaded(text))) == text
    assert not list(differences(plain(loaded(text)), one(REPORT).data))
