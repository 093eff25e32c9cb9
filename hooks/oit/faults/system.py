"""What the computer refuses (a full disk, a folder that may not be written to) in the words of a fault.

Knows the numbers of the system's errors. Must not know what was being read or written.
"""

import errno
from pathlib import Path

from oit.faults.fault import Fault

_FULL = {errno.ENOSPC, errno.EFBIG, getattr(errno, "EDQUOT", errno.ENOSPC)}
_CLOSED = {errno.EACCES, errno.EPERM, errno.EROFS}


def refusal(error: OSError) -> Fault:
    """Return the fault that an error of the system is, with the file that it names."""
    code = "disk_full" if error.errno in _FULL else "folder_closed" if error.errno in _CLOSED else "disk_refused"
    name = error.filename2 or error.filename
    file = Path(str(name)).as_posix() if name else "."
    return Fault(code, text=error.strerror or type(error).__name__).at(file)
