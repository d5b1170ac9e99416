"""The meetings before and after one at which somebody was who was there too, and who that was."""

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from site_builder.compose.edition import Desk, Edition
from site_builder.compose.items import meeting_item
from site_builder.compose.series import series_of
from site_builder.compose.views.meeting_page import BesideView
from site_builder.model.ids import MeetingId, PersonId
from site_builder.model.records import Meeting
from site_builder.model.records.parts import Presence
from site_builder.text.names import listed

_MOST = 3
"""More people are counted, not named."""


class Beside(NamedTuple):
    """Another meeting, and who was at both."""

    meeting: MeetingId
    people: tuple[PersonId, ...]


def nearest_earlier(edition: Edition, order: Iterable[MeetingId]) -> Mapping[MeetingId, Beside]:
    """Meeting → the last one before it, in this order, at which somebody was who was there too."""
    found: dict[MeetingId, Beside] = {}
    last_of: dict[PersonId, tuple[int, MeetingId]] = {}
    for place, id in enumerate(order):
        people = _present(edition, edition.archive.meetings[id])
        seen = {person: last_of[person] for person in people if person in last_of}
        if seen:
            nearest = max(seen.values())
            found[id] = Beside(nearest[1], tuple(each for each in seen if seen[each] == nearest))
        last_of.update(dict.fromkeys(people, (place, id)))
    return found


def beside_view(desk: Desk, found: Mapping[MeetingId, Beside], meeting: Meeting) -> BesideView | None:
    """The meeting beside one, unless it is of the same series and so is named there."""
    archive, near = desk.edition.archive, found.get(meeting.id)
    if near is None:
        return None
    there = archive.meetings[near.meeting]
    if set(series_of(archive, there)) & set(series_of(archive, meeting)):
        return None
    names = [archive.people[person].name for person in near.people]
    if len(names) > _MOST:
        names = [*names[: _MOST - 1], f"{len(names) - _MOST + 1} others"]
    return BesideView(meeting_item(desk, there), listed(names))


def _present(edition: Edition, meeting: Meeting) -> tuple[PersonId, ...]:
    """Who took part, of those known: who only spoke for it, or stayed away, met nobody there."""
    people = edition.archive.people
    there = (each.person for each in meeting.participants if each.part is Presence.PARTICIPANT)
    return tuple(dict.fromkeys(person for person in there if person in people))
