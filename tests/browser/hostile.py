"""An office whose every text field, and whose every page, carries all that a careless site would run.

The fields are found in the model: a field added there is attacked here without a line in this file.
"""

from __future__ import annotations

import types
import typing
from datetime import date
from decimal import Decimal
from pathlib import Path

import yaml
from PIL import Image

from oit.model import Assessment, Office, Project, Record, Register, Scheme

PAYLOADS = (
    "<script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>',
    "{{ 7*7 }}{% raw %}",
    "</textarea></style></title><svg onload=alert(1)>",
    "\u202eกลับด้าน\u202c 'a' \"b\" & < >",
    "${alert(1)} javascript:alert(1) [x](javascript:alert(1))",
    "<base href=//evil.example>",
    '<iframe srcdoc="<script>parent.alert(1)</script>"></iframe>',
    "<iframe src=javascript:parent.alert(1)></iframe>",
    '<a href="java&#10;script:alert(1)">x</a>',
    "' onfocus=alert(1) autofocus tabindex=0 x='",
    "<details open ontoggle=alert(1)><summary>x</summary></details>",
    "<math><mtext><table><mglyph><style><img src=x onerror=alert(1)></style></table></math>",
    "<svg><animate onbegin=alert(1) attributeName=x dur=1s><script>alert(1)</script></svg>",
    "--><img src=x onerror=alert(1)><!-- x -->",
    "]]><script>alert(1)</script>",
    '<meta http-equiv=refresh content="0;url=//evil.example">',
    "<link rel=stylesheet href=//evil.example/x.css>",
    "<img src=//evil.example/x.png srcset=//evil.example/y.png>",
    "<style>@import'//evil.example/z.css';*{background:url(//evil.example/)}</style>",
    "<form action=//evil.example><button formaction=javascript:alert(1)>x</button></form>",
    "<object data=//evil.example/x></object><embed src=//evil.example/y>",
    "<video><source onerror=alert(1)></video><audio src=x onerror=alert(1)></audio>",
    '<noscript><p title="</noscript><img src=x onerror=alert(1)>"></p></noscript>',
    "&lt;img src=x onerror=alert(1)&gt; \\u003cimg src=x onerror=alert(1)\\u003e",
)
EVERY = " ".join(PAYLOADS)
"""What every text field holds. Each calls alert, or asks another host."""
MARKDOWN = (
    "[x](javascript:alert(1)) [y](<java\tscript:alert(1)>) <javascript:alert(1)>",
    "![x](//evil.example/a.png) ![y][z]\n\n[z]: https://evil.example/b.png",
    "ข้อความ\n{: onclick=alert(1) onmouseover=alert(1) style=background:url(//evil.example/c.png) }",
    '## x {data-toc-label="<img src=x onerror=alert(1)>" onclick="alert(1)"}\n\n## ก\n\n## ข\n\n## ค',
    '<div markdown="1">\n\n<img src=x onerror=alert(1)>\n\n</div>',
    "| <img src=x onerror=alert(1)> | a |\n|---|---|\n| [x](data:text/html,<script>alert(1)</script>) | 1 |",
    "# <img src=x onerror=alert(1)>\n\nข้อความ",
    '!!! note "<img src=x onerror=alert(1)>"\n    <script>alert(1)</script>',
    "ข้อความ[^1]\n\n[^1]: <img src=x onerror=alert(1)>",
)
"""What only Markdown makes of a text."""
RUNS = "<img src=x onerror=alert(1)><base href=//evil.example><svg onload=alert(1)>"
QUERIES = (
    RUNS,
    '"ความโปร่งไส " ' * 41 + RUNS,  # long, misspelt: answered by what is near, and repeated in the box
    '"การประเมิน ' * 30 + RUNS,
    f"alert {RUNS}",
)
"""What a link may carry behind `?q=`, or a reader paste."""
LONG = "ก" * 400 + " การประเมินคุณธรรมและความโปร่งใส" * 1_250
"""Forty thousand characters, and one word wider than any screen.

One word of 40,000 stops Chromium itself, on any page.
"""


def write(folder: Path) -> None:
    """Write the office's files below `folder`."""
    (folder / "content").mkdir(parents=True)
    (folder / "projects/2566").mkdir(parents=True)
    visitors = {"title": EVERY, "unit": EVERY, "short": EVERY}
    office = filled(Office) | {"measures": {"visitors": visitors}, "logo": None}
    _dump(folder / "content/office.yml", office)
    _dump(folder / "projects/2566/50260000-1.yml", project() | {"withdrawn": None})
    _dump(folder / "projects/2566/50260000-2.yml", project() | {"code": "50260000-2"})  # in lists on request only
    _write_what_it_names(folder)
    for name in ("content/oit/schemes", "content/ita"):
        (folder / name).mkdir(parents=True)
    _dump(folder / "content/oit/schemes/own.yml", scheme())
    _dump(folder / "content/oit/2566.yml", register())
    _dump(folder / "content/ita/2566.yml", filled(Assessment) | result())


def _write_what_it_names(folder: Path) -> None:
    """The documents, the photograph and the project of the year before that the examples of a project name."""
    for name in ("projects/2565", "content/documents"):
        (folder / name).mkdir(parents=True)
    before = {"code": "50260000-6648", "fiscal_year": "2565", "office": ["สำนักงาน", EVERY], "period": {}}
    _dump(folder / "projects/2565/50260000-6648.yml", project() | before | {"continues": None, "withdrawn": None})
    (folder / "content/documents/contract-12-2567.pdf").write_bytes(b"%PDF-1.7\n%%EOF\n")
    Image.new("RGB", (960, 720)).save(folder / "content/documents/road-before.jpg")


