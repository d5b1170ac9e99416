"""What an author is told about a quote that has no place, or too many."""

import re

import pytest

from site_builder.annotate.advice import told_lost
from site_builder.annotate.find import find_as_written
from site_builder.annotate.outcome import Lost
from site_builder.annotate.searched import SearchedText
from site_builder.model.issue import Issue, Spot
from site_builder.model.records.note import Quote
from tests.annotate.given import annotated, article, asking, note

TEXT = """\
The presidents met on Thursday and agreed on ways to open a single port for both coasts.

It has not yet been signed, officials said. A warning
came on Friday.

The presidents met on Friday in Minsk, and the presidents met again in Sochi.
"""


def issue_of(quote: Quote) -> Issue:
    (issue,) = annotated(TEXT, asking("a", quote)).issues
    return issue


@pytest.mark.parametrize(
    ("exact", "advice"),
    [
        (
            "to open a singel port",
            "the nearest words are “to open a single port” (line 5), with “single” for “singel”",
        ),
        (
            "a warning came on a Friday",
            "the nearest words are “A warning came on Friday” (line 7), with “A” for “a”, without “a”",
        ),
        (
            "both coasts for a single port to open ways",
            "its words stand, apart or in another order, in “The presidents met on Thursday and agreed on "
            "ways to open a single port for both coasts.” (line 5)",
        ),
        (
            "both coasts for a new single port to open",
            "most of its words stand in “The presidents met on Thursday and agreed on "
            "ways to open a single port for both coasts.” (line 5)",
        ),
        ("the quick brown fox", "nothing there is like it; copy the words from the article as it is now"),
    ],
)
def test_a_lost_quote_is_told_what_is_nearest(exact: str, advice: str) -> None:
    issue = issue_of(Quote(exact))

    assert issue.code == "N01"
    assert issue.message == "this quote is not in minsk"
    assert issue.spot == Spot("content/notes/minsk.yaml", ("notes", 0, "quote"))
    assert issue.help == advice


@pytest.mark.parametrize(
    ("exact", "difference"),
    [
        ("The presidents met on Friday in the city of Minsk", "without “the city of”"),
        ("The presidents met Friday in Minsk", "with “on” added"),
        ("and so presidents met again in Kyiv", "with “the” for “so”, with “Sochi” for “Kyiv”"),
    ],
)
def test_a_lost_quote_is_told_which_words_differ(exact: str, difference: str) -> None:
    issue = issue_of(Quote(exact))

    assert (issue.help or "").splitlines()[0].endswith(f"(line 10), {difference}")


def test_a_lost_quote_is_told_up_to_three_passages() -> None:
    issue = issue_of(Quote("the presidents met with steps"))

    assert [line.split("”")[0] for line in (issue.help or "").splitlines()] == [
        "the nearest words are “The presidents met on Thursday",
        "or “The presidents met on Friday",
        "or “the presidents met again in Sochi",
    ]


def test_an_ambiguous_quote_is_told_the_line_that_settles_each_place() -> None:
    issue = issue_of(Quote("on Friday"))

    assert issue.code == "N02"
    assert issue.message == "this quote stands in 2 places of minsk"
    assert issue.help == (
        "add the line of the place that is meant, or `occurrence: all`:\n"
        'prefix: "came"  # line 8\n'
        'prefix: "met"   # line 10'
    )
    assert [spot.line for spot in issue.also] == [8, 10]


def test_many_places_are_counted_not_listed() -> None:
    (issue,) = annotated("war " * 500, note("a", "war")).issues

    lines = (issue.help or "").splitlines()
    assert issue.message == "this quote stands in 500 places of minsk"
    assert lines[2].startswith("occurrence: 2 ")
    assert lines[-1] == "… and 488 places more"


