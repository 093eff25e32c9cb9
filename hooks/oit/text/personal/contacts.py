"""Private e-mail addresses and LINE contacts, also where they are written so that no program should see them.

Knows the providers and the spellings. Must not know what is done about a finding.
"""

import re
from collections.abc import Iterator

from oit.text.personal.kinds import Found, Kind

_NAMES = ("gmail", "googlemail", "gamil", "gmial", "hotmail", "outlook", "yahoo", "windowslive", "icloud", "ymail")
_SIGNS = ("@", "＠", "%40", "&")


def may_hold_email(lowered: str) -> bool:
    """Whether a text in small letters is worth a look for addresses."""
    return any(sign in lowered for sign in _SIGNS) or any(name in lowered for name in _NAMES)


def may_hold_line(lowered: str) -> bool:
    """Whether a text in small letters is worth a look for LINE contacts."""
    return "line" in lowered or "ไลน์" in lowered


_BR = r"[ \n]?"
_DOT = rf"(?:{_BR}\.{_BR}|%2e|,{_BR}| ?[\[({{<] ?(?:dot|\.) ?[\])}}>] ?| dot | ?ดอท ?)"
_PROVIDER = (
    rf"(?:(?:g(?:oogle)?mail|gamil|gmial){_DOT}co[mn]"
    rf"|(?:hotmail|outlook|live|msn|windowslive|yahoo|ymail|rocketmail|aol|gmx)"
    rf"{_DOT}(?:co[mn](?:{_DOT}[a-z]{{2}})?|co{_DOT}[a-z]{{2}}|net|de|fr|th)"
    rf"|(?:icloud|me|mac|mail|zoho|thaimail|chaiyo|sanook){_DOT}com"
    rf"|proton(?:mail)?{_DOT}(?:me|com|ch)|(?:qq|163|126|naver|hanmail|yandex){_DOT}(?:com|net|ru)|mail{_DOT}ru)"
)
_SURE_AT = rf"(?:{_BR}@{_BR}|%40| ?[\[({{<] ?(?:at|a|@|แอท) ?[\])}}>] ?)"
_SAID_AT = r"(?: at |_at_)"
_END = r"(?![a-z0-9-]|\.(?!(?:pdf|docx?|xlsx?|txt|jpe?g|png)\b)[a-z])"
_EMAIL = re.compile(
    rf"(?<![a-z0-9])(?<![a-z0-9][._+-])(?P<name>[a-z0-9][a-z0-9._+-]{{0,63}}?)(?:{_SURE_AT}|(?P<said>{_SAID_AT}))(?P<host>{_PROVIDER}){_END}",
    re.IGNORECASE,
)
_CALLED = re.compile(r"อีเมล|e-?mail|ติดต่อ|mailto", re.IGNORECASE)


def emails(text: str) -> Iterator[Found]:
    """Addresses at providers for everybody; where “at” may be the English word, the name must look like one."""
    for match in _EMAIL.finditer(text):
        if not match["said"] or _is_address(text, match):
            yield Found(match.start(), match.end(), Kind.EMAIL)


def _is_address(text: str, match: re.Match[str]) -> bool:
    """`tuayang at gmail dot com` and `tuayang_1 at gmail.com` are; `look at gmail.com` is none."""
    spelled = "." not in match["host"]
    looks = bool(re.search(r"[0-9._-]", match["name"])) or match["said"] == "_at_"
    return spelled or looks or bool(_CALLED.search(text, max(0, match.start() - 30), match.start()))


_LINE_LINK = re.compile(r"(?<![a-z0-9-])line\.me/(?:r/)?ti/p/(?!-?(?:@|%40))(?P<name>[\w%.-]+)", re.IGNORECASE)
_LINE_ID = re.compile(
    r"(?P<said>(?<![a-z])line ?(?:id)?|(?<![a-z])id ?line|(?:ไอดี ?)?ไลน์ ?(?:ไอดี|id)?)(?P<mark> ?[:=.] ?| )"
    r"(?!www\.|https?:)(?P<name>[a-z][a-z0-9._-]{3,19})(?![\w@:/.-])",
    re.IGNORECASE,
)
_OF_A_SITE = re.compile(r"\.(?:com|net|org|[a-z]{2})$", re.IGNORECASE)


def line_contacts(text: str) -> Iterator[Found]:
    """Links and ids of persons. Those of an office's official account begin with @ and are none."""
    for match in _LINE_LINK.finditer(text):
        yield Found(match.start(), match.end(), Kind.LINE_LINK)
    for match in _LINE_ID.finditer(text):
        if not _OF_A_SITE.search(match["name"]) and _is_line_id(match):
            yield Found(match.start("name"), match.end(), Kind.LINE_ID)


def _is_line_id(match: re.Match[str]) -> bool:
    """Whether it is called an id, with a mark before it or unlike a word; or a colon stands before such a one."""
    is_called = bool(re.search("id|ไอดี", match["said"], re.IGNORECASE))
    looks = bool(re.search(r"[0-9._-]", match["name"]))
    return (is_called and (looks or bool(match["mark"].strip()))) or (looks and ":" in match["mark"])


_REST_OF_NAME = re.compile(r"^[a-z0-9._+-]*?(?=_at_|[^a-z0-9._+-]|$)", re.IGNORECASE)


def mask_name(plain: str) -> str:
    """Return an address with its name hidden but for the first letter."""
    flat = " ".join(plain.split())
    place, slash, name = flat.rpartition("/")
    return place + slash + name[0] + _REST_OF_NAME.sub("xxx", name[1:])
