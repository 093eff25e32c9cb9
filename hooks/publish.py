"""The only file that knows MkDocs: connects its events to the package oit.

Keeps no data of its own between builds beyond what one build needs. In `build`, data with an error stops here, and the
site is built beside the last good one, which stays until the new one is whole. In `serve`, nothing is raised (the
browser would wait for ever): the problems are shown on every page instead.
"""

import logging
from collections.abc import Callable, Iterable
from contextlib import suppress
from datetime import date
from itertools import chain
from pathlib import Path, PurePosixPath
from typing import Any
from urllib.parse import unquote

from jinja2 import Environment
from markupsafe import escape
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort, PluginError
from mkdocs.livereload import LiveReloadServer
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page as MkDocsPage
from mkdocs.structure.toc import AnchorLink, get_toc
from mkdocs.utils import CountHandler

from oit.faults import errors, refusal, report
from oit.history import file_days
from oit.model import FileKind, encoded, is_published, kind_of_file
from oit.pages.assets import Assets, hashed, is_source, read_assets
from oit.pages.fonts import cut_fonts
from oit.pages.line_breaks import keep_together
from oit.pages.loading import load_site
from oit.pages.logo import cut_logo
from oit.pages.menu import Entry, at, make_foot, make_menu
from oit.pages.news import news_pictures, page_around
from oit.pages.office import example_queries
from oit.pages.photographs import published_photographs
from oit.pages.policy import security_policy
from oit.pages.rendering import Page, Site, as_folder, dial, headings, relative, sections
from oit.pages.sharing import sharing_picture
from oit.pages.withdrawn import notices
from oit.search import build_index
from oit.search.script import bundle
from oit.site_folder import SiteFolder
from oit.text.markdown import EXTENSIONS, SETTINGS
from oit.text.safe_html import clean
from oit.text.thai import short_date
from oit.written import NewsItem, WrittenPage

_LONG = 4
"""From how many headings on a page gets a list of contents."""

NO_DATE = "1970-01-01"
"""Stands for “no date known”: MkDocs must have one, and overrides/sitemap.xml leaves it out."""

_serving = False
_beside = True
_folder: SiteFolder | None = None
"""Where the site is being built; none before and after, and in a preview."""
_site: Site
_assets: Assets
_menu: tuple[Entry, ...]
_foot: tuple[Entry, ...]


def on_startup(*, command: str, dirty: bool) -> None:
    """Remember whether this is a preview, and whether the built site is to be changed where it stands."""
    global _serving, _beside
    _serving = command == "serve"
    _beside = not (_serving or dirty)


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Load the data; stop a build that has errors before anything is written."""
    global _site
    root = Path(config.config_file_path).parent
    _site, faults = load_site(root, Path(config.theme.custom_dir) / "oit", config.site_url or "")
    if errors(faults) and not _serving:
        raise PluginError("\n" + report(errors(faults)))
    _site.days = file_days(root)
    _build_beside(config)
    office = _site.collection.office
    config.site_name = escape(f"ข้อมูลสาธารณะ {office.name}")  # the theme prints it in places as it is
    if not config.repo_url:
        config.edit_uri = None  # nothing to point the pencil at
    config.markdown_extensions, config.mdx_configs = EXTENSIONS, SETTINGS  # as the check reads pages
    config.nav = []  # our frame draws its own menu, and pages in the generator's cost it quadratic time
    config.extra["oit"] = {
        "office": office,
        "faults": faults if _serving else [],
        "logo": "/assets/favicon.svg",
        "share": "",
    }
    return config


def _build_beside(config: MkDocsConfig) -> None:
    """Let MkDocs empty and fill a folder beside the site; `--quiet` would hide warnings from `strict`."""
    global _folder
    logger = logging.getLogger("mkdocs")
    if config.strict and logger.level > logging.WARNING:
        logger.setLevel(logging.WARNING)
    if _beside:
        _folder = SiteFolder(Path(config.site_dir))
        config.site_dir = str(_folder.begin())


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Add our pages, where the office has not written one of its own at the same address."""
    global _assets, _menu, _foot
    theme_style = next(file for file in files if file.src_uri.startswith("assets/stylesheets/main."))
    for file in [file for file in files if not _is_wanted(file, config) and file is not theme_style]:
        files.remove(file)
    written = {_address(file) for file in files.documentation_pages()}
    taken_back = set(map(as_folder, notices(_site.collection)))
    for page in list(_site.pages.values()):
        name = _source_name(page.address)
        if page.address in written:
            del _site.pages[page.address]  # the office's own page stands in its place
            continue
        if page.address not in taken_back:
            files.append(_generated(page, name, config))
        for path, content in page.files.items():
            files.append(File.generated(config, path.lstrip("/"), content=content))
    for export in _site.exports:
        files.append(File.generated(config, export.path, content=export.content))
    for name, data in cut_fonts().items():
        files.append(File.generated(config, f"assets/fonts/{name}", content=data))
    folder = Path(config.theme.custom_dir) / "assets"
    scripts = bundle(folder / "search")
    _assets = read_assets(folder).beside("search", scripts.files, scripts.names)
    _site.asset = _assets.address
    for path, data in _assets.files.items():
        files.append(File.generated(config, path, content=data))
    _add_pictures(files, config)
    _add_seal(files, config)
    config.extra["oit"]["theme_style"] = theme_style.url
    _add_former(files, taken_back, config)
    addresses = {_address(file) for file in files.documentation_pages()}.difference(taken_back)
    _menu, _foot = make_menu(addresses, _site.collection.written), make_foot(addresses)
    return files


