"""E-mail addresses of persons, also where they are written so that no program should see them.

Knows the providers and the spellings. Must not know what is done about a finding. An address at a provider for
everybody is a person's with certainty; one at a firm's own domain is asked about where a person is spoken of or its
name reads as one; one of an office is none.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from oit.text.personal.kinds import Found, Kind
from oit.text.personal.pattern import Pattern, any_of
from oit.text.personal.words import SOMEONE, Beside, edges

_SIGNS = any_of(
    "@", "＠", "%40", "&",
    "mail", "outlook", "yahoo", "windowslive", "icloud", "gamil", "gmial", "เมล", "ยาฮู", "ลุค",
)  # fmt: skip


def may_hold_email(lowered: str) -> bool:
    """Whether a text in small letters is worth a look for addresses."""
    return bool(_SIGNS.compiled.search(lowered))


_BR = r"[ \n]{0,2}"
_OPEN, _CLOSE = r"[\[({<]", r"[\])}>]"
_DOT = (
    rf"(?:{_BR}\.{{1,2}}{_BR}|%(?:25)?2e|,{_BR}|-| ?{_OPEN} ?(?:dot|ดอ[ทต]|จุด|\.|d) ?{_CLOSE} ?|[ _-]dot[ _-]"
    r"| ?(?:ดอ[ทต]|จุด) ?)"
)
_COM = rf"(?:(?:co[mn]?|comm|cm|c0m|ocm|vom|คอม)(?:{_DOT}[a-z]{{2}})?|net|org)"
_PROVIDER = (
    rf"(?:(?:g(?:oogle)?[ \n-]?mail|gamil|gmial|gmal|gnail|gmai|gmaill|gmali|gmil|gimail|gemail|gmai[1i]){_DOT}?{_COM}"
    rf"|(?:hotmail|yahoo|outlook)com|(?:hot[ \n]?mai?l{{1,2}}|hotmai|hotnail|homail|hotmial|hotmal|hormail|outlook"
    rf"|outlok|live|msn|windowslive|yaho{{1,3}}|yhaoo|ymail|rocketmail|aol|gmx)"
    rf"{_DOT}(?:{_COM}|co{_DOT}[a-z]{{2}}|de|fr|th|jp)"
    rf"|(?:icloud|me|mac|mail|email|inbox|zoho(?:mail)?|thaimail|chaiyo|sanook|foxmail|sina|rediffmail|fastmail|hey|tuta|tutanota"
    rf"|hushmail|daum|pm|duck){_DOT}(?:com|net|me|io)"
    rf"|(?:truemail|asianet|loxinfo|csloxinfo|ksc|cscoms|inet){_DOT}co{_DOT}th|ksc{_DOT}th{_DOT}com"
    rf"|proton(?:mail)?{_DOT}(?:me|com|ch)|(?:qq|163|126|naver|hanmail|yandex){_DOT}(?:com|net|ru)|mail{_DOT}ru"
    rf"|(?:จีเมล์?|ฮอ[ตท] ?เมล์?|ยาฮู|เอาท์?ลุ๊?ค|ไอคลาวด์)(?: ?{_DOT}? ?(?:com|คอม|co\.th))?)"
)
_SURE_AT = (
    rf"(?:{_BR}@{{1,2}}{_BR}|%(?:25)?40| ?{_OPEN} ?(?:at|a|@|แอ็?[ทด]) ?{_CLOSE} ?| ?(?:แอ็?[ทด]|แอ[ทด]ไซน์|เอท) ?"
    r"|(?<=[a-z0-9])#)"
)
_SAID_AT = r"(?:[ ]at[ ]|_at_|-at-)"
_END = r"(?![a-z0-9-]|\.(?!(?:pdf|docx?|xlsx?|txt|jpe?g|png)\b)[a-z])"
_LOCAL = r"(?<![a-z0-9])(?<![a-z0-9][._+-])(?P<name>[a-z0-9][a-z0-9._+-]{0,63}?)[\"']?"
_EMAIL = Pattern(rf"{_LOCAL}(?:{_SURE_AT}|(?P<said>{_SAID_AT}))(?P<host>{_PROVIDER}){_END}")
_CALLED = Pattern(r"อีเมล|e-?mail|ติดต่อ|mailto|contact")
_CUT_SHORT = Pattern(
    rf"(?<![a-z0-9._+-])(?P<name>[a-z0-9][a-z0-9._+-]{{2,63}}?)(?:@|{_SURE_AT})(?:gmail|hotmail|yahoo|outlook|icloud)(?![a-z0-9.-])"
    r"|(?:อีเมล์?|e-?mail)[ :=]{1,3}(?!www|mail)[a-z0-9][a-z0-9_.-]{2,40}[. ](?:gmail|hotmail|yahoo)\.com(?![a-z0-9.-])"
    r"|(?<![a-z])(?:gmail|hotmail|จีเมล์?)(?: ?[:=] ?| )(?=[a-z.]{0,29}[0-9_])[a-z][a-z0-9._]{4,30}(?![a-z0-9@.])"
)

_LONGEST_LOCAL = 64
_AT = Pattern(rf" ?@ ?|%40|{_OPEN} ?(?:at|@|แอ็?[ทด]) ?{_CLOSE} ?")
_OUTSIDE_LOCAL = re.compile(r"[^a-z0-9._+-]", re.IGNORECASE)
_HOST_AFTER = Pattern(
    rf"[a-z0-9][a-z0-9-]{{0,62}}(?:(?:\.| ?{_OPEN} ?(?:dot|\.) ?{_CLOSE} ?|\.\n)[a-z0-9-]{{1,63}}){{1,4}}"
)
_OFFICE = re.compile(
    r"(?:^|\.)(?:(?:go|ac|or|mi)\.th|gov(?:\.[a-z]{2})?|edu|int|mil|test|invalid|example)$|(?:^|\.)example\."
)
_OF_STUDENTS = re.compile(r"(?:students?|stu|std|alumni)\.", re.IGNORECASE)
_ROLES = {
    "info", "sales", "sale", "support", "admin", "contact", "contacts", "service", "services", "office", "account",
    "accounts", "accounting", "acc", "finance", "fin", "hr", "marketing", "tender", "bid", "bids", "bidding",
    "ebidding", "e", "project", "projects", "engineer", "engineering", "eng", "webmaster", "web", "helpdesk", "help",
    "callcenter", "call", "center", "cs", "customer", "customers", "care", "job", "jobs", "career", "careers",
    "recruit", "purchase", "purchasing", "procurement", "order", "orders", "export", "import", "billing", "invoice",
    "no", "noreply", "reply", "mail", "email", "post", "postmaster", "news", "press", "pr", "ir", "legal", "law",
    "sarabun", "saraban", "central", "company", "group", "team", "dept", "department", "branch", "hq", "main",
    "general", "enquiry", "inquiry", "feedback", "hello", "data", "dpo", "egp", "ebid", "estimate", "privacy",
    "security", "it", "system", "server", "root", "user", "someone", "training", "course", "co", "ltd", "bkk",
    "bangkok", "thai", "th", "thailand", "quotation", "quote", "qc", "store", "shop", "warehouse", "logistics",
    "transport", "construction", "secretary", "reception", "register",
}  # fmt: skip
"""What stands before the @ in addresses of posts and departments."""


def emails(text: str) -> Iterator[Found]:
    """Yield addresses; where “at” may be the English word, the name must look like one."""
    for match in _EMAIL.compiled.finditer(text):
        if not match["said"] or _is_address(text, match):
            yield Found(match.start(), match.end(), Kind.EMAIL)
    for match in _CUT_SHORT.compiled.finditer(text):
        yield Found(match.start(), match.end(), Kind.EMAIL, sure=False)
    yield from _elsewhere(text)


def _is_address(text: str, match: re.Match[str]) -> bool:
    """`tuayang at gmail dot com` and `tuayang_1 at gmail.com` are; `look at gmail.com` is none."""
    spelled = "." not in match["host"]
    looks = bool(re.search(r"[0-9._-]", match["name"])) or match["said"] in ("_at_", " AT ")
    left, right = edges(text, match.start(), match.end(), 30, 12)
    return spelled or looks or bool(_CALLED.compiled.search(text, left, right))


def _elsewhere(text: str) -> Iterator[Found]:
    """Addresses at other domains than the providers', where they may be a person's."""
    someone, called = Beside(SOMEONE, text), Beside(_CALLED, text)
    for sign in _AT.compiled.finditer(text):
        host = _HOST_AFTER.compiled.match(text, sign.end())
        if not host or (_OFFICE.search(_domain(host[0])) and not _OF_STUDENTS.match(host[0])):
            continue
        name = _OUTSIDE_LOCAL.split(text[max(0, sign.start() - _LONGEST_LOCAL) : sign.start()])[-1].lstrip("._+-")
        start, end = sign.start() - len(name), host.end()
        may_be = _may_be_of_a_person(name.lower(), host[0].lower())
        if may_be and (may_be.by_name or _is_meant(may_be, edges(text, start, end, 60, 40), someone, called)):
            yield Found(start, end, Kind.EMAIL, sure=False)


_WRITTEN_DOT = re.compile(r"[^a-z0-9-]+(?:dot[^a-z0-9-]+)?")


def _domain(written: str) -> str:
    return _WRITTEN_DOT.sub(".", written.lower()).strip(".")


_BETWEEN_PARTS = re.compile(r"[._+-]+|\d+")
_FIRST_AND_LAST = re.compile(r"[a-z]{2,}[._][a-z]+\d*|[a-z][._][a-z]{3,}\d*|[a-z]{3,}\d{2,}")


class _Name(NamedTuple):
    """What stands before the @, where it is not the name of a post or a department alone."""

    is_own: bool
    """Whether no part of it is one, and none is a part of the firm's name."""
    by_name: bool
    """Whether it reads as a first and a last name, or as one with a number."""


def _may_be_of_a_person(name: str, host: str) -> _Name | None:
    parts = [part for part in _BETWEEN_PARTS.split(name) if part] or [name]
    own = [part for part in parts if part and part not in _ROLES]
    if not own:
        return None
    firm = host.partition(".")[0]
    no_role = len(own) == len(parts)
    reads = _FIRST_AND_LAST.fullmatch(name)
    return _Name(no_role and not any(each in firm or firm in each for each in own), no_role and bool(reads))


def _is_meant(name: _Name, beside: tuple[int, int], someone: Beside, called: Beside) -> bool:
    """Whether a person is spoken of beside an address, or it is called one while its firm has another name."""
    return someone.within(*beside) or (name.is_own and called.within(*beside))


_REST_OF_NAME = re.compile(r"^[a-z0-9._+-]*?(?=_at_|[^a-z0-9._+-]|$)", re.IGNORECASE)


def mask_name(plain: str) -> str:
    """Return an address or an id with its name hidden but for the first letter."""
    flat = " ".join(plain.split())
    place, slash, name = flat.rpartition("/")
    return place + slash + name[0] + _REST_OF_NAME.sub("xxx", name[1:])
