"""What the computer refuses (a full disk, a folder that may not be written to), in Thai: its own words are English.

Knows the numbers of the system's errors. Must not know what was being read or written, nor who wanted it.
"""

import errno
from pathlib import Path

from oit.faults.fault import Fault

_REASONS = {
    "ENOENT": "ไม่มีไฟล์นี้",
    "EACCES": "ไม่มีสิทธิ์เปิดไฟล์นี้",
    "EPERM": "ไม่มีสิทธิ์เปิดไฟล์นี้",
    "EISDIR": "เป็นโฟลเดอร์ ไม่ใช่ไฟล์",
    "ENOTDIR": "ทางไปยังไฟล์นี้ไม่ใช่โฟลเดอร์",
    "EROFS": "ที่เก็บไฟล์นี้อ่านได้อย่างเดียว",
    "ENOSPC": "ที่เก็บไฟล์เต็ม",
    "EDQUOT": "ที่เก็บไฟล์เต็ม",
    "EIO": "อ่านจากที่เก็บไฟล์ไม่ได้",
    "ENAMETOOLONG": "ชื่อไฟล์ยาวเกินไป",
    "ELOOP": "ทางลัดชี้วนกลับมาที่เดิม",
    "EMFILE": "เปิดไฟล์พร้อมกันมากเกินไป",
    "ENFILE": "เปิดไฟล์พร้อมกันมากเกินไป",
    "EBUSY": "โปรแกรมอื่นใช้ไฟล์นี้อยู่",
    "ETXTBSY": "โปรแกรมอื่นใช้ไฟล์นี้อยู่",
}
_WORDS = {getattr(errno, name): words for name, words in _REASONS.items() if hasattr(errno, name)}
_FULL = {errno.ENOSPC, errno.EFBIG, getattr(errno, "EDQUOT", errno.ENOSPC)}
_CLOSED = {errno.EACCES, errno.EPERM, errno.EROFS}


def why(error: OSError) -> str:
    """Return the reason in Thai; an unknown one by its number, which whoever looks after the machine can look up."""
    return _WORDS.get(error.errno or 0) or (f"ระบบแจ้งรหัส {error.errno}" if error.errno else "ระบบไม่บอกสาเหตุ")


def refusal(error: OSError) -> Fault:
    """Return the fault that an error of the system is, with the file that it names."""
    code = "disk_full" if error.errno in _FULL else "folder_closed" if error.errno in _CLOSED else "disk_refused"
    name = error.filename2 or error.filename
    file = Path(str(name)).as_posix() if name else "."
    return Fault(code, text=why(error)).at(file)
