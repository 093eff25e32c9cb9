"""Connects the events of MkDocs to the package oit; with the adapter in `generator/`, all that knows MkDocs.

Keeps no data of its own between builds beyond what one build needs. In `build`, data with an error stops here, and the
site is built beside the last good one, which stays until the new one is whole. In `serve`, nothing is raised (the
browser would wait for ever): the problems are shown on every page instead.
"""

from __future__ import annotations

import gc
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from jinja2 import Environment
from markupsafe import escape
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort, PluginError
from mkdocs.structure.files import Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page as MkDocsPage
from mkdocs.structure.toc import get_toc

from generator.around import Around
from generator.folded import FoldedPages
from generator.framed import Frames, day_in_words, kept_together
from generator.made import Made, address_of
from generator.run import Run
from generator.shown import Shown
from generator.site_files import SiteFiles, others_of, pages_of
from generator.site_map import date_site_map, site_map
from generator.taken_over import TakenOver
from generator.theme import lean_environment, leave_out
from generator.written import cleaned, written_of
from oit.faults import errors, refusal, report
from oit.faults.streams import write_thai
from oit.history import file_days
from oit.model import encoded
from oit.pages.compiled import CompiledTemplates
from oit.pages.links import relative
from oit.pages.loading import load_site
from oit.pages.menu import make_foot, make_menu
from oit.pages.page import Page
from oit.pages.rendering import Site
from oit.search import Known, build_index
from oit.text.markdown import EXTENSIONS, SETTINGS
from oit.written import WrittenPage

if TYPE_CHECKING:
    from mkdocs.livereload import LiveReloadServer

_run = Run()
_shown = Shown()
_site: Site
_files: Files
_around: Around
_frames: Frames
_folded: FoldedPages
_taken_over: TakenOver


def on_startup(*, command: str, dirty: bool) -> None:
    """Remember whether this is a preview, and whether the built site is to be changed where it stands."""
    write_thai()
    _run.begin(command, dirty)


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Load the data; stop a build that has errors before anything is written."""
    global _site
    root = Path(config.config_file_path).parent
    kept = _run.open_kept(root)
    with _run.all_stays():
        _site, faults = load_site(root, Path(config.theme.custom_dir or "") / "oit", config.site_url or "", kept)
    if errors(faults) and not _run.serving:
        raise PluginError("\n" + report(errors(faults)))
    _site.compiled = CompiledTemplates(kept, "pages")
    config.theme.get_env = partial(lean_environment, config.theme.get_env, kept)  # type: ignore[method-assign]
    _site.days = file_days(root)
    _run.build_beside(config)
    office = _site.collection.office
    config.site_name = escape(f"ข้อมูลสาธารณะ {office.name}")  # the theme prints it in places as it is
    if not config.repo_url:
        config.edit_uri = None  # nothing to point the pencil at
    config.markdown_extensions, config.mdx_configs = EXTENSIONS, SETTINGS  # as the check reads pages
    config.nav = []  # our frame draws its own menu, and pages in the generator's cost it quadratic time
    config.extra["oit"] = {
        "office": office,
        "faults": faults if _run.serving else [],
        "logo": "/assets/favicon.svg",
        "share": "",
    }
    return config


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Add our pages, where the office has not written one of its own at the same address."""
    global _files, _around, _frames, _folded, _taken_over
    config.extra["oit"]["theme_style"] = leave_out(files, config, _site.collection.sealed).url
    _taken_over, _folded = TakenOver(_run, _site), FoldedPages(_site, _run.kept)
    ours = SiteFiles(_site, config, _drawn, _taken_over.write)
    with _run.all_stays():
        ours.add(files, _run.kept)
        addresses = ours.addresses(files)
        menu, foot = make_menu(addresses, _site.collection.written), make_foot(addresses)
        _around = Around(_site, ours.assets, menu, foot, _run.serving)
        _taken_over.begin(files, _around.hash(config))
    _frames = Frames(_around, config)
    _files = files
    return files


