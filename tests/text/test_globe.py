"""Distances on the earth, and a map around a position."""

from math import hypot, isclose

import pytest
from hypothesis import given
from hypothesis import strategies as st

from site_builder.text.globe import (
    EARTH,
    Point,
    around,
    between,
    distance,
    distance_words,
    position_words,
    reach,
)

POINTS = st.builds(Point, st.floats(-90, 90), st.floats(-180, 180))


def test_a_degree_of_latitude_is_as_long_everywhere_and_one_of_longitude_is_not() -> None:
    assert round(distance(Point(10, 5), Point(11, 5))) == 111
    assert round(distance(Point(60, 5), Point(60, 6))) == 56


@given(POINTS, POINTS)
def test_the_map_keeps_distances_from_its_centre(centre: Point, other: Point) -> None:
    away = distance(centre, other)

    assert (
        isclose(hypot(*around(centre, other)), away, rel_tol=1e-4, abs_tol=0.5) or away > 0.999 * EARTH * 3.14
    )


@given(POINTS, POINTS)
def test_a_way_is_as_long_back(one: Point, two: Point) -> None:
    assert isclose(distance(one, two), distance(two, one), abs_tol=1e-6)


def test_north_is_up_and_east_is_right() -> None:
    east, south = around(Point(50, 20), Point(51, 21))

    assert east > 0 > south


@pytest.mark.parametrize(
    ("point", "words"),
    [(Point(43.597, 39.7248), "43.6° N, 39.7° E"), (Point(-33.9, -70.6), "33.9° S, 70.6° W")],
)
def test_a_position_is_written_with_its_sides(point: Point, words: str) -> None:
    assert position_words(point) == words


@pytest.mark.parametrize(
    ("kilometres", "words"), [(0.2, "1 km"), (41.4, "41 km"), (104, "100 km"), (1368, "1,370 km")]
)
def test_a_distance_is_told_no_more_finely_than_it_matters(kilometres: float, words: str) -> None:
    assert distance_words(kilometres) == words


def test_lines_of_a_net_are_multiples_of_their_step() -> None:
    assert list(between(-7.5, 21, 10)) == [0, 10, 20]


@given(POINTS, st.floats(0, 30000))
def test_no_map_reaches_farther_than_around_the_earth(centre: Point, kilometres: float) -> None:
    up, across = reach(centre, kilometres)

    assert 0 <= up <= 90 and 0 <= across <= 180
