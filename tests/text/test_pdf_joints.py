"""Where two fonts meet in a PDF, nobody knows whether a space was typed: it is said."""

from pathlib import Path

import pytest

from oit.text.pdf import read_pdf
from oit.text.pdf_joints import Joints

LONG = "โครงการส่งเสริมคุณธรรมและความโปร่งใส"


def two_fonts(path: Path, *lines: tuple[str, str, int]) -> Path:
    """A PDF of one page: words of one font, a gap in points, and words of another font, line by line."""
    letters = sorted({letter for words, more, _ in lines for letter in words + more})
    code = {letter: number for number, letter in enumerate(letters, start=1)}
    named = "\n".join(f"<{number:02X}> <{ord(letter):04X}>" for letter, number in code.items())
    space = "1 begincodespacerange <00> <FF> endcodespacerange"
    cmap = f"begincmap\n{space}\n{len(code)} beginbfchar\n{named}\nendbfchar\nendcmap"

    def coded(words: str) -> str:
        return "".join(f"{code[letter]:02X}" for letter in words)

    drawn = "".join(
        f"BT /F1 10 Tf 20 {700 - 20 * number} Td <{coded(words)}> Tj ET\n"
        f"BT /F2 10 Tf {20 + 5 * len(words) + gap} {700 - 20 * number} Td <{coded(more)}> Tj ET\n"
        for number, (words, more, gap) in enumerate(lines)
    )
    widths = " ".join(["500"] * 256)
    font = "<< /Type /Font /Subtype /TrueType /BaseFont /{} /FirstChar 0 /LastChar 255 /Widths [{}] /ToUnicode 7 0 R >>"
    objects = [
        "<< /Type /Catalog /Pages 2 0 R >>",
        "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents 6 0 R"
        " /Resources << /Font << /F1 4 0 R /F2 5 0 R >> >> >>",
        font.format("One", widths),
        font.format("Two", widths),
        f"<< /Length {len(drawn)} >>\nstream\n{drawn}endstream",
        f"<< /Length {len(cmap)} >>\nstream\n{cmap}\nendstream",
    ]
    body = "%PDF-1.4\n"
    places = []
    for number, words in enumerate(objects, start=1):
        places.append(len(body))
        body += f"{number} 0 obj\n{words}\nendobj\n"
    table = "".join(f"{place:010} 00000 n \n" for place in places)
    many = len(objects) + 1
    end = f"xref\n0 {many}\n0000000000 65535 f \n{table}trailer << /Size {many} /Root 1 0 R >>\n"
    path.write_bytes(f"{body}{end}startxref\n{len(body)}\n%%EOF\n".encode("latin-1"))
    return path


def test_words_of_two_fonts_with_a_gap_between_are_told(tmp_path: Path) -> None:
    joints: list[str] = []
    text = read_pdf(two_fonts(tmp_path / "1.pdf", (LONG, LONG, 0), ("การขัด", "กันแห่งผลประโยชน์", 4)), joints=joints)
    assert "การขัด กันแห่งผลประโยชน์" in text
    assert joints == ["การขัด กันแห่งผลประโยชน์"]


@pytest.mark.parametrize(
    ("pieces", "told"),
    [
        ([("การขัด", "A"), (" ", "A"), ("กัน", "B")], ["การขัด กัน"]),
        ([("การขัด ", "A"), ("กัน", "B"), (" การขัด ", "A"), ("กัน", "B")], ["การขัด กัน", "กัน การขัด"]),
        ([("การขัด", "A"), ("กัน", "B")], []),
        ([("การขัด ", "A"), ("กัน", "A")], []),
        ([("งบประมาณ : ", "A"), ("กองช่าง", "B")], []),
        ([("การขัด\n", "A"), ("กัน", "B")], []),
        ([("จำนวน ", "A"), ("50 คน", "B")], []),
        ([("ป", "A"), (" ้องกัน", "B")], []),
    ],
)
def test_only_a_space_between_thai_words_of_two_fonts_is_doubtful(
    pieces: list[tuple[str, str]], told: list[str]
) -> None:
    joints = Joints()
    for text, font in pieces:
        joints(text, None, None, {"/BaseFont": font}, 12)
    assert joints.doubtful == told
