"""The copy of a report that is published beside its project, persons' names blacked out.

Knows the folder of documents. Must not know project files.
"""

import hashlib
from dataclasses import dataclass, field
from itertools import chain, count
from pathlib import Path

from oit.importers import persons
from oit.importers.draft import Draft
from oit.importers.imported_file import ImportedFile
from oit.importers.report.report_reader import FORM


@dataclass
class Copies:
    """Plans copies, none of them over another's; `taken` holds those planned so far. `names` may be published."""

    root: Path
    imported: ImportedFile
    names: bool
    taken: dict[Path, bytes] = field(default_factory=dict)

    def of(self, draft: Draft) -> tuple[Path, bytes] | None:
        """Return the place and content of a report's copy, persons' names blacked out; a PDF stays unpublished."""
        if self.imported.text is None or "code" not in draft.data:
            return None
        text = self.imported.text if len(self.imported.drafts) == 1 else draft.text
        if not self.names:
            text = persons.black_out(text, draft.hidden)
        data = text.encode("utf-8")
        folder = self.root / "content" / "documents"
        names = chain([f"{draft.data['code']}.txt"], (f"{draft.data['code']}-{number}.txt" for number in count(2)))
        path = next(folder / name for name in names if self._content(folder / name) in {None, data})
        draft.data["source"] = {
            "document": f"documents/{path.name}",
            "sha256": hashlib.sha256(data).hexdigest(),
            "form": FORM,
            "printing": "1",
            "redacted": persons.BLACKED_OUT in text,
        }
        return path, data

    def _content(self, path: Path) -> bytes | None:
        return self.taken.get(path) or (path.read_bytes() if path.exists() else None)
