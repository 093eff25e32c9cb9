"""What the bytes of a picture tell beside what it shows: a position, a device, and whatever follows its end.

Knows the carriers that programs write: EXIF (CIPA DC-008), XMP (Part 1, by namespace, in whatever file it stands),
IPTC (IIM record 2), free texts, and the end of a JPEG, PNG or WebP. Must not know which files there are, nor print
what it found.
"""

import io
import re
import warnings
from collections.abc import Iterator
from itertools import islice
from typing import Any
from xml.etree import ElementTree

from PIL import ExifTags, Image, JpegImagePlugin

from oit.checks.pictures import MOST_PIXELS

POSITION, DEVICE, BEHIND, UNREAD = "position", "device", "behind", "unread"

_DEVICE_TAGS = {
    ExifTags.Base.Make, ExifTags.Base.Model, ExifTags.Base.HostComputer, ExifTags.Base.CameraSerialNumber,
    ExifTags.Base.UniqueCameraModel, ExifTags.Base.BodySerialNumber, ExifTags.Base.CameraOwnerName,
    ExifTags.Base.LensMake, ExifTags.Base.LensModel, ExifTags.Base.LensSerialNumber, ExifTags.Base.MakerNote,
    ExifTags.Base.ImageUniqueID,
}  # fmt: skip
_SOFTWARE_NAMES = {"Software", "CreatorTool", "softwareAgent"}
_XMP_OF_DEVICE = {
    "http://ns.adobe.com/tiff/1.0/": {"Make", "Model"},
    "http://ns.adobe.com/exif/1.0/": {"MakerNote", "ImageUniqueID"},
    "http://ns.adobe.com/exif/1.0/aux/": {
        "SerialNumber",
        "Lens",
        "LensID",
        "LensInfo",
        "LensSerialNumber",
        "OwnerName",
    },
    "http://cipa.jp/exif/1.0/": {"BodySerialNumber", "CameraOwnerName", "LensMake", "LensModel", "LensSerialNumber"},
}
_XMP_OF_PLACE = {
    "http://ns.adobe.com/photoshop/1.0/": {"City", "State"},
    "http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/": {"Location"},
    "http://iptc.org/std/Iptc4xmpExt/2008-02-29/": {
        "LocationCreated", "LocationShown", "City", "Sublocation", "ProvinceState", "LocationName",
    },
}  # fmt: skip
_USUAL_PREFIXES = {
    "tiff": "http://ns.adobe.com/tiff/1.0/",
    "exif": "http://ns.adobe.com/exif/1.0/",
    "aux": "http://ns.adobe.com/exif/1.0/aux/",
    "exifEX": "http://cipa.jp/exif/1.0/",
    "photoshop": "http://ns.adobe.com/photoshop/1.0/",
    "Iptc4xmpCore": "http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/",
    "Iptc4xmpExt": "http://iptc.org/std/Iptc4xmpExt/2008-02-29/",
}
_EDITORS = re.compile(
    r"photoshop|lightroom|gimp|paint|photo\s?(?:viewer|scape|gallery|editor|s\b)|picasa|canva|acdsee|irfanview|magick"
    r"|krita"
    r"|inkscape|corel|affinity|capture one|darktable|digikam|xnview|snapseed|picsart|office|pillow|illustrator|figma",
    re.IGNORECASE,
)
_PHONES = re.compile(
    r"\b[A-Z]{1,4}-?[A-Z]?\d{3,}[A-Z0-9]*\b|iphone|ipad|galaxy|pixel|redmi|xiaomi|oppo|vivo|huawei|realme|nokia|camera"
    r"|canon|nikon|sony|fujifilm|olympus|panasonic|hdr\+|^\d+(?:\.\d+)*$",
    re.IGNORECASE,
)
"""Names of devices and their firmware; a bare number is the system of a telephone."""
_PLACE_WORDS = re.compile(
    r"GPS(?:Latitude|Longitude|Position)\b"
    r"|(?<![\d.])[+-]?[0-8]?\d\.\d{3,}\s{0,2}°?\s{0,2}[NS]?\s{0,2}[,;/ ]\s{0,2}[+-]?(?:1[0-7]\d|\d?\d)\.\d{3,}(?!\d)"
    r"|[+-]\d{2}\.\d{2,}[+-]\d{2,3}\.\d{2,}"
    r"|\b(?:lat|latitude)\b\W{0,5}\d{1,2}\.\d.{0,20}?\b(?:lon|lng|long|longitude)\b\W{0,5}\d{1,3}\.\d"
    r"|\d{1,2}\s{0,2}°\s{0,2}\d{1,2}\s{0,2}['′’]",
    re.IGNORECASE,
)
_EXIF_START = re.compile(rb"Exif\0\0(?=II\*\0|MM\0\*)")
_XMP_START = re.compile(rb"<(?:x:xmpmeta|(?:\w{1,20}:)?RDF)\b")
_XMP_END = re.compile(rb"</(?:x:xmpmeta|(?:\w{1,20}:)?RDF)>")
_SIGNS = {
    POSITION: re.compile(
        rb"8BIM\x04\x04[\s\S]{0,2000}?\x1c\x02[\x1a\x1b\x5a\x5c\x5f]\0[\x01-\xff]"  # IPTC: place, city, state
        rb"|<?(?:exif:GPSL\w{2,10}|photoshop:(?:City|State)|Iptc4xmpCore:Location)(?:>|=[\"'])"
    ),
    DEVICE: re.compile(rb"<?(?:tiff:(?:Make|Model)|aux:SerialNumber)(?:>|=[\"'])"),
}
_PROFILE = re.compile(r"\s*\w+\s+\d+\s+([0-9a-fA-F\s]+)")
"""How a PNG of ImageMagick keeps another file's carriers: name, length, digits of base sixteen."""
_MAX_SEGMENT = 1 << 20
_MAX_CARRIERS = 20


