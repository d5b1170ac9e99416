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
        ("ที่", 1, True),
        ("한국", 1, True),
        ("q\u0303u", 2, True),
        ("ain't", 3, True),
        ("ain’t", 4, True),
        ("n'est", 2, True),
        ("l'accord", 2, False),
        ("п'ять", 2, True),
        ("word", 0, False),
        ("word", 4, False),
    ],
)
def test_a_cut_is_inside_a_word_or_not(text: str, index: int, is_inside: bool) -> None:
    assert is_inside_word(text, index) is is_inside


@pytest.mark.parametrize(
    ("text", "start", "end", "words"),
    [
        ("up to 200,000 troops", 8, 15, "200,000 troops"),
        ("it ain't so", 6, 11, "ain't so"),
        ("it's so", 0, 2, "it's"),
        ("at -5 degrees", 4, 13, "-5 degrees"),
        ("rose by 5 %", 0, 9, "rose by 5 %"),
        ("at $5 a piece", 4, 13, "$5 a piece"),
        ("for 1/5 of", 6, 10, "1/5 of"),
        ("for 1/5 of", 0, 5, "for 1/5"),
    ],
)
def test_a_stretch_grows_to_whole_words_and_numbers(text: str, start: int, end: int, words: str) -> None:
    assert text[slice(*whole_words(text, start, end))] == words


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
