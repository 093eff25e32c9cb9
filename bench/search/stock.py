"""The corpus as a stock site of MkDocs and Material, with the theme's own search: the same texts as Markdown.

The theme's search is lunr in a web worker. It is set up with the whole index, which every page fetches as soon as it is
opened, and answers one message after another.

It must be started from its own address and set up with `options`. Where its setup fails (a script of its language is
not there, or it was started from a blob and finds none) it posts nothing and no message or `error` event reaches who
waits for it, so there must be a limit. Without `options` every query throws inside and is answered with nothing.
"""

from __future__ import annotations

import json
import re
from pathlib import Path

from mkdocs.commands.build import build
from mkdocs.config import load_config

from search.corpus import OUTCOMES, Sample

NAME = "stock"
"""The site's folder, beside that of the other engines."""
_SPECIAL = re.compile(r"([\\`*_{}\[\]<>#+|~-])")


def _plain(text: str) -> str:
    return _SPECIAL.sub(r"\\\1", text)


def _markdown(sample: Sample) -> str:
    """Title, facts and lines, as a page that someone writes by hand."""
    facts = {
        "รหัสโครงการ": sample.code,
        "ปีงบประมาณ": f"พ.ศ. {sample.year}",
        "หน่วยงาน": f"{sample.office} / {sample.unit}",
        "สถานะ": OUTCOMES[sample.outcome],
    }
    parts = [f"{name}: {_plain(value)}" for name, value in facts.items()]
    parts += [_plain(part) for line in sample.lines for part in line.split("\n")]
    return "\n\n".join([f"# {_plain(sample.title)}", *parts]) + "\n"


def write(root: Path, samples: list[Sample]) -> Path:
    """Lay out the Markdown below `root`; return the folder of the site to be."""
    for sample in samples:
        path = root / "docs" / f"{sample.url.rstrip('/')}.md"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(_markdown(sample), "utf-8")
    (root / "docs/index.md").write_text("# หน้าแรก\n", "utf-8")
    settings = {
        "site_name": "โครงการ",
        "site_dir": str(root / NAME),
        "theme": {"name": "material", "language": "th", "font": False},
        "plugins": ["search"],  # its language is the theme's
        "nav": ["index.md"],  # a page in the menu would cost the square of their number
        "not_in_nav": "projects/",
        "markdown_extensions": [],
    }
    (root / "mkdocs.yml").write_text(json.dumps(settings), "utf-8")
    return root / NAME


def build_site(site: Path) -> None:
    """Build what `write` laid out."""
    build(load_config(str(site.parent / "mkdocs.yml")))
