"""Facts of two articles that cannot both be right: of one thing, with no value in common."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date, timedelta
from itertools import combinations

from site_builder.model.archive import Archive
from site_builder.model.dataclass import dataclass
from site_builder.model.ids import ArticleId, MeetingId
from site_builder.model.records import Article, Meeting
from site_builder.model.records.parts import Relation
from site_builder.model.when import When
from site_builder.told.facts import Fact
from site_builder.told.figures import Measure
from site_builder.told.words.topics import Reach

SAME_TIME = 60
"""Days within which two articles speak of the same state of things."""
_AROUND = timedelta(days=10)
"""How far from a meeting something may be dated that belongs to it."""
_ABOUT = timedelta(days=45)
"""What an article tells without a date holds about as long before and after it."""
_SAME_OCCASION = 45
"""Days between two dates of one occasion; what is further apart comes again."""


@dataclass(frozen=True, slots=True)
class Conflict:
    """Two facts that exclude each other."""

    first: Fact
    second: Fact
    is_sure: bool
    """Whether both are plain numbers about one meeting or one life."""


@dataclass(frozen=True, slots=True)
class Scene:
    """What two texts have in common: when each was published, and the meetings that both are about."""

    one: When | None
    two: When | None
    meetings: tuple[tuple[Meeting, frozenset[str]], ...]
    """Each with the names of its place: who speaks of the meeting need not say them."""


def conflicts(archive: Archive, told: Mapping[ArticleId, Sequence[Fact]]) -> Iterator[Conflict]:
    """For every two related articles and every thing, the first two facts that exclude each other."""
    keyed = {name: by_key(facts) for name, facts in told.items()}
    for one, two in _related(archive, told):
        mine, yours = keyed[one], keyed[two]
        for key in (key for key in mine if key in yours):
            # An article that gives both values tells of two things; so does one that gives several.
            if settle(mine[key], yours[key]):
                continue
            pairs = ((a, b) for a in mine[key] for b in yours[key])
            found = next((pair for pair in pairs if are_of_one(*pair, _scene(archive, *pair))), None)
            if found:
                yield Conflict(*found, _is_sure(archive, *found))


def main_meetings(article: Article) -> frozenset[MeetingId]:
    """The meetings an article is about, not those it only mentions."""
    return frozenset(link.meeting for link in article.meetings if link.relation is not Relation.MENTION)


def is_same_time(one: When | None, two: When | None) -> bool:
    """Whether both were published within the same weeks."""
    if one is None or two is None:
        return False
    first, second = sorted((one, two))
    return (second.first - first.last).days <= SAME_TIME


def touch(one: Iterable[When], two: Sequence[When]) -> bool:
    """Whether two dates have a day in common."""
    return any(a.first <= b.last and b.first <= a.last for a in one for b in two)


def _related(
    archive: Archive, told: Mapping[ArticleId, Sequence[Fact]]
) -> Iterator[tuple[ArticleId, ArticleId]]:
    """Pairs of articles that share a meeting or a person, each pair once."""
    by_subject: dict[str, list[ArticleId]] = {}
    for name in sorted(told):
        article = archive.articles[name]
        people = {str(person) for fact in told[name] for person in fact.people}
        subjects = {*main_meetings(article), *article.people, *people} if told[name] else set()
        for subject in subjects:
            by_subject.setdefault(subject, []).append(name)
    yield from sorted({pair for names in by_subject.values() for pair in combinations(names, 2)})


def by_key(facts: Iterable[Fact]) -> dict[tuple[int, Measure, str], list[Fact]]:
    """Facts by what two must share to be compared."""
    found: dict[tuple[int, Measure, str], list[Fact]] = {}
    for fact in facts:
        found.setdefault(fact.key, []).append(fact)
    return found


def settle(mine: Sequence[Fact], yours: Sequence[Fact]) -> bool:
    """Whether some value of one article may be one of the other's."""
    return any(not a.value.extent.excludes(b.value.extent) for a in mine for b in yours)


