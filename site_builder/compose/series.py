"""A series of meetings: all its meetings in order, and where a meeting stands in each of its series."""

from bisect import bisect_left
from collections.abc import Iterator

from site_builder.compose import urls
from site_builder.compose.edition import Desk
from site_builder.compose.items import meeting_item
from site_builder.compose.parts import own_link
from site_builder.compose.views.meeting import MeetingItemView
from site_builder.compose.views.series import NeighboursView
from site_builder.compose.views.shared import LinkView
from site_builder.model.archive import Archive
from site_builder.model.ids import MeetingId, SeriesId
from site_builder.model.records import Meeting
from site_builder.model.when import When


def neighbours_in_series(desk: Desk, meeting: Meeting) -> tuple[NeighboursView, ...]:
    """Where a meeting stands in each of its series, the narrowest first."""
    return tuple(_neighbours(desk, meeting, id) for id in series_of(desk.edition.archive, meeting))


def series_of(archive: Archive, meeting: Meeting) -> tuple[SeriesId, ...]:
    """The series a meeting belongs to, each followed by the wider ones that it is part of."""
    return tuple(dict.fromkeys(each for id in meeting.series for each in _with_wider(archive, id)))


def series_link(desk: Desk, id: SeriesId) -> LinkView:
    """A link to a series; only the id when there is no such page."""
    series = desk.edition.archive.series.get(id)
    return own_link(desk, series.title, urls.series(id)) if series else LinkView(id, "")


def _with_wider(archive: Archive, id: SeriesId) -> Iterator[SeriesId]:
    step: SeriesId | None = id
    seen: set[SeriesId] = set()
    while step is not None and step in archive.series and step not in seen:
        seen.add(step)
        yield step
        step = archive.series[step].part_of


def _neighbours(desk: Desk, meeting: Meeting, id: SeriesId) -> NeighboursView:
    archive = desk.edition.archive
    members = archive.meetings_in[id]

    def place(id: MeetingId) -> tuple[When, MeetingId]:
        return (archive.meetings[id].when, id)

    here = bisect_left(members, (meeting.when, meeting.id), key=place)
    return NeighboursView(
        series=series_link(desk, id),
        number=here + 1,
        total=len(members),
        previous=_item(desk, members[here - 1]) if here else None,
        next=_item(desk, members[here + 1]) if here + 1 < len(members) else None,
    )


def _item(desk: Desk, id: MeetingId) -> MeetingItemView:
    return meeting_item(desk, desk.edition.archive.meetings[id])