def told_by(data: bytes) -> set[str]:
    """Return what a picture tells, of `POSITION`, `DEVICE`, `BEHIND` (something follows its end) and `UNREAD`."""
    told = _of_carriers(data)
    if _behind(data).strip(b"\0\xff \r\n"):
        told.add(BEHIND)
    return told | _guarded(_of_picture, data)


def _of_carriers(data: bytes) -> set[str]:
    """Look for carriers by how they begin, wherever they stand."""
    told = {kind for kind, signs in _SIGNS.items() if signs.search(data)}
    for start in islice(_EXIF_START.finditer(data), _MAX_CARRIERS):
        told |= _guarded(_of_exif_bytes, data[start.start() : start.start() + _MAX_SEGMENT])
    for packet in islice(_xmp_packets(data), _MAX_CARRIERS):
        told |= _of_xmp(packet.decode("utf-8", errors="replace"))
    return told


def _xmp_packets(data: bytes) -> Iterator[bytes]:
    """Yield XMP wherever it stands: programs are told to find it so (XMP Specification Part 3, packet scanning)."""
    place = 0
    while (start := _XMP_START.search(data, place)) and (end := _XMP_END.search(data, start.end())):
        place = end.end()
        yield data[start.start() : place]


def _guarded(look: Any, data: bytes) -> set[str]:
    try:
        with warnings.catch_warnings(action="ignore"):
            return set(look(data))
    except Exception:  # Pillow meets broken pictures with whatever error the broken place leads to
        return {UNREAD}


def _of_picture(data: bytes) -> Iterator[str]:
    with Image.open(io.BytesIO(data)) as picture:
        if picture.width * picture.height > MOST_PIXELS:
            yield UNREAD
            return
        yield from _of_exif(picture.getexif())
        others = {"exif", "icc_profile", "photoshop"}
        texts = [value for key, value in picture.info.items() if key not in others and isinstance(value, str | bytes)]
        if isinstance(picture, JpegImagePlugin.JpegImageFile):
            texts += [words for name, words in picture.applist if name == "COM" or not words.startswith(b"ICC_PROFILE")]
        profiles = [value for key, value in picture.info.items() if str(key).startswith("Raw profile type")]
        software = picture.info.get("Software")
        if isinstance(software, str) and _is_device(software):
            yield DEVICE
    for found in filter(None, map(_PROFILE.fullmatch, map(_as_text, profiles))):
        yield from _of_carriers(bytes.fromhex(found[1]))
    for text in map(_as_text, texts):
        if "RDF" in text:
            yield from _of_xmp(text)
        elif _PLACE_WORDS.search(text):
            yield POSITION


