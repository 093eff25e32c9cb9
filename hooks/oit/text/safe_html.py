"""What of the HTML of a hand-written page is published: an allow list, and the names of what is not in it.

Knows elements, attributes and addresses (HTML Living Standard, WHATWG URL). Must not know Markdown or files. `clean`
and `refusals` read the same lists; the first keeps readers safe (nh3), from the second an official hears of it.
"""

import re
from collections import Counter
from collections.abc import Collection, Iterator
from enum import StrEnum
from typing import NamedTuple
from urllib.parse import urlsplit

import nh3
from selectolax.lexbor import LexborHTMLParser, LexborNode


class Danger(StrEnum):
    """Why something is left out; the values end the codes of the sentences about it."""

    SCRIPT = "script"
    HANDLER = "handler"
    FRAME = "frame"
    FORM = "form"
    HEAD = "head"
    SCHEME = "scheme"
    ACCOUNT = "account"
    OUTSIDE = "outside"
    STYLE = "style"
    TAG = "tag"
    ATTRIBUTE = "attribute"


class Refusal(NamedTuple):
    """One thing that is left out: its name (`onclick`, `form`), and the address or text that it holds."""

    danger: Danger
    name: str
    value: str = ""


def _names(words: str) -> frozenset[str]:
    return frozenset(words.split())


_TAGS = _names("""
    p br wbr hr h1 h2 h3 h4 h5 h6 blockquote pre code kbd samp var em strong b i u s del ins mark small sub sup q cite
    abbr time span div section article aside header footer figure figcaption details summary address ruby rt rp
    ul ol li dl dt dd table caption colgroup col thead tbody tfoot tr th td a img audio video
""")
_ATTRIBUTES = {
    "*": _names("id class lang dir title role style"),  # of a style the side of a table's column alone
    "a": _names("href name rel target hreflang download"),
    "img": _names("src alt width height loading decoding"),
    "audio": _names("src controls preload"),
    "video": _names("src controls preload width height muted loop playsinline"),
    "iframe": _names("src width height loading allowfullscreen referrerpolicy"),
    "ol": _names("start reversed type"),
    "li": _names("value"),
    "td": _names("colspan rowspan headers align"),
    "th": _names("colspan rowspan headers scope abbr align"),
    "col": _names("span"),
    "colgroup": _names("span"),
    "time": _names("datetime"),
    "del": _names("datetime"),
    "ins": _names("datetime"),
    "details": _names("open"),
}
_FETCHED = _names("img audio video iframe")
"""A browser fetches their address without being asked to."""
_SCHEMES = _names("http https mailto tel")
_IN_TABLES = _names("caption col colgroup thead tbody tfoot tr td th")
"""Outside a table browsers and nh3 drop them without a word."""
_WITH_CONTENT = _names("""
    script style template noscript object svg math xmp noembed noframes title textarea select
""")
"""What stands inside them is no text of the page."""
_DANGERS = {
    Danger.SCRIPT: "script noscript template",
    Danger.STYLE: "style",
    Danger.FRAME: "iframe frame frameset object embed applet portal fencedframe",
    Danger.FORM: "form input button select textarea option optgroup datalist output fieldset legend",
    Danger.HEAD: "base meta link title",
}
_DANGER_OF = {tag: danger for danger, tags in _DANGERS.items() for tag in tags.split()}
_IGNORED = re.compile("[\t\n\r]")
_SIDE = re.compile(r"\s*text-align\s*:\s*(?:left|right|center|start|end)\s*;?\s*", re.IGNORECASE)


def clean(html: str, frames: Collection[str] = ()) -> str:
    """Return what of a fragment is published. `frames` are addresses whose hosts may stand in a frame of this page."""
    tags = _TAGS | ({"iframe"} if frames else set())
    hosts = _hosts(frames)
    return nh3.clean(
        html,
        tags=set(tags),
        attributes={tag: set(names) for tag, names in _ATTRIBUTES.items() if tag == "*" or tag in tags},
        attribute_filter=lambda tag, name, value: None if _danger(tag, name, value, hosts) else value,
        generic_attribute_prefixes={"aria-"},
        clean_content_tags=set(_WITH_CONTENT),
        url_schemes=set(_SCHEMES),
        link_rel=None,
    )


