"""The index of articles, by year."""

from collections.abc import Iterator
from itertools import groupby

from site_builder.compose import urls
from site_builder.compose.edition import Desk, Edition, desk
from site_builder.compose.heads import Heading, head
from site_builder.compose.items import article_items
from site_builder.compose.jsonld import page_node
from site_builder.compose.views.article import ArticlesView, ArticleYearView
from site_builder.model.ids import ArticleId
from site_builder.model.page import Page
from site_builder.text.dates import year_words


def articles_page(edition: Edition) -> Iterator[Page]:
    """One page that lists all articles."""
    here = desk(edition, urls.ARTICLES)
    order = edition.archive.articles_by_date
    summary = "Every article of the archive, by the year in which it was published."
    heading = Heading("Articles", "index", urls.ARTICLES, description=summary)
    view = ArticlesView(
        head=head(edition, heading, page_node("CollectionPage", "Articles", urls.ARTICLES, edition.config)),
        title="Articles",
        summary=summary,
        total=len(order),
        years=tuple(
            ArticleYearView(_capital(year), article_items(here, ids))
            for year, ids in groupby(order, key=lambda id: _year(here, id))
        ),
        feed=here.link(urls.ARTICLES_FEED),
    )
    yield Page(urls.ARTICLES, "articles.html", view)


def _year(desk: Desk, id: ArticleId) -> str:
    return year_words(desk.edition.archive.articles[id].published, desk.edition.config.language)


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
