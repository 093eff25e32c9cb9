"""The browser's modules of the search as they are published: joined into one file for each that a page or another
module loads by itself, made small, and named by their content.

Knows how our modules are written: each import or export list on one line and without renaming, names that differ
between the modules that are joined. Must not know what they do. The modules run as they are written, too: joining
saves time on the line, and a name with the hash of the content lets a browser keep a file for ever.
"""

import hashlib
import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from rjsmin import jsmin

ENTRIES = ("box.js", "page.js")
"""What pages load; what these load later is found in them."""

_IMPORT = re.compile(r'^import \{ \w+(?:, \w+)* \} from "\./([\w.]+)";\n', re.M)
_LIST = re.compile(r"^export \{ \w+(?:, \w+)* \};\n", re.M)
_WORD = re.compile(r"^export (?=(?:async )?(?:const|let|function|class)\b)", re.M)
_WHOLE = re.compile(r"^(?:async )?function\*? (\w+)[\s\S]*?^}\n|^const (\w+) = .*;\n", re.M)
_NUMBER = re.compile(r"^const ([A-Z_]+) = ([\d.]+);.*\n", re.M)
_OTHER = re.compile(r"^(?:import\b(?!\()|export\b).*", re.M)
_LATER = re.compile(r'(import\("|new URL\(")\./([\w.]+\.js)"')
_NAME = re.compile(r"^(?:export )?(?:async )?(?:function\*?|const|let|class) (\w+)", re.M)
_NAMES = re.compile(r"^(?:export )?(?:const|let) [\[{]([\w, ]+)[\]}] =", re.M)


@dataclass(frozen=True)
class Scripts:
    """The published files: bytes by published name, and the published name by the module's own."""

    files: Mapping[str, bytes]
    names: Mapping[str, str]


def bundle(folder: Path, entries: Sequence[str] = ENTRIES) -> Scripts:
    """Join the modules in a folder; equal modules give equal bytes and names.

    Raises:
        ValueError: a module is written in a way that joining does not know, a fault of ours.
    """
    files: dict[str, bytes] = {}
    names: dict[str, str] = {}

    def publish(name: str, above: tuple[str, ...] = ()) -> str:
        if name in above:
            raise ValueError(f"{above[-1]} loads {name}, which loads it")
        if name not in names:
            here = (*above, name)
            code = _LATER.sub(lambda found: f'{found[1]}./{publish(found[2], here)}"', _joined(folder, name))
            data = str(jsmin(code)).encode()
            names[name] = _hashed(name, data)
            files[names[name]] = data
        return names[name]

    for entry in entries:
        publish(entry)
    return Scripts(files, names)


def _joined(folder: Path, entry: str) -> str:
    """A module with all that it imports in front of it; it exports what it exported, the others nothing."""
    parts = {name: (folder / name).read_text("utf-8") for name in _ordered(folder, entry, [])}
    _check_names(entry, parts)
    bare = {name: _IMPORT.sub("", code) for name, code in parts.items()}
    own = bare.pop(entry)
    joined = "".join(_WORD.sub("", _LIST.sub("", code)) for code in bare.values())
    if left := _OTHER.search(joined + _WORD.sub("", _LIST.sub("", own))):
        raise ValueError(f"{entry}: this way to import or export is not known: {left.group()}")
    return _with_numbers(_without_unused(joined, own) + own)


def _with_numbers(code: str) -> str:
    """Write constant numbers where they are used: a file in which they have no names is smaller by two percent."""
    for name, number in _NUMBER.findall(code):
        code = re.sub(rf"\b{name}\b", number, code)
    return re.sub(r"^const [\d.]+ = .*\n", "", code, flags=re.M)


def _without_unused(joined: str, own: str) -> str:
    """Leave out what no other line names: a module may hold words and functions for several files."""
    words = Counter(re.findall(r"\w+", joined + own))
    for found in _WHOLE.finditer(joined):
        if words[found[1] or found[2]] == 1:
            return _without_unused(joined.replace(found[0], ""), own)
    return joined


def _ordered(folder: Path, name: str, seen: list[str]) -> list[str]:
    """Names of a module and all it needs, what is needed first."""
    if name not in seen:
        for needed in _IMPORT.findall((folder / name).read_text("utf-8")):
            _ordered(folder, needed, seen)
        seen.append(name)
    return seen


def _check_names(entry: str, parts: Mapping[str, str]) -> None:
    """Refuse modules of which two have the same name at their top: joined, they would share it."""
    found: Counter[str] = Counter()
    for code in parts.values():
        found.update(_NAME.findall(code))
        found.update(name for names in _NAMES.findall(code) for name in re.findall(r"\w+", names))
    if twice := sorted(name for name, times in found.items() if times > 1):
        raise ValueError(f"modules joined into {entry} share the names {', '.join(twice)}")


def _hashed(name: str, data: bytes) -> str:
    path = PurePosixPath(name)
    return f"{path.stem}.{hashlib.sha256(data).hexdigest()[:8]}{path.suffix}"
