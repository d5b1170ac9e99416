"""Articles that disagree about the same meeting or person: pairs of sentences that cannot both be right.

Wrong pairs are worse than none: a pair is given only when both sentences speak of the same thing in mostly
the same words, neither names anything beside what both name, and the articles are of one time or one meeting.
"""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from enum import StrEnum

from site_builder.model.archive import Archive
from site_builder.model.dataclass import dataclass
from site_builder.model.ids import ArticleId
from site_builder.model.records import Article
from site_builder.text.dates import date_words
from site_builder.told.clauses import bounds_of
from site_builder.told.conflicts import SAME_TIME, Conflict, conflicts, is_same_time, main_meetings, touch
from site_builder.told.facts import facts
from site_builder.told.figures import Measure
from site_builder.told.statements import Statement, statements
from site_builder.told.words.occasions import RECURRING, TURNING
from site_builder.tools.firsts import disproved_firsts

LIKENESS = 0.6
"""Share of the shorter sentence's words that both have."""
FEWEST = 2
"""Words that two sentences must share, names aside."""
FEWEST_WITH_NAMES = 4
_ROUNDING = 0.05


class Kind(StrEnum):
    """What two articles disagree about."""

    COUNT = "count"
    DATE = "date"
    FIRST = "first"


class Confidence(StrEnum):
    """How likely it is that the two cannot both be right."""

    STRONG = "strong"
    """Plain values of one thing, told of one meeting or one life."""
    FAIR = "fair"
    """One value is rounded, or the articles only share a person and a time."""


class Scope(StrEnum):
    """Where two sentences may speak of the same event."""

    MEETING = "meeting"
    """Both articles are about one meeting."""
    WORLD = "world"


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
    confidence: Confidence
    about: str
    """The meeting or the people that both articles share."""
    why: str
    first: Side
    second: Side


def contradictions(archive: Archive) -> tuple[Contradiction, ...]:
    """Every pair found, the surest first, then by kind and place; a pair of sentences once for each kind."""
    said = statements(archive)
    found = (
        *(_from_conflict(archive, one) for one in conflicts(archive, facts(archive, said))),
        *_from_firsts(archive, said),
        *_from_likeness(archive, said),
    )
    once = {(one.kind, *sorted((one.first.place, one.second.place))): one for one in reversed(found)}
    return tuple(sorted(once.values(), key=_order))


def _order(one: Contradiction) -> tuple[int, str, str, str]:
    return (list(Confidence).index(one.confidence), one.kind, one.first.place, one.second.place)


def _from_conflict(archive: Archive, one: Conflict) -> Contradiction:
    first, second = one.first, one.second
    why = f"{first.topic.asks[first.value.measure]}: “{first.value.shown}” or “{second.value.shown}”"
    confidence = Confidence.STRONG if one.is_sure else Confidence.FAIR
    about = _shared(archive, first.said.article, second.said.article) or ", ".join(
        archive.people[name].name for name in sorted(first.people & second.people)
    )
    kind = _KINDS.get(first.value.measure, Kind.COUNT)
    return Contradiction(kind, confidence, about, why, *_sides(archive, first.said, second.said))


_KINDS = {Measure.DATE: Kind.DATE, Measure.ORDER: Kind.FIRST}


def _from_firsts(archive: Archive, said: Mapping[ArticleId, Sequence[Statement]]) -> Iterator[Contradiction]:
    for claim, other, why in disproved_firsts(archive, said):
        about = _shared(archive, claim.article, other.article)
        yield Contradiction(Kind.FIRST, Confidence.STRONG, about, why, *_sides(archive, claim, other))


def _from_likeness(
    archive: Archive, said: Mapping[ArticleId, Sequence[Statement]]
) -> Iterator[Contradiction]:
    """Sentences in mostly the same words; only English can tell which words are the same."""
    for first, second in _alike(archive, {name: said[name] for name in said if _is_english(said[name])}):
        about = _shared(archive, first.article, second.article)
        one, two = archive.articles[first.article], archive.articles[second.article]
        is_one = bool(main_meetings(one) & main_meetings(two))
        confidence = Confidence.STRONG if is_one else Confidence.FAIR
        for kind, why in _conflicts(archive, first, second):
            yield Contradiction(kind, confidence, about, why, *_sides(archive, first, second))


def _is_english(said: Sequence[Statement]) -> bool:
    return bool(said) and said[0].language == "en"


