"""What the drawings of time show: meetings, articles and what became of them, and other events."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date

from site_builder.compose import urls
from site_builder.compose.chronicle import Dated
from site_builder.compose.edition import Desk, notes_on
from site_builder.compose.pictures import Lane, Mark, Moments, bars, picture
from site_builder.compose.pictures.scale import middle
from site_builder.compose.public_clock import known_since
from site_builder.compose.views.picture import ChartView, PictureView
from site_builder.compose.words import own_language
from site_builder.model.archive import Archive
from site_builder.model.ids import ArticleId, EventId, MeetingId
from site_builder.model.kinds import NoteKind
from site_builder.model.records import Article, Event, Meeting
from site_builder.model.when import Precision
from site_builder.text.dates import date_words

PAGE = 1056
"""How wide a drawing is that goes across the page."""
STORY = 672
"""And one that stands in the column of a record's story."""
MOST_LANES = 6
"""Of more articles, the ones with the most findings are drawn."""
_ROUGHLY = {Precision.DAY: Precision.MONTH, Precision.MONTH: Precision.MONTH, Precision.YEAR: Precision.YEAR}
_SETTLED = (NoteKind.CORRECTION, NoteKind.OUTCOME, NoteKind.SUPERSEDED)


def home_picture(desk: Desk, meetings: Iterable[MeetingId]) -> PictureView | None:
    """Some meetings, and the articles of which the most was settled since."""
    archive = desk.edition.archive
    marks = tuple(_meeting(desk, archive.meetings[id]) for id in meetings)
    return picture(Moments(marks, _lanes(desk, archive.articles)), PAGE, desk.edition.config.language)


def timeline_picture(desk: Desk, records: Iterable[Dated]) -> PictureView | None:
    """The records of a timeline: meetings, articles, and events as strokes."""
    found = tuple(records)
    marks = tuple(_meeting(desk, one) for one in found if isinstance(one, Meeting))
    events = tuple(middle(one.when) for one in found if isinstance(one, Event))
    lanes = _lanes(desk, (one.id for one in found if isinstance(one, Article)))
    return picture(Moments(marks, lanes, events), PAGE, desk.edition.config.language)


def meeting_picture(desk: Desk, meeting: Meeting) -> PictureView | None:
    """A meeting between the articles about it and the events around it."""
    archive = desk.edition.archive
    articles = (archive.articles[id] for id in archive.articles_about.get(meeting.id, ()))
    marks = (_own(desk, meeting), *(_article(desk, one) for one in articles if one.published))
    events = [archive.events[id] for id in archive.events_about.get(meeting.id, ()) if id in archive.events]
    moments = Moments(marks, (), tuple(middle(event.when) for event in events))
    return picture(moments, STORY, desk.edition.config.language)


def by_year(
    archive: Archive, articles: Iterable[ArticleId], meetings: Iterable[MeetingId], events: Iterable[EventId]
) -> ChartView | None:
    """How many of some articles, meetings and events there are in each year."""
    published = (archive.articles[id].published for id in dict.fromkeys(articles) if id in archive.articles)
    held = (archive.meetings[id].when for id in dict.fromkeys(meetings) if id in archive.meetings)
    happened = (archive.events[id].when for id in dict.fromkeys(events) if id in archive.events)
    return bars(when.first for when in (*published, *held, *happened) if when)


def _meeting(desk: Desk, meeting: Meeting) -> Mark:
    archive, language = desk.edition.archive, desk.edition.config.language
    place = archive.places.get(meeting.place) if meeting.place else None
    # The drawing shows the day, and its place tells it from others: the month is enough in words.
    month = date_words(replace(meeting.when, precision=_ROUGHLY[meeting.when.precision]), language)
    label = f"{place.name}, {month}" if place else month
    return Mark(
        kind="meeting",
        day=middle(meeting.when),
        label=label,
        # Who speaks to a browser says what is written there, so the name opens with it.
        name=f"{label}. Meeting, {date_words(meeting.when, language)}: {meeting.title}",
        url=desk.link(urls.meeting(meeting.id)),
        weight=len(archive.articles_about.get(meeting.id, ())),
    )


def _own(desk: Desk, meeting: Meeting) -> Mark:
    """The meeting on its own page: it leads nowhere."""
    day = date_words(meeting.when, desk.edition.config.language)
    return Mark("own", middle(meeting.when), "The meeting", f"The meeting, {day}", "", "", 99)


def _article(desk: Desk, article: Article) -> Mark:
    config = desk.edition.config
    published = article.published
    assert published is not None, "articles without a date are not drawn"
    return Mark(
        kind="article",
        day=middle(published),
        label=article.title,
        name=f"{article.title}. Article, {date_words(published, config.language)}",
        url=desk.link(urls.article(article.id)),
        language=own_language(article.language, config),
        weight=1,
    )


def _lanes(desk: Desk, ids: Iterable[ArticleId]) -> tuple[Lane, ...]:
    articles = [desk.edition.archive.articles[id] for id in ids]
    lanes = [_lane(desk, article) for article in articles if article.published]
    return tuple(sorted(lanes, key=lambda lane: -len(lane.findings))[:MOST_LANES])


def _lane(desk: Desk, article: Article) -> Lane:
    mark, findings = _article(desk, article), tuple(_findings(desk, article))
    until = desk.edition.latest_day or mark.day
    return Lane(mark, max((until, mark.day, *(day for _, day in findings))), findings)


def _findings(desk: Desk, article: Article) -> Iterator[tuple[str, date]]:
    """The days on which something that the article said was settled, overtaken or found wrong."""
    for note in notes_on(desk.edition, article.id):
        since = known_since(note, article) if note.kind in _SETTLED else None
        if since and article.published:
            yield note.kind.value, max(middle(since), middle(article.published))
