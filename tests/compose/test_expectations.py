"""The ledger of a meeting: what was expected, by whom, where, and what happened."""

from site_builder.compose.expectations import MOST
from site_builder.compose.expected import FEWEST
from site_builder.compose.views.expectations import LedgerView
from site_builder.compose.views.meeting_page import MeetingView
from site_builder.model.ids import ArticleId, ClaimantId, MeetingId
from site_builder.model.kinds import Expectation, Outcome
from site_builder.model.records import Note
from site_builder.model.records.note import AlsoOn
from site_builder.model.records.parts import Source
from site_builder.model.when import When
from tests.compose.archives import Record, article, meeting, note, pages, person, view

TALKS = meeting("talks", "2007-12-13")
PREVIEW = article("preview", published="2007-12-10", meetings={"talks": "preview"})
REPORT = article("report", published="2007-12-14", meetings={"talks": "report"})


def expected(id: str, outcome: Outcome, on: str = "preview", **fields: object) -> Note:
    return note(id, on, "outcome", outcome=outcome, **fields)


def ledger(*records: Record) -> LedgerView | None:
    return view(pages(TALKS, PREVIEW, REPORT, *records)["meetings/talks/"], MeetingView).ledger


def test_a_row_says_who_expected_what_where_and_what_happened() -> None:
    made = ledger(
        person("ann"),
        expected(
            "loan",
            Outcome.DID_NOT,
            claim="The loan will be paid.",
            claimant=ClaimantId("ann"),
            expectation=Expectation.PROMISE,
            settled=When.parse("2008-02"),
            sources=tuple(Source(f"Source {n}", citation="Book") for n in range(4)),
        ),
    )

    assert made is not None
    (row,) = made.rows
    assert (row.id, row.offset) == ("expected-loan", "three days before")
    assert (row.item.kind_words, row.item.claim) == ("Promise", "The loan will be paid.")
    assert row.item.claimant is not None and row.item.claimant.url == "../../people/ann/index.html"
    assert row.item.words_url == "../../articles/preview/index.html#q-loan"
    assert (row.item.outcome_words, row.item.settled and row.item.settled.words) == (
        "Did not happen",
        "February 2008",
    )
    assert [source.title for source in row.sources] == ["Source 0", "Source 1"]
    assert row.more_sources == "2 more sources"


def test_rows_stand_by_when_they_were_said() -> None:
    made = ledger(
        expected("later", Outcome.OPEN, "report"), expected("earlier", Outcome.OPEN), note("other", "preview")
    )

    assert made is not None
    assert [row.id for row in made.rows] == ["expected-earlier", "expected-later"]


def test_where_it_is_not_told_when_it_was_settled_it_says_since_when_that_is_known() -> None:
    made = ledger(expected("loan", Outcome.CAME_TRUE, known_since=When.parse("2008-02-01")))

    assert made is not None
    assert made.rows[0].item.settled is None
    assert made.rows[0].known is not None and made.rows[0].known.words == "1 February 2008"


def test_what_is_open_is_not_known_yet() -> None:
    made = ledger(expected("loan", Outcome.OPEN, known_since=When.parse("2008-02-01")))

    assert made is not None and made.rows[0].known is None


def test_a_shared_expectation_stands_with_its_words_in_the_article_on_the_meeting() -> None:
    shared = expected(
        "shared",
        Outcome.OPEN,
        "elsewhere",
        also=(AlsoOn(ArticleId("report"), "words of shared"),),
        meetings=(MeetingId("talks"),),
    )

    made = ledger(article("elsewhere", published="2001"), shared)

    assert made is not None
    assert made.rows[0].item.article.text == "Report"
    assert made.rows[0].item.said.words == "14 December 2007"


def test_of_few_that_are_settled_no_numbers_are_told() -> None:
    made = ledger(
        *(expected(f"n{n}", Outcome.CAME_TRUE) for n in range(FEWEST - 1)), expected("o", Outcome.OPEN)
    )

    assert made is not None
    assert made.summary == "5 expectations; too few are settled for a summary."


def test_of_few_that_are_all_settled_it_is_not_said_that_some_are_open() -> None:
    made = ledger(*(expected(f"n{n}", Outcome.CAME_TRUE) for n in range(FEWEST - 1)))

    assert made is not None
    assert made.summary == "4 expectations; too few for a summary."


def test_of_enough_each_outcome_is_counted() -> None:
    outcomes = [Outcome.CAME_TRUE] * 3 + [Outcome.DID_NOT] * 2 + [Outcome.OPEN]

    made = ledger(*(expected(f"n{n}", outcome) for n, outcome in enumerate(outcomes)))

    assert made is not None
    assert made.summary == "Of 6 expectations, 3 came true, 2 did not happen and 1 is still open."


def test_a_long_ledger_is_cut_where_all_notes_have_a_list() -> None:
    made = ledger(*(expected(f"n{n:02}", Outcome.OPEN) for n in range(70)))

    assert made is not None
    assert len(made.rows) == MOST
    assert made.all is not None and made.all.url == "../../meetings/talks/notes/index.html"


def test_without_expectations_there_is_no_ledger() -> None:
    assert ledger(note("other", "preview")) is None
