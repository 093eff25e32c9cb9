"""The page /guide/: how to fill in every field, made from the model.

Knows which notes the page shows. Must not know the fields themselves (`model.description`).
"""

from collections.abc import Iterator

from oit.collection import Collection
from oit.kinds import DESCRIBED
from oit.model.description import describe
from oit.pages.rendering import Page


def pages(collection: Collection) -> Iterator[Page]:
    """Yield the one page of the guide."""
    files = [
        {"id": kind.name, "title": kind.title, "place": kind.shown, "fields": describe(kind.record)}
        for kind in DESCRIBED
    ]
    yield Page(
        address="/guide/",
        template="guide.html",
        title="คู่มือการกรอกข้อมูล",
        description="ช่องทุกช่องของไฟล์โครงการและไฟล์หน่วยงาน พร้อมตัวอย่าง",
        up="/",
        values={"files": files, "known_measures": collection.measures},
    )
