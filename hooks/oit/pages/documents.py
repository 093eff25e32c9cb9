"""The page of all documents: what each is, how large, of which day, and what uses it.

Knows which facts the page shows. Must not know how they follow from the records (`findings.named_documents`).
"""

from collections.abc import Iterator

from oit.collection import Collection
from oit.findings.named_documents import named_documents
from oit.pages.page import Page, latest


def pages(collection: Collection) -> Iterator[Page]:
    """Yield the page of the documents; none where there are none."""
    if not collection.documents:
        return
    rows = named_documents(collection)
    yield Page(
        address="/documents/",
        template="documents.html",
        title="เอกสาร",
        description=f"เอกสารที่{collection.office.name}เผยแพร่ จำนวน {len(rows)} ไฟล์ พร้อมชนิด ขนาด และหน้าที่ใช้",
        updated=latest(row.as_of for row in rows),
        up="/",
        values={"rows": rows},
    )
