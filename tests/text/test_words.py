"""Where words end."""

import pytest

from site_builder.text.words import count_words, is_inside_word, whole_words


@pytest.mark.parametrize(
    ("text", "index", "is_inside"),
    [
        ("warning", 3, True),
        ("war ning", 3, False),
        ("it's", 2, False),
        ("200,000", 3, True),
        ("200,000", 4, True),
        ("3.5", 1, True),
        ("5. May", 1, False),
        ("in 1999, 2000", 7, False),
        ("a1", 1, True),
        ("中国", 1, False),
        ("ไทย", 1, False),
        ("한국", 1, True),
        ("q\u0303u", 2, True),
        ("word", 0, False),
        ("word", 4, False),
    ],
)
def test_a_cut_is_inside_a_word_or_not(text: str, index: int, is_inside: bool) -> None:
    assert is_inside_word(text, index) is is_inside


def test_a_stretch_grows_to_whole_words() -> None:
    assert whole_words("up to 200,000 troops", 8, 15) == (6, 20)


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("", 0),
        ("one two, three - four", 4),
        ("war-torn and 2,000 — it's", 4),
        ("שָׁלוֹם לכולם", 2),
        ("مرحباً بكم", 2),
        ("두 대통령은 만났다", 3),
        ("两国总统周五会晤", 4),
        ("金曜日にソチで", 3),
        ("ประธานาธิบดี", 3),
        ("在 Minsk 会晤 again", 3),
    ],
)
def test_words_are_counted_where_there_are_no_spaces_too(text: str, count: int) -> None:
    assert count_words(text) == count
