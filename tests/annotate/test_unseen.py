"""Words that stand in the Markdown and are no text: a quote of them is refused, and told what they are."""

import pytest

from tests.annotate.given import annotated, note

PICTURE = "what stands for a picture is no text: quote the words around it, or write `scope: caption`"
TITLE = "the title of a link or a picture is no text; quote the words that readers see"
ADDRESS = "the address of a link is no text; quote the words that lead there"


@pytest.mark.parametrize(
    ("markdown", "quote", "advice"),
    [
        ("![the old palace](media/a/b.png)", "the old palace", PICTURE),
        ("See ![the *old* palace](media/a/b.png) there.", "See the old palace there", PICTURE),
        ("See\n![the old palace](media/a/b.png).", "old palace", PICTURE),
        ('![x](media/a/b.png "The palace, at night")', "palace, at night", TITLE),
        ('[x](https://example.org "The palace, at night")', "palace, at night", TITLE),
        ("[the palace](https://example.org/palace)", "https://example.org/palace", ADDRESS),
    ],
)
def test_a_quote_of_what_is_not_text_is_told_what_it_quotes(markdown: str, quote: str, advice: str) -> None:
    text = f"Before.\n\n{markdown}"

    (issue,) = annotated(text, note("a", quote)).issues

    line = 5 + text[: text.index("](")].count("\n")
    assert (issue.code, issue.help) == ("N01", f"these words are in line {line}, but {advice}")


@pytest.mark.parametrize("quote", ["the new palace", "there is no palace"])
def test_words_that_stand_nowhere_are_answered_as_ever(quote: str) -> None:
    (issue,) = annotated("See ![the old palace](media/a/b.png) there.", note("a", quote)).issues

    assert "these words are in line" not in (issue.help or "")


@pytest.mark.parametrize(
    ("text", "quote", "whole"),
    [
        ("They met 👩\u200d👩\u200d👧 there.", "met 👩", "met 👩\u200d👩\u200d👧"),
        ("They met 👩\u200d👩\u200d👧 there.", "👧 there", "👩\u200d👩\u200d👧 there"),
        ("They met 👍🏽 there.", "met 👍", "met 👍🏽"),
        ("They met 🇧🇾🇷🇺 there.", "met 🇧🇾🇷", "met 🇧🇾🇷🇺"),
        ("ประธานาธิบดีพบกันที่โซชี", "พบกันท", "พบกันที่"),
    ],
)
def test_a_quote_that_cuts_a_sign_is_told_the_whole_of_it(text: str, quote: str, whole: str) -> None:
    (issue,) = annotated(text, note("a", quote)).issues

    assert f"“{whole}”" in (issue.help or "")
