"""Small archives, linked without the linker, for tests of pages."""

from collections import defaultdict
from collections.abc import Hashable, Iterable
from dataclasses import replace
from datetime import date
from html import escape
from typing import TypeVar

from site_builder.compose import compose
from site_builder.model.archive import Archive
from site_builder.model.body import Block, Bodies, Body, PlacedNote
from site_builder.model.config import Config
from site_builder.model.held import Held
from site_builder.model.ids import ArticleId, MeetingId, NoteId, PersonId
from site_builder.model.issue import Issue, Spot
from site_builder.model.kinds import NoteKind
from site_builder.model.page import Page
from site_builder.model.records import (
    Article,
    Essay,
    Event,
    Meeting,
    Note,
    Person,
    Place,
    Publisher,
    Series,
    Tag,
)
from site_builder.model.records.note import Status
from site_builder.model.records.parts import MeetingLink, Participant, Relation
from site_builder.model.url import Url
from site_builder.model.when import Day, When

Record = Article | Essay | Event | Meeting | Note | Person | Place | Publisher | Series | Tag
Records = tuple[Record, ...]
View = TypeVar("View")
Key = TypeVar("Key", bound=Hashable)
Value = TypeVar("Value")

CONFIG = Config(title="Reading Room", url=Url("https://archive.example/room"), author="The editors")


def article(id: str, **fields: object) -> Article:
    """An article, its text given as `body`; `meetings` may be given as `{id: relation}`."""
    given = {"title": id.replace("-", " ").title(), "spot": Spot(f"content/articles/{id}.md"), **fields}
    if isinstance(meetings := given.get("meetings"), dict):
        given["meetings"] = tuple(MeetingLink(key, Relation(value)) for key, value in meetings.items())
    if isinstance(published := given.get("published"), str):
        given["published"] = When.parse(published)
    if isinstance(body := given.pop("body", None), str):
        given["held"] = Held(body)
    return replace(Article(ArticleId(id), title=""), **given)  # type: ignore[arg-type]  # fields by name


def meeting(id: str, when: str, *people: str, **fields: object) -> Meeting:
    """A meeting of some people."""
    participants = tuple(Participant(PersonId(name)) for name in people)
    made = Meeting(
        MeetingId(id),
        title=f"Talks {id}",
        when=When.parse(when),
        participants=participants,
        spot=Spot(f"content/meetings/{id}.md"),
    )
    return replace(made, **fields)  # type: ignore[arg-type]  # fields by name


def note(id: str, on: str, kind: str = "context", **fields: object) -> Note:
    """A published note."""
    made = Note(
        id=NoteId(id),
        on=ArticleId(on),
        kind=NoteKind(kind),
        summary=f"Finding {id}.",
        as_of=Day(2026, 10, 11),
        author="The editors",
        created=Day(2026, 10, 11),
        quote=f"words of {id}",
        spot=Spot(f"content/notes/{on}.yaml", ("notes", 0)),
    )
    return replace(made, **fields)  # type: ignore[arg-type]  # fields by name


def person(id: str, **fields: object) -> Person:
    """A person."""
    made = Person(PersonId(id), name=id.replace("-", " ").title(), spot=Spot(f"content/people/{id}.md"))
    return replace(made, **fields)  # type: ignore[arg-type]  # fields by name


