"""One list says which files are published; everybody who publishes, checks or names files asks it."""

from __future__ import annotations

import pytest

from building import ROOT
from oit.model import FileKind, better_path, has_unseen, is_published, kind_of_file

PUBLISHED = "a.pdf a.PDF x/a.docx a.xlsx a.csv a.txt a.json a.jpg a.JPEG a.png a.webp a.zip a.mp4 แผน.pdf"
REFUSED = """
    a.html a.HTML a.htm a.xhtml a.xht a.shtml a.mhtml a.svg a.SVG a.svgz a.xml a.XML a.xsl a.rss a.js a.JS a.mjs a.css
    a.wasm a.swf a.md a.MD a.markdown a.mdown a.mkd a.mkdn a.yml a.YAML a.exe a.php noending .pdf .x/a.pdf ~$a.docx
    Thumbs.db a.pdf.html
"""


@pytest.mark.parametrize("path", PUBLISHED.split())
def test_what_an_office_publishes(path: str) -> None:
    assert is_published(f"documents/{path}")


@pytest.mark.parametrize("path", [*REFUSED.split(), "a.pdf\n", "a\n.pdf"])
def test_what_would_run_or_is_not_known_is_not_published(path: str) -> None:
    assert not is_published(f"documents/{path}")


def test_pages_end_as_the_generator_wants_it() -> None:
    assert kind_of_file("a.md") is FileKind.PAGE
    assert {kind_of_file(f"a{ending}") for ending in (".MD", ".markdown", ".mkd")} == {None}


@pytest.mark.parametrize(
    ("path", "better"),
    [
        ("documents/แผนปี-2566_ฉบับที่1.pdf", None),
        ("documents/ประกาศ ราคากลาง.pdf", "documents/ประกาศ-ราคากลาง.pdf"),
        ("documents/50% ของงบ #2?.pdf", "documents/50-ของงบ-2.pdf"),
        ("documents/รายงาน%20ปี.pdf", "documents/รายงาน-20ปี.pdf"),
        ("documents/จํานวน.pdf", "documents/จำนวน.pdf"),
        ("documents/(1) .pdf", "documents/1.pdf"),
        ("ข่าว เด่น/a.md", "ข่าว-เด่น/a.md"),
        ("documents/#.pdf", "documents/file.pdf"),
    ],
)
def test_a_name_that_makes_a_bad_address_has_a_better_one(path: str, better: str | None) -> None:
    assert better_path(path) == better
    assert better is None or better_path(better) is None


def test_a_name_that_nobody_can_read_is_seen() -> None:
    assert has_unseen("documents/a\n::error::b.pdf")
    assert has_unseen("documents/\u202efdp.exe")
    assert not has_unseen("documents/แผน ปี.pdf")


def test_nobody_else_keeps_a_list_of_endings_of_published_files() -> None:
    lists = [
        path.name
        for path in (ROOT / "hooks").rglob("*.py")
        if '".html"' in path.read_text(encoding="utf-8") or "'.html'" in path.read_text(encoding="utf-8")
    ]
    assert set(lists) <= {"built_pages.py", "built_site.py", "check.py", "theme.py"}  # they read what is built
