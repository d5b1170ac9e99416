"""What an article is to the meetings that it is about: by which came first, how it dates them, and where."""

from collections.abc import Mapping, Sequence
from itertools import chain

from site_builder.model.ids import MeetingId
from site_builder.model.records.parts import Relation
from site_builder.model.when import When
from site_builder.text.reckoning import Tense
from site_builder.tools.suggest.meetings import Likely
from site_builder.tools.suggest.reading import LEAD, Dated, Reading

_FRESH = 7
"""Days for which a weekday tells news."""
_NEWS = 3
"""Days for which anything that an article begins with is news."""
_IN_MEMORY = 60
"""Days after which a meeting is looked back on only by an article that begins with it."""
_OFTEN = 3
"""Sentences in which what an article is about comes up, if not in the headline or at its beginning."""
_OF_THE_DAY = (Relation.PREVIEW, Relation.REPORT)


def relations_of(reading: Reading, likely: Sequence[Likely]) -> Mapping[MeetingId, Relation]:
    """What the article is to each meeting; what the news of one meeting recalls of another is a mention."""
    found = {one.id: _relation_of(reading, one) for one in likely}
    is_news = any(relation in _OF_THE_DAY for relation in found.values())
    return {
        id: Relation.MENTION if is_news and relation is Relation.ANALYSIS else relation
        for id, relation in found.items()
    }


def _relation_of(reading: Reading, likely: Likely) -> Relation:
    written, when = reading.article.published, likely.profile.meeting.when
    if written is None or written.first < when.first <= written.last:
        return Relation.PREVIEW if _tense_of(likely.told) is Tense.FUTURE else Relation.REPORT
    is_in_lead = reading.is_in_lead(_spoken(reading, likely))
    if written.last < when.first:
        return Relation.PREVIEW if is_in_lead else Relation.MENTION
    if written.first <= when.last:
        return Relation.PREVIEW if _tense_of(likely.days) is Tense.FUTURE else Relation.REPORT
    days = (written.first - when.last).days
    is_fresh = days <= _FRESH and any(day.is_fresh for day in likely.days)
    if is_fresh or (days <= _NEWS and is_in_lead):
        return Relation.REPORT
    return _looking_back(reading, likely, written, when)


def _looking_back(reading: Reading, likely: Likely, written: When, when: When) -> Relation:
    dated = [day.sentence for day in likely.told]
    spoken = _spoken(reading, likely)
    is_first = min(dated, default=reading.lead) <= reading.lead - LEAD
    if (written.first - when.last).days > _IN_MEMORY:
        return Relation.ANALYSIS if is_first else Relation.MENTION
    is_subject = min(spoken, default=reading.lead) <= reading.lead - LEAD or len(spoken) >= _OFTEN
    return Relation.ANALYSIS if is_subject else Relation.MENTION


def _spoken(reading: Reading, likely: Likely) -> tuple[int, ...]:
    """The sentences that speak of the meeting: of its days, its name, its place."""
    place = likely.profile.meeting.place
    named = (reading.words.get(word, ()) for word in sorted(likely.profile.called))
    at = reading.named.get(place, ()) if place else ()
    told = (day.sentence for day in likely.told)
    return tuple(dict.fromkeys((*told, *chain.from_iterable(named), *at)))


def _tense_of(days: Sequence[Dated]) -> Tense:
    """Whether an article looks ahead to a meeting or back on it, by the first sentence that dates it."""
    return next((one.tense for one in days if one.tense is not Tense.OPEN), Tense.OPEN)
