"""The page of expectations: open ones soonest due first, overdue ones by a given day, settled ones."""

from datetime import date

from site_builder.compose.views.home import HomeView
from site_builder.compose.views.ledger import NotesView
from site_builder.compose.views.open_expectations import OpenExpectationsView
from site_builder.model.ids import ClaimantId
from site_builder.model.kinds import Expectation, Outcome
from site_builder.model.page import Page
from site_builder.model.records import Note
from site_builder.model.when import When
from tests.compose.archives import article, note, pages, person, view


def expected(id: str, outcome: str = "open", **fields: object) -> Note:
    for name in ("due", "settled"):
        if isinstance(fields.get(name), str):
            fields[name] = When.parse(str(fields[name]))
    return note(id, "talks", "outcome", outcome=Outcome(outcome), **fields)


def made(*notes: Note, today: date | None = None) -> dict[str, Page]:
    return pages(article("talks", published="2007-12-13"), person("ann"), *notes, today=today)


def page(*notes: Note, today: date | None = None) -> OpenExpectationsView:
    return view(made(*notes, today=today)["expectations/"], OpenExpectationsView)


def test_open_ones_stand_by_the_year_they_fall_due_and_those_without_a_date_last() -> None:
    found = page(expected("never"), expected("late", due="2031"), expected("soon", due="2030-05"))

    assert [(group.title, [item.id for item in group.items]) for group in found.groups] == [
        ("Due in 2030", ["soon"]),
        ("Due in 2031", ["late"]),
        ("Without a date", ["never"]),
    ]
    assert (found.total, found.settled) == (3, ())


def test_an_expectation_says_who_said_it_where_and_since_when() -> None:
    claim = expected(
        "one", claim="It will rain.", claimant=ClaimantId("ann"), expectation=Expectation.PROMISE
    )
    (item,) = page(claim).groups[0].items

    assert (item.kind_words, item.claim, item.said.words) == ("Promise", "It will rain.", "13 December 2007")
    assert item.claimant and item.claimant.url == "../people/ann/index.html"
    assert item.words_url == "../articles/talks/index.html#q-one"


def test_overdue_is_told_from_a_day_and_never_from_the_clock() -> None:
    due = expected("one", due="2010")

    assert not page(due).groups[0].items[0].is_overdue
    assert page(due).today is None
    assert page(due, today=date(2011, 1, 1)).groups[0].items[0].is_overdue
    assert not page(due, today=date(2010, 12, 31)).groups[0].items[0].is_overdue


def test_settled_ones_stand_by_outcome_the_last_settled_first() -> None:
    found = page(
        expected("old", "came-true", settled="2008"),
        expected("new", "came-true", settled="2009"),
        expected("undated", "came-true"),
        expected("failed", "did-not"),
    )

    assert [(group.title, [item.id for item in group.items]) for group in found.settled] == [
        ("Came true", ["new", "old", "undated"]),
        ("Did not happen", ["failed"]),
    ]
    assert (found.groups, found.settled_total) == ((), 4)


def test_too_many_open_ones_stand_on_pages_of_their_years() -> None:
    many = (expected(f"n{year}-{number}", due=f"{year}") for year in (2030, 2031) for number in range(70))
    site = made(*many)

    whole = view(site["expectations/"], OpenExpectationsView)
    year = view(site["expectations/due-2031/"], OpenExpectationsView)
    assert (whole.total, whole.groups, [part.count for part in whole.parts]) == (140, (), [70, 70])
    assert len(year.groups[0].items) == 70


def test_too_many_settled_ones_stand_on_pages_of_their_outcomes() -> None:
    site = made(*(expected(f"n{number}", "partly") for number in range(130)), expected("one", "delayed"))

    whole = view(site["expectations/"], OpenExpectationsView)
    part = view(site["expectations/partly/"], OpenExpectationsView)
    rest = view(site["expectations/partly/2/"], OpenExpectationsView)
    assert [(group.title, group.count, group.items) for group in whole.settled] == [
        ("Partly", 130, ()),
        ("Came later", 1, ()),
    ]
    assert (len(part.settled[0].items), len(rest.settled[0].items)) == (120, 10)


def test_the_first_page_and_the_ledger_lead_there() -> None:
    site = made(expected("one"), expected("two", due="2030"))

    home = view(site[""], HomeView)
    assert home.expectations and home.expectations.text == "Open expectations (2)"
    assert [item.id for item in home.next_due] == ["two", "one"]
    ledger = view(site["notes/"], NotesView)
    assert ledger.expectations and ledger.expectations.url == "../expectations/index.html"


def test_where_nothing_is_open_the_first_page_does_not_speak_of_it() -> None:
    site = made(expected("one", "came-true"))

    assert view(site[""], HomeView).expectations is None
    assert view(site["notes/"], NotesView).expectations


def test_an_archive_of_no_expectations_has_no_such_page() -> None:
    assert "expectations/" not in made(note("one", "talks"))
