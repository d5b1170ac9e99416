"""Corrections of ourselves: every change to a note, newest first, below what we say about correcting."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import StrEnum

from site_builder.compose import urls
from site_builder.compose.edition import Desk, Edition, desk
from site_builder.compose.essay import CORRECTIONS_ESSAY, essays_in_order
from site_builder.compose.heads import Heading, head
from site_builder.compose.items import words_url
from site_builder.compose.jsonld import page_node
from site_builder.compose.names_of_notes import note_title
from site_builder.compose.note import note_view
from site_builder.compose.parts import article_link, day_view
from site_builder.compose.prose import headed_prose
from site_builder.compose.views.corrections import CorrectionsView, CorrectionView
from site_builder.compose.views.shared import LinkView
from site_builder.compose.words import own_language
from site_builder.model.issue import Spot
from site_builder.model.page import Page
from site_builder.model.records import Note
from site_builder.model.records.note import Status
from site_builder.model.when import Day

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
    """One page, with the essay `corrections` at its head where there is one."""
    url, essay = urls.CORRECTIONS, edition.archive.essays.get(CORRECTIONS_ESSAY)
    here = desk(edition, url)
    title, summary = (essay.title, essay.summary) if essay else (_TITLE, _SUMMARY)
    found = corrections(edition)
    modified = found[0].date.isoformat() if found else ""
    kind = "essay" if essay else "index"
    heading = Heading(title, kind, url, description=summary or _SUMMARY, modified=modified)
    view = CorrectionsView(
        head=head(edition, heading, page_node("AboutPage", title, url, edition.config)),
        title=title,
        summary=summary,
        body=headed_prose(here, essay.body if essay else ""),
        corrections=tuple(correction_view(here, one) for one in found),
        others=tuple(
            LinkView(other.title, here.link(urls.essay(other.id)))
            for other in essays_in_order(edition)
            if other is not essay
        ),
        feed=here.link(urls.CORRECTIONS_FEED),
    )
    yield Page(url, "corrections.html", view, essay.spot if essay else Spot(""))


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
        successor=LinkView(after.summary, desk.link(urls.note(after.id))) if after else None,
        article=LinkView(article_link(desk, note.on).text, words_url(desk, note, note.on)),
        language=own_language(note.language, desk.edition.config),
    )