def _alike(
    archive: Archive, said: Mapping[ArticleId, Sequence[Statement]]
) -> Iterator[tuple[Statement, Statement]]:
    """Sentences of two related articles that speak of the same thing and have something to compare."""
    subjects = {name: _subjects(archive.articles[name]) for name in said}
    texts = {name: frozenset(one.text for one in said[name]) for name in said}
    seen: list[Statement] = []
    by_word: dict[str, list[int]] = {}
    for second in (one for name in sorted(said) for one in said[name] if one.dates or one.numbers):
        # Only sentences that share words are looked at: all pairs of a large archive would take minutes.
        shared = Counter(index for word in second.words for index in by_word.get(word, ()))
        for index in sorted(index for index, count in shared.items() if count >= FEWEST):
            first = seen[index]
            is_other = first.article != second.article
            # An article that says both itself tells of two things, not of one.
            is_news = second.text not in texts[first.article] and first.text not in texts[second.article]
            is_related = bool(subjects[first.article] & subjects[second.article])
            is_there = _same_places(archive, first, second)
            if is_other and is_news and is_related and is_there and _is_alike(first, second):
                yield first, second
        for word in second.words:
            by_word.setdefault(word, []).append(len(seen))
        seen.append(second)


def _same_places(archive: Archive, first: Statement, second: Statement) -> bool:
    """Whether both name the same places, that of a meeting they share aside."""
    one, two = (main_meetings(archive.articles[said.article]) for said in (first, second))
    there = {f"@{archive.meetings[name].place}" for name in one & two if name in archive.meetings}
    return not any(name[1:] in archive.places for name in (first.names ^ second.names) - there)


def _subjects(article: Article) -> frozenset[str]:
    """The meetings and the people an article is about."""
    return frozenset((*(link.meeting for link in article.meetings), *article.people))


def _is_alike(first: Statement, second: Statement) -> bool:
    return _same_subject(first, second) and _same_names(first, second) and _same_sense(first, second)


def _same_subject(first: Statement, second: Statement) -> bool:
    """Whether two sentences have most of their words in common."""
    shared, names = len(first.words & second.words), len(first.names & second.names)
    if shared < FEWEST or shared + names < FEWEST_WITH_NAMES:
        return False
    shorter, longer = sorted((len(first.words), len(second.words)))
    return shared >= LIKENESS * shorter and shared >= LIKENESS / 2 * longer


def _same_sense(first: Statement, second: Statement) -> bool:
    """Whether none of the two is for what the other is against."""
    is_turned = _plain_words(first.text) & TURNING == _plain_words(second.text) & TURNING
    return is_turned and bounds_of(first.text, "en") == bounds_of(second.text, "en")


def _same_names(first: Statement, second: Statement) -> bool:
    """Whether neither names something beside what both name: Minsk is not Sochi."""
    return first.names <= second.names or second.names <= first.names


def _conflicts(archive: Archive, first: Statement, second: Statement) -> Iterator[tuple[Kind, str]]:
    one, two = archive.articles[first.article], archive.articles[second.article]
    meetings = bool(main_meetings(one) & main_meetings(two))
    if len(first.dates) == len(second.dates) == 1:
        yield from _dates(first, second, Scope.MEETING if meetings else Scope.WORLD)
    if meetings or is_same_time(one.published, two.published):
        yield from _counts(first, second)


def _dates(first: Statement, second: Statement, scope: Scope) -> Iterator[tuple[Kind, str]]:
    (one,), (two,) = first.dates, second.dates
    if one.circa or two.circa or not (one.last < two.first or two.last < one.first):
        return
    again = any(word in RECURRING for word in _plain_words(first.text) & _plain_words(second.text))
    far = abs((one.first - two.first).days) > SAME_TIME
    if again and (far or scope is not Scope.MEETING):
        return
    if first.numbers and second.numbers and set(first.numbers) != set(second.numbers):
        # Two tranches, two votes: what differs in number is not the same event.
        return
    yield Kind.DATE, f"one says {date_words(one)}, the other {date_words(two)}"


def _counts(first: Statement, second: Statement) -> Iterator[tuple[Kind, str]]:
    if first.dates and second.dates and not touch(first.dates, second.dates):
        return
    for number in first.numbers:
        others = [other for other in second.numbers if other.unit == number.unit]
        mine = [other for other in first.numbers if other.unit == number.unit]
        if len(others) == len(mine) == 1 and _is_far(number.value, others[0].value):
            yield Kind.COUNT, f"one says {number.value:g}, the other {others[0].value:g} ({number.unit})"


def _is_far(one: float, two: float) -> bool:
    """Whether two numbers differ by more than rounding: `1.5` and `1.52` may be one."""
    return abs(one - two) > _ROUNDING * max(one, two)


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
