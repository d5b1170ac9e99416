"""Accounts side by side as a part of the meeting's page: topics, passages, what is marked in them."""

from collections.abc import Iterable, Iterator

from site_builder.compose.accounts.differences import differences
from site_builder.compose.accounts.marked import Row, account_id, account_link, passage_views
from site_builder.compose.accounts.only_here import alone
from site_builder.compose.accounts.passages import Told, told_on
from site_builder.compose.accounts.tellers import Lore, tellers
from site_builder.compose.edition import Desk
from site_builder.compose.meeting_boxes import relation_to
from site_builder.compose.parts import known_date, publisher_link, tag_links
from site_builder.compose.views.accounts import AccountsView, AccountView, OnlyView, TopicView
from site_builder.compose.views.shared import LinkView
from site_builder.compose.words import RELATIONS, WHOSE_WORDS
from site_builder.model.records import Meeting
from site_builder.text.names import counted
from site_builder.told.accounts import Agreement

MOST_TOPICS = 10
"""Topics that are shown side by side."""
MOST_COLUMNS = 3
"""Accounts that have room beside each other."""


def accounts_view(desk: Desk, meeting: Meeting, lore: Lore) -> AccountsView | None:
    """What the accounts of a meeting say, topic by topic; none where there are not two to compare."""
    found, left_out = tellers(desk.edition, meeting)
    if len(found) < 2:
        return None
    told = told_on(desk.edition, meeting, found, lore)
    rows = [Row(desk, meeting, found, one) for one in told]
    several = sorted((row for row in rows if len(row.told.accounts) > 1), key=_order)[:MOST_TOPICS]
    only = tuple(_only(row for row in rows if len(row.told.accounts) == 1))
    if not several and not only:
        return None
    topics = tuple(_topic(row) for row in several)
    return AccountsView(
        summary=_summary(len(found), [row.told for row in several]),
        columns=len(found) if len(found) <= MOST_COLUMNS else 2,
        topics=topics,
        marks=_marks(topics),
        only=only,
        left_out=left_out,
    )


def _order(row: Row) -> tuple[bool, int, str]:
    told = row.told
    return told.differing() == 0, -len(told.accounts), told.tag


def _summary(count: int, told: Iterable[Told]) -> str:
    topics = tuple(told)
    differing = sum(one.differing() > 0 for one in topics)
    if not topics:
        return f"{counted(count, 'account')}, which have no topic in common."
    shared = f"{counted(count, 'account')} on {counted(len(topics), 'topic')}"
    if not differing:
        return f"{shared}; no figure or date was found to differ."
    return f"{shared}; figures or dates differ on {counted(differing, 'of them', 'of them')}."


def _topic(row: Row) -> TopicView:
    places = range(len(row.tellers))
    silent = (place for place in places if place not in row.told.accounts and row.tellers[place].article)
    return TopicView(
        id=f"topic-{row.told.tag}",
        topic=tag_links(row.desk, (row.told.tag,))[0],
        differences=differences(row),
        accounts=tuple(_account(row, place) for place in row.told.accounts),
        silent=tuple(account_link(row, place) for place in silent),
    )


def _marks(topics: tuple[TopicView, ...]) -> tuple[str, ...]:
    """Which marks readers meet, the differences first."""
    passages = (passage for topic in topics for one in topic.accounts for passage in one.passages)
    found = {piece.mark for passage in passages for piece in passage.pieces}
    return tuple(each.value for each in (Agreement.DIFFER, Agreement.AGREE) if each.value in found)


def _account(row: Row, place: int) -> AccountView:
    article = row.tellers[place].article
    passages, is_broken = passage_views(row, place)
    return AccountView(
        id=account_id(row, place),
        teller=account_link(row, place),
        publisher=publisher_link(row.desk, article).text if article and article.publisher else "",
        is_record=article is None,
        source_words=WHOSE_WORDS[article.text] if article else "",
        relation_words=RELATIONS[relation_to(article, row.meeting.id)] if article else "",
        published=known_date(article.published, row.desk.edition.config) if article else None,
        passages=passages,
        is_broken=is_broken,
        alone=alone(row, place),
    )


def _only(rows: Iterable[Row]) -> Iterator[OnlyView]:
    """Each account with the topics that it alone speaks of, linked to its first words on them."""
    found: dict[int, list[Row]] = {}
    for row in rows:
        (place,) = row.told.accounts
        found.setdefault(place, []).append(row)
    for place, its in sorted(found.items()):
        yield OnlyView(account_link(its[0], place), tuple(_first_words(row, place) for row in its))


def _first_words(row: Row, place: int) -> LinkView:
    passages, _ = passage_views(row, place)
    topic = tag_links(row.desk, (row.told.tag,))[0]
    return LinkView(topic.text, passages[0].url, topic.language)
