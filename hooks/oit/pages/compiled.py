"""Templates as Python has compiled them, kept between builds.

Knows the way in which Jinja asks for them. Must not know which templates there are.
"""

import jinja2
from jinja2.bccache import Bucket

from oit.kept import Kept


class CompiledTemplates(jinja2.BytecodeCache):
    """The templates of one environment, by name and source; `settings` tells it from others that compile otherwise."""

    def __init__(self, kept: Kept, settings: str) -> None:
        self._kept, self._settings = kept, settings

    def load_bytecode(self, bucket: Bucket) -> None:
        """Give what was compiled before, if Jinja's version is the same."""
        found: list[bytes] = self._kept.found(self._key(bucket))
        for data in found:
            bucket.bytecode_from_string(data)

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep what was compiled."""
        self._kept.put(self._key(bucket), bucket.bytecode_to_string())

    def _key(self, bucket: Bucket) -> bytes:
        return self._kept.key("template", self._settings, bucket.key, bucket.checksum)
