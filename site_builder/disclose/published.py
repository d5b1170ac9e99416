"""The records of an archive with what may not be shown taken out of each of their fields."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import TypeVar

from site_builder.disclose.withhold import Kept
from site_builder.model.archive import Archive
from site_builder.model.body import Bodies
from site_builder.model.dataclass import dataclass
from site_builder.model.disclosure import Disclosure, Disclosures
from site_builder.model.held import NO_TEXT
from site_builder.model.ids import ArticleId
from site_builder.model.issue import Spot
from site_builder.model.records import (
    Article,
    Event,
    Meeting,
    Note,
    Person,
    Place,
    Publisher,
    Series,
    TextKind,
)
from site_builder.model.records.parts import Source
from site_builder.model.records.rights import Shows, Title

HIDDEN_TITLE = "An article that was removed"
_SUMMARY = "summary"

Id = TypeVar("Id")
Sourced = TypeVar("Sourced", Event, Meeting, Note, Person, Place, Publisher, Series)


@dataclass(frozen=True, slots=True)
class Public:
    """An archive and its texts as the public may see them."""

    archive: Archive
    bodies: Bodies


@dataclass(frozen=True, slots=True)
class _Quotes:
    """What may be shown of the words that records quote."""

    hidden: frozenset[ArticleId]
    """Articles whose text is not shown whole."""
    shown: Mapping[Spot, str]

    def of(self, article: ArticleId | None, spot: Spot, words: str) -> str:
        """What may be shown of words of `article` that are written at `spot`."""
        return self.shown.get(spot, "") if article in self.hidden else words


def public_archive(
    archive: Archive, bodies: Bodies, shown: Disclosures, kept: Mapping[ArticleId, Kept]
) -> Public:
    """The archive with the bodies, quotations and fields that may be shown."""
    articles = {id: _article(one, shown[id]) for id, one in archive.articles.items()}
    quotes = _Quotes(
        frozenset(id for id, one in shown.items() if not one.is_whole),
        {spot: words for one in kept.values() for spot, words in one.quotes.items()},
    )
    lengths = {id: bodies[id].words for id in kept}
    archive = replace(archive, articles=articles, disclosures=shown, lengths=lengths)
    seen = {id: kept[id].body if id in kept else body for id, body in bodies.items()}
    return Public(_requoted(archive, quotes) if quotes.hidden else archive, seen)


def _requoted(archive: Archive, quotes: _Quotes) -> Archive:
    """The archive with what it quotes of texts that are not shown cut to what may be quoted."""
    return replace(
        archive,
        events=_each(archive.events, lambda one: _with_sources(one, quotes)),
        meetings=_each(archive.meetings, lambda one: _with_outcome(_with_sources(one, quotes), quotes)),
        notes=_each(archive.notes, lambda one: _note(_with_sources(one, quotes), quotes)),
        people=_each(archive.people, lambda one: _with_sources(one, quotes)),
        places=_each(archive.places, lambda one: _with_sources(one, quotes)),
        publishers=_each(archive.publishers, lambda one: _with_sources(one, quotes)),
        series=_each(archive.series, lambda one: _with_sources(one, quotes)),
    )


def _each(records: Mapping[Id, Sourced], change: Callable[[Sourced], Sourced]) -> Mapping[Id, Sourced]:
    return {id: change(one) for id, one in records.items()}


def _article(article: Article, shown: Disclosure) -> Article:
    """An article as far as it is shown; what proves a permission is nobody's business."""
    permission = article.permission and replace(article.permission, evidence="")
    is_stated = article.rights == shown.rights and permission == article.permission
    stated = article if is_stated else replace(article, rights=shown.rights, permission=permission)
    if shown.is_whole:
        return stated
    bare = replace(
        stated,
        held=NO_TEXT,
        summary=_summary(article, shown),
        provenance=replace(article.provenance, removed=()),
        text=TextKind.EXCERPT if shown.shows is Shows.EXTRACT else TextKind.LINK_ONLY,
    )
    is_nameless = shown.takedown is not None and shown.takedown.title is Title.HIDE
    return replace(bare, title=HIDDEN_TITLE, original_title="") if is_nameless else bare


def _summary(article: Article, shown: Disclosure) -> str:
    """Our own summary; one that was taken from somewhere, as its evidence says, is not ours to show."""
    is_ours = all(one.field != _SUMMARY for one in article.evidence)
    return article.summary if is_ours and shown.shows is Shows.EXTRACT else ""


def _note(note: Note, quotes: _Quotes) -> Note:
    also = tuple(
        replace(one, quote=quotes.of(one.article, note.place(index), one.quote), prefix="", suffix="")
        if one.article in quotes.hidden
        else one
        for index, one in enumerate(note.also, 1)
    )
    if note.on not in quotes.hidden:
        return replace(note, also=also) if also != note.also else note
    words = quotes.of(note.on, note.place(0), note.quote)
    return replace(note, quote=words, prefix="", suffix="", also=also)


def _with_sources(record: Sourced, quotes: _Quotes) -> Sourced:
    sources = _sources(record.sources, record.spot, quotes)
    return record if sources == record.sources else replace(record, sources=sources)


def _with_outcome(meeting: Meeting, quotes: _Quotes) -> Meeting:
    outcome = tuple(
        replace(one, sources=_sources(one.sources, meeting.spot.at("outcome", place), quotes))
        for place, one in enumerate(meeting.outcome)
    )
    return meeting if outcome == meeting.outcome else replace(meeting, outcome=outcome)


def _sources(sources: tuple[Source, ...], spot: Spot, quotes: _Quotes) -> tuple[Source, ...]:
    return tuple(
        replace(one, quote=quotes.of(one.article, spot.at("sources", index), one.quote))
        if one.article in quotes.hidden and one.quote
        else one
        for index, one in enumerate(sources)
    )
