"""The version of what programs read, on its own because every format states it.

A column that is added raises the second number. One that changes its name, form, unit or place raises the first, and
CHANGELOG says so: whoever reads the files by program must be able to know. tests/exports/test_all_exports.py holds it.
"""

VERSION = "1.2.0"
