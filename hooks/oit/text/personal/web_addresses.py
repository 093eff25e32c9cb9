"""Numbers of persons inside web addresses, whose other digits are those of posts, time stamps and files.

Knows how the parts of a web address are parted. Must not know how a number is judged but for its check digit.
"""

import re
from collections.abc import Iterator
from datetime import UTC, datetime

from oit.text.personal.kinds import Found, Kind
from oit.text.personal.numbers import check_digit

_WEB_ADDRESS = re.compile(r"https?://[!-~]+", re.IGNORECASE)
_CALLED_IN_QUERY = re.compile(
    r"(?<=[?&#;/_=])(?:(?:[a-z_-]{0,20}(?:pid|cid|nid|id_?card|card_?(?:no|id|num)|citizen|citizen_?id|national_?id|personal_?id|thai_?id)|id"
    r"|[a-z_-]{0,20}(?:tel|phone|mobile|msisdn|cell))=|wa\.me/)[0-9+%-]{9,30}"
    r"|(?<![0-9-])[1-8]-\d{4}-\d{5}-\d\d-\d(?![0-9-])",
    re.IGNORECASE,
)
_WHOLE_PART = re.compile(r"(?<=[^/]/)[1-8]\d{12}(?=(?:\.[a-z]{3,4})?(?:[/?#]|$))", re.IGNORECASE)
_TIME_STAMPS = range(
    int(datetime(2001, 1, 1, tzinfo=UTC).timestamp() * 1000), int(datetime(2037, 1, 1, tzinfo=UTC).timestamp() * 1000)
)
"""Milliseconds since 1970, as sites name what was uploaded: 13 digits, of which one in ten passes the check digit."""


def without_web_addresses(text: str) -> str:
    """Return the text with its web addresses blotted out, but for the numbers that one calls a person's."""
    return _WEB_ADDRESS.sub(_without_address, text)


def _without_address(match: re.Match[str]) -> str:
    kept = list("·" * len(match[0]))
    for called in _CALLED_IN_QUERY.finditer(match[0]):
        kept[called.start() : called.end()] = called[0]
    return "".join(kept)


def ids_in_paths(text: str) -> Iterator[Found]:
    """Yield what may be a citizen id that is one whole part of a path: a folder or a file for one person.

    A question: nothing there says whose number it is, and one in ten other numbers passes the check digit too.
    """
    for address in _WEB_ADDRESS.finditer(text):
        path = re.split(r"[?#]", address[0], maxsplit=1)[0]
        for part in _WHOLE_PART.finditer(path):
            digits = part[0]
            if check_digit(digits[:12]) == int(digits[12]) and int(digits) not in _TIME_STAMPS:
                start = address.start() + part.start()
                yield Found(start, start + len(digits), Kind.CITIZEN_ID, sure=False)
