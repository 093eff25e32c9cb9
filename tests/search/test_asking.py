"""How people ask: figures in words, the keyboard in the other language, words written by ear; and the answers."""

from __future__ import annotations

from pathlib import Path
from typing import Any
from urllib.parse import quote

import pytest
from playwright.sync_api import Browser, Page

from depth import DEPTH
from oit.search import FOLDER
from search import corpus
from search.frame import script
from search.queries import NONE, Query, asked
from search.serving import serve

pytestmark = pytest.mark.browser

ASKED = [f"asked{number}.yml" for number in range(1, 26)]
EACH = 1 if DEPTH == "deep" else 2
"""Of the queries of a set every so many are asked."""


@pytest.fixture(scope="module")
def beside(browser: Browser, asked_site: Path) -> Page:
    """A page in which the engine over the invented office beside the invented corpus is at hand as `engine`."""
    page = browser.new_page()
    page.goto(f"http://127.0.0.1:{serve(asked_site).server_port}/{FOLDER}/")
    page.evaluate(f"async () => {{ globalThis.engine = await import('{script(asked_site)}'); }}")
    return page


def ask(engine: Page, text: str) -> Any:
    return engine.evaluate(
        """async (text) => {
          const { results, ...rest } = await engine.search(text);
          const each = (name) => results.map((result) => result[name]);
          const quoted = each("snippet").map((pieces) => pieces.map(([text]) => text).join(""));
          return { ...rest, places: each("place"), missing: each("missing"), rounded: each("rounded"), quoted }; }""",
        text,
    )


def recall(answer: Any, query: Query) -> float:
    return len({*answer["places"]} & query.answers) / min(10, len(query.answers))


@pytest.mark.parametrize("name", ASKED)
def test_queries_as_people_ask_them_are_answered(beside: Page, samples: list[corpus.Sample], name: str) -> None:
    queries = asked(samples, name)[::EACH]
    told = [(query, ask(beside, query.text)) for query in queries]
    answered = [recall(answer, query) for query, answer in told if query.kind != NONE]
    assert sum(answered) / len(answered) >= 0.9
    without = [(query.text, answer) for query, answer in told if query.kind == NONE]
    assert [text for text, answer in without if answer["total"] and not answer["partial"]] == []
    assert sum(answer["partial"] for _, answer in without) <= 3


def test_the_ways_of_a_citizen_to_the_channels_for_complaints(beside: Page) -> None:
    for text in ("ร้องเรียนยังไง", "ร้องเรียนได้ที่ไหน", "อยากร้องเรียน", "เบอร์โทร"):
        assert ask(beside, text)["places"][0] == "contact/", text


def test_what_was_taken_for_another_word_is_told_and_quotes_ask_for_nothing_else(engine: Page) -> None:
    assert ask(engine, "สุนักจรจัด")["near"][0] == ["สุนักจรจัด", "สุนัขจรจัด"]
    assert ask(engine, '"สุนักจรจัด"')["total"] == 0
    assert ask(engine, "หมาจรจัด")["also"] == ["สุนัขจรจัด"]
    assert ask(engine, '"หมาจรจัด"')["total"] == 0
    assert ask(engine, '"สุนัขจรจัด"')["total"] == ask(engine, "สุนัขจรจัด")["total"]


def test_where_no_page_has_all_words_most_will_do_and_what_lacks_is_told(
    engine: Page, samples: list[corpus.Sample]
) -> None:
    _, topic, group = samples[60].words
    found = ask(engine, f"{topic} {group} ดาวเทียม")
    assert found["partial"]
    assert found["missing"][0] == ["ดาวเทียม"]
    assert ask(engine, "ดาวเทียม จรวด สุนัขจรจัด")["total"] == 0


def test_an_amount_finds_what_rounds_to_it(engine: Page, samples: list[corpus.Sample]) -> None:
    sample = next(one for one in samples if any("2,499,000 บาท" in line for line in one.lines))
    for text in ("2.5 ล้านบาท", "2.499 ล้าน", "สองล้านสี่แสนเก้าหมื่นเก้าพันบาท"):
        assert sample.url in ask(engine, text)["places"], text


