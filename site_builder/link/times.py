"""Ties that the dates of their records contradict: an article follows one that was published later."""

from collections.abc import Iterable, Iterator, Mapping

from site_builder.link.shelf import Shelf
from site_builder.link.ties import AFTER, Tie, ties, turned
from site_builder.model.issue import Issue
from site_builder.model.when import When


def untimely_ties(shelf: Shelf) -> Iterator[Issue]:
    """What is told to come after something that was later; dates that overlap are let pass."""
    declared = ties(shelf)
    published: dict[str, When] = {id: one.published for id, one in shelf.articles.items() if one.published}
    yield from _untimely(declared.articles, published)
    yield from _untimely(declared.meetings, {id: one.when for id, one in shelf.meetings.items()})


def _untimely(declared: Iterable[Tie], dates: Mapping[str, When]) -> Iterator[Issue]:
    for each in declared:
        tie = turned(each, AFTER)
        if tie is None or tie.one not in dates or tie.other not in dates:
            continue
        own, other = dates[tie.one], dates[tie.other]
        if own.last < other.first:
            message = f"'{tie.one}' {AFTER[tie.relation]} '{tie.other}', but is dated {own}, before {other}"
            yield Issue("L13", message, tie.spot, "turn the relation round, or correct one of the dates")
