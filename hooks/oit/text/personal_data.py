"""Personal data in a text: ids, telephones, addresses, accounts, in the spellings that people use.

Knows in which order a text is looked at, and what is said of a finding. Must not know where the text came from.
It claims nothing about names or health: no rule finds those in Thai with the certainty a check that stops publishing
needs. Digits inside a web address are left alone (post numbers and time stamps of other sites look like ids); an
e-mail address inside one is not.
"""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from oit.faults import Fault
from oit.text.personal import columns, contacts, details, numbers
from oit.text.personal.kinds import Found, Kind, apart, mask
from oit.text.personal.numbers import check_digit
from oit.text.personal.spelling import spell

__all__ = [
    "Kind",
    "PersonalData",
    "check_digit",
    "find_personal",
    "mask_personal",
    "personal_data_faults",
    "show_masked",
]


@dataclass(frozen=True, order=True)
class PersonalData:
    """One finding. `start` and `end` are places in the text as given; `line` counts from 1.

    `masked` is safe to print in a public log: most characters are replaced by x.
    """

    start: int
    end: int
    line: int
    kind: Kind
    masked: str


_WEB_ADDRESS = re.compile(r"https?://[!-~]+", re.IGNORECASE)
_BY_NAME = (Kind.EMAIL, Kind.LINE_LINK, Kind.LINE_ID)


def find_personal(text: str) -> list[PersonalData]:
    """Return everything of every kind, in order of place."""
    looks = _looks(text)
    if not looks:
        return []
    spelled = spell(text)
    found: list[PersonalData] = []
    line, counted = 1, 0
    for each in apart(each for look in looks for each in look(spelled.plain)):
        start, end = spelled.place(each.start), spelled.place(each.end - 1) + 1
        line += text.count("\n", counted, start)
        counted = start
        masked = (
            contacts.mask_name(spelled.plain[each.start : each.end])
            if each.kind in _BY_NAME
            else mask(spelled.shown[each.start : each.end], each.kind)
        )
        found.append(PersonalData(start, end, line, each.kind, masked))
    return found


def _looks(text: str) -> list[Callable[[str], Iterator[Found]]]:
    """Return those ways of looking that may find something; most texts need none, and are not spelled anew."""
    lowered = text.lower()
    looks: list[Callable[[str], Iterator[Found]]] = []
    if "&" in text or numbers.WORTH_A_LOOK.search(text):
        looks += (_in_prose(numbers.citizen_ids), _in_prose(numbers.mobiles))
    if contacts.may_hold_email(lowered):
        looks.append(contacts.emails)
    if contacts.may_hold_line(lowered):
        looks.append(contacts.line_contacts)
    if details.may_hold_details(lowered):
        looks.append(_in_prose(details.details))
    if columns.may_hold_columns(lowered):
        looks.append(columns.columns)
    return looks


def _in_prose(look: Callable[[str], Iterator[Found]]) -> Callable[[str], Iterator[Found]]:
    """Let a way of looking see no web address."""
    return lambda plain: look(_WEB_ADDRESS.sub(lambda match: "·" * len(match[0]), plain))


def personal_data_faults(text: str) -> list[Fault]:
    """Return one fault for each finding in the text of a file, with its line and the masked words."""
    return [Fault(f"personal_{each.kind}", text=each.masked).at("", each.line) for each in find_personal(text)]


def show_masked(text: str, found: Iterable[PersonalData]) -> str:
    """Return a text with what was found in it masked, so that the place is still known: a name of a file."""
    return _replaced(text, ((each, each.masked) for each in found))


_BLACKED_OUT = {
    Kind.CITIZEN_ID: "(ปกปิดเลขประจำตัวประชาชน)",
    Kind.MOBILE: "(ปกปิดหมายเลขโทรศัพท์)",
    Kind.EMAIL: "(ปกปิดอีเมล)",
    Kind.LINE_LINK: "(ปกปิดบัญชีไลน์)",
    Kind.LINE_ID: "(ปกปิดบัญชีไลน์)",
    Kind.BANK_ACCOUNT: "(ปกปิดเลขที่บัญชี)",
    Kind.PASSPORT: "(ปกปิดเลขหนังสือเดินทาง)",
    Kind.HOUSE_ADDRESS: "(ปกปิดบ้านเลขที่)",
}


def mask_personal(text: str) -> str:
    """Return the text with everything that `find_personal` finds replaced by words that say what stood there."""
    return _replaced(text, ((each, _BLACKED_OUT[each.kind]) for each in find_personal(text)))


def _replaced(text: str, words: Iterable[tuple[PersonalData, str]]) -> str:
    parts: list[str] = []
    done = 0
    for each, word in words:
        parts += (text[done : each.start], word)
        done = each.end
    return "".join((*parts, text[done:]))
