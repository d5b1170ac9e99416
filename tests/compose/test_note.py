"""A note: its words, its verdicts, its dates, its sources, its page."""

import pytest

from site_builder.compose.sitemap import head_of
from site_builder.compose.views.ledger import NotesView
from site_builder.compose.views.machine import SitemapView
from site_builder.compose.views.note import NotePageView
from site_builder.model.config import Config, NotesConfig
from site_builder.model.ids import NoteId
from site_builder.model.kinds import Expectation, NoteKind, Outcome, Verdict
from site_builder.model.records.note import Scope, Status
from site_builder.model.records.parts import Source, Stance, Valid
from site_builder.model.url import Url
from site_builder.model.when import Day, When
from tests.compose.archives import CONFIG, Record, Records, article, note, pages, person, view
from tests.compose.library import LIBRARY


def note_page(id: str, *records: Record, config: Config = CONFIG) -> NotePageView:
    return view(pages(*records, config=config)[f"notes/{id}/"], NotePageView)


def test_both_verdicts_are_said_in_words() -> None:
    made = note_page(
        "a", article("visit"), note("a", "visit", "superseded", then=Verdict.ACCURATE, now=Verdict.INACCURATE)
    ).note

    assert (made.verdicts.then, made.verdicts.now) == ("Accurate when printed", "Inaccurate now")
    assert (made.label, made.role, made.name) == ("No longer true", "comment", "Note 1: No longer true")


def test_an_expectation_says_what_it_was_when_it_was_due_and_when_it_was_settled() -> None:
    plan = note(
        "a",
        "visit",
        "outcome",
        outcome=Outcome.CAME_TRUE,
        expectation=Expectation.PLAN,
        due=When.parse("2008"),
        settled=When.parse("2008-05-08"),
    )

    said = note_page("a", article("visit"), plan).note.verdicts

    assert (said.expectation, said.due and said.due.words) == ("Plan", "2008")
    assert said.settled and said.settled.words == "8 May 2008"


def test_an_outcome_has_a_label_and_a_name_for_styles() -> None:
    made = note_page("a", article("visit"), note("a", "visit", "outcome", outcome=Outcome.DID_NOT)).note

    assert (made.outcome, made.outcome_kind) == ("Did not happen", "did-not")


def test_the_archive_may_call_a_kind_by_its_own_name() -> None:
    config = Config(
        "Room", Url("https://archive.example/"), notes=NotesConfig({NoteKind.GLOSS: "Who is meant"})
    )

    made = note_page("a", article("visit"), note("a", "visit", "gloss"), config=config)

    assert made.note.label == "Who is meant"
    assert made.title == "Who is meant: “words of a”"


@pytest.mark.parametrize(
    ("kind", "words"),
    [
        ("correction", "March 2007"),
        ("outcome", "4 November 2021"),
        ("superseded", "March 2022"),
        ("gloss", None),
    ],
)
def test_when_a_finding_could_be_known_defaults_to_the_earliest_source_that_could_know(
    kind: str, words: str | None
) -> None:
    days = ("2022-03", "2021-11-04", "2007-03")
    sources = tuple(Source("S", citation="s", published=When.parse(day)) for day in days)
    valid = Valid(to=When.parse("2022")) if kind == "superseded" else None
    printed = article("visit", published="2021-09-09")

    made = note_page("a", printed, note("a", "visit", kind, sources=sources, valid=valid)).note

    assert (made.verdicts.known_since.words if made.verdicts.known_since else None) == words


def test_the_three_clocks_are_kept_apart() -> None:
    made = note_page(
        "a",
        article("visit"),
        note(
            "a",
            "visit",
            valid=Valid(When.parse("2007"), When.parse("2021-11")),
            known_since=When.parse("2021-12"),
            as_of=Day(2026, 11, 1),
            created=Day(2026, 10, 1),
            updated=Day(2026, 10, 2),
        ),
    ).note

    assert made.verdicts.valid_since is not None and made.verdicts.valid_since.words == "2007"
    assert made.verdicts.changed_on is not None and made.verdicts.changed_on.words == "November 2021"
    assert made.verdicts.known_since is not None and made.verdicts.known_since.words == "December 2021"
    assert [made.verdicts.checked_to.iso, made.signature.written.iso] == ["2026-11-01", "2026-10-01"]
    assert made.signature.updated is not None and made.signature.updated.iso == "2026-10-02"


def test_sources_say_what_they_are_how_good_they_are_and_what_they_do() -> None:
    web, inside, book = note_page("loan-was-paid", *LIBRARY).note.grounds.sources

    assert (web.kind, web.grade, web.grade_words.partition(",")[0]) == ("web", "A", "primary source")
    assert (inside.kind, inside.url) == ("article", "../../articles/after-the-summit/index.html")
    assert (inside.stance, inside.stance_words) == (Stance.CONTRADICTS, "contradicts the claim")
    assert (book.kind, book.url, book.citation) == ("citation", "", "Roe, Jane. A Book. 2009.")


