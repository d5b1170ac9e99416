"""Relations declared on both sides: where the two say different things, and where one says it twice."""

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from site_builder.link.shelf import Shelf
from site_builder.model.issue import Issue, Spot
from site_builder.model.records import Article, Meeting, Publisher


class _Said(NamedTuple):
    """What one side of a relation says, and where."""

    word: str
    spot: Spot


Pairs = Mapping[tuple[str, str], _Said]


def opposed_sides(shelf: Shelf) -> Iterator[Issue]:
    """What articles, people and meetings say differently of one another, and ties that are listed twice."""
    yield from _opposed(_of_articles(shelf), _by_meetings(shelf), "article")
    yield from _opposed(_of_people(shelf), _participants(shelf), "person")
    yield from _offices(shelf)
    yield from _at_odds(shelf)
    yield from _repeated(shelf)


def _opposed(own: Pairs, others: Pairs, noun: str) -> Iterator[Issue]:
    for (name, meeting), said in own.items():
        there = others.get((name, meeting))
        if there and there.word != said.word:
            message = f"'{said.word}' here, but the meeting '{meeting}' says '{there.word}' of this {noun}"
            yield Issue(
                "L09", message, said.spot, "correct one of the two, or declare it once", (there.spot,)
            )


def _of_articles(shelf: Shelf) -> Pairs:
    return {
        (id, link.meeting): _Said(link.relation, article.spot.at("meetings", index, "relation"))
        for id, article in shelf.articles.items()
        for index, link in enumerate(article.meetings)
    }


def _by_meetings(shelf: Shelf) -> Pairs:
    return {
        (each.article, id): _Said(each.relation, meeting.spot.at("articles", index, "relation"))
        for id, meeting in shelf.meetings.items()
        for index, each in enumerate(meeting.articles)
    }


def _of_people(shelf: Shelf) -> Pairs:
    return {
        (id, each.meeting): _Said(each.part, person.spot.at("meetings", index, "part"))
        for id, person in shelf.people.items()
        for index, each in enumerate(person.meetings)
    }


def _participants(shelf: Shelf) -> Pairs:
    return {
        (each.person, id): _Said(each.part, meeting.spot.at("participants", index, "part"))
        for id, meeting in shelf.meetings.items()
        for index, each in enumerate(meeting.participants)
    }


def _offices(shelf: Shelf) -> Iterator[Issue]:
    """Offices that a person and a meeting name differently; one that is not given is taken from the other."""
    there = {
        (each.person, id): _Said(each.role, meeting.spot.at("participants", index, "role"))
        for id, meeting in shelf.meetings.items()
        for index, each in enumerate(meeting.participants)
        if each.role
    }
    for id, person in shelf.people.items():
        for index, each in enumerate(person.meetings):
            other = there.get((id, each.meeting))
            if other and each.role and each.role != other.word:
                message = f"'{each.role}' here, but the meeting '{each.meeting}' says '{other.word}'"
                advice = "keep one of the two; the meeting’s is shown"
                yield Issue("L10", message, person.spot.at("meetings", index, "role"), advice, (other.spot,))


def _at_odds(shelf: Shelf) -> Iterator[Issue]:
    """One list that says two things of one other record: somebody is present and absent."""
    for said in _lists(shelf):
        first: dict[str, _Said] = {}
        for id, one in said:
            seen = first.setdefault(id, one)
            if seen.word != one.word:
                message = f"'{one.word}' here, but the same list says '{seen.word}' of '{id}'"
                yield Issue("L09", message, one.spot, "keep the one that is right", (seen.spot,))


def _lists(shelf: Shelf) -> Iterator[list[tuple[str, _Said]]]:
    """Every list of relations to meetings, and those of meetings: the other record, and what it is to it."""
    for article in shelf.articles.values():
        yield _said(
            article.spot, "meetings", "relation", [(at.meeting, at.relation) for at in article.meetings]
        )
    for person in shelf.people.values():
        yield _said(person.spot, "meetings", "part", [(at.meeting, at.part) for at in person.meetings])
    for meeting in shelf.meetings.values():
        yield _said(
            meeting.spot, "articles", "relation", [(at.article, at.relation) for at in meeting.articles]
        )
        yield _said(
            meeting.spot, "participants", "part", [(at.person, at.part) for at in meeting.participants]
        )


def _said(record: Spot, name: str, key: str, words: Sequence[tuple[str, str]]) -> list[tuple[str, _Said]]:
    return [(id, _Said(word, record.at(name, index, key))) for index, (id, word) in enumerate(words)]


def _repeated(shelf: Shelf) -> Iterator[Issue]:
    """The same tie twice in one list."""
    tied: tuple[Article | Meeting | Publisher, ...] = (
        *shelf.articles.values(),
        *shelf.meetings.values(),
        *shelf.publishers.values(),
    )
    for record in tied:
        first: dict[object, Spot] = {}
        for index, tie in enumerate(record.related):
            spot = record.spot.at("related", index)
            seen = first.setdefault(tie, spot)
            if seen is not spot:
                message = "this relation is in the list twice"
                yield Issue("L06", message, spot, "delete one of the two", (seen,))
