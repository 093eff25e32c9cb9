"""A small site with the search as every page has it: the field in the head, the page /search/, the published scripts,
and the policy that lets nothing else run. Stands in for the generator, of which the search needs to know nothing.
"""

from __future__ import annotations

import shutil
from collections.abc import Callable
from html import escape
from pathlib import Path

import jinja2

from oit.collection import Collection
from oit.pages.layout import lay_out
from oit.pages.links import relative
from oit.pages.policy import security_policy
from oit.search import SCRIPTS, build_index
from oit.search.script import bundle
from search import corpus
from search.serving import ROOT

EXAMPLES = ["มูลฝอย", "ผู้สูงอายุ", "ลานกีฬา", "ปี 2566"]
OVERRIDES = ROOT / "overrides"

FRAME = """<!doctype html>
<html lang="th" class="no-js"><head><meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="{{ policy }}">
<meta name="viewport" content="width=device-width,initial-scale=1"><title>{{ title }} - ทดสอบ</title>
<link rel="icon" href="{{ oit_url('/assets/favicon.svg') }}">
<link rel="stylesheet" href="{{ oit_url('/assets/frame.css') }}">
<link rel="stylesheet" href="{{ oit_url('/assets/search.css') }}">
<script src="{{ oit_url('/assets/frame.js') }}"></script></head>
<body><header class="oit-header"><a href="{{ oit_url('/') }}">สำนักงานทดสอบ</a>
{% if address != "/search/" %}{% include "partials/search.html" %}{% endif %}</header>
<main class="md-typeset">{{ inside }}</main></body></html>"""

STYLE = """:root { color-scheme: light dark; font-size: 125%; --md-typeset-color: CanvasText;
  --md-default-bg-color: Canvas; --md-default-fg-color--light: #47555d; --md-default-fg-color--lighter: #8b989f;
  --oit-line: #ccd6db; --oit-surface: #f4f7f8;
  --md-primary-fg-color: #0b4f6c; --md-primary-fg-color--dark: #083a50; --md-primary-bg-color: #fff;
  --md-primary-bg-color--light: #d5e4eb; --oit-button: #0b4f6c; --oit-button-text: #fff;
  --md-accent-fg-color: #8f4400; --md-typeset-a-color: #0a5b80; --md-typeset-mark-color: #f6dfb4; }
*, ::before, ::after { box-sizing: border-box; } [hidden] { display: none !important; }
body { margin: 0; font: .85rem/1.8 sans-serif; } .oit-header, main { padding: .5rem .8rem; }
.oit-header { display: grid; background: #0b4f6c; } .oit-header > a { color: #fff; }
main p { margin: .9em 0; } main a { display: inline-block; color: var(--md-typeset-a-color); }
@media (prefers-color-scheme: dark) { :root { --md-default-fg-color--light: #adbbc2; --oit-line: #35454e;
  --oit-surface: #18242b; --md-typeset-a-color: #86cbec; --md-typeset-mark-color: #5c4a1f;
  --oit-button: #86cbec; --oit-button-text: #10191e; } }
"""


def publish_scripts(site: Path, joined: bool = True) -> None:
    """Put the scripts of the search into a site as they are published, or one by one as they are written."""
    source, target = OVERRIDES / SCRIPTS, site / SCRIPTS
    if not joined:
        shutil.copytree(source, target)
        return
    target.mkdir(parents=True)
    for name, data in bundle(source).files.items():
        (target / name).write_bytes(data)


def script(site: Path, name: str = "worker.js") -> str:
    """Address of a script in its site, by its plain name."""
    found = next((site / SCRIPTS).glob(name.replace(".", ".*.")), None)
    return f"/{SCRIPTS}/{found.name if found else name}"


def write_frame(site: Path, count: int, joined: bool = True) -> None:
    """Write pages, frame, scripts and index below a folder."""
    corpus.write_site(site, count)
    publish_scripts(site, joined)
    build_index(site)
    assets = site / "assets"
    keys = (OVERRIDES / SCRIPTS / "keys.js").read_text("utf-8").replace("export ", "")
    (assets / "frame.js").write_text(
        f'{keys}document.documentElement.className = "js";\naddEventListener("DOMContentLoaded", searchOnDemand);\n',
        "utf-8",
    )
    (assets / "frame.css").write_text(STYLE, "utf-8")
    for name in ("search.css", "favicon.svg"):
        shutil.copy(OVERRIDES / "assets" / name, assets)
    write = _writer(site)
    paragraphs = "".join(f"<p>ย่อหน้าที่ {number} ของหน้าแรก</p>" for number in range(60))
    write("/", "หน้าแรก", f"<h1>หน้าแรก</h1>{paragraphs}")
    write("/projects/", "โครงการ", "<h1>โครงการ</h1>")
    write("/contact/", "ติดต่อ", "<h1>ติดต่อ</h1>")
    drawn = lay_out(Collection(site), OVERRIDES / "oit")
    inside = drawn.html(drawn.pages["/search/"])
    plain = f"../{SCRIPTS}/page.js"
    write("/search/", "ค้นหา", inside.replace(plain, f"..{script(site, 'page.js')}"))


def _writer(site: Path) -> Callable[[str, str, str], None]:
    template = jinja2.Environment(loader=jinja2.FileSystemLoader(OVERRIDES)).from_string(FRAME)

    def write(address: str, title: str, inside: str) -> None:
        html = template.render(
            address=address,
            title=title,
            inside=inside,
            policy=escape(security_policy()),
            oit_url=lambda target: relative(target, address),
            oit_asset=lambda name: script(site, name.removeprefix("search/")),
            oit_examples=EXAMPLES,
        )
        path = site / address.strip("/") / "index.html"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(html, "utf-8")

    return write
