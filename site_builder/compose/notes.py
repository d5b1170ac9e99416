"""The ledger: every note, grouped by kind."""

from collections import defaultdict
from collections.abc import Iterator

from site_builder.compose import urls, words
from site_builder.compose.alternates import LEDGER_EXPORTS
from site_builder.compose.edition import Edition, Standing, desk, published, standing
from site_builder.compose.heads import Heading, head, latest
from site_builder.compose.items import note_items
from site_builder.compose.jsonld import page_node
from site_builder.compose.views.note import NoteGroupView, NotesView
from site_builder.compose.views.shared import LinkView
from site_builder.model.kinds import KINDS, NoteKind
from site_builder.model.page import Page
from site_builder.model.records import Note


def notes_page(edition: Edition) -> Iterator[Page]:
    """One page that lists all notes."""
    here = desk(edition, urls.NOTES)
    notes = published(edition, edition.archive.notes)
    of_kind: dict[NoteKind, list[Note]] = defaultdict(list)
    for note in notes:
        of_kind[note.kind].append(note)
    everything = edition.archive.notes.values()
    fallen = (Standing.REPLACED, Standing.WITHDRAWN)
    withdrawn = [note for note in everything if standing(edition, note) in fallen]
    has_claims = any(note.is_claim for note in notes)
    summary = "Every note of the archive, by kind: what it found, about which words, and where they stand."
    modified = latest(note.modified for note in notes)
    heading = Heading(
        "Notes", "notes", urls.NOTES, description=summary, modified=modified, alternates=LEDGER_EXPORTS
    )
    view = NotesView(
        head=head(edition, heading, page_node("CollectionPage", "Notes", urls.NOTES, edition.config)),
        title="Notes",
        summary=summary,
        total=len(notes),
        groups=tuple(
            NoteGroupView(
                kind.value,
                words.kind_label(kind, edition.config),
                KINDS[kind].meaning,
                note_items(here, of_kind[kind]),
            )
            for kind in NoteKind
            if of_kind[kind]
        ),
        withdrawn=note_items(here, sorted(withdrawn, key=lambda note: note.id)),
        claims=LinkView("Claims that several articles make", here.link(urls.CLAIMS)) if has_claims else None,
        corrections=LinkView("Corrections of our own notes", here.link(urls.CORRECTIONS)),
        feed=here.link(urls.NOTES_FEED),
    )
    yield Page(urls.NOTES, "notes.html", view)
