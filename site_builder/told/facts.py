"""What a clause tells that another may tell otherwise: a figure, a date, a place in a row, and of what."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache

from site_builder.model.archive import Archive
from site_builder.model.dataclass import dataclass
from site_builder.model.ids import ArticleId, PersonId
from site_builder.model.when import Precision, When
from site_builder.told.clauses import (
    Clause,
    bounds_in,
    clauses_of,
    gives_value,
    is_length,
    pattern_of,
    printed,
)
from site_builder.told.figures import Extent, Figure, Measure, figures
from site_builder.told.statements import Names, Statement, names_of
from site_builder.told.words.orders import OCCASIONS, ORDERS
from site_builder.told.words.topics import HEADS, TOPICS, Reach, Topic

NEAR = 80
"""Characters between a figure and the words that say what it is of."""
_FAR = NEAR + 1
_LASTING = frozenset({"doubt"})
"""The only bounds that matter to what never changes, such as a day of birth."""
_ROWS = {name: Topic({Measure.ORDER: f"which {name} it was"}, words) for name, words in OCCASIONS.items()}


@dataclass(frozen=True, slots=True)
class Value:
    """What a clause gives: a figure, a date, a number in a row."""

    measure: Measure
    unit: str
    extent: Extent
    """What it may be; days are counted as the calendar counts them."""
    shown: str
    """The words for it."""
    is_rounded: bool = False
    kinds: frozenset[str] = frozenset()
    """What narrows it: `Russian` troops, the first `foreign` visit."""


@dataclass(frozen=True, slots=True)
class Fact:
    """A value, with what it is of."""

    said: Statement
    topic: Topic
    value: Value
    bounds: frozenset[str]
    people: frozenset[PersonId]
    places: frozenset[str]
    """Places of the archive by their id; others by their name."""
    when: tuple[When, ...]
    words: frozenset[str]
    """What its clause is about."""
    span: tuple[int, int]
    """Where in the sentence its value stands."""
    told: str
    """Its clause, with its dates and its sources blanked out."""

    @property
    def key(self) -> tuple[int, Measure, str]:
        """What two facts must share to be compared at all."""
        return (id(self.topic), self.value.measure, self.value.unit)


def facts(
    archive: Archive, said: Mapping[ArticleId, Sequence[Statement]]
) -> Mapping[ArticleId, tuple[Fact, ...]]:
    """Every fact of every article, in the order of its text."""
    names = names_of(archive)
    return {id: tuple(fact for one in said[id] for fact in facts_of(one, names, TOPICS)) for id in said}


def facts_of(said: Statement, names: Names, topics: Sequence[Topic]) -> Iterator[Fact]:
    """Every fact of a sentence about some topics, or about which of a row something was."""
    if not gives_value(said):
        return
    for clause in clauses_of(said, names):
        yield from _figures(clause, topics)
        yield from _dates(clause, topics)
        yield from _rows(clause)


def _figures(clause: Clause, topics: Sequence[Topic]) -> Iterator[Fact]:
    for figure in figures(clause.text, clause.said.language):
        topic, kinds = _topic_of(figure, clause, topics)
        if topic is not None:
            shown = printed(clause, figure.start, figure.end)
            value = Value(figure.measure, figure.unit, figure.extent, shown, figure.is_rounded, kinds)
            yield _fact(clause, topic, value, (figure.start, figure.end))


def _topic_of(figure: Figure, clause: Clause, topics: Sequence[Topic]) -> tuple[Topic | None, frozenset[str]]:
    if figure.measure is Measure.COUNT:
        return _counted(figure, clause, topics)
    if figure.measure is Measure.LENGTH and not is_length(figure, clause):
        return None, frozenset()
    return _nearest(figure.measure, (figure.start, figure.end), clause, topics), frozenset()


def _counted(figure: Figure, clause: Clause, topics: Sequence[Topic]) -> tuple[Topic | None, frozenset[str]]:
    """What is counted stands behind the figure: `12,800 Russian troops`; what happened, near it."""
    tongue, rest = clause.said.language, clause.text[figure.end :]
    found = {name: head for name, pattern in _heads(tongue) if (head := pattern.match(rest))}
    counted = [topic for topic in topics if topic.heads in found]
    topic = _nearest(Measure.COUNT, (figure.start, figure.end), clause, counted)
    if topic is None:
        return None, frozenset()
    words = found[topic.heads]["kinds"].lower().split()
    # “Russian and Belarusian troops” are all of them; “Russian troops” are a part.
    is_joint = any(word in ("and", "und", "и") for word in words)
    return topic, frozenset() if is_joint else frozenset(word for word in words if word not in ("of", "the"))


def _nearest(
    measure: Measure, span: tuple[int, int], clause: Clause, topics: Iterable[Topic]
) -> Topic | None:
    """The topic whose words stand nearest."""
    near = [
        (max(found.start() - span[1], span[0] - found.end()), index, topic)
        for index, topic in enumerate(topics)
        if measure in topic.asks
        for found in pattern_of(topic.words[clause.said.language]).finditer(clause.text)
    ]
    distance, _, topic = min(near, default=(_FAR, 0, None), key=lambda one: one[:2])
    return topic if distance < _FAR else None


def _dates(clause: Clause, topics: Sequence[Topic]) -> Iterator[Fact]:
    """The one date of a clause, of what stands nearest to it."""
    if len(clause.dates) != 1:
        return
    ((start, end, when),) = clause.dates
    topic = _nearest(Measure.DATE, (start, end), clause, topics)
    is_fine = when.precision is Precision.DAY or (topic is not None and topic.reach is Reach.PERSON)
    if topic is None or when.circa or not is_fine:
        return
    extent = Extent(when.first.toordinal(), when.last.toordinal() + 1)
    yield _fact(clause, topic, Value(Measure.DATE, "", extent, printed(clause, start, end)), (start, end))


def _rows(clause: Clause) -> Iterator[Fact]:
    """Which visit, meeting or call it was."""
    tongue = clause.said.language
    if not _any_order(tongue).search(clause.text):
        return
    for name, topic in _ROWS.items():
        for number, order in enumerate(ORDERS[tongue], start=1):
            for found in _row(order, OCCASIONS[name][tongue]).finditer(clause.text):
                kinds = frozenset(found["kinds"].lower().split())
                shown = " ".join(found[0].split())
                extent = Extent(number, number + 1)
                yield _fact(clause, topic, Value(Measure.ORDER, "", extent, shown, kinds=kinds), found.span())


def _fact(clause: Clause, topic: Topic, value: Value, span: tuple[int, int]) -> Fact:
    bounds = frozenset(bounds_in(clause, value.measure))
    if topic.reach is Reach.PERSON:
        bounds &= _LASTING
    when = tuple(one for _, _, one in clause.dates)
    at = (clause.start + span[0], clause.start + span[1])
    return Fact(
        clause.said, topic, value, bounds, clause.people, clause.places, when, clause.words, at, clause.text
    )


@lru_cache
def _heads(tongue: str) -> tuple[tuple[str, re.Pattern[str]], ...]:
    """What may be counted, with the words for it and what narrows them, as they stand behind a figure."""
    kinds = r"(?P<kinds>(?:\s+(?:[^\W\d_]|['’-])+){0,4}?)"
    return tuple(
        (name, re.compile(rf"{kinds}\s+(?:{words[tongue]})(?!\w)", re.IGNORECASE))
        for name, words in HEADS.items()
    )


@lru_cache
def _any_order(tongue: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{'|'.join(ORDERS[tongue])})", re.IGNORECASE)


@lru_cache(maxsize=256)
def _row(order: str, occasion: str) -> re.Pattern[str]:
    return re.compile(
        rf"(?<!\w)(?:{order})(?P<kinds>(?:\s+[^\W\d_]+){{0,2}}?)\s+(?:{occasion})(?!\w)", re.IGNORECASE
    )
