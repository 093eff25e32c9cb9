"""The web font: Sarabun cut to the characters that Thai pages use, as WOFF2.

Knows the font and its licence, which travels with it. Must not know pages or where the site puts the files.
Cut when a site is built rather than committed: no binary in the repository, and the same input gives the same bytes.
"""

from functools import cache
from importlib.resources import files
from io import BytesIO

WEIGHTS = {400: "Regular", 700: "Bold"}
"""CSS weight and the name of the face that has it."""

_ASCII = range(0x20, 0x7F)
_THAI = range(0x0E01, 0x0E5C)
_SIGNS = "\u00a0«»°·×÷±²³½¼–—‐‘’“”•…‰′″≤≥≠≈−→←↑↓€©®é"
CHARACTERS = frozenset([*_ASCII, *_THAI, *map(ord, _SIGNS)])
"""The code points kept. What Sarabun lacks (✓, ‑) is drawn with the reader's own font."""


@cache
def cut_fonts() -> dict[str, bytes]:
    """Return the files of the web font by name: `sarabun-400.woff2`, `sarabun-700.woff2` and the licence.

    Takes about half a second for the two weights, once in a process. Each is some 16 kB.
    """
    made = {f"sarabun-{weight}.woff2": _cut(f"Sarabun-{face}.ttf") for weight, face in WEIGHTS.items()}
    return made | {"OFL.txt": (files("fontpkg_sarabun") / "LICENSE").read_bytes()}


def _cut(name: str) -> bytes:
    from fontTools.subset import Options, Subsetter  # slow to load: only for a build
    from fontTools.ttLib import TTFont

    source = BytesIO((files("fontpkg_sarabun") / "files" / name).read_bytes())
    font = TTFont(source, recalcTimestamp=False)
    subsetter = Subsetter(Options(hinting=False))
    subsetter.populate(unicodes=CHARACTERS)
    subsetter.subset(font)
    font.flavor = "woff2"
    written = BytesIO()
    font.save(written)
    return written.getvalue()
