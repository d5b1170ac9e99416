"""Share images: what stands on the one of the archive, of an article, of a meeting."""

from collections import Counter
from collections.abc import Iterable, Iterator

from site_builder.compose import urls, words
from site_builder.compose.edition import Edition, notes_on, wants
from site_builder.model.card import Card, CardCount
from site_builder.model.kinds import NoteKind
from site_builder.model.page import Page
from site_builder.model.records import Article, Meeting, Note, TextKind
from site_builder.model.when import Precision, When
from site_builder.text.amount import years_between
from site_builder.text.dates import date_words
from site_builder.text.names import counted

_COPIES = {
    TextKind.DIGEST: "Digest of an article",
    TextKind.EXCERPT: "Excerpt of an article",
    TextKind.FULL: "Article",
    TextKind.LINK_ONLY: "Link to an article",
}


def card_pages(edition: Edition) -> Iterator[Page]:
    """One picture for the archive, one for each article, one for each meeting."""
    if not edition.config.share_images:
        return
    archive = edition.archive
    yield _page(urls.HOME, archive_card(edition))
    for article in archive.articles.values():
        if wants(edition, urls.article(article.id)):
            yield _page(urls.article(article.id), article_card(edition, article))
    for meeting in archive.meetings.values():
        if wants(edition, urls.meeting(meeting.id)):
            yield _page(urls.meeting(meeting.id), meeting_card(edition, meeting))


def _page(url: str, card: Card) -> Page:
    return Page(urls.share_image(url), "", card)


def archive_card(edition: Edition) -> Card:
    """The archive: its name, and how much there is."""
    archive = edition.archive
    sizes = (counted(len(archive.articles), "article"), counted(len(archive.meetings), "meeting"))
    return Card(
        site=urls.base(edition.config.url).partition("://")[2].rstrip("/"),
        about="",
        title=edition.config.title,
        date=" and ".join(sizes),
        age="",
        counts=_counts(edition, (note for id in archive.articles for note in notes_on(edition, id))),
    )


def article_card(edition: Edition, article: Article) -> Card:
    """An article: its headline, who published it and when, how long ago that is, and its notes."""
    config = edition.config
    publisher = edition.archive.publishers.get(article.publisher) if article.publisher else None
    known = f"Published {date_words(article.published, config.language)}" if article.published else ""
    return Card(
        site=config.title,
        about=", ".join((_COPIES[article.text], *((publisher.name,) if publisher else ()))),
        title=article.title,
        date=known or "Date of publication unknown",
        age=_age(edition, article.published),
        counts=_counts(edition, notes_on(edition, article.id)),
    )


def meeting_card(edition: Edition, meeting: Meeting) -> Card:
    """A meeting: its name, its day, how long ago that is."""
    place = edition.archive.places.get(meeting.place) if meeting.place else None
    return Card(
        site=edition.config.title,
        about=", ".join(("Meeting", *((place.name,) if place else ()))),
        title=meeting.title,
        date=date_words(meeting.when, edition.config.language),
        age=_age(edition, meeting.when),
    )


def _age(edition: Edition, when: When | None) -> str:
    """`5 years ago` from the day the build was given; without one, from the latest day in the data, named.

    Whole years alone, so that a picture changes once a year at most.
    """
    day = edition.today or edition.latest_day
    years = years_between(when, day) if when and day else 0
    if not years or when is None or day is None:
        return ""
    is_vague = when.circa or when.precision is Precision.YEAR
    age = f"{'about ' if is_vague else ''}{counted(years, 'year')} ago"
    return age if edition.today else f"{age}, as of {day.year}"


def _counts(edition: Edition, notes: Iterable[Note]) -> tuple[CardCount, ...]:
    count = Counter(note.kind for note in notes)
    return tuple(
        CardCount(kind.value, words.kind_label(kind, edition.config), count[kind])
        for kind in NoteKind
        if count[kind]
    )
