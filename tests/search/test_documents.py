from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

from oit.search.built_pages import read_site
from oit.search.extract import Page

PDF = Path(__file__).parents[1] / "data/import/report-fpdf2-sarabun.pdf"


def site(root: Path, **files: bytes) -> Path:
    folder = root / "documents"
    folder.mkdir(parents=True)
    for name, data in files.items():
        (folder / name.replace("__", ".")).write_bytes(data)
    return root


def one(root: Path) -> Page:
    (page,) = read_site(root)
    return page


def test_a_text_is_read_whichever_way_it_was_saved(tmp_path: Path) -> None:
    for encoding in ("utf-8", "utf-8-sig", "utf-16", "cp874"):
        page = one(site(tmp_path / encoding, a__txt="ขุดลอก  คลอง\r\n\r\nระบายน้ำ".encode(encoding)))
        assert (page.url, page.title, page.kind) == ("documents/a.txt", "a.txt", "document")
        assert page.text == "ขุดลอก คลอง\nระบายน้ำ"


def test_the_title_is_the_one_that_the_page_of_documents_gives(tmp_path: Path) -> None:
    site(tmp_path, a__csv="ปี,ผล".encode())
    (tmp_path / "documents/index.html").write_text(
        '<table class="oit-list oit-documents"><tr><th scope="col">เอกสาร</th></tr>'
        '<tr><th scope="row"><a href="a.csv">ผล &amp; คะแนน</a> <span class="oit-code">documents/a.csv</span>'
        '<details><code>0f</code></details></th><td><a href="../">หน้า</a></td></tr></table>',
        "utf-8",
    )
    page = one(tmp_path)
    assert (page.title, page.text) == ("ผล & คะแนน", "a.csv\nปี,ผล")


def test_a_pdf_is_read_by_its_text_layer(tmp_path: Path) -> None:
    site(tmp_path)
    shutil.copy(PDF, tmp_path / "documents/ผล 1.pdf")
    page = one(tmp_path)
    assert page.url == "documents/%E0%B8%9C%E0%B8%A5%201.pdf"
    assert "โครงการ" in page.text


def test_what_cannot_be_read_is_found_by_its_name(tmp_path: Path) -> None:
    site(tmp_path, a__txt=b"\0\xff\xfe\0\x81", b__pdf=b"%PDF-1.7 broken", c__jpg=b"\xff\xd8", d__txt=b"")
    assert [(p.title, p.text) for p in read_site(tmp_path)] == [
        ("a.txt", ""),
        ("b.pdf", ""),
        ("c.jpg", "ภาพ"),
        ("d.txt", ""),
    ]


def test_a_site_without_documents_has_none(tmp_path: Path) -> None:
    assert list(read_site(tmp_path)) == []


def test_the_reader_of_pdf_is_loaded_only_where_there_is_one() -> None:
    code = "import sys, oit.search; sys.exit('pypdf' in sys.modules)"
    subprocess.run([sys.executable, "-c", code], env=os.environ | {"PYTHONPATH": "hooks"}, check=True)
