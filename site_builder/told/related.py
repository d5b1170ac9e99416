"""Articles that a reader of one may want next, and why: meetings, people and rare topics first, words last.

Every reason is looked up in an index; what hundreds of articles share leads only to the nearest of them in
time. So the work grows with the archive and not with its square.
"""

import math
import re
from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import chain

from site_builder.model.archive import Archive
from site_builder.model.ids import ArticleId
from site_builder.model.records import Article
from site_builder.model.records.parts import Relation
from site_builder.text.word_forms import root

MOST = 5
"""Articles that are named beside one."""
_NEAR = 12
"""Neighbours in time, on either side, that something which many articles share leads to."""
_RARE = 8
"""Articles that may have a word which still says what few are about…"""
_SHARE = 0.25
"""…and of a small archive this share of them: what two of five have in common is the language."""
_MOST_WORDS = 40
"""Rare words by which one article is compared."""
_FEWEST_WORDS = 4
_ENOUGH = 0.8
"""Points below which two articles are not called related."""
_TOLD = 0.25
"""Points below which something that two articles share is not worth telling."""
_MENTIONED = 0.25
"""What a meeting counts for that one of two articles only mentions."""
_WORD = re.compile(r"[^\W\d_]{5,}")


class Bond(StrEnum):
    """What two articles have in common."""

    MEETING = "meeting"
    TAG = "tag"
    PERSON = "person"
    WORDS = "words"


_WEIGHTS = {Bond.MEETING: 12.0, Bond.TAG: 2.5, Bond.PERSON: 2.0, Bond.WORDS: 0.1}


@dataclass(frozen=True, slots=True)
class Reason:
    """One thing that two articles have in common."""

    bond: Bond
    about: str = ""
    """The id of a meeting, a person or a tag; empty for words."""


@dataclass(frozen=True, slots=True)
class Related:
    """An article that is related to another one."""

    article: ArticleId
    reasons: tuple[Reason, ...]
    """The strongest first."""
    points: float


@dataclass(frozen=True, slots=True)
class _Group:
    """Articles that share something, as places in the order of time."""

    reason: Reason
    places: tuple[int, ...]
    weight: float


@dataclass(frozen=True, slots=True)
class _Shelf:
    archive: Archive
    order: tuple[ArticleId, ...]
    groups: Mapping[int, tuple[_Group, ...]]
    """Place of an article → the groups it is in."""


def related(archive: Archive, texts: Mapping[ArticleId, str]) -> Mapping[ArticleId, tuple[Related, ...]]:
    """For each article, at most five others with what they share, the nearest first.

    Not those that it is tied to by its own word: whoever shows these says what the tie is.
    """
    order = archive.articles_by_date
    place_of = {id: place for place, id in enumerate(order)}
    groups: defaultdict[int, list[_Group]] = defaultdict(list)
    for group in _groups(archive, texts, place_of):
        for place in group.places:
            groups[place].append(group)
    shelf = _Shelf(archive, order, {place: tuple(found) for place, found in groups.items()})
    return {id: _related(shelf, place) for place, id in enumerate(order)}


def _groups(
    archive: Archive, texts: Mapping[ArticleId, str], place_of: Mapping[ArticleId, int]
) -> Iterator[_Group]:
    shared: Iterator[tuple[Bond, str, Sequence[ArticleId]]] = chain(
        ((Bond.MEETING, about, articles) for about, articles in archive.articles_about.items()),
        ((Bond.TAG, about, articles) for about, articles in archive.articles_tagged.items()),
        ((Bond.PERSON, about, articles) for about, articles in archive.articles_naming.items()),
    )
    for bond, about, articles in shared:
        places = tuple(sorted({place_of[id] for id in articles if id in place_of}))
        if len(places) < 2:
            continue
        weight = _WEIGHTS[bond] * (1.0 if bond is Bond.MEETING else _rarity(len(places), len(place_of)))
        if weight > 0:
            yield _Group(Reason(bond, about), places, weight)
    for sharers in _by_rare_words(archive, texts, place_of):
        yield _Group(Reason(Bond.WORDS), sharers, _WEIGHTS[Bond.WORDS])


