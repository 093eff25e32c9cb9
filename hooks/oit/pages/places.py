"""A place in words, and where it is on a map.

Knows what parts of the country are called. Must not know projects.
"""

from decimal import Decimal

from oit.model import Location

_BANGKOK = "กรุงเทพมหานคร"
_URBAN, _RURAL = ("แขวง", "เขต"), ("ตำบล", "อำเภอ")


def place_words(location: Location, *, bangkok: bool) -> str:
    """Return a place from the smallest part to the largest: `ถนนสายหลัก หมู่ที่ 3 ตำบลตัวอย่าง อำเภอตัวอย่าง จังหวัดนนทบุรี`.

    The words of the file itself come first. Where it gives names alone, they are those of Bangkok in Bangkok and those
    of the provinces elsewhere; `bangkok` says whether the office is one of Bangkok, for a place that names no province.
    """
    within = bangkok if location.province is None else location.province == _BANGKOK
    said = location.word("subdistrict"), location.word("district")
    urban = any(word in _URBAN for word in said) if any(said) else within
    usual = _URBAN if urban else _RURAL
    subdistrict, district = (own or word for own, word in zip(said, usual, strict=True))
    parts = [
        location.text,
        location.village and f"หมู่ที่ {location.village}",
        location.subdistrict and f"{subdistrict}{location.subdistrict}",
        location.district and f"{district}{location.district}",
        location.province and (_BANGKOK if within else f"จังหวัด{location.province}"),
    ]
    return " ".join(part for part in parts if part)


def map_address(position: tuple[Decimal, Decimal]) -> str:
    """Return the address of an outside map that shows a position given in degrees of latitude and longitude."""
    latitude, longitude = position
    return f"https://www.openstreetmap.org/?mlat={latitude}&mlon={longitude}#map=17/{latitude}/{longitude}"
