"""What an office says when it takes back something that it published: since when, and why.

Knows the notice alone. Must not know what is withdrawn, nor what is still shown of it.
"""

import re
from difflib import get_close_matches

from pydantic import Field

from oit.model.fields import Day, Line
from oit.model.record import Record

# fmt: off
# One field, one line: title, description and example stand beside the type they speak of.

_PRIVACY = re.compile(
    r"priva|personal\s*(?:data|info)|pdpa|พีดีพีเอ|ข้อมูล\s*(?:ที่เป็น\s*)?ส่วน\s*(?:บุคคล|ตัว)|คุ้มครอง\s*ข้อมูล"
    r"|ส่วนตัว|(?:เลข|บัตร)\s*(?:ประจำตัว)?\s*ประชาชน",
    re.IGNORECASE,
)
"""Reasons that speak of personal data, in whatever words: content that should have stayed out of sight cannot be taken
back once it was seen, content that should have been seen can be shown again."""


class Withdrawal(Record):
    """A notice that stands at the address of what was withdrawn."""

    on: Day = Field(title="วันที่ถอน", description="วันที่หน่วยงานถอนข้อมูลนี้", examples=["15/1/2567"])
    reason: Line | None = Field(None, title="เหตุผล", description="แสดงในหน้าเว็บ ถ้าเขียนว่า privacy หรือมีคำว่า ข้อมูลส่วนบุคคล ระบบจะนำเนื้อหาออกจากหน้า การค้นหา และไฟล์ดาวน์โหลด", examples=["รวมกับโครงการ 50260000-7001 แล้ว"])

    @property
    def is_private(self) -> bool:
        """Whether the content itself must no longer be shown, since it holds personal data."""
        return self.reason is not None and (bool(_PRIVACY.search(self.reason)) or _is_misspelt(self.reason))


def _is_misspelt(reason: str) -> bool:
    """Whether one word alone is `privacy` but for a slip."""
    return len(reason) < 2 * len("privacy") and bool(get_close_matches(reason.lower(), ["privacy"], cutoff=0.7))
