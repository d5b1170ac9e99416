"""A strip of time around a day: bars never cover each other, and nothing leaves the drawing."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from site_builder.compose.pictures.strip import MOST_BARS, Piece, strip

PIECES = st.lists(
    st.builds(
        Piece,
        st.integers(-40_000, 40_000),
        st.integers(0, 100_000),
        st.sampled_from(["preview", "report"]),
        st.lists(st.just("context"), max_size=30).map(tuple),
    ),
    min_size=1,
    max_size=120,
)


@given(PIECES, st.sampled_from([340, 672]))
def test_everything_is_inside_the_drawing(pieces: list[Piece], width: int) -> None:
    made = strip(pieces, width)

    assert made is not None
    assert all(bar.x >= -1 and bar.x + bar.width <= width + 1 for bar in made.bars)
    assert all(0 <= bar.y <= made.axis and bar.y + bar.height == made.axis for bar in made.bars)
    assert all(made.axis < note.y and note.y + made.note_size < made.height for note in made.notes)
    assert all(0 <= tick.words <= width for tick in made.ticks)


@given(PIECES, st.sampled_from([340, 672]))
def test_no_bar_covers_another(pieces: list[Piece], width: int) -> None:
    made = strip(pieces, width)

    assert made is not None
    bars = sorted(made.bars, key=lambda bar: bar.x)
    assert all(one.x + one.width <= two.x for one, two in pairwise(bars))


def test_of_nothing_there_is_no_strip() -> None:
    assert strip([], 340) is None


def test_the_day_is_always_named_and_near_days_have_more_room() -> None:
    made = strip([Piece(-1, 100, "preview", ()), Piece(300, 50, "report", ())], 672)

    assert made is not None
    assert "the day" in [tick.label for tick in made.ticks]
    first, second = made.bars
    assert made.day - first.x > (second.x - made.day) / 300
    assert first.height > second.height


def test_of_many_articles_a_bar_stands_for_all_of_one_time() -> None:
    made = strip([Piece(number % 3, 100, "report", ("context",)) for number in range(MOST_BARS + 1)], 672)

    assert made is not None
    assert [bar.kind for bar in made.bars] == ["many"] * 3
    assert made.notes == ()
