"""Which meetings an article is about: its days, whom it names, where, and the words it uses, weighed."""

import math
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date, timedelta

from site_builder.model.dataclass import dataclass
from site_builder.model.ids import MeetingId
from site_builder.model.when import Precision, When
from site_builder.text.dates import date_words
from site_builder.text.names import listed
from site_builder.tools.suggest.profiles import Profile, Profiles, days_apart
from site_builder.tools.suggest.reading import Dated, Reading, days_in, names_weekday

NEEDED = 4.2
"""Points at which a meeting is as likely meant as not."""
_REACH = timedelta(days=60)
"""How long before and after a meeting articles are looked at that tell no date of it."""
_LONGEST = 14
"""Days: of a longer meeting, a day within it says little."""
_WEEK_OR_SO = 7
_TELLING = 0.5
"""Weight of a word that few meetings have."""
_MOST = 3
"""Meetings that are suggested for one article at most."""
_FAR_AHEAD = 1.0
_CLEARLY = 0.7
"""Points by which one meeting must be ahead of another that the same words speak for."""


@dataclass(frozen=True, slots=True)
class Likely:
    """A meeting that an article may be about, with what speaks for it."""

    profile: Profile
    points: float
    reasons: tuple[str, ...]
    days: tuple[Dated, ...]
    """Where the article speaks of its very day."""
    weeks: tuple[Dated, ...]
    """Where the article speaks of a week or a month in which it falls."""
    is_called: bool
    """Whether the article calls it by a word of its name that few meetings have."""
    people: frozenset[str]

    @property
    def told(self) -> tuple[Dated, ...]:
        """Where the article speaks of its time."""
        return (*self.days, *self.weeks)

    @property
    def id(self) -> MeetingId:
        """The meeting's id."""
        return self.profile.meeting.id

    @property
    def confidence(self) -> float:
        """How likely the meeting is meant, from 0 to 1."""
        return 1 / (1 + math.exp(NEEDED - self.points))


@dataclass(frozen=True, slots=True)
class _Weighed:
    points: float
    reason: str = ""


def likely_meetings(reading: Reading, profiles: Profiles) -> tuple[Likely, ...]:
    """The meetings that an article is probably about, the surest first; of equally likely ones, none."""
    named = profiles.named(reading.named)
    if not named:
        return ()
    told = tuple(days_in(reading, reading.article.published))
    found = [
        made
        for id in sorted(named & _in_time(reading, profiles, told))
        if (made := _likely(reading, profiles.of[id], profiles.weights, told))
    ]
    found.sort(key=lambda one: (-one.points, one.id))
    return tuple(_apart(found))[:_MOST] if is_dated(reading) else _only(found)


def is_dated(reading: Reading) -> bool:
    """Whether the week in which the article was published is known."""
    written = reading.article.published
    return written is not None and (written.last - written.first).days <= _WEEK_OR_SO


def _only(found: Sequence[Likely]) -> tuple[Likely, ...]:
    """Of an article without a date, only the one meeting that fits far better than any other."""
    second = found[1].points if len(found) > 1 else 0.0
    return tuple(found[:1]) if found and found[0].points >= second + _FAR_AHEAD else ()


def _in_time(reading: Reading, profiles: Profiles, told: Sequence[Dated]) -> frozenset[MeetingId]:
    """Meetings of the days that the article speaks of, and of the weeks before and after its publication."""
    written = reading.article.published
    if written is None:
        return frozenset(profiles.of)
    stretches = {(one.when.first, one.when.last) for one in told if one.when.precision is not Precision.YEAR}
    first, last = written.first, written.last
    is_early, is_late = first - date.min < _REACH, date.max - last < _REACH
    stretches.add((first if is_early else first - _REACH, last if is_late else last + _REACH))
    return frozenset(id for stretch in stretches for id in profiles.around(*stretch))


