"""The text of content/published.txt: every address that was ever published, one a line.

Knows the form of the list, and Python alone: the job that may write to the repository runs this without installing
anything. Must not know which addresses the site has.
"""

from collections.abc import Iterable

LIST = "content/published.txt"
_HEAD = """\
# ที่อยู่ที่เคยเผยแพร่แล้วทุกแห่ง ระบบเป็นผู้เพิ่ม (oit check --update-addresses) อย่าลบ
# (หน่วยงานที่เริ่มเว็บไซต์ของตนเองจากตัวอย่าง ให้ลบไฟล์นี้ก่อนไฟล์ตัวอย่างอื่น)
# ถ้าหน้าหรือเอกสารใดย้าย เปลี่ยนชื่อ หรือถอนแล้ว ระบบตรวจจะบอกวิธีเก็บที่อยู่เดิมไว้
"""


def listed(text: str) -> list[str]:
    """Return the addresses of a list, in its order."""
    return [line.strip() for line in text.splitlines() if line.startswith("/")]


def joined(text: str, addresses: Iterable[str]) -> str:
    """Return the list with further addresses. Nothing is ever taken out: what stands in it was given to somebody."""
    return _HEAD + "".join(f"{line}\n" for line in sorted({*listed(text), *addresses}))
