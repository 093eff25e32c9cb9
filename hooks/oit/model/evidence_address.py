"""Whether an address is fit to be evidence: what a reviewer of the assessment would reject.

Knows how addresses look. Must not open them (the weekly check of outside addresses does), and must not know
which item they belong to. An office is told, never stopped, where only a reviewer can decide: an item may ask
for a page on a social network.
"""

import ipaddress
import re
from pathlib import PurePosixPath
from urllib.parse import SplitResult, unquote, urlsplit

from oit.faults import Fault
from oit.model.host import host_form, is_number


def weakness(address: str) -> Fault | None:
    """Judge one evidence address as written: an outside one, `documents/…`, or an address of this site.

    Returns the gravest fault, None where there is none: an error where the public can never open the address, a
    question where a reviewer decides. Never raises.
    """
    text = address.strip()
    code = _form(text) or _place(text)
    return Fault(code, text=text) if code else None


_NO_ADDRESS = {"", "#", "-", "–", ".", "?", "null", "none", "n/a", "ไม่มี", "ไม่ระบุ", "รอ"}
# White space and what cannot be seen; an address with one inside leads elsewhere, or nowhere.
_SPACE = re.compile(r"[\s\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u2064\ufeff\x00-\x1f\x7f]")
_LOCAL = re.compile(r"(?:[a-z]:[\\/](?!/)|\\\\|file:|~[/\\]|/(?:Users|Volumes)/)", re.IGNORECASE)
_SCHEME = re.compile(r"[a-z][a-z0-9+.-]*:(?!\d{1,5}(?:/|$))", re.IGNORECASE)


def _form(text: str) -> str | None:
    """What makes it no address at all."""
    if text.lower() in _NO_ADDRESS or text.startswith("#"):
        return "evidence_empty"
    if _LOCAL.match(text):
        return "evidence_local"
    if text.startswith("documents/"):
        return None
    if _SPACE.search(text):
        return "evidence_space"
    if re.match(r"/(?!/)", text):
        return None
    if not re.match(r"https?:", text, re.IGNORECASE):
        return "evidence_scheme" if _SCHEME.match(text) else "evidence_no_scheme"
    return host_fault(text)


def host_fault(text: str) -> str | None:
    """Return what is wrong with the part of an outside address that names a website: the code of a fault, or None.

    A name or password before `@` is refused: `https://good.go.th@evil.com/` leads to evil.com.
    """
    try:
        parts = urlsplit(text)
        host = parts.hostname or ""
        _ = parts.port  # raises ValueError where it is no number
    except ValueError:
        return "evidence_host"
    if "@" in parts.netloc:
        return "evidence_password"
    if _is_private(host):
        return "evidence_private"
    return None if is_number(host) else host_form(host)


# Names kept for documents, tests and own networks (RFC 2606, 6761, 6762, 8375), and a few used like them.
_PRIVATE_NAME = re.compile(
    r"(?:.+\.)?(?:localhost|localdomain|local|internal|intranet|lan|corp|test|invalid|example"
    r"|example\.(?:com|net|org)|home\.arpa)\.?"
)


def _is_private(host: str) -> bool:
    return not ipaddress.ip_address(host).is_global if is_number(host) else bool(_PRIVATE_NAME.fullmatch(host))


def _place(text: str) -> str | None:
    """What makes a reviewer doubt it, the gravest first."""
    parts = urlsplit(text)
    host = (parts.hostname or "").rstrip(".").removeprefix("www.")
    if host:
        if is_number(host):
            return "evidence_number"
        if kind := next((kind for kind, names in _HOSTS.items() if _under(host, names)), None):
            return kind
        if _TEST_LABEL.search(host):
            return "evidence_test_site"
        if _asks_for_login(host, parts):
            return "evidence_login"
    if kind := _file(parts):
        return kind
    return "evidence_http" if parts.scheme.lower() == "http" else None


_HOSTS = {
    "evidence_drive": {
        "drive.google.com", "docs.google.com", "photos.google.com", "photos.app.goo.gl",
        "1drv.ms", "onedrive.live.com", "sharepoint.com", "dropbox.com", "db.tt", "box.com", "mega.nz",
        "mediafire.com", "icloud.com", "wetransfer.com", "we.tl", "terabox.com", "4shared.com", "canva.com",
    },
    "evidence_social": {
        "facebook.com", "fb.com", "fb.me", "fb.watch", "m.me", "instagram.com", "threads.net", "x.com",
        "twitter.com", "t.co", "tiktok.com", "line.me", "lin.ee", "youtube.com", "youtu.be", "t.me",
    },
    "evidence_short": {
        "bit.ly", "tinyurl.com", "goo.gl", "cutt.ly", "rebrand.ly", "shorturl.at", "shorturl.asia", "is.gd",
        "ow.ly", "t.ly", "qrco.de", "me-qr.com",
    },
    "evidence_test_site": {"ngrok.io", "ngrok-free.app", "trycloudflare.com"},
    "evidence_login": {"accounts.google.com", "login.microsoftonline.com", "mail.google.com"},
}  # fmt: skip
_TEST_LABEL = re.compile(r"(?:^|[.-])(?:staging|stage|uat|dev|devel|test|testing|demo|sandbox|preprod|intranet)\d*[.-]")
# Many sites keep public files below /admin/, so only its front door counts.
_LOGIN_PATH = re.compile(
    r"/(?:log-?in|sign-?in|logon|wp-admin|wp-login)(?:[./?]|$)|^/(?:admin|administrator|backend|backoffice)/?$",
    re.IGNORECASE,
)
_LOGIN_HOST = re.compile(r"^(?:login|signin|sso|auth|idp|mail|webmail)\.")
_PICTURES = {".jpg", ".jpeg", ".jfif", ".png", ".gif", ".bmp", ".webp", ".tif", ".tiff", ".heic"}
_ARCHIVES = {".zip", ".rar", ".7z", ".tar", ".gz"}
_SCAN = re.compile(r"(?:^|[^a-z])(?:scan|scanned|ccf|img)[^a-z]*\.pdf$|สแกน.*\.pdf$", re.IGNORECASE)


def _under(host: str, names: set[str]) -> bool:
    """The host is one of the names or lies below one."""
    labels = host.split(".")
    return any(".".join(labels[start:]) in names for start in range(len(labels) - 1))


def _asks_for_login(host: str, parts: SplitResult) -> bool:
    return bool(_LOGIN_HOST.match(host) or _LOGIN_PATH.search(parts.path))


def _file(parts: SplitResult) -> str | None:
    name = PurePosixPath(unquote(parts.path)).name
    ending = PurePosixPath(name).suffix.lower()
    if ending in _PICTURES:
        return "evidence_picture"
    if ending in _ARCHIVES:
        return "evidence_archive"
    return "evidence_scan" if _SCAN.search(name) else None
