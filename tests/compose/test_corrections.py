"""Every change to a note of ours is told, newest first, below what we say about correcting."""

from site_builder.compose.corrections import MOST
from site_builder.compose.views.corrections import CorrectionsView
from site_builder.compose.views.ledger import NotesView
from site_builder.compose.views.machine import FeedView
from site_builder.compose.views.note import NotePageView
from site_builder.model.ids import EssayId, NoteId
from site_builder.model.records import Essay
from site_builder.model.records.note import Status
from site_builder.model.records.parts import Change
from site_builder.model.when import Day
from tests.compose.archives import Record, article, issues, note, pages, view

FIRST = Change(Day(2026, 10, 12), "The date was mended.", "It was a Tuesday.")
LAST = Change(Day(2026, 10, 14), "Withdrawn.", "Another bridge was meant.")
NOTES: tuple[Record, ...] = (
    article("visit"),
    note("fallen", "visit", status=Status.WITHDRAWN, history=(FIRST, LAST)),
    note("old", "visit"),
    note("new", "visit", supersedes=NoteId("old"), created=Day(2026, 10, 13)),
    note("draft", "visit", status=Status.DRAFT, history=(FIRST,)),
)


def shown(*records: Record) -> CorrectionsView:
    return view(pages(*records)["corrections/"], CorrectionsView)


def test_changes_are_listed_newest_first_with_their_reasons() -> None:
    made = shown(*NOTES)

    assert [(one.id, one.kind_words, one.date.iso, one.reason) for one in made.corrections] == [
        ("fallen-2", "Withdrawn", "2026-10-14", "Another bridge was meant."),
        ("old-replaced", "Replaced", "2026-10-13", ""),
        ("fallen-1", "Changed", "2026-10-12", "It was a Tuesday."),
    ]
    assert made.corrections[0].note.url == "../notes/fallen/index.html"


def test_a_replaced_note_names_its_successor_everywhere_and_leaves_the_margins() -> None:
    made = pages(*NOTES)

    successor = view(made["corrections/"], CorrectionsView).corrections[1].successor
    page = view(made["notes/old/"], NotePageView)
    assert successor is not None and successor.text == "Finding new."
    assert (page.note.status_words, page.head.robots) == ("Replaced", "noindex")
    assert page.title.startswith("Context (replaced): ")
    ledger = view(made["notes/"], NotesView)
    assert [one.id for one in ledger.withdrawn] == ["fallen", "old"] and ledger.total == 1


def test_a_withdrawn_note_says_why_on_its_page() -> None:
    page = view(pages(*NOTES)["notes/fallen/"], NotePageView)

    assert page.withdrawn is not None and page.withdrawn.reason == "Another bridge was meant."
    assert view(pages(*NOTES)["notes/new/"], NotePageView).withdrawn is None


def test_the_essay_stands_at_the_head_and_has_no_page_beside_it() -> None:
    essay = Essay(EssayId("corrections"), "How we correct ourselves", "What we do.", body="We *say* so.")
    other = Essay(EssayId("method"), "Method")

    made = shown(*NOTES, essay, other)

    assert (made.title, made.summary) == ("How we correct ourselves", "What we do.")
    assert "<em>say</em>" in made.body
    assert [one.text for one in made.others] == ["Method"]
    assert len(made.corrections) == 3
    assert issues(*NOTES, essay, other) == ()


def test_without_changes_the_page_is_there_and_its_list_is_empty() -> None:
    made = shown(article("visit"), note("a", "visit"))

    assert made.corrections == () and made.body == "" and made.title == "Corrections"


def test_the_feed_has_every_change_once_under_an_address_of_its_own() -> None:
    feed = view(pages(*NOTES)["corrections/feed.xml"], FeedView)

    assert [entry.id.rpartition("#")[2] for entry in feed.entries] == ["fallen-2", "old-replaced", "fallen-1"]
    assert feed.entries[0].title.startswith("Withdrawn: Context: ")
    assert feed.entries[0].summary == "Withdrawn. Another bridge was meant."
    assert feed.entries[0].updated == "2026-10-14T00:00:00Z" == feed.updated
    assert feed.home.endswith("/corrections/")


def test_the_page_is_an_essay_when_it_carries_one_and_else_an_index() -> None:
    essay = Essay(EssayId("corrections"), "How we correct ourselves")

    assert shown(*NOTES, essay).head.kind == "essay"
    assert shown(*NOTES).head.kind == "index"


def test_many_changes_have_a_page_for_each_year_the_newest_first() -> None:
    history = tuple(Change(Day(2024 + number % 2, 1, 1), f"Change {number}") for number in range(MOST + 1))
    made = pages(article("visit"), note("n", "visit", history=history))

    index = view(made["corrections/"], CorrectionsView)
    assert (index.corrections, [part.text for part in index.parts]) == ((), ["2025", "2024"])
    year = view(made["corrections/2024/"], CorrectionsView)
    assert (year.title, len(year.corrections)) == ("Corrections: 2024", MOST // 2 + 1)
    assert [crumb.text for crumb in year.head.breadcrumbs] == ["Reading Room", "Corrections"]
