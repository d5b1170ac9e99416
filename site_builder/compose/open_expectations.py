"""The page of open expectations, soonest due first, and of what became of the others."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from datetime import date

from site_builder.compose import urls
from site_builder.compose.edition import Desk, Edition, desk
from site_builder.compose.expected import by_outcome, expectation_item, expectations, outcome_group
from site_builder.compose.heads import Heading, head, latest, part_heading
from site_builder.compose.jsonld import page_node
from site_builder.compose.paging import Group, Part, part_views, parts
from site_builder.compose.parts import known_date
from site_builder.compose.views.open_expectations import ExpectationGroupView, OpenExpectationsView
from site_builder.compose.views.shared import DateView, LinkView
from site_builder.model.kinds import OUTCOME_LABELS, Outcome
from site_builder.model.page import Page
from site_builder.model.records import Note
from site_builder.model.when import When

MOST = 120
"""More open ones than this, or more settled ones, are no one page."""
TITLE = "Expectations"
NO_DATE = "no-date"
_SUMMARY = (
    "What articles said would happen: what is still open, soonest due first, and what became of the rest."
)

Groups = Sequence[Group[Note]]
Parts = tuple[Part[Note], ...]


def expectation_pages(edition: Edition) -> Iterator[Page]:
    """The page, and the pages it leads to where there are too many; none in an archive of no expectations."""
    notes = expectations(edition)
    if not notes:
        return
    waiting, settled = _waiting(edition), _settled(notes)
    open_parts = parts(urls.EXPECTATIONS, waiting, MOST)
    settled_parts = parts(urls.EXPECTATIONS, settled, MOST)
    modified = latest(note.modified for note in notes)
    heading = Heading(TITLE, "index", urls.EXPECTATIONS, urls.NOTES, _SUMMARY, modified)
    here = desk(edition, heading.url)
    yield _page(
        here,
        heading,
        () if open_parts else _open_groups(here, waiting),
        _settled_groups(here, settled, settled_parts),
        open_parts,
    )
    yield from _part_pages(edition, heading, open_parts, settled_parts)


def expectations_link(desk: Desk) -> LinkView | None:
    """A link to the page that says how many are open; nothing where there is no such page."""
    notes = expectations(desk.edition)
    if not notes:
        return None
    waiting = sum(note.outcome is Outcome.OPEN for note in notes)
    text = f"Open expectations ({waiting})" if waiting else "What became of expectations"
    return LinkView(text, desk.link(urls.EXPECTATIONS))


def open_expectations(edition: Edition) -> tuple[Note, ...]:
    """Those that are open, soonest due first; those without a date last, the oldest first."""
    waiting = [note for note in expectations(edition) if note.outcome is Outcome.OPEN]
    return tuple(sorted(waiting, key=lambda note: note.due.first if note.due else date.max))


def _part_pages(edition: Edition, heading: Heading, waiting: Parts, settled: Parts) -> Iterator[Page]:
    for part in waiting:
        about, there = part_heading(heading, part.name, part.url), desk(edition, part.url)
        shown = _open_groups(there, (Group(part.key, part.name, part.entries),))
        yield _page(there, about, shown, (), waiting)
    for part in settled:
        about, there = part_heading(heading, part.name, part.url), desk(edition, part.url)
        yield _page(there, about, (), (outcome_group(there, Outcome(part.key), part.entries),), ())


def _page(
    desk: Desk,
    heading: Heading,
    groups: tuple[ExpectationGroupView, ...],
    settled: tuple[ExpectationGroupView, ...],
    waiting: Parts,
) -> Page:
    edition = desk.edition
    node = page_node("CollectionPage", heading.title, heading.url, edition.config)
    total = sum(len(part.entries) for part in waiting) or sum(group.count for group in groups)
    view = OpenExpectationsView(
        head=head(edition, heading, node),
        title=heading.title,
        summary=heading.description,
        total=total,
        groups=groups,
        settled=settled,
        settled_total=sum(group.count for group in settled),
        today=_today(edition, groups),
        parts=part_views(desk.link, waiting, heading.url),
        ledger=LinkView("All notes by kind", desk.link(urls.NOTES)),
    )
    return Page(heading.url, "open_expectations.html", view)


def _today(edition: Edition, groups: Sequence[ExpectationGroupView]) -> DateView | None:
    """The day by which overdue ones are told, where it is known and one of them has a date."""
    has_dates = any(item.due for group in groups for item in group.items)
    return known_date(When.day(edition.today), edition.config) if edition.today and has_dates else None


def _waiting(edition: Edition) -> Groups:
    """The open ones by the year in which they fall due; without a date, at the end."""
    of_year: defaultdict[int, list[Note]] = defaultdict(list)
    for note in open_expectations(edition):
        of_year[note.due.first.year if note.due else date.max.year].append(note)
    return tuple(_of_year(year, tuple(found)) for year, found in of_year.items())


def _of_year(year: int, notes: tuple[Note, ...]) -> Group[Note]:
    if year == date.max.year:
        return Group(NO_DATE, "Without a date", notes)
    return Group(f"due-{year:04}", f"Due in {year}", notes)


def _settled(notes: Sequence[Note]) -> Groups:
    """The others by outcome, what was settled last at the head; those of unknown date at the end."""
    groups = by_outcome(note for note in notes if note.outcome is not Outcome.OPEN)
    return tuple(
        Group(outcome.value, OUTCOME_LABELS[outcome], tuple(sorted(found, key=_when_settled, reverse=True)))
        for outcome, found in groups.items()
    )


def _when_settled(note: Note) -> date:
    return note.settled.first if note.settled else date.min


def _open_groups(desk: Desk, groups: Groups) -> tuple[ExpectationGroupView, ...]:
    return tuple(
        ExpectationGroupView(
            group.key,
            group.name,
            len(group.entries),
            tuple(expectation_item(desk, note) for note in group.entries),
            (),
        )
        for group in groups
    )


def _settled_groups(desk: Desk, groups: Groups, found: Parts) -> tuple[ExpectationGroupView, ...]:
    return tuple(
        outcome_group(
            desk,
            Outcome(group.key),
            group.entries,
            part_views(desk.link, (part for part in found if part.key == group.key), urls.EXPECTATIONS),
        )
        for group in groups
    )
