"""What an author is told when the text has changed under a note."""

import pytest

from site_builder.annotate import annotate
from site_builder.annotate.known import Known
from site_builder.model.issue import Issue, Spot
from site_builder.model.records.note import Quote
from site_builder.text.plain import digest_of, plain_text
from tests.annotate.given import LABELS, annotated, article, asking, note

TEXT = "It rained all night long. The two ministers have agreed to open both borders on Friday, as was hoped."
BEFORE = "It rained all night long. The"


def issue_of(quote: Quote, known: Known | None = None) -> Issue:
    (issue,) = annotate(article(TEXT), (asking("a", quote),), LABELS, known or Known()).issues
    return issue


def test_a_moved_quote_is_told_the_old_words_the_new_ones_and_the_fix() -> None:
    issue = issue_of(Quote("two ministers had agreed to open both borders", BEFORE))

    assert issue.code == "N04"
    assert issue.message == "this quote stands in minsk in other words"
    assert issue.spot == Spot("content/notes/minsk.yaml", ("notes", 0, "quote"))
    assert issue.also == (Spot("content/articles/minsk.md", line=5),)
    assert (issue.help or "").split("\n") == [
        "the note quotes “two ministers had agreed to open both borders”",
        "the text says “two ministers have agreed to open both borders” (line 5), with “have” for “had”",
        "if the note is right about that, write (`check --fix` does):",
        'quote: "two ministers have agreed to open both borders"',
        'suffix: "on Friday, as was hoped."',
    ]


def test_a_moved_quote_is_placed_on_the_words_as_they_are() -> None:
    body, _ = annotated(TEXT, asking("a", Quote("two ministers had agreed to open both borders", BEFORE)))

    assert [one.quote for one in body.placed] == ["two ministers have agreed to open both borders"]
    assert body.lost == ()


def test_a_changed_claim_is_told_both_and_is_not_placed() -> None:
    body, (issue,) = annotated(
        TEXT, asking("a", Quote("two ministers have agreed to open 3 borders", BEFORE))
    )

    assert (issue.code, issue.message) == ("N03", "where this quote stood, minsk now says something else")
    assert "with “both” for “3”" in (issue.help or "")
    assert body.lost == ("a",) and body.placed == ()


def test_of_a_long_quote_what_differs_is_shown() -> None:
    filler = " ".join(f"word{chr(97 + number)}" for number in range(26))
    old = f"{filler} and it was signed by both {filler}"
    new = old.replace("was signed", "was never signed")
    _, (issue,) = annotated(
        f"It rained all night long, and so on. {new}.",
        asking("a", Quote(old, "It rained all night long, and so on.")),
    )
    quoted, said, *_ = (issue.help or "").split("\n")

    assert issue.code == "N03"
    assert "and it was signed by both" in quoted
    assert "and it was never signed by both" in said
    assert said.endswith(", with “never” added")
    assert len(quoted) < 200


@pytest.mark.parametrize(
    ("digest", "end"),
    [
        ("", ""),
        (
            digest_of(plain_text(TEXT)),
            "; the text has not changed since its notes were checked, so it is mistyped",
        ),
        (
            digest_of(plain_text(TEXT)).upper(),
            "; the text has not changed since its notes were checked, so it is mistyped",
        ),
        ("0" * 64, "; the text has changed since its notes were checked"),
    ],
)
def test_a_lost_quote_is_mistyped_or_its_text_has_changed(digest: str, end: str) -> None:
    assert issue_of(Quote("nobody agreed"), Known((), digest)).message == f"this quote is not in minsk{end}"


@pytest.mark.parametrize(
    "quote",
    [
        Quote("two ministers had agreed to open both borders", BEFORE),
        Quote("two ministers have agreed to open 3 borders", BEFORE),
        Quote("open both", suffix="doors"),
    ],
)
def test_other_refusals_say_whether_the_text_has_changed_too(quote: Quote) -> None:
    assert issue_of(quote, Known((), "0" * 64)).message.endswith(
        "; the text has changed since its notes were checked"
    )


@pytest.mark.parametrize(
    ("exact", "advice"),
    [
        ("It rained … open both borders", "quote at least 3 words before the gap and after it"),
        (
            "open both borders … all night long",
            "its parts stand in lines 5 and 5; a gap leaves out 600 characters at most",
        ),
        (
            "It rained all night … open both boarders on Friday",
            "of “open both boarders on Friday”, the nearest words are “open both borders on Friday” (line 5),"
            " with “borders” for “boarders”",
        ),
    ],
)
def test_a_quote_with_a_gap_is_told_which_part_is_wrong(exact: str, advice: str) -> None:
    issue = issue_of(Quote(exact))

    assert (issue.code, issue.help) == ("N01", advice)


def test_more_than_one_gap_is_told_so() -> None:
    issue = issue_of(Quote("It rained all … two ministers have … both borders on"))

    assert (issue.message, issue.help) == (
        "this quote has more than one gap",
        "quote one passage, with ` … ` in it once at most",
    )


def test_passages_alike_are_all_told() -> None:
    line = "On Friday, near the new port, they agreed to open the borders soon, as planned."
    _, (issue,) = annotated(
        f"{line} {line}",
        asking("a", Quote("they agreed to open the border soon", "On Friday, near the new port,")),
    )

    assert issue.code == "N02"
    assert issue.message == "2 passages of minsk are as like this quote as each other"
    assert (issue.help or "").split("\n")[1:] == ["“they agreed to open the borders soon” (line 5)"] * 2


def test_a_quote_with_a_gap_in_two_places_is_told_what_settles_each() -> None:
    text = "First, the two men met at noon and left for home. Then the two men met at ten and left for home."
    _, (issue,) = annotated(text, note("a", "the two men met … and left for home"))

    assert issue.code == "N02"
    assert 'prefix: "First,"' in (issue.help or "") and 'prefix: "Then"' in (issue.help or "")
