"""Records become one archive, with every relation from both ends."""

import random

from site_builder.link import Drafts, link
from site_builder.model.ids import ArticleId, TagId
from site_builder.model.issue import Issue
from tests.link.library import ARTICLES, NOTES, OTHERS, library, records

EVERYTHING = {**ARTICLES, **NOTES, **OTHERS}


def codes(issues: tuple[Issue, ...]) -> list[str]:
    return sorted(issue.code for issue in issues)


def test_articles_and_meetings_are_in_the_order_of_their_dates_and_undated_ones_last() -> None:
    archive = library(EVERYTHING)

    assert archive.articles_by_date == ("early", "late", "undated")
    assert archive.meetings_by_date == ("moscow", "minsk")
    assert list(archive.articles) == ["early", "late", "undated"]


def test_articles_are_found_from_everything_they_name() -> None:
    archive = library(EVERYTHING)

    assert archive.articles_about == {"minsk": ("early", "late"), "moscow": ()}
    assert archive.articles_naming == {"lukashenko": ("late",), "putin": ("early", "late")}
    assert archive.articles_at == {"minsk-city": ("early",)}
    assert archive.articles_from == {"paper": ("late",)}
    assert archive.articles_tagged == {"gas": ("early", "late"), "loans": (), "union-state": ("undated",)}


def test_meetings_and_events_are_found_from_everything_they_name() -> None:
    archive = library(EVERYTHING)

    assert archive.meetings_of == {"lukashenko": ("minsk",), "putin": ("moscow", "minsk")}
    assert archive.meetings_at == {"minsk-city": ("minsk",)}
    assert archive.meetings_tagged[TagId("loans")] == ("minsk",)
    assert archive.events_about == {"minsk": ("vote",), "moscow": ()}
    assert archive.events_naming == {"lukashenko": (), "putin": ("vote",)}
    assert archive.events_at == {"minsk-city": ("vote",)}
    assert archive.events_tagged == {"gas": ("vote",), "loans": (), "union-state": ()}


def test_notes_are_found_from_everything_they_name() -> None:
    archive = library(EVERYTHING)

    assert archive.notes_about == {"minsk": ("one",), "moscow": ()}
    assert archive.notes_naming == {"lukashenko": ("two",), "putin": ("one",)}
    assert archive.notes_at == {"minsk-city": ("two",)}
    assert archive.notes_tagged[TagId("gas")] == ("two",)
    assert archive.notes_citing == {"early": ("shared",), "late": (), "undated": ()}


def test_an_articles_own_notes_come_before_those_it_shares() -> None:
    archive = library(EVERYTHING)

    assert archive.notes_on == {"early": ("one", "two"), "late": ("shared", "one"), "undated": ()}


def test_every_tag_in_use_is_a_tag() -> None:
    archive = library(EVERYTHING)

    assert list(archive.tags) == ["gas", "loans", "union-state"]
    assert archive.tags[TagId("gas")].name == "Natural gas" and archive.tags[TagId("loans")].name == ""


def test_a_withdrawn_note_keeps_its_page_and_nothing_else() -> None:
    archive = library(EVERYTHING)

    assert "gone" in archive.notes
    assert all("gone" not in notes for notes in archive.notes_on.values())
    assert all("gone" not in notes for notes in archive.notes_naming.values())


def test_the_order_of_the_files_does_not_matter() -> None:
    given = list(records(EVERYTHING))
    expected = link(tuple(given), Drafts.HIDE)

    for seed in range(5):
        random.Random(seed).shuffle(given)

        assert link(tuple(given), Drafts.HIDE) == expected


ON_DRAFT = (
    NOTES["content/notes/late.yaml"].replace("article: late", "article: draft").replace("shared", "on-draft")
)
DRAFTS = {
    "content/articles/draft.md": "---\ntitle: Draft\ndraft: true\ntags: [new-tag]\npeople: [putin]\n---\n",
    "content/notes/draft.yaml": ON_DRAFT,
}


def test_hidden_drafts_leave_no_trace() -> None:
    archive, issues = link(records({**EVERYTHING, **DRAFTS}), Drafts.HIDE)

    assert issues == ()
    assert archive == library(EVERYTHING)