def _likely(
    reading: Reading, profile: Profile, weights: Mapping[str, float], told: Sequence[Dated]
) -> Likely | None:
    days, weeks = _dates_of(reading, profile, told)
    called = _weighed_words(reading, profile.called, weights)
    about = _weighed_words(reading, profile.about, weights)
    people = frozenset(str(one) for one in profile.people if f"@{one}" in reading.named)
    weighed = (
        _of_dates(reading, profile, days, weeks),
        _of_time(reading, profile, (*days, *weeks)),
        _of_people(profile, people),
        _of_place(reading, profile),
        _of_words(reading, called, _NAME),
        _of_words(reading, about, _TOPICS),
        _of_occasion(reading),
    )
    points = sum(one.points for one in weighed)
    is_called = max(called.values(), default=0.0) >= _TELLING
    is_spoken_of = is_called or bool(reading.occasions and (people or not profile.people))
    # The same place on the same day, perhaps the same people, and nobody met: a fire, a race, a storm.
    is_dated = bool(days or weeks) or is_called or _is_described(reading, profile, called, about)
    if not is_spoken_of or not is_dated:
        return None
    reasons = tuple(one.reason for one in weighed if one.reason)
    return Likely(profile, points, reasons, days, weeks, is_called, people)


def _is_described(
    reading: Reading, profile: Profile, called: Mapping[str, float], about: Mapping[str, float]
) -> bool:
    """Whether an article that does not date the meeting gives its kind, its place and its topics."""
    telling = [word for word, weight in about.items() if weight >= _TELLING]
    return bool(called) and profile.meeting.place in reading.named and len(telling) >= 2


def _dates_of(
    reading: Reading, profile: Profile, told: Sequence[Dated]
) -> tuple[tuple[Dated, ...], tuple[Dated, ...]]:
    """Where the article speaks of the meeting's day, and of its week or month."""
    when = profile.meeting.when
    is_short = (when.last - when.first).days < _LONGEST
    touching = [one for one in _supposed(reading, when, told) if _touch(one.when, when)]
    days = tuple(one for one in touching if is_short and (one.when.last - one.when.first).days < 5)
    weeks = tuple(one for one in touching if one not in days and (one.when.last - one.when.first).days < 32)
    return days, weeks


def _supposed(reading: Reading, when: When, told: Sequence[Dated]) -> Sequence[Dated]:
    """What was told; without a sure day, also what would be told had the article been written about then."""
    written = reading.article.published
    if written and is_dated(reading):
        return told
    guesses = {when.first - timedelta(days=1), when.first, when.last, when.last + timedelta(days=1)}
    allowed = sorted(day for day in guesses if not written or written.first <= day <= written.last)
    supposed = {(one.sentence, one.words): one for day in allowed for one in _told_on(reading, day, when)}
    # Every seventh day is a Thursday: what fits on a guess only counts like a week.
    wide = When(when.first, max(when.last, when.first + timedelta(days=_WEEK_OR_SO)))
    return (*told, *(replace(one, when=wide) for one in supposed.values()))


def _told_on(reading: Reading, day: date, when: When) -> Iterator[Dated]:
    for one in days_in(reading, When.day(day)):
        # “Today” fits whatever day is supposed; a weekday fits one in seven.
        if one.is_fresh and names_weekday(one, reading.tongue) and _touch(one.when, when):
            yield one


def _touch(one: When, other: When) -> bool:
    return one.first <= other.last and other.first <= one.last


def _of_dates(reading: Reading, profile: Profile, days: Sequence[Dated], weeks: Sequence[Dated]) -> _Weighed:
    if days:
        one = days[0]
        is_bound = any(day.sentence in _sentences_on(reading, profile) for day in days)
        why = f"“{' '.join(one.words.split())}” is {date_words(one.when)}, a day of the meeting"
        return _Weighed(4.0 if is_bound else 3.0, why)
    if weeks:
        one = min(weeks, key=lambda one: one.when.last - one.when.first)
        is_week = (one.when.last - one.when.first).days <= _WEEK_OR_SO
        why = f"“{' '.join(one.words.split())}” may be the time of the meeting"
        return _Weighed(1.5 if is_week else 1.0, why)
    return _Weighed(0.0)