def _as_text(value: object) -> str:
    text = value.decode("latin-1") if isinstance(value, bytes) else str(value)
    return re.sub(r"^(?:ASCII|UNICODE|JIS)\0+", "", text).replace("\0", "")  # a comment says its letters first


def _of_exif_bytes(data: bytes) -> Iterator[str]:
    exif = Image.Exif()
    exif.load(data)
    yield from _of_exif(exif)


def _of_exif(exif: Image.Exif) -> Iterator[str]:
    if exif.get_ifd(ExifTags.IFD.GPSInfo).keys() - {ExifTags.GPS.GPSVersionID}:
        yield POSITION
    for tags in (dict(exif), exif.get_ifd(ExifTags.IFD.Exif), exif.get_ifd(ExifTags.IFD.IFD1)):
        if _DEVICE_TAGS & tags.keys() or _is_device(_as_text(tags.get(ExifTags.Base.Software, ""))):
            yield DEVICE
        words = (value for tag, value in tags.items() if tag != ExifTags.Base.MakerNote)
        if any(_PLACE_WORDS.search(_as_text(each)) for each in words if isinstance(each, str | bytes)):
            yield POSITION


def _is_device(software: str) -> bool:
    software = software[:200]
    return not _EDITORS.search(software) and bool(_PHONES.search(software.strip()))


def _of_xmp(text: str) -> set[str]:
    told: set[str] = set()
    for space, name, value in _properties(text):
        if (name.startswith("GPS") and name != "GPSVersionID") or name in _XMP_OF_PLACE.get(space, ()):
            told.add(POSITION)
        elif name in _XMP_OF_DEVICE.get(space, ()) or (name in _SOFTWARE_NAMES and _is_device(value)):
            told.add(DEVICE)
        elif _PLACE_WORDS.search(value):
            told.add(POSITION)
    return told


def _properties(text: str) -> Iterator[tuple[str, str, str]]:
    """Yield namespace, name and value of each property; of a packet that is no XML, by the prefixes that are usual."""
    try:
        elements = ElementTree.fromstring(text[text.index("<") : text.rindex(">") + 1]).iter()
        for element in elements:
            for name, value in ((element.tag, element.text or ""), *element.attrib.items()):
                space, _, local = name.rpartition("}")
                yield space.lstrip("{"), local, value
    except (ElementTree.ParseError, ValueError):
        spaces = _USUAL_PREFIXES | dict(re.findall(r"xmlns:(\w{1,20})\s{0,3}=\s{0,3}[\"']([^\"']{1,200})", text))
        for prefix, local, value in re.findall(
            r"(?<!\w)(\w{1,20}):(\w{1,60})(?:\s{0,3}=\s{0,3}[\"']([^\"']{0,500}))?", text
        ):
            yield spaces.get(prefix, ""), local, value


def _behind(data: bytes) -> bytes:
    """Return what follows the end of a picture: a film or a second picture of a telephone stands there."""
    if data.startswith(b"\xff\xd8"):
        return data[_end_of_jpeg(data) :]
    if data.startswith(b"\x89PNG"):
        place = 8
        while place + 8 <= len(data):
            length, kind = int.from_bytes(data[place : place + 4], "big"), data[place + 4 : place + 8]
            place += length + 12
            if kind == b"IEND":
                return data[place:]
    if data.startswith(b"RIFF"):
        return data[int.from_bytes(data[4:8], "little") + 8 :]
    return b""


_NEXT_MARK = re.compile(rb"\xff[^\x00\xff\xd0-\xd7]")


def _end_of_jpeg(data: bytes) -> int:
    """Return where a JPEG ends: its segments tell their lengths, between them only marks begin with FF."""
    place = 2
    while mark := _NEXT_MARK.search(data, place):
        if mark[0] == b"\xff\xd9":
            return mark.end()
        place = mark.end() + int.from_bytes(data[mark.end() : mark.end() + 2], "big")
    return len(data)
