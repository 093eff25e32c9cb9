"""Which files a site has besides those that the generator finds: pages, exports, styles, fonts, pictures, redirects.

Knows which come first where two want one place. Must not know how a page is drawn.
"""

from collections.abc import Callable, Iterable
from functools import partial
from itertools import chain
from pathlib import Path, PurePosixPath

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files, InclusionLevel

from generator.made import Made, Make, address_of
from oit.exports.source import HOME
from oit.kept import Kept, hash_of_files
from oit.pages.assets import Assets, hashed, read_assets
from oit.pages.fonts import cut_fonts
from oit.pages.logo import cut_logo
from oit.pages.news import news_pictures
from oit.pages.page import Page, as_folder
from oit.pages.photographs import published_photographs
from oit.pages.rendering import Site
from oit.pages.sharing import can_draw, sharing_picture
from oit.pages.withdrawn import notices
from oit.search.script import bundle


class SiteFiles:
    """Adds the files of one site to those of the generator.

    `draw` makes the bytes of a page's file, `write` puts a file of ours into the site.
    """

    assets: Assets

    def __init__(
        self,
        site: Site,
        config: MkDocsConfig,
        draw: Callable[[Page, Made], bytes],
        write: Callable[[Made], None],
    ) -> None:
        self._site, self._config, self._draw, self._write = site, config, draw, write
        self._taken_back = set(map(as_folder, notices(site.collection)))

    def add(self, files: Files, kept: Kept) -> None:
        """Add them, where the office has not written a page of its own at the same address."""
        for address in map(address_of, files.documentation_pages()):
            self._site.pages.pop(address, None)  # the office's own page stands in its place
        beside: dict[str, list[Made]] = {}
        for export in self._site.exports:
            file = self._made(export.path, export.parts, part_of=self._site.pages.get(export.part_of or ""))
            beside.setdefault(export.part_of or HOME, []).append(file)
        self._add_pages(files, beside)
        for file in chain.from_iterable(beside.values()):
            files.append(file)
        for name, data in kept.get(kept.key("fonts"), cut_fonts).items():
            self._add(files, f"assets/fonts/{name}", data)
        folder = Path(self._config.theme.custom_dir or "") / "assets"
        search = folder / "search"
        scripts = kept.get(kept.key("scripts", hash_of_files([search])), partial(bundle, search))
        self.assets = read_assets(folder).beside("search", scripts.files, scripts.names)
        self._site.asset = self.assets.address
        for path, data in self.assets.files.items():
            self._add(files, path, data)
        self._add_pictures(files)
        self._add_seal(files, kept)
        self._add_former(files)

    def addresses(self, files: Files) -> set[str]:
        """Return the addresses of all pages, written or ours, but for those that were taken back."""
        pages = (*files.documentation_pages(), *pages_of(files))
        return {address_of(file) for file in pages}.difference(self._taken_back)

    def _made(self, name: str, make: Make, shown: Page | None = None, part_of: Page | None = None) -> Made:
        return Made.of(self._config, name, make, self._write, shown, part_of)

    def _add(self, files: Files, name: str, data: bytes | str) -> None:
        files.append(File.generated(self._config, name, content=data))

    def _add_pages(self, files: Files, beside: dict[str, list[Made]]) -> None:
        """Add the pages, before each what repeats its content or what it tells the size of: while a project is read for
        the file beside its page, so are those that share a part of the tables with it, and their pages come next.
        """
        for page in self._site.pages.values():
            for file in beside.pop(page.address, ()):
                files.append(file)
            if page.address not in self._taken_back:
                files.append(self._page_file(page))
            for path, content in page.files.items():
                files.append(self._made(path.lstrip("/"), partial(_alone, content), part_of=page))

    def _page_file(self, page: Page) -> Made:
        """The file of a page of ours; written pages link to it by the name that its source would have."""
        source = f"{page.address.strip('/')}/index.md".lstrip("/")
        file = self._made(source, lambda: [self._draw(page, file)], page)
        file.dest_uri = f"{page.address.strip('/')}/index.html".lstrip("/")
        file.edit_uri = f"../{page.source}" if page.source else None
        return file

    def _add_pictures(self, files: Files) -> None:
        """Publish pictures of news and photographs of projects as they are cut; the originals, with what a camera wrote
        in them, are not.
        """
        collection = self._site.collection
        for path, data in chain(news_pictures(collection), published_photographs(collection)):
            if original := files.get_file_from_path(path):
                files.remove(original)
            self._add(files, path, data)

    def _add_seal(self, files: Files, kept: Kept) -> None:
        """Publish the office's seal for the head, and the picture that stands beside a link to the site."""
        office, content, told = self._site.collection.office, Path(self._config.docs_dir), self._config.extra["oit"]
        seal = (content / office.logo).read_bytes() if office.logo else b""
        if office.logo:
            data = kept.get(kept.key("seal", seal), partial(cut_logo, content / office.logo))
            told["logo"] = self._site.logo = f"/assets/{hashed('logo.png', data)}"
            self._add(files, told["logo"].lstrip("/"), data)
        made_of = kept.key("sharing", seal, office.name, f"{office.sample} {can_draw()}")
        if self._config.site_url and (picture := kept.get(made_of, partial(sharing_picture, office, content))):
            file = File.generated(self._config, f"assets/{hashed('share.png', picture)}", content=picture)
            told["share"] = self._config.site_url + file.url
            files.append(file)

    def _add_former(self, files: Files) -> None:
        """Add what stands at former addresses; never in the place of a file, of which the check speaks."""
        site = self._site
        made = {file.dest_uri for file in files} | {*self._config.theme.static_templates, "sitemap.xml.gz"}
        pages = [site.pages[address] for address in sorted(self._taken_back) if address in site.pages]
        late: list[File] = [self._page_file(page) for page in pages]
        for former, address in site.redirects.items():
            html = site.redirect(former, address)
            late.append(File.generated(self._config, f"{former.strip('/')}/index.html", content=html))
        for file in late:
            above = map(str, PurePosixPath(file.dest_uri).parents)
            if not made.intersection((file.dest_uri, *above)):
                files.append(file)


def _alone(make: Callable[[], bytes]) -> list[bytes]:
    return [make()]


def pages_of(files: Iterable[File]) -> list[Made]:
    """Return the files that are pages of ours."""
    return [file for file in files if isinstance(file, Made) and file.shown]


def others_of(files: Iterable[File]) -> list[str]:
    """Return the places of all files that are published but for the pages of ours."""
    published = (file for file in files if file.inclusion.value > InclusionLevel.DRAFT.value)
    return [file.dest_uri for file in published if not (isinstance(file, Made) and file.shown)]
