"""Corrections of ourselves: every change to a note, newest first, below what we say about correcting."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from enum import StrEnum
from itertools import groupby

from markupsafe import Markup

from site_builder.compose import urls
from site_builder.compose.edition import Desk, Edition, desk
from site_builder.compose.essay import CORRECTIONS_ESSAY, essays_in_order
from site_builder.compose.heads import Heading, head, latest
from site_builder.compose.items import words_link
from site_builder.compose.jsonld import page_node
from site_builder.compose.names_of_notes import note_title
from site_builder.compose.note import note_view
from site_builder.compose.paging import Group, Part, part_views, parts
from site_builder.compose.parts import day_view, note_link, own_link
from site_builder.compose.prose import headed_prose
from site_builder.compose.views.corrections import CorrectionsView, CorrectionView
from site_builder.compose.views.shared import LinkView
from site_builder.compose.words import own_language
from site_builder.model.dataclass import dataclass
from site_builder.model.issue import Spot
from site_builder.model.page import Page
from site_builder.model.records import Note
from site_builder.model.records.note import Status
from site_builder.model.when import Day

MOST = 200
"""More changes than this are no one page."""
_TITLE = "Corrections"
_SUMMARY = "Every change to a note of this archive after it was published: what was changed, when and why."


class CorrectionKind(StrEnum):
    """What became of a note."""

    CHANGED = "changed"
    REPLACED = "replaced"
    WITHDRAWN = "withdrawn"


@dataclass(frozen=True, slots=True)
class Correction:
    """One change to a note of ours."""

    note: Note
    id: str
    kind: CorrectionKind
    date: Day
    change: str
    reason: str = ""
    successor: Note | None = None


def corrections_page(edition: Edition) -> Iterator[Page]:
    """One page, with the essay `corrections` at its head where there is one; of many, pages for the years."""
    essay, made = edition.archive.essays.get(CORRECTIONS_ESSAY), corrections(edition)
    found = parts(urls.CORRECTIONS, _years(made), MOST)
    title, summary = (essay.title, essay.summary) if essay else (_TITLE, _SUMMARY)
    heading = Heading(
        title,
        "essay" if essay else "index",
        urls.CORRECTIONS,
        description=summary or _SUMMARY,
        modified=latest(one.date for one in made),
    )
    index = _page(edition, heading, () if found else made, found)
    body = headed_prose(desk(edition, urls.CORRECTIONS), essay.body if essay else "")
    view = replace(index, summary=summary, body=body)
    yield Page(urls.CORRECTIONS, "corrections.html", view, essay.spot if essay else Spot(""))
    for part in found:
        about = Heading(f"{_TITLE}: {part.name}", "index", part.url, urls.CORRECTIONS, description=_SUMMARY)
        yield Page(part.url, "corrections.html", _page(edition, about, part.entries, found))


def _page(
    edition: Edition, heading: Heading, made: Iterable[Correction], found: tuple[Part[Correction], ...]
) -> CorrectionsView:
    here, essay = desk(edition, heading.url), edition.archive.essays.get(CORRECTIONS_ESSAY)
    return CorrectionsView(
        head=head(edition, heading, page_node("AboutPage", heading.title, heading.url, edition.config)),
        title=heading.title,
        summary=heading.description,
        body=Markup(""),
        corrections=tuple(correction_view(here, one) for one in made),
        parts=part_views(here.link, found, heading.url),
        others=tuple(
            own_link(here, other.title, urls.essay(other.id))
            for other in essays_in_order(edition)
            if other is not essay
        ),
        feed=here.link(urls.CORRECTIONS_FEED),
    )


def _years(made: Iterable[Correction]) -> tuple[Group[Correction], ...]:
    """The changes by year, the newest first."""
    years = groupby(made, key=lambda one: str(one.date.year))
    return tuple(Group(year, year, tuple(changes)) for year, changes in years)


def corrections(edition: Edition) -> tuple[Correction, ...]:
    """Every change to a published note: the newest first, and those of one day as the notes go."""
    notes = edition.archive.notes
    seen = (note for note in notes.values() if note.status is not Status.DRAFT)
    found = (one for note in seen for one in _changes(note, _successor(edition, note)))
    return tuple(sorted(found, key=lambda one: one.date, reverse=True))


def correction_title(desk: Desk, correction: Correction) -> str:
    """What was done to which note: `Withdrawn: Context: “…”`."""
    return f"{correction.kind.capitalize()}: {_name(desk, correction.note)}"


def _changes(note: Note, successor: Note | None) -> Iterator[Correction]:
    """The changes to one note, the last one first."""
    if successor:
        what = f"Replaced by: {successor.summary}"
        yield Correction(
            note, f"{note.id}-replaced", CorrectionKind.REPLACED, successor.created, what, successor=successor
        )
    for number, change in reversed([*enumerate(note.history, 1)]):
        is_end = note.status is Status.WITHDRAWN and number == len(note.history)
        kind = CorrectionKind.WITHDRAWN if is_end else CorrectionKind.CHANGED
        yield Correction(note, f"{note.id}-{number}", kind, change.date, change.change, change.reason)


def _successor(edition: Edition, note: Note) -> Note | None:
    id = edition.replaced_by.get(note.id)
    found = edition.archive.notes.get(id) if id else None
    return found if found and found.status is not Status.DRAFT else None


def _name(desk: Desk, note: Note) -> str:
    view = note_view(desk, note, note.on, desk.edition.placed.get((note.on, note.id)))
    # What became of it is said beside its name.
    return note_title(replace(view, status_words=""))


def correction_view(desk: Desk, correction: Correction) -> CorrectionView:
    """One change, ready for a list."""
    note, after = correction.note, correction.successor
    return CorrectionView(
        id=correction.id,
        kind=correction.kind.value,
        kind_words=correction.kind.capitalize(),
        date=day_view(correction.date, desk.edition.config),
        change=correction.change,
        reason=correction.reason,
        note=LinkView(_name(desk, note), desk.link(urls.note(note.id))),
        successor=note_link(desk, after.id if after else None),
        article=words_link(desk, note, note.on),
        language=own_language(note.language, desk.edition.config),
    )