def on_env(env: Environment, *, config: MkDocsConfig, files: Files) -> Environment:  # noqa: ARG001
    """Leave out the white space that the templates of the frame are laid out with: it is sent with every page."""
    env.trim_blocks = env.lstrip_blocks = True
    return env


def on_page_read_source(*, page: MkDocsPage, config: MkDocsConfig) -> str | None:  # noqa: ARG001
    """Hand over the text of a written page without its head: what a head is, is read once, in `source_files`."""
    written = _written(page)
    return "\n" + written.text if written else None


def _add_pictures(files: Files, config: MkDocsConfig) -> None:
    """Publish pictures of news and photographs of projects as they are cut; the originals, with what a camera wrote in
    them, are not.
    """
    for path, data in chain(news_pictures(_site.collection), published_photographs(_site.collection)):
        if original := files.get_file_from_path(path):
            files.remove(original)
        files.append(File.generated(config, path, content=data))


def _add_seal(files: Files, config: MkDocsConfig) -> None:
    """Publish the office's seal for the head, and the picture that stands beside a link to the site."""
    office, content = _site.collection.office, Path(config.docs_dir)
    if office.logo:
        data = cut_logo(content / office.logo)
        config.extra["oit"]["logo"] = _site.logo = f"/assets/{hashed('logo.png', data)}"
        files.append(File.generated(config, config.extra["oit"]["logo"].lstrip("/"), content=data))
    if config.site_url and (picture := sharing_picture(office, content)):
        file = File.generated(config, f"assets/{hashed('share.png', picture)}", content=picture)
        config.extra["oit"]["share"] = config.site_url + file.url
        files.append(file)


def _add_former(files: Files, taken_back: Iterable[str], config: MkDocsConfig) -> None:
    """Add what stands at former addresses, never in the place of a file: the check says so, and a preview goes on."""
    made = {file.dest_uri for file in files} | {*config.theme.static_templates, "sitemap.xml.gz"}
    pages = [_site.pages[address] for address in sorted(taken_back) if address in _site.pages]
    late = [_generated(page, _source_name(page.address), config) for page in pages]
    for former, address in _site.redirects.items():
        html = _site.redirect(former, address)
        late.append(File.generated(config, f"{former.strip('/')}/index.html", content=html))
    for file in late:
        above = map(str, PurePosixPath(file.dest_uri).parents)
        if not made.intersection((file.dest_uri, *above)):
            files.append(file)


def on_page_content(html: str, *, page: MkDocsPage, config: MkDocsConfig, files: Files) -> str:  # noqa: ARG001
    """Fill a page of ours; clean a written one, and take its title, day and description from what was read of it."""
    ours, written = _site.pages.get(_address(page.file)), _written(page)
    if ours:
        inside = _site.html(ours)
        found = sections(inside)
    else:
        assert written, page.file.src_uri
        inside = clean(html, written.frames)
        found = headings(inside)
        if isinstance(written, NewsItem):
            ours = page_around(written, inside)
            inside = _site.html(ours)
    shown = ours or written.head
    title = ours.title if ours else written.title
    page.meta["part_of"] = ours.part_of if ours else ""
    description, updated = shown.description, shown.updated
    page.title = escape(title)
    page.edit_url = encoded(page.edit_url) if page.edit_url else None
    page.meta["description"] = escape(description or "")
    page.toc = get_toc([{"level": 2, "id": i, "name": escape(t), "children": []} for i, t in found])
    page.update_date = updated.isoformat() if updated else NO_DATE
    return inside