def test_a_figure_that_is_as_asked_only_when_rounded_is_told(engine: Page, samples: list[corpus.Sample]) -> None:
    sample = next(one for one in samples if any("2,499,000 บาท" in line for line in one.lines))
    rounded, exact = (ask(engine, text) for text in ("2.5 ล้านบาท", "2.499 ล้าน"))
    assert ["2,499,000", "2.5 ล้านบาท"] in rounded["rounded"][rounded["places"].index(sample.url)]
    assert exact["rounded"][exact["places"].index(sample.url)] == []


def test_lists_that_add_up_an_amount_are_found_behind_the_record_that_has_it(beside: Page) -> None:
    places = ask(beside, "8640000 บาท")["places"]
    assert places[0] == "projects/2568/90000001-4002/"
    assert "projects/2568/" in places
    assert ask(beside, "งบ 12.9 ล้าน ปี 2568")["places"][0] == "projects/2568/"


def test_a_sentence_is_quoted_to_its_end_and_no_further(engine: Page, samples: list[corpus.Sample]) -> None:
    _, topic, _ = samples[60].words
    lines = {line.strip() for sample in samples for text in sample.lines for line in text.split("\n")}
    quoted = [text.removeprefix("…").removesuffix("…").strip() for text in ask(engine, f'"ปัญหา{topic}ส่งผล"')["quoted"]]
    assert quoted
    assert all(any(text in line for line in lines) for text in quoted)


def test_no_page_is_shown_twice_where_files_run_out(beside: Page) -> None:
    places = ask(beside, "ที่ผ่านมาเจ้าของอาคารร้องเรียนเรื่องพิพิธภัณฑ์ท้องถิ่นผ่านระบบTraffyFondueจำนวนมาก")["places"]
    assert len(places) == len(set(places)) > 1


def test_a_guess_by_way_of_another_word_is_told_as_such(beside: Page) -> None:
    answer = ask(beside, "แจ้งเกิฎ")
    assert (answer["partial"], answer["near"][0]) == (True, ["แจ้งเกิฎ", "ทะเบียนราษฎร"])


@pytest.mark.parametrize(
    "text",
    [
        "โครงการปี ๖๗ มีอะไรบ้าง",
        "โครงการ 2567",
        "โครงการทั้งหมด 2567",
        "งบทั้งหมดปีหกเจ็ด",
        "ปี 67 มีกี่โครงการ",
        "ปี 2567 ทำไม่ได้ตามเป้ากี่โครงการ",
        "งบรวมทั้งปี 2567 เท่าไหร่",
    ],
)
def test_who_asks_for_all_of_a_year_is_led_to_its_list(beside: Page, text: str) -> None:
    assert ask(beside, text)["places"][0] == "projects/2567/"


def test_a_word_of_the_dictionary_is_no_word_of_asking_and_another(beside: Page) -> None:
    assert ask(beside, "เงินเดือน")["total"] == 0  # is no เงิน of a เดือน
    assert ask(beside, "งบหาเสียง")["total"] == 0  # nor a looking for เสียง


def test_a_word_of_all_pages_beside_an_everyday_word_is_told_as_a_guess(beside: Page) -> None:
    for text in ("รหัสไวไฟ", "รหัส ไวไฟ"):
        assert ask(beside, text)["partial"], text
    for text in ("ซ่อมฟุตบาท", "งบประมาณฟุตบาท", "งบประมาณ ฟุตบาท", "ร้องเรียน ฟุตบาท", "ไวไฟ"):
        assert ask(beside, text)["partial"] is False, text


