"""Articles that disagree about the same meeting or person: pairs of sentences that cannot both be right.

Wrong pairs are worse than none: a pair is given only when both sentences speak of the same thing in mostly
the same words, neither names anything beside what both name, and the articles are of one time or one meeting.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import combinations

from site_builder.model.archive import Archive
from site_builder.model.ids import ArticleId, MeetingId
from site_builder.model.records import Article
from site_builder.model.records.parts import Relation
from site_builder.model.when import When
from site_builder.text.dates import date_words
from site_builder.tools.firsts import disproved_firsts
from site_builder.tools.statements import Statement, statements
from site_builder.tools.words.occasions import RECURRING

LIKENESS = 0.6
"""Share of the shorter sentence's words that both have."""
FEWEST = 3
"""Words that two sentences must share."""
SAME_TIME = 60
"""Days within which two articles speak of the same state of things."""


class Kind(StrEnum):
    """What two articles disagree about."""

    COUNT = "count"
    DATE = "date"
    FIRST = "first"


@dataclass(frozen=True, slots=True)
class Side:
    """What one article says."""

    article: ArticleId
    place: str
    """`path:line`."""
    quote: str


@dataclass(frozen=True, slots=True)
class Contradiction:
    """Two sentences that cannot both be right."""

    kind: Kind
    about: str
    """The meeting or the people that both articles share."""
    why: str
    first: Side
    second: Side


def contradictions(archive: Archive) -> tuple[Contradiction, ...]:
    """Every pair found, by kind, then by place."""
    said = statements(archive)
    found = [
        Contradiction(
            Kind.FIRST, _shared(archive, claim.article, other.article), why, *_sides(archive, claim, other)
        )
        for claim, other, why in disproved_firsts(archive, said)
    ]
    for one, two in _pairs(archive, said):
        about = _shared(archive, one, two)
        for first, second in _alike(said[one], said[two]):
            for kind, why in _conflicts(archive, first, second):
                found.append(Contradiction(kind, about, why, *_sides(archive, first, second)))
    return tuple(
        sorted(dict.fromkeys(found), key=lambda one: (one.kind, one.first.place, one.second.place, one.why))
    )


def _pairs(archive: Archive, said: Mapping[ArticleId, object]) -> tuple[tuple[ArticleId, ArticleId], ...]:
    """Articles that share a meeting or a person, each pair once, in the order of their ids."""
    groups = (*archive.articles_about.values(), *archive.articles_naming.values())
    pairs = {
        pair for group in groups for pair in combinations(sorted({name for name in group if name in said}), 2)
    }
    return tuple(sorted(pairs))


def _alike(one: Sequence[Statement], two: Sequence[Statement]) -> Iterator[tuple[Statement, Statement]]:
    """Sentences that have something to compare and speak of the same thing in mostly the same words."""
    with_facts = [statement for statement in two if statement.dates or statement.numbers]
    for first in one:
        if not (first.dates or first.numbers):
            continue
        for second in with_facts:
            shared = first.words & second.words
            if len(shared) < FEWEST or len(shared) < LIKENESS * min(len(first.words), len(second.words)):
                continue
            if len(shared) >= LIKENESS / 2 * max(len(first.words), len(second.words)) and _same_names(
                first, second
            ):
                yield first, second


def _same_names(first: Statement, second: Statement) -> bool:
    """Whether neither names something beside what both name: Minsk is not Sochi."""
    return first.names <= second.names or second.names <= first.names


def _conflicts(archive: Archive, first: Statement, second: Statement) -> Iterator[tuple[Kind, str]]:
    one, two = archive.articles[first.article], archive.articles[second.article]
    meetings = bool(main_meetings(one) & main_meetings(two))
    if len(first.dates) == len(second.dates) == 1 and first.text != second.text:
        yield from _dates(first, second, is_one_meeting(meetings))
    if meetings or _same_time(one, two):
        yield from _counts(first, second)


def _dates(first: Statement, second: Statement, scope: str) -> Iterator[tuple[Kind, str]]:
    (one,), (two,) = first.dates, second.dates
    if one.circa or two.circa or not (one.last < two.first or two.last < one.first):
        return
    again = any(word in RECURRING for word in _plain_words(first.text) & _plain_words(second.text))
    far = abs((one.first - two.first).days) > SAME_TIME
    if again and (far or scope != _ONE_MEETING):
        return
    if first.numbers and second.numbers and set(first.numbers) != set(second.numbers):
        # Two tranches, two votes: what differs in number is not the same event.
        return
    yield Kind.DATE, f"one says {date_words(one)}, the other {date_words(two)}"


def _counts(first: Statement, second: Statement) -> Iterator[tuple[Kind, str]]:
    if first.dates and second.dates and not _touch(first.dates, second.dates):
        return
    for number in first.numbers:
        others = [other for other in second.numbers if other.unit == number.unit]
        mine = [other for other in first.numbers if other.unit == number.unit]
        if len(others) == len(mine) == 1 and others[0].value != number.value:
            yield Kind.COUNT, f"one says {number.value:g}, the other {others[0].value:g} ({number.unit})"


_ONE_MEETING, _ELSEWHERE = "one meeting", "elsewhere"


def is_one_meeting(shares: object) -> str:
    """Whether two articles report on one meeting."""
    return _ONE_MEETING if shares else _ELSEWHERE


def main_meetings(article: Article) -> frozenset[MeetingId]:
    """The meetings an article is about, not those it only mentions."""
    return frozenset(link.meeting for link in article.meetings if link.relation is not Relation.MENTION)


def _same_time(one: Article, two: Article) -> bool:
    if one.published is None or two.published is None:
        return False
    first, second = sorted((one.published, two.published))
    return (second.first - first.last).days <= SAME_TIME


def _touch(one: Iterable[When], two: Sequence[When]) -> bool:
    return any(a.first <= b.last and b.first <= a.last for a in one for b in two)


def _plain_words(text: str) -> frozenset[str]:
    return frozenset(word.strip(".,;:!?“”\"'()").lower() for word in text.split())


def _shared(archive: Archive, one: ArticleId, two: ArticleId) -> str:
    """What both articles are about: a meeting, or else people."""
    first, second = archive.articles[one], archive.articles[two]
    meetings = [
        link.meeting
        for link in first.meetings
        if link.meeting in {other.meeting for other in second.meetings}
    ]
    if meetings:
        return ", ".join(
            archive.meetings[name].title if name in archive.meetings else name for name in meetings
        )
    people = [name for name in first.people if name in second.people]
    return ", ".join(archive.people[name].name if name in archive.people else name for name in people)


def _sides(archive: Archive, *said: Statement) -> tuple[Side, Side]:
    first, second = (
        Side(one.article, f"{archive.articles[one.article].spot.path}:{one.line}", one.text) for one in said
    )
    return first, second
