"""Passages of a text that are like some words."""

from hypothesis import given
from hypothesis import strategies as st

from site_builder.text.passages import end_distances, nearest_passages, passages_sharing

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


def test_short_words_alone_share_nothing() -> None:
    assert passages_sharing("he did so", TEXT, 3, 0.6) == ()


def test_a_capital_that_is_longer_in_lower_case_keeps_all_places() -> None:
    text = "İİİ in İstanbul they met"

    (found,) = nearest_passages("in İstanbul they meet", text, 1, 0.6)

    assert text[found.start : found.end] == "in İstanbul they met"