def on_page_context(
    context: dict[str, Any],
    *,
    page: MkDocsPage,
    config: MkDocsConfig,  # noqa: ARG001
    nav: Navigation,  # noqa: ARG001
) -> dict[str, Any]:
    """Tell the frame which page of ours it holds, and how to link from here."""
    address, written = _address(page.file), _written(page)
    dated = page.update_date and page.update_date != NO_DATE
    contents = [] if address == "/" else _contents(page)  # the front page is a table of contents itself
    page.toc = get_toc([])  # else the theme's base adds a link of its own past the head
    return (
        context
        | _frame(address, lambda target: relative(target, address))
        | {
            "oit_page": _site.pages.get(address),
            "oit_policy": security_policy(written.frames if written else (), preview=_serving),
            "oit_contents": contents,
            "oit_date": short_date(date.fromisoformat(page.update_date)) if dated else "",
            "oit_above": _site.above(address) if isinstance(written, WrittenPage) else None,
        }
    )


def on_post_page(output: str, *, page: MkDocsPage, config: MkDocsConfig) -> str:  # noqa: ARG001
    """Keep the compounds of a page on one line each; not those of the frame, which is read again with every page."""
    head, start, rest = output.partition("<article")
    article, end, foot = rest.rpartition("</article>")
    return head + keep_together(start + article + end) + foot


def on_template_context(context: dict[str, Any], *, template_name: str, config: MkDocsConfig) -> dict[str, Any]:  # noqa: ARG001
    """Tell the error page, which answers at any address, how to link from there."""
    return (
        context
        | _frame("", lambda target: context["base_url"].rstrip("/") + encoded(target))
        | {
            "oit_page": None,
            "oit_policy": security_policy(preview=_serving),
            "oit_contents": [],
            "oit_date": "",
            "oit_above": None,
        }
    )


def _contents(page: MkDocsPage) -> list[AnchorLink]:
    """The headings of a long page."""
    items: list[AnchorLink] = page.toc.items
    return items if len(items) >= _LONG else []


def _written(page: MkDocsPage) -> WrittenPage | NewsItem | None:
    return _site.collection.written_by_file.get(page.file.src_uri)


def _frame(address: str, url: Callable[[str], str]) -> dict[str, Any]:
    return {
        "oit_address": address,
        "oit_url": url,
        "oit_asset": _assets.address,
        "oit_menu": at(_menu, address),
        "oit_foot": _foot,
        "oit_dial": dial(_site.collection.office.phone or ""),
        "oit_examples": example_queries(_site.collection),
    }


def on_post_build(*, config: MkDocsConfig) -> None:
    """Index the built pages, and put the site in its place unless MkDocs is about to refuse it (`strict`)."""
    global _folder
    build_index(Path(config.site_dir), own=_site.collection.synonyms)
    if _folder and not (config.strict and _has_warned()):
        _folder.finish()
        config.site_dir, _folder = str(_folder.target), None


def on_build_error(*, error: Exception) -> None:
    """Leave the last good site; say in Thai what the computer refused."""
    on_shutdown()
    if isinstance(error, OSError) and not _serving:
        raise Abort(str(refusal(error)))


def on_shutdown() -> None:
    """Take away what was built of a site that did not become whole, after Ctrl-C too."""
    global _folder
    folder, _folder = _folder, None
    if folder:
        with suppress(OSError):  # the next build tries again
            folder.abandon()


def _has_warned() -> bool:
    """Whether MkDocs has counted a warning; it looks at its counters only after the last event."""
    counters = [each for each in logging.getLogger("mkdocs").handlers if isinstance(each, CountHandler)]
    return any(counter.get_counts() for counter in counters)


def on_serve(server: LiveReloadServer, *, config: MkDocsConfig, builder: Any) -> LiveReloadServer:  # noqa: ARG001
    """Rebuild the preview at a change of data or templates; a new office may have no projects/ yet."""
    root = Path(config.config_file_path).parent
    for folder in (root / "projects", root / "overrides"):
        if folder.is_dir():
            server.watch(str(folder))
    return server


def _is_wanted(file: File, config: MkDocsConfig) -> bool:
    """Whether a file is published: of the office's what is in the one list of endings and lies here itself, of the
    rest no source of ours that is published joined, and nothing of the theme.
    """
    if file.src_dir == config.docs_dir:
        elsewhere = Path(file.abs_src_path or "").resolve() != Path(config.docs_dir).resolve() / file.src_uri
        is_page = kind_of_file(file.src_uri) is FileKind.PAGE and not file.src_uri.startswith("documents/")
        sealed = file.src_uri in _site.collection.sealed
        return not elsewhere and not sealed and (is_page or is_published(file.src_uri))
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
