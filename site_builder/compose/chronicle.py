"""Everything dated in the order of time, and on which page of the timeline each event stands."""

from collections.abc import Mapping
from itertools import groupby

from site_builder.compose import urls
from site_builder.compose.paging import Group, parts
from site_builder.model.archive import Archive
from site_builder.model.ids import EventId
from site_builder.model.records import Article, Event, Meeting
from site_builder.model.when import When
from site_builder.text.dates import year_words

Dated = Article | Event | Meeting

MOST_ENTRIES = 90
"""An entry carries its sources, so a page holds fewer of them than of other lines."""

_KINDS: tuple[type[Dated], ...] = (Event, Meeting, Article)


def chronicle(archive: Archive, language: str) -> tuple[Group[Dated], ...]:
    """The years with all that is dated in them, oldest first; what has no date comes last."""
    return tuple(
        year_group(year, tuple(records))
        for year, records in groupby(
            _ordered(archive), key=lambda record: year_words(when_of(record), language)
        )
    )


def year_group(year: str, entries: tuple[Dated, ...]) -> Group[Dated]:
    """What is of one year, or of none."""
    return Group(year_key(year), capital(year), entries)


def year_key(year: str) -> str:
    """A year as a step of an address: `2007`, `undated`."""
    return year if year.isdigit() else "undated"


def capital(text: str) -> str:
    """The words as they open a line."""
    return text[:1].upper() + text[1:]


def when_of(record: Dated) -> When | None:
    """When it was, or was published."""
    return record.published if isinstance(record, Article) else record.when


def event_pages(archive: Archive, language: str) -> Mapping[EventId, str]:
    """Event → the page of the timeline it stands on; empty while the timeline is one page."""
    if not archive.events:
        return {}
    found = parts(urls.TIMELINE, chronicle(archive, language), MOST_ENTRIES)
    return {record.id: part.url for part in found for record in part.entries if isinstance(record, Event)}


def _ordered(archive: Archive) -> list[Dated]:
    """All dated records, oldest first; what happened before what was written about it, undated ones last."""
    records: list[Dated] = [*archive.meetings.values(), *archive.events.values(), *archive.articles.values()]
    dated = [(when, _KINDS.index(type(record)), record) for record in records if (when := when_of(record))]
    dated.sort(key=lambda entry: (entry[0], entry[1], entry[2].id))
    return [*(record for _, _, record in dated), *(record for record in records if when_of(record) is None)]
