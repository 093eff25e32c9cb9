from __future__ import annotations

import pytest

from oit.search.extract import ROW, ROW_END, Page, facts_of, read_page

FRAME = '<html><body><div><article class="md-content__inner md-typeset">{}</article></div></body></html>'


def read(inside: str) -> Page:
    page = read_page("x/", FRAME.format(inside).encode())
    assert page is not None
    return page


PAGE = """<html><body><nav>เมนู</nav><div><article class="md-content__inner md-typeset">
<a class="md-content__button md-icon" href="#">แก้ไข</a>
<div class="oit-page" data-kind="project" data-code="50260000-6648" data-year="2566"
 data-unit="ฝ่าย &quot;ก&quot;">
<nav data-search="off"><ol><li>หน้าแรก<br>โครงการ</li></ol></nav>
<h1 id="a">ขุดลอก<em>คลอง</em> &amp; คู<a class="headerlink" href="#a">¶</a></h1>
<p>เพื่อระบาย
 น้ำ<!-- ไม่ใช่เนื้อหา --> และ<b>ดูแล</b></p><table><tr><td>งบ</td><td>0 บาท</td></tr></table>
<script>let x = "<p>ไม่ใช่</p>";</script><p hidden>ซ่อน</p><input value="ไม่ใช่"><p>ท้าย > หน้า</p>
</div></article></div><footer>ท้ายเว็บ</footer></body></html>"""


def test_what_a_citizen_can_read_is_read_block_by_block() -> None:
    page = read_page("projects/x/", PAGE.encode())
    assert page is not None
    assert page.title == "ขุดลอกคลอง & คู"
    assert page.text.split("\n") == ["เพื่อระบาย น้ำ และดูแล", "งบ", "0 บาท", "ท้าย > หน้า"]


def test_facts_are_those_of_the_root_element() -> None:
    page = read_page("projects/x/", PAGE.encode())
    assert page is not None
    assert (page.kind, page.fact("code"), page.fact("unit"), page.fact("outcome")) == (
        "project", "50260000-6648", 'ฝ่าย "ก"', "",
    )  # fmt: skip


def test_a_written_page_is_of_kind_page_and_a_redirect_is_none() -> None:
    page = read("<h1>ติดต่อ</h1><p>โทร 02</p>")
    assert (page.kind, page.text) == ("page", "โทร 02")
    assert read_page("old/", b"<html><meta http-equiv=refresh></html>") is None
    assert read_page("empty/", b"") is None


def test_a_line_ends_where_a_block_begins_or_ends_and_nowhere_else() -> None:
    page = read(
        "<h1>ก</h1><ul><li>หนึ่ง<ul><li>สอง</li></ul>สาม</li></ul><details><summary>สรุป</summary>ใน</details>"
        '<p>ลิงก์ <a href="?a>b"><x-new>ไป</x-new></a>หน้า<!-- <p> -->นี้<br>ต่อ <svg><path d="M0 0"/></svg>ไป</p>'
    )
    assert page.text.split("\n") == ["หนึ่ง", "สอง", "สาม", "สรุป", "ใน", "ลิงก์ ไปหน้านี้", "ต่อ ไป"]


def test_what_nobody_reads_leaves_no_trace() -> None:
    page = read(
        "<h1>ก</h1><p>ข<select><option>ตัวเลือก</select>ค<button>ปุ่ม</button><span hidden>ซ่อน<b>ลึก</b></span></p>"
        '<div hidden="until-found"><p data-search="off">ซ้อน</p></div><noscript><p>ไม่มีสคริปต์</p></noscript>'
    )
    assert page.text == "ขค"


@pytest.mark.parametrize(
    "unread",
    [
        "<button>พิมพ์หน้านี้</button>",
        "<select><option>ทุกฝ่าย</option></select>",
        "<textarea>ข้อความ</textarea>",
        "<style>p{}</style>",
        "<script>let x</script>",
        "<noscript>ไม่มีสคริปต์</noscript>",
        "<template>แม่แบบ</template>",
        "<span hidden>ซ่อน</span>",
        '<span data-search="off">ไม่ค้น</span>',
        '<a class="headerlink" href="#a">¶</a>',
        '<a class="md-content__button" href="edit">แก้ไข</a>',
    ],
)
def test_the_words_of_what_nobody_reads_are_not_found(unread: str) -> None:
    assert read(f"<h1>ก</h1><p>ข{unread}ค</p>").text == "ขค"


def test_the_title_is_one_line_and_a_second_one_is_text() -> None:
    page = read("ก่อน<h1>ขุดลอก<br><em>คลอง</em></h1>หลัง<h1>อีกข้อ</h1>")
    assert (page.title, page.text) == ("ขุดลอก คลอง", "ก่อน\nหลัง\nอีกข้อ")


def test_an_article_in_the_article_does_not_end_it() -> None:
    assert read("<h1>ก</h1><div><article><p>เป้าหมาย</p></article></div><p>ผล</p>").text == "เป้าหมาย\nผล"


def test_broken_html_is_read_as_far_as_it_goes() -> None:
    page = read_page("x/", '<article class="md-content__inner"><h1>ก<b>ข</h1><p a="<">ค</article></div>'.encode())
    assert page is not None
    assert (page.title, page.text) == ("กข", "ค")
    cut_short = read_page("x/", "<article class='md-content__inner'><h1>ก</h1><p>ข".encode() + b"\xff")
    assert cut_short is not None
    assert cut_short.text == "ข\ufffd"


@pytest.mark.parametrize(("kind", "marked"), [("item", True), ("project", False)])
def test_rows_of_a_register_are_told_apart_and_those_of_a_record_are_not(kind: str, marked: bool) -> None:
    rows = "<thead><tr><th>ปี</th></tr></thead><tbody><tr><td>2566</td></tr><tr><td>2567</td></tr></tbody>"
    page = read(f'<div class="oit-page" data-kind="{kind}"><table>{rows}</table></div>')
    around = [ROW, "2566", ROW_END + ROW, "2567", ROW_END] if marked else ["2566", "2567"]
    assert page.text.split("\n") == ["ปี", *around]


def test_each_name_of_a_list_of_names_is_a_row() -> None:
    page = read('<div class="oit-page" data-kind="guide"><ul data-each><li>แผน</li><li>ผล</li></ul></div>')
    assert page.text.split("\n") == [ROW, "แผน", ROW_END + ROW, "ผล", ROW_END]


def test_of_a_table_that_repeats_records_the_amounts_are_read() -> None:
    rows = "<tr><th>ขุดลอกคลอง</th><td>1,200,000.50</td><td>85,840</td><td>50</td><td>2566-10-01</td></tr>"
    page = read(f'<div class="oit-page" data-kind="list"><p>รวม</p><table data-search="off">{rows}</table></div>')
    assert page.text.split("\n") == ["รวม", "1,200,000.50", "85,840"]


def test_what_a_page_says_of_itself_is_read_without_the_rest() -> None:
    assert facts_of(PAGE.encode()) == {"kind": "project", "code": "50260000-6648", "year": "2566", "unit": 'ฝ่าย "ก"'}
    assert facts_of(FRAME.format("<h1>ก</h1>").encode()) == {}
    assert facts_of(b"<html><meta http-equiv=refresh></html>") is None