@pytest.mark.parametrize(
    "text",
    [
        "ผู้อำนวยการเขตชื่ออะไรคะ",
        "ใครเป็นหัวหน้าฝ่ายทะเบียน",
        "ค่าเก็บขยะเดือนละกี่บาท",
        "เบี้ยผู้สูงอายุได้คนละกี่บาท",
        "ถนนซอยตัวอย่าง 9",
        "ซอยตัวอย่าง 12",
        "ไฟดับซอยตัวอย่าง 5",
        "ปลูกต้นไม้ปีที่ 4",
        "ห้องสมุดเปิดกี่โมง",
        "เงินเดือนผู้อำนวยการเขตเท่าไร",
        "ทำบัตรประชาชนใช้เอกสารอะไร",
        "ขออนุญาตต่อเติมบ้าน",
        "สมัคร อสม",
        "คะแนน ITA ปี 2568",
        "ลอยกระทง 2575",
        "ภาษีที่ดินจ่ายได้ถึงวันไหน",
        "ย้ายทะเบียนบ้านเสียเงินไหม",
        "ภาพจากกล้องวงจรปิดยื่นที่ไหน",
        "ขอใช้ห้องประชุม",
        "ไปลงคะแนนเลือกตั้งที่หน่วยไหน",
        "ค่าปรับทิ้งขยะลงคลองกี่บาท",
        "ทำบัตรประชาชนใหม่กี่บาท",
        "ตัดกิ่งไม้หน้าบ้านคิดเงินไหม",
        "ทะเบียนบ้านหาย",
        "นมโรงเรียนแจกวันไหน",
        "รถขยะมากี่โมง",
    ],
)
def test_a_fact_an_act_or_a_number_that_no_page_tells_is_answered_by_none(beside: Page, text: str) -> None:
    assert ask(beside, text)["total"] == 0


def test_a_name_or_a_lane_that_a_page_tells_is_answered(beside: Page) -> None:
    for text in ("ผู้รับเหมาชื่ออะไร", "ซอยตัวอย่าง 3", "เทปูนซอย 3", "ถนนซอยตัวอย่าง 3 ทำเสร็จหรือยัง"):
        answer = ask(beside, text)
        assert (answer["places"][0], answer["partial"]) == ("projects/2568/90000001-4001/", False), text


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("กล้องวงจรปิดกี่ตัว", "กี่ตัว"),
        ("ไวไฟฟรี", "ฟรี"),
        ("ตารางฉีดวัคซีน", "ตาราง"),
        ("ใครสอนภาษาจีน", "ใคร"),
    ],
)
def test_what_is_asked_of_a_matter_and_told_by_no_page_is_told_as_missing(beside: Page, text: str, asked: str) -> None:
    answer = ask(beside, text)
    assert answer["partial"]
    assert asked in answer["missing"][0]


def test_a_matter_within_a_wider_one_is_told_as_a_guess(beside: Page) -> None:
    assert ask(beside, "แจ้งตาย")["partial"]
    assert ask(beside, "ทะเบียนบ้าน")["partial"] is False


def test_days_of_a_year_are_a_guess_where_records_of_that_year_were_asked_for(beside: Page) -> None:
    assert ask(beside, "สอนภาษาจีน ปี 2566")["partial"]
    assert ask(beside, "สอนภาษาจีน ปี 2567")["partial"] is False


def test_which_days_is_answered_by_days_and_not_by_those_of_a_wider_matter(beside: Page) -> None:
    days, wider = ask(beside, "ตลาดนัดมีวันไหนบ้าง"), ask(beside, "รถขยะมาวันไหนครับ")
    assert (days["places"][0].startswith("news/2567-03-01-"), days["partial"]) == (True, False)
    assert wider["total"] == 0  # days of the market for waste are not those of the dustcart


def test_of_two_words_that_tell_one_is_not_enough(beside: Page) -> None:
    assert ask(beside, "เลือกตั้งใช้สิทธิ")["total"] == 0
    assert ask(beside, "ลงทะเบียนเบี้ยความพิการ")["total"] == 0


def test_what_is_held_must_weigh_against_what_is_missing(beside: Page) -> None:
    assert ask(beside, "เบิกค่าทำศพผู้สูงอายุ")["total"] == 0  # the rarest word is missing, the others are on many pages
    assert ask(beside, "หน่วยเลือกตั้งอยู่ที่ไหน")["total"] == 0  # a wider word for the one, nothing for the other


