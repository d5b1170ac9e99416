"""In which other forms a page can be had: annotations, tables, calendars, maps, graphs."""

from collections.abc import Iterable

from site_builder.compose import urls
from site_builder.compose.exports.calendar import is_in_calendar
from site_builder.compose.views.shared import AlternateView
from site_builder.model.archive import Archive
from site_builder.model.ids import ArticleId, MeetingId, NoteId

_ANNOTATIONS = "application/ld+json"

LEDGER_EXPORTS = (
    AlternateView("W3C annotations", _ANNOTATIONS, urls.NOTES_ANNOTATIONS),
    AlternateView("table of notes", "text/csv", urls.NOTES_TABLE),
    AlternateView("table of claims and outcomes", "text/csv", urls.CLAIMS_TABLE),
)
"""All notes of the archive."""


GRAPH_EXPORTS = (
    AlternateView("graph, JSON", "application/json", urls.GRAPH_JSON),
    AlternateView("graph, GraphML", "application/graphml+xml", urls.GRAPHML),
)
"""All records and relations."""


def calendars(archive: Archive, url: str, meetings: Iterable[MeetingId]) -> tuple[AlternateView, ...]:
    """The calendar of the meetings of the page at `url`, where any of them is known to the day."""
    if not any(is_in_calendar(archive.meetings[id]) for id in meetings):
        return ()
    return (AlternateView("meetings for a calendar", "text/calendar", urls.calendar(url)),)


def maps(archive: Archive) -> tuple[AlternateView, ...]:
    """The places for a map, where the position of any is known."""
    if not any(place.coordinates for place in archive.places.values()):
        return ()
    return (AlternateView("places for a map", "application/geo+json", urls.PLACES_MAP),)


def article_exports(id: ArticleId) -> tuple[AlternateView, ...]:
    """The notes on an article."""
    return (
        AlternateView("W3C annotations", _ANNOTATIONS, urls.article_annotations(id)),
        AlternateView("Hypothes.is", "application/json", urls.article_hypothesis(id)),
    )


def note_exports(id: NoteId) -> tuple[AlternateView, ...]:
    """One note."""
    return (AlternateView("W3C annotation", _ANNOTATIONS, urls.note_annotation(id)),)