def _drawn(page: Page, file: Made) -> bytes:
    """A page of ours as it is published."""
    inside = _site.html(page)
    if not _run.serving:
        _folded.add(file, inside)
    return _frames.framed(page, file, inside)


def on_nav(nav: Navigation, *, config: MkDocsConfig, files: Files) -> Navigation:  # noqa: ARG001
    """Keep the generator's menu, which is empty, for the frame of our pages."""
    _frames.nav = nav
    return nav


def on_env(env: Environment, *, config: MkDocsConfig, files: Files) -> Environment:  # noqa: ARG001
    """Leave out the white space that the templates of the frame are laid out with: it is sent with every page.

    This is the last event before files are written.
    """
    env.trim_blocks = env.lstrip_blocks = True
    _frames.environment = env
    return env


def on_page_read_source(*, page: MkDocsPage, config: MkDocsConfig) -> str | None:  # noqa: ARG001
    """Hand over the text of a written page without its head: what a head is, is read once, in `source_files`."""
    written = written_of(_site, page)
    return "\n" + written.text if written else None


def on_page_content(html: str, *, page: MkDocsPage, config: MkDocsConfig, files: Files) -> str:  # noqa: ARG001
    """Clean a written page."""
    return cleaned(_site, page, html)


def on_page_context(
    context: dict[str, Any],
    *,
    page: MkDocsPage,
    config: MkDocsConfig,  # noqa: ARG001
    nav: Navigation,  # noqa: ARG001
) -> dict[str, Any]:
    """Tell the frame which written page it holds, and how to link from here."""
    address, written = address_of(page.file), written_of(_site, page)
    page.toc = get_toc([])  # else the theme's base adds a link of its own past the head
    return context | _around.context(
        address,
        lambda target: relative(target, address),
        page=_site.pages.get(address),
        contents=page.meta["contents"],
        date=day_in_words(page),
        above=_site.above(address) if isinstance(written, WrittenPage) else None,
        frames=written.frames if written else (),
    )


def on_post_page(output: str, *, page: MkDocsPage, config: MkDocsConfig) -> str:  # noqa: ARG001
    """Keep the compounds of a written page together."""
    return kept_together(output)


def on_template_context(context: dict[str, Any], *, template_name: str, config: MkDocsConfig) -> dict[str, Any]:  # noqa: ARG001
    """Tell the error page, which answers at any address, how to link from there."""
    around = _around.context("", lambda target: context["base_url"].rstrip("/") + encoded(target))
    return context | around | {"oit_sitemap": site_map(_files, config)}


def on_post_build(*, config: MkDocsConfig) -> None:
    """Index the built pages, and put the site in its place unless MkDocs is about to refuse it (`strict`)."""
    date_site_map(_files, config)
    if _run.serving:
        _shown.site, _shown.files, _shown.site_dir = _site, _files, Path(config.site_dir)
        return
    _folded.add_others(pages_of(_files))
    known = Known(_folded.drawn, others_of(_files), _taken_over.of_index)
    index = build_index(Path(config.site_dir), own=_site.collection.synonyms, known=known, kept=_run.kept)
    if _run.put_in_place(config):
        if _taken_over.around == _around.hash(config):  # else templates changed meanwhile
            _taken_over.remember(index.files, Path(config.site_dir))
        _run.kept.save()


def on_build_error(*, error: Exception) -> None:
    """Leave the last good site; say in Thai what the computer refused."""
    _run.leave()
    if isinstance(error, OSError) and not _run.serving:
        raise Abort(str(refusal(error)))


def on_shutdown() -> None:
    """Take away what was built of a site that did not become whole, after Ctrl-C too."""
    _run.leave()
    gc.freeze()  # the process ends: nothing is to be looked through once more


def on_serve(server: LiveReloadServer, *, config: MkDocsConfig, builder: Any) -> LiveReloadServer:
    """Rebuild the preview at a change of what it is made of, and draw what is asked for."""
    from generator.watching import watch  # with a web server: needed here alone

    watch(server, config)
    _shown.begin(server, builder, _run.kept)
    return server
