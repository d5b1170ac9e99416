"""People, places and days that only one account gives on a topic."""

import re
from dataclasses import replace

from site_builder.compose.accounts.marked import Row, quoted
from site_builder.compose.parts import date_view, person_link, place_link
from site_builder.compose.views.shared import LinkView
from site_builder.model.ids import PersonId, PlaceId
from site_builder.model.when import Precision, When
from site_builder.told.accounts import Account

MOST = 6
"""More of them are no detail."""
_WEEK, _SEASON = 7, 100
"""Days. “On Tuesday” may be the last one or the next; “17 March” may be of another year."""
_WHERE = {"de": "in|bei|nahe", "en": "in|at|near|outside", "ru": "в|во|под|близ"}
"""The words by which a sentence says where something is, by language."""


def alone(row: Row, place: int) -> tuple[LinkView, ...]:
    """The names and days in what is quoted of an account that no other account gives, in its order."""
    # A name from a sentence that is not shown could not be found by a reader.
    mine = replace(row.told.accounts[place], said=quoted(row, place))
    others = [account for at, account in row.told.accounts.items() if at != place]
    names = [name for name in _names(mine) if not any(name in _names(other) for other in others)]
    expected = _expected(row)
    told = (_link(row, name) for name in names if name not in expected and _is_told(row, name, mine))
    days = (_day(row, when) for when in _days(mine) if _is_new(row, when, others))
    return (*filter(None, told), *days)[:MOST]


def _names(account: Account) -> tuple[str, ...]:
    """Names of the archive in an account, by id."""
    return tuple(
        dict.fromkeys(name[1:] for said in account.said for name in sorted(said.names) if name[0] == "@")
    )


def _days(account: Account) -> tuple[When, ...]:
    """The dates of an account that its words settle by themselves, or that a few weeks settle."""
    return tuple(
        dict.fromkeys(
            when
            for said in account.said
            for when, (start, end) in zip(said.dates, said.date_spans, strict=True)
            if str(when.first.year) in said.text[start:end] or _is_near(when, account.published)
        )
    )


def _is_near(when: When, published: When | None) -> bool:
    """Whether a day is so near to that of writing that no other year can be meant, and no other week."""
    if published is None or when.precision is not Precision.DAY:
        return False
    days = abs((when.first - published.first).days)
    return _WEEK < days < _SEASON


def _is_new(row: Row, when: When, others: list[Account]) -> bool:
    """Whether a date is neither the meeting's nor touched by one of another account."""
    given = [row.meeting.when, *(one for account in others for said in account.said for one in said.dates)]
    return not any(one.first <= when.last and when.first <= one.last for one in given)


def _expected(row: Row) -> frozenset[str]:
    """Who took part and where it was: that an account does not name them says nothing."""
    meeting = row.meeting
    return frozenset((*(each.person for each in meeting.participants), meeting.place or ""))


def _is_told(row: Row, name: str, account: Account) -> bool:
    """Whether a name says who or where: “Moscow said” is a government, “in Moscow” a place."""
    place = row.desk.edition.archive.places.get(PlaceId(name))
    if place is None:
        return True
    spellings = "|".join(re.escape(one) for one in (place.name, *place.also_known_as))
    return any(
        re.search(rf"(?<!\w)(?:{_WHERE[said.language]})\s+(?:{spellings})(?!\w)", said.text, re.IGNORECASE)
        for said in account.said
        if said.language in _WHERE
    )


def _link(row: Row, name: str) -> LinkView | None:
    if PersonId(name) in row.desk.edition.archive.people:
        return person_link(row.desk, PersonId(name))
    return place_link(row.desk, PlaceId(name))


def _day(row: Row, when: When) -> LinkView:
    return LinkView(date_view(when, row.desk.edition.config).words, "")