def linked(*records: Record) -> Archive:
    """The records with their relations both ways; tags need no record."""
    articles = sorted(_of(records, Article), key=lambda one: (one.published is None, _first(one), one.id))
    notes, meetings = _of(records, Note), sorted(_of(records, Meeting), key=lambda one: (one.when, one.id))
    events = _of(records, Event)
    tagged: list[Article | Event | Meeting | Note] = [*articles, *events, *meetings, *notes]
    tags = {id: Tag(id) for one in tagged for id in one.tags}
    return Archive(
        articles={one.id: one for one in articles},
        notes={one.id: one for one in notes},
        meetings={one.id: one for one in meetings},
        events={one.id: one for one in events},
        people={one.id: one for one in _of(records, Person)},
        places={one.id: one for one in _of(records, Place)},
        publishers={one.id: one for one in _of(records, Publisher)},
        series={one.id: one for one in _of(records, Series)},
        tags={**tags, **{one.id: one for one in _of(records, Tag)}},
        essays={one.id: one for one in _of(records, Essay)},
        articles_by_date=tuple(one.id for one in articles),
        meetings_by_date=tuple(one.id for one in meetings),
        notes_on=_grouped(
            (on, one.id)
            for one in notes
            for on in (one.on, *(also.article for also in one.also))
            if one.status is Status.PUBLISHED
        ),
        articles_about=_grouped((link.meeting, one.id) for one in articles for link in one.meetings),
        articles_tagged=_grouped((tag, one.id) for one in articles for tag in one.tags),
        articles_naming=_grouped((person, one.id) for one in articles for person in one.people),
        articles_at=_grouped((place, one.id) for one in articles for place in one.places),
        articles_from=_grouped((one.publisher, one.id) for one in articles if one.publisher),
        notes_about=_grouped((meeting, one.id) for one in notes for meeting in one.meetings),
        notes_naming=_grouped((person, one.id) for one in notes for person in one.people),
        notes_at=_grouped((place, one.id) for one in notes for place in one.places),
        notes_tagged=_grouped((tag, one.id) for one in notes for tag in one.tags),
        notes_citing=_grouped(
            (source.article, one.id) for one in notes for source in one.sources if source.article
        ),
        meetings_of=_grouped((each.person, one.id) for one in meetings for each in one.participants),
        meetings_at=_grouped((one.place, one.id) for one in meetings if one.place),
        meetings_tagged=_grouped((tag, one.id) for one in meetings for tag in one.tags),
        meetings_in=_grouped(
            (each, one.id)
            for one in meetings
            for series in one.series
            for each in (series, *(wider.part_of for wider in _of(records, Series) if wider.id == series))
            if each
        ),
        events_about=_grouped((meeting, one.id) for one in events for meeting in one.meetings),
        events_naming=_grouped((person, one.id) for one in events for person in one.people),
        events_at=_grouped((place, one.id) for one in events for place in one.places),
        events_tagged=_grouped((tag, one.id) for one in events for tag in one.tags),
    )


def bodies(archive: Archive) -> Bodies:
    """A block of text for each note on each article, numbered as they were written."""
    return {id: _body(archive, id) for id in archive.articles}


def pages(*records: Record, config: Config = CONFIG, today: date | None = None) -> dict[str, Page]:
    """The pages of an archive by address; an archive with issues fails the test."""
    archive = linked(*records)
    made = compose(archive, bodies(archive), config, today)
    assert made.issues == ()
    return {page.url: page for page in made.value}


def issues(*records: Record, config: Config = CONFIG, media: tuple[str, ...] = ()) -> tuple[Issue, ...]:
    """What composing an archive finds wrong."""
    archive = linked(*records)
    return compose(archive, bodies(archive), config, None, media).issues


def view(page: Page, kind: type[View]) -> View:
    """The view of a page, as the type it is."""
    assert isinstance(page.view, kind)
    return page.view


def _body(archive: Archive, id: ArticleId) -> Body:
    numbered = enumerate(archive.notes_on.get(id, ()), start=1)
    placed = [_placed(archive.notes[name], number) for number, name in numbered]
    blocks = tuple(Block(f"<p>Words {_marked(each)}.</p>", (each,)) for each in placed if each.quote)
    head = tuple(each for each in placed if not each.quote)
    return Body.of(id, "Some words.", blocks or (Block("<p>Some words.</p>"),), head_notes=head)


def _placed(note: Note, number: int) -> PlacedNote:
    return PlacedNote(note.id, number, note.quote, f"r-{note.id}" if note.quote else "")


def _marked(placed: PlacedNote) -> str:
    reference = f'<a class="nref" id="r-{placed.note}" href="#note-{placed.note}"></a>'
    return f'<mark class="q" id="q-{placed.note}">{escape(placed.quote)}{reference}</mark>'


def _first(one: Article) -> date:
    return one.published.first if one.published else date.max


def _of(records: Iterable[Record], kind: type[Value]) -> list[Value]:
    return [record for record in records if isinstance(record, kind)]


def _grouped(pairs: Iterable[tuple[Key, Value]]) -> dict[Key, tuple[Value, ...]]:
    found: defaultdict[Key, list[Value]] = defaultdict(list)
    for key, value in pairs:
        found[key].append(value)
    return {key: tuple(values) for key, values in found.items()}
