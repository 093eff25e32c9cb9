"""The only file that knows MkDocs: connects its events to the package oit.

Keeps no data of its own between builds beyond what one build needs. In `build`, data with an error stops here, and the
site is built beside the last good one, which stays until the new one is whole. In `serve`, nothing is raised (the
browser would wait for ever): the problems are shown on every page instead.
"""

import gc
import gzip
import logging
from collections.abc import Callable, Hashable, Iterable, Iterator
from contextlib import AbstractContextManager, suppress
from dataclasses import replace
from datetime import UTC, date, datetime
from functools import partial
from itertools import chain
from pathlib import Path, PurePosixPath
from tempfile import TemporaryDirectory
from typing import Any
from urllib.parse import unquote

from jinja2 import Environment, FileSystemLoader
from markupsafe import escape
from mkdocs.commands.build import get_context
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort, PluginError
from mkdocs.livereload import LiveReloadServer
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page as MkDocsPage
from mkdocs.structure.toc import get_toc
from mkdocs.utils import CountHandler

from oit.faults import errors, refusal, report
from oit.faults.streams import write_thai
from oit.history import file_days
from oit.kept import NOTHING_KEPT, Kept, hash_of_environment, hash_of_files, hashed
from oit.model import FileKind, encoded, is_published, kind_of_file
from oit.pages.assets import Assets, is_source, read_assets
from oit.pages.assets import hashed as named_by_content
from oit.pages.compiled import CompiledTemplates
from oit.pages.fonts import cut_fonts
from oit.pages.frame import Frame, place
from oit.pages.line_breaks import keep_together
from oit.pages.loading import load_site
from oit.pages.logo import cut_logo
from oit.pages.menu import Entry, at, make_foot, make_menu
from oit.pages.news import news_pictures, page_around
from oit.pages.office import example_queries
from oit.pages.photographs import published_photographs
from oit.pages.policy import security_policy
from oit.pages.rendering import Page, Section, Site, as_folder, dial, headings, relative, sections, told_apart
from oit.pages.sharing import sharing_picture
from oit.pages.withdrawn import notices
from oit.preview import Preview
from oit.search import FOLDER, Folded, address_of, build_index, fold_page
from oit.search.documents import PLACE
from oit.search.script import bundle
from oit.site_folder import SiteFolder, file_id, write_file
from oit.text.markdown import EXTENSIONS, SETTINGS
from oit.text.safe_html import clean
from oit.text.thai import short_date
from oit.written import NewsItem, WrittenPage

_LONG = 4
"""From how many headings on a page gets a list of contents."""

NO_DATE = "1970-01-01"
"""Stands for “no date known”: MkDocs must have one, and overrides/sitemap.xml leaves it out."""

KEPT = Path(".cache/made.sqlite")
DOCUMENTS = f"{PLACE}index.html"

_serving = False
_beside = True
_folder: SiteFolder | None = None
"""Where the site is being built; none before and after, and in a preview."""
_kept = NOTHING_KEPT
_CODE = hashed(hash_of_files([Path(__file__).parent]), hash_of_environment())
"""Of what runs now; whoever changes it while a preview runs starts that anew."""
_site: Site
_site_dir: Path
_unseen = TemporaryDirectory(prefix="oit_")
"""Where a preview keeps what nobody has asked for."""
_assets: Assets
_menu: tuple[Entry, ...]
_foot: tuple[Entry, ...]
_environment: Environment
_nav: Navigation
_files: Files
_frames: dict[Hashable, Frame]
_ours: list["Made"]
"""Pages of ours."""
_around: bytes
_folded: dict[str, Folded | None]
"""The same as the index takes them, by their places in the site."""


