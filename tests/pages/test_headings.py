"""The headings of a drawn page."""

from oit.pages.headings import Section, sections


def test_the_sections_of_a_page_are_its_second_level_headings() -> None:
    html = """<h1 id="top">ชื่อ</h1>
<h2 class="x" id="money">งบ &amp; <em>ผล</em>
</h2><h3 id="round-1">รายงาน</h3><section><h2 id="a>b">แผน</h2></section><!-- <h2 id="no">ไม่ใช่</h2> -->"""
    assert sections(html) == [Section("money", "งบ & ผล"), Section("a>b", "แผน")]


def test_a_heading_that_nobody_can_point_to_is_no_section() -> None:
    assert sections("<h2>ไม่มีที่อยู่</h2>") == []
