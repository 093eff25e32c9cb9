"""Hand-written pages and files with awkward names, from the official's folder to the built site."""

from __future__ import annotations

import csv
import io
import re
from pathlib import Path

import pytest
from selectolax.lexbor import LexborHTMLParser

from building import build, copy_office, files, page_of
from oit.links import check_links

SITE = "https://sommut.github.io/oit/"
NAMES = ["ประกาศ ราคากลาง.pdf", "แผน #2?.pdf", "รายงาน%20ปี.pdf"]
REGISTER = f"""
fiscal_year: 2567
scheme: 2567
items:
  - item: o1
    status: มี
    evidence:
      - {{title: ประกาศ, address: "documents/{NAMES[0]}"}}
      - {{title: แผน, address: "documents/{NAMES[1]}"}}
      - {{title: รายงาน, address: "documents/{NAMES[2]}"}}
      - {{title: ข่าว, address: /%E0%B8%82%E0%B9%88%E0%B8%B2%E0%B8%A7/}}
      - {{title: ที่อื่น, address: "https://www.bangkok.go.th/แผน"}}
"""
PAGES = {
    "crlf.md": "---\r\ntitle: หัวจากวินโดวส์\r\nupdated: 1/10/2566\r\n---\r\n\r\nข้อความ\r\n",
    "mac.md": "---\rtitle: หัวจากแมค\r---\rข้อความ\r",
    "empty-head.md": "---\n---\n\nข้อความ\n",
    "first-line.md": "Tel: 0 2123 4567\nเปิดทุกวัน\n",
    "year.md": "# แผนปี <2566> & งบ\n\nข้อความ\n",
    "title-in-head.md": "---\ntitle: แผน <b>2566</b> <img src=x>\n---\n\nข้อความ\n",
    "ข่าว.md": "---\ntitle: ข่าวของเขต\norder: 1\n---\n\n"
    + "".join(f"## ขั้นตอนที่ {n}: ยื่นคำขอ\n\nข้อความ\n\n" for n in range(1, 6))
    + '### x {data-toc-label="<img src=x onerror=alert(1)>"}\n\n[ไปขั้นที่ 2](#ขั้นตอนที่-2-ยื่นคำขอ)\n',
    "needs.md": '# สิ่งที่หน้าใช้\n\n!!! note "หมายเหตุ"\n    ข้อความ[^1]\n\n| ก | บาท |\n|---|--:|\n| ข | 1 |\n\n'
    "<details><summary>ดูเพิ่ม</summary>ข้อความ</details>\n\nข้อความ\n{: .lead #lead }\n\n[^1]: เชิงอรรถ\n\n"
    '<!-- ถึงเจ้าหน้าที่ -->\n\n<p style="color:red">แดง</p>\n',
    "map.md": "---\nframes: [https://www.google.com/maps/embed]\n---\n\n"
    '<iframe src="https://www.google.com/maps/embed?pb=1" title="แผนที่"></iframe>\n',
    "files.md": f"# เอกสาร\n\n[ประกาศ](<documents/{NAMES[0]}>) [แผน](documents/แผน%20%232%3F.pdf)\n",
}


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = copy_office(tmp_path_factory.mktemp("office"))
    for name, text in PAGES.items():
        (root / "content" / name).write_bytes(text.encode())
    for name in NAMES:
        (root / "content/documents" / name).write_bytes(b"%PDF-1.4")
    (root / "content/documents/notes.md").write_text("ข้อความ <script>alert(1)</script>", encoding="utf-8")
    (root / "content/templates").mkdir()
    (root / "content/templates/form.docx").write_bytes(b"PK")
    (root / "content/oit/2567.yml").write_text(REGISTER, encoding="utf-8")
    project = root / "projects/2566/90000001-2001.yml"
    project.write_text(
        project.read_text(encoding="utf-8").replace("formerly: [", "formerly: [/โครงการ/เดิม/, ", 1), encoding="utf-8"
    )
    done = build(root, SITE_URL=SITE, REPO_URL="https://github.com/sommut/oit")
    assert done.returncode == 0, done.stderr
    return root / "site"


def tree(site: Path, address: str) -> LexborHTMLParser:
    return LexborHTMLParser((site / address / "index.html").read_bytes())


def title(site: Path, address: str) -> str:
    page = tree(site, address)
    [heading] = page.css("h1")
    assert page.css_first("title").text().startswith(heading.text().strip())
    return heading.text().strip()


@pytest.mark.parametrize(
    ("address", "expected"),
    [
        ("crlf", "หัวจากวินโดวส์"),
        ("mac", "หัวจากแมค"),
        ("year", "แผนปี <2566> & งบ"),
        ("title-in-head", "แผน <b>2566</b> <img src=x>"),
        ("ข่าว", "ข่าวของเขต"),
    ],
)
def test_the_title_of_a_page_is_what_was_written(site: Path, address: str, expected: str) -> None:
    assert title(site, address) == expected