def refusals(html: str, frames: Collection[str] = ()) -> Iterator[Refusal]:
    """Yield what `clean` leaves out of a fragment, in its order."""
    hosts = _hosts(frames)
    nodes = LexborHTMLParser(f"<!doctype html><body>{html}").css("*")
    yield from _stray(html, Counter(node.tag or "" for node in nodes))
    for node in nodes:
        tag = node.tag or ""
        if tag in {"html", "head", "body"}:
            yield from _refused_attributes("body", node, hosts)
        elif tag not in _TAGS and not (tag == "iframe" and frames):
            if not _inside_refused(node):
                yield Refusal(_DANGER_OF.get(tag, Danger.TAG), tag, node.attributes.get("src") or "")
        else:
            yield from _refused_attributes(tag, node, hosts)


_REMARK = re.compile(r"<!--.*?(?:-->|\Z)", re.S)
_BEGUN = re.compile(r"<([a-z]+)(?=[\s/>])", re.IGNORECASE)


def _stray(html: str, kept: Counter[str]) -> Iterator[Refusal]:
    """Yield the parts of tables that stand in none: more of them are written than a browser finds."""
    written = Counter(name.lower() for name in _BEGUN.findall(_REMARK.sub("", html)))
    for name in sorted(_IN_TABLES & written.keys()):
        yield from [Refusal(Danger.TAG, name)] * (written[name] - kept[name])


def is_own(address: str) -> bool:
    """Whether an address is one of this site: no scheme and no host, as a browser reads it."""
    plain = _plain(address)
    return not _scheme(plain) and not plain.startswith("//")


def _refused_attributes(tag: str, node: LexborNode, hosts: Collection[str]) -> Iterator[Refusal]:
    allowed = _names("") if tag == "body" else _ATTRIBUTES["*"] | _ATTRIBUTES.get(tag, _names(""))
    for name, value in node.attributes.items():
        danger = _danger(tag, name, value or "", hosts)
        if danger is None and name not in allowed and not name.startswith("aria-"):
            danger = Danger.HANDLER if name.startswith("on") else Danger.ATTRIBUTE
        if danger:
            yield Refusal(danger, name if danger in (Danger.HANDLER, Danger.ATTRIBUTE) else tag, value or "")


def _danger(tag: str, name: str, value: str, hosts: Collection[str]) -> Danger | None:
    """Why the value of an attribute is refused, None where it is not."""
    if name == "style":
        return None if _SIDE.fullmatch(value) else Danger.STYLE
    if name == "rel":  # it gives the page that opens hold of ours
        return Danger.ATTRIBUTE if "opener" in value.lower().split() else None
    if name not in {"href", "src"}:
        return None
    scheme = _scheme(_plain(value))
    if tag == "iframe":
        return None if scheme == "https" and _host(_plain(value)) in hosts else Danger.FRAME
    host = _host(_plain(value))
    if (scheme and scheme not in _SCHEMES) or host is None:
        return Danger.SCHEME
    if "@" in host:
        return Danger.ACCOUNT
    return Danger.OUTSIDE if tag in _FETCHED and not is_own(value) else None


def _plain(address: str) -> str:
    """An address as a browser reads it: no line ends and tabs, no white space around, slashes only."""
    return _IGNORED.sub("", address.strip("".join(map(chr, range(33))))).replace("\\", "/")


def _scheme(plain: str) -> str:
    found = re.match(r"([A-Za-z][A-Za-z0-9+.-]*):", plain)
    return found[1].lower() if found else ""


_SLASHES = re.compile(r"^(https?:)?(?:/{2,}|(?<=:)/*)", re.IGNORECASE)
"""A browser takes `https:x`, `https:/x` and `///x` for `https://x` and `//x`."""


def _host(plain: str) -> str | None:
    """The host of an address and what stands before its `@`, "" of one of this site; None where it is broken."""
    try:
        return urlsplit(_SLASHES.sub(r"\1//", plain)).netloc.lower()
    except ValueError:
        return None


def _hosts(frames: Collection[str]) -> set[str]:
    return {host for address in frames if (host := _host(address))}


def _inside_refused(node: LexborNode) -> bool:
    """Whether it stands in something that is left out with all that is in it, and was told already."""
    above = node.parent
    while above is not None and above.tag != "body":
        if above.tag in _WITH_CONTENT:
            return True
        above = above.parent
    return False
