"""From an article and its notes to a body: numbers, places, words, and what is lost."""

from dataclasses import replace

from site_builder.annotate import annotate
from site_builder.model.body import Tier
from site_builder.model.ids import ArticleId
from site_builder.model.issue import Spot
from site_builder.model.records.note import AlsoOn, Every, Quote, Scope
from tests.annotate.given import LABELS, annotated, article, asking, note


def test_a_body_keeps_the_words_and_the_blocks_of_its_article() -> None:
    body, issues = annotated("## One *two*\n\nthree\nfour\\\nfive\n\n- six\n- seven")

    assert not issues
    assert body.text == "One two\nthree four five\nsix\nseven"
    assert [block.html.split(">")[0] for block in body.blocks] == ['<h2 id="h-one-two"', "<p", "<ul"]
    assert body.words == 7


def test_notes_are_numbered_as_their_words_come_and_those_at_the_head_first() -> None:
    head = replace(note("z"), scope=Scope.HEADLINE)
    body, _ = annotated("one two three", note("c", "three"), note("b", "one two"), head, note("a", "one"))

    assert [(one.note, one.number) for one in body.placed] == [("z", 1), ("a", 2), ("b", 3), ("c", 4)]
    assert [one.note for one in body.head_notes] == ["z"]
    assert body.head_notes[0].quote == body.head_notes[0].back == ""


def test_a_note_follows_the_block_that_holds_the_end_of_its_quote() -> None:
    body, _ = annotated(
        "one\n\n- two\n- three\n\nfour", note("a", "one two"), note("b", "two"), note("c", "four")
    )

    assert [[one.note for one in block.notes] for block in body.blocks] == [[], ["a", "b"], ["c"]]


def test_a_note_knows_its_words_as_the_article_prints_them() -> None:
    body, _ = annotated("It is Lukashenko’s turn", note("a", "Lukashenko's"))

    assert body.placed[0].quote == "Lukashenko’s"
    assert [(one.start, one.end, one.tier) for one in body.anchors] == [(6, 18, Tier.NORMALISED)]


def test_a_note_from_another_article_stands_on_the_words_it_gives_for_this_one() -> None:
    shared = replace(
        note("a", "not here", on="sochi"),
        also=(AlsoOn(ArticleId("other"), "nor here"), AlsoOn(ArticleId("minsk"), "two", suffix="three")),
    )
    body, issues = annotated("two one two three", shared)

    assert not issues
    assert [(one.start, one.end) for one in body.anchors] == [(8, 11)]


def test_a_shared_quote_that_is_lost_is_reported_where_it_is_written() -> None:
    shared = replace(
        note("a", "not here", on="sochi"),
        also=(AlsoOn(ArticleId("x"), "y"), AlsoOn(ArticleId("minsk"), "ten")),
    )
    _, issues = annotated("two one two three", shared)

    assert [issue.spot for issue in issues] == [
        Spot("content/notes/sochi.yaml", ("notes", 0, "also", 1, "quote"))
    ]


def test_a_note_may_stand_on_two_passages_of_one_article() -> None:
    twice = replace(note("a", "four"), also=(AlsoOn(ArticleId("minsk"), "two"),))
    body, _ = annotated("one two\n\nthree four", twice)

    assert [one.note for one in body.placed] == ["a"]
    assert [one.note for one in body.blocks[0].notes] == ["a"]
    assert len(body.anchors) == 2


def test_a_note_on_the_headline_of_another_article_does_not_stand_at_this_head() -> None:
    shared = replace(note("a", on="sochi"), scope=Scope.HEADLINE, also=(AlsoOn(ArticleId("minsk"), "two"),))
    body, _ = annotated("one two", shared)

    assert body.head_notes == ()
    assert [one.note for one in body.blocks[0].notes] == ["a"]


def test_a_lost_note_is_not_placed_anywhere() -> None:
    body, issues = annotated("one two one", note("a", "ten"), note("b", "one"), note("c", "two"))

    assert [issue.code for issue in issues] == ["N02", "N01"]
    assert body.lost == ("a", "b")
    assert [one.note for one in body.placed] == ["c"]


def test_four_notes_on_the_same_words_are_a_crowd() -> None:
    body, issues = annotated("one two three", *(note(name, "two three") for name in "abcd"))

    assert len(body.placed) == 4
    assert [(issue.code, issue.help) for issue in issues] == [
        ("N17", "join some, or quote fewer words; the others are a, b, c")
    ]


def test_an_article_without_text_has_an_empty_body() -> None:
    body, issues = annotated("", replace(note("a"), scope=Scope.ARTICLE))

    assert body.blocks == () and body.text == "" and not issues
    assert [one.note for one in body.placed] == ["a"]


def test_text_nested_too_deep_is_an_error_at_its_line() -> None:
    _, issues = annotated("one\n\n" + "> " * 21 + "lost")

    assert [(issue.code, issue.spot) for issue in issues] == [
        ("N18", Spot("content/articles/minsk.md", line=7))
    ]


def test_the_same_article_and_notes_give_the_same_body() -> None:
    notes = (note("a", "two"), asking("b", Quote("one", occurrence=Every.ALL)))

    assert annotate(article("one two one"), notes, LABELS) == annotate(article("one two one"), notes, LABELS)


def test_of_very_many_notes_on_the_same_words_a_few_are_named() -> None:
    _, (issue,) = annotated("A treaty.", *(note(f"n{number:03}", "treaty") for number in range(500)))

    assert (issue.help or "").endswith("n010, n011 and 487 more")
