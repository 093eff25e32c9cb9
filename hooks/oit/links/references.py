"""One file of a built site -> the addresses written in it, and the spots that can be pointed to.

Knows HTML, CSS, the imports of scripts, and the XML of site maps and feeds. Must not know which of the addresses exist.
The parser is selectolax: it reads broken HTML as browsers do, several times faster than html.parser.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from html import unescape
from typing import NamedTuple

from selectolax.lexbor import LexborHTMLParser


class Reference(NamedTuple):
    """An address as written, and what it is for in the words of the reader: ลิงก์, รูปภาพ …"""

    kind: str
    address: str


@dataclass(frozen=True, slots=True)
class PageLinks:
    """What one file holds. `ids` are the spots; `repeated` are ids given to more than one element.

    `base` is the address in `<base href>`, `refresh` the one a reader is sent on to, `canonical` the one the page
    gives as its own; "" where there is none.
    """

    references: tuple[Reference, ...] = ()
    ids: frozenset[str] = frozenset()
    repeated: tuple[str, ...] = ()
    base: str = ""
    refresh: str = ""
    canonical: str = ""


LINK, IMAGE, SCRIPT, STYLE, MEDIA, FRAME = "ลิงก์", "รูปภาพ", "สคริปต์", "ไฟล์รูปแบบ", "สื่อ", "เนื้อหาฝัง"
SITEMAP = "แผนผังหรือฟีด"

_KINDS = {
    "img": IMAGE, "source": IMAGE, "input": IMAGE, "image": IMAGE, "use": IMAGE, "script": SCRIPT,
    "audio": MEDIA, "video": MEDIA, "track": MEDIA, "iframe": FRAME, "embed": FRAME, "object": FRAME,
}  # fmt: skip
_ADDRESS_ATTRIBUTES = ("href", "src", "poster", "xlink:href")
_SELECTOR = (
    "[id], [href], [src], [srcset], [imagesrcset], [poster], [action], [formaction], [style], "
    "object[data], a[name], meta[content], style, script[type=module], use, image"
)
_NO_FETCH = {"preconnect", "dns-prefetch"}
_SHARED = {"og:url", "og:image", "twitter:image"}

_CANDIDATE = re.compile(r"[\s,]*(\S*[^\s,])(?:,|\s[^,]*,?|$)")
_REFRESH = re.compile(r"\s*[\d.]+\s*[;,\s]\s*(?:url\s*=\s*)?(['\"]?)(.*)\1\s*$", re.IGNORECASE | re.DOTALL)
_CSS_COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
_CSS_ADDRESS = re.compile(
    r"url\(\s*(?:\"([^\"]*)\"|'([^']*)'|([^)\"'\s]*))\s*\)|@import\s+(?:\"([^\"]*)\"|'([^']*)')",
    re.IGNORECASE,
)
_JS_IMPORT = re.compile(
    r"^[^\S\n]*(?:import|export)\b[^;'\"]*?(['\"])(\.{0,2}/[^'\"\n]+)\1|\bimport\(\s*(['\"])(\.{0,2}/[^'\"\n]+)\3\s*\)",
    re.MULTILINE,
)
_XML_ADDRESS = re.compile(
    r"<(?:loc|link|guid)>\s*([^<]+?)\s*</|<(?:link|enclosure|atom:link)\b[^>]*?\s(?:href|url)=\"([^\"]*)\""
)


def read_html(source: bytes) -> PageLinks:
    """Read a page; any bytes are read, as a browser would."""
    ids: dict[str, int] = {}
    names: set[str] = set()
    references: dict[Reference, None] = {}
    base = refresh = canonical = ""
    nodes = LexborHTMLParser(source).css(_SELECTOR)
    for node in {node.mem_id: node for node in nodes}.values():  # once each, however many selectors it matches
        tag = node.tag or ""
        attributes = {name: value or "" for name, value in node.attributes.items()}
        if spot := attributes.get("id"):
            ids[spot] = ids.get(spot, 0) + 1
        if tag == "base":
            base = base or attributes.get("href", "")
        elif tag == "meta":
            refresh = refresh or _refresh(attributes)
            references.update(dict.fromkeys(_meta(attributes)))
        elif tag == "style":
            references.update(dict.fromkeys(read_css(node.text())))
        else:
            canonical = attributes.get("href", "") if attributes.get("rel") == "canonical" else canonical
            if tag == "script" and attributes.get("type") == "module":
                references.update(dict.fromkeys(read_js(node.text())))
            names.add(attributes.get("name", "") if tag == "a" else "")
            references.update(dict.fromkeys(_addresses(tag, attributes)))
    if refresh:
        references[Reference(LINK, refresh)] = None
    return PageLinks(
        references=tuple(references),
        ids=frozenset(ids) | names - {""},
        repeated=tuple(spot for spot, times in ids.items() if times > 1),
        base=base,
        refresh=refresh,
        canonical=canonical,
    )


def read_css(text: str) -> Iterator[Reference]:
    """Give the addresses in a style sheet or a style attribute."""
    if "url(" in text or "@import" in text:
        for match in _CSS_ADDRESS.finditer(_CSS_COMMENT.sub("", text)):
            address = next((group for group in match.groups() if group), "")
            if address and not address.startswith("#"):
                yield Reference(STYLE, address)


def read_js(text: str) -> Iterator[Reference]:
    """Give the scripts that a module imports by a path."""
    for match in _JS_IMPORT.finditer(text):
        yield Reference(SCRIPT, match[2] or match[4])


def read_xml(text: str) -> Iterator[Reference]:
    """Give the addresses of a site map or a feed."""
    for match in _XML_ADDRESS.finditer(text):
        yield Reference(SITEMAP, unescape(match[1] or match[2] or ""))


def _addresses(tag: str, attributes: dict[str, str]) -> Iterator[Reference]:
    relation = set(attributes.get("rel", "").lower().split()) if tag == "link" else set()
    if relation & _NO_FETCH:
        return
    kind = STYLE if "stylesheet" in relation else IMAGE if "icon" in relation else _KINDS.get(tag, LINK)
    for name in _ADDRESS_ATTRIBUTES:
        if name in attributes:
            yield Reference(kind, attributes[name])
    for name in ("action", "formaction", "data" if tag == "object" else ""):
        if attributes.get(name):  # an empty action means the page itself
            yield Reference(kind, attributes[name])
    for name in ("srcset", "imagesrcset"):
        for match in _CANDIDATE.finditer(attributes.get(name, "")):
            yield Reference(IMAGE, match[1])
    if "style" in attributes:
        yield from read_css(attributes["style"])


def _meta(attributes: dict[str, str]) -> Iterator[Reference]:
    name = attributes.get("property") or attributes.get("name", "")
    if name in _SHARED:
        yield Reference(LINK if name == "og:url" else IMAGE, attributes["content"])


def _refresh(attributes: dict[str, str]) -> str:
    if attributes.get("http-equiv", "").lower() != "refresh":
        return ""
    match = _REFRESH.match(attributes["content"])
    return match[2].strip() if match else ""
