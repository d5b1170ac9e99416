"""An article as it was published: the text alone, on a page that the annotated one links to."""

from collections.abc import Iterator

from markupsafe import Markup

from site_builder.compose import urls, words
from site_builder.compose.edition import Desk, Edition, body_of, desk, each_of, notes_on
from site_builder.compose.heads import Heading, head, latest
from site_builder.compose.parts import article_link, author_links, date_view, publisher_link
from site_builder.compose.prose import boxed_tables
from site_builder.compose.rights import is_withheld
from site_builder.compose.views.article import AsPublishedView
from site_builder.compose.views.shared import HeadView
from site_builder.model.ids import ArticleId
from site_builder.model.page import Page
from site_builder.model.records import Article
from site_builder.text.dates import date_words
from site_builder.text.markdown import rebase
from site_builder.text.names import counted, direction, listed


def as_published_pages(edition: Edition) -> Iterator[Page]:
    """One page for each article that has notes and whose text is shown; the others are plain as they are."""
    return each_of(edition, edition.archive.articles, urls.as_published, _page)


def _page(edition: Edition, id: ArticleId) -> Iterator[Page]:
    article, url = edition.archive.articles[id], urls.as_published(id)
    if has_plain_page(edition, id):
        view = _view(desk(edition, url), article, len(notes_on(edition, id)))
        yield Page(url, "as_published.html", view, article.spot)


def has_plain_page(edition: Edition, id: ArticleId) -> bool:
    """Whether an article has a page without notes: it has some, and its text is shown."""
    return bool(notes_on(edition, id)) and not is_withheld(edition, id)


def _view(desk: Desk, article: Article, count: int) -> AsPublishedView:
    config = desk.edition.config
    return AsPublishedView(
        head=_head(desk.edition, article),
        title=article.title,
        language=article.language,
        direction=direction(article.language),
        authors=author_links(desk, article.authors),
        authors_words=listed(article.authors) or words.AUTHOR_UNKNOWN,
        publisher=publisher_link(desk, article),
        published=date_view(article.published, config),
        text_label=words.TEXT_LABELS[article.text],
        text_words=words.TEXT_WORDS[article.text],
        text=_text(desk, article.id),
        article=article_link(desk, article.id),
        notes_words=counted(count, "note"),
        permalink=urls.absolute(config.url, urls.article(article.id)),
    )


def _text(desk: Desk, id: ArticleId) -> Markup:
    """The text without marks; sanitised by `annotate`."""
    html = "".join(block.as_published for block in body_of(desk.edition, id).blocks)
    return Markup(boxed_tables(rebase(html, desk.root)))


def _head(edition: Edition, article: Article) -> HeadView:
    """Search engines are to find the page with the notes; this one would hide what is wrong with the text."""
    published = date_words(article.published, edition.config.language)
    heading = Heading(
        title=f"{article.title}, as published",
        kind="essay",
        url=urls.as_published(article.id),
        section=urls.ARTICLES,
        description=f"The text alone, without the archive’s notes. Published: {published}.",
        modified=latest((article.provenance.captured,)),
        robots="noindex",
    )
    return head(edition, heading)
