"""The index of meetings, by year; of many meetings each year has a page of its own."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby

from site_builder.compose import urls
from site_builder.compose.alternates import calendars
from site_builder.compose.connections import connections_link
from site_builder.compose.edition import Desk, Edition, desk
from site_builder.compose.filters import Trait, filed, filter_view
from site_builder.compose.heads import Heading, head, part_heading
from site_builder.compose.items import meeting_items
from site_builder.compose.jsonld import page_node
from site_builder.compose.open_expectations import expectations_link
from site_builder.compose.paging import Group, Part, part_views, parts
from site_builder.compose.series import series_links
from site_builder.compose.views.meeting import MeetingItemView, MeetingsView, MeetingYearView
from site_builder.compose.views.shared import LinkView
from site_builder.model.ids import MeetingId
from site_builder.model.page import Page
from site_builder.text.dates import year_words

MOST = 250
"""More meetings than this are no one page."""
MOST_SERIES = 6
_SUMMARY = "Every meeting that the archive knows, by year, with how many articles are about it."

Years = Sequence[Group[MeetingId]]


def meetings_page(edition: Edition) -> Iterator[Page]:
    """One page that lists all meetings, or that leads to the pages of the years."""
    ids = edition.archive.meetings_by_date
    files = calendars(edition.archive, urls.HOME, ids)
    heading = Heading("Meetings", "index", urls.MEETINGS, description=_SUMMARY, alternates=files)
    yield from meeting_lists(edition, heading, ids)


def meeting_lists(edition: Edition, heading: Heading, ids: Sequence[MeetingId]) -> Iterator[Page]:
    """The page with a list of meetings, which are in the order of time, and the pages of its parts."""
    years = _years(edition, ids)
    found = parts(heading.url, years, MOST)
    yield _page(edition, heading, () if found else years, found)
    for part in found:
        about = part_heading(heading, part.name, part.url)
        yield _page(edition, about, (Group(part.key, part.name, part.entries),), found)


def _page(edition: Edition, heading: Heading, years: Years, found: tuple[Part[MeetingId], ...]) -> Page:
    here = desk(edition, heading.url)
    shown = [id for year in years for id in year.entries]
    view = MeetingsView(
        head=head(edition, heading, page_node("CollectionPage", heading.title, heading.url, edition.config)),
        title=heading.title,
        summary=heading.description,
        total=len(shown) or sum(len(part.entries) for part in found),
        years=tuple(MeetingYearView(year.name, f"y{year.key}", _items(here, year)) for year in years),
        parts=part_views(here.link, found, heading.url),
        filter=filter_view([_traits(edition, id) for id in shown]),
        series=series_links(here)[:MOST_SERIES] if heading.url == urls.MEETINGS else (),
        all_series=LinkView("All series", here.link(urls.SERIES)) if edition.archive.series else None,
        expectations=expectations_link(here) if heading.url == urls.MEETINGS else None,
        connections=connections_link(here) if heading.url == urls.MEETINGS else None,
        files=tuple(LinkView(each.text, here.link(each.url)) for each in heading.alternates),
    )
    return Page(heading.url, "meetings.html", view)


def _years(edition: Edition, ids: Sequence[MeetingId]) -> tuple[Group[MeetingId], ...]:
    def year(id: MeetingId) -> str:
        return year_words(edition.archive.meetings[id].when, edition.config.language)

    found = groupby(ids, key=year)
    return tuple(Group(name, name, tuple(ids)) for name, ids in found)


def _items(desk: Desk, year: Group[MeetingId]) -> tuple[MeetingItemView, ...]:
    items = zip(year.entries, meeting_items(desk, year.entries), strict=True)
    return tuple(replace(item, filed=filed(_traits(desk.edition, id))) for id, item in items)


def _traits(edition: Edition, id: MeetingId) -> tuple[Trait, ...]:
    """Its year, its place and who took part."""
    archive, meeting = edition.archive, edition.archive.meetings[id]
    year = year_words(meeting.when, edition.config.language)
    place = archive.places.get(meeting.place) if meeting.place else None
    people = dict.fromkeys(each.person for each in meeting.participants if each.person in archive.people)
    return (
        Trait("year", year, year),
        *((Trait("place", place.id, place.name),) if place else ()),
        *(Trait("person", one, archive.people[one].name) for one in people),
    )
