"""Make the PDFs of this folder from report.txt: two producers, two Thai fonts, and one as old Windows fonts wrote.

Run by hand when report.txt changes: `python tests/data/import/make_pdfs.py`. It needs fpdf2 (pip) and, as
Debian packages, chromium and fonts-thai-tlwg; the tests need none of them, they read the PDFs that are kept here.
"""

from __future__ import annotations

import html
import shutil
import subprocess
import sys
import tempfile
from datetime import UTC, datetime
from pathlib import Path

import fontpkg
from fpdf import FPDF

HERE = Path(__file__).parent
REPORT = (HERE / "report.txt").read_text(encoding="utf-8")
GARUDA = Path("/usr/share/fonts/truetype/tlwg/Garuda.ttf")


def sarabun() -> Path:
    """The regular weight of Sarabun in the package fontpkg-sarabun."""
    return Path(fontpkg.path("sarabun"))


def by_fpdf2(font: Path, target: Path, text: str = REPORT) -> None:
    """Lines set by fpdf2, wrapped at spaces, without shaping: marks stand as separate glyphs."""
    pdf = FPDF(format="A4")
    pdf.set_creation_date(datetime(2023, 9, 30, tzinfo=UTC))
    pdf.add_font("thai", fname=str(font))
    pdf.set_font("thai", size=11)
    pdf.add_page()
    for line in text.split("\n"):
        if line.strip():
            pdf.multi_cell(0, 7, line, new_x="LMARGIN", new_y="NEXT")
    pdf.output(str(target))


def by_chromium(family: str, target: Path, text: str = REPORT) -> None:
    """A page printed by Chromium, wrapped between Thai words, with its shaping."""
    lines = "\n".join(f"<p>{html.escape(line)}</p>" for line in text.split("\n") if line.strip())
    style = f"body{{font:11pt '{family}'}}p{{margin:0 0 4pt}}"
    with tempfile.TemporaryDirectory() as folder:
        page = Path(folder, "report.html")
        page.write_text(f"<!doctype html><html lang=th><meta charset=utf-8><style>{style}</style>{lines}", "utf-8")
        command = [shutil.which("chromium") or "chromium", "--headless", "--no-sandbox", "--no-pdf-header-footer"]
        subprocess.run([*command, f"--print-to-pdf={target}", page.as_uri()], check=True, capture_output=True)


if __name__ == "__main__":
    by_fpdf2(sarabun(), HERE / "report-fpdf2-sarabun.pdf")
    by_chromium("Garuda", HERE / "report-chromium-garuda.pdf")
    by_chromium("Norasi", HERE / "report-chromium-norasi.pdf")
    by_fpdf2(GARUDA, HERE / "report-fpdf2-garuda.pdf")
    sys.exit()
