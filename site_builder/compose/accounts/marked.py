"""The words of an account on a topic, with the figures and dates marked that others give too."""

from collections.abc import Iterable, Iterator, Mapping
from itertools import pairwise

from site_builder.compose import urls
from site_builder.compose.accounts.passages import Told, shown
from site_builder.compose.accounts.tellers import Teller
from site_builder.compose.edition import Desk
from site_builder.compose.items import note_fragment
from site_builder.compose.parts import article_link
from site_builder.compose.views.accounts import PassageView, PieceView
from site_builder.compose.views.shared import LinkView
from site_builder.compose.words import THE_RECORD, own_language
from site_builder.model.dataclass import dataclass
from site_builder.model.records import Article, Meeting
from site_builder.told.accounts import Agreement
from site_builder.told.facts import Fact
from site_builder.told.statements import Statement

OUTCOME = "outcome"
"""Where on a meeting's page the archive's own statements stand."""
_COMPARED = 4
"""Worth of a sentence with a figure that others give too."""


@dataclass(frozen=True, slots=True)
class Row:
    """One topic, with all that is told on it."""

    desk: Desk
    meeting: Meeting
    tellers: tuple[Teller, ...]
    told: Told


def account_id(row: Row, place: int) -> str:
    """The `id` of an account on its topic."""
    article = row.tellers[place].article
    return f"topic-{row.told.tag}-{article.id if article else 'record'}"


def account_link(row: Row, place: int) -> LinkView:
    """An account by name: an article, or the archive's own record."""
    article = row.tellers[place].article
    return article_link(row.desk, article.id) if article else LinkView(THE_RECORD, f"#{OUTCOME}")


def passage_views(row: Row, place: int) -> tuple[tuple[PassageView, ...], bool]:
    """The sentences that are quoted from an account, and whether words are left out between them."""
    found = quoted(row, place)
    starts = [start for start, _ in row.tellers[place].spans]
    places = [starts.index(said.start) for said in found]
    is_broken = any(after - before > 1 for before, after in pairwise(places))
    return tuple(_passage(row, place, said) for said in found), is_broken


def quoted(row: Row, place: int) -> tuple[Statement, ...]:
    """The sentences that are quoted from an account."""
    account = row.told.accounts[place]
    worth = _worth(row.told, place, account.said)
    return shown(_without_headline(row.tellers[place], account.said, worth), worth)


def _without_headline(
    teller: Teller, said: tuple[Statement, ...], worth: Mapping[int, int]
) -> tuple[Statement, ...]:
    """The sentences, the headline among them only where it alone tells what is compared."""
    text = tuple(one for one in said if one.start >= teller.head)
    is_needed = not text or max(worth[one.start] for one in text) < _COMPARED <= max(worth.values())
    return said if is_needed else text


def _seen_from(told: Told, place: int, agreement: Agreement) -> Iterator[tuple[Fact, Fact, int]]:
    """Comparisons of one account with others: its own value, the other's, whose that is."""
    for each in told.compared:
        if each.agreement is agreement and place == each.one:
            yield each.first, each.second, each.two
        elif each.agreement is agreement and place == each.two:
            yield each.second, each.first, each.one


def _worth(told: Told, place: int, said: Iterable[Statement]) -> dict[int, int]:
    """How much each sentence tells: differences most, then what agrees, then any figure or date."""
    worth = {one.start: min(2, len(one.dates) + len(one.numbers)) for one in said}
    for agreement, weight in ((Agreement.DIFFER, 2 * _COMPARED), (Agreement.AGREE, _COMPARED)):
        for fact, _, _ in _seen_from(told, place, agreement):
            worth[fact.said.start] = worth.get(fact.said.start, 0) + weight
    return worth


def _passage(row: Row, place: int, said: Statement) -> PassageView:
    article = row.tellers[place].article
    config = row.desk.edition.config
    return PassageView(
        pieces=tuple(_pieces(row.told, place, said)),
        language=own_language(article.language if article else "", config),
        url=_words_url(row, place, article, said) if article else f"#{OUTCOME}",
    )


def _words_url(row: Row, place: int, article: Article, said: Statement) -> str:
    """The words of a note within the sentence, or the sentence itself."""
    edition, teller = row.desk.edition, row.tellers[place]
    if said.start < teller.head:
        return row.desk.link(urls.article(article.id))
    start, end = said.start - teller.head, said.start - teller.head + len(said.text)
    for note in edition.archive.notes_on.get(article.id, ()):
        placed = edition.placed.get((article.id, note))
        for anchor in edition.anchors.get((article.id, note), ()):
            if placed and start <= anchor.start and anchor.end <= end:
                return row.desk.link(urls.article(article.id), note_fragment(note, placed.quote))
    return row.desk.link(urls.article(article.id)) + urls.passage(said.text)


def _pieces(told: Told, place: int, said: Statement) -> Iterator[PieceView]:
    end = 0
    for start, stop, mark in _marks(told, place, said):
        if start >= end:
            if start > end:
                yield PieceView(said.text[end:start], "")
            yield PieceView(said.text[start:stop], mark)
            end = stop
    if end < len(said.text):
        yield PieceView(said.text[end:], "")


def _marks(told: Told, place: int, said: Statement) -> list[tuple[int, int, str]]:
    """What is marked in a sentence; of two marks in one place, that of the difference comes first."""
    found = {
        (*_trimmed(said.text, *fact.span), agreement is Agreement.AGREE, agreement.value)
        for agreement in Agreement
        for fact, _, _ in _seen_from(told, place, agreement)
        if fact.said.start == said.start
    }
    return [(start, stop, mark) for start, stop, _, mark in sorted(found, key=lambda one: (one[0], one[2]))]


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    words = text[start:end]
    return start + len(words) - len(words.lstrip()), end - len(words) + len(words.rstrip())
