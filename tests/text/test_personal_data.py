"""Personal data is found where it is, and nowhere else."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from growth import LINEAR, growth
from oit.faults import Severity
from oit.text.personal_data import Kind, check_digit, find_personal, mask_personal, personal_data_faults
from personal_cases import alarms, texts

ALARMS = alarms("alarms")
QUIET = texts("quiet")


def test_there_are_a_hundred_cases_each_way() -> None:
    assert len(ALARMS) >= 100
    assert len(QUIET) >= 100


@pytest.mark.parametrize(("kind", "text"), ALARMS)
def test_found(kind: str, text: str) -> None:
    assert {found.kind for found in find_personal(text)} == {kind}


@pytest.mark.parametrize("text", QUIET)
def test_nothing_found(text: str) -> None:
    assert find_personal(text) == []


def test_nothing_found_when_quiet_lines_stand_together() -> None:
    assert find_personal("\n".join(QUIET)) == []


@pytest.mark.parametrize(("kind", "text"), ALARMS)
def test_the_mask_hides_most_of_what_was_found(kind: str, text: str) -> None:
    for found in find_personal(text):
        original = text[found.start : found.end]
        assert original not in found.masked
        if kind != Kind.EMAIL:
            assert sum(c.isdecimal() for c in found.masked) <= 4


def test_place_and_line_are_those_of_the_text_given() -> None:
    text = "บรรทัดแรก\nบรรทัดที่สอง\nโทร ๐๘๑-๒๓๔-๕๖๗๘ และ tuayang@gmail.com"
    mobile, email = find_personal(text)
    assert (mobile.line, text[mobile.start : mobile.end], mobile.masked) == (
        3,
        "๐๘๑-๒๓๔-๕๖๗๘",
        "๐๘x-xxx-xx๗๘",
    )
    assert (email.line, text[email.start : email.end], email.masked) == (
        3,
        "tuayang@gmail.com",
        "txxx@gmail.com",
    )


def test_a_number_behind_a_web_address_and_behind_an_empty_line_keeps_its_place() -> None:
    text = "\nดู https://www.example.go.th/5 หรือโทร 081-234-5678"
    [mobile] = find_personal(text)
    assert (mobile.line, text[mobile.start : mobile.end], mobile.masked) == (2, "081-234-5678", "08x-xxx-xx78")


@pytest.mark.parametrize(
    ("written", "masked"),
    [
        ("tuayang.som_chai+1@gmail.com", "txxx@gmail.com"),
        ("Tuayang@Gmail.com", "Txxx@Gmail.com"),
        ("tuayang๒๕@gmail.com", "txxx@gmail.com"),
        ("๑tuayang＠gmail.com", "1xxx@gmail.com"),
        ("tuayang [at] gmail.com", "txxx [at] gmail.com"),
        ("a@gmail.com", "axxx@gmail.com"),
    ],
)
def test_of_the_name_in_an_e_mail_address_only_the_first_letter_is_shown(written: str, masked: str) -> None:
    assert [found.masked for found in find_personal(written)] == [masked]


def test_two_ids_on_a_line_are_two_findings() -> None:
    one, two = "1000123456787", "3-9901-00001-00-" + str(check_digit("399010000100"))
    assert [found.masked for found in find_personal(f"{one}, {two}")] == [
        "1xxxxxxxxxxx7",
        f"3-xxxx-xxxxx-xx-{two[-1]}",
    ]


def test_the_check_digit_is_the_published_one() -> None:
    # The worked example of another implementation (the Ruby library thai_id_utils): 3012304567082.
    assert check_digit("301230456708") == 2
    with pytest.raises(ValueError, match="argument"):
        check_digit("30123045670")


@pytest.mark.parametrize(
    ("written", "masked"),
    [
        ("id 1-9914-\n49413-08-1", "1-xxxx- xxxxx-xx-1"),
        ("081\u00ad234\u200b5678", "08xxxxxx78"),
        ("tuayang&#64;gmail&#46;com", "txxx@gmail.com"),
        ("tuayang at gmail dot com", "txxx at gmail dot com"),
        ("https://line.me/ti/p/tuayang", "line.me/ti/p/txxx"),
        ("line.me%2Fti%2Fp%2Ftuayang66", "line.me%2Fti%2Fp%2Ftxxx"),
        ("line . me / ti / p / tuayang", "line . me / ti / p / txxx"),
        ("t u a y a n g 7 @ g m a i l . c o m", "txxx@gmail.com"),
        ("tuayang.mint แอท จีเมล ดอท คอม", "txxx แอท จีเมล ดอท คอม"),
        ("โทร ศูนย์แปดหนึ่ง สองสามสี่ ห้าหกเจ็ดแปด", "08xxxxxx78"),
        ("P<THATUAYANG<<SOMMUT<<<<<<<<<<<<<<<<<<<<<<<<", "x<xxxxxxxxxx<<xxxxxx<<<<<<<<<<<<<<<<<<<<<<<<"),
        ("Line ID: tuayang99", "txxx"),
        ("เลขที่บัญชี 123-4-56789-0", "xxx-x-xxxx9-0"),
        ("passport AA1234567", "AAxxxxx67"),
        ("นายตัวอย่าง ทดสอบ บ้านเลขที่ 45/6 หมู่ 2", "บ้านเลขที่ xx/x หมู่ x"),
    ],
)
def test_every_kind_is_masked_on_one_line(written: str, masked: str) -> None:
    assert [found.masked for found in find_personal(written)] == [masked]


@pytest.mark.parametrize(
    "text",
    [
        "คุณสมมุติ sommut@tuayang.co.th",
        "somchai.t@tuayang.com",
        "tuayang88@gmail",
        "https://line.me/ti/g/TuaYang4p2",
        "https://line.me/ti/g2/TuaYang4p2",
        "LINE ID: @tuayangshop (ร้านของนางสาวตัวอย่าง)",
    ],
)
def test_what_is_less_certain_is_asked_and_stops_nothing(text: str) -> None:
    [fault] = personal_data_faults(text)
    assert fault.severity is Severity.QUESTION


@pytest.mark.parametrize("text", ["sommut@gmail.com", "https://line.me/ti/p/tuayang", "คุณสมมุติ sommut@hotmail.com"])
def test_what_is_certain_stops_though_it_may_be_asked_too(text: str) -> None:
    [fault] = personal_data_faults(text)
    assert fault.severity is Severity.ERROR


def test_tabs_part_the_cells_of_a_table_and_the_heading_of_a_house_needs_one_of_persons() -> None:
    table = "ชื่อ-สกุล\tที่อยู่\tไลน์\nสมมุติ ตัวอย่าง\t99/9 หมู่ 3\ttuayang88\n"
    assert [each.kind for each in find_personal(table)] == [Kind.HOUSE_ADDRESS, Kind.LINE_ID]
    assert find_personal("สถานที่\tที่อยู่\nศูนย์สมมุติ\t99/9 หมู่ 3\n") == []


def test_in_a_web_address_only_what_its_query_calls_a_number_of_a_person_is_looked_at() -> None:
    assert [each.kind for each in find_personal("https://x.invalid/?pid=1000123456787&n=2")] == [Kind.CITIZEN_ID]
    assert find_personal("https://x.invalid/?fbid=1000123456787&news=0812345678") == []


def test_a_number_that_is_a_whole_part_of_a_path_is_asked_about_unless_it_is_a_time_stamp() -> None:
    number = "399010000100" + str(check_digit("399010000100"))
    for address in (
        f"https://x.invalid/docs/{number}/1.pdf",
        f"https://x.invalid/{number}.pdf",
        f"http://x.invalid/a/{number}",
    ):
        [found] = find_personal(f"ดู {address}")
        assert (found.kind, found.sure, address.find(number) + 3) == (Kind.CITIZEN_ID, False, found.start)
    stamp = "169081234567" + str(check_digit("169081234567"))
    assert (
        find_personal(f"https://x.invalid/{stamp}.pdf https://x.invalid/a{number}/ https://x.invalid/?n={number}") == []
    )
    [fault] = personal_data_faults(f"https://x.invalid/{number}/")
    assert fault.severity is Severity.QUESTION


@pytest.mark.parametrize("end", ["\t", " \t ", "|", " | "])
def test_a_number_ends_where_the_cell_of_a_table_ends(end: str) -> None:
    def found(*cells: str) -> list[str]:
        row = end.join(cells)
        return [row[each.start : each.end] for each in find_personal(row)]

    assert found("4", "นางสมมุติ ตัวอย่าง", "ธนาคารกรุงไทย", "981-0-12345-6", "600") == ["981-0-12345-6"]
    assert found("4", "1000123456787", "600") == ["1000123456787"]
    assert found("12", "081-234-5678", "600") == ["081-234-5678"]
    assert found("ก", "1", "000123456787", "ข") == found("ก", "08", "1234", "5678", "ข") == []
    assert len(found("ก", *"1000123456787")) == len(found("ก", "1", "0001", "23456", "78", "7")) == 1  # boxes of a form


BANKS = [
    "ธนาคารกรุงเทพ", "กรุงเทพ", "ธ.กรุงเทพ", "BBL", "ธนาคารกสิกรไทย", "กสิกรไทย", "กสิกร", "ธ.กสิกรไทย",
    "KBANK", "KBank", "ธนาคารกรุงไทย", "กรุงไทย", "ธ.กรุงไทย", "KTB", "ธนาคารไทยพาณิชย์", "ไทยพาณิชย์",
    "ธ.ไทยพาณิชย์", "SCB", "ธนาคารกรุงศรีอยุธยา", "กรุงศรี", "กรุงศรีอยุธยา", "BAY", "Krungsri",
    "ธนาคารทหารไทยธนชาต", "ทหารไทยธนชาต", "ทีเอ็มบีธนชาต", "ttb", "TTB", "ทีทีบี", "TMB", "ธนชาต",
    "ธนาคารออมสิน", "ออมสิน", "ธ.ออมสิน", "GSB", "ธ.ก.ส.", "ธกส.", "ธกส",
    "ธนาคารเพื่อการเกษตรและสหกรณ์การเกษตร", "BAAC", "ธอส.", "ธ.อ.ส.", "ธนาคารอาคารสงเคราะห์", "GHB",
    "GH Bank", "ธนาคารยูโอบี", "ยูโอบี", "UOB", "ธนาคารซีไอเอ็มบี ไทย", "ซีไอเอ็มบี", "CIMB", "CIMBT",
    "CIMB Thai", "ธนาคารแลนด์ แอนด์ เฮ้าส์", "แลนด์แอนด์เฮ้าส์", "LH Bank", "LHB", "LHBANK",
    "ธนาคารเกียรตินาคินภัทร", "เกียรตินาคินภัทร", "KKP", "ธนาคารทิสโก้", "ทิสโก้", "TISCO", "ธนาคารไทยเครดิต",
    "ไทยเครดิต", "TCRB", "ธนาคารไอซีบีซี (ไทย)", "ไอซีบีซี", "ICBC", "ธนาคารอิสลามแห่งประเทศไทย",
    "ธนาคารอิสลาม", "ธ.อิสลาม", "อิสลาม", "ไอแบงก์", "ibank", "iBank", "IBANK", "เอ็กซิมแบงก์", "EXIM",
    "ธสน.", "เอสเอ็มอีแบงก์", "SME Bank", "SME D Bank", "ธพว.", "ธนาคารสแตนดาร์ดชาร์เตอร์ด",
    "สแตนดาร์ดชาร์เตอร์ด", "SCBT", "ซิตี้แบงก์", "Citibank", "เอชเอสบีซี", "HSBC", "ธนาคารแห่งประเทศจีน",
    "BOC", "ธนาคารมิซูโฮ", "Mizuho", "Bangkok Bank", "Kasikornbank", "Krungthai", "Krung Thai",
    "Siam Commercial", "Bank of Ayudhya", "Government Savings Bank", "พร้อมเพย์", "PromptPay",
]  # fmt: skip
"""As officials write them: the name, a short form, letters."""


@pytest.mark.parametrize("bank", BANKS)
def test_an_account_at_every_bank_is_asked_about_and_no_other_number_beside_it(bank: str) -> None:
    for text in (
        f"{bank} 123-4-56789-0 นายสมมุติ ตัวอย่าง",
        f"{bank} สาขาตลาดตัวอย่าง ชื่อบัญชี นายสมมุติ ตัวอย่าง เลขที่ 1234567890",
        f"นายสมมุติ ตัวอย่าง\t{bank}\t1234567890\t5,000.00",
        f"2 | นางสมมุติ ตัวอย่าง | {bank} | 0201 2345 6789 | 600",
    ):
        assert [each.kind for each in find_personal(text)] == [Kind.BANK_ACCOUNT], text
    for text in (
        f"{bank} โทร 02-888-8888",
        f"หนังสือค้ำประกัน {bank} เลขที่ 100012345678 ลงวันที่ 1 ต.ค. 2566",
        f"ชื่อบัญชี เทศบาลตำบลตัวอย่าง {bank} เลขที่ 981-0-12345-6",
        f"นายสมมุติ ผู้จัดการ {bank} โทร 02-123-4567 ต่อ 1234",
    ):
        assert find_personal(text) == [], text


def test_marks_that_stand_apart_from_their_letters_belong_to_them_and_places_are_kept() -> None:
    text = "ไลน ์ไอดี : ya_tuayang ที ่ นาย"
    [found] = find_personal(text)
    assert text[found.start : found.end] == "ya_tuayang"


def test_a_house_is_found_behind_other_words_for_places_and_a_post_is_no_account() -> None:
    assert [each.kind for each in find_personal("ซ่อมที่พักอาศัย นางสมมุติ ตัวอย่าง เลขที่ 12/3 หมู่ 4")] == [Kind.HOUSE_ADDRESS]
    assert find_personal("นักวิชาการเงินและบัญชี เลขที่ 08-3-04-3201-001 นางสมมุติ") == []


def test_places_behind_what_nobody_sees_are_those_of_the_text_given() -> None:
    text = "\ufeffติด\u200bต่อ &nbsp;A&amp;B\n&#84;el 081\u00ad234\u200b5678 และ tuayang&#64;gmail.com\n"
    assert [(each.line, text[each.start : each.end]) for each in find_personal(text)] == [
        (2, "081\u00ad234\u200b5678"),
        (2, "tuayang&#64;gmail.com"),
    ]


def test_the_heading_of_a_column_tells_what_its_cells_are() -> None:
    table = "ชื่อ,เลขที่บัญชี,โทรศัพท์\nนางสมมุติ,1234567890,812345678\nสำนักงานเขต,1234567890,25131112\n"
    assert [(each.line, each.kind) for each in find_personal(table)] == [(2, Kind.BANK_ACCOUNT), (2, Kind.MOBILE)]
    assert find_personal("ชื่อ,รหัส,จำนวน\nนางสมมุติ,1234567890,812345678\n") == []
    assert find_personal("ชื่อ,เลขที่บัญชี\nก,ข\n\nรายการ,จำนวน\nอื่น,1234567890\n") == []  # another table


def test_blacked_out_text_says_what_stood_there() -> None:
    text = "นางสมมุติ 1-9914-49413-08-1 โทร 081-234-5678 (tuayang@gmail.com)"
    assert mask_personal(text) == ("นางสมมุติ (ปกปิดเลขประจำตัวประชาชน) โทร (ปกปิดหมายเลขโทรศัพท์) ((ปกปิดอีเมล))")
    assert mask_personal("สายด่วน 1555") == "สายด่วน 1555"


@given(st.text(alphabet="0123456789๐๑๘+- .@gmailco:/\n\u00ad&#;บ้านเลขที่", max_size=200))
def test_any_text_is_read(text: str) -> None:
    for found in find_personal(text):
        assert 0 <= found.start < found.end <= len(text)
        assert found.line == text.count("\n", 0, found.start) + 1


def test_a_large_text_takes_no_more_than_a_multiple_of_its_length() -> None:
    # Repetition that a careless pattern would try in every way; a hang here is the failure.
    for hostile in ("0 - " * 50_000, "1" * 200_000, "a." * 100_000, "+66" * 60_000, "1 " * 100_000):
        assert find_personal(hostile) == []


@pytest.mark.parametrize(
    "piece",
    [
        "1", "a", "0", "66", "1 ", "1\n", "0-8", "a@", "a.", "_.a", "gmail", "&#64;", "\u00ad1", "&", "line a1 ",
        "line.me/ti/p/",
        "บ้านเลขที่ 1 ", "นายกก กก 1 หมู่ ", "passport ", "ธนาคาร 1", "เลขที่บัญชี,", "เลขที่บัญชี,1\n", "โทร 0 8", "a at gmail ",
        "a b c ", "ก ข ", "ศูนย์", "ไลน์ ก", "line id ก", "P<", "<", "A1",
        "1/", "1_", "a@a.", "[at]", "พาสปอร์ต 12 ", "บัญชีธ.",
        "1234567890 ", "ที่อยู่ก", "นายกก กก ", "1 aaa ", "ที่อยู่ 1ของ", "line. ", "line.me / ti", "ไลน์\ta1b2\n", "1,1 หมู่\n",
        "http://a?id=1&", "1\t", "ก ์", "http://a/7995145187377/", "ที่อยู่อาศัย ", "x@y.co ",
        "ดอท", "จีเมล", "โทร 812345678 ", "1 หมู่",
    ],
)  # fmt: skip
def test_four_times_the_text_takes_about_four_times_as_long(piece: str) -> None:
    def text(length: int) -> str:
        return "นาย @ gmail line โทร " + piece * (length // len(piece))

    assert growth(text, find_personal, 5_000) < LINEAR


def test_what_an_official_reads() -> None:
    text = "name: ก\ncoordinator: โทร 081-234-5678\nemail: tuayang@gmail.com\nid: 1000123456787\n"
    assert [str(each.at("projects/2566/a.yml")) for each in personal_data_faults(text)] == [
        "projects/2566/a.yml บรรทัด 2: มีหมายเลขโทรศัพท์มือถือ (08x-xxx-xx78) — ใช้หมายเลขโทรศัพท์ของสำนักงานแทน",
        "projects/2566/a.yml บรรทัด 3: มีอีเมลส่วนตัว (txxx@gmail.com) — ใช้อีเมลของหน่วยงานแทน",
        "projects/2566/a.yml บรรทัด 4: มีเลขประจำตัวประชาชน (1xxxxxxxxxxx7) — "
        "ลบหรือปิดทับก่อนเผยแพร่ ถ้าเคยบันทึกขึ้น GitHub แล้ว ให้ลบออกจากประวัติของไฟล์ด้วย",
    ]
    assert {each.file for each in personal_data_faults(text)} == {""}  # whoever read the text knows its file