def write_pages(folder: Path) -> int:
    """Write hand-written pages below `folder`: one for each payload, one with all; return how many.

    The check refuses most of them; a preview shows them all the same.
    """
    pages = folder / "content/hostile"
    pages.mkdir(parents=True)
    head = yaml.safe_dump({"title": EVERY, "description": EVERY}, allow_unicode=True, width=10**6)
    texts = [*PAYLOADS, *MARKDOWN, "\n\n".join((*PAYLOADS, *MARKDOWN)), RUNS]
    for number, text in enumerate(texts):
        (pages / f"plain-{number}.md").write_text(f"# หน้า {number}\n\nก {text} ข\n\n{text}\n", "utf-8")
        (pages / f"head-{number}.md").write_text(f"---\n{head}---\n\n{text}\n", "utf-8")
    return 2 * len(texts)


def project() -> dict[str, object]:
    """A project with a payload in every text field, in real dates and numbers."""
    made = filled(Project)
    entry = {"date": "2022-11-01", "text": EVERY, "measures": {"visitors": "7"}}
    later = {"date": "2022-12-01", "text": EVERY, "measures": {"visitors": "9"}}
    report = typing.cast("list[dict[str, object]]", made["reports"])[0] | {"entries": [entry, later]}
    target = {"text": EVERY, "measure": "visitors", "at_least": "10", "unit": EVERY, "level": EVERY}
    result = {
        "measure": "visitors",
        "value": "9",
        "unit": EVERY,
        "announced_by": EVERY,
        "level": EVERY,
    }
    return made | {
        "office": ["สำนักงาน", RUNS],  # a unit that nobody lists; EVERY is the name of a listed one
        "code": "50260000-1",
        "fiscal_year": "2566",
        "rationale": LONG,
        "coordinator": {"agency": EVERY},
        "period": {"start": "2022-10-01", "end": "2023-09-30"},
        "targets": [target],
        "results": [result],
        "reports": [report],
        "disagreements": [{"field": "name", "other": EVERY, "source": EVERY}],
        "source": None,
        "updated": "2023-09-30",
        "formerly": [],
    }


def scheme() -> dict[str, object]:
    """A list of one item with a payload in every text field."""
    made = filled(Scheme)
    [item] = typing.cast("list[dict[str, object]]", made["items"])
    [heading] = typing.cast("list[dict[str, object]]", made["sub_indicators"])
    element = {"id": "o1-1", "text": EVERY, "basis": "verified"}
    table = {"project_columns": ["unit", "outcome"], "table": None}
    item |= {"id": "o1", "sub_indicator": heading["id"], "elements": [element], **table}
    return made


def register() -> dict[str, object]:
    """What the office says of that item."""
    made = filled(Register) | {"scheme": "own"}
    [item] = typing.cast("list[dict[str, object]]", made["items"])
    [proof] = typing.cast("list[dict[str, object]]", item["evidence"])
    proof |= {"address": "/projects/2566/50260000-1/", "covers": ["o1-1"]}
    item |= {"item": "o1", "status": "มี"}
    return made


def result() -> dict[str, object]:
    """An ITA result whose evidence is the project, against a target in words and numbers."""
    proof = {"title": EVERY, "address": "/projects/2566/50260000-1/", "where": EVERY}
    target = {"measure": "visitors", "at_least": "95", "text": EVERY, "level": EVERY}
    return {"scheme": "own", "evidence": [proof], "target": target, "level_scheme": EVERY}


def filled(record: type[Record]) -> dict[str, object]:
    """Fill every field of a record: every payload where text may stand, its own example elsewhere."""
    values: dict[str, object] = {}
    for name, described in record.model_fields.items():
        example = described.examples[0] if described.examples else None
        values[name] = _value(described.annotation, EVERY, example, described.metadata)
    return values


def _value(kind: object, payload: str, example: object, metadata: list[object]) -> object:
    parts = [part for part in _members(kind) if part is not type(None)]
    for part in parts:
        if isinstance(part, type) and issubclass(part, Record):
            return filled(part)
        if typing.get_origin(part) is tuple:
            return [_value(typing.get_args(part)[0], payload, _first(example), [])]
    if any(part in (date, Decimal, int, bool) or typing.get_origin(part) is dict for part in parts):
        return example
    return payload if _takes_any_text(kind, metadata) else example


def _takes_any_text(kind: object, metadata: list[object]) -> bool:
    """True where the field's own reader accepts a payload; addresses, codes and choices refuse it."""
    from pydantic import TypeAdapter, ValidationError

    annotated = typing.Annotated[kind, *metadata] if metadata else kind
    try:
        TypeAdapter(annotated).validate_python(EVERY)
    except ValidationError:
        return False
    return True


def _members(kind: object) -> list[object]:
    origin = typing.get_origin(kind)
    if origin is typing.Annotated:
        return _members(typing.get_args(kind)[0])
    if origin in (typing.Union, types.UnionType):
        return [member for part in typing.get_args(kind) for member in _members(part)]
    return [kind]


def _first(example: object) -> object:
    return example[0] if isinstance(example, list) and example else example


def _dump(file: Path, data: dict[str, object]) -> None:
    file.write_text(yaml.safe_dump(data, allow_unicode=True, sort_keys=False, width=10**6), "utf-8")
