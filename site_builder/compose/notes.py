"""The ledger: every note, grouped by kind; of many notes, on a page for each year of their articles."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from site_builder.compose import urls, words
from site_builder.compose.alternates import LEDGER_EXPORTS
from site_builder.compose.chronicle import capital, year_key
from site_builder.compose.edition import Desk, Edition, Standing, desk, each_of, published, standing
from site_builder.compose.filters import Trait, filed, filter_view
from site_builder.compose.heads import Heading, head, latest, part_heading
from site_builder.compose.items import note_item, note_items
from site_builder.compose.jsonld import page_node
from site_builder.compose.open_expectations import expectations_link
from site_builder.compose.paging import Group, Part, gathered, part_views, parts
from site_builder.compose.views.ledger import NoteGroupView, NotesView
from site_builder.compose.views.note import NoteItemView
from site_builder.compose.views.shared import LinkView, PartView
from site_builder.model.ids import NoteId
from site_builder.model.kinds import KINDS, OUTCOME_LABELS, NoteKind
from site_builder.model.page import Page
from site_builder.model.records import Note
from site_builder.text.dates import year_words

MOST = 170
"""More notes than this are no one page."""
_SUMMARY = "Every note of the archive, by kind: what it found, about which words, and where they stand."
_FALLEN = (Standing.REPLACED, Standing.WITHDRAWN)

_HEAD, _ALL = "head", "all"

Parts = tuple[Part[NoteId], ...]


def notes_page(edition: Edition) -> Iterator[Page]:
    """One page that lists all notes, or that leads to the pages of the years."""
    everything = edition.archive.notes.values()
    fallen = sorted(
        (one for one in everything if standing(edition, one) in _FALLEN), key=lambda note: note.id
    )
    heading = Heading("Notes", "notes", urls.NOTES, description=_SUMMARY, alternates=LEDGER_EXPORTS)
    found, index = _listed(edition, heading, (*published(edition, edition.archive.notes), *fallen))
    yield index
    of = {part.url: part for part in found}
    yield from each_of(edition, of, str, _part, of, {_ALL: found}, {_HEAD: heading})


def note_lists(edition: Edition, heading: Heading, notes: Sequence[Note]) -> Iterator[Page]:
    """The page with a list of notes by kind, and the pages of its parts; fallen notes stand at its end."""
    found, index = _listed(edition, heading, notes)
    yield index
    of = {part.url: part for part in found}
    for url in of:
        yield from _part(edition, url, of, {_ALL: found}, {_HEAD: heading})


def _listed(edition: Edition, heading: Heading, notes: Sequence[Note]) -> tuple[Parts, Page]:
    """The parts of a list, none where one page holds all, and its first page."""
    found = parts(heading.url, _years(edition, notes), MOST)
    here, sound = desk(edition, heading.url), _standing(edition, notes)
    groups = _index(here, sound, found) if found else _groups(here, sound)
    heading = replace(heading, modified=_modified(edition, notes))
    return found, _page(here, heading, (groups, () if found else notes), found)


def _part(
    edition: Edition,
    url: str,
    of: Mapping[str, Part[NoteId]],
    found: Mapping[str, Parts],
    heading: Mapping[str, Heading],
) -> Iterator[Page]:
    """The page of one part of a list."""
    notes = _notes_of(edition, of[url])
    about = part_heading(heading[_HEAD], of[url].name, url)
    shown = (_groups(desk(edition, url), _standing(edition, notes)), notes)
    about = replace(about, modified=_modified(edition, notes))
    yield _page(desk(edition, url), about, shown, found[_ALL])


def _notes_of(edition: Edition, part: Part[NoteId]) -> tuple[Note, ...]:
    return tuple(edition.archive.notes[id] for id in part.entries)


def _modified(edition: Edition, notes: Iterable[Note]) -> str:
    return latest(note.modified for note in _standing(edition, notes))


def _page(
    desk: Desk, heading: Heading, shown: tuple[tuple[NoteGroupView, ...], Sequence[Note]], found: Parts
) -> Page:
    edition, (groups, notes) = desk.edition, shown
    # What looks at every note is looked up for the index alone: lists below it are many.
    everything = edition.archive.notes.values() if heading.url == urls.NOTES else ()
    has_claims = any(note.is_claim for note in _standing(edition, everything))
    node = page_node("CollectionPage", heading.title, heading.url, edition.config)
    view = NotesView(
        head=head(edition, heading, node),
        title=heading.title,
        summary=heading.description,
        total=sum(group.count for group in groups),
        groups=groups,
        withdrawn=note_items(desk, (note for note in notes if standing(edition, note) in _FALLEN)),
        parts=part_views(desk.link, found, heading.url),
        filter=filter_view([_traits(edition, note) for note in _standing(edition, notes)]),
        claims=LinkView("Claims that several articles make", desk.link(urls.CLAIMS)) if has_claims else None,
        expectations=expectations_link(desk) if everything else None,
        corrections=LinkView("Corrections of our own notes", desk.link(urls.CORRECTIONS)),
        feed=desk.link(urls.NOTES_FEED),
    )
    return Page(heading.url, "notes.html", view)


def _standing(edition: Edition, notes: Iterable[Note]) -> tuple[Note, ...]:
    return tuple(note for note in notes if standing(edition, note) is Standing.PUBLISHED)


def _years(edition: Edition, notes: Iterable[Note]) -> tuple[Group[NoteId], ...]:
    """The notes by the year of their article, those on articles without a date last."""
    of_year: defaultdict[str, list[NoteId]] = defaultdict(list)
    for note in notes:
        of_year[_year(edition, note)].append(note.id)
    order = sorted(of_year, key=lambda year: (not year.isdigit(), year.zfill(4)))
    return tuple(Group(year_key(year), capital(year), tuple(of_year[year])) for year in order)


def _year(edition: Edition, note: Note) -> str:
    article = edition.archive.articles.get(note.on)
    return year_words(article.published if article else None, edition.config.language)


def _groups(desk: Desk, notes: Iterable[Note]) -> tuple[NoteGroupView, ...]:
    """The notes by kind, in the order of the table of kinds."""
    return tuple(
        _group(desk, kind, len(found), tuple(_item(desk, note) for note in found), ())
        for kind, found in _by_kind(notes)
    )


def _index(desk: Desk, notes: Iterable[Note], found: Parts) -> tuple[NoteGroupView, ...]:
    """The kinds, each with the pages on which there are notes of it."""
    return tuple(
        _group(desk, kind, len(of_kind), (), tuple(_pages_of(desk, kind, found)))
        for kind, of_kind in _by_kind(notes)
    )


def _by_kind(notes: Iterable[Note]) -> Iterator[tuple[NoteKind, list[Note]]]:
    of_kind: defaultdict[NoteKind, list[Note]] = defaultdict(list)
    for note in notes:
        of_kind[note.kind].append(note)
    return ((kind, of_kind[kind]) for kind in NoteKind if of_kind[kind])


def _group(
    desk: Desk, kind: NoteKind, count: int, notes: tuple[NoteItemView, ...], found: tuple[PartView, ...]
) -> NoteGroupView:
    label = words.kind_label(kind, desk.edition.config)
    return NoteGroupView(kind.value, label, KINDS[kind].meaning, count, notes, found)


def _pages_of(desk: Desk, kind: NoteKind, found: Parts) -> Iterator[PartView]:
    for parts_shown in gathered(found, urls.NOTES):
        counts = [
            (part, sum(note.kind is kind for note in _standing(desk.edition, _notes_of(desk.edition, part))))
            for part in parts_shown
        ]
        first = next((part for part, count in counts if count), None)
        if first:
            total = sum(count for _, count in counts)
            yield PartView(parts_shown[0].name, desk.link(first.url, f"kind-{kind.value}"), total)


def _item(desk: Desk, note: Note) -> NoteItemView:
    return replace(note_item(desk, note), filed=filed(_traits(desk.edition, note)))


def _traits(edition: Edition, note: Note) -> tuple[Trait, ...]:
    """Its kind, what became of a forecast, the year of its article, and whom it is about."""
    year, people = _year(edition, note), edition.archive.people
    outcome = note.outcome
    return (
        Trait("kind", note.kind.value, words.kind_label(note.kind, edition.config)),
        *((Trait("outcome", outcome.value, OUTCOME_LABELS[outcome]),) if outcome else ()),
        Trait("year", year_key(year), capital(year)),
        *(Trait("person", one, people[one].name) for one in note.people if one in people),
    )
