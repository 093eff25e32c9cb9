"""Text as a data file can hold it.

Knows which characters YAML refuses. Must not know where a text came from.
"""

import re

_NOT_IN_YAML = re.compile("[^\t\n\r -~\x85\xa0-\ud7ff\ue000-\ufefe\uff00-\ufffd\U00010000-\U0010ffff]")


def printable(text: str) -> str:
    """Return the text without what YAML cannot hold; a mark stands where something was."""
    return _NOT_IN_YAML.sub("�", text.replace("\f", "\n" if "\n" not in text else "").replace("\0", ""))
