"""The picture beside a shared link: whose site it is, readable, and the same whenever it is drawn."""

from io import BytesIO

import pytest
from PIL import Image

from building import OFFICE
from oit.loading import load
from oit.pages import sharing
from oit.pages.sharing import SIZE, draw, sharing_picture

NAME = "องค์การบริหารส่วนตำบลบ้านน้ำพี้ใหญ่ อำเภอทองแสนขัน จังหวัดอุตรดิตถ์"

pytestmark = pytest.mark.skipif(not sharing.can_draw(), reason="the picture library here cannot shape Thai")


def edges(data: bytes) -> list[tuple[int, ...]]:
    """The colours found on the four edges of a picture."""
    with Image.open(BytesIO(data)) as picture:
        made = picture.convert("RGB")
    right, bottom = made.width - 1, made.height - 1
    sides = [
        made.crop(box) for box in ((0, 0, right, 40), (0, bottom - 40, right, bottom), (right - 60, 0, right, bottom))
    ]
    return sorted({colour for side in sides for _, colour in side.getcolors(100_000) or []})


def test_it_has_the_size_that_networks_ask_for_and_is_small() -> None:
    data = sharing_picture(load(OFFICE)[0].office, OFFICE / "content")
    assert data
    with Image.open(BytesIO(data)) as picture:
        assert (picture.format, picture.size) == ("PNG", SIZE)
    assert len(data) < 60_000


def test_the_same_office_gives_the_same_bytes() -> None:
    office = load(OFFICE)[0].office
    assert sharing_picture(office, OFFICE / "content") == sharing_picture(office, OFFICE / "content")


@pytest.mark.parametrize("name", ["อบต.เก", NAME, "มหาวิทยาลัย" * 6])
def test_no_name_runs_over_an_edge(name: str) -> None:
    assert len(edges(draw(name, ("ข้อมูลสาธารณะ", sharing.PROMISE), OFFICE / "content/images/seal.png"))) == 1


def test_a_sample_says_so() -> None:
    office = load(OFFICE)[0].office
    of_sample, of_office = (
        sharing_picture(office.model_copy(update={"sample": sample}), OFFICE / "content") for sample in (True, False)
    )
    assert of_sample != of_office


def test_where_thai_cannot_be_drawn_there_is_no_picture(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sharing, "can_draw", lambda: False)
    assert sharing_picture(load(OFFICE)[0].office, OFFICE / "content") is None