@pytest.mark.parametrize(
    ("quote", "key", "message", "advice"),
    [
        (
            Quote("war"),
            "quote",
            "this quote begins or ends inside a word of minsk",
            "quote whole words: “warning” (line 7)",
        ),
        (
            Quote("A warning", suffix="went"),
            "suffix",
            "this quote is in minsk, but not with this suffix",
            "if its words in line 7 are meant, correct the suffix or leave it out",
        ),
        (
            Quote("The presidents met", prefix="yesterday"),
            "prefix",
            "this quote is in minsk, but not with this prefix",
            "write what stands at the place that is meant:\n"
            'suffix: "on Thursday"  # line 5\n'
            'prefix: "Friday."      # line 10',
        ),
        (
            Quote("A warning", occurrence=3),
            "occurrence",
            "this quote stands in 1 place of minsk, and occurrence 3 is asked for",
            "leave `occurrence` out",
        ),
        (
            Quote("on Friday", occurrence=3),
            "occurrence",
            "this quote stands in 2 places of minsk, and occurrence 3 is asked for",
            "write a number from 1 to 2, or `all`",
        ),
        (Quote(" "), "quote", "this quote has no words", "copy the words from the article"),
    ],
)
def test_a_quote_that_is_almost_right_is_told_what_is_wrong(
    quote: Quote, key: str, message: str, advice: str
) -> None:
    issue = issue_of(quote)

    assert (issue.code, issue.spot.key[-1], issue.message, issue.help) == ("N01", key, message, advice)


@pytest.mark.parametrize("exact", ["on Friday", "presidents met", "The presidents met", "Friday", "and"])
def test_the_proposed_line_settles_the_place(exact: str) -> None:
    body, (issue,) = annotated(TEXT, note("a", exact))
    places = [found.start() for found in re.finditer(rf"\b{exact}\b", body.text)]
    lines = (issue.help or "").splitlines()[1:]

    assert len(lines) == len(places) > 1
    for place, line in zip(places, lines, strict=True):
        key, words = line.split("#")[0].strip().split(": ")
        context = {key: words.strip('"')}
        quote = Quote(exact, context.get("prefix", ""), context.get("suffix", ""))

        settled, issues = annotated(TEXT, asking("a", quote))
        assert not issues
        assert settled.anchors[0].start == place


def test_places_in_tables_lists_and_code_have_their_own_line() -> None:
    body = "| a | b |\n|---|---|\n| one | x |\n| two | one |\n\n- one\n\n  one\n\n```\n\none\n```\n\na\\\none"

    (issue,) = annotated(body, note("a", "one")).issues

    assert [spot.line for spot in issue.also] == [7, 8, 10, 12, 16, 20]


def test_looking_for_what_is_nearest_is_bounded() -> None:
    text = "\n\n".join(f"{TEXT}{number}" for number in range(60))
    words = "there were no signs that this order of things was going to change any time soon, he said to us"

    _, issues = annotated(text, *(note(f"n{number}", words) for number in range(200)))

    assert len(issues) == 200
    assert issues[-1].help == "so many quotes are lost here that the article itself may have been replaced"


def test_advice_on_many_ambiguous_quotes_is_bounded() -> None:
    _, issues = annotated("war and war", *(note(f"n{number}", "war") for number in range(30)))

    assert (issues[0].help or "").startswith("add the line")
    assert issues[-1].help == "quote more words, or add a prefix or a suffix"


def test_a_long_passage_is_shown_by_its_ends() -> None:
    words = " ".join(f"word{number}" for number in range(40))

    (issue,) = annotated(words, note("a", f"{words} more")).issues

    shown = (issue.help or "").split("“")[1].split("”")[0]
    assert shown.startswith("word0 word1") and shown.endswith("word39") and " … " in shown
    assert len(shown) < 170


@pytest.mark.parametrize(
    ("quote", "told"),
    [
        (
            Quote("sign on Thusday"),
            "“sign on Thusday”: this quote is not in minsk\n"
            "the nearest words are “sign on Thursday” (line 7), with “Thursday” for “Thusday”",
        ),
        (
            Quote("hursday"),
            "“hursday”: this quote begins or ends inside a word of minsk\n"
            "quote whole words: “Thursday” (line 7)",
        ),
        (
            Quote("sign", occurrence=2),
            "“sign”: this quote stands in 1 place of minsk, and occurrence 2 is asked for\n"
            "leave `occurrence` out",
        ),
        (
            Quote("sign", suffix="on Friday"),
            "“sign”: this quote is in minsk, but not with this suffix\n"
            "if its words in line 7 are meant, correct the suffix or leave it out",
        ),
    ],
)
def test_words_that_somebody_types_are_answered_with_what_stands_there(quote: Quote, told: str) -> None:
    text = article("They met.\n\nThey may sign on Thursday.")
    lost = find_as_written(quote, SearchedText.of(text).haystack)

    assert isinstance(lost, Lost)
    assert told_lost(quote, lost, text) == told
