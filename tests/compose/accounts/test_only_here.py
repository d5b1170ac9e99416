"""What one account alone gives is told of the words that are shown, so that a reader can find it there."""

from site_builder.annotate import annotate
from site_builder.compose.accounts import accounts_view, lore_of
from site_builder.compose.edition import desk, edition
from site_builder.model.config import Config
from site_builder.model.ids import MeetingId, TagId
from site_builder.model.records.parts import Statement
from site_builder.model.url import Url
from tests.compose.archives import article, linked, meeting, person

LOANS = (TagId("loan"),)
AGREED = "The loan of 5 million marks was agreed on 3 May 2007."
MORE = "The loan of 5 million marks runs until 4 June 2011. Ada Quill wanted no such loan at all."


def test_only_names_and_days_of_quoted_sentences_are_told_as_being_only_there() -> None:
    on_it = {"meetings": {"talks": "report"}, "tags": LOANS}
    archive = linked(
        person("ada", name="Ada Quill"),
        meeting("talks", "2007-05-03", outcome=(Statement("A loan of 5 million marks was agreed."),)),
        article("report", published="2007-05-04", body=AGREED, **on_it),
        article("look", published="2007-05-05", body=f"{AGREED} {MORE}", **on_it),
    )
    bodies = {id: annotate(one, (), {}).value for id, one in archive.articles.items()}
    made = edition(archive, bodies, Config(title="Talks", url=Url("https://example.org/")), None)

    view = accounts_view(
        desk(made, "meetings/talks/"), archive.meetings[MeetingId("talks")], lore_of(archive)
    )

    assert view is not None
    look = view.topics[0].accounts[-1]
    words = " ".join(piece.text for passage in look.passages for piece in passage.pieces)
    assert "4 June 2011" in words and "Quill" not in words
    assert [each.text for each in look.alone] == ["4 June 2011"]
