"""Suggestions: what the articles of an archive do not say yet, why they might, and how sure that is."""

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import replace

from site_builder.model.archive import Archive
from site_builder.model.dataclass import dataclass
from site_builder.model.ids import ArticleId, PlaceId
from site_builder.model.records import Article
from site_builder.model.records.parts import Relation
from site_builder.text.inflected_names import NameIndex
from site_builder.told.related import Reason, related
from site_builder.tools.suggest.copies import copies
from site_builder.tools.suggest.meetings import Likely, likely_meetings
from site_builder.tools.suggest.profiles import Profiles, name_indexes, profiles
from site_builder.tools.suggest.reading import Reading, read
from site_builder.tools.suggest.relations import relations_of
from site_builder.tools.suggest.subjects import Topics, people, places, tags, topics
from site_builder.tools.suggest.suggestion import Kind, Suggestion

PROBABLE = 0.6
"""Confidence below which nothing is shown unless asked for: a wrong suggestion is worse than none."""
_LEAST = 0.4
"""Confidence below which nothing is suggested at all."""
_OF_A_COPY = 0.9


@dataclass(frozen=True, slots=True)
class _Known:
    """What articles in one language are read by."""

    names: NameIndex
    profiles: Profiles
    topics: Topics


def suggestions(archive: Archive, articles: Collection[ArticleId] = ()) -> tuple[Suggestion, ...]:
    """What the archive does not say yet, of some articles or (when none is named) of all, the surest first.

    Nothing that either side says already, and nothing that an article says it is not about.
    """
    chosen = tuple(id for id in archive.articles if not articles or id in articles)
    known = _known(archive, {_tongue(archive.articles[id]) for id in chosen})
    used = Counter({str(tag): len(of) for tag, of in archive.articles_tagged.items()})
    same = copies(archive)
    found: list[Suggestion] = [one for one in same if one.article in chosen]
    for id in chosen:
        about = known[_tongue(archive.articles[id])]
        reading = read(archive.articles[id], about.names)
        found += _of_article(archive, reading, about, used)
    found += [one for one in _from_copies(archive, same) if one.article in chosen]
    found += _related(archive, articles)
    fresh = (one for one in found if one.confidence >= _LEAST and not _is_said(archive, one))
    return tuple(sorted(_once(fresh), key=_order))


def _order(one: Suggestion) -> tuple[str, int, float, str]:
    return (one.article, list(Kind).index(one.kind), -one.confidence, one.target)


def _known(archive: Archive, tongues: Collection[str]) -> Mapping[str, _Known]:
    indexes = name_indexes(archive, tongues)
    return {
        tongue: _Known(index, profiles(archive, index), topics(archive, tongue))
        for tongue, index in indexes.items()
    }


def _tongue(article: Article) -> str:
    return article.language.split("-")[0].lower()


def _of_article(
    archive: Archive, reading: Reading, known: _Known, used: Mapping[str, int]
) -> Iterator[Suggestion]:
    likely = likely_meetings(reading, known.profiles)
    yield from _meetings(reading, likely)
    held_at, of_meetings = _of_its_meetings(archive, reading, likely)
    yield from people(archive, reading)
    yield from places(archive, reading, held_at)
    yield from tags(reading, known.topics, of_meetings, used)


def _meetings(reading: Reading, likely: Iterable[Likely]) -> Iterator[Suggestion]:
    sure = tuple(one for one in likely if one.confidence >= _LEAST)
    relations = relations_of(reading, sure)
    for one in sure:
        relation = relations[one.id]
        yield Suggestion(reading.article.id, Kind.MEETING, one.id, relation, one.confidence, one.reasons)


def _of_its_meetings(
    archive: Archive, reading: Reading, likely: Iterable[Likely]
) -> tuple[Collection[PlaceId], Collection[str]]:
    """Places and topics of the meetings that an article is about, by its own word or very probably."""
    said = [
        one.meeting
        for one in reading.article.meetings
        if one.relation is not Relation.MENTION and one.meeting in archive.meetings
    ]
    probable = tuple(one for one in likely if one.confidence >= PROBABLE)
    relations = relations_of(reading, probable)
    said += [one.id for one in probable if relations[one.id] is not Relation.MENTION]
    meetings = [archive.meetings[id] for id in dict.fromkeys(said)]
    held_at = frozenset(one.place for one in meetings if one.place)
    return held_at, frozenset(str(tag) for one in meetings for tag in one.tags)


def _from_copies(archive: Archive, same: Iterable[Suggestion]) -> Iterator[Suggestion]:
    """What an article says of its meetings, its copies might say too."""
    for pair in same:
        for one, other in ((pair.article, pair.target), (pair.target, pair.article)):
            for link in archive.articles[ArticleId(other)].meetings:
                why = (f"{other} is the same text and is about it", *pair.reasons[:1])
                told = (link.meeting, link.relation, _OF_A_COPY, why)
                yield Suggestion(ArticleId(one), Kind.MEETING, *told)


def _related(archive: Archive, articles: Collection[ArticleId]) -> Iterator[Suggestion]:
    """What stands on the pages of the articles that were asked about: told, for nothing of it is written."""
    if not articles:
        return
    texts = {id: article.body for id, article in archive.articles.items()}
    for id, others in related(archive, texts.__getitem__).items():
        for other in others if id in articles else ():
            sure = min(0.99, 1 - 1 / (1 + other.points))
            yield Suggestion(id, Kind.RELATED, other.article, "", sure, tuple(map(_told, other.reasons)))


def _told(reason: Reason) -> str:
    return f"same {reason.bond} {reason.about}" if reason.about else "similar words"


def _once(found: Iterable[Suggestion]) -> Iterator[Suggestion]:
    """Each thing once: as the surest says it, with what the others add."""
    by_key: dict[tuple[str, Kind, str], Suggestion] = {}
    for one in found:
        key = (one.article, one.kind, one.target)
        other = by_key.get(key)
        by_key[key] = _joined(one, other) if other else one
    yield from by_key.values()


def _joined(one: Suggestion, other: Suggestion) -> Suggestion:
    best, second = (one, other) if one.confidence > other.confidence else (other, one)
    return replace(best, reasons=tuple(dict.fromkeys((*best.reasons, *second.reasons))))


def _is_said(archive: Archive, one: Suggestion) -> bool:
    """Whether the archive says it already, or says that it is not so."""
    article = archive.articles[one.article]
    said: Mapping[Kind, Iterable[str]] = {
        Kind.COPY: (tie.article for tie in article.related),
        Kind.MEETING: (link.meeting for link in article.meetings),
        Kind.PERSON: article.people,
        Kind.PLACE: article.places,
        Kind.TAG: article.tags,
    }
    return one.target in (*said.get(one.kind, ()), *article.not_about)


__all__ = ["PROBABLE", "Kind", "Suggestion", "suggestions"]
