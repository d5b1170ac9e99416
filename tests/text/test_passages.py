"""Passages of a text that are like some words."""

from hypothesis import given
from hypothesis import strategies as st

from site_builder.text.passages import (
    end_distances,
    like_passages,
    likeness_at_end,
    likeness_at_start,
    nearest_passages,
    passages_sharing,
)

TEXT = "He never said so. The two sides may sign on Thursday; they did not sign. Nothing was signed."


def by_table(words: str, text: str, skipped: int) -> list[int]:
    """The same by the textbook's table of edits."""
    row = [skipped * place for place in range(len(text) + 1)]
    for count, sign in enumerate(words, 1):
        above, row = row, [count]
        for place, other in enumerate(text, 1):
            row.append(min(above[place] + 1, row[-1] + 1, above[place - 1] + (sign != other)))
    return row


@given(st.text("abc", min_size=1, max_size=70), st.text("abc", max_size=70), st.sampled_from((0, 1)))
def test_distances_are_those_of_the_textbook(words: str, text: str, skipped: int) -> None:
    assert end_distances(words, text, skipped) == by_table(words, text, skipped)


def test_the_likest_passage_comes_first_and_ends_with_a_word() -> None:
    found = nearest_passages("the two side may singn", TEXT, 3, 0.6)

    assert TEXT[found[0].start : found[0].end] == "The two sides may sign"
    assert found[0].likeness > 0.85


def test_passages_that_are_not_like_enough_are_none() -> None:
    assert nearest_passages("a quick brown fox", TEXT, 3, 0.6) == ()


def test_words_in_another_order_are_found_by_their_sentence() -> None:
    (found,) = passages_sharing("Thursday, may sign: sides two", TEXT, 3, 0.6)

    assert TEXT[found.start : found.end] == "The two sides may sign on Thursday; they did not sign."


def test_a_decimal_point_and_an_abbreviation_end_no_passage() -> None:
    text = "It was opened by Mr. Lind at a cost of 4.2 million crowns. Nobody came."

    (found,) = passages_sharing("opened million crowns", text, 3, 0.6)

    assert text[found.start : found.end] == "It was opened by Mr. Lind at a cost of 4.2 million crowns."


def test_short_words_alone_share_nothing() -> None:
    assert passages_sharing("he did so", TEXT, 3, 0.6) == ()


def test_a_capital_that_is_longer_in_lower_case_keeps_all_places() -> None:
    text = "İİİ in İstanbul they met"

    (found,) = nearest_passages("in İstanbul they meet", text, 1, 0.6)

    assert text[found.start : found.end] == "in İstanbul they met"


@given(st.text("abc d", min_size=8, max_size=40), st.text("abc d", max_size=120), st.integers(0, 9))
def test_no_passage_that_is_like_the_words_is_missed(words: str, text: str, place: int) -> None:
    """The parts of a text that are skipped without looking hold none."""
    words = f"x{words}x"
    text = f"{text[:place]} {words[:-3]}x {text[place:]}" if place else text
    limit = int(len(words) * 0.2)
    best = min(end_distances(words, text))

    found = like_passages(words, text, 0.8)

    assert bool(found) is (best <= limit)
    if found:
        assert found[0].likeness == 1 - best / len(words)


def test_a_passage_is_bounded_by_the_words_that_are_nearest() -> None:
    text = "At the palace ministers of both countries agreed to talk to us."

    (found,) = like_passages("the ministers of both countries agreed to talk", text, 0.8)

    assert text[found.start : found.end] == "ministers of both countries agreed to talk"


def test_two_passages_alike_are_both_found() -> None:
    text = "They agreed to open the border soon. " * 2

    assert [one.start for one in like_passages("they agreed to open a border soon", text, 0.8)] == [0, 37]


def test_context_is_like_the_text_beside_a_border() -> None:
    assert likeness_at_end("in the old palace", "it rained, in the old palace") == 1
    assert likeness_at_start("in the old palace", "in the old place, at night") == 1 - 1 / 17
    assert likeness_at_end("in the old palace", "") == 0
    assert likeness_at_end("in the old palace", "in the old palace it rained all night") < 0.5
