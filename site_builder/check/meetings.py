"""Meetings beside each other: two that may be one, and articles that are said to report on too many."""

from collections import defaultdict
from collections.abc import Iterator

from site_builder.check.given import Given
from site_builder.model.issue import Issue
from site_builder.model.records import Meeting
from site_builder.model.records.parts import Relation
from site_builder.model.when import Precision

MOST_REPORTED = 8
"""No article reports on more meetings than this; it looks back on them, or names them."""


def meetings_at_once(given: Given) -> Iterator[Issue]:
    """K13: two meetings on one day at one place, which nothing tells apart.

    Two that are tied by `related`, or whose venues differ, are two; titles and series may differ for one.
    """
    at: defaultdict[str, list[Meeting]] = defaultdict(list)
    for id in given.archive.meetings_by_date:
        meeting = given.archive.meetings[id]
        if meeting.place and meeting.when.precision is Precision.DAY and not meeting.when.circa:
            at[meeting.place].append(meeting)
    for meetings in at.values():
        yield from _at_once(meetings)


def reports_of_many(given: Given) -> Iterator[Issue]:
    """K14: articles that are said to report on more meetings than one article can."""
    for article in given.archive.articles.values():
        count = sum(link.relation is Relation.REPORT for link in article.meetings)
        if count > MOST_REPORTED:
            message = f"this article is said to report on {count} meetings"
            advice = "write `mention` for those that it only names, `analysis` for those it looks back on"
            yield Issue("K14", message, article.spot.at("meetings"), advice)


def _at_once(meetings: list[Meeting]) -> Iterator[Issue]:
    """Of meetings at one place, in the order of their first days, those that share a day with one before."""
    going_on: list[Meeting] = []
    for meeting in meetings:
        going_on = [one for one in going_on if one.when.last >= meeting.when.first]
        for one in going_on:
            if not _told_apart(one, meeting):
                message = (
                    f"'{meeting.id}' and '{one.id}' are on one day at one place, '{meeting.place}': "
                    "are they one meeting?"
                )
                advice = "keep one; if they are two, tie them by `related` or give each its `venue`"
                yield Issue("K13", message, meeting.spot.at("when"), advice, (one.spot.at("when"),))
        going_on.append(meeting)


def _told_apart(one: Meeting, other: Meeting) -> bool:
    is_tied = any(tie.meeting == other.id for tie in one.related)
    return is_tied or bool(one.venue and other.venue and one.venue != other.venue)
