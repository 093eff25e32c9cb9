"""Values that are one of a few: the word kept in data, the Thai word that readers see, and what people type.

Knows the words. Must not know which field asks for them.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Annotated, Literal

from pydantic import BeforeValidator, WithJsonSchema

from oit.model.fields import schema
from oit.text import thai

Spellings = Mapping[str, tuple[str, ...]]

KINDS: Spellings = MappingProxyType({"project": ("โครงการ",), "activity": ("กิจกรรม",)})
STATES: Spellings = MappingProxyType(
    {
        "planned": ("ยังไม่ดำเนินการ", "อยู่ในแผน", "ยังไม่เริ่ม", "ยังไม่ได้ดำเนินการ", "รอดำเนินการ"),
        "in_progress": ("อยู่ระหว่างดำเนินการ", "กำลังดำเนินการ", "ระหว่างดำเนินการ"),
        "completed": ("ดำเนินการแล้วเสร็จ", "แล้วเสร็จ", "เสร็จสิ้น", "ดำเนินการเสร็จสิ้น", "ดำเนินการแล้ว"),
        "cancelled": ("ยกเลิก", "ยกเลิกโครงการ"),
        "suspended": ("ระงับชั่วคราว", "ชะลอ", "ชะลอโครงการ", "ระงับ"),
    }
)
"""How far the work is, as the office says; the first word of each is the one that pages show."""
STAGES: Spellings = MappingProxyType(
    {
        "before": ("ก่อนดำเนินการ", "ก่อน"),
        "during": ("ระหว่างดำเนินการ", "ระหว่าง"),
        "after": ("หลังดำเนินการ", "หลัง", "แล้วเสร็จ"),
    }
)
"""What a photograph shows of the work."""


@dataclass(frozen=True, eq=False)
class ThaiWords:
    """Stands in the annotation of a field: the Thai words for its choices, by the word kept in data."""

    words: Spellings

    def shown(self, key: str) -> str:
        """The word that readers see."""
        return self.words[key][0]


def spelled(choices: Spellings) -> BeforeValidator:
    """Make a validator that turns a Thai word into the word kept in data; others pass, to be refused with the choices."""
    known = {word: key for key, words in choices.items() for word in words}
    return BeforeValidator(
        lambda value: known.get(thai.tidy(value).strip(), value) if isinstance(value, str) else value
    )


def _schema(choices: Spellings) -> WithJsonSchema:
    return schema(type="string", enum=[word for key, words in choices.items() for word in (key, *words)])


ProjectKind = Annotated[Literal["project", "activity"], spelled(KINDS), ThaiWords(KINDS), _schema(KINDS)]
State = Annotated[
    Literal["planned", "in_progress", "completed", "cancelled", "suspended"],
    spelled(STATES),
    ThaiWords(STATES),
    _schema(STATES),
]
Stage = Annotated[Literal["before", "during", "after"], spelled(STAGES), ThaiWords(STAGES), _schema(STAGES)]
