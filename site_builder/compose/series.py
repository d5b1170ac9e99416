"""A series of meetings: all its meetings in order, and where a meeting stands in each of its series."""

from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby

from site_builder.compose import urls
from site_builder.compose.alternates import calendars
from site_builder.compose.edition import Desk, Edition, desk, wants
from site_builder.compose.heads import Heading, head, part_heading
from site_builder.compose.items import meeting_item
from site_builder.compose.jsonld import page_node
from site_builder.compose.nodes import series_node
from site_builder.compose.paging import Group, Part, part_views, parts
from site_builder.compose.parts import (
    counted_link,
    fact_sources,
    most_first,
    own_link,
    person_link,
    tag_links,
)
from site_builder.compose.pictures.threads import PART
from site_builder.compose.prose import prose
from site_builder.compose.views.meeting import MeetingItemView
from site_builder.compose.views.series import (
    NeighboursView,
    SeriesIndexView,
    SeriesItemView,
    SeriesMeetingView,
    SeriesView,
)
from site_builder.compose.views.shared import CountedLinkView, LinkView
from site_builder.compose.woven import threads_view
from site_builder.model.archive import Archive
from site_builder.model.ids import MeetingId, SeriesId
from site_builder.model.page import Page
from site_builder.model.records import Meeting, Series
from site_builder.model.records.parts import Presence
from site_builder.model.when import When
from site_builder.text.dates import year_words
from site_builder.text.names import counted

MOST = 150
"""More meetings than this are no one page."""
MOST_PEOPLE = 24
TITLE = "Series of meetings"
_SUMMARY = "Meetings that belong together: the sessions of a council, rounds of talks."

Narrower = Mapping[SeriesId | None, Sequence[Series]]
Parts = tuple[Part[MeetingId], ...]


def series_pages(edition: Edition) -> Iterator[Page]:
    """One page for each series, and pages by year for one too long."""
    within = _narrower(edition.archive)
    for id, series in edition.archive.series.items():
        url = urls.series(id)
        if not wants(edition, url):
            continue
        found = parts(url, _years(edition, edition.archive.meetings_in.get(id, ())), MOST)
        heading = Heading(
            title=series.title,
            kind="series",
            url=url,
            section=urls.MEETINGS,
            description=series.summary,
            alternates=calendars(edition.archive, url, edition.archive.meetings_in.get(id, ())),
            above=((TITLE, urls.SERIES),),
        )
        whole = () if found else edition.archive.meetings_in.get(id, ())
        yield _page(desk(edition, url), heading, series, (whole, within, found))
        for part in found:
            about = part_heading(heading, part.name, part.url)
            yield _page(desk(edition, part.url), about, series, (part.entries, within, found))


def series_index(edition: Edition) -> Iterator[Page]:
    """The list of all series; none in an archive without any."""
    if not edition.archive.series:
        return
    here = desk(edition, urls.SERIES)
    heading = Heading(TITLE, "index", urls.SERIES, urls.MEETINGS, _SUMMARY)
    view = SeriesIndexView(
        head=head(edition, heading, page_node("CollectionPage", TITLE, urls.SERIES, edition.config)),
        title=TITLE,
        summary=_SUMMARY,
        series=tuple(_items(here, _narrower(edition.archive))),
    )
    yield Page(urls.SERIES, "series_index.html", view)


def series_links(desk: Desk) -> tuple[CountedLinkView, ...]:
    """Every series with how many meetings it has, the longest first."""
    archive = desk.edition.archive
    return most_first(
        counted_link(series_link(desk, id), len(archive.meetings_in.get(id, ()))) for id in archive.series
    )


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


def _page(
    desk: Desk,
    heading: Heading,
    series: Series,
    shown: tuple[Sequence[MeetingId], Narrower, Parts],
) -> Page:
    edition, (meetings, within, found) = desk.edition, shown
    everything = edition.archive.meetings_in.get(series.id, ())
    articles = {one for id in everything for one in edition.archive.articles_about.get(id, ())}
    view = SeriesView(
        head=head(edition, heading, series_node(edition, series)),
        title=heading.title,
        summary=series.summary,
        body=prose(desk, series.body),
        sources=fact_sources(desk, series.sources),
        wider=tuple(series_link(desk, id) for id in tuple(_with_wider(edition.archive, series.id))[1:]),
        narrower=tuple(_counted(desk, one) for one in within.get(series.id, ())),
        span=_span(edition, everything),
        meetings=tuple(_meeting(desk, series.id, id) for id in meetings),
        total=len(everything),
        articles_words=counted(len(articles), "article"),
        people=_people(desk, everything),
        tags=tag_links(desk, series.tags),
        parts=part_views(desk.link, found, heading.url),
        picture=threads_view(desk, everything, PART) if heading.url == urls.series(series.id) else None,
        files=tuple(LinkView(each.text, desk.link(each.url)) for each in heading.alternates),
    )
    return Page(heading.url, "series.html", view, series.spot)


