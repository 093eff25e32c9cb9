"""The types of single values: how the text of a file becomes a date, an amount, an address.

Knows one value at a time. Must not know records or files. Every type refuses with a code of `sentences.SENTENCES`.
"""

import re
from collections.abc import Callable
from datetime import date
from decimal import Decimal
from itertools import chain
from pathlib import PurePosixPath
from typing import Annotated, Any, TypeVar
from urllib.parse import unquote, urlsplit

from pydantic import BeforeValidator, PlainSerializer, WithJsonSchema
from pydantic_core import PydanticCustomError

from oit.faults import Fault, Severity
from oit.model.addresses import AddressKind, is_of_document, kind_of_address, readable, without_spot
from oit.model.evidence_address import host_fault, weakness
from oit.model.host import is_number
from oit.model.published_files import is_published
from oit.text import thai
from oit.text.exact import exact
from oit.text.personal_data import check_digit

T = TypeVar("T")
Spelling = Callable[[str], str]

LINE_LIMIT = 2_000
PARAGRAPHS_LIMIT = 50_000
ITEMS_LIMIT = 1_000
MAX_AMOUNT = Decimal(10) ** 14


_AS_READ = (str, list, dict, type(None))
"""What a file may hold where a value stands."""


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise Fault("empty" if value is None else "want_text")
    return value


def _as_pydantic_error(fault: Fault) -> PydanticCustomError:
    """Take a fault apart for the way through pydantic; `record` puts it together, with its place."""
    return PydanticCustomError(fault.code, fault.code, dict(fault.words) or None)


def typed(read: Callable[[str], T], limit: int = LINE_LIMIT, spelled: Spelling = thai.tidy) -> BeforeValidator:
    """Make a validator out of a function from tidy, non-empty text to a value; values already typed pass.

    `limit` is how many characters may be typed, white space made one: nothing longer is looked at any further.
    `spelled` tidies the text, where it is not to be taken to the letter.
    """

    def validate(value: object) -> object:
        if not isinstance(value, _AS_READ):
            return value
        try:
            text = _text(value)
            if len(text) > limit:
                _limited(" ".join(text.split()), limit)
            text = spelled(text).strip()
            if not text:
                raise Fault("empty")
            return read(text)
        except Fault as fault:
            raise _as_pydantic_error(fault) from None

    return BeforeValidator(validate)


def matching(pattern: str, refusal: str, longest: int = LINE_LIMIT, spelled: Spelling = str) -> Spelling:
    """Make a reader of texts that a pattern matches whole; `spelled` gives the form in which a text is matched and kept."""
    compiled = re.compile(pattern)

    def read(text: str) -> str:
        plain = spelled(text)
        if len(plain) > longest or not compiled.fullmatch(plain):
            raise Fault(refusal, text=text)
        return plain

    return read


def _limited(text: str, limit: int) -> str:
    if len(text) > limit:
        raise Fault("too_long", length=f"{len(text):,}", limit=f"{limit:,}")
    return text


def _line(text: str) -> str:
    return _limited(" ".join(text.split()), LINE_LIMIT)


def _paragraphs(text: str) -> str:
    lines = [line.split() for line in text.split("\n")]
    joined = _limited(re.sub(r"\n{3,}", "\n\n", "\n".join(map(" ".join, lines))), PARAGRAPHS_LIMIT)
    longest = max(map(len, chain.from_iterable(lines)), default=0)
    if longest > LINE_LIMIT:  # a browser takes minutes to break one word of tens of thousands of letters
        raise Fault("word_too_long", length=f"{longest:,}", limit=f"{LINE_LIMIT:,}")
    return joined


_NUMBER = re.compile(r"[-+]?(\d{1,3}(,\d{3})+|\d+)(\.\d+)?")


_ZEROS = re.compile(r"[-+]?0[\d,]")
_DOTS = re.compile(r"[-+]?[1-9]\d{0,2}(\.\d{3})+")
"""`1.250` is a thousand and more to some, one and a quarter to others; neither is a guess that we make of money."""


