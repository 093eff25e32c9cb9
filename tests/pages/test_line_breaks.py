"""What of a page is kept on one line, and that nothing is done to its words."""

from __future__ import annotations

import pytest
from selectolax.lexbor import LexborHTMLParser

from oit.pages.line_breaks import COMPOUNDS, keep_together
from oit.search.extract import read_page


@pytest.mark.parametrize(
    ("html", "kept"),
    [
        ("<p>ไม่ถึงเป้าหมายของหน่วยงาน</p>", "<p>ไม่ถึง<o-w>เป้าหมาย</o-w>ของ<o-w>หน่วยงาน</o-w></p>"),
        ("<p>(ก) ผู้รับผิดชอบ</p>", "<p>(ก) <o-w>ผู้รับผิดชอบ</o-w></p>"),  # the longest, not รับผิดชอบ within it
        ("<p>(ก) ปีงบประมาณ</p>", "<p>(ก) <o-w>ปีงบประมาณ</o-w></p>"),  # one word to Chromium, three to Firefox
        ("<p>(ก) งบประมาณ</p>", "<p>(ก) <o-w>งบประมาณ</o-w></p>"),
        ("<p>(ก) ความรู้สึก</p>", "<p>(ก) <o-w>ความรู้</o-w>สึก</p>"),
        ("<p>เลขที่ิ</p>", "<p>เลขที่ิ</p>"),  # never between a letter and its mark
        ("<p>28 ต.ค. 2565</p>", "<p>28\u00a0ต.ค.\u00a02565</p>"),
        ("<p>๒๘ ตุลาคม พ.ศ. ๒๕๖๕</p>", "<p>๒๘\u00a0ตุลาคม พ.ศ.\u00a0๒๕๖๕</p>"),
        ("<p>(ก) ระยะที่ 3 ยาว 350 เมตร</p>", "<p>(ก) <o-w>ระยะที่</o-w>\u00a03 ยาว 350\u00a0เมตร</p>"),
        ("<p>ข้อ 3 ร้อยละ 95</p>", "<p>ข้อ\u00a03 <o-w>ร้อยละ</o-w>\u00a095</p>"),
        ("<p>(ก) การจัดซื้อจัดจ้าง</p>", "<p>(ก) <o-w>การจัดซื้อจัดจ้าง</o-w></p>"),
        ("<pre><code>- งบประมาณ 3 บาท</code></pre>", "<pre><code>- <o-w>งบประมาณ</o-w> 3 บาท</code></pre>"),
        ('<div class="oit-copy">ณ วันที่ 3</div>', '<div class="oit-copy">ณ <o-w>วันที่</o-w> 3</div>'),
        ("<p>ปี 2566–2568</p>", "<p>ปี\u00a0<o-w>2566–2568</o-w></p>"),
        ("<p>(ก) ครบกำหนด 3 ม.ค. 2567</p>", "<p>(ก) <o-w>ครบกำหนด</o-w> 3\u00a0ม.ค.\u00a02567</p>"),  # too long else
        ("<p>ยังเทียบผลไม่ได้</p>", "<p>ยัง<o-w>เทียบผลไม่ได้</o-w></p>"),
        ("<p>ส่งแบบประเมิน (e-bidding)</p>", "<p>ส่ง<o-w>แบบประเมิน</o-w> (<o-w>e-bidding</o-w>)</p>"),
        ("<p>the-e-bidding</p>", "<p>the-e-bidding</p>"),
        ("<p>a b 1 2 c</p>", "<p>a b 1 2 c</p>"),
    ],
)
def test_compounds_dates_and_amounts_are_kept_together(html: str, kept: str) -> None:
    assert keep_together(html) == kept


@pytest.mark.parametrize(
    "html",
    [
        '<a title="เป้าหมาย 3 คน" data-unit="หน่วยงาน">ก</a>',
        "<svg><text>เป้าหมาย</text></svg>",
        "<select><option>หน่วยงาน</option></select>",
        "<title>งบประมาณ</title>",
        '<script>"เป้าหมาย"</script><style>/* หน่วยงาน */</style>',
        '<div class="oit-copy" id="copy"><p>ปี 2566 รอบ 3</p></div>',
        "<pre><code>budget: 3 บาท</code></pre>",
    ],
)
def test_what_is_no_running_text_stays_as_it_is(html: str) -> None:
    assert keep_together(html) == html


@pytest.mark.parametrize(
    "html",
    [
        "<p>ปีงบประมาณ</p>",
        '<h2 id="a">หน่วยงาน</h2>',
        "<dt>เป้าหมาย<dd>ก</dd>",
        '<li><a href="#a">งบประมาณ</a></li>',
        "<o-n>ร้อยละ 80</o-n>",
        '<time datetime="2022-10-28">28 ต.ค. 2565</time>',
    ],
)
def test_what_begins_a_line_or_stays_on_one_needs_no_element(html: str) -> None:
    assert keep_together(html) == html


@pytest.mark.parametrize("before", ["<th>", "<td>", "<dd>", "<p>ก <a href='#a'>", "<p><span>"])
def test_a_cell_and_what_may_stand_beside_something_keep_their_words(before: str) -> None:
    assert keep_together(f"{before}เป้าหมาย") == f"{before}<o-w>เป้าหมาย</o-w>"


def test_a_reader_who_copies_finds_or_searches_gets_the_same_words() -> None:
    words = " ".join(COMPOUNDS)
    html = f'<article class="md-content__inner"><h1>เป้าหมาย ระยะที่ 3</h1><p>(ก) {words}</p><p>28 ต.ค. 2565</p></article>'
    kept = keep_together(html)
    assert kept.count("<o-w>") == len(COMPOUNDS) + 1
    assert LexborHTMLParser(kept).text().replace("\u00a0", " ") == LexborHTMLParser(html).text()
    assert read_page("/", kept.encode()) == read_page("/", html.encode())


def test_each_compound_is_told_once_and_is_one_run_of_thai() -> None:
    assert len(set(COMPOUNDS)) == len(COMPOUNDS)
    assert all("ก" <= letter <= "๎" for compound in COMPOUNDS for letter in compound)