def _items(desk: Desk, within: Narrower) -> Iterator[SeriesItemView]:
    """Every series, each followed by those within it; one in a circle of its own is nobody's part."""
    waiting = [(series, 0) for series in reversed(within.get(None, ()))]
    while waiting:
        series, depth = waiting.pop()
        yield _item(desk, series, depth)
        waiting += [(one, depth + 1) for one in reversed(within.get(series.id, ()))]


def _item(desk: Desk, series: Series, depth: int) -> SeriesItemView:
    archive = desk.edition.archive
    meetings = archive.meetings_in.get(series.id, ())
    articles = {one for id in meetings for one in archive.articles_about.get(id, ())}
    return SeriesItemView(
        link=series_link(desk, series.id),
        summary=series.summary,
        span=_span(desk.edition, meetings),
        counts_words=f"{counted(len(meetings), 'meeting')}, {counted(len(articles), 'article')}",
        depth=depth,
    )


def _meeting(desk: Desk, series: SeriesId, id: MeetingId) -> SeriesMeetingView:
    archive = desk.edition.archive
    meeting = archive.meetings[id]
    decided = [each.text for each in meeting.outcome]
    own = next((each for each in meeting.series if series in _with_wider(archive, each)), series)
    return SeriesMeetingView(
        meeting=meeting_item(desk, meeting),
        number=_place(archive, series, meeting) + 1,
        within=None if own == series else series_link(desk, own),
        decided=decided[0] if decided else "",
        more_decided=max(0, len(decided) - 1),
    )


def _people(desk: Desk, meetings: Sequence[MeetingId]) -> tuple[CountedLinkView, ...]:
    archive = desk.edition.archive
    present = Counter(
        each.person
        for id in meetings
        for each in archive.meetings[id].participants
        if each.part is Presence.PARTICIPANT and each.person in archive.people
    )
    return most_first(counted_link(person_link(desk, id), count) for id, count in present.items())[
        :MOST_PEOPLE
    ]


def _counted(desk: Desk, series: Series) -> CountedLinkView:
    return counted_link(
        series_link(desk, series.id), len(desk.edition.archive.meetings_in.get(series.id, ()))
    )


def _narrower(archive: Archive) -> Narrower:
    """Series → those that are part of it, by name; none → those that are part of no other."""
    found: defaultdict[SeriesId | None, list[Series]] = defaultdict(list)
    for series in sorted(archive.series.values(), key=lambda one: (one.title.casefold(), one.id)):
        found[series.part_of if series.part_of in archive.series else None].append(series)
    return found


def _years(edition: Edition, meetings: Sequence[MeetingId]) -> tuple[Group[MeetingId], ...]:
    def year(id: MeetingId) -> str:
        return year_words(edition.archive.meetings[id].when, edition.config.language)

    return tuple(Group(name, name, tuple(ids)) for name, ids in groupby(meetings, key=year))


def _span(edition: Edition, meetings: Sequence[MeetingId]) -> str:
    """The years of the first and of the last of some meetings."""
    if not meetings:
        return ""
    language, known = edition.config.language, edition.archive.meetings
    first, last = (
        year_words(known[meetings[0]].when, language),
        year_words(known[meetings[-1]].when, language),
    )
    return first if first == last else f"{first} – {last}"


def _with_wider(archive: Archive, id: SeriesId) -> Iterator[SeriesId]:
    step: SeriesId | None = id
    seen: set[SeriesId] = set()
    while step is not None and step in archive.series and step not in seen:
        seen.add(step)
        yield step
        step = archive.series[step].part_of


def _neighbours(desk: Desk, meeting: Meeting, id: SeriesId) -> NeighboursView:
    members = desk.edition.archive.meetings_in[id]
    here = _place(desk.edition.archive, id, meeting)
    return NeighboursView(
        series=series_link(desk, id),
        number=here + 1,
        total=len(members),
        previous=_beside(desk, members[here - 1]) if here else None,
        next=_beside(desk, members[here + 1]) if here + 1 < len(members) else None,
    )


def _place(archive: Archive, series: SeriesId, meeting: Meeting) -> int:
    """The place of a meeting among those of a series, which are in the order of time."""

    def order(id: MeetingId) -> tuple[When, MeetingId]:
        return (archive.meetings[id].when, id)

    return bisect_left(archive.meetings_in[series], (meeting.when, meeting.id), key=order)


def _beside(desk: Desk, id: MeetingId) -> MeetingItemView:
    return meeting_item(desk, desk.edition.archive.meetings[id])
