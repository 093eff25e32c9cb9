"""The web font: small, complete for Thai, the same bytes every time, with its licence."""

from io import BytesIO

import pytest
from fontTools.ttLib import TTFont

from oit.pages import fonts


@pytest.mark.parametrize("weight", fonts.WEIGHTS)
def test_a_weight_holds_thai_ascii_and_the_signs_of_our_pages(weight: int) -> None:
    font = TTFont(BytesIO(fonts.cut_fonts()[f"sarabun-{weight}.woff2"]))
    known = font.getBestCmap()
    for text in ("ผู้ว่าราชการกรุงเทพมหานคร ที่ปรึกษา ๐๑๒๓๔๕๖๗๘๙ ฿ ฯลฯ ๆ", "AA-F 87.83 (IIT)", "≥ ≤ – “ ” … · ×"):
        assert [sign for sign in text if ord(sign) not in known] == []
    assert {"mark", "mkmk"} <= {record.FeatureTag for record in font["GPOS"].table.FeatureList.FeatureRecord}


def test_a_weight_is_small_enough_for_a_phone() -> None:
    assert all(len(data) < 20_000 for name, data in fonts.cut_fonts().items() if name.endswith(".woff2"))


def test_the_same_font_gives_the_same_bytes() -> None:
    assert fonts.cut_fonts() == fonts.cut_fonts.__wrapped__()


def test_the_licence_travels_with_the_font() -> None:
    assert b"SIL OPEN FONT LICENSE Version 1.1" in fonts.cut_fonts()["OFL.txt"]
