"""What tells one meeting from the others: its days, its place, who took part, the words it is known by."""

import math
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import field
from datetime import date, timedelta

from site_builder.model.archive import Archive
from site_builder.model.dataclass import dataclass
from site_builder.model.ids import MeetingId, PersonId
from site_builder.model.records import Meeting
from site_builder.model.records.parts import Presence
from site_builder.text.inflected_names import Name, NameIndex, name_index, names_in
from site_builder.text.word_forms import root
from site_builder.told.words.occasions import LITTLE
from site_builder.tools.suggest.reading import without

_WORD = re.compile(r"[^\W\d_][^\W_]*(?:['’][^\W_]+)?")
_FEWEST_LETTERS = 4
_A_WEEK = 7


@dataclass(frozen=True, slots=True)
class Profile:
    """A meeting as articles may speak of it."""

    meeting: Meeting
    people: frozenset[PersonId]
    """Who took part or spoke for it."""
    called: frozenset[str]
    """The roots of the words of its name, its kind and its series, names of people and places aside."""
    about: frozenset[str]
    """The roots of the words for its topics and its outcome."""


@dataclass(frozen=True, slots=True)
class Profiles:
    """All meetings of an archive, ready to be compared with articles of one language."""

    of: Mapping[MeetingId, Profile]
    weights: Mapping[str, float]
    """A word → 1 where one meeting has it, 0 where all have."""
    by_week: Mapping[int, tuple[MeetingId, ...]] = field(default_factory=dict)

    by_name: Mapping[str, frozenset[MeetingId]] = field(default_factory=dict)
    """Somebody who took part, as `@id`, or a place → the meetings."""

    def named(self, owners: Iterable[str]) -> frozenset[MeetingId]:
        """The meetings of which a person or the place is named."""
        return frozenset[MeetingId]().union(*(self.by_name.get(owner, ()) for owner in owners))

    def around(self, first: date, last: date) -> Iterator[MeetingId]:
        """The meetings that may fall between two days, and perhaps some of the week before and after."""
        for week in range(_week(first), _week(last) + 1):
            yield from self.by_week.get(week, ())


def profiles(archive: Archive, names: NameIndex) -> Profiles:
    """What tells each meeting of the archive from the others, in the words of a language."""
    made = {id: _profile(archive, meeting, names) for id, meeting in archive.meetings.items()}
    counts = Counter(word for one in made.values() for word in one.called | one.about)
    most = math.log(len(made) + 1)
    weights = {word: math.log((len(made) + 1) / count) / most for word, count in counts.items()}
    return Profiles(made, weights, _by_week(archive), _by_name(made))


def _by_name(made: Mapping[MeetingId, Profile]) -> Mapping[str, frozenset[MeetingId]]:
    found: defaultdict[str, set[MeetingId]] = defaultdict(set)
    for id, one in made.items():
        for owner in (*(f"@{person}" for person in one.people), one.meeting.place):
            if owner:
                found[owner].add(id)
    return {owner: frozenset(ids) for owner, ids in found.items()}


def name_indexes(archive: Archive, tongues: Iterable[str]) -> Mapping[str, NameIndex]:
    """For each language, the names of people and places as its texts have them."""
    names = (*_names_of_people(archive), *_names_of_places(archive))
    return {tongue: name_index(names, tongue) for tongue in tongues}


def _names_of_people(archive: Archive) -> Iterator[Name]:
    for person in archive.people.values():
        for spelling in (person.name, *person.also_known_as):
            yield Name(spelling, f"@{person.id}")
        family = person.family_name or _family_of(person.name)
        if family:
            yield Name(family, f"@{person.id}")


def _family_of(name: str) -> str:
    """The last word of a name of two or three; an office has small words in it, a firm more words."""
    words = name.split()
    is_plain = 2 <= len(words) <= 3 and all(word[0].isupper() and word.isalpha() for word in words)
    return words[-1] if is_plain else ""


def _names_of_places(archive: Archive) -> Iterator[Name]:
    for place in archive.places.values():
        yield from (Name(spelling, place.id) for spelling in (place.name, *place.also_known_as))


def _profile(archive: Archive, meeting: Meeting, names: NameIndex) -> Profile:
    series = [archive.series[id].title for id in meeting.series if id in archive.series]
    topics = [f"{id.replace('-', ' ')} {archive.tags[id].name}" for id in meeting.tags if id in archive.tags]
    told = (meeting.summary, *topics, *(one.text for one in meeting.outcome))
    called = _roots((meeting.title, meeting.format, *series), names)
    present = (one.person for one in meeting.participants if one.part is not Presence.ABSENT)
    return Profile(meeting, frozenset(present), called, _roots(told, names) - called)


def _roots(texts: Iterable[str], names: NameIndex) -> frozenset[str]:
    return frozenset(word for text in texts for word in _roots_of(text, names))


def _roots_of(text: str, names: NameIndex) -> Iterator[str]:
    for word in _WORD.findall(without(text, names_in(text, names))):
        if len(word) >= _FEWEST_LETTERS and word.lower() not in LITTLE:
            yield root(word, names.tongue)


def _by_week(archive: Archive) -> Mapping[int, tuple[MeetingId, ...]]:
    found: dict[int, list[MeetingId]] = {}
    for id in archive.meetings_by_date:
        when = archive.meetings[id].when
        # A meeting that is only known by its year is in each of its weeks; a longer one is no meeting.
        for week in range(_week(when.first), min(_week(when.last), _week(when.first) + 53) + 1):
            found.setdefault(week, []).append(id)
    return {week: tuple(meetings) for week, meetings in found.items()}


def _week(day: date) -> int:
    return day.toordinal() // _A_WEEK


def days_apart(first: date, last: date, other_first: date, other_last: date) -> int:
    """How many days lie between two stretches of time; 0 where they touch."""
    return max(0, (other_first - last) // timedelta(days=1), (first - other_last) // timedelta(days=1))
