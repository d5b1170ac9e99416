"""Sentences in clauses: what each names, when, and within which bounds it tells what it tells."""

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache

from site_builder.model.dataclass import dataclass
from site_builder.model.ids import PersonId
from site_builder.model.when import When
from site_builder.told.figures import Figure, Measure, no_length
from site_builder.told.glance import may_count
from site_builder.told.statements import Names, Statement, content_words, is_known, names_in, stem, without
from site_builder.told.words.bounds import BOUNDS, ENDS, SAID, SPANS

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
_BEFORE, _BEHIND = 70, 30
"""Characters around a figure within which words narrow it."""


@dataclass(frozen=True, slots=True)
class Clause:
    """A stretch of a sentence that tells one thing."""

    said: Statement
    text: str
    """The clause, with its dates and its sources blanked out."""
    start: int
    dates: tuple[tuple[int, int, When], ...]
    people: frozenset[PersonId]
    places: frozenset[str]
    words: frozenset[str]
    """What it is about."""


def gives_value(said: Statement) -> bool:
    """Whether a sentence may give a figure, a date or a place in a row: else its clauses give nothing."""
    return bool(said.dates) or may_count(said.text, said.language)


def clauses_of(said: Statement, known: Names, ends: Mapping[str, str] = ENDS) -> Iterator[Clause]:
    """The clauses of a sentence, in its order; `ends` are what parts them, by language."""
    sources = [found.span() for found in pattern_of(SAID[said.language]).finditer(said.text)]
    bare = without(said.text, (*said.date_spans, *sources))
    for start, end in _stretches(bare, pattern_of(ends[said.language])):
        text = bare[start:end]
        names = frozenset(
            name[1:] for name in names_in(text, known.spellings, said.language) if name[0] == "@"
        )
        elsewhere = (found["name"] for found in _ELSEWHERE[said.language].finditer(text))
        strange = (name.lower() for name in elsewhere if not is_known(name, known.spellings, said.language))
        yield Clause(
            said,
            text,
            start,
            tuple(
                (a - start, b - start, when)
                for (a, b), when in zip(said.date_spans, said.dates, strict=True)
                if start <= a < end
            ),
            frozenset(PersonId(name) for name in names if name in known.people),
            frozenset((*(name for name in names if name in known.places), *strange)),
            content_words(text, known),
        )


def _stretches(text: str, ends: re.Pattern[str]) -> Iterator[tuple[int, int]]:
    start = 0
    for end in ends.finditer(text):
        yield start, end.start()
        start = end.end()
    yield start, len(text)


def is_length(figure: Figure, clause: Clause) -> bool:
    """Whether a length of time is none of a way: “a two-hour drive” is a distance."""
    before, after = no_length(clause.said.language)
    return not before.search(clause.text[: figure.start]) and not after.match(clause.text, figure.end)


def printed(clause: Clause, start: int, end: int) -> str:
    """The words of a clause as they stand in its sentence."""
    return clause.said.text[clause.start + start : clause.start + end].strip()


# A figure is looked at again for each topic of its meeting.
@lru_cache(maxsize=1 << 12)
def bounds_of(text: str, tongue: str) -> frozenset[str]:
    """The bounds of what some words tell: two tellings are compared only within the same ones."""
    return frozenset(name for name, words in BOUNDS.items() if pattern_of(words[tongue]).search(text))


def bounds_around(clause: Clause, measure: Measure, span: tuple[int, int]) -> frozenset[str]:
    """The bounds that stand near a figure of a long clause, before it or right behind."""
    near = clause.text[max(0, span[0] - _BEFORE) : span[1] + _BEHIND]
    return bounds_of(near, clause.said.language) - _UNBOUNDED.get(measure, frozenset())


def bounds_in(clause: Clause, measure: Measure) -> Iterator[str]:
    """The bounds that matter to a figure of a clause."""
    tongue = clause.said.language
    yield from bounds_of(clause.text, tongue) - _UNBOUNDED.get(measure, frozenset())
    if measure is Measure.ORDER:
        yield from _spans(clause, tongue)


def _spans(clause: Clause, tongue: str) -> Iterator[str]:
    """Over what time it is counted: `since the strikes` is not `since the vote`."""
    # The dates are blanked out in the clause, and “this year” is one.
    text = clause.said.text[clause.start : clause.start + len(clause.text)]
    if pattern_of(SPANS["year"][tongue]).search(text):
        yield "year"
    since = pattern_of(SPANS["since"][tongue]).search(text)
    if since:
        words = re.findall(r"[^\W\d_]{4,}|\d{4}", text[since.end() :])
        yield f"since {stem(words[0].lower()) if words else ''}"


@lru_cache(maxsize=1024)
def pattern_of(words: str) -> re.Pattern[str]:
    """The pattern of some words, whole ones unless it says itself where it begins."""
    starts_itself = words.startswith((";", "|", "^")) or words == SAID["en"] or words in ENDS.values()
    return re.compile(words if starts_itself else rf"(?<!\w)(?:{words})(?!\w)", re.IGNORECASE)