def on_startup(*, command: str, dirty: bool) -> None:
    """Remember whether this is a preview, and whether the built site is to be changed where it stands."""
    global _serving, _beside
    write_thai()
    _serving = command == "serve"
    _beside = not (_serving or dirty)


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Load the data; stop a build that has errors before anything is written."""
    global _site, _kept
    root = Path(config.config_file_path).parent
    if _kept is NOTHING_KEPT:
        _kept = Kept(root / KEPT, _CODE, remember=_serving)
    gc.disable()  # every record stays: nothing of them is to be looked for
    try:
        _site, faults = load_site(root, Path(config.theme.custom_dir) / "oit", config.site_url or "", _kept)
    finally:
        gc.enable()
    if not _serving:
        gc.freeze()
    if errors(faults) and not _serving:
        raise PluginError("\n" + report(errors(faults)))
    _site.compiled = CompiledTemplates(_kept, "pages")
    config.theme.get_env = partial(_theme_environment, config.theme.get_env)  # type: ignore[method-assign]
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


class _FewTemplates(FileSystemLoader):
    """The theme without its thousands of icons: all that we publish of it is its style sheet."""

    def list_templates(self) -> list[str]:
        """Return the files of ours, and the style sheets of the theme."""
        own, *others = map(Path, self.searchpath)
        files = [(own, path) for path in own.rglob("*")]
        files += [(folder, path) for folder in others for path in folder.glob("assets/stylesheets/*")]
        return sorted({path.relative_to(folder).as_posix() for folder, path in files if path.is_file()})


def _theme_environment(make: Callable[[], Environment]) -> Environment:
    """Make the environment of the theme."""
    environment = make()
    assert isinstance(environment.loader, FileSystemLoader)
    environment.loader = _FewTemplates(environment.loader.searchpath)
    environment.bytecode_cache = CompiledTemplates(_kept, "frame")
    return environment


def _build_beside(config: MkDocsConfig) -> None:
    """Let MkDocs empty and fill a folder beside the site; `--quiet` would hide warnings from `strict`."""
    global _folder
    logger = logging.getLogger("mkdocs")
    if config.strict and logger.level > logging.WARNING:
        logger.setLevel(logging.WARNING)
    if _beside:
        folder = SiteFolder(Path(config.site_dir))
        config.site_dir = str(folder.begin())
        _folder = folder  # from here on it is ours to take away


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Add our pages, where the office has not written one of its own at the same address."""
    global _assets, _menu, _foot, _files, _frames, _ours, _folded, _around
    _frames, _folded = {}, {}
    theme_style = next(file for file in files if file.src_uri.startswith("assets/stylesheets/main."))
    for file in [file for file in files if not _is_wanted(file, config) and file is not theme_style]:
        files.remove(file)
    written = {_address(file) for file in files.documentation_pages()}
    taken_back = set(map(as_folder, notices(_site.collection)))
    for page in list(_site.pages.values()):
        if page.address in written:
            del _site.pages[page.address]  # the office's own page stands in its place
            continue
        if page.address not in taken_back:
            files.append(_page_file(page, config))
        for path, content in page.files.items():
            files.append(File.generated(config, path.lstrip("/"), content=content))
    for export in _site.exports:
        files.append(Made.of(config, export.path, export.draw, part_of=_site.pages.get(export.part_of or "")))
    for name, data in _kept.get(_kept.key("fonts"), cut_fonts).items():
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
    _files = files
    _ours = [file for file in files if isinstance(file, Made) and file.shown]
    addresses = {_address(file) for file in (*files.documentation_pages(), *_ours)}.difference(taken_back)
    _menu, _foot = make_menu(addresses, _site.collection.written), make_foot(addresses)
    _around = _hash_around(config)
    return files


def on_nav(nav: Navigation, *, config: MkDocsConfig, files: Files) -> Navigation:  # noqa: ARG001
    """Keep the generator's menu, which is empty, for the frame of our pages."""
    global _nav
    _nav = nav
    return nav


def on_env(env: Environment, *, config: MkDocsConfig, files: Files) -> Environment:  # noqa: ARG001
    """Leave out the white space that the templates of the frame are laid out with: it is sent with every page."""
    global _environment
    env.trim_blocks = env.lstrip_blocks = True
    _environment = env
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
        config.extra["oit"]["logo"] = _site.logo = f"/assets/{named_by_content('logo.png', data)}"
        files.append(File.generated(config, config.extra["oit"]["logo"].lstrip("/"), content=data))
    if config.site_url and (picture := sharing_picture(office, content)):
        file = File.generated(config, f"assets/{named_by_content('share.png', picture)}", content=picture)
        config.extra["oit"]["share"] = config.site_url + file.url
        files.append(file)


