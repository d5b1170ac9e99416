"""Places near each other, by the straight line over the ground."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from site_builder.model.ids import PlaceId
from site_builder.model.records import Place
from site_builder.text.globe import Point, distance

FURTHEST = 250
"""In kilometres: what lies further away is not nearby."""
MOST = 6
_DEGREE = 111.2
"""Kilometres from one degree of latitude to the next."""


class Nearby(NamedTuple):
    """Another place, and how far away it is."""

    kilometres: int
    place: PlaceId


def nearby(places: Mapping[PlaceId, Place]) -> Mapping[PlaceId, tuple[Nearby, ...]]:
    """Place → the places nearest to it, the nearest first; those without a position are near nothing."""
    points = {
        id: Point(one.coordinates.latitude, one.coordinates.longitude)
        for id, one in places.items()
        if one.coordinates
    }
    known = sorted((point.latitude, id) for id, point in points.items())
    return {id: tuple(sorted(_around(id, known, points))[:MOST]) for _, id in known}


def _around(
    id: PlaceId, known: list[tuple[float, PlaceId]], points: Mapping[PlaceId, Point]
) -> Iterator[Nearby]:
    """Of places in the order of their latitude, only those on the same belt of the earth are measured."""
    here, belt = points[id], FURTHEST / _DEGREE
    south = bisect_left(known, here.latitude - belt, key=lambda row: row[0])
    north = bisect_right(known, here.latitude + belt, key=lambda row: row[0])
    for _, other in known[south:north]:
        if other != id and (far := round(distance(here, points[other]))) <= FURTHEST:
            yield Nearby(far, other)
