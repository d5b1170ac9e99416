"""As little is kept around a stretch as tells it from the others."""

from hypothesis import assume, given, settings
from hypothesis import strategies as st

from site_builder.text.surroundings import MOST, Manner, Unit, window

LETTERS = Manner(Unit.LETTERS)


def test_words_that_stand_once_need_nothing_around_them() -> None:
    kept = window("They met and parted.", 5, 8, LETTERS)

    assert (kept.prefix, kept.suffix) == ("", "")


def test_of_two_sides_the_one_that_needs_less_is_kept() -> None:
    text = "so they met today; then they met at noon"

    assert window(text, 8, 11, LETTERS).suffix == " t"
    assert window(text, 29, 32, LETTERS).prefix == ""


def test_whole_words_are_kept_on_both_sides() -> None:
    kept = window("so they met today; then they met at noon", 8, 11, Manner(Unit.WORDS))

    assert (kept.prefix, kept.suffix) == ("so they ", " today;")


def test_a_text_that_repeats_itself_keeps_no_more_than_a_page() -> None:
    text = "so it goes on and on " * 1_000

    kept = window(text, 10_500, 10_520, LETTERS)

    assert len(kept.prefix) <= MOST and len(kept.suffix) <= MOST


@settings(max_examples=300, deadline=None)
@given(st.text("ab ", min_size=1, max_size=40), st.data(), st.sampled_from(Unit), st.integers(0, 12))
def test_what_is_kept_tells_a_stretch_from_every_other(
    text: str, data: st.DataObject, unit: Unit, least: int
) -> None:
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))

    kept = window(text, start, end, Manner(unit, least))

    assert list(kept.others()) == []
    assert len(kept.prefix) + end - start + len(kept.suffix) >= min(least, len(text))


@settings(max_examples=300, deadline=None)
@given(st.text("ab ", min_size=1, max_size=40), st.data())
def test_with_a_letter_less_on_either_side_it_would_not(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    kept = window(text, start, end, LETTERS)
    assume(bool(kept.prefix) != bool(kept.suffix))

    begin, stop = (kept.begin + 1, end) if kept.prefix else (start, kept.stop - 1)

    assert text.find(text[begin:stop]) != begin or text.find(text[begin:stop], begin + 1) >= 0