def are_of_one(a: Fact, b: Fact, scene: Scene) -> bool:
    """Whether both speak of one thing within the same bounds."""
    if a.bounds != b.bounds or not _same_kinds(a, b) or not _same_one(a, b):
        return False
    if a.topic.reach is Reach.PERSON:
        return len(a.people) == 1 and a.people == b.people
    is_theirs = a.people <= b.people or b.people <= a.people
    return is_theirs and _PLACED[a.topic.reach](a, b, scene)


def _same_kinds(a: Fact, b: Fact) -> bool:
    """Whether both are narrowed alike; across languages, only when neither is narrowed."""
    if a.said.language == b.said.language:
        return a.value.kinds == b.value.kinds
    return not a.value.kinds and not b.value.kinds


def _same_one(a: Fact, b: Fact) -> bool:
    """Whether neither sentence has a word that makes it another treaty than the other's."""
    if not a.topic.is_one_of_many:
        return True
    one, two = a.said.words, b.said.words
    return a.said.language == b.said.language and (one <= two or two <= one)


def _scene(archive: Archive, a: Fact, b: Fact) -> Scene:
    one, two = archive.articles[a.said.article], archive.articles[b.said.article]
    shared = sorted(main_meetings(one) & main_meetings(two))
    meetings = (archive.meetings[name] for name in shared if name in archive.meetings)
    with_places = tuple((meeting, names_of_place(archive, meeting)) for meeting in meetings)
    return Scene(one.published, two.published, with_places)


def names_of_place(archive: Archive, meeting: Meeting) -> frozenset[str]:
    """All names of where a meeting is, the country's too."""
    place = archive.places.get(meeting.place) if meeting.place else None
    if place is None:
        return frozenset()
    names = (place.name, *place.also_known_as, place.country)
    return frozenset((str(place.id), *(name.lower() for name in names if name)))


def _in_meeting(a: Fact, b: Fact, scene: Scene) -> bool:
    return any(_of_one_meeting(a, b, scene, *about) for about in scene.meetings)


def _of_one_meeting(a: Fact, b: Fact, scene: Scene, meeting: Meeting, there: frozenset[str]) -> bool:
    if a.value.measure is Measure.ORDER:
        # “The third this year”: the year is what it is counted in, not when it was.
        return a.places == b.places
    around = _wider(meeting.when, _AROUND)
    if a.places - there != b.places - there:
        return False
    if any(fact.when and not touch(fact.when, (around,)) for fact in (a, b)):
        return False
    if a.value.measure is Measure.DATE:
        # Two days of a meeting of several days are no contradiction.
        return not all(touch(fact.when, (meeting.when,)) for fact in (a, b))
    return touch(_dates(a, scene.one), _dates(b, scene.two))


def _in_season(a: Fact, b: Fact, scene: Scene) -> bool:
    there = frozenset(name for _, names in scene.meetings for name in names)
    is_near = bool(scene.meetings) or (is_same_time(scene.one, scene.two) and bool(a.people & b.people))
    if not is_near or a.places - there != b.places - there:
        return False
    if a.value.measure is Measure.DATE:
        return abs(a.value.extent.low - b.value.extent.low) <= _SAME_OCCASION
    return touch(_dates(a, scene.one), _dates(b, scene.two))


_PLACED = {Reach.MEETING: _in_meeting, Reach.SEASON: _in_season}


def _dates(fact: Fact, published: When | None) -> tuple[When, ...]:
    """When a fact holds: on its own dates, else about when it was published."""
    if fact.when or published is None:
        return fact.when
    return (_wider(published, _ABOUT),)


def _wider(when: When, by: timedelta) -> When:
    """A date with so much before and after it, as far as the calendar goes."""
    first, last = when.first, when.last
    return When(
        first - by if first - date.min > by else date.min, last + by if date.max - last > by else date.max
    )


def _is_sure(archive: Archive, a: Fact, b: Fact) -> bool:
    scene = _scene(archive, a, b)
    is_one = a.topic.reach is Reach.PERSON or bool(scene.meetings)
    return is_one and not a.value.is_rounded and not b.value.is_rounded
