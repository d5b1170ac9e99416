"""What a clause tells that another may tell otherwise: a figure, a date, a place in a row, and of what."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from site_builder.model.archive import Archive
from site_builder.model.ids import ArticleId, PersonId, PlaceId
from site_builder.model.when import Precision, When
from site_builder.told.figures import Extent, Figure, Measure, figures, no_length
from site_builder.told.statements import Statement, is_known, names_in, spellings, stem, without
from site_builder.told.words.bounds import BOUNDS, ENDS, SAID, SPANS
from site_builder.told.words.orders import OCCASIONS, ORDERS
from site_builder.told.words.topics import HEADS, TOPICS, Reach, Topic

NEAR = 80
"""Characters between a figure and the words that say what it is of."""
_FAR = NEAR + 1
_ELSEWHERE = {
    "de": re.compile(r"(?!)"),
    "en": re.compile(r"\b(?:in|at|near|from|to)\s+(?:the\s+)?(?P<name>[A-Z][\w-]+)"),
    "ru": re.compile(r"\b(?:в|во|под|из)\s+(?P<name>[А-ЯЁ][\w-]+)"),  # noqa: RUF001 - a Russian word
}
_UNBOUNDED = {
    Measure.MONEY: frozenset({"begin", "end", "planned", "wider", "first day", "second day"}),
    Measure.COUNT: frozenset({"begin", "end", "next"}),
    Measure.LENGTH: frozenset({"begin", "end"}),
    Measure.SHARE: frozenset({"begin", "end", "next"}),
    Measure.ORDER: frozenset({"begin", "end", "next", "planned", "wider", "alone"}),
}
"""Bounds that say nothing about such a figure."""
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

    @property
    def key(self) -> tuple[int, Measure, str]:
        """What two facts must share to be compared at all."""
        return (id(self.topic), self.value.measure, self.value.unit)


@dataclass(frozen=True, slots=True)
class _Clause:
    said: Statement
    text: str
    """The clause, with its dates and its sources blanked out."""
    start: int
    dates: tuple[tuple[int, int, When], ...]
    people: frozenset[PersonId]
    places: frozenset[str]


def facts(
    archive: Archive, said: Mapping[ArticleId, Sequence[Statement]]
) -> Mapping[ArticleId, tuple[Fact, ...]]:
    """Every fact of every article, in the order of its text."""
    known = spellings(archive)
    return {
        name: tuple(
            fact
            for one in said[name]
            for clause in _clauses(one, archive, known)
            for fact in (*_figures(clause), *_dates(clause), *_rows(clause))
        )
        for name in said
    }


def _clauses(said: Statement, archive: Archive, known: Mapping[str, str]) -> Iterator[_Clause]:
    sources = [found.span() for found in _pattern(SAID[said.language]).finditer(said.text)]
    bare = without(said.text, (*said.date_spans, *sources))
    for start, end in _stretches(bare, _pattern(ENDS[said.language])):
        text = bare[start:end]
        names = frozenset(name[1:] for name in names_in(text, known, said.language) if name[0] == "@")
        elsewhere = (found["name"] for found in _ELSEWHERE[said.language].finditer(text))
        strange = (name.lower() for name in elsewhere if not is_known(name, known, said.language))
        yield _Clause(
            said,
            text,
            start,
            tuple(
                (a - start, b - start, when)
                for (a, b), when in zip(said.date_spans, said.dates, strict=True)
                if start <= a < end
            ),
            frozenset(PersonId(name) for name in names if name in archive.people),
            frozenset((*(name for name in names if PlaceId(name) in archive.places), *strange)),
        )


def _stretches(text: str, ends: re.Pattern[str]) -> Iterator[tuple[int, int]]:
    start = 0
    for end in ends.finditer(text):
        yield start, end.start()
        start = end.end()
    yield start, len(text)


def _figures(clause: _Clause) -> Iterator[Fact]:
    for figure in figures(clause.text, clause.said.language):
        topic, kinds = _topic_of(figure, clause)
        if topic is not None:
            shown = _printed(clause, figure.start, figure.end)
            value = Value(figure.measure, figure.unit, figure.extent, shown, figure.is_rounded, kinds)
            yield _fact(clause, topic, value)


def _printed(clause: _Clause, start: int, end: int) -> str:
    return clause.said.text[clause.start + start : clause.start + end].strip()


def _topic_of(figure: Figure, clause: _Clause) -> tuple[Topic | None, frozenset[str]]:
    if figure.measure is Measure.COUNT:
        return _counted(figure, clause)
    if figure.measure is Measure.LENGTH and not _is_length(figure, clause):
        return None, frozenset()
    return _nearest(figure.measure, (figure.start, figure.end), clause, TOPICS), frozenset()


def _is_length(figure: Figure, clause: _Clause) -> bool:
    before, after = no_length(clause.said.language)
    return not before.search(clause.text[: figure.start]) and not after.match(clause.text, figure.end)


def _counted(figure: Figure, clause: _Clause) -> tuple[Topic | None, frozenset[str]]:
    """What is counted stands behind the figure: `12,800 Russian troops`; what happened, near it."""
    tongue, rest = clause.said.language, clause.text[figure.end :]
    heads = {
        name: re.match(
            rf"(?P<kinds>(?:\s+(?:[^\W\d_]|['’-])+){{0,4}}?)\s+(?:{HEADS[name][tongue]})(?!\w)", rest, re.I
        )
        for name in HEADS
    }
    found = {name: head for name, head in heads.items() if head}
    topics = [topic for topic in TOPICS if topic.heads in found]
    topic = _nearest(Measure.COUNT, (figure.start, figure.end), clause, topics)
    if topic is None:
        return None, frozenset()
    words = found[topic.heads]["kinds"].lower().split()
    # “Russian and Belarusian troops” are all of them; “Russian troops” are a part.
    is_joint = any(word in ("and", "und", "и") for word in words)
    return topic, frozenset() if is_joint else frozenset(word for word in words if word not in ("of", "the"))


def _nearest(
    measure: Measure, span: tuple[int, int], clause: _Clause, topics: Iterable[Topic]
) -> Topic | None:
    """The topic whose words stand nearest."""
    near = [
        (max(found.start() - span[1], span[0] - found.end()), index, topic)
        for index, topic in enumerate(topics)
        if measure in topic.asks
        for found in _pattern(topic.words[clause.said.language]).finditer(clause.text)
    ]
    distance, _, topic = min(near, default=(_FAR, 0, None), key=lambda one: one[:2])
    return topic if distance < _FAR else None


def _dates(clause: _Clause) -> Iterator[Fact]:
    """The one date of a clause, of what stands nearest to it."""
    if len(clause.dates) != 1:
        return
    ((start, end, when),) = clause.dates
    topic = _nearest(Measure.DATE, (start, end), clause, TOPICS)
    is_fine = when.precision is Precision.DAY or (topic is not None and topic.reach is Reach.PERSON)
    if topic is None or when.circa or not is_fine:
        return
    extent = Extent(when.first.toordinal(), when.last.toordinal() + 1)
    yield _fact(clause, topic, Value(Measure.DATE, "", extent, _printed(clause, start, end)))


def _rows(clause: _Clause) -> Iterator[Fact]:
    """Which visit, meeting or call it was."""
    tongue = clause.said.language
    for name, topic in _ROWS.items():
        for number, order in enumerate(ORDERS[tongue], start=1):
            for found in _row(order, OCCASIONS[name][tongue]).finditer(clause.text):
                kinds = frozenset(found["kinds"].lower().split())
                shown = " ".join(found[0].split())
                extent = Extent(number, number + 1)
                yield _fact(clause, topic, Value(Measure.ORDER, "", extent, shown, kinds=kinds))


def _fact(clause: _Clause, topic: Topic, value: Value) -> Fact:
    bounds = frozenset(_bounds(clause, value.measure))
    if topic.reach is Reach.PERSON:
        bounds &= _LASTING
    when = tuple(one for _, _, one in clause.dates)
    return Fact(clause.said, topic, value, bounds, clause.people, clause.places, when)


def bounds_of(text: str, tongue: str) -> frozenset[str]:
    """The bounds of what some words tell: two tellings are compared only within the same ones."""
    return frozenset(name for name, words in BOUNDS.items() if _pattern(words[tongue]).search(text))


def _bounds(clause: _Clause, measure: Measure) -> Iterator[str]:
    tongue = clause.said.language
    yield from bounds_of(clause.text, tongue) - _UNBOUNDED.get(measure, frozenset())
    if measure is Measure.ORDER:
        yield from _spans(clause, tongue)


def _spans(clause: _Clause, tongue: str) -> Iterator[str]:
    """Over what time it is counted: `since the strikes` is not `since the vote`."""
    # The dates are blanked out in the clause, and “this year” is one.
    text = clause.said.text[clause.start : clause.start + len(clause.text)]
    if _pattern(SPANS["year"][tongue]).search(text):
        yield "year"
    since = _pattern(SPANS["since"][tongue]).search(text)
    if since:
        words = re.findall(r"[^\W\d_]{4,}|\d{4}", text[since.end() :])
        yield f"since {stem(words[0].lower()) if words else ''}"


@lru_cache(maxsize=1024)
def _pattern(words: str) -> re.Pattern[str]:
    starts_itself = words.startswith((";", "|", "^")) or words == SAID["en"] or words in ENDS.values()
    return re.compile(words if starts_itself else rf"(?<!\w)(?:{words})(?!\w)", re.IGNORECASE)


@lru_cache(maxsize=256)
def _row(order: str, occasion: str) -> re.Pattern[str]:
    return re.compile(
        rf"(?<!\w)(?:{order})(?P<kinds>(?:\s+[^\W\d_]+){{0,2}}?)\s+(?:{occasion})(?!\w)", re.IGNORECASE
    )
