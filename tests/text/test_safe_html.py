"""What of a hand-written page is published: what pages need stays to the letter, all else goes and is told."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from oit.text.markdown import to_html
from oit.text.safe_html import Danger, clean, is_own, refusals

NEEDED = [
    '<div class="admonition note"><p class="admonition-title">หมายเหตุ</p><p>ข้อความ</p></div>',
    '<details class="note" open=""><summary>ดูเพิ่ม</summary><p>ข้อความ</p></details>',
    '<table><thead><tr><th scope="col" style="text-align: right;">บาท</th></tr></thead>'
    '<tbody><tr><td colspan="2" style="text-align: right;">1</td></tr></tbody></table>',
    '<h2 id="ขั้นตอนที่-1">ขั้นตอนที่ 1</h2>',
    '<p class="big" lang="en" id="x">text</p>',
    '<sup id="fnref:1"><a class="footnote-ref" href="#fn:1">1</a></sup>',
    '<a href="https://www.bangkok.go.th/แผน?a=1&amp;b=2" rel="noopener" target="_blank">แผน</a>',
    '<a href="mailto:office@bangkok.go.th">เขียน</a> <a href="tel:021234567">โทร</a>',
    '<a href="https://www.tiktok.com/@office">วิดีโอ</a> <a href="news/@a">x</a> <a href="?a=//b@c">x</a>',
    '<img alt="แผนผัง" src="../images/plan.png" width="300" height="200" loading="lazy">',
    '<video controls="" src="../documents/talk.mp4"></video>',
    '<figure><img src="a.png" alt=""><figcaption>ภาพ</figcaption></figure>',
    '<ol start="3"><li value="7">เจ็ด</li></ol><dl><dt>คำ</dt><dd>ความหมาย</dd></dl>',
    "<pre><code>&lt;script&gt;</code></pre>",
    '<p aria-label="ชื่อ" role="note">แผน &lt;2566&gt; &amp; ฉบับร่าง</p>',
]


@pytest.mark.parametrize("html", NEEDED)
def test_what_a_page_needs_stays_to_the_letter(html: str) -> None:
    assert clean(html) == html
    assert list(refusals(html)) == []


def test_the_parts_of_a_table_in_a_table_are_no_stray_ones() -> None:
    assert list(refusals("<table><tr><td>ก<th>ข</table><!-- <td> --><pre>&lt;td></pre>")) == []


HOSTILE = {
    "<script>alert(1)</script>": Danger.SCRIPT,
    "<SCRIPT SRC=//evil.example/x.js></SCRIPT>": Danger.SCRIPT,
    '<img src="x.png" onerror="alert(1)">': Danger.HANDLER,
    "<p onclick=alert(1)>x</p>": Danger.HANDLER,
    "<body onload=alert(1)>x": Danger.HANDLER,
    '<iframe src="https://evil.example/"></iframe>': Danger.FRAME,
    "<iframe srcdoc='<script>alert(1)</script>'></iframe>": Danger.FRAME,
    "<object data=//evil.example/x></object>": Danger.FRAME,
    "<embed src=//evil.example/x>": Danger.FRAME,
    '<form action="//evil.example"><p>x</p></form>': Danger.FORM,
    "<input autofocus>": Danger.FORM,
    "<button>x</button>": Danger.FORM,
    "<base href=//evil.example>": Danger.HEAD,
    '<meta http-equiv="refresh" content="0; url=//evil.example">': Danger.HEAD,
    "<link rel=stylesheet href=//evil.example/x.css>": Danger.HEAD,
    '<a href="javascript:alert(1)">x</a>': Danger.SCHEME,
    '<a href=" java\nscript:alert(1)">x</a>': Danger.SCHEME,
    '<a href="&#106;avascript:alert(1)">x</a>': Danger.SCHEME,
    '<a href="data:text/html,<script>alert(1)</script>">x</a>': Danger.SCHEME,
    '<a href="vbscript:x">x</a>': Danger.SCHEME,
    '<a href="https://[broken">x</a>': Danger.SCHEME,
    '<a href="https://good.go.th@evil.example/">x</a>': Danger.ACCOUNT,
    '<a href="//good.go.th:1@evil.example/">x</a>': Danger.ACCOUNT,
    '<a href="https:good.go.th@evil.example">x</a>': Danger.ACCOUNT,
    '<a href="https:\\/good.go.th&#64;evil.example">x</a>': Danger.ACCOUNT,
    '<a href="///good.go.th@evil.example">x</a>': Danger.ACCOUNT,
    '<a href="#x" rel="noreferrer OPENER">x</a>': Danger.ATTRIBUTE,
    '<p>ก</p><td background="//evil.example/x.png">ข</td>': Danger.TAG,
    "<div><tr><th>ก</th></tr></div>": Danger.TAG,
    '<img src="data:image/png;base64,AAAA">': Danger.SCHEME,
    '<img src="https://evil.example/x.png">': Danger.OUTSIDE,
    '<img src="//evil.example/x.png">': Danger.OUTSIDE,
    '<img src="/\\evil.example/x.png">': Danger.OUTSIDE,
    '<img src="\\\\evil.example/x.png">': Danger.OUTSIDE,
    '<video src="https://evil.example/x.mp4"></video>': Danger.OUTSIDE,
    '<img src="x.png" srcset="//evil.example/x.png 2x">': Danger.ATTRIBUTE,
    '<video poster="//evil.example/x.png"></video>': Danger.ATTRIBUTE,
    '<a href="#x" ping="//evil.example">x</a>': Danger.ATTRIBUTE,
    '<p data-oit-search="">x</p>': Danger.ATTRIBUTE,
    '<table background="//evil.example/x.png"></table>': Danger.ATTRIBUTE,
    '<p style="background:url(//evil.example/x.png)">x</p>': Danger.STYLE,
    '<p style="position:fixed;inset:0">x</p>': Danger.STYLE,
    "<style>@import '//evil.example/x.css'</style>": Danger.STYLE,
    '<svg onload="alert(1)"><a href="javascript:alert(1)">x</a></svg>': Danger.TAG,
    '<math><mi href="javascript:alert(1)">x</mi></math>': Danger.TAG,
    "<marquee onstart=alert(1)>x</marquee>": Danger.TAG,
    '<picture><source srcset="//evil.example/x.png"></picture>': Danger.TAG,
}
HARM = re.compile(
    r"<(?:script|iframe|object|embed|form|input|button|base|meta|link|style|svg|math|picture|source)|\son\w+\s*=|"
    r"(?:src|srcset|poster|ping|background|data)=[\"']?\s*(?:https?:)?(?://|\\\\|/\\\\)|(?:javascript|vbscript|data):|url\(",
    re.IGNORECASE,
)


@pytest.mark.parametrize(("html", "danger"), HOSTILE.items())
def test_what_would_run_or_fetch_goes_and_is_told(html: str, danger: Danger) -> None:
    assert danger in {each.danger for each in refusals(html)}
    assert not HARM.search(clean(html))


@pytest.mark.parametrize("html", HOSTILE)
def test_nothing_goes_without_being_told_and_once_is_enough(html: str) -> None:
    cleaned = clean(f"<div>{html}</div>")
    assert clean(cleaned) == cleaned
    assert list(refusals(cleaned)) == []


@given(st.text(alphabet="<>/=\"' :;()&#\\\n\tabcdonjsrxiptlge12", max_size=80))
def test_whatever_is_written_comes_out_clean(text: str) -> None:
    cleaned = clean(to_html(text))
    assert list(refusals(cleaned)) == []


def test_a_frame_stands_only_where_the_head_of_the_page_names_its_host() -> None:
    map_ = '<iframe src="https://www.google.com/maps/embed?pb=1" title="แผนที่"></iframe>'
    other = '<iframe src="https://evil.example/"></iframe><iframe src="http://www.google.com/"></iframe>'
    assert "src" in clean(map_, ["https://www.google.com/maps/embed"])
    assert "src" not in clean(other, ["https://www.google.com/maps/embed"])
    assert len(list(refusals(map_ + other, ["https://www.google.com/maps/embed"]))) == 2
    assert "iframe" not in clean(map_)


@pytest.mark.parametrize("address", ["a.png", "/a.png", "../a.png", "#x", "?a=//b"])
def test_an_address_of_this_site_is_known(address: str) -> None:
    assert is_own(address)


@pytest.mark.parametrize("address", ["//a/b", "/\t/a/b", " \\/a", "\\\\a", "x:", "https:a", "\x01https://a"])
def test_an_address_of_another_site_is_read_as_browsers_read_it(address: str) -> None:
    assert not is_own(address)
