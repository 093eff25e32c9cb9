"""The headings that an office words its own way: content/headings.yml.

Knows that file. Must not know our own words (`headings`).
"""

from pathlib import Path

from oit.importers.sheet.headings import VOCABULARY, Vocabulary
from oit.kinds import HEADINGS
from oit.source_files import read_sources


def own_headings(root: Path) -> Vocabulary:
    """Return our words with those of the office under `root` before them; a file that is wrong is for `oit check`."""
    sources, _ = read_sources(root, [HEADINGS])
    record = next((source.record for source in sources if source.record), None)
    return Vocabulary({str(name): words for name, words in record.fields.items()}) if record else VOCABULARY
