"""Words that mean the same: abbreviations and full forms, Thai and Latin names.

Knows the file of groups and its mistakes. Must not know the index. Each group is a list; a query for one
member also finds the others, and the result says so. An office's own file is added to ours.
"""

from __future__ import annotations

from pathlib import Path

import yaml

OURS = Path(__file__).with_name("synonyms.yml")

Groups = list[list[str]]

_HOW = "เขียนบรรทัดละหนึ่งกลุ่ม เช่น - [กทม., กรุงเทพมหานคร]"


class SynonymError(ValueError):
    """The file of synonyms cannot be used. The sentence says where and what to do."""


def read_synonyms(path: Path) -> Groups:
    """Read groups of equal words.

    Raises:
        SynonymError: the file is not UTF-8 or not YAML, or a group is not a list of two texts or more.
    """
    try:
        data = yaml.load(path.read_text("utf-8-sig"), Loader=yaml.BaseLoader)
    except UnicodeDecodeError:
        raise SynonymError(f"{path.name}: ไฟล์ไม่ใช่ UTF-8 — บันทึกไฟล์ใหม่โดยเลือกการเข้ารหัส UTF-8") from None
    except (yaml.YAMLError, RecursionError) as error:
        mark = getattr(error, "problem_mark", None)
        line = f" บรรทัด {mark.line + 1}" if mark else ""
        raise SynonymError(f"{path.name}{line}: อ่านไม่ได้ — {_HOW}") from None
    if data in (None, ""):
        return []
    if not isinstance(data, list):
        raise SynonymError(f"{path.name}: ต้องเป็นรายการของกลุ่มคำ — {_HOW}")
    return [_group(path, number, group) for number, group in enumerate(data, start=1)]


def _group(path: Path, number: int, group: object) -> list[str]:
    words = group if isinstance(group, list) else []
    if len(words) > 1 and all(isinstance(word, str) and word.strip() for word in words):
        return [word.strip() for word in words]
    raise SynonymError(f"{path.name} กลุ่มที่ {number}: ต้องมีคำตั้งแต่สองคำขึ้นไปในวงเล็บเหลี่ยม — {_HOW}")


def all_synonyms(own: Path | None = None) -> Groups:
    """Our groups and, where the file exists, the office's own."""
    return read_synonyms(OURS) + (read_synonyms(own) if own and own.exists() else [])