def _number(text: str, refusal: str = "number_form") -> Decimal:
    plain = thai.arabic_digits(text).replace("−", "-").strip()
    if not _NUMBER.fullmatch(plain):
        raise Fault(refusal, text=text)
    value = Decimal(plain.replace(",", ""))
    if _ZEROS.match(plain):
        raise Fault("number_zeros", text=text, plain=f"{value:f}")
    if abs(value) >= MAX_AMOUNT or len(plain) > 30:
        raise Fault("number_range", text=text)
    return value or abs(value)  # no page shows -0


def _baht(text: str) -> Decimal:
    amount = text.removesuffix("บาท").strip()
    if _DOTS.fullmatch(plain := thai.arabic_digits(amount)):
        raise Fault("money_dots", text=amount, thousands=plain.replace(".", ""))
    value = _number(amount, "money_form")
    if value != round(value, 2):
        raise Fault("money_satang", text=text)
    return value


def _money(text: str) -> Decimal:
    value = _baht(text)
    if value < 0:
        raise Fault("money_negative", text=text)
    return value


def _percent(text: str) -> Decimal:
    value = _number(text.removesuffix("%"))
    if not 0 <= value <= 100:
        raise Fault("percent_range", text=text)
    return value


FISCAL_YEARS = range(2500, 2644)
"""Years of the Buddhist era that a plan can be of."""


def _fiscal_year(text: str) -> int:
    year = int(matching(r"\d{4}", "year_form", spelled=thai.arabic_digits)(text))
    if 1900 <= year <= 2100:
        raise Fault("year_christian", text=text, buddhist=year + thai.ERA)
    if year not in FISCAL_YEARS:
        raise Fault("year_range" if year >= thai.FIRST_BUDDHIST_YEAR else "year_form", text=text)
    return year


def _count(text: str) -> int:
    return int(matching(r"[1-9]\d{0,3}", "count_form", spelled=thai.arabic_digits)(text))


def _degrees(limit: int) -> Callable[[str], Decimal]:
    def read(text: str) -> Decimal:
        value = _number(text)
        if abs(value) > limit:
            raise Fault("degrees_range", text=text, limit=limit)
        return value

    return read


def is_juristic_id(digits: str) -> bool:
    """Whether digits are the number of a juristic person: 13, the first is 0, the last their check digit."""
    return bool(re.fullmatch(r"0[0-9]{12}", digits)) and check_digit(digits[:12]) == int(digits[12])


def _juristic_id(text: str) -> str:
    digits = re.sub(r"[ -]", "", thai.arabic_digits(text))
    if not is_juristic_id(digits):
        raise Fault("juristic_id_form")  # the text is not repeated: it may be a person's number
    return digits


def _called(*kinds: str, digits: bool = False) -> Spelling:
    """Make a reader of names that leaves out what the place is: `ตำบลตัวอย่าง` is kept as `ตัวอย่าง`."""
    kind = re.compile(rf"^(?:{'|'.join(kinds)})\s*(?=\S)")

    def read(text: str) -> str:
        return kind.sub("", thai.arabic_digits(_line(text)) if digits else _line(text))

    return read


_FLAGS = {"true": True, "yes": True, "ใช่": True, "false": False, "no": False, "ไม่ใช่": False}


def _flag(text: str) -> bool:
    if text.lower() not in _FLAGS:
        raise Fault("flag_form", text=text)
    return _FLAGS[text.lower()]


CODE_LIMIT = 60


def _code(text: str) -> str:
    """A part of an address: a digit keeps it apart from our own words."""
    if not re.fullmatch(r"[0-9A-Za-z-]+", text):
        raise Fault("code_form", text=text)
    if text.startswith("-"):
        raise Fault("code_start", text=text)
    if not re.search("[0-9]", text):
        raise Fault("code_no_digit", text=text)
    if len(text) > CODE_LIMIT:
        raise Fault("code_long", length=len(text), limit=CODE_LIMIT)
    return text


def is_code(text: str) -> bool:
    """Whether a text can be a project's code."""
    try:
        return bool(_code(text))
    except Fault:
        return False


_UNSAFE = re.compile(r"[\s<>\"'`\\{}|^]")


