"""A claim that several articles make has one page, with all its appearances and what became of it."""

from dataclasses import replace

from site_builder.compose.claims import MOST
from site_builder.compose.views.article import ArticleView
from site_builder.compose.views.claim import ClaimsView, ClaimView
from site_builder.compose.views.ledger import NotesView
from site_builder.compose.views.note import NotePageView
from site_builder.model.ids import ArticleId, NoteId
from site_builder.model.issue import Spot
from site_builder.model.records import Note
from site_builder.model.records.note import AlsoOn, Status
from site_builder.model.records.parts import Change, Source, Valid
from site_builder.model.when import Day, When
from tests.compose.archives import article, note, pages, view

ARTICLES = (
    article("late", published="2014"),
    article("early", published="2009-06-01"),
    article("undated"),
)


def claim(kind: str = "superseded", **fields: object) -> Note:
    """A claim in all three articles, the latest of them named first."""
    also = tuple(AlsoOn(ArticleId(name), f"closed in {name}") for name in ("undated", "early"))
    spot = Spot("content/claims/bridge.yaml")
    given = {"is_claim": True, "claim": "The bridge is closed.", "also": also, "spot": spot, **fields}
    return note("bridge", "late", kind, **given)


def shown(one: Note) -> ClaimView:
    return view(pages(*ARTICLES, one)["claims/bridge/"], ClaimView)


def test_appearances_stand_by_date_and_undated_ones_last() -> None:
    made = shown(claim())

    printed = [moment.appearance.article.text for moment in made.moments if moment.appearance]
    assert printed == ["Early", "Late", "Undated"]
    assert made.summary == "In 3 articles, from 1 June 2009 to 2014"
    assert made.title == "The bridge is closed."


def test_changes_of_standing_stand_between_the_appearances() -> None:
    source = Source("A report", citation="An agency", published=When.parse("2010-05-02"))
    made = shown(claim(valid=Valid(When.parse("2008"), When.parse("2010-05-01")), sources=(source,)))

    kinds = [moment.kind for moment in made.moments]
    assert kinds == ["since", "appearance", "change", "known", "appearance", "checked", "appearance"]
    assert made.moments[2].words == "From then on it was no longer true."


def test_each_appearance_says_what_held_when_it_was_printed() -> None:
    made = shown(claim(valid=Valid(None, When.parse("2012-05-01"))))

    standings = [moment.appearance.standing for moment in made.moments if moment.appearance]
    assert standings == ["Printed before it changed", "Printed after it had changed", ""]


def test_of_other_claims_it_is_told_whether_one_could_have_known() -> None:
    made = shown(claim("correction", known_since=When.parse("2010")))

    standings = [moment.appearance.standing for moment in made.moments if moment.appearance]
    assert standings == ["Printed before this could be known", "Printed when this could be known", ""]


def test_a_claim_is_a_note_beside_every_appearance() -> None:
    made = pages(*ARTICLES, claim())

    for name in ("early", "late", "undated"):
        page = view(made[f"articles/{name}/"], ArticleView)
        (shown_there,) = [one for block in page.blocks for one in block.notes]
        assert shown_there.claim_page is not None
        assert shown_there.claim_page.text == "The claim in 3 articles"
        assert shown_there.claim_page.url == "../../claims/bridge/index.html"
    assert view(made["notes/bridge/"], NotePageView).note.claim_page is not None


def test_claims_are_listed_and_the_ledger_leads_to_the_list() -> None:
    made = pages(*ARTICLES, claim())

    (item,) = view(made["claims/"], ClaimsView).claims
    assert (item.claim.text, item.claim.url) == ("The bridge is closed.", "../claims/bridge/index.html")
    ledger = view(made["notes/"], NotesView)
    assert ledger.claims is not None and ledger.claims.url == "../claims/index.html"


def test_without_claims_there_is_no_list_of_them() -> None:
    made = pages(*ARTICLES, note("a", "late"))

    assert "claims/" not in made and view(made["notes/"], NotesView).claims is None


def test_a_withdrawn_claim_keeps_its_page_and_is_not_listed() -> None:
    history = (Change(Day(2026, 10, 12), "Withdrawn.", "A mistake."),)
    made = pages(*ARTICLES, claim(status=Status.WITHDRAWN, history=history))
    told = view(made["claims/bridge/"], ClaimView).withdrawn

    page = view(made["claims/bridge/"], ClaimView)
    assert (page.note.status_words, page.head.robots) == ("Withdrawn", "noindex")
    assert "claims/" not in made
    assert told is not None and told.reason == history[-1].reason
    assert shown(claim()).withdrawn is None


def test_a_replaced_claim_leads_to_what_replaced_it() -> None:
    made = pages(*ARTICLES, claim(), note("new", "late", supersedes=NoteId("bridge")))

    page = view(made["claims/bridge/"], ClaimView)
    assert page.note.status_words == "Replaced" and page.note.superseded_by is not None
    assert page.note.superseded_by.url == "../../notes/new/index.html"


def test_a_long_list_of_claims_has_several_pages() -> None:
    def numbered(number: int) -> Note:
        return replace(claim(), id=NoteId(f"bridge-{number}"), quote=f"words {number}")

    made = pages(*ARTICLES, *(numbered(number) for number in range(MOST + 1)))

    index, second = view(made["claims/"], ClaimsView), view(made["claims/part-2/"], ClaimsView)
    assert (index.claims, [part.count for part in index.parts]) == ((), [MOST, 1])
    assert (second.title, len(second.claims)) == (f"Claims {MOST + 1}–{MOST + 1}", 1)
