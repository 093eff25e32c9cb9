"""How much work the text of a PDF takes, told before any of it is done.

Knows how pages share their streams: 300 pages of one stream are 53 kB on the disk and a quarter of an hour of work.
Must not know what the text says. Work is counted in bytes of drawing commands, each time they are run; about a
megabyte is read in a second.
"""

from collections.abc import Iterable
from typing import Any

from pypdf.generic import ArrayObject, IndirectObject, StreamObject

from oit.faults import Fault

MAX_TOTAL = 20_000_000
MAX_PAGE = 4_000_000
"""A page of dense text has a tenth; a command takes some hundred times its length in memory."""
_DEEPEST = 20


def check_effort(pages: Iterable[Any]) -> None:
    """Refuse a file whose text would take minutes to read.

    Raises:
        Fault: with the number of the page that is too much.
    """
    known: dict[object, int] = {}
    total = 0
    for number, page in enumerate(pages, start=1):
        effort = _of_parts(page, page.get("/Contents"), known, 0)
        total += effort
        if effort > MAX_PAGE or total > MAX_TOTAL:
            raise Fault("pdf_heavy", page=number)


def _of_parts(holder: Any, contents: Any, known: dict[object, int], depth: int) -> int:
    """The commands of a page or form, and of all that they run, as often as they run it."""
    found = contents.get_object() if contents is not None else None
    streams = list(found) if isinstance(found, ArrayObject) else [contents] if found is not None else []
    own, calls = 0, _Calls(holder)
    for stream in streams:
        own += _size(stream, known, calls)
        if own > MAX_PAGE:
            return own
    for name, form in calls.forms.items():
        times = max(calls.times[name], 1)
        own += times * _of_form(form, known, depth + 1)
        if own > MAX_PAGE:
            break
    return own + calls.fonts


class _Calls:
    """The forms that a page can run, how often it does, and the size of its fonts' tables of letters."""

    def __init__(self, holder: Any) -> None:
        resources = _dictionary(holder.get("/Resources"))
        self.forms = {
            name: form
            for name, form in _dictionary(resources.get("/XObject")).items()
            if _dictionary(form).get("/Subtype") == "/Form"
        }
        self.times = dict.fromkeys(self.forms, 0)
        self.fonts = 0
        for font in _dictionary(resources.get("/Font")).values():
            table = _dictionary(font).get("/ToUnicode")
            table = table.get_object() if table is not None else None
            self.fonts += len(table.get_data()) if isinstance(table, StreamObject) else 0

    def count(self, data: bytes) -> None:
        for name in self.forms:
            self.times[name] += data.count(name.encode())


def _size(stream: Any, known: dict[object, int], calls: _Calls) -> int:
    found = stream.get_object()
    key = _key(stream, found)
    if key in known and not calls.forms:
        return known[key]
    data = found.get_data() if isinstance(found, StreamObject) else b""
    calls.count(data)
    known[key] = len(data)
    return len(data)


def _of_form(form: Any, known: dict[object, int], depth: int) -> int:
    found = form.get_object()
    key = ("form", _key(form, found))
    if depth > _DEEPEST:
        return MAX_PAGE + 1
    if key not in known:
        known[key] = MAX_PAGE + 1  # a form that runs itself never ends
        known[key] = _of_parts(found, form, known, depth)
    return known[key]


def _key(reference: Any, found: Any) -> object:
    return (reference.idnum, reference.generation) if isinstance(reference, IndirectObject) else id(found)


def _dictionary(value: Any) -> dict[str, Any]:
    found = value.get_object() if value is not None else None
    return found if isinstance(found, dict) else {}