def _web_address(text: str) -> str:
    if not re.match(r"https?://", text) or _UNSAFE.search(text):
        raise Fault("address_form", text=text)
    if code := host_fault(text):
        raise Fault(code, text=text)
    return text


def _website(text: str) -> str:
    """An address that readers are sent to: a number of a computer does not say whose it is."""
    address = _web_address(text)
    if is_number(urlsplit(address).hostname or ""):
        raise Fault("address_number", text=text)
    return address


_NAME_LIMIT = 200
"""Bytes of one part of a path: a name of more than 255 cannot be written on most disks."""


def _has_long_part(path: str) -> bool:
    return any(len(part.encode()) > _NAME_LIMIT for part in path.split("/"))


def _published_address(text: str) -> str:
    """Take the name of a document to the letter: it was published with whatever it holds, and must be found again."""
    if not is_of_document(text):
        text = thai.tidy(text)
    path = without_spot(text)
    below = text.startswith(("/", "documents/")) and "//" not in text
    hidden = any(part.startswith(".") for part in (path if is_of_document(text) else unquote(path)).split("/"))
    strange = not text.isprintable() if is_of_document(text) else "?" in text or _UNSAFE.search(text.replace(" ", ""))
    if not below or hidden or strange or _has_long_part(path):
        raise Fault("published_address_form", text=text)
    return _limited(text, LINE_LIMIT)


def _site_address(text: str) -> str:
    text = readable(text)
    steps = {".", ".."} & set(unquote(text.partition("#")[0]).split("/"))
    unsafe = _UNSAFE.search(text.replace(" ", "")) or steps or _has_long_part(text)
    if unsafe or not re.fullmatch(r"/([^/?#]+/)*(#[^\s#]+)?", text):
        raise Fault("site_address_form", text=text)
    return text


def _document(text: str) -> str:
    path = PurePosixPath(text)
    below = len(path.parts) > 1 and path.parts[0] == "documents" and ".." not in path.parts
    if not below or not is_published(text) or _UNSAFE.search(text.replace(" ", "")):
        raise Fault("document_form", text=text)
    return _limited(str(path), 300)


def _evidence(text: str) -> str:
    kind = kind_of_address(text)
    if kind is AddressKind.DOCUMENT:
        return _document(text)
    found = weakness(text)
    if found and found.severity is Severity.ERROR:
        raise found
    return _web_address(text) if kind is AddressKind.OUTSIDE else _site_address(text)


_PHONE = r"[0-9+() \-–,/]*\d{3,}[0-9+() \-–,/]*((ต่อ|กด)[0-9 ,\-–]+)?"


def schema(**schema: Any) -> WithJsonSchema:
    """Return what the JSON schema says of a type."""
    return WithJsonSchema(schema)


_AS_NUMBER: list[dict[str, Any]] = [{"type": "number"}, {"type": "string"}]
_EXACT = PlainSerializer(exact, return_type=Any, when_used="json")