def _rarity(holders: int, total: int) -> float:
    """1 for what two share and nobody else, 0 for what all have."""
    return math.log(total / max(2, holders)) / math.log(max(3.0, total / 2))


def _by_rare_words(
    archive: Archive, texts: Mapping[ArticleId, str], place_of: Mapping[ArticleId, int]
) -> Iterator[tuple[int, ...]]:
    """Places of articles that share a word which few have."""
    words = {place_of[id]: _words(archive.articles[id], texts.get(id, "")) for id in place_of}
    counts = Counter(word for of in words.values() for word in of)
    most = min(_RARE, int(len(words) * _SHARE))
    holders: defaultdict[str, list[int]] = defaultdict(list)
    for place, of in sorted(words.items()):
        rare = sorted((counts[word], word) for word in of if 1 < counts[word] <= most)
        for _, word in rare[:_MOST_WORDS]:
            holders[word].append(place)
    yield from (tuple(places) for _, places in sorted(holders.items()) if len(places) > 1)


def _words(article: Article, text: str) -> frozenset[str]:
    """The roots of an article's longer words, those of another language apart from its own."""
    tongue = article.language.split("-")[0].lower()
    return frozenset(f"{tongue} {root(word, tongue)}" for word in set(_WORD.findall(text.casefold())))


def _related(shelf: _Shelf, place: int) -> tuple[Related, ...]:
    shared: defaultdict[int, dict[Reason, float]] = defaultdict(dict)
    for group in shelf.groups.get(place, ()):
        mine = _part_in(shelf, place, group.reason)
        for other in _around(group.places, place):
            points = group.weight * mine * _part_in(shelf, other, group.reason)
            shared[other][group.reason] = shared[other].get(group.reason, 0.0) + points
    tied = {tie.article for tie in shelf.archive.articles[shelf.order[place]].related}
    found = ((shelf.order[other], *_weighed(reasons)) for other, reasons in shared.items())
    told = [Related(*one) for one in found if one[0] not in tied and one[1] and one[2] >= _ENOUGH]
    return tuple(sorted(told, key=lambda one: _nearness(shelf, place, one)))[:MOST]


def _nearness(shelf: _Shelf, place: int, one: Related) -> tuple[float, int, str]:
    here, there = (shelf.archive.articles[id].published for id in (shelf.order[place], one.article))
    days = abs((here.first - there.first).days) if here and there else 10**6
    return (-round(one.points, 6), days, one.article)


def _weighed(reasons: Mapping[Reason, float]) -> tuple[tuple[Reason, ...], float]:
    """What is worth telling, the strongest first, and what all of it counts for."""
    told = [
        (-points, list(Bond).index(reason.bond), reason.about, reason)
        for reason, points in reasons.items()
        if points >= (_FEWEST_WORDS * _WEIGHTS[Bond.WORDS] if reason.bond is Bond.WORDS else _TOLD)
    ]
    return tuple(one[-1] for one in sorted(told, key=lambda one: one[:3])), sum(-one[0] for one in told)


def _part_in(shelf: _Shelf, place: int, reason: Reason) -> float:
    """How much something is an article's own: a meeting that it only mentions is not."""
    if reason.bond is not Bond.MEETING:
        return 1.0
    links = shelf.archive.articles[shelf.order[place]].meetings
    is_mention = any(one.meeting == reason.about and one.relation is Relation.MENTION for one in links)
    return _MENTIONED if is_mention else 1.0


def _around(places: Sequence[int], place: int) -> Iterable[int]:
    """The others of a group; of a large one those nearest in time."""
    here = bisect_left(places, place)
    return (*places[max(0, here - _NEAR) : here], *places[here + 1 : here + 1 + _NEAR])