def test_words_that_relate_in_speech_are_no_part_of_what_is_asked_for(beside: Page) -> None:
    assert ask(beside, "ที่เขาบอกว่าจะจัดงานลอยกระทงนั่นยกเลิกทำไมล่ะ")["places"][0] == "projects/2568/90000001-4004/"
    assert ask(beside, "ตลาดนัดรีไซเคิลที่เปิดวันเสาร์นั่นรับอะไรบ้าง")["places"][0].startswith("news/2567-03-01-")


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("rabies vaccinations", "projects/2567/90000001-3006/"),
        ("Chinese classes in schools", "projects/2567/90000001-3001/"),
        ("volunteers trained", "projects/2568/90000001-4003/"),
        ("ITA scores", "ita/"),
    ],
)
def test_english_words_are_found_in_any_of_their_forms(beside: Page, text: str, place: str) -> None:
    assert place in ask(beside, text)["places"]


def test_what_money_was_paid_for_is_asked_without_words_of_paying(beside: Page) -> None:
    assert ask(beside, "ค่าจ้างทำป้ายโครงการ 5,000")["places"][0] == "projects/2568/90000001-4001/"


def test_the_guide_is_found_by_what_it_says_openly_and_by_no_guess(beside: Page) -> None:
    assert ask(beside, "ถอนโครงการ ทะเบียน OIT หรือรายการข้อ")["places"][0] == "guide/"
    assert "guide/" not in ask(beside, "ถนนคอนกรีต")["places"]


def test_what_stands_beside_an_answer_lacks_words_and_follows_it(beside: Page) -> None:
    answer = ask(beside, "48.2 ล้าน ทางเท้า")
    assert answer["places"][0] == "projects/2566/90000001-2003/"
    assert {"projects/2566/", "units/works/"} <= {*answer["places"][1:]}
    assert (answer["partial"], answer["missing"]) == (False, [[], ["ทางเท้า"], ["ทางเท้า"]])


def test_what_words_of_the_site_mean_is_told_by_the_page_that_explains_them(beside: Page) -> None:
    for text in (
        "คำว่ายังเทียบผลไม่ได้แปลว่าเขาไม่ได้ทำงานใช่ไหมครับ",
        "ทำไมขึ้นว่ายังเทียบผลไม่ได้ มันแปลว่าอะไร",
        "ยังไม่ถึงกำหนดหมายความว่ายังไง",
        "ผลแบบไหนถึงเรียกว่าบรรลุ",
    ):
        assert ask(beside, text)["places"][0] == "method/", text


def test_the_name_of_an_item_leads_to_the_guide_and_is_told_as_a_guess(beside: Page) -> None:
    answer = ask(beside, "รายงานการรับทรัพย์สินหรือประโยชน์อื่นใดโดยธรรมจรรยา")
    assert (answer["places"], answer["partial"]) == (["guide/"], True)


def test_a_part_of_a_code_is_found_across_its_dash(beside: Page) -> None:
    assert ask(beside, "01-2004")["places"] == ["projects/2566/90000001-2004/"]


def test_a_unit_comes_before_pages_that_have_its_name_within_a_word(beside: Page) -> None:
    unit = "units/" + quote("ฝ่ายปกครอง") + "/"
    assert ask(beside, "ปกครอง")["places"][0] == unit  # which is a part of ผู้ปกครอง, too


def test_a_picture_that_is_asked_for_is_among_what_shows_it(beside: Page) -> None:
    assert "documents/road/before.jpg" in ask(beside, "รูปถนนดินก่อนก่อสร้าง")["places"][:2]


def test_in_a_place_that_is_named_half_of_the_other_words_will_do(beside: Page, samples: list[corpus.Sample]) -> None:
    sample = next(one for one in samples if one.words and one.words[1] == "ลานกีฬา")
    place = sample.office.removeprefix("สำนักงานเขต")
    answer = ask(beside, f"ลานกีฬา จรวด {place}")
    assert sample.url in answer["places"]
    assert answer["partial"]


def test_a_place_that_is_named_is_enough_where_nothing_else_holds(beside: Page, samples: list[corpus.Sample]) -> None:
    sample = next(one for one in samples if one.words and one.words[1] == "ลานกีฬา")
    answer = ask(beside, f"จรวดบั้งไฟ ดาวเทียม {sample.office.removeprefix('สำนักงานเขต')}")
    assert (answer["total"] > 0, answer["partial"]) == (True, True)
    assert ask(beside, "เทศบาลเมืองพัทยา")["total"] == 0  # เมือง is half of the name of an office, and no place


