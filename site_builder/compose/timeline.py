"""Meetings, events and articles on one line of time."""

from collections.abc import Iterator
from itertools import groupby

from site_builder.compose import urls
from site_builder.compose.edition import Desk, Edition, desk
from site_builder.compose.heads import Heading, head
from site_builder.compose.jsonld import page_node
from site_builder.compose.parts import (
    date_view,
    doubt_words,
    meeting_links,
    place_link,
    publisher_link,
    source_views,
)
from site_builder.compose.views.timeline import TimelineEntryView, TimelineView, TimelineYearView
from site_builder.compose.words import own_language
from site_builder.model.page import Page
from site_builder.model.records import Article, Event, Meeting
from site_builder.model.when import When
from site_builder.text.dates import year_words

Dated = Article | Event | Meeting


def timeline_page(edition: Edition) -> Iterator[Page]:
    """One page with everything that has a date, and the articles that have none at its end."""
    here = desk(edition, urls.TIMELINE)
    summary = "Meetings, other events and articles in the order of time."
    heading = Heading("Timeline", "timeline", urls.TIMELINE, description=summary)
    view = TimelineView(
        head=head(edition, heading, page_node("CollectionPage", "Timeline", urls.TIMELINE, edition.config)),
        title="Timeline",
        summary=summary,
        years=tuple(
            TimelineYearView(
                year=year[:1].upper() + year[1:],
                id=f"y{year}" if year.isdigit() else "undated",
                entries=tuple(_entry(here, record) for record in records),
            )
            for year, records in groupby(_ordered(edition), key=lambda record: _year(edition, record))
        ),
    )
    yield Page(urls.TIMELINE, "timeline.html", view)


def _ordered(edition: Edition) -> list[Dated]:
    """All dated records, oldest first; what happened before what was written about it, undated ones last."""
    archive = edition.archive
    records: list[Dated] = [*archive.meetings.values(), *archive.events.values(), *archive.articles.values()]
    dated = [(when, _KINDS.index(type(record)), record) for record in records if (when := _when(record))]
    dated.sort(key=lambda entry: (entry[0], entry[1], entry[2].id))
    return [*(record for _, _, record in dated), *(record for record in records if _when(record) is None)]


_KINDS: tuple[type[Dated], ...] = (Event, Meeting, Article)


def _when(record: Dated) -> When | None:
    return record.published if isinstance(record, Article) else record.when


def _year(edition: Edition, record: Dated) -> str:
    return year_words(_when(record), edition.config.language)


def _entry(desk: Desk, record: Dated) -> TimelineEntryView:
    if isinstance(record, Article):
        return _article_entry(desk, record)
    return _meeting_entry(desk, record) if isinstance(record, Meeting) else _event_entry(desk, record)


def _article_entry(desk: Desk, article: Article) -> TimelineEntryView:
    return TimelineEntryView(
        id=f"article-{article.id}",
        kind="article",
        label="Article",
        date=date_view(article.published, desk.edition.config),
        title=article.title,
        url=desk.link(urls.article(article.id)),
        language=article.language,
        detail=publisher_link(desk, article).text,
        summary=article.summary,
        certainty_words="",
        meetings=meeting_links(desk, (link.meeting for link in article.meetings)),
        sources=(),
    )


def _meeting_entry(desk: Desk, meeting: Meeting) -> TimelineEntryView:
    place = place_link(desk, meeting.place)
    return TimelineEntryView(
        id=f"meeting-{meeting.id}",
        kind="meeting",
        label="Meeting",
        date=date_view(meeting.when, desk.edition.config),
        title=meeting.title,
        url=desk.link(urls.meeting(meeting.id)),
        language=own_language("", desk.edition.config),
        detail=place.text if place else "",
        summary=meeting.summary,
        certainty_words=doubt_words(meeting.certainty),
        meetings=(),
        sources=source_views(desk, meeting.sources),
    )


def _event_entry(desk: Desk, event: Event) -> TimelineEntryView:
    places = (place_link(desk, id) for id in event.places)
    return TimelineEntryView(
        id=urls.event_fragment(event.id),
        kind="event",
        label="Event",
        date=date_view(event.when, desk.edition.config),
        title=event.title,
        url="",
        language=own_language("", desk.edition.config),
        detail=", ".join(place.text for place in places if place),
        summary="",
        certainty_words=doubt_words(event.certainty),
        meetings=meeting_links(desk, event.meetings),
        sources=source_views(desk, event.sources),
    )
