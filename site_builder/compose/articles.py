"""The index of articles, by year; of many articles each year has a page of its own."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby

from site_builder.compose import urls
from site_builder.compose.chronicle import capital, year_key
from site_builder.compose.edition import Desk, Edition, desk
from site_builder.compose.filters import Trait, filed, filter_view
from site_builder.compose.heads import Heading, head, part_heading
from site_builder.compose.items import article_items
from site_builder.compose.jsonld import page_node
from site_builder.compose.paging import Group, Part, part_views, parts
from site_builder.compose.views.article import ArticleItemView
from site_builder.compose.views.articles import ArticlesView, ArticleYearView
from site_builder.model.ids import ArticleId
from site_builder.model.page import Page
from site_builder.text.dates import year_words

MOST = 200
"""More articles than this are no one page."""
_SUMMARY = "Every article of the archive, by the year in which it was published."

Years = Sequence[Group[ArticleId]]


def articles_page(edition: Edition) -> Iterator[Page]:
    """One page that lists all articles, or that leads to the pages of the years."""
    heading = Heading("Articles", "index", urls.ARTICLES, description=_SUMMARY)
    yield from article_lists(edition, heading, edition.archive.articles_by_date)


def article_lists(edition: Edition, heading: Heading, ids: Sequence[ArticleId]) -> Iterator[Page]:
    """The page with a list of articles, which are in the order of time, and the pages of its parts."""
    years = _years(edition, ids)
    found = parts(heading.url, years, MOST)
    yield _page(edition, heading, () if found else years, found)
    for part in found:
        about = part_heading(heading, part.name, part.url)
        yield _page(edition, about, (Group(part.key, part.name, part.entries),), found)


def _page(edition: Edition, heading: Heading, years: Years, found: tuple[Part[ArticleId], ...]) -> Page:
    here = desk(edition, heading.url)
    shown = [id for year in years for id in year.entries]
    view = ArticlesView(
        head=head(edition, heading, page_node("CollectionPage", heading.title, heading.url, edition.config)),
        title=heading.title,
        summary=heading.description,
        total=len(shown) or sum(len(part.entries) for part in found),
        years=tuple(ArticleYearView(year.name, f"y{year.key}", _items(here, year)) for year in years),
        parts=part_views(here.link, found, heading.url),
        filter=filter_view([_traits(edition, id) for id in shown]),
        feed=here.link(urls.ARTICLES_FEED),
    )
    return Page(heading.url, "articles.html", view)


def _years(edition: Edition, articles: Sequence[ArticleId]) -> tuple[Group[ArticleId], ...]:
    def year(id: ArticleId) -> str:
        return year_words(edition.archive.articles[id].published, edition.config.language)

    found = groupby(articles, key=year)
    return tuple(Group(year_key(name), capital(name), tuple(ids)) for name, ids in found)


def _items(desk: Desk, year: Group[ArticleId]) -> tuple[ArticleItemView, ...]:
    items = zip(year.entries, article_items(desk, year.entries), strict=True)
    return tuple(replace(item, filed=filed(_traits(desk.edition, id))) for id, item in items)


def _traits(edition: Edition, id: ArticleId) -> tuple[Trait, ...]:
    """Its year, its publisher and the people it names."""
    archive, article = edition.archive, edition.archive.articles[id]
    year = year_words(article.published, edition.config.language)
    publisher = archive.publishers.get(article.publisher) if article.publisher else None
    return (
        Trait("year", year_key(year), capital(year)),
        *((Trait("publisher", publisher.id, publisher.name),) if publisher else ()),
        *(Trait("person", one, archive.people[one].name) for one in article.people if one in archive.people),
    )
