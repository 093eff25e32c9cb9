"""The streams that a command writes to: Thai, whatever the computer is set to.

Knows encodings of streams. Must not know what is written. A console takes Thai anyway; where the output of a command
goes to a file or another program, an English Windows would encode it in a code page that has no Thai, and stop.
"""

import sys
from io import TextIOWrapper


def write_thai() -> None:
    """Make what is written from now on UTF-8; half a sign, as in the name of a file, is written as an escape."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
