"""The page /guide/: how to fill in every field, made from the model.

Knows which notes the page shows. Must not know the fields themselves (`schema`).
"""

from __future__ import annotations

from collections.abc import Iterator

from oit.collection import Collection
from oit.model.description import FILES, describe
from oit.pages.rendering import Page


def pages(collection: Collection) -> Iterator[Page]:
    """Yield the one page of the guide."""
    files = [
        {"id": name, "title": title, "place": place, "fields": describe(kind)}
        for name, (kind, title, place) in FILES.items()
    ]
    yield Page(
        address="/guide/",
        template="guide.html",
        title="คู่มือการกรอกข้อมูล",
        description="ช่องทุกช่องของไฟล์โครงการและไฟล์หน่วยงาน พร้อมตัวอย่าง",
        up="/",
        values={"files": files, "known_measures": collection.measures},
    )
