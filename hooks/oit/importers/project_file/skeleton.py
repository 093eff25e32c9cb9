"""A new project file with every field explained and most of them asleep behind `#`.

Knows the shape of such a file. Must not know the fields themselves (`schema`).
"""

from collections.abc import Iterator, Mapping

from oit.importers.project_file.writer import SCHEMA, write_part
from oit.model import Project
from oit.model.description import FieldNote, describe

_HEAD = (
    "# ลบเครื่องหมาย # ที่ติดหน้าชื่อช่องซึ่งต้องการกรอก แล้วเปลี่ยนตัวอย่างเป็นข้อมูลจริง",
    "# ช่องที่เอกสารไม่ได้บอก ปล่อยไว้อย่างนี้ได้ หน้าเว็บจะแสดงว่า “ไม่ได้ระบุ”",
)


def skeleton(given: Mapping[str, object]) -> str:
    """Return the text of a project file with the given values; all other fields are examples behind `#`."""
    lines = [SCHEMA, *_HEAD]
    for note in describe(Project):
        lines += ["", _explained(note)]
        value = given.get(note.key)
        if value:
            lines += write_part(Project, note.key, value)
        else:
            lines += [f"#{line}" for line in _asleep(note)]
    return "\n".join(lines) + "\n"


def _explained(note: FieldNote) -> str:
    choices = f" เลือก {' หรือ '.join(note.choices)}" if note.choices else ""
    return f"# {note.title}: {note.description}{choices}"


def _asleep(note: FieldNote) -> Iterator[str]:
    """Yield the example of a field as it would be typed, the fields inside it one on a line."""
    if not note.parts:
        yield from note.block.split("\n")
        return
    yield f"{note.key}:"
    for number, part in enumerate(note.parts):
        lead = ("  - " if number == 0 else "    ") if note.many else "  "
        yield f"{lead}{part.example} # {part.title}"