def _sentences_on(reading: Reading, profile: Profile) -> frozenset[int]:
    """The sentences that name the meeting's place or people, or speak of an occasion."""
    place = profile.meeting.place
    named = (*((place,) if place else ()), *(f"@{one}" for one in profile.people))
    return frozenset((*reading.occasions, *(at for one in named for at in reading.named.get(one, ()))))


def _of_time(reading: Reading, profile: Profile, told: Sequence[Dated]) -> _Weighed:
    written, when = reading.article.published, profile.meeting.when
    if written is None:
        return _Weighed(0.0)
    apart = days_apart(written.first, written.last, when.first, when.last)
    if apart > _REACH.days:
        return _Weighed(0.0 if told else -1.5)
    is_before = written.last < when.first
    if apart > (14 if is_before else 4):
        return _Weighed(0.2)
    if apart == 0:
        return _Weighed(0.7, "it was published while the meeting was held")
    days = "a day" if apart == 1 else f"{apart} days"
    return _Weighed(0.7, f"it was published {days} {'before' if is_before else 'after'} the meeting")


def _of_people(profile: Profile, people: frozenset[str]) -> _Weighed:
    if not profile.people:
        return _Weighed(0.0)
    if not people:
        return _Weighed(-1.0)
    share = min(1.0, len(people) / min(3, len(profile.people)))
    count = f"{len(people)} of {len(profile.people)}"
    return _Weighed(2.0 * share, f"it names {count} who took part")


def _of_place(reading: Reading, profile: Profile) -> _Weighed:
    place = profile.meeting.place
    if place is None:
        return _Weighed(0.0)
    return _Weighed(1.0, "it names the place") if place in reading.named else _Weighed(-0.5)


def _weighed_words(
    reading: Reading, words: frozenset[str], weights: Mapping[str, float]
) -> Mapping[str, float]:
    return {word: weights[word] for word in sorted(words) if word in reading.words}


@dataclass(frozen=True, slots=True)
class _Wording:
    each: float
    most: float
    what: str


_NAME = _Wording(1.0, 2.0, "name")
_TOPICS = _Wording(0.6, 1.5, "topics")


def _of_words(reading: Reading, found: Mapping[str, float], of: _Wording) -> _Weighed:
    points = min(of.most, of.each * sum(found.values()))
    telling = sorted((word for word in found if found[word] > 0.3), key=lambda word: (-found[word], word))
    shown = listed([reading.forms[word] for word in telling[:4]])
    return _Weighed(points, f"it has words of the meeting’s {of.what}: {shown}" if telling else "")


def _of_occasion(reading: Reading) -> _Weighed:
    if not reading.occasions:
        return _Weighed(-1.5)
    return _Weighed(0.7 if reading.is_in_lead(reading.occasions) else 0.3)


def _apart(found: Sequence[Likely]) -> Iterator[Likely]:
    """Those for which something of their own speaks: of two that the same days fit, one well ahead."""
    for one in found:
        rivals = [other for other in found if other is not one and _are_rivals(one, other)]
        if all(one.points >= other.points + _CLEARLY or _has_better_days(one, other) for other in rivals):
            yield one


def _are_rivals(one: Likely, other: Likely) -> bool:
    """Whether what speaks for one might mean the other."""
    return _told(one) <= _told(other) or (bool(one.days) <= bool(other.days) and _told(one) == _told(other))


def _has_better_days(one: Likely, other: Likely) -> bool:
    return bool(one.days) and not other.days


def _told(one: Likely) -> frozenset[tuple[int, str]]:
    return frozenset((day.sentence, day.words) for day in one.told)