def test_a_signer_with_a_page_is_linked_and_one_without_is_named() -> None:
    archive: Records = (
        article("visit"),
        person("ann"),
        note("a", "visit", author="ann"),
        note("b", "visit"),
    )

    signed, named = (
        note_page("a", *archive).note.signature.author,
        note_page("b", *archive).note.signature.author,
    )

    assert (signed.text, signed.url) == ("Ann", "../../people/ann/index.html")
    assert (named.text, named.url) == ("The editors", "")


def test_a_note_on_a_whole_part_leads_to_itself_on_the_article() -> None:
    archive: Records = (
        article("visit"),
        note("a", "visit", "editorial", quote="", scope=Scope.HEADLINE),
    )

    made = note_page("a", *archive)

    assert made.note.words_url == "../../articles/visit/index.html#note-a"
    assert made.title == "About the copy: on the headline"


def test_long_quotes_are_cut_between_words_in_titles_only() -> None:
    quote = "several words " * 20

    made = note_page("a", article("visit"), note("a", "visit", quote=quote))

    assert made.title.endswith("several …”") or made.title.endswith("words …”")
    assert len(made.title) < 110
    assert made.note.quote == quote


def test_a_withdrawn_note_keeps_its_page_says_so_and_is_not_indexed() -> None:
    archive: Records = (
        article("visit"),
        note("old", "visit", status=Status.WITHDRAWN),
        note("new", "visit", supersedes=NoteId("old")),
    )
    made = pages(*archive)

    old, new = (view(made[f"notes/{id}/"], NotePageView) for id in ("old", "new"))

    assert (old.note.status, old.head.robots) == ("withdrawn", "noindex")
    assert old.title.startswith("Context (withdrawn): ")
    assert old.note.superseded_by is not None and old.note.superseded_by.url == "../../notes/new/index.html"
    assert new.note.supersedes is not None and new.head.robots == ""
    assert "notes/old" not in repr(view(made["sitemap.xml"], SitemapView))


def test_notes_follow_each_other_as_the_text_goes() -> None:
    archive: Records = (article("visit"), *(note(id, "visit") for id in "abc"))

    middle = note_page("b", *archive)

    assert middle.previous is not None and middle.previous.text == "Finding a."
    assert middle.next is not None and middle.next.text == "Finding c."


def test_the_ledger_groups_notes_by_kind_in_the_order_of_their_articles() -> None:
    archive: Records = (
        article("late", published="2021"),
        article("early", published="2007"),
        note("a", "late", "outcome"),
        note("b", "early", "outcome"),
        note("c", "early", "correction"),
        note("d", "early", status=Status.WITHDRAWN),
    )

    made = view(pages(*archive)["notes/"], NotesView)

    assert [(group.kind, [one.id for one in group.notes]) for group in made.groups] == [
        ("correction", ["c"]),
        ("outcome", ["b", "a"]),
    ]
    assert made.total == 3
    assert [one.id for one in made.withdrawn] == ["d"]
    assert made.groups[0].notes[0].words_url == "../articles/early/index.html#q-c"


def test_a_note_without_its_article_has_no_page() -> None:
    assert "notes/a/" not in pages(note("a", "missing"))


def test_the_citation_names_signer_words_archive_day_and_address() -> None:
    made = note_page("a", article("visit"), note("a", "visit"))

    assert made.citation.line == (
        "The editors, note on “words of a” (Context), Reading Room, 11 October 2026, "
        "https://archive.example/room/notes/a/."
    )


def test_quotation_marks_inside_a_quote_are_single_ones_in_titles_and_citations() -> None:
    made = note_page("a", article("visit"), note("a", "visit", quote="“Yes,” he said"))

    assert made.title == "Context: “‘Yes,’ he said”"
    assert "note on “‘Yes,’ he said” (Context), " in made.citation.line
    assert made.note.quote == "“Yes,” he said"


def test_the_citation_of_a_fallen_note_on_a_part_says_both() -> None:
    fallen = note("a", "visit", quote="", scope=Scope.HEADLINE, status=Status.WITHDRAWN)

    made = note_page("a", article("visit"), fallen)

    assert "note on the headline (Context, withdrawn), " in made.citation.line


def test_every_note_page_is_about_its_own_article() -> None:
    for url, page in pages(*LIBRARY).items():
        if url.startswith("notes/") and page.template == "note.html":
            assert head_of(page) is not None
            assert view(page, NotePageView).article.url.startswith("../../articles/")


def test_the_language_of_a_quote_is_its_articles() -> None:
    assert note_page("wording", *LIBRARY).note.quote_language == "de"
