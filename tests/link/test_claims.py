"""A claim is linked as a note on every article in which it stands."""

from site_builder.link import Drafts, link
from site_builder.model.ids import ArticleId, NoteId, PersonId
from site_builder.model.issue import Spot
from tests.link.library import ARTICLES, NOTES, OTHERS, library, records

EVERYTHING = {**ARTICLES, **NOTES, **OTHERS}
PATH = "content/claims/shared-claim.yaml"
CLAIM = (
    "claim: It is so.\nappearances:\n  - {article: late, quote: words}\n  - {article: early, quote: words}\n"
    "kind: gloss\nsummary: A finding.\nas_of: 2026-11-01\nauthor: ed\ncreated: 2026-11-01\npeople: [putin]\n"
)


def told(text: str, more: dict[str, str] | None = None) -> list[tuple[str, Spot]]:
    issues = link(records({**EVERYTHING, PATH: text, **(more or {})}), Drafts.HIDE).issues
    return [(issue.code, issue.spot) for issue in issues]


def test_it_stands_on_each_of_its_articles() -> None:
    archive = library({**EVERYTHING, PATH: CLAIM})

    assert archive.notes_on[ArticleId("late")] == ("shared", "shared-claim", "one")
    assert archive.notes_on[ArticleId("early")] == ("one", "two", "shared-claim")
    assert "shared-claim" in archive.notes_naming[PersonId("putin")]


def test_an_appearance_in_a_missing_article_is_told_at_its_place_and_once() -> None:
    for index, name in enumerate(("late", "early")):
        text = CLAIM.replace(f"article: {name}", f"article: {name}r")
        assert told(text) == [("L01", Spot(PATH, ("appearances", index, "article")))]


def test_a_reference_of_its_finding_is_told_once() -> None:
    assert told(CLAIM.replace("putin", "nobody")) == [("L01", Spot(PATH, ("people", 0)))]


def test_two_appearances_in_one_article_are_one_too_many() -> None:
    assert told(CLAIM.replace("article: early", "article: late")) == [
        ("L05", Spot(PATH, ("appearances", 1, "article")))
    ]


def test_a_claim_and_a_note_cannot_share_an_id() -> None:
    note = NOTES["content/notes/late.yaml"].replace("id: shared", "id: shared-claim")

    ((code, spot),) = told(CLAIM, {"content/notes/late.yaml": note})

    assert (code, spot.path) == ("N11", PATH)


def test_an_appearance_in_a_draft_is_told_wherever_it_is_named() -> None:
    draft = {"content/articles/draft.md": "---\ntitle: Draft\ndraft: true\n---\n\nWords.\n"}
    for index, name in enumerate(("late", "early")):
        text = CLAIM.replace(f"article: {name}", "article: draft")
        assert told(text, draft) == [("L02", Spot(PATH, ("appearances", index, "article")))]
        assert told(f"{text}status: draft\n", draft) == []


def test_a_draft_of_a_claim_is_hidden() -> None:
    archive = library({**EVERYTHING, PATH: f"{CLAIM}status: draft\n"})

    assert "shared-claim" not in archive.notes


def test_a_note_that_another_replaces_stands_nowhere_and_is_kept() -> None:
    archive = library({**EVERYTHING, PATH: f"{CLAIM}supersedes: one\n"})

    assert "one" in archive.notes
    assert archive.notes_on[ArticleId("early")] == ("two", "shared-claim")
    assert "one" not in archive.notes_naming[PersonId("putin")]


def test_a_draft_replaces_nothing_yet() -> None:
    archive = library({**EVERYTHING, PATH: f"{CLAIM}supersedes: one\nstatus: draft\n"})

    assert NoteId("one") in archive.notes_on[ArticleId("early")]