def _add_former(files: Files, taken_back: Iterable[str], config: MkDocsConfig) -> None:
    """Add what stands at former addresses, never in the place of a file: the check says so, and a preview goes on."""
    made = {file.dest_uri for file in files} | {*config.theme.static_templates, "sitemap.xml.gz"}
    pages = [_site.pages[address] for address in sorted(taken_back) if address in _site.pages]
    late: list[File] = [_page_file(page, config) for page in pages]
    for former, address in _site.redirects.items():
        html = _site.redirect(former, address)
        late.append(File.generated(config, f"{former.strip('/')}/index.html", content=html))
    for file in late:
        above = map(str, PurePosixPath(file.dest_uri).parents)
        if not made.intersection((file.dest_uri, *above)):
            files.append(file)


def on_page_content(html: str, *, page: MkDocsPage, config: MkDocsConfig, files: Files) -> str:  # noqa: ARG001
    """Clean a written page, and take its title, day and description from what was read of it."""
    written = _written(page)
    assert written, page.file.src_uri
    inside = clean(html, written.frames)
    found = headings(inside)
    if isinstance(written, NewsItem):
        around = page_around(written, inside)
        inside = _site.html(around)
        _tell(page, around.title, around.description, around.updated, found)
    else:
        _tell(page, written.title, written.head.description, written.head.updated, found)
    return inside


def _tell(page: MkDocsPage, title: str, description: str | None, updated: date | None, found: list[Section]) -> None:
    """Give a page of the generator what the frame says of it."""
    page.title = escape(title)
    page.edit_url = encoded(page.edit_url) if page.edit_url else None
    page.meta["description"] = escape(description or "")
    is_long = len(found) >= _LONG and page.url  # the front page is one itself
    page.meta["contents"] = told_apart(found) if is_long else []
    page.update_date = updated.isoformat() if updated else NO_DATE


def on_page_context(
    context: dict[str, Any],
    *,
    page: MkDocsPage,
    config: MkDocsConfig,  # noqa: ARG001
    nav: Navigation,  # noqa: ARG001
) -> dict[str, Any]:
    """Tell the frame which page it holds, and how to link from here."""
    address, written = _address(page.file), _written(page)
    dated = page.update_date and page.update_date != NO_DATE
    page.toc = get_toc([])  # else the theme's base adds a link of its own past the head
    return (
        context
        | _frame(address, lambda target: relative(target, address))
        | {
            "oit_page": _site.pages.get(address),
            "oit_policy": security_policy(written.frames if written else (), preview=_serving),
            "oit_contents": page.meta["contents"],
            "oit_date": short_date(date.fromisoformat(page.update_date)) if dated else "",
            "oit_above": _site.above(address) if isinstance(written, WrittenPage) else None,
        }
    )


class Made(File):
    """A file of ours: made when it is written, and in a preview when it is first asked for."""

    make: Callable[[], Iterable[bytes]]
    """Makes it part by part."""
    shown: Page | None = None
    """The page that it is, if it is one."""
    part_of: Page | None = None
    """The page with which it comes and goes."""

    @classmethod
    def of(
        cls,
        config: MkDocsConfig,
        name: str,
        make: Callable[[], Iterable[bytes]],
        shown: Page | None = None,
        part_of: Page | None = None,
    ) -> "Made":
        """Return the file that `make` makes."""
        file = cls(name, None, config.site_dir, config.use_directory_urls, inclusion=InclusionLevel.NOT_IN_NAV)
        file.generated_by = "publish"
        file.make, file.shown, file.part_of = make, shown, part_of or shown
        return file

    def is_documentation_page(self) -> bool:
        """Never: the generator would make a page of empty Markdown of it."""
        return False

    @property
    def content_bytes(self) -> bytes:
        """What is written."""
        return b"".join(self.make())

    def key(self) -> bytes | None:
        """Return the key of all that it is made of; None where that is not told."""
        made_of = _site.hash_of(self.part_of) if self.part_of else None
        return _kept.key("file", self.dest_uri, made_of, _around) if made_of else None

    def copy_file(self, dirty: bool = False) -> None:  # noqa: ARG002
        """Write the file, or keep the one of the last site that was made of the same."""
        if _serving:
            return
        key = self.key() if _folder else None
        if key and _folder and any(_folder.keep(self.dest_uri, told) for told in _kept.found(key)):
            return
        write_file(self.abs_dest_path, self.make())


def _page_file(page: Page, config: MkDocsConfig) -> Made:
    """The file of a page of ours; written pages link to it by the name that its source would have."""
    source = f"{page.address.strip('/')}/index.md".lstrip("/")
    file = Made.of(config, source, lambda: [_drawn(page, file, config)], page)
    file.dest_uri = f"{page.address.strip('/')}/index.html".lstrip("/")
    file.edit_uri = f"../{page.source}" if page.source else None
    return file


