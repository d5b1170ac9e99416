"""Articles of which the public sees no page, or no notes: taken out of the records before linking."""

from dataclasses import replace
from typing import TypeVar

from site_builder.disclose.decide import shown_of
from site_builder.model.config import RightsConfig
from site_builder.model.dataclass import dataclass
from site_builder.model.ids import ArticleId, NoteId
from site_builder.model.records import (
    Article,
    Claim,
    Essay,
    Event,
    Meeting,
    Note,
    NoteFile,
    Person,
    Place,
    Publisher,
    Record,
    Series,
    Tag,
    notes_in,
)
from site_builder.model.records.parts import Source
from site_builder.model.records.rights import Shows
from site_builder.text.wiki_links import WikiLink, may_hold_links, wiki_links

NOT_SHOWN = "a text that this archive does not show"
"""What stands for a link to an article that may not be mentioned, where the link has no words of its own."""
_R = TypeVar("_R", bound=Record | Note)
_SOURCED = (Event, Meeting, Note, Person, Place, Publisher, Series)
_TEXTED = (*_SOURCED, Essay, Tag)


@dataclass(frozen=True, slots=True)
class Unseen:
    """What the public is not to find."""

    articles: frozenset[ArticleId] = frozenset()
    """Articles without a page and without a mention."""
    bare: frozenset[ArticleId] = frozenset()
    """Articles whose page shows no notes."""
    notes: frozenset[NoteId] = frozenset()
    """The notes that stand on these."""

    @property
    def hidden(self) -> frozenset[ArticleId]:
        """Articles on whose pages no note stands."""
        return self.articles | self.bare

    def __bool__(self) -> bool:
        """Whether there is anything of the kind."""
        return bool(self.articles or self.bare)


def unseen_of(records: tuple[Record, ...], policy: RightsConfig) -> Unseen:
    """What of some records the public is not to find."""
    shows = {one.id: shown_of(one, policy) for one in records if isinstance(one, Article)}
    taken_down = {one.id for one in records if isinstance(one, Article) and one.taken_down}
    articles = frozenset(id for id, shown in shows.items() if shown is Shows.NOTHING)
    bare = frozenset(id for id, shown in shows.items() if shown is Shows.NOTICE and id not in taken_down)
    hidden = articles | bare
    notes = frozenset(
        note.id
        for record in records
        for note in notes_in(record)
        if note.on in hidden and not (isinstance(record, Claim) and _left_of(note, hidden))
    )
    return Unseen(articles, bare, notes)


def without(records: tuple[Record, ...], unseen: Unseen) -> tuple[Record, ...]:
    """The records that are left, with nothing in them that leads to what is not."""
    return tuple(_record(one, unseen) for one in records if not _is_unseen(one, unseen))


def _is_unseen(record: Record, unseen: Unseen) -> bool:
    if isinstance(record, Article):
        return record.id in unseen.articles
    if isinstance(record, Claim):
        return record.note.id in unseen.notes
    return isinstance(record, NoteFile) and record.article in unseen.hidden


def _record(record: Record, unseen: Unseen) -> Record:
    if isinstance(record, Article):
        related = tuple(tie for tie in record.related if tie.article not in unseen.articles)
        not_about = tuple(id for id in record.not_about if id not in unseen.articles)
        return replace(record, related=related, not_about=not_about)
    if isinstance(record, NoteFile):
        return replace(record, notes=tuple(_note(one, unseen) for one in record.notes))
    if isinstance(record, Claim):
        note = _note(_moved(record, unseen), unseen)
        appearances = tuple(one for one in record.appearances if one.article not in unseen.hidden)
        return replace(record, note=note, appearances=appearances)
    return _text(_sources_of(_meeting(record, unseen), unseen), unseen)


def _meeting(record: _R, unseen: Unseen) -> _R:
    if not isinstance(record, Meeting):
        return record
    return replace(
        record,
        articles=tuple(one for one in record.articles if one.article not in unseen.articles),
        notes=tuple(id for id in record.notes if id not in unseen.notes),
        outcome=tuple(replace(one, sources=_left(one.sources, unseen)) for one in record.outcome),
    )


def _moved(claim: Claim, unseen: Unseen) -> Note:
    """The finding on a claim, on the first of its appearances that can be seen."""
    left = _left_of(claim.note, unseen.hidden)
    if not left or left[0] == 0:
        return claim.note
    first, rest = claim.appearances[left[0]], claim.appearances[left[0] + 1 :]
    return replace(
        claim.note,
        on=first.article,
        quote=first.quote,
        prefix=first.prefix,
        suffix=first.suffix,
        occurrence=first.occurrence,
        also=rest,
        left=tuple(range(left[0], len(claim.appearances))),
    )


def _left_of(note: Note, hidden: frozenset[ArticleId]) -> tuple[int, ...]:
    """Which of the places of a note can be seen: 0 is its own article."""
    places = (note.on, *(one.article for one in note.also))
    return tuple(index for index, article in enumerate(places) if article not in hidden)


def _note(note: Note, unseen: Unseen) -> Note:
    left = _left_of(note, unseen.hidden)
    supersedes = None if note.supersedes in unseen.notes else note.supersedes
    if len(left) <= len(note.also):
        also = tuple(note.also[index - 1] for index in left if index)
        written = note.left or tuple(range(len(note.also) + 1))
        note = replace(note, also=also, left=tuple(written[index] for index in left))
    return _text(_sources_of(replace(note, supersedes=supersedes), unseen), unseen)


def _sources_of(record: _R, unseen: Unseen) -> _R:
    if not isinstance(record, _SOURCED):
        return record
    return replace(record, sources=_left(record.sources, unseen))


def _left(sources: tuple[Source, ...], unseen: Unseen) -> tuple[Source, ...]:
    """Sources that may be named: none that is such an article, though it has another address too."""
    return tuple(one for one in sources if one.article not in unseen.articles)


def _text(record: _R, unseen: Unseen) -> _R:
    """A record with words for the links in its text that lead to what is not to be found."""
    if not isinstance(record, _TEXTED) or not may_hold_links(record.body):
        return record
    return replace(record, body=without_links(record.body, unseen))


def without_links(markdown: str, unseen: Unseen) -> str:
    """A text with words for links to what is not to be found; all other links stay as they are written."""
    pieces: list[str] = []
    done = 0
    for link in wiki_links(markdown):
        if _is_gone(link, unseen):
            pieces += (markdown[done : link.start], link.words or NOT_SHOWN)
            done = link.end
    return "".join((*pieces, markdown[done:]))


def _is_gone(link: WikiLink, unseen: Unseen) -> bool:
    is_article = link.kind in ("", "article") and link.id in unseen.articles
    return is_article or (link.kind in ("", "note") and link.id in unseen.notes)
