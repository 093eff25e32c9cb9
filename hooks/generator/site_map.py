"""The site map: every page that search engines are to know, and its day.

Knows where the generator keeps the day of a written page. Must not know what is on a page.
"""

import gzip
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files

from generator.framed import NO_DATE
from generator.made import Made
from generator.site_files import pages_of


def site_map(files: Files, config: MkDocsConfig) -> Iterator[tuple[str, str]]:
    """Full address and day of every page that search engines are to know, where the site knows where it stands."""
    base = f"{config.site_url.rstrip('/')}/" if config.site_url else ""
    for file, day in _days(files) if base else ():
        if not (isinstance(file, Made) and file.shown and not file.shown.is_found):
            yield base + file.url.removeprefix("./"), day


def date_site_map(files: Files, config: MkDocsConfig) -> None:
    """Gzip the site map as of the day of the latest facts: the generator knows the days of written pages alone."""
    path = Path(config.site_dir) / "sitemap.xml.gz"
    latest = max((day for _, day in _days(files)), default="") or NO_DATE
    when = datetime.fromisoformat(latest).replace(tzinfo=UTC)
    with path.open("wb") as file, gzip.GzipFile(path.name, "wb", fileobj=file, mtime=when.timestamp()) as packed:
        packed.write(path.with_suffix("").read_bytes())


def _days(files: Files) -> Iterator[tuple[File, str]]:
    """Every page and its day; "" where none is known."""
    for file in files.documentation_pages():
        day = file.page.update_date if file.page else NO_DATE
        yield file, "" if day == NO_DATE else day
    for file in pages_of(files):
        updated = file.shown.updated if file.shown else None
        yield file, updated.isoformat() if updated else ""