def test_no_head_is_shown_and_no_first_line_is_lost(site: Path) -> None:
    for address in ("crlf", "mac", "empty-head"):
        words = tree(site, address).css_first("article").text()
        assert "ข้อความ" in words
        assert "---" not in words
        assert "title:" not in words
    assert "Tel: 0 2123 4567" in tree(site, "first-line").css_first("article").text()
    assert "ข้อมูล ณ วันที่ 1 ต.ค. 2566" in page_of(site, "crlf")


def test_what_a_page_needs_is_there(site: Path) -> None:
    page = tree(site, "needs")
    for sought in (
        ".admonition.note > .admonition-title", "details > summary", "p.lead#lead", ".footnote li[id='fn:1']",
        "a.footnote-ref", "td[style*=right]",
    ):  # fmt: skip
        assert page.css(sought), sought


def test_what_no_page_needs_is_not(site: Path) -> None:
    html = page_of(site, "needs")
    assert "color:red" not in html
    assert "ถึงเจ้าหน้าที่" not in html


def test_thai_headings_have_readable_ids_and_stand_in_the_contents(site: Path) -> None:
    page = tree(site, "ข่าว")
    ids = [node.id for node in page.css("article h2")]
    assert ids == [f"ขั้นตอนที่-{n}-ยื่นคำขอ" for n in range(1, 6)]
    assert [node.attributes["href"] for node in page.css(".oit-toc li a")] == [f"#{each}" for each in ids]
    assert "onerror" not in page_of(site, "ข่าว")


def test_a_page_with_a_thai_address_is_in_the_menu_and_marked_where_one_is(site: Path) -> None:
    [entry] = tree(site, "about").css(".oit-nav a[href*='%E0%B8%82%E0%B9%88']")
    assert entry.text() == "ข่าวของเขต"
    assert tree(site, "ข่าว").css(".oit-nav__here a[href='./'][aria-current=page]")


def test_a_frame_is_shown_where_the_head_names_its_host_and_the_browser_is_told(site: Path) -> None:
    page = tree(site, "map")
    assert page.css("iframe[src^='https://www.google.com/maps/embed']")
    policy = page.css_first("meta[http-equiv=Content-Security-Policy]").attributes["content"] or ""
    assert "frame-src https://www.google.com;" in f"{policy};"
    assert "frame-src" not in page_of(site, "about")


def test_every_address_that_is_given_away_is_one_address(site: Path) -> None:
    copied = [node.text() for node in tree(site, "oit/2567/o1").css("#copy p")]
    shown = [word for line in copied for word in line.split() if word.startswith("https://")]
    table = csv.DictReader(io.StringIO((site / "data/oit-2567.csv").read_text(encoding="utf-8-sig")))
    written = [row["ที่อยู่ของหลักฐาน"] for row in table if row["ที่อยู่ของหลักฐาน"]]
    assert shown[1:] == written
    assert len(written) == 5
    for address in [*shown, *written]:
        assert re.fullmatch(r"https://[!-~]+", address)
    assert (
        written[0] == SITE + "documents/%E0%B8%9B%E0%B8%A3%E0%B8%B0%E0%B8%81%E0%B8%B2%E0%B8%A8%20"
        "%E0%B8%A3%E0%B8%B2%E0%B8%84%E0%B8%B2%E0%B8%81%E0%B8%A5%E0%B8%B2%E0%B8%87.pdf"
    )
    assert written[1].endswith("%20%232%3F.pdf")
    assert written[2].endswith("%2520%E0%B8%9B%E0%B8%B5.pdf")


def test_no_link_is_dead_whatever_a_file_is_called(site: Path) -> None:
    assert [str(fault) for fault in check_links(site).faults] == []
    assert {f"documents/{name}" for name in NAMES} <= set(files(site))
    for name in ("projects/2566/90000001-2001", "documents", "oit/2567/o1", "ข่าว"):
        for node in tree(site, name).css("a[href]:not([href^='#'])"):
            assert re.fullmatch(r"[!#-;=?-~ก-๛]+", node.attributes["href"] or ""), name  # browsers encode Thai


def test_a_text_among_the_documents_is_no_page(site: Path) -> None:
    assert not [name for name in files(site) if name.startswith("documents/notes")]


def test_a_folder_called_templates_is_published_as_any_other(site: Path) -> None:
    assert (site / "templates/form.docx").is_file()


def test_a_redirect_keeps_what_the_reader_came_with_and_works_without_a_script(site: Path) -> None:
    html = page_of(site, "โครงการ/เดิม")
    page = LexborHTMLParser(html)
    assert page.css_first("script").attributes["src"].startswith("../../assets/redirect.")
    assert (
        '<noscript><meta http-equiv="refresh" content="0; url=../../projects/2566/90000001-2001/"></noscript>' in html
    )
    assert "script-src 'self'" in html
