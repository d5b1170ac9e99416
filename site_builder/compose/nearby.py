"""Places near each other, by the straight line over the ground."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping
from math import asin, cos, radians, sin, sqrt
from typing import NamedTuple

from site_builder.model.ids import PlaceId
from site_builder.model.records import Place
from site_builder.model.records.parts import Coordinates

FURTHEST = 250
"""In kilometres: what lies further away is not nearby."""
MOST = 6
_RADIUS = 6371.0
_DEGREE = 111.2
"""Kilometres from one degree of latitude to the next."""


class Nearby(NamedTuple):
    """Another place, and how far away it is."""

    kilometres: int
    place: PlaceId


def nearby(places: Mapping[PlaceId, Place]) -> Mapping[PlaceId, tuple[Nearby, ...]]:
    """Place → the places nearest to it, the nearest first; those without a position are near nothing."""
    known = sorted((one.coordinates.latitude, id) for id, one in places.items() if one.coordinates)
    found = {id: sorted(_around(latitude, id, known, places))[:MOST] for latitude, id in known}
    return {id: tuple(others) for id, others in found.items()}


def _around(
    latitude: float, id: PlaceId, known: list[tuple[float, PlaceId]], places: Mapping[PlaceId, Place]
) -> Iterator[Nearby]:
    """Of places in the order of their latitude, only those on the same belt of the earth are measured."""
    belt, here = FURTHEST / _DEGREE, places[id].coordinates
    south = bisect_left(known, latitude - belt, key=lambda row: row[0])
    north = bisect_right(known, latitude + belt, key=lambda row: row[0])
    for _, other in known[south:north]:
        there = places[other].coordinates
        if other != id and here and there and (far := round(distance(here, there))) <= FURTHEST:
            yield Nearby(far, other)


def distance(one: Coordinates, other: Coordinates) -> float:
    """Kilometres from one position to another, on a globe."""
    north, south = radians(one.latitude), radians(other.latitude)
    across = sin(radians(other.longitude - one.longitude) / 2) ** 2
    part = sin((south - north) / 2) ** 2 + cos(north) * cos(south) * across
    return 2 * _RADIUS * asin(min(1.0, sqrt(part)))
