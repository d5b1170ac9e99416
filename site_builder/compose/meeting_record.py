"""The facts of a meeting: when and where, who was there and who was not, the meetings it belongs with."""

from collections.abc import Mapping

from site_builder.compose.edition import Desk
from site_builder.compose.locator import locator
from site_builder.compose.parts import date_view, doubt_words, fact_sources, person_link, place_link
from site_builder.compose.series import neighbours_in_series
from site_builder.compose.ties import meeting_ties
from site_builder.compose.views.meeting import ParticipantView
from site_builder.compose.views.meeting_page import PresentView, RecordView
from site_builder.model.records import Meeting
from site_builder.model.records.parts import Presence

PARTS: Mapping[Presence, str] = {
    Presence.PARTICIPANT: "Present",
    Presence.SPOKESPERSON: "Spoke for it",
    Presence.ABSENT: "Absent",
}


def record_view(desk: Desk, meeting: Meeting) -> RecordView:
    """The facts of a meeting, with their sources."""
    return RecordView(
        date=date_view(meeting.when, desk.edition.config),
        place=place_link(desk, meeting.place),
        venue=meeting.venue,
        map=locator(desk, meeting.place),
        format=meeting.format,
        people=tuple(group for part in Presence if (group := _present(desk, meeting, part)).people),
        series=neighbours_in_series(desk, meeting),
        ties=meeting_ties(desk, meeting),
        certainty=meeting.certainty.value,
        certainty_words=doubt_words(meeting.certainty),
        certainty_note=meeting.certainty_note,
        sources=fact_sources(desk, meeting.sources),
    )


def _present(desk: Desk, meeting: Meeting, part: Presence) -> PresentView:
    people = (each for each in meeting.participants if each.part is part)
    return PresentView(
        label=PARTS[part],
        part=part.value,
        people=tuple(ParticipantView(person_link(desk, each.person), each.role) for each in people),
    )
