"""Articles that a reader of one may want next, and why: meetings, people and rare topics first, words last.

Every reason is looked up in an index; what hundreds of articles share leads only to the nearest of them in
time. So the work grows with the archive and not with its square.
"""

import math
import re
from bisect import bisect_left, insort
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from enum import StrEnum
from functools import partial
from itertools import chain

from site_builder.model.archive import Archive
from site_builder.model.dataclass import dataclass
from site_builder.model.ids import ArticleId
from site_builder.model.records.parts import Relation
from site_builder.model.remember import Remember, made_anew
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
_RUN = re.compile(r"\w{5,}")
"""A word, or what has words in it: found in a third of the time."""
_BETWEEN = "\n"
"""Between words; none holds it."""

TextOf = Callable[[ArticleId], str]


class Bond(StrEnum):
    """What two articles have in common."""

    MEETING = "meeting"
    TAG = "tag"
    PERSON = "person"
    WORDS = "words"


_BONDS = tuple(Bond)
_WEIGHTS = {Bond.MEETING: 12.0, Bond.TAG: 2.5, Bond.PERSON: 2.0, Bond.WORDS: 0.1}
_ENOUGH_WORDS = _FEWEST_WORDS * _WEIGHTS[Bond.WORDS]
_SLACK = 0.001
"""More points than the order of adding some up may change."""


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
    number: int
    """Of the reason; 0 for rare words, which are one reason, whichever they are."""
    places: tuple[int, ...]
    weight: float


@dataclass(frozen=True, slots=True)
class _Shelf:
    archive: Archive
    order: tuple[ArticleId, ...]
    groups: Mapping[int, Sequence[_Group]]
    """Place of an article → the groups it is in."""


def related(
    archive: Archive,
    text_of: TextOf,
    remember: Remember = made_anew,
    digest_of: TextOf | None = None,
) -> Mapping[ArticleId, tuple[Related, ...]]:
    """For each article, at most five others with what they share, the nearest first.

    Not those that it is tied to by its own word: whoever shows these says what the tie is. Where a digest
    can be had of each text, one whose words are remembered is not read.
    """
    order = archive.articles_by_date
    words = words_in(archive, order, text_of, remember, digest_of or text_of)
    # Most edits bring no new word, and leave what articles share as it is.
    told = (_BETWEEN * 2).join(words).encode("utf-8", "surrogatepass")
    sharers = remember("sharers", (told,), lambda: tuple(_by_rare_words(words)))
    groups = tuple(_groups(archive, sharers, {id: place for place, id in enumerate(order)}))
    facts = ((one.published, one.meetings, one.related) for one in map(archive.articles.__getitem__, order))
    return remember("related", (order, groups, tuple(facts)), partial(_all_related, archive, groups))


def _all_related(archive: Archive, groups: Sequence[_Group]) -> Mapping[ArticleId, tuple[Related, ...]]:
    of: defaultdict[int, list[_Group]] = defaultdict(list)
    for group in groups:
        for place in group.places:
            of[place].append(group)
    shelf = _Shelf(archive, archive.articles_by_date, of)
    return {id: _related(shelf, place) for place, id in enumerate(shelf.order)}


def _groups(
    archive: Archive, sharers: Iterable[tuple[int, ...]], place_of: Mapping[ArticleId, int]
) -> Iterator[_Group]:
    shared: Iterator[tuple[Bond, str, Sequence[ArticleId]]] = chain(
        ((Bond.MEETING, about, articles) for about, articles in archive.articles_about.items()),
        ((Bond.TAG, about, articles) for about, articles in archive.articles_tagged.items()),
        ((Bond.PERSON, about, articles) for about, articles in archive.articles_naming.items()),
    )
    for number, (bond, about, articles) in enumerate(shared, start=1):
        places = tuple(sorted({place_of[id] for id in articles if id in place_of}))
        if len(places) < 2:
            continue
        weight = _WEIGHTS[bond] * (1.0 if bond is Bond.MEETING else _rarity(len(places), len(place_of)))
        if weight > 0:
            yield _Group(Reason(bond, about), number, places, weight)
    by_words = Reason(Bond.WORDS)
    for places in sharers:
        yield _Group(by_words, 0, places, _WEIGHTS[Bond.WORDS])


def _rarity(holders: int, total: int) -> float:
    """1 for what two share and nobody else, 0 for what all have."""
    return math.log(total / max(2, holders)) / math.log(max(3.0, total / 2))


