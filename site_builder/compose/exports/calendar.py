"""The meetings as iCalendar (RFC 5545), for calendars: all of them, and those of each series."""

from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from uuid import NAMESPACE_URL, uuid5

from site_builder import __version__
from site_builder.compose import urls
from site_builder.compose.called import tag_name
from site_builder.compose.citations import meeting_checked
from site_builder.compose.edition import Edition, published
from site_builder.compose.views.machine import DataView
from site_builder.model.ids import MeetingId
from site_builder.model.page import Page
from site_builder.model.records import Meeting
from site_builder.model.records.parts import Certainty, Presence
from site_builder.model.records.relations import MeetingRelation
from site_builder.model.when import Precision
from site_builder.text.calendar_lines import escaped, folded_line
from site_builder.text.dates import date_words
from site_builder.text.names import counted, listed

_NO_DAY = "1970-01-01"
"""What an entry must have even when nothing in the archive has a date: a day on which it was written."""


def calendar_pages(edition: Edition) -> Iterator[Page]:
    """`meetings.ics`, and one for each series; none where no meeting is known to the day."""
    archive, config = edition.archive, edition.config
    yield from _calendar(edition, urls.HOME, config.title, archive.meetings_by_date)
    for id, series in archive.series.items():
        meetings = archive.meetings_in.get(id, ())
        yield from _calendar(edition, urls.series(id), f"{series.title} · {config.title}", meetings)


def is_in_calendar(meeting: Meeting) -> bool:
    """Whether its days are known: a calendar has no way to say “some day in May”."""
    return meeting.when.precision is Precision.DAY


def _calendar(edition: Edition, url: str, title: str, ids: Iterable[MeetingId]) -> Iterator[Page]:
    meetings = [edition.archive.meetings[id] for id in ids]
    dated = [meeting for meeting in meetings if is_in_calendar(meeting)]
    if not dated:
        return
    config, left_out = edition.config, len(meetings) - len(dated)
    name, source = escaped(title), urls.absolute(config.url, urls.calendar(url))
    lines = (
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        f"PRODID:-//site-builder//{__version__}//EN",
        "CALSCALE:GREGORIAN",
        f"NAME:{name}",
        f"X-WR-CALNAME:{name}",
        *((f"DESCRIPTION:{escaped(_left_out(left_out))}",) if left_out else ()),
        f"URL:{urls.absolute(config.url, url or urls.MEETINGS)}",
        f"SOURCE;VALUE=URI:{source}",
        *(line for meeting in dated for line in _entry(edition, meeting)),
        "END:VCALENDAR",
    )
    yield Page(urls.calendar(url), "data.txt", DataView("\r\n".join(folded_line(line) for line in lines)))


def _left_out(count: int) -> str:
    return f"Left out: {counted(count, 'meeting')} known only by month or year."


def _entry(edition: Edition, meeting: Meeting) -> Iterator[str]:
    config, address = edition.config, urls.absolute(edition.config.url, urls.meeting(meeting.id))
    yield "BEGIN:VEVENT"
    yield f"UID:{uuid5(NAMESPACE_URL, address)}"
    yield f"DTSTAMP:{_written(edition, meeting)}"
    yield f"DTSTART;VALUE=DATE:{_day(meeting.when.first)}"
    if meeting.when.last < date.max:
        yield f"DTEND;VALUE=DATE:{_day(meeting.when.last + timedelta(days=1))}"
    yield f"SUMMARY;LANGUAGE={config.language}:{escaped(meeting.title)}"
    yield f"DESCRIPTION;LANGUAGE={config.language}:{escaped(_description(edition, meeting))}"
    yield from _where(edition, meeting)
    if categories := _categories(edition, meeting):
        yield f"CATEGORIES:{','.join(escaped(each) for each in categories)}"
    yield f"URL:{address}"
    yield f"STATUS:{_status(meeting)}"
    yield "TRANSP:TRANSPARENT"
    yield "END:VEVENT"


def _written(edition: Edition, meeting: Meeting) -> str:
    """When the entry last became what it is: a day of the data, never the clock's."""
    notes = published(edition, edition.archive.notes_about.get(meeting.id, ()))
    return f"{meeting_checked(meeting, notes).replace('-', '') or _NO_DAY.replace('-', '')}T000000Z"


def _description(edition: Edition, meeting: Meeting) -> str:
    archive = edition.archive
    there = [each.person for each in meeting.participants if each.part is Presence.PARTICIPANT]
    names = [archive.people[id].name for id in there if id in archive.people]
    doubt = f"{date_words(meeting.when, edition.config.language)}: the day is not certain."
    articles = len(archive.articles_about.get(meeting.id, ()))
    parts = (
        f"{doubt[0].upper()}{doubt[1:]}" if meeting.when.circa else "",
        meeting.summary,
        f"Took part: {listed(names)}." if names else "",
        f"In the archive: {counted(articles, 'article')}.",
    )
    return "\n".join(part for part in parts if part)


def _where(edition: Edition, meeting: Meeting) -> Iterator[str]:
    place = edition.archive.places.get(meeting.place) if meeting.place else None
    words = (meeting.venue, place.name if place else "", place.country if place else "")
    if location := ", ".join(word for word in words if word):
        yield f"LOCATION:{escaped(location)}"
    if place and (position := place.coordinates):
        yield f"GEO:{position.latitude:f};{position.longitude:f}"


def _categories(edition: Edition, meeting: Meeting) -> tuple[str, ...]:
    archive = edition.archive
    series = (archive.series[id].title for id in meeting.series if id in archive.series)
    tags = (tag_name(archive.tags[id]) for id in meeting.tags if id in archive.tags)
    return tuple(dict.fromkeys((*series, *tags)))


def _status(meeting: Meeting) -> str:
    if any(tie.relation is MeetingRelation.CANCELLED_BY for tie in meeting.related):
        return "CANCELLED"
    return "TENTATIVE" if meeting.when.circa or meeting.certainty is not Certainty.HIGH else "CONFIRMED"


def _day(day: date) -> str:
    return day.isoformat().replace("-", "")
