"""The pages of dated news: the list, the list of each year, and the frame around the text of one.

Knows which facts a page shows. Must not know HTML (templates), nor Markdown: the text comes drawn.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import groupby

from markupsafe import Markup

from oit.collection import Collection
from oit.pages.page import Page
from oit.pages.pictures import SMALL, WIDE, cut_picture, size_of
from oit.text import thai
from oit.written import NewsItem

LATEST = 3
"""How many stand on the home page."""
_MANY = 20
"""How many stand in the list of all; the others are in that of their year."""


@dataclass(frozen=True)
class NewsLine:
    """A piece of news with the size of its picture, cut to a width in pixels."""

    item: NewsItem
    width: int

    @cached_property
    def size(self) -> tuple[int, int] | None:
        """Width and height; None without a picture, or where a preview is drawn although it cannot be read."""
        try:
            return size_of(self.item.picture_file, self.width) if self.item.head.picture else None
        except OSError:
            return None


@dataclass(frozen=True)
class NewsYear:
    """The news of one year of the Buddhist era, the latest first."""

    year: int
    items: tuple[NewsItem, ...]

    @property
    def address(self) -> str:
        """The address of the list of this year."""
        return f"/news/{self.year}/"


def pages(collection: Collection) -> Iterator[Page]:
    """Yield the lists; none where there is no news."""
    if not collection.news:
        return
    years = news_years(collection)
    latest, office = collection.news[0].day, collection.office.name
    yield Page(
        address="/news/",
        template="news.html",
        title="ข่าว",
        description=f"ข่าวและประกาศของ{office} เรียงจากใหม่ไปเก่า",
        updated=latest,
        up="/",
        values={"lines": news_lines(collection.news[:_MANY]), "years": years, "year": None},
    )
    for year in years:
        yield Page(
            address=year.address,
            template="news.html",
            title=f"ข่าวปี {year.year}",
            description=f"ข่าวและประกาศของ{office} พ.ศ. {year.year} จำนวน {len(year.items)} ข่าว",
            updated=year.items[0].day,
            up="/news/",
            values={"lines": news_lines(year.items), "years": years, "year": year.year},
        )


def news_years(collection: Collection) -> list[NewsYear]:
    """Put news by year, the latest first."""
    by_year = groupby(collection.news, key=lambda item: item.day.year + thai.ERA)
    return [NewsYear(year, tuple(items)) for year, items in by_year]


def page_around(item: NewsItem, text: str) -> Page:
    """Return the page of a piece of news; `text` is its Markdown drawn as HTML."""
    return Page(
        address=item.address,
        template="news_item.html",
        title=item.head.title,
        description=item.head.description or "",
        updated=item.head.updated or item.day,
        source=f"content/{item.file}",
        up="/news/",
        values={"line": NewsLine(item, WIDE), "text": Markup(text)},
    )


def news_lines(items: Iterable[NewsItem]) -> list[NewsLine]:
    """Return news as a list shows it."""
    return [NewsLine(item, SMALL) for item in items]


def news_pictures(collection: Collection) -> Iterator[tuple[str, bytes]]:
    """Yield every picture of the news as it is published, in both sizes, each with its path in the site."""
    for item in {each.head.picture: each for each in collection.news if each.head.picture}.values():
        yield item.picture.lstrip("/"), cut_picture(item.picture_file, WIDE)
        yield item.small_picture.lstrip("/"), cut_picture(item.picture_file, SMALL)