def words_in(
    archive: Archive, articles: Iterable[ArticleId], text_of: TextOf, remember: Remember, digest_of: TextOf
) -> tuple[str, ...]:
    """The roots of the longer words of each of some articles, each once; between them `_BETWEEN`.

    One string is read back in no time and takes little room; of so many words each is a thing of its own.
    """
    roots: dict[str, _Roots] = {}
    found: list[str] = []
    for id in articles:
        # Words of one language are compared with those of no other.
        tongue = archive.articles[id].language.split("-")[0].lower().replace(_BETWEEN, " ")
        known = roots.setdefault(tongue, _Roots(tongue))
        found.append(remember("words", (tongue, digest_of(id)), partial(known.of, text_of, id)))
    return tuple(found)


def _by_rare_words(words: Sequence[str]) -> Iterator[tuple[int, ...]]:
    """Places of articles that share a word which few have."""
    most = min(_RARE, int(len(words) * _SHARE))
    counts: Counter[str] = Counter()
    # Most words of a text are common soon, and are not counted on.
    common = {""}
    few: list[list[str]] = []
    for of in words:
        few.append(uncommon := [word for word in of.split(_BETWEEN) if word not in common])
        counts.update(uncommon)
        common.update([word for word in uncommon if counts[word] > most])
    rare = {word for word, count in counts.items() if 1 < count <= most}
    holders: defaultdict[str, list[int]] = defaultdict(list)
    for place, uncommon in enumerate(few):
        for _, word in sorted((counts[word], word) for word in uncommon if word in rare)[:_MOST_WORDS]:
            holders[word].append(place)
    yield from (tuple(places) for _, places in sorted(holders.items()) if len(places) > 1)


class _Roots(dict[str, str]):
    """The words of a language → their roots, each worked out when it is first met."""

    def __init__(self, tongue: str) -> None:
        """Of no word yet."""
        super().__init__()
        self.tongue = tongue

    def __missing__(self, word: str) -> str:
        self[word] = f"{self.tongue} {root(word, self.tongue)}"
        return self[word]

    def of(self, text_of: TextOf, id: ArticleId) -> str:
        """Those of a text's longer words, each once, in the order of the alphabet."""
        return _BETWEEN.join(sorted({*map(self.__getitem__, _longer_words(text_of(id).casefold()))}))


def _longer_words(text: str) -> set[str]:
    runs = set(_RUN.findall(text))
    mixed = {run for run in runs if not run.isalpha()}
    return (runs - mixed).union(*map(_WORD.findall, mixed))


def _related(shelf: _Shelf, place: int) -> tuple[Related, ...]:
    shared: defaultdict[int, dict[int, float]] = defaultdict(dict)
    reasons: dict[int, Reason] = {}
    for group in shelf.groups.get(place, ()):
        number = group.number
        reasons[number] = group.reason
        mine = group.weight * _part_in(shelf, place, group.reason)
        for other in _around(group.places, place):
            points = shared[other]
            points[number] = points.get(number, 0.0) + mine * _part_in(shelf, other, group.reason)
    tied = {tie.article for tie in shelf.archive.articles[shelf.order[place]].related}
    others = ((sum(points.values()), other) for other, points in shared.items())
    hopeful = sorted((one for one in others if one[0] >= _ENOUGH - _SLACK), reverse=True)
    told: list[Related] = []
    best: list[float] = []
    for at_most, other in hopeful:
        # What is worth telling counts for no more than everything does: behind these none comes nearer.
        if len(best) >= MOST and at_most < best[-MOST] - _SLACK:
            break
        found = Related(shelf.order[other], *_weighed(shared[other], reasons))
        if found.article not in tied and found.reasons and found.points >= _ENOUGH:
            told.append(found)
            insort(best, found.points)
    return tuple(sorted(told, key=lambda one: _nearness(shelf, place, one)))[:MOST]


def _nearness(shelf: _Shelf, place: int, one: Related) -> tuple[float, int, str]:
    here, there = (shelf.archive.articles[id].published for id in (shelf.order[place], one.article))
    days = abs((here.first - there.first).days) if here and there else 10**6
    return (-round(one.points, 6), days, one.article)


def _weighed(points: Mapping[int, float], reasons: Mapping[int, Reason]) -> tuple[tuple[Reason, ...], float]:
    """What is worth telling, the strongest first, and what all of it counts for."""
    told = [
        (-much, _BONDS.index(reasons[number].bond), reasons[number].about, reasons[number])
        for number, much in points.items()
        if much >= (_TOLD if number else _ENOUGH_WORDS)
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