def test_drafts_that_are_shown_are_like_all_others() -> None:
    archive, issues = link(records({**EVERYTHING, **DRAFTS}), Drafts.SHOW)

    assert issues == ()
    assert "draft" in archive.articles and "on-draft" in archive.notes_on[ArticleId("draft")]
    assert archive.articles_tagged[TagId("new-tag")] == ("draft",)


def test_references_in_a_hidden_draft_are_checked_too() -> None:
    draft = {"content/articles/draft.md": "---\ntitle: Draft\ndraft: true\npeople: [nobody]\n---\n"}

    assert codes(link(records({**EVERYTHING, **draft}), Drafts.HIDE).issues) == ["L01"]


def test_a_draft_may_refer_to_a_draft() -> None:
    other = DRAFTS["content/articles/draft.md"]
    note = DRAFTS["content/notes/draft.yaml"].replace("article: early", "article: other")
    files = {**EVERYTHING, **DRAFTS, "content/articles/other.md": other, "content/notes/draft.yaml": note}

    assert link(records(files), Drafts.HIDE).issues == ()


def test_every_kind_of_reference_is_checked() -> None:
    kept = ("articles", "events", "meetings", "notes")
    files = {path: text for path, text in EVERYTHING.items() if path.split("/")[1] in kept}

    issues = link(records(files), Drafts.HIDE).issues

    words = [(issue.spot.path.split("/")[1], issue.spot.key[0], issue.message) for issue in issues]
    missing = {(folder, key, message.split("'")[0]) for folder, key, message in words}
    assert missing == {
        ("articles", "people", "there is no person "),
        ("articles", "places", "there is no place "),
        ("articles", "publisher", "there is no publisher "),
        ("events", "people", "there is no person "),
        ("events", "places", "there is no place "),
        ("meetings", "participants", "there is no person "),
        ("meetings", "place", "there is no place "),
        ("notes", "notes", "there is no person "),
        ("notes", "notes", "there is no person or publisher "),
        ("notes", "notes", "there is no place "),
    }


def test_what_could_not_be_read_is_not_reported_as_missing() -> None:
    files = {path: text for path, text in EVERYTHING.items() if path != "content/people/putin.md"}

    assert "L01" in codes(link(records(files), Drafts.HIDE).issues)
    assert link(records(files), Drafts.HIDE, ("content/people/putin.md",)).issues == ()


def test_a_claimant_may_be_in_a_file_that_was_not_read_whichever_folder_it_is_in() -> None:
    early = NOTES["content/notes/early.yaml"].replace("claimant: lukashenko", "claimant: tass")
    files = {**EVERYTHING, "content/notes/early.yaml": early}

    assert codes(link(records(files), Drafts.HIDE).issues) == ["L01"]
    for path in ("content/people/tass.md", "content/publishers/tass.md"):
        assert link(records(files), Drafts.HIDE, (path,)).issues == ()


def test_a_note_in_a_file_that_was_not_read_whole_may_be_there() -> None:
    late = NOTES["content/notes/late.yaml"] + "    supersedes: lost\n"
    files = {**EVERYTHING, "content/notes/late.yaml": late}

    assert codes(link(records(files), Drafts.HIDE).issues) == ["L01"]
    assert link(records(files), Drafts.HIDE, ("content/notes/early.yaml",)).issues == ()


def test_an_archive_with_broken_references_can_still_be_walked() -> None:
    files = {**ARTICLES, **NOTES}

    archive, issues = link(records(files), Drafts.HIDE)

    assert issues and archive.notes_on[ArticleId("early")] == ("one", "two")


def test_a_name_in_words_is_no_reference_and_an_id_is() -> None:
    """`author` may be either; only people with a file can be led to."""
    late = NOTES["content/notes/late.yaml"].replace("author: ed", "author: Somebody Else")

    assert link(records({**EVERYTHING, "content/notes/late.yaml": late}), Drafts.HIDE).issues == ()


def test_nothing_is_an_archive_too() -> None:
    archive, issues = link((), Drafts.HIDE)

    assert issues == () and archive.articles == {} and archive.tags == {}


def test_a_note_on_an_article_that_is_not_there_is_not_in_the_archive() -> None:
    files = {path: text for path, text in EVERYTHING.items() if path != "content/articles/late.md"}

    archive, issues = link(records(files), Drafts.HIDE)

    assert codes(issues) == ["L01", "L01"]
    assert "shared" not in archive.notes
