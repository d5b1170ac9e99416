"""Articles, meetings and notes too many for the page of a person, place or topic: pages below it."""

from collections.abc import Iterator

from site_builder.compose import urls
from site_builder.compose.articles import article_lists
from site_builder.compose.edition import Desk, Edition
from site_builder.compose.heads import Heading
from site_builder.compose.meetings import meeting_lists
from site_builder.compose.notes import note_lists
from site_builder.compose.views.shared import LinkView
from site_builder.model.dataclass import dataclass
from site_builder.model.ids import ArticleId, MeetingId
from site_builder.model.page import Page
from site_builder.model.records import Note

MOST_SHOWN = 60
"""The page of a record lists no more articles, and no more notes."""


@dataclass(frozen=True, slots=True)
class Holdings:
    """All that the archive has on one record."""

    name: str
    url: str
    section: str
    articles: tuple[ArticleId, ...]
    """Oldest first."""
    notes: tuple[Note, ...]
    meetings: tuple[MeetingId, ...] = ()
    """Oldest first."""
    written: tuple[ArticleId, ...] = ()
    """What a person wrote, oldest first."""


def whole_lists(edition: Edition, record: Holdings) -> Iterator[Page]:
    """The pages of the lists that the record's own page cuts short."""
    above = ((record.name, record.url),)
    if len(record.articles) > MOST_SHOWN:
        title, url = f"{record.name}: all articles", urls.articles_of(record.url)
        heading = Heading(title, "index", url, record.section, description=f"{title}.", above=above)
        yield from article_lists(edition, heading, record.articles)
    if len(record.written) > MOST_SHOWN:
        title, url = f"All articles by {record.name}", urls.written_by(record.url)
        heading = Heading(title, "index", url, record.section, description=f"{title}.", above=above)
        yield from article_lists(edition, heading, record.written)
    if len(record.meetings) > MOST_SHOWN:
        title, url = f"{record.name}: all meetings", urls.meetings_of(record.url)
        heading = Heading(title, "index", url, record.section, description=f"{title}.", above=above)
        yield from meeting_lists(edition, heading, record.meetings)
    if len(record.notes) > MOST_SHOWN:
        title, url = f"{record.name}: all notes", urls.notes_of(record.url)
        heading = Heading(title, "notes", url, record.section, description=f"{title}.", above=above)
        yield from note_lists(edition, heading, record.notes)


def all_articles(desk: Desk, record: Holdings) -> LinkView | None:
    """The link to all articles, where the record's own page does not list them all."""
    count = len(record.articles)
    return (
        LinkView(f"All {count} articles", desk.link(urls.articles_of(record.url)))
        if count > MOST_SHOWN
        else None
    )


def all_written(desk: Desk, record: Holdings) -> LinkView | None:
    """The same for the articles that a person wrote."""
    count = len(record.written)
    return (
        LinkView(f"All {count} articles", desk.link(urls.written_by(record.url)))
        if count > MOST_SHOWN
        else None
    )


def all_meetings(desk: Desk, record: Holdings) -> LinkView | None:
    """The same for meetings."""
    count = len(record.meetings)
    return (
        LinkView(f"All {count} meetings", desk.link(urls.meetings_of(record.url)))
        if count > MOST_SHOWN
        else None
    )


def all_notes(desk: Desk, record: Holdings) -> LinkView | None:
    """The same for notes."""
    count = len(record.notes)
    return (
        LinkView(f"All {count} notes", desk.link(urls.notes_of(record.url))) if count > MOST_SHOWN else None
    )
