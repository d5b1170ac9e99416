"""How a quote may be read; and that what is remembered or skipped to be quick changes no reading."""

import re

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from site_builder.annotate.readings import broken_as_in, rendered, trimmed
from site_builder.text.fold import folded
from site_builder.text.plain import plain_text

WORDS = st.text("aBzé\u0301Жß中1², .-*_`[#\n\u00ad’", max_size=40)
BREAK = re.compile(r"(?<=[^\W\d_])-\s+(?=[^\W\d_])")


@settings(max_examples=400, deadline=None)
@given(WORDS)
@example("12 men, and no more")
@example("1 man")
@example("a\u00adb c")
def test_words_that_are_plainly_no_markdown_are_read_as_the_parser_reads_them(words: str) -> None:
    numbered = re.sub(r"^(\s*\d+)(?=[.)])", r"\1\\", words, flags=re.MULTILINE)

    assert rendered(words) == trimmed(folded(plain_text(numbered)))


def parted_one_by_one(words: str, text: str) -> str:
    """Every parted word of the text is looked for in the words, with nothing remembered."""
    for found in BREAK.finditer(text):
        left = re.split(r"[\W\d_]", text[max(0, found.start() - 40) : found.start()])[-1]
        right = re.split(r"[\W\d_]", text[found.end() : found.end() + 40])[0]
        words = re.sub(rf"\b{left}{right}\b", f"{left}{found[0]}{right}", words)
    return words


@settings(max_examples=400, deadline=None)
@given(st.text("ab -1", max_size=20), st.text("ab -1", max_size=30))
@example("the abab b", "ab- ab, a- b")
def test_words_are_parted_as_the_text_parts_them(words: str, text: str) -> None:
    assert broken_as_in(words, text) == parted_one_by_one(words, text)


@pytest.mark.parametrize(
    ("words", "read"),
    [("**A** word", "A word"), ("“A word…”", "A word"), ("1. May", "1. May"), ("a [link](b.md)", "a link")],
)
def test_a_quote_is_read_as_the_page_shows_it(words: str, read: str) -> None:
    assert rendered(words) == read
