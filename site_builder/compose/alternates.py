"""In which other forms a page can be had: annotations, tables, calendars, maps, graphs."""

from site_builder.compose import urls
from site_builder.compose.views.shared import AlternateView
from site_builder.model.ids import ArticleId, NoteId

_ANNOTATIONS = "application/ld+json"

LEDGER_EXPORTS = (
    AlternateView("W3C annotations", _ANNOTATIONS, urls.NOTES_ANNOTATIONS),
    AlternateView("table of notes", "text/csv", urls.NOTES_TABLE),
    AlternateView("table of claims and outcomes", "text/csv", urls.CLAIMS_TABLE),
)
"""All notes of the archive."""


CALENDAR = AlternateView("Calendar of meetings", "text/calendar", urls.CALENDAR)
"""All meetings."""
GRAPH_EXPORTS = (
    AlternateView("Graph, JSON", "application/json", urls.GRAPH_JSON),
    AlternateView("Graph, GraphML", "application/graphml+xml", urls.GRAPHML),
)
"""All records and relations."""
MAP = AlternateView("Map of places", "application/geo+json", urls.PLACES_MAP)
"""All places whose coordinates are known."""


def article_exports(id: ArticleId) -> tuple[AlternateView, ...]:
    """The notes on an article."""
    return (
        AlternateView("W3C annotations", _ANNOTATIONS, urls.article_annotations(id)),
        AlternateView("Hypothes.is", "application/json", urls.article_hypothesis(id)),
    )


def note_exports(id: NoteId) -> tuple[AlternateView, ...]:
    """One note."""
    return (AlternateView("W3C annotation", _ANNOTATIONS, urls.note_annotation(id)),)
