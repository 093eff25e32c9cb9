"""Why the system could not open or write a file, in Thai: its own words are English.

Knows the numbers of system errors. Must not know which file it was, nor who wanted it.
"""

import errno

_WORDS = {
    errno.ENOENT: "ไม่มีไฟล์นี้",
    errno.EACCES: "ไม่มีสิทธิ์เปิดไฟล์นี้",
    errno.EPERM: "ไม่มีสิทธิ์เปิดไฟล์นี้",
    errno.EISDIR: "เป็นโฟลเดอร์ ไม่ใช่ไฟล์",
    errno.ENOTDIR: "ทางไปยังไฟล์นี้ไม่ใช่โฟลเดอร์",
    errno.EROFS: "ที่เก็บไฟล์นี้อ่านได้อย่างเดียว",
    errno.ENOSPC: "ที่เก็บไฟล์เต็ม",
    errno.EDQUOT: "ที่เก็บไฟล์เต็ม",
    errno.EIO: "อ่านจากที่เก็บไฟล์ไม่ได้",
    errno.ENAMETOOLONG: "ชื่อไฟล์ยาวเกินไป",
    errno.ELOOP: "ทางลัดชี้วนกลับมาที่เดิม",
    errno.EMFILE: "เปิดไฟล์พร้อมกันมากเกินไป",
    errno.ENFILE: "เปิดไฟล์พร้อมกันมากเกินไป",
    errno.EBUSY: "โปรแกรมอื่นใช้ไฟล์นี้อยู่",
    errno.ETXTBSY: "โปรแกรมอื่นใช้ไฟล์นี้อยู่",
}


def why(error: OSError) -> str:
    """Return the reason in Thai; an unknown one by its number, which whoever looks after the machine can look up."""
    return _WORDS.get(error.errno or 0) or (f"ระบบแจ้งรหัส {error.errno}" if error.errno else "ระบบไม่บอกสาเหตุ")
