"""What one account alone gives is told of the words that are shown, so that a reader can find it there."""

from dataclasses import replace

import pytest

from site_builder.annotate import annotate
from site_builder.compose.accounts import accounts_view, lore_of
from site_builder.compose.edition import desk, edition
from site_builder.compose.views.accounts import AccountView
from site_builder.model.archive import Archive
from site_builder.model.body import Body
from site_builder.model.config import Config
from site_builder.model.ids import ArticleId, MeetingId, PlaceId, TagId
from site_builder.model.kinds import KINDS
from site_builder.model.records import Place, Tag
from site_builder.model.records.parts import Statement
from site_builder.model.url import Url
from tests.compose.archives import Record, article, linked, meeting, note, person

LOANS = (TagId("loan"),)
AGREED = "The loan of 5 million marks was agreed on 3 May 2007."
MORE = "The loan of 5 million marks runs until 4 June 2011. Ada Quill wanted no such loan at all."


def account_of(body: str, *more: Record, tag: Tag | None = None) -> AccountView:
    """What stands on the meeting's page of the latest of two articles."""
    on_it = {"meetings": {"talks": "report"}, "tags": LOANS}
    archive = linked(
        person("ada", name="Ada Quill"),
        Place(PlaceId("velm"), name="Velm"),
        meeting("talks", "2007-05-03", outcome=(Statement("A loan of 5 million marks was agreed."),)),
        article("report", published="2007-05-04", body=AGREED, **on_it),
        article("look", published="2007-05-05", body=body, **on_it),
        *more,
    )
    archive = replace(archive, tags={**archive.tags, **({tag.id: tag} if tag else {})})
    bodies = {id: _body(archive, id) for id in archive.articles}
    made = edition(archive, bodies, Config(title="Talks", url=Url("https://example.org/")), None)
    view = accounts_view(
        desk(made, "meetings/talks/"), archive.meetings[MeetingId("talks")], lore_of(archive)
    )
    assert view is not None
    return view.topics[0].accounts[-1]


def _body(archive: Archive, id: ArticleId) -> Body:
    notes = tuple(archive.notes[note] for note in archive.notes_on.get(id, ()))
    return annotate(archive.articles[id], notes, {kind: row.label for kind, row in KINDS.items()}).value


def words_of(account: AccountView) -> str:
    return " ".join(piece.text for passage in account.passages for piece in passage.pieces)


def test_only_names_and_days_of_quoted_sentences_are_told_as_being_only_there() -> None:
    look = account_of(f"{AGREED} {MORE}")

    assert "4 June 2011" in words_of(look) and "Quill" not in words_of(look)
    assert [each.text for each in look.alone] == ["4 June 2011"]


def test_a_place_is_only_there_where_a_sentence_says_that_something_was_in_it() -> None:
    inside = account_of("In Velm the loan was agreed by all of them.")
    speaking = account_of("Velm said that the loan was agreed by all of them.")

    assert [each.text for each in inside.alone] == ["Velm"]
    assert speaking.alone == ()


@pytest.mark.parametrize(
    ("words", "claim", "is_quoted"),
    [
        (("loan*",), "The loan would be paid at once.", True),
        (("loan*",), "Gas would become dearer at once.", False),
        ((), "Gas would become dearer at once.", True),
    ],
)
def test_a_sentence_without_the_words_of_a_topic_is_on_it_by_a_note_whose_claim_is(
    words: tuple[str, ...], claim: str, is_quoted: bool
) -> None:
    money = "The money would come at once, said all of them."
    about = note("money", "look", quote="come at once", claim=claim, tags=LOANS)

    look = account_of(f"{AGREED} {money}", about, tag=Tag(TagId("loan"), words=words))

    assert (money in words_of(look)) is is_quoted
