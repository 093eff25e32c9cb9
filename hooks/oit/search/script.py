"""The browser's modules joined into one file, so that a phone fetches the search in one round trip instead of
four.

Knows how our modules are written: one import or export list a line, names that differ between modules. Must
not know what they do. The modules run as they are, too; this only saves time on the line.
"""

import re
from pathlib import Path

from rjsmin import jsmin

ENTRY = "worker.js"
_IMPORT = re.compile(r'^import .* from "\./([\w.]+)";\n', re.M)
_LISTED = re.compile(r"^export (\{.*\};)$", re.M)


def _ordered(folder: Path, name: str, seen: list[str]) -> list[str]:
    """Names of a module and all it needs, what is needed first."""
    if name not in seen:
        for needed in _IMPORT.findall((folder / name).read_text("utf-8")):
            _ordered(folder, needed, seen)
        seen.append(name)
    return seen


def joined(folder: Path) -> str:
    """Return the entry module with all that it imports in front of it; it exports what it exported."""
    parts: list[str] = []
    for name in _ordered(folder, ENTRY, []):
        code = _IMPORT.sub("", (folder / name).read_text("utf-8"))
        lists = "".join(f"export {names}\n" for names in _LISTED.findall(code))
        code = re.sub(r"^export (?=async|function|const|class)", "", _LISTED.sub("", code), flags=re.M)
        if name == ENTRY:
            code += f"export {{ answer }};\n{lists}"
        parts.append(code)
    return str(jsmin("".join(parts)))


def join_in_place(folder: Path) -> None:
    """Replace the published entry module by the joined one and take the others away; once is enough."""
    names = _ordered(folder, ENTRY, []) if (folder / ENTRY).exists() else []
    if len(names) < 2:
        return
    (folder / ENTRY).write_text(joined(folder), "utf-8")
    for name in names[:-1]:
        (folder / name).unlink()
