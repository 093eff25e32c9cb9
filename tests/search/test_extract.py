from __future__ import annotations

from oit.search.extract import read_page

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
    page = read_page("projects/x/", PAGE)
    assert page is not None
    assert page.title == "ขุดลอกคลอง & คู"
    assert page.text.split("\n") == ["เพื่อระบาย น้ำ และดูแล", "งบ", "0 บาท", "ท้าย > หน้า"]


def test_facts_are_those_of_the_root_element() -> None:
    page = read_page("projects/x/", PAGE)
    assert page is not None
    assert (page.kind, page.fact("code"), page.fact("unit"), page.fact("outcome")) == (
        "project", "50260000-6648", 'ฝ่าย "ก"', "",
    )  # fmt: skip


def test_a_written_page_is_of_kind_page_and_a_redirect_is_none() -> None:
    written = '<div><article class="md-content__inner md-typeset"><h1>ติดต่อ</h1><p>โทร 02</p></article></div>'
    page = read_page("contact/", written)
    assert page is not None
    assert (page.kind, page.text) == ("page", "โทร 02")
    assert read_page("old/", "<html><meta http-equiv=refresh></html>") is None


def test_broken_html_is_read_as_far_as_it_goes() -> None:
    page = read_page("x/", '<article class="md-content__inner md-typeset"><h1>ก<b>ข</h1><p a="<">ค</article></div>')
    assert page is not None
    assert (page.title, page.text) == ("กข", "ค")