def _drawn(page: Page, file: Made, config: MkDocsConfig) -> bytes:
    """A page of ours as it is published."""
    inside = _site.html(page)
    if not _serving:
        _folded[file.dest_uri] = _folded_of(page, file, lambda: inside)
    as_told = MkDocsPage(None, file, config)
    _tell(as_told, page.title, page.description, page.updated, sections(inside))
    values = _words(as_told) | {"inside": inside}
    return _kept_together(_frame_around(page, as_told, config).filled(values)).encode()


def _folded_of(page: Page, file: Made, inside: Callable[[], str]) -> Folded | None:
    """A page as the index takes it; nothing where the search is not to lead there."""
    if not page.is_found:
        return None

    def made() -> Folded | None:
        return fold_page(address_of(file.dest_uri), inside())

    made_of = _site.hash_of(page)
    return _kept.get(_kept.key("folded", file.dest_uri, made_of), made) if made_of else made()


def _words(page: MkDocsPage) -> dict[str, str]:
    """What of a page stands in its frame, and differs from page to page, as it stands there."""
    dated = page.update_date != NO_DATE
    return {
        "title": page.title,
        "description": page.meta["description"],
        "url": escape(page.url),
        "canonical": escape(page.canonical_url or ""),
        "edit": escape(page.edit_url or ""),
        "date": short_date(date.fromisoformat(page.update_date)) if dated else "",
    }


def _frame_around(page: Page, told: MkDocsPage, config: MkDocsConfig) -> Frame:
    """The frame of a page; those that lie in one folder and have the same headings share one, drawn for the first.

    A page that the menu or the frame itself may name has one of its own.
    """
    words, contents = _words(told), told.meta["contents"]
    folder = page.address.rstrip("/").rpartition("/")[0]
    own = page.address if page.address.count("/") < 4 or page.address in _in_menu() else ""
    stated = tuple(name for name, word in words.items() if word)
    key = (folder, own, page.template, page.is_found, stated, tuple(contents))
    if key not in _frames:
        address, file = _address(told.file), told.file
        url = file.url
        marked = {name: place(name) if word else "" for name, word in words.items()}
        file.url = marked["url"] or file.url
        told.title, told.meta = marked["title"], told.meta | {"description": marked["description"]}
        told.canonical_url, told.edit_url = marked["canonical"] or None, marked["edit"] or None
        told.content = place("inside")
        context = get_context(_nav, [], config, told)
        context |= _frame(address, lambda target: relative(target, address))
        context |= {
            "oit_page": replace(page, title=marked["title"], description="", values={}, files={}),
            "oit_policy": security_policy((), preview=_serving),
            "oit_contents": contents,
            "oit_date": marked["date"],
            "oit_above": None,
        }
        _frames[key] = Frame(_environment.get_template("main.html").render(context), [*words, "inside"])
        file.url, file.page = url, None
    return _frames[key]


def _in_menu() -> set[str]:
    return {each.address for entry in (*_menu, *_foot) for each in (entry, *entry.below)}


def on_post_page(output: str, *, page: MkDocsPage, config: MkDocsConfig) -> str:  # noqa: ARG001
    """Keep the compounds of a page on one line each; not those of the frame, which is read again with every page."""
    return _kept_together(output)


def _kept_together(html: str) -> str:
    head, start, rest = html.partition("<article")
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
            "oit_sitemap": list(_sitemap(config)),
        }
    )


def _days() -> Iterator[tuple[File, str]]:
    """Every page and its day; "" where none is known."""
    for file in _files.documentation_pages():
        yield file, "" if file.page.update_date == NO_DATE else file.page.update_date
    for file in _ours:
        if file.shown:
            yield file, file.shown.updated.isoformat() if file.shown.updated else ""


def _sitemap(config: MkDocsConfig) -> Iterator[tuple[str, str]]:
    """Full address and day of every page that search engines are to know, where the site knows where it stands."""
    for file, day in _days() if config.site_url else ():
        page = file.page or MkDocsPage(None, file, config)
        if not (isinstance(file, Made) and file.shown and not file.shown.is_found):
            yield page.canonical_url or "", day


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
    global _folder, _site_dir
    _date_sitemap(config)
    if _serving:
        _site_dir = Path(config.site_dir)
        return
    for file in _ours:
        if file.shown and file.dest_uri not in _folded:
            _folded[file.dest_uri] = _folded_of(file.shown, file, partial(_site.html, file.shown))
    build_index(Path(config.site_dir), own=_site.collection.synonyms, drawn=_folded)
    if _folder and not (config.strict and _has_warned()):
        _folder.finish()
        config.site_dir, _folder = str(_folder.target), None
        _remember(config)


