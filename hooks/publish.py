"""The only file that knows MkDocs: connects its events to the package oit.

Keeps no data of its own between builds beyond what one build needs. In `build`, data with an error stops here,
before the site folder is touched, so the last good site stays. In `serve`, nothing is raised (the browser would
wait for ever): the problems are shown on every page instead.
"""

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any
from urllib.parse import unquote

from markupsafe import escape
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.livereload import LiveReloadServer
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page as MkDocsPage
from mkdocs.structure.toc import AnchorLink, get_toc

from oit.exports.all_exports import all_exports
from oit.faults import Fault, errors, report
from oit.model import is_published
from oit.pages.assets import Assets, hashed, is_source, read_assets
from oit.pages.fonts import cut_fonts
from oit.pages.loading import load_site
from oit.pages.logo import cut_logo
from oit.pages.menu import Entry, at, make_foot, make_menu
from oit.pages.office import example_queries
from oit.pages.photographs import published_photographs
from oit.pages.policy import security_policy
from oit.pages.rendering import Page, Site, relative, sections
from oit.search import build_index
from oit.search.script import bundle
from oit.text.thai import parse_date, short_date

_LONG = 4
"""From how many headings on a page gets a list of contents."""

NO_DATE = "1970-01-01"
"""Stands for “no date known”: MkDocs must have one, and overrides/sitemap.xml leaves it out."""

_serving = False
_site: Site
_assets: Assets
_menu: tuple[Entry, ...]
_foot: tuple[Entry, ...]


def on_startup(*, command: str, dirty: bool) -> None:  # noqa: ARG001  MkDocs hands both over by name
    """Remember whether this is a preview."""
    global _serving
    _serving = command == "serve"


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Load the data; stop a build that has errors before anything is written."""
    global _site
    root = Path(config.config_file_path).parent
    _site, faults = load_site(root, Path(config.theme.custom_dir) / "oit", config.site_url or "")
    if errors(faults) and not _serving:
        raise PluginError("\n" + report(errors(faults)))
    office = _site.collection.office
    config.site_name = escape(f"ข้อมูลสาธารณะ {office.name}")  # the theme prints it in places as it is
    if not config.repo_url:
        config.edit_uri = None  # nothing to point the pencil at
    config.nav = []  # our frame draws its own menu, and pages in the generator's cost it quadratic time
    config.extra["oit"] = {
        "office": office,
        "faults": faults if _serving else [],
        "policy": security_policy(preview=_serving),
        "logo": "/assets/favicon.svg",
    }
    return config


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Add our pages, where the office has not written one of its own at the same address."""
    global _assets, _menu, _foot
    theme_style = next(file for file in files if file.src_uri.startswith("assets/stylesheets/main."))
    for file in [file for file in files if not _is_wanted(file) and file is not theme_style]:
        files.remove(file)
    written = {_address(file) for file in files.documentation_pages()}
    for page in list(_site.pages.values()):
        name = _source_name(page.address)
        if page.address in written:
            del _site.pages[page.address]  # the office's own page stands in its place
            continue
        files.append(_generated(page, name, config))
    for former, address in _site.redirects.items():
        html = _site.redirect(former, address)
        files.append(File.generated(config, f"{former.strip('/')}/index.html", content=html))
    for export in all_exports(_site.collection, _site.permalink):
        files.append(File.generated(config, export.path, content=export.content))
    for name, data in cut_fonts().items():
        files.append(File.generated(config, f"assets/fonts/{name}", content=data))
    folder = Path(config.theme.custom_dir) / "assets"
    scripts = bundle(folder / "search")
    _assets = read_assets(folder).beside("search", scripts.files, scripts.names)
    _site.asset = _assets.address
    for path, data in _assets.files.items():
        files.append(File.generated(config, path, content=data))
    _add_photographs(files, config)
    if logo := _site.collection.office.logo:
        data = cut_logo(Path(config.docs_dir) / logo)
        config.extra["oit"]["logo"] = f"/assets/{hashed('logo.png', data)}"
        files.append(File.generated(config, config.extra["oit"]["logo"].lstrip("/"), content=data))
    config.extra["oit"]["theme_style"] = theme_style.url
    addresses = {_address(file) for file in files.documentation_pages()}
    _menu, _foot = make_menu(addresses, _site.collection.written), make_foot(addresses)
    return files


