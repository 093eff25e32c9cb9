"""The name of a website in an address: whether there can be one, and whether it is what it looks like.

Knows how names are made: labels of letters, digits and hyphens (RFC 1035, 1123), Thai labels as internationalised names
have them (RFC 5892). Must not know what an address is for. A label holds Latin letters or Thai ones, never both and no
others: Cyrillic `о` looks like `o`, and whoever reads `gооd.go.th` is led elsewhere.
"""

import ipaddress
import re

_LONGEST_LABEL = 63
_LONGEST = 253
_LATIN = re.compile(r"(?!-)[a-z0-9_-]+(?<!-)")
_MARKS = "\u0e31\u0e34-\u0e3a\u0e47-\u0e4e"
_THAI = re.compile(rf"(?![{_MARKS}-])[\u0e01-\u0e3a\u0e40-\u0e4e\u0e50-\u0e590-9-]+(?<!-)")
_SARA_AM = str.maketrans({"\u0e33": "\u0e4d\u0e32"})
"""Names take the vowel ำ apart, as browsers do before they ask for one."""
_LAST = re.compile(r"(?![0-9-]).{2,}")
"""The last label: a number there would be a number of a computer."""


def host_form(host: str) -> str | None:
    """Return what is wrong with the name of a website in small letters: the code of a fault, or None.

    >>> host_form("www.bangkok.go.th"), host_form("เทศบาล.ไทย"), host_form("gооd.go.th")
    (None, None, 'evidence_letters')
    """
    labels = host.removesuffix(".").split(".")
    written = [_written(label) for label in labels]
    if len(labels) < 2 or not _LAST.fullmatch(labels[-1]):
        return "evidence_host"
    for label, ascii_form in zip(labels, written, strict=True):
        if ascii_form is None:
            has_letters = not label.isascii() and all(letter.isalnum() or letter in "-_" for letter in label)
            return "evidence_letters" if has_letters or label.startswith("xn--") else "evidence_host"
        if len(ascii_form) > _LONGEST_LABEL:
            return "evidence_host"
    return "evidence_host" if len(".".join(filter(None, written))) > _LONGEST else None


def is_number(host: str) -> bool:
    """Whether it is the number of a computer (an IP address) and no name."""
    try:
        ipaddress.ip_address(host)
    except ValueError:
        return False
    return True


def _written(label: str) -> str | None:
    """A label as it is asked for on the network, None where no name has one like it."""
    if label.startswith("xn--"):
        try:
            return label if _THAI.fullmatch(label[4:].encode("ascii").decode("punycode")) else None
        except UnicodeError:
            return None
    if _LATIN.fullmatch(label):
        return label
    return f"xn--{label.translate(_SARA_AM).encode('punycode').decode()}" if _THAI.fullmatch(label) else None