def _hash_around(config: MkDocsConfig) -> bytes:
    """The hash of what stands around every page."""
    told = (_menu, _foot, _site.logo, sorted(_assets.paths.items()), config.site_name, config.site_url)
    told = (*told, config.repo_url, config.edit_uri, config.edit_uri_template, config.extra["oit"]["theme_style"])
    told = (*told, config.extra["oit"]["share"])
    return hashed(repr(told), hash_of_files(sorted(Path(config.theme.custom_dir).rglob("*.html"))))


def _remember(config: MkDocsConfig) -> None:
    """Tell the next build which files of the site were made of what, unless templates changed meanwhile."""
    if _around == _hash_around(config):
        site = Path(config.site_dir)
        for file in _files:
            if isinstance(file, Made) and (key := file.key()):
                _kept.put(key, file_id(site / file.dest_uri))
    _kept.save()


def _date_sitemap(config: MkDocsConfig) -> None:
    """Gzip the site map as of the day of the latest facts: the generator knows the days of written pages alone."""
    path = Path(config.site_dir) / "sitemap.xml.gz"
    latest = max((day for _, day in _days()), default="") or NO_DATE
    when = datetime.fromisoformat(latest).replace(tzinfo=UTC)
    with path.open("wb") as file, gzip.GzipFile(path.name, "wb", fileobj=file, mtime=when.timestamp()) as packed:
        packed.write(path.with_suffix("").read_bytes())


def on_build_error(*, error: Exception) -> None:
    """Leave the last good site; say in Thai what the computer refused."""
    on_shutdown()
    if isinstance(error, OSError) and not _serving:
        raise Abort(str(refusal(error)))


def on_shutdown() -> None:
    """Take away what was built of a site that did not become whole, after Ctrl-C too."""
    global _folder
    _kept.save()
    folder, _folder = _folder, None
    if folder:
        with suppress(OSError):  # the next build tries again
            folder.abandon()


def _has_warned() -> bool:
    """Whether MkDocs has counted a warning; it looks at its counters only after the last event."""
    counters = [each for each in logging.getLogger("mkdocs").handlers if isinstance(each, CountHandler)]
    return any(counter.get_counts() for counter in counters)


def on_serve(server: LiveReloadServer, *, config: MkDocsConfig, builder: Any) -> LiveReloadServer:
    """Rebuild the preview at a change of data or templates; a new office may have no projects/ yet."""
    root = Path(config.config_file_path).parent
    for folder in (root / "projects", root / "overrides"):
        if folder.is_dir():
            server.watch(str(folder))
    preview = Preview(Path(server.root), _make, _index_preview, FOLDER.as_posix(), Path(_unseen.name) / "index")
    server.builder = partial(preview.build, builder)
    server.set_app(preview.answering(server.serve_request, server.mount_path))
    preview.build(lambda: None)
    return server


def _make(name: str) -> bytes | None:
    """The bytes of a file of ours that a preview has not written yet."""
    file = next((file for file in _files if isinstance(file, Made) and file.dest_uri == name), None)
    return file.content_bytes if file else None


def _index_preview(out: Path, wanted: Callable[[], bool], lock: AbstractContextManager[Any]) -> None:
    """Index the site as it stands, page by page between what readers ask for."""
    folded = {}
    for file in _ours:
        with lock:
            if not wanted():
                return
            if file.shown:
                folded[file.dest_uri] = _folded_of(file.shown, file, partial(_site.html, file.shown))
    with lock:
        site, own = _site_dir, _site.collection.synonyms
        if data := _make(DOCUMENTS):  # which says what each document is called
            (site / DOCUMENTS).parent.mkdir(exist_ok=True)
            (site / DOCUMENTS).write_bytes(data)
        _kept.save()
    build_index(site, out, own, folded)


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


def _address(file: File) -> str:
    """The address of a page as we write it: to the letter, not percent-encoded."""
    return "/" + unquote(file.url.removeprefix("./"))
