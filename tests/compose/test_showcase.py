"""Which findings the first page shows."""

from datetime import date

from site_builder.compose.edition import edition
from site_builder.compose.showcase import example_of, mixed
from site_builder.model.kinds import Outcome
from site_builder.model.records import Note
from site_builder.model.when import When
from tests.compose.archives import CONFIG, Record, article, bodies, linked, note

LONG_AGO, LATER = When.parse("2007-12-13"), When.parse("2009-01-01")
WORDS = "he might then lead both countries"


def found(*records: Record) -> str:
    archive = linked(*records)
    example = example_of(edition(archive, bodies(archive), CONFIG, date(2026, 1, 1)), archive.notes.values())
    return example.id if example else ""


def finding(id: str, on: str = "old", **fields: object) -> Note:
    return note(
        id, on, "outcome", **{"quote": WORDS, "known_since": LATER, "outcome": Outcome.DID_NOT, **fields}
    )


def test_the_example_is_what_did_not_happen_in_the_oldest_article() -> None:
    archive = (article("old", published="2007"), article("new", published="2021"))
    true = finding("true", outcome=Outcome.CAME_TRUE)

    assert found(*archive, true, finding("late", "new")) == "late"
    assert found(*archive, true, finding("late", "new"), finding("early")) == "early"


def test_an_example_has_words_a_day_in_print_and_a_day_when_it_was_known() -> None:
    dated, undated = article("old", published="2007"), article("old")

    assert found(undated, finding("one")) == ""
    assert found(dated, finding("one", known_since=None)) == ""
    assert found(dated, finding("one", quote="too short")) == ""
    assert found(dated, finding("one", quote="too long " * 20)) == ""
    assert found(dated, finding("one", outcome=Outcome.OPEN)) == ""
    assert found(dated, finding("one")) == "one"


def test_a_mixture_goes_from_article_to_article_and_from_kind_to_kind() -> None:
    notes = (
        note("a1", "a"),
        note("a2", "a", "gloss"),
        note("a3", "a", "superseded"),
        note("b1", "b"),
        note("b2", "b", "gloss"),
        note("c1", "c"),
    )

    assert [one.id for one in mixed(notes, 4)] == ["a1", "b2", "c1", "a3"]
    assert [one.id for one in mixed(notes[:2], 4)] == ["a1", "a2"]