def _add_photographs(files: Files, config: MkDocsConfig) -> None:
    """Publish the photographs of projects as they are cut: the originals, with what a camera wrote in them, are not."""
    for path, data in published_photographs(_site.collection):
        if original := files.get_file_from_path(path):
            files.remove(original)
        files.append(File.generated(config, path, content=data))


def on_page_content(html: str, *, page: MkDocsPage, config: MkDocsConfig, files: Files) -> str:  # noqa: ARG001
    """Fill a page of ours; take the date of a written one from its front matter."""
    ours = _site.pages.get(_address(page.file))
    if ours is None:
        page.update_date = _written_date(page.meta)
        page.meta["description"] = escape(page.meta.get("description") or "")
        return html
    inside = _site.html(ours)
    page.title = escape(ours.title)
    page.meta["description"] = escape(ours.description)
    page.toc = get_toc([{"level": 2, "id": i, "name": escape(t), "children": []} for i, t in sections(inside)])
    page.update_date = ours.updated.isoformat() if ours.updated else NO_DATE
    return inside


def on_page_context(
    context: dict[str, Any],
    *,
    page: MkDocsPage,
    config: MkDocsConfig,  # noqa: ARG001
    nav: Navigation,  # noqa: ARG001
) -> dict[str, Any]:
    """Tell the frame which page of ours it holds, and how to link from here."""
    address = _address(page.file)
    dated = page.update_date and page.update_date != NO_DATE
    return (
        context
        | _frame(address, lambda target: relative(target, address))
        | {
            "oit_page": _site.pages.get(address),
            "oit_contents": _contents(page),
            "oit_date": short_date(date.fromisoformat(page.update_date)) if dated else "",
        }
    )


def on_template_context(context: dict[str, Any], *, template_name: str, config: MkDocsConfig) -> dict[str, Any]:  # noqa: ARG001
    """Tell the error page, which answers at any address, how to link from there."""
    return (
        context
        | _frame("", lambda target: context["base_url"].rstrip("/") + target)
        | {"oit_page": None, "oit_contents": [], "oit_date": ""}
    )


def _contents(page: MkDocsPage) -> list[AnchorLink]:
    """The headings of a long page; below its title, where a written page begins with one."""
    items: list[AnchorLink] = page.toc.items
    below = items[0].children if len(items) == 1 else items
    return below if len(below) >= _LONG else []


def _frame(address: str, url: Callable[[str], str]) -> dict[str, Any]:
    return {
        "oit_address": address,
        "oit_url": url,
        "oit_asset": _assets.address,
        "oit_menu": at(_menu, address),
        "oit_foot": _foot,
        "oit_examples": example_queries(_site.collection),
    }


def on_post_build(*, config: MkDocsConfig) -> None:
    """Index the built pages."""
    site = Path(config.site_dir)
    build_index(site, own=_site.collection.synonyms)


def on_serve(server: LiveReloadServer, *, config: MkDocsConfig, builder: Any) -> LiveReloadServer:  # noqa: ARG001
    """Rebuild the preview at a change of data or templates; a new office may have no projects/ yet."""
    root = Path(config.config_file_path).parent
    for folder in (root / "projects", root / "overrides"):
        if folder.is_dir():
            server.watch(str(folder))
    return server


def _is_wanted(file: File) -> bool:
    """Whether a file is published as it is: no document that runs in a browser, no source of ours that is published
    joined, nothing of the theme.
    """
    if file.src_uri.startswith("documents/"):
        return is_published(file.src_uri)
    of_theme = file.src_uri.startswith(("assets/javascripts/", "assets/stylesheets/", "assets/images/"))
    return not of_theme and not is_source(file.src_uri)


def _source_name(address: str) -> str:
    return f"{address.strip('/')}/index.md".lstrip("/")


def _address(file: File) -> str:
    """The address of a page as we write it: to the letter, not percent-encoded."""
    return "/" + unquote(file.url.removeprefix("./"))


def _generated(page: Page, name: str, config: MkDocsConfig) -> File:
    file = File.generated(config, name, content="", inclusion=InclusionLevel.NOT_IN_NAV)
    file.edit_uri = f"../{page.source}" if page.source else None
    return file


def _written_date(meta: dict[str, Any]) -> str:
    """The day an official gave in `updated:`; none is better than the day of the build."""
    given = meta.get("updated")
    if isinstance(given, date):
        given = given.isoformat()
    try:
        return parse_date(str(given)).isoformat() if given else NO_DATE
    except Fault:
        return NO_DATE
