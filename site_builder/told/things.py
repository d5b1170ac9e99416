"""Figures and dates of a topic that the archive itself names.

Of a topic that somebody tagged we know its words and nothing else. So a figure is of it only where these
words stand near, and where no other figure of its kind stands beside it.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator

from site_builder.model.dataclass import dataclass
from site_builder.model.when import Precision
from site_builder.told.clauses import (
    Clause,
    bounds_around,
    clauses_of,
    gives_value,
    is_length,
    pattern_of,
    printed,
)
from site_builder.told.facts import NEAR, Fact, Value
from site_builder.told.figures import Extent, Figure, Measure, figures
from site_builder.told.statements import Names, Statement, stem
from site_builder.told.words.bounds import ENDS
from site_builder.told.words.topics import Topic

_LIKE = 0.75
"""Share of the shorter clause's words that two must have in common to tell the day of one thing."""
_FEWEST = 2
# “A loan that nobody had foreseen: 27 million crowns”, “Fifteen per cent: so much less may be landed”.
_ENDS = {language: ends.replace(r"|:\s", "").replace("|:", "") for language, ends in ENDS.items()}
"""What parts clauses that may be of several things; a colon says of what the figure is."""
_HEAD = re.compile(
    r"(?P<kinds>(?:\s+[^\W\d_][\w’'-]*){0,3}?)\s+(?P<head>[^\W\d_][\w’'-]*s|people|men|women|"
    r"children|police|staff|cattle)(?![\w’'-])"
)
_NO_KIND = re.compile(
    r"\b(?:a|an|and|are|as|at|by|for|from|had|has|have|in|is|of|on|or|per|than|that|the|this|to|was|were|which|"
    r"who|will|with|would)\b",
    re.IGNORECASE,
)
"""Words that stand between a number and what is counted only where that is something else."""


@dataclass(frozen=True, slots=True)
class Part:
    """A clause, with the figures in it that may be of any topic."""

    clause: Clause
    values: tuple[tuple[Figure, Value], ...]


def things_of(said: Statement, names: Names, topic: Topic) -> Iterator[Fact]:
    """Every figure and date of a sentence that is of a topic, as far as its words show."""
    return things_in(tuple(things_stand_in(said, names)), topic)


def things_stand_in(said: Statement, names: Names) -> Iterator[Part]:
    """The clauses of a sentence that give a figure or a date, parted so that each tells of one thing."""
    if not gives_value(said):
        return
    for clause in clauses_of(said, names, _ENDS):
        found = ((one, _value(clause, one)) for one in figures(clause.text, said.language))
        values = tuple((figure, value) for figure, value in found if value)
        if values or clause.dates:
            yield Part(clause, values)


def things_in(parts: Iterable[Part], topic: Topic) -> Iterator[Fact]:
    """Every figure and date in some clauses that is of a topic."""
    for part in parts:
        clause, words = part.clause, topic.words.get(part.clause.said.language, "")
        near = [found.span() for found in pattern_of(words).finditer(clause.text)] if words else []
        if near:
            yield from _figures(part, topic, near)
            yield from _dates(clause, topic, near)


def is_one_thing(a: Fact, b: Fact) -> bool:
    """Whether most words of two clauses are the same."""
    shared, least = len(a.words & b.words), min(len(a.words), len(b.words))
    return a.said.language == b.said.language and shared >= max(_FEWEST, _LIKE * least)


def _figures(part: Part, topic: Topic, near: list[tuple[int, int]]) -> Iterator[Fact]:
    values = [one for one in part.values if _is_near((one[0].start, one[0].end), near)]
    kinds = Counter((value.measure, value.unit) for _, value in values)
    for figure, value in values:
        if kinds[(value.measure, value.unit)] == 1:
            yield _fact(part.clause, topic, value, (figure.start, figure.end))


def _value(clause: Clause, figure: Figure) -> Value | None:
    unit, kinds = figure.unit, frozenset[str]()
    shown = printed(clause, figure.start, figure.end)
    if figure.measure is Measure.LENGTH and not is_length(figure, clause):
        return None
    if figure.measure is Measure.COUNT:
        head = _HEAD.match(clause.text, figure.end)
        if head is None or _NO_KIND.search(head["kinds"]):
            return None
        unit, kinds = stem(head["head"].lower()), frozenset(head["kinds"].lower().split())
        shown = printed(clause, figure.start, head.end())
    return Value(figure.measure, unit, figure.extent, shown, figure.is_rounded, kinds)


def _dates(clause: Clause, topic: Topic, near: list[tuple[int, int]]) -> Iterator[Fact]:
    """The one day that a clause tells."""
    if len(clause.dates) != 1:
        return
    ((start, end, when),) = clause.dates
    if when.circa or when.precision is not Precision.DAY or not _is_near((start, end), near):
        return
    extent = Extent(when.first.toordinal(), when.last.toordinal() + 1)
    yield _fact(clause, topic, Value(Measure.DATE, "", extent, printed(clause, start, end)), (start, end))


def _is_near(span: tuple[int, int], words: list[tuple[int, int]]) -> bool:
    return any(max(start - span[1], span[0] - end) <= NEAR for start, end in words)


def _fact(clause: Clause, topic: Topic, value: Value, span: tuple[int, int]) -> Fact:
    return Fact(
        said=clause.said,
        topic=topic,
        value=value,
        bounds=bounds_around(clause, value.measure, span),
        people=clause.people,
        places=clause.places,
        when=tuple(one for _, _, one in clause.dates),
        words=clause.words,
        span=(clause.start + span[0], clause.start + span[1]),
        told=clause.text,
    )