Line = Annotated[str, typed(_line), schema(type="string", maxLength=LINE_LIMIT)]
"""Text on one line, in display form."""
Paragraphs = Annotated[str, typed(_paragraphs, PARAGRAPHS_LIMIT), schema(type="string", maxLength=PARAGRAPHS_LIMIT)]
"""Plain text; an empty line parts paragraphs."""
Day = Annotated[date, typed(thai.parse_date), schema(type="string")]
Number = Annotated[Decimal, typed(_number), _EXACT, schema(anyOf=_AS_NUMBER)]
Change = Annotated[Decimal, typed(_baht), _EXACT, schema(anyOf=_AS_NUMBER)]
"""Baht added or taken away, at most two decimals."""
Money = Annotated[Decimal, typed(_money), _EXACT, schema(anyOf=[{"type": "number", "minimum": 0}, {"type": "string"}])]
"""Baht, not negative, at most two decimals."""
Percent = Annotated[
    Decimal,
    typed(_percent),
    _EXACT,
    schema(anyOf=[{"type": "number", "minimum": 0, "maximum": 100}, {"type": "string"}]),
]
FiscalYear = Annotated[int, typed(_fiscal_year), schema(type="integer", minimum=2500, maximum=2643)]
"""A year of the Buddhist era."""
Count = Annotated[int, typed(_count), schema(type="integer", minimum=1)]
Flag = Annotated[bool, typed(_flag), schema(type="boolean")]
Code = Annotated[str, typed(_code), schema(type="string", pattern="^(?=[A-Za-z-]*[0-9])[0-9A-Za-z][0-9A-Za-z-]{0,59}$")]
"""A record's code: part of its address."""
Key = Annotated[
    str, typed(matching(r"[a-z][a-z0-9_]{0,39}", "key_form")), schema(type="string", pattern="^[a-z][a-z0-9_]{0,39}$")
]
UnitId = Annotated[
    str,
    typed(matching(r"[a-z][a-z0-9-]{0,39}", "unit_id_form")),
    schema(type="string", pattern="^[a-z][a-z0-9-]{0,39}$"),
]
"""The name of a unit in its address."""
WebAddress = Annotated[str, typed(_website), schema(type="string", format="uri")]
SiteAddress = Annotated[str, typed(_site_address), schema(type="string", pattern="^/")]
PublishedAddress = Annotated[
    str, typed(_published_address, spelled=str), schema(type="string", pattern="^(/|documents/)")
]
"""An address that this site gave or gives: a page, a document, a file of data."""
DocumentPath = Annotated[str, typed(_document), schema(type="string", pattern="^documents/")]
_PICTURE = r"images/[^/\s<>\"'`\\\\{}|^]+\.(png|jpe?g|webp)"
LogoPath = Annotated[str, typed(matching(_PICTURE, "logo_form")), schema(type="string", pattern="^images/")]
PicturePath = Annotated[str, typed(matching(_PICTURE, "picture_form")), schema(type="string", pattern="^images/")]
Evidence = Annotated[str, typed(_evidence), schema(type="string")]
"""Where a fact can be seen: an outside address, `documents/…`, or an address of this site."""
Sha256 = Annotated[
    str,
    typed(matching(r"[0-9a-f]{64}", "hash_form", spelled=str.lower)),
    schema(type="string", pattern="^[0-9a-fA-F]{64}$"),
]
Email = Annotated[
    str,
    typed(matching(r"[A-Za-z0-9._%+-]+@[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)+", "email_form", longest=254)),
    schema(type="string", format="email"),
]
Phone = Annotated[
    str, typed(matching(_PHONE, "phone_form", longest=60, spelled=thai.arabic_digits)), schema(type="string")
]
JuristicId = Annotated[str, typed(_juristic_id), schema(type="string", pattern="^0[0-9]{12}$")]
"""The number of a juristic person; a natural person's begins with another digit and is refused."""
EgpNumber = Annotated[
    str,
    typed(matching(r"[0-9]{11}", "egp_form", spelled=thai.arabic_digits)),
    schema(type="string", pattern="^[0-9]{11}$"),
]
"""The number of a project in the government's procurement system."""
Village = Annotated[str, typed(_called("หมู่ที่", "หมู่(?!บ้าน)", r"ม\.", digits=True)), schema(type="string")]
Subdistrict = Annotated[str, typed(_called("ตำบล", "แขวง", r"ต\.")), schema(type="string")]
District = Annotated[str, typed(_called("อำเภอ", "เขต", r"อ\.")), schema(type="string")]
Province = Annotated[str, typed(_called("จังหวัด", r"จ\.")), schema(type="string")]
"""Names of places, kept without the word for what they are, so that one place has one name."""
Latitude = Annotated[Decimal, typed(_degrees(90)), _EXACT, schema(anyOf=_AS_NUMBER)]
Longitude = Annotated[Decimal, typed(_degrees(180)), _EXACT, schema(anyOf=_AS_NUMBER)]


def _few(value: object) -> object:
    if isinstance(value, list | dict) and len(value) > ITEMS_LIMIT:
        raise _as_pydantic_error(Fault("too_many", length=len(value), limit=ITEMS_LIMIT))
    return value


def _items(value: object) -> object:
    return () if value is None else _few(value)


Items = Annotated[tuple[T, ...], BeforeValidator(_items)]
"""A list; null is an empty one."""
Named = Annotated[dict[Key, T], BeforeValidator(_few)]
"""Values by a key that the writer chooses."""
