"""The feeds, Atom and JSON. All their addresses are absolute, all their dates come from the data."""

import re
from collections.abc import Iterator

from markupsafe import Markup

from site_builder import __version__
from site_builder.compose import urls
from site_builder.compose.corrections import Correction, correction_title, corrections
from site_builder.compose.edition import Desk, Edition, notes_on, published
from site_builder.compose.heads import exact_day, latest
from site_builder.compose.json_feed import json_feed
from site_builder.compose.names_of_notes import note_title
from site_builder.compose.note import note_view
from site_builder.compose.parts import tag_links
from site_builder.compose.views.machine import FeedEntryView, FeedView
from site_builder.model.ids import ArticleId, PersonId
from site_builder.model.page import Page
from site_builder.model.records import Article, Note, TextKind
from site_builder.model.when import Day
from site_builder.text.names import listed

_NOT_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_PAGES = {
    urls.ARTICLES_FEED: urls.HOME,
    urls.CORRECTIONS_FEED: urls.CORRECTIONS,
    urls.NOTES_FEED: urls.NOTES,
}
"""Feed → the page that it is a feed of."""
_AS_JSON = {
    urls.ARTICLES_FEED: urls.ARTICLES_JSON_FEED,
    urls.CORRECTIONS_FEED: urls.CORRECTIONS_JSON_FEED,
    urls.NOTES_FEED: urls.NOTES_JSON_FEED,
}
"""Feed → the same as JSON."""
_NO_DAY = "1970-01-01"
"""What a feed must have even when nothing in it has a date: a date of its own."""


def articles_feed(edition: Edition) -> Iterator[Page]:
    """The feed of articles: a new one, or one with a new note, comes first."""
    config, here = edition.config, Desk(edition, urls.base(edition.config.url))
    articles = edition.archive.articles
    # An entry must say when it was changed: an article that no date is known of cannot be one.
    dated = sorted(((day, id) for id in articles if (day := _modified(edition, id))), reverse=True)
    entries = tuple(
        _article_entry(here, articles[id], day) for day, id in dated[: config.publish.feed_entries]
    )
    yield from _feed(edition, urls.ARTICLES_FEED, (config.title, config.description), entries)


def notes_feed(edition: Edition) -> Iterator[Page]:
    """The feed of notes: the one last written or changed comes first."""
    config, here = edition.config, Desk(edition, urls.base(edition.config.url))
    notes = published(edition, edition.archive.notes)
    newest = sorted(notes, key=lambda note: note.modified, reverse=True)
    entries = tuple(_note_entry(here, note) for note in newest[: config.publish.feed_entries])
    subtitle = "Notes on the archive’s articles: what was wrong, what no longer holds, what happened."
    yield from _feed(edition, urls.NOTES_FEED, (f"{config.title}: notes", subtitle), entries)


def corrections_feed(edition: Edition) -> Iterator[Page]:
    """The feed of changes to our own notes: the newest comes first."""
    config, here = edition.config, Desk(edition, urls.base(edition.config.url))
    newest = corrections(edition)[: config.publish.feed_entries]
    entries = tuple(_correction_entry(here, one) for one in newest)
    subtitle = "Changes to the archive’s own notes: what was changed, when and why."
    yield from _feed(edition, urls.CORRECTIONS_FEED, (f"{config.title}: corrections", subtitle), entries)


def _feed(
    edition: Edition, url: str, titles: tuple[str, str], entries: tuple[FeedEntryView, ...]
) -> Iterator[Page]:
    config = edition.config
    address = urls.absolute(config.url, url)
    view = FeedView(
        title=_plain(titles[0]),
        subtitle=_plain(titles[1]),
        id=address,
        url=address,
        home=urls.absolute(config.url, _PAGES[url]),
        author=_plain(config.author or config.title),
        updated=max((entry.updated for entry in entries), default=_moment(_NO_DAY)),
        language=config.language,
        generator=f"site-builder {__version__}",
        entries=entries,
    )
    yield Page(url, "feed.xml", view)
    yield json_feed(view, _AS_JSON[url], urls.absolute(config.url, _AS_JSON[url]))


def _article_entry(desk: Desk, article: Article, modified: str) -> FeedEntryView:
    config = desk.edition.config
    address = urls.absolute(config.url, urls.article(article.id))
    day = exact_day(article.published)
    return FeedEntryView(
        id=address,
        url=address,
        title=_plain(article.title),
        summary=_plain(article.summary),
        content=Markup(""),
        author=_plain(_article_author(desk.edition, article)),
        published=_moment(day.isoformat()) if day else "",
        updated=_moment(modified),
        categories=tuple(_plain(link.text) for link in tag_links(desk, article.tags)),
        language=article.language,
    )


def _note_entry(desk: Desk, note: Note) -> FeedEntryView:
    edition, config = desk.edition, desk.edition.config
    address = urls.absolute(config.url, urls.note(note.id))
    view = note_view(desk, note, note.on, edition.placed.get((note.on, note.id)))
    return FeedEntryView(
        id=address,
        url=address,
        title=_plain(note_title(view)),
        summary=_plain(note.summary),
        content=Markup(_plain(view.body)),
        author=_plain(view.signature.author.text or config.title),
        published=_moment(note.created.isoformat()),
        updated=_moment(note.modified.isoformat()),
        categories=tuple(_plain(text) for text in (view.label, *(link.text for link in view.subjects.tags))),
        language=note.language or config.language,
    )


def _correction_entry(desk: Desk, correction: Correction) -> FeedEntryView:
    config, note = desk.edition.config, correction.note
    author = desk.edition.archive.people.get(PersonId(note.author))
    told = (correction.change, correction.reason)
    return FeedEntryView(
        id=urls.absolute(config.url, urls.CORRECTIONS, correction.id),
        url=urls.absolute(config.url, urls.note(note.id)),
        title=_plain(correction_title(desk, correction)),
        summary=_plain(" ".join(part for part in told if part)),
        content=Markup(""),
        author=_plain((author.name if author else note.author) or config.title),
        published=_moment(correction.date.isoformat()),
        updated=_moment(correction.date.isoformat()),
        categories=(correction.kind.value,),
        language=note.language or config.language,
    )


def _article_author(edition: Edition, article: Article) -> str:
    """Who wrote it, else who published it, else who archived it: Atom demands a name. A digest is ours."""
    ours = edition.config.author or edition.config.title
    if article.text is TextKind.DIGEST:
        return ours
    publisher = edition.archive.publishers.get(article.publisher) if article.publisher else None
    return listed(article.authors) or (publisher.name if publisher else ours)


def _modified(edition: Edition, id: ArticleId) -> str:
    """The latest day in the data of an article and its notes; empty: there is none."""
    article = edition.archive.articles[id]
    days: list[Day | None] = [article.provenance.captured, exact_day(article.published)]
    days += [note.modified for note in notes_on(edition, id)]
    return latest(days) or (article.published.first.isoformat() if article.published else "")


def _plain(text: str) -> str:
    """Text without what XML cannot hold; YAML can spell a NUL as `\\0`."""
    return _NOT_XML.sub("\ufffd", text)


def _moment(day: str) -> str:
    return f"{day}T00:00:00Z"