def test_pages_of_the_office_are_found_with_its_name(beside: Page) -> None:
    for text, place in (("facebook เขตสมมุติ", "oit/2566/o2/"), ("เขตสมมุติเปิดกี่โมง", "contact/")):
        answer = ask(beside, text)
        assert (answer["places"][0], answer["partial"]) == (place, False), text


@pytest.mark.parametrize(
    ("text", "place"),
    [("มีกี่โครงการ", "projects/"), ("จำนวนโครงการปี 2567", "projects/2567/"), ("มีกี่ฝ่าย", "units/")],
)
def test_how_many_there_are_is_told_by_the_list(beside: Page, text: str, place: str) -> None:
    answer = ask(beside, text)
    assert place in answer["places"][: 1 if "ปี" in text else 6]
    assert answer["partial"] is False


def test_a_code_typed_in_thai_letters_is_no_piece_of_a_word(beside: Page) -> None:
    answer = ask(beside, "นถ")
    assert (answer["places"][0], answer["near"]) == ("oit/2566/o5/", [["นถ", "o5"]])
    assert ask(beside, "ยา")["near"] == []


def test_two_words_are_no_two_that_share_a_letter(beside: Page) -> None:
    assert ask(beside, "แจ้งทุจจริต")["places"][0] == "contact/"


def test_a_list_is_found_by_what_it_says_of_itself(beside: Page) -> None:
    assert ask(beside, "ค่าตรวจสอบ SHA-256 ของเอกสาร")["places"][0] == "documents/"


def test_a_word_typed_in_pieces_is_found_in_one(beside: Page) -> None:
    for text in ("ผู้ สูง อายุ", "กล้อง วงจร ปิด"):
        assert ask(beside, text)["total"] == ask(beside, text.replace(" ", ""))["total"] > 0, text


def test_a_word_is_put_right_beside_words_that_stay_unknown(beside: Page) -> None:
    answer = ask(beside, "วิทีเทียบเป้าหมายกับผน")
    assert (answer["places"][0], answer["partial"]) == ("method/", True)


def test_a_word_is_put_right_beside_words_of_asking(beside: Page) -> None:
    assert ask(beside, "ลอยกะทง ยกเลิกเพราะอะไร")["places"][0] == "projects/2568/90000001-4004/"


def test_thai_words_are_no_english_ones(beside: Page) -> None:
    assert ask(beside, "เกณฑ์ทหาร")["total"] == 0  # whose consonants are those of cannot and here


@pytest.mark.parametrize(
    ("text", "digits"),
    [
        ("สองแสนบาท", "200 พันบาท"),
        ("สองแสนห้าหมื่นสองพันบาท", "252000 บาท"),
        ("ล้านสอง", "1.2 ล้าน"),
        ("หนึ่งล้านสองแสนห้าหมื่น", "1.25 ล้าน"),
        ("สามล้านครึ่ง", "3.5 ล้าน"),
        ("สี่สิบแปดล้าน", "48 ล้าน"),
        ("สองพันห้าร้อยหกสิบเจ็ด", "2567"),
        ("สองห้าหกเจ็ด", "2567"),
        ("ปีหกห้า", "ปี 2565"),
        ("ร้อยละแปดสิบ", "ร้อยละแปดสิบ"),
        ("ความสัมพันธ์", "ความสัมพันธ์"),
        ("1.2 ลบ.", "1.2 ล้าน"),
        ("5.575 ล. ลวดหนาม", "5.575 ล้าน ลวดหนาม"),
        ("850k", "850 พัน"),
        ("1 ล้าน 2 แสน", "1200000"),
        ("เก้าพันบาทเก้าสิบเก้าสตางค์", "9000.99 บาท"),
        ("ขยะ 18.5 ตัน", "ขยะ 18500 กิโลกรัม"),
        ("1 200 000 บาท", "1200000 บาท"),
        ("โอเจ็ด", "โอ7"),
        ("ต้นไม้ปีที่สองทำไมปลูกไม่ครบ", "ต้นไม้ปีที่2 ทำไมปลูกไม่ครบ"),
        ("ปีที่สามารถทำได้", "ปีที่สามารถทำได้"),
        ("ITA ย้อนหลัง 3 ปี", "ITA"),
        ("ITA ย้อนหลังห้าปี", "ITA"),
        ("ย้อนหลังตั้งแต่ปี 2566", "ย้อนหลังตั้งแต่ปี 2566"),
    ],
)
def test_numbers_in_words_are_read(scripts: Page, text: str, digits: str) -> None:
    read = "async (text) => (await import('/assets/search/asking.js')).inDigits(text)"
    assert scripts.evaluate(read, text).strip() == digits


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("l6oy-0i0yf", "สุนัขจรจัด"),
        ("rbrbT4yIRN", "พิพิธภัณฑ์"),
        ("ะพฟดดั", "traffy"),
        ("ตจจจจจจๅขภจจ-", "90000001-4003"),
        ("2566", ""),
        ("ITA ผล", ""),
    ],
)
def test_a_keyboard_left_in_the_other_language_is_understood(scripts: Page, typed: str, meant: str) -> None:
    other = "async (text) => (await import('/assets/search/asking.js')).otherLayout(text)"
    assert scripts.evaluate(other, typed) == meant


