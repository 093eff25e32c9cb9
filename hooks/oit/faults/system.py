"""What the computer refuses (a full disk, a folder that may not be written to), in Thai: its own words are English.

Knows the numbers of the system's errors. Must not know what was being read or written, nor who wanted it.
"""

import errno
from pathlib import Path

from oit.faults.fault import Fault

_REASONS = {
    "ไม่มีไฟล์นี้": "ENOENT",
    "มีไฟล์หรือโฟลเดอร์ชื่อนี้อยู่แล้ว": "EEXIST",
    "ไม่มีสิทธิ์เปิดไฟล์นี้": "EACCES EPERM",
    "เป็นโฟลเดอร์ ไม่ใช่ไฟล์": "EISDIR",
    "ทางไปยังไฟล์นี้ไม่ใช่โฟลเดอร์": "ENOTDIR",
    "โฟลเดอร์ยังมีไฟล์อยู่": "ENOTEMPTY",
    "ที่เก็บไฟล์นี้อ่านได้อย่างเดียว": "EROFS",
    "ที่เก็บไฟล์เต็ม": "ENOSPC EDQUOT",
    "ไฟล์ใหญ่เกินที่ระบบรับได้": "EFBIG EOVERFLOW",
    "อ่านจากที่เก็บไฟล์ไม่ได้": "EIO ENXIO ENODEV EBADF ESPIPE ENOTBLK",
    "ชื่อไฟล์ยาวเกินไป": "ENAMETOOLONG",
    "ชื่อไฟล์มีอักขระที่ระบบไม่รับ": "EILSEQ EINVAL",
    "ทางลัดชี้วนกลับมาที่เดิม": "ELOOP EMLINK",
    "เปิดไฟล์พร้อมกันมากเกินไป": "EMFILE ENFILE",
    "โปรแกรมอื่นใช้ไฟล์นี้อยู่": "EBUSY ETXTBSY EAGAIN EDEADLK ENOLCK",
    "หน่วยความจำไม่พอ": "ENOMEM ENOBUFS",
    "ย้ายไฟล์ข้ามที่เก็บไม่ได้": "EXDEV",
    "ระบบนี้ทำสิ่งนี้กับไฟล์ไม่ได้": "ENOTSUP EOPNOTSUPP ENOSYS ENOTTY",
    "ที่เก็บไฟล์หรือปลายทางหลุดจากการเชื่อมต่อ": "ESTALE EPIPE ENOTCONN ECONNRESET ECONNABORTED ECONNREFUSED EHOSTDOWN",
    "ติดต่อที่เก็บไฟล์หรือปลายทางไม่ได้": "ETIMEDOUT EHOSTUNREACH ENETUNREACH ENETDOWN EREMOTEIO",
    "ถูกสั่งให้หยุดกลางคัน": "EINTR ECANCELED",
}
"""What an official is told -> the names of the errors that say it; a system knows some of them."""
_WORDS = {
    getattr(errno, name): words for words, names in _REASONS.items() for name in names.split() if hasattr(errno, name)
}
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
    if isinstance(error, BlockingIOError):
        return Fault("site_being_built").at(file)
    return Fault(code, text=why(error)).at(file)
