"""A place in words: what its parts are called differs between Bangkok and elsewhere."""

from decimal import Decimal

import pytest

from oit.model import Location
from oit.pages.places import map_address, place_words

PARTS = {"text": "ถนนสายหลัก", "village": "หมู่ที่ ๓", "subdistrict": "ตัวอย่าง", "district": "ทดสอบ"}


@pytest.mark.parametrize(
    ("province", "bangkok", "said"),
    [
        ("สมมุติ", True, "ถนนสายหลัก หมู่ที่ 3 ตำบลตัวอย่าง อำเภอทดสอบ จังหวัดสมมุติ"),
        (None, False, "ถนนสายหลัก หมู่ที่ 3 ตำบลตัวอย่าง อำเภอทดสอบ"),
        (None, True, "ถนนสายหลัก หมู่ที่ 3 แขวงตัวอย่าง เขตทดสอบ"),
        ("กรุงเทพมหานคร", False, "ถนนสายหลัก หมู่ที่ 3 แขวงตัวอย่าง เขตทดสอบ กรุงเทพมหานคร"),
    ],
)
def test_a_place_from_its_smallest_part_on(province: str | None, bangkok: bool, said: str) -> None:
    assert place_words(Location.model_validate({**PARTS, "province": province}), bangkok=bangkok) == said


@pytest.mark.parametrize(
    ("subdistrict", "district", "said"),
    [
        ("แขวงตัวอย่าง", "เขตทดสอบ", "แขวงตัวอย่าง เขตทดสอบ"),
        ("ต. ตัวอย่าง", "อำเภอทดสอบ", "ตำบลตัวอย่าง อำเภอทดสอบ"),
        ("แขวงตัวอย่าง", "ทดสอบ", "แขวงตัวอย่าง เขตทดสอบ"),
        ("ตัวอย่าง", "อ.ทดสอบ", "ตำบลตัวอย่าง อำเภอทดสอบ"),
    ],
)
@pytest.mark.parametrize("bangkok", [True, False])
def test_the_words_of_the_file_come_first(subdistrict: str, district: str, said: str, bangkok: bool) -> None:
    place = Location.model_validate({"subdistrict": subdistrict, "district": district})
    assert place_words(place, bangkok=bangkok) == said
    assert (place.subdistrict, place.district) == ("ตัวอย่าง", "ทดสอบ")  # one place has one name


def test_a_village_called_by_its_name_keeps_it() -> None:
    assert Location(village="หมู่บ้านทดสอบ").village == "หมู่บ้านทดสอบ"


def test_a_map_of_others_shows_the_position() -> None:
    address = map_address((Decimal("13.7"), Decimal("100.5")))
    assert address == "https://www.openstreetmap.org/?mlat=13.7&mlon=100.5#map=17/13.7/100.5"
