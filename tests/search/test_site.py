from __future__ import annotations

import re
from pathlib import Path

from oit.search.built_pages import KINDS, read_site
from search import corpus


def page(site: Path, place: str, facts: str = "", title: str = "ชื่อ") -> None:
    path = site / place
    path.parent.mkdir(parents=True, exist_ok=True)
    inside = f'<div class="oit-page" {facts}><h1>{title}</h1></div>'
    path.write_text(corpus.FRAME.format(title=title, article=inside), "utf-8")


def urls(site: Path) -> list[str]:
    return [page.url for page in read_site(site)]


def test_records_come_first_and_late_years_before_early_ones(tmp_path: Path) -> None:
    page(tmp_path, "index.html", 'data-kind="home"')
    page(tmp_path, "contact/index.html")
    page(tmp_path, "projects/index.html", 'data-kind="list"')
    page(tmp_path, "projects/2565/a/index.html", 'data-kind="project" data-year="2565"')
    page(tmp_path, "projects/2566/b/index.html", 'data-kind="project" data-year="2566"')
    (tmp_path / "documents").mkdir()
    (tmp_path / "documents/a.txt").write_text("ก", "utf-8")
    assert urls(tmp_path) == [
        "projects/2566/b/", "projects/2565/a/", "contact/", "documents/a.txt", "projects/", "",
    ]  # fmt: skip


def test_what_has_no_article_or_no_title_is_no_page(tmp_path: Path) -> None:
    page(tmp_path, "a/index.html")
    page(tmp_path, "b/index.html", title="")
    page(tmp_path, "404.html")
    page(tmp_path, "search/index.html")
    (tmp_path / "old.html").write_text("<meta http-equiv=refresh>", "utf-8")
    assert urls(tmp_path) == ["a/"]


def test_every_kind_of_page_has_its_place_and_its_thai_name() -> None:
    overrides = Path(__file__).parents[2] / "overrides"
    said = {
        kind
        for path in (overrides / "oit").glob("*.html")
        for kind in re.findall(r"{% block kind %}(\w+){% endblock %}", path.read_text("utf-8"))
    }
    labels = (overrides / "assets/search/labels.js").read_text("utf-8").split("};")[0]
    assert said <= set(KINDS)
    assert set(KINDS) == set(re.findall(r"(\w+): \"", labels))