@pytest.mark.parametrize(
    ("text", "dates"),
    [
        ("น้ำเสีย ม.ค. - มี.ค. 2567", ["@2567-01-", "@2567-02-", "@2567-03-"]),
        ("11 - 12 ธันวา 66", ["@2566-12-11", "@2566-12-12"]),
        ("ต.ค. 66 - ม.ค. 67", ["@2566-10-", "@2566-11-", "@2566-12-", "@2567-01-"]),
        ("ไตรมาส 1 ปี 2567", ["@2566-10-", "@2566-11-", "@2566-12-"]),
        ("Q3/67", ["@2567-04-", "@2567-05-", "@2567-06-"]),
        ("1-3 ก.พ. 2567", ["@2567-02-01", "@2567-02-02", "@2567-02-03"]),
        ("ปี 65-67", ["@2565--", "@2566--", "@2567--"]),
        ("ระหว่างปี 62 กับ 63", ["@2562--", "@2563--"]),
        ("50010000-3250", []),
        ("28/10/2565", []),
    ],
)
def test_stretches_of_time_are_read(scripts: Page, text: str, dates: list[str]) -> None:
    read = """async (text) => {
      const { stretch } = await import('/assets/search/when.js');
      return (stretch(text)?.part.ways ?? []).map(({ tokens: [{ value }] }) => value); }"""
    assert scripts.evaluate(read, text) == dates


@pytest.mark.parametrize(("english", "thai"), [("street", "สตรีท"), ("safety", "เซฟตี้"), ("network", "เน็ตเวิร์ก")])
def test_english_in_thai_letters_sounds_as_it_is_spelled(scripts: Page, english: str, thai: str) -> None:
    both = """async ([english, thai]) => {
      const { skeleton, spoken } = await import('/assets/search/sounds.js');
      return [skeleton(english), spoken(fold.fold(thai))]; }"""
    one, other = scripts.evaluate(both, [english, thai])
    assert one == other


def test_names_of_letters_are_read_as_letters(scripts: Page) -> None:
    named = "async (text) => (await import('/assets/search/asking.js')).lettersNamed(fold.fold(text))"
    assert scripts.evaluate(named, "ทีโออาร์") == "tor"
    assert scripts.evaluate(named, "ที่อยู่") == ""


@pytest.mark.parametrize(
    ("word", "text", "alike"),
    [
        ("พิพิธภัณฑ์", "พิพิทพัน", True),
        ("สวนสาธารณะ", "สวนสาทารนะ", True),
        ("ปทุมวัน", "ปทุมวรรณ", True),
        ("ส่องสว่าง", "ส่องสะหว่าง", True),
        ("ผู้สูงอายุ", "ผู้นำชุมชน", False),
    ],
)
def test_words_that_sound_alike_are_near(scripts: Page, word: str, text: str, alike: bool) -> None:
    places = """async ([word, text]) => {
      const { alike } = await import('/assets/search/sounds.js');
      return alike(fold.fold(word), fold.fold(text), 2.4); }"""
    assert bool(scripts.evaluate(places, [word, text])) is alike
