"""Personal data in a text: ids, telephones, addresses, accounts, in the spellings that people use.

Knows in which order a text is looked at, and what is said of a finding. Must not know where the text came from.
It claims nothing about names or health: no rule finds those in Thai with the certainty a check that stops publishing
needs. Digits inside a web address are left alone (post numbers and time stamps of other sites look like ids) but for
those that its query calls a person's, or that are a whole part of its path; an e-mail address inside one is not.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from oit.faults import Fault
from oit.text.personal import accounts, columns, emails, homes, line_contacts, numbers, passports
from oit.text.personal.kinds import Found, Kind, apart, mask
from oit.text.personal.numbers import check_digit
from oit.text.personal.spelling import Spelled, spell
from oit.text.personal.web_addresses import ids_in_paths, without_web_addresses

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

    `masked` is safe to print in a public log: most characters are replaced by x. One that is not `sure` is asked about.
    """

    start: int
    end: int
    line: int
    kind: Kind
    masked: str
    sure: bool = True


_MASKS = {Kind.EMAIL: emails.mask_name, Kind.LINE_ID: emails.mask_name, Kind.LINE_LINK: line_contacts.mask_link}


def find_personal(text: str) -> list[PersonalData]:
    """Return everything of every kind, in order of place."""
    looks = _looks(text)
    if not looks:
        return []
    spelled = spell(text)
    found: list[PersonalData] = []
    line, counted = 1, 0
    for each in apart(each for look in looks for each in look(spelled)):
        start, end = spelled.place(each.start), spelled.place(each.end)
        line += text.count("\n", counted, start)
        counted = start
        found.append(PersonalData(start, end, line, each.kind, _masked(spelled, each), each.sure))
    return found


def _masked(spelled: Spelled, each: Found) -> str:
    by_name = _MASKS.get(each.kind)
    return (
        by_name(spelled.plain[each.start : each.end])
        if by_name
        else mask(spelled.shown[each.start : each.end], each.kind)
    )


_DETAILS = (
    (accounts.may_hold_accounts, accounts.accounts),
    (passports.may_hold_passports, passports.passports),
    (homes.may_hold_homes, homes.homes),
)


Look = Callable[[Spelled], Iterator[Found]]


def _looks(text: str) -> list[Look]:
    """Return those ways of looking that may find something; most texts need none, and are not spelled anew."""
    lowered = _letters_only(text)
    looks: list[Look] = []
    if "&" in text or numbers.WORTH_A_LOOK.search(text) or any(said in lowered for said in _SAID_IN_WORDS):
        looks += (_in_prose(numbers.citizen_ids), _in_prose(numbers.mobiles))
        looks.append(lambda spelled: ids_in_paths(spelled.plain))
    if emails.may_hold_email(lowered):
        looks.append(lambda spelled: emails.emails(spelled.plain))
    if line_contacts.may_hold_line(lowered):
        looks.append(lambda spelled: line_contacts.line_contacts(spelled.plain))
    if columns.may_hold_columns(lowered):
        looks.append(lambda spelled: columns.columns(spelled.with_tabs()))
    looks += [_in_prose(look) for may_hold, look in _DETAILS if may_hold(lowered)]
    return looks


_SAID_IN_WORDS = ("ศูนย์หก", "ศูนย์แปด", "ศูนย์เก้า")


def _letters_only(text: str) -> str:
    """What the first look sees: small letters, nothing between them that people put there."""
    return text.lower().replace(" ", "").replace("\u200b", "").replace("\xad", "")


def _in_prose(look: Callable[[str], Iterator[Found]]) -> Look:
    """Let a way of looking see where the cells of a table end, and no web address."""
    return lambda spelled: look(without_web_addresses(spelled.with_cells))


def personal_data_faults(text: str) -> list[Fault]:
    """Return one fault for each finding in the text of a file, with its line and the masked words."""
    return [Fault(_code(each), text=each.masked).at("", each.line) for each in find_personal(text)]


def _code(each: PersonalData) -> str:
    return f"personal_{each.kind}" if each.sure else f"personal_{each.kind}_asked"


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
