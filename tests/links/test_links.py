"""Dead links of a built site: each test builds a small site, breaks it in one way, and reads the sentence."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner
from hypothesis import given
from hypothesis import strategies as st

from depth import examples
from oit.commands.main import main
from oit.faults import Severity
from oit.links import check_links, outside_addresses
from oit.links.references import read_css, read_html, read_js, read_xml

GOLDEN = Path(__file__).parents[1] / "data" / "links" / "sentences.txt"
Build = Callable[[dict[str, str]], Path]


@pytest.fixture
def build(tmp_path: Path) -> Build:
    """Write the files of a site; a name that ends in / is the page of a folder."""

    def write(files: dict[str, str]) -> Path:
        for name, text in files.items():
            path = tmp_path / (name + "index.html" if name.endswith("/") or not name else name)
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")
        return tmp_path

    return write


def dead(site: Path, address: str = "") -> list[str]:
    return [str(each) for each in check_links(site, address).faults]


def codes(site: Path, address: str = "") -> list[str]:
    return [each.code for each in check_links(site, address).faults]


def link(address: str) -> str:
    return f'<!doctype html><title>ก</title><p><a href="{address}">ไป</a>'


ALIVE = [
    "about/",
    "./about/",
    "/about/",
    "about/index.html",
    "about/?q=1",
    "about/#part",
    "about/#%E0%B8%AA%E0%B9%88%E0%B8%A7%E0%B8%99",  # ส่วน
    "about/#ส่วน",
    "about/#named",
    "about/#top",
    "about/#",
    "about/#:~:text=คำ",
    "about/#part:~:text=คำ",
    "#",
    "?q=1",
    "โครงการ/2566/",
    "%E0%B9%82%E0%B8%84%E0%B8%A3%E0%B8%87%E0%B8%81%E0%B8%B2%E0%B8%A3/2566/",
    "documents/แผน%20ปี%202566.pdf",
    "documents/แผน ปี 2566.pdf#page=3",
    " about/ ",
    "about\\",
    "../../about/",
    "mailto:office@bangkok.go.th",
    "tel:022212141",
    "https://www.bangkok.go.th/nothing-here-is-opened",
    "//www.bangkok.go.th/",
]


@pytest.mark.parametrize("address", ALIVE)
def test_what_leads_somewhere_is_no_problem(build: Build, address: str) -> None:
    site = build(
        {
            "": link(address),
            "about/": '<h1 id="part">ก</h1><p id="ส่วน">ข</p><a name="named">ค</a>',
            "โครงการ/2566/": "<p>ก</p>",
            "documents/แผน ปี 2566.pdf": "%PDF",
        }
    )
    assert dead(site) == []


DEAD = [
    ("nothing/", "link_dead"),
    ("/nothing/", "link_dead"),
    ("about/nothing.pdf", "link_dead"),
    ("About/", "link_dead_near"),
    ("about.html", "link_dead"),
    ("page", "link_dead_near"),  # page.html: some servers answer, others do not
    ("documents/Plan.pdf", "link_dead_near"),
    ("documents/ก\u0e4d\u0e32.pdf", "link_dead_near"),  # กํา written as two letters
    ("documents/", "link_dead"),  # a folder without a page
    ("about/#nothing", "link_spot"),
    ("#nothing", "link_spot"),
    ("about/#PART", "link_spot"),
    ("about", "link_no_slash"),
    ("", "link_empty"),
    (" ", "link_empty"),
    ("javascript:void(0)", "link_scheme"),
    ("file:///C:/plan.pdf", "link_scheme"),
    ("C:\\plan.pdf", "link_scheme"),
    ("%ff%fe/", "link_dead"),
    ("about/%2e%2e/nothing/", "link_dead"),
    ("../../nothing/", "link_dead"),
]


@pytest.mark.parametrize(("address", "code"), DEAD)
def test_what_leads_nowhere_is_a_problem(build: Build, address: str, code: str) -> None:
    site = build(
        {
            "": link(address),
            "about/": '<h1 id="part">ก</h1>',
            "page.html": "<p>ก</p>",
            "documents/plan.pdf": "%PDF",
            "documents/กำ.pdf": "%PDF",
        }
    )
    assert codes(site) == [code]


def test_a_missing_slash_is_asked_about_and_stops_nothing(build: Build) -> None:
    site = build({"": link("about"), "about/": "<p>ก</p>"})
    assert [each.severity for each in check_links(site).faults] == [Severity.QUESTION]


@pytest.mark.parametrize(
    "html",
    [
        '<img src="x.png" alt="">',
        '<img src="ok.png" srcset="ok.png 1x, x.png 2x" alt="">',
        '<img src="ok.png" srcset="x.png, ok.png 2x" alt="">',
        '<picture><source srcset="x.webp"><img src="ok.png" alt=""></picture>',
        '<script src="x.js"></script>',
        '<link rel="stylesheet" href="x.css">',
        '<link rel="icon" href="x.svg">',
        '<link rel="canonical" href="/x/">',
        '<video poster="x.jpg"></video>',
        '<audio><source src="x.mp3"></audio>',
        '<iframe src="x/"></iframe>',
        '<object data="x.pdf"></object>',
        '<embed src="x.pdf">',
        '<form action="x/"></form>',
        '<button formaction="x/">ก</button>',
        '<map name="m"><area href="x/"></map>',
        '<p style="background: url(x.png)">ก</p>',
        "<style>p { background: url('x.png') }</style>",
        '<svg><use href="#x"/></svg>',
        '<svg><use xlink:href="#x"/></svg>',
        '<svg><image href="x.png"/></svg>',
        '<meta http-equiv="refresh" content="0; url=x/">',
        '<meta http-equiv="Refresh" content="5;URL=\'x/\'">',
        '<meta property="og:image" content="/x.png">',
        "<a href=x/>ไม่มีเครื่องหมายคำพูด",
        '<p>ไม่ปิด <b><a href="x/?a=1&copy=2">ก',
        "<noscript><img src='x.png'></noscript>",
    ],
)
def test_every_way_to_write_an_address_is_seen(build: Build, html: str) -> None:
    site = build({"": f"<!doctype html>{html}", "ok.png": "ก"})
    assert len(dead(site)) == 1


@pytest.mark.parametrize(
    "html",
    [
        "<!-- <a href='x/'>ก</a> -->",
        "<script>const a = '<a href=\"x/\">'</script>",
        "<pre>&lt;a href=x/&gt;</pre>",
        '<link rel="preconnect" href="https://www.bangkok.go.th">',
        '<img src="data:image/png;base64,AAAA" srcset="data:image/png;base64,AAAA 2x" alt="">',
        '<form action=""></form>',
        '<svg><defs><g id="x"/></defs><use href="#x"/></svg>',
        '<p style="filter: url(#x)">ก</p>',
        "<style>/* url(x.png) */</style>",
        '<meta name="description" content="x/">',
    ],
)
def test_what_only_looks_like_an_address_is_left_alone(build: Build, html: str) -> None:
    assert dead(build({"": f"<!doctype html>{html}"})) == []


def test_what_scripts_import_is_read(build: Build) -> None:
    site = build(
        {
            "": '<script type="module">import "./assets/no1.js"</script><script>// import("./no.js")</script>',
            "assets/a.js": "import { b } from './b.js';\nimport {\n c,\n} from \"./no2.js\";\nexport * from '/no3.js';",
            "assets/b.js": "const { d } = await import('../no4.js'); import x from 'package'; // not a path",
            "assets/min.js": "const text = 'a from \"./no.js\"';important('./no.js')",
        }
    )
    assert [each.what for each in check_links(site).faults] == [
        "ไม่มี /assets/no2.js ในเว็บไซต์",
        "ไม่มี /no3.js ในเว็บไซต์",
        "ไม่มี /no4.js ในเว็บไซต์",
        "ไม่มี /assets/no1.js ในเว็บไซต์",
    ]


def test_style_sheets_site_maps_and_feeds_are_read(build: Build) -> None:
    site = build(
        {
            "": "<p>ก</p>",
            "assets/site.css": "@import 'no.css'; p { background: url(fonts/no.woff2); filter: url(#f) }",
            "sitemap.xml": "<urlset><url><loc>https://office.go.th/no/</loc></url></urlset>",
            "feed.xml": '<feed><link rel="self" href="https://office.go.th/no.xml"/></feed>',
        }
    )
    assert dead(site, "https://office.go.th/") == [
        "assets/site.css: ไฟล์รูปแบบ — ไม่มี /assets/fonts/no.woff2 ในเว็บไซต์ — แก้ที่อยู่ หรือเพิ่มหน้าหรือไฟล์นั้น",
        "assets/site.css: ไฟล์รูปแบบ — ไม่มี /assets/no.css ในเว็บไซต์ — แก้ที่อยู่ หรือเพิ่มหน้าหรือไฟล์นั้น",
        "feed.xml: แผนผังหรือฟีด — ไม่มี /no.xml ในเว็บไซต์ — แก้ที่อยู่ หรือเพิ่มหน้าหรือไฟล์นั้น",
        "sitemap.xml: แผนผังหรือฟีด — ไม่มี /no/ ในเว็บไซต์ — แก้ที่อยู่ หรือเพิ่มหน้าหรือไฟล์นั้น",
    ]


SUB_PATH = "https://user.github.io/repo/"


@pytest.mark.parametrize(
    ("address", "code"),
    [
        ("/repo/about/", ""),
        ("/repo/", ""),
        ("https://user.github.io/repo/about/", ""),
        ("HTTPS://User.GitHub.io/repo/about/#part", ""),
        ("//user.github.io/repo/about/", ""),
        ("https://user.github.io/another/", ""),  # another repository: outside
        ("https://user.github.io/repository/", ""),
        ("/about/", "link_leaves_site"),
        ("/repository/", "link_leaves_site"),
        ("../about/", "link_leaves_site"),
        ("/repo", "link_no_slash"),
        ("https://user.github.io/repo/no/", "link_dead"),
        ("https://user.github.io/repo/about/#no", "link_spot"),
    ],
)
def test_a_site_below_a_sub_path(build: Build, address: str, code: str) -> None:
    site = build({"": link(address), "about/": '<p id="part">ก</p>'})
    assert codes(site, SUB_PATH) == ([code] if code else [])


def test_the_front_page_says_where_the_site_stands(build: Build) -> None:
    site = build({"": f'<link rel="canonical" href="{SUB_PATH}">' + link("/repo/about/"), "about/": link("/about/")})
    assert codes(site) == ["link_leaves_site"]


def test_the_not_found_page_is_read_as_if_served_anywhere(build: Build) -> None:
    site = build({"": "<p>ก</p>", "404.html": link("about/") + link("/about/") + link("#a") + "<p id=a>", "about/": ""})
    assert codes(site) == ["link_relative"]


def test_a_base_element_moves_every_address(build: Build) -> None:
    site = build({"": '<base href="/deep/">' + link("page/"), "deep/page/": link("no/")})
    assert [each.file for each in check_links(site).faults] == ["deep/page/index.html"]


def moved(address: str) -> str:
    return f'<!doctype html><meta http-equiv="refresh" content="0; url={address}"><a href="{address}">ไป</a>'


def test_redirects_are_followed_to_the_spot(build: Build) -> None:
    files = {"old/": moved("../older/"), "older/": moved("../new/"), "new/": '<p id="here">ก</p>'}
    assert codes(build({"": link("old/#here"), **files})) == []
    assert codes(build({"": link("old/#gone"), **files})) == ["link_spot"]


def test_a_redirect_to_nowhere_and_one_in_a_circle(build: Build) -> None:
    site = build(
        {
            "old/": moved("../gone/"),
            "a/": moved("../b/"),
            "b/": moved("../a/"),
            "c/": moved("../a/"),
            "d/": moved("./"),
        }
    )
    found = [(each.file, each.code) for each in check_links(site).faults]
    assert found == [
        ("a/index.html", "link_circle"),
        ("b/index.html", "link_circle"),
        ("d/index.html", "link_circle"),
        ("old/index.html", "link_dead"),
    ]


def test_an_id_given_twice_is_a_problem(build: Build) -> None:
    site = build({"": '<p id="a">ก</p><p id="a">ข</p><a id="b" name="b">ค</a>'})
    assert codes(site) == ["spot_twice"]


def test_one_dead_address_on_many_pages_is_one_problem(build: Build) -> None:
    pages = {f"projects/{number}/": link("../../no/") for number in range(1, 1003)}
    assert dead(build(pages)) == [
        "projects/1/index.html: ลิงก์ — ไม่มี /no/ ในเว็บไซต์ และอีก 1,001 หน้า — แก้ที่อยู่ หรือเพิ่มหน้าหรือไฟล์นั้น"
    ]


def test_outside_addresses_are_given_with_a_page(build: Build) -> None:
    site = build(
        {
            "": link("https://www.nacc.go.th/") + link("//www.bangkok.go.th/ก") + link("https://office.go.th/about/"),
            "about/": link("https://www.nacc.go.th/") + link("mailto:a@bangkok.go.th"),
        }
    )
    assert outside_addresses(site, "https://office.go.th/") == {
        "https://www.bangkok.go.th/ก": "index.html",
        "https://www.nacc.go.th/": "about/index.html",
    }


def test_a_folder_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(NotADirectoryError):
        check_links(tmp_path / "site")


def test_the_command_says_what_is_dead_and_fails(build: Build) -> None:
    site = build({"": link("no/")})
    result = CliRunner().invoke(main, ["links", str(site)])
    assert result.exit_code == 1
    assert re.sub(r"[\d.]+ วินาที", "0.0 วินาที", result.output) == (
        "ต้องแก้ไข 1 จุด\n"
        "  index.html: ลิงก์ — ไม่มี /no/ ในเว็บไซต์ — แก้ที่อยู่ หรือเพิ่มหน้าหรือไฟล์นั้น\n\n"
        "ตรวจแล้ว: 1 หน้า 1 ที่อยู่ ใน 0.0 วินาที พบจุดที่ต้องแก้ไข 1 จุด\n"
    )


def test_the_command_passes_a_site_with_questions_only(build: Build) -> None:
    site = build({"": link("about"), "about/": "<p>ก</p>"})
    result = CliRunner().invoke(main, ["links", str(site)])
    assert (result.exit_code, "ไม่พบลิงก์เสีย" in result.output) == (0, True)


def test_the_command_without_a_site(tmp_path: Path) -> None:
    result = CliRunner().invoke(main, ["links", str(tmp_path / "site")])
    assert result.exit_code == 1
    assert "สร้างด้วยคำสั่ง make site ก่อน" in result.output


def test_the_command_lists_outside_addresses(build: Build) -> None:
    site = build({"": link("https://www.nacc.go.th/") + link("no/")})
    result = CliRunner().invoke(main, ["links", "--outside", str(site)])
    assert (result.exit_code, result.output) == (0, "https://www.nacc.go.th/\tindex.html\n")


def test_counts(build: Build) -> None:
    outcome = check_links(build({"": link("about/") + link("no/"), "about/": link("../no/")}))
    assert (outcome.pages, outcome.links, len(outcome.faults)) == (2, 2, 1)


@examples(60)
@given(st.binary(max_size=300) | st.text(alphabet="<>a href=\"'#/url();&%ก{}", max_size=200).map(str.encode))
def test_any_bytes_are_read(source: bytes) -> None:
    read_html(source)
    text = source.decode("utf-8", "replace")
    list(read_css(text))
    list(read_js(text))
    list(read_xml(text))


def test_sentences_are_those_in_the_golden_file(build: Build) -> None:
    site = build(
        {
            "": "".join(link(address) for address, _ in DEAD) + '<p id="ก"></p><p id="ก"></p>',
            "404.html": link("about/"),
            "about/": '<h1 id="part">ก</h1>' + link("/about/") + link("/about/"),
            "page.html": "<p>ก</p>",
            "documents/plan.pdf": "%PDF",
            "documents/กำ.pdf": "%PDF",
            "a/": moved("../b/"),
            "b/": moved("../a/"),
        }
    )
    first = {each.code: f"{each.code}: {each}" for each in reversed(check_links(site).faults)}
    assert "\n".join(sorted(first.values())) + "\n" == GOLDEN.read_text(encoding="utf-8")


def test_a_site_that_github_will_soon_refuse_is_told_with_its_largest_file(build: Build) -> None:
    site = build({"": "<p>x", "documents/plan.zip": ""})
    with (site / "documents/plan.zip").open("wb") as stream:
        stream.truncate(900_000_000)
    [fault] = check_links(site).faults
    assert fault.severity is Severity.QUESTION
    assert "documents/plan.zip" in str(fault)
    with (site / "documents/plan.zip").open("wb") as stream:
        stream.truncate(899_000_000)
    assert check_links(site).faults == []
