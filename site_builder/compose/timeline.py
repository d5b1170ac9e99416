"""Meetings, events and articles on one line of time."""

from collections.abc import Iterator, Sequence

from site_builder.compose import urls
from site_builder.compose.chronicle import MOST_ENTRIES, Dated, chronicle, when_of
from site_builder.compose.connections import connections_link
from site_builder.compose.earlier import former_ids
from site_builder.compose.edition import Desk, Edition, desk
from site_builder.compose.heads import Heading, head, part_heading
from site_builder.compose.jsonld import page_node
from site_builder.compose.moments import timeline_picture
from site_builder.compose.paging import Group, Part, part_views, parts
from site_builder.compose.parts import (
    date_view,
    doubt_words,
    fact_sources,
    meeting_links,
    place_link,
    publisher_link,
)
from site_builder.compose.pictures import bars
from site_builder.compose.views.timeline import TimelineEntryView, TimelineView, TimelineYearView
from site_builder.compose.words import own_language
from site_builder.model.ids import EventId
from site_builder.model.page import Page
from site_builder.model.records import Article, Event, Meeting

_SUMMARY = "Meetings, other events and articles in the order of time."

Years = Sequence[Group[Dated]]


def timeline_page(edition: Edition) -> Iterator[Page]:
    """One page with everything that has a date, undated articles at its end, or pages for the years."""
    years = chronicle(edition.archive, edition.config.language)
    found = parts(urls.TIMELINE, years, MOST_ENTRIES)
    heading = Heading("Timeline", "timeline", urls.TIMELINE, description=_SUMMARY)
    yield _page(edition, heading, () if found else years, found)
    for part in found:
        about = part_heading(heading, part.name, part.url)
        yield _page(edition, about, (Group(part.key, part.name, part.entries),), found)


def _page(edition: Edition, heading: Heading, years: Years, found: tuple[Part[Dated], ...]) -> Page:
    here = desk(edition, heading.url)
    shown = [record for year in years for record in year.entries]
    everything = (when.first for part in found for record in part.entries if (when := when_of(record)))
    view = TimelineView(
        head=head(edition, heading, page_node("CollectionPage", heading.title, heading.url, edition.config)),
        title=heading.title,
        summary=heading.description,
        years=tuple(
            TimelineYearView(
                year=year.name,
                id=f"y{year.key}" if year.key.isdigit() else year.key,
                entries=tuple(_entry(here, record) for record in year.entries),
            )
            for year in years
        ),
        parts=part_views(here.link, found, heading.url),
        picture=timeline_picture(here, shown),
        connections=connections_link(here) if heading.url == urls.TIMELINE else None,
        chart=None if shown else bars(everything),
    )
    return Page(heading.url, "timeline.html", view)


def _entry(desk: Desk, record: Dated) -> TimelineEntryView:
    if isinstance(record, Article):
        return _article_entry(desk, record)
    return _meeting_entry(desk, record) if isinstance(record, Meeting) else _event_entry(desk, record)


def _article_entry(desk: Desk, article: Article) -> TimelineEntryView:
    return TimelineEntryView(
        id=f"article-{article.id}",
        former=tuple(f"article-{id}" for id in former_ids(article)),
        kind="article",
        label="Article",
        is_told=False,
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
        former=tuple(f"meeting-{id}" for id in former_ids(meeting)),
        kind="meeting",
        label="Meeting",
        is_told=bool(desk.edition.archive.articles_about.get(meeting.id)),
        date=date_view(meeting.when, desk.edition.config),
        title=meeting.title,
        url=desk.link(urls.meeting(meeting.id)),
        language=own_language("", desk.edition.config),
        detail=place.text if place else "",
        summary=meeting.summary,
        certainty_words=doubt_words(meeting.certainty),
        meetings=(),
        sources=fact_sources(desk, meeting.sources),
    )


def _event_entry(desk: Desk, event: Event) -> TimelineEntryView:
    places = (place_link(desk, id) for id in event.places)
    return TimelineEntryView(
        id=urls.event_fragment(event.id),
        former=tuple(urls.event_fragment(EventId(id)) for id in former_ids(event)),
        kind="event",
        label="Event",
        is_told=False,
        date=date_view(event.when, desk.edition.config),
        title=event.title,
        url="",
        language=own_language("", desk.edition.config),
        detail=", ".join(place.text for place in places if place),
        summary="",
        certainty_words=doubt_words(event.certainty),
        meetings=meeting_links(desk, event.meetings),
        sources=fact_sources(desk, event.sources),
    )
