"""Places on the earth: how far apart they lie, how their position is written, a map around one of them."""

from collections.abc import Iterator
from math import acos, asin, atan2, cos, degrees, pi, radians, sin

from site_builder.model.dataclass import dataclass

EARTH = 6371.0
"""Its mean radius, in kilometres."""


@dataclass(frozen=True, slots=True)
class Point:
    """A position, in degrees; north and east are positive."""

    latitude: float
    longitude: float


def distance(one: Point, two: Point) -> float:
    """Kilometres between two positions, along the surface."""
    north, south = radians(one.latitude), radians(two.latitude)
    half_up = sin((south - north) / 2)
    half_over = sin(radians(two.longitude - one.longitude) / 2)
    return 2 * EARTH * asin(min(1.0, (half_up**2 + cos(north) * cos(south) * half_over**2) ** 0.5))


def position_words(point: Point) -> str:
    """A position as a reader writes it: `43.6° N, 39.7° E`."""
    north = "N" if point.latitude >= 0 else "S"
    east = "E" if point.longitude >= 0 else "W"
    return f"{abs(point.latitude):.1f}° {north}, {abs(point.longitude):.1f}° {east}"


def distance_words(kilometres: float) -> str:
    """A distance as it is told: `40 km`, `1,370 km`; rounded to tens from a hundred on."""
    rounded = round(kilometres) if kilometres < 100 else round(kilometres / 10) * 10
    return f"{max(1, rounded):,} km"


def around(centre: Point, point: Point) -> tuple[float, float]:
    """Where a position lies on a map around another one: kilometres to the east, and to the south.

    Distances and directions from the centre are true (azimuthal equidistant projection).
    """
    here, there = radians(centre.latitude), radians(point.latitude)
    over = radians(point.longitude - centre.longitude)
    height = sin(here) * sin(there) + cos(here) * cos(there) * cos(over)
    angle = acos(max(-1.0, min(1.0, height)))
    east = cos(there) * sin(over)
    south = -(cos(here) * sin(there) - sin(here) * cos(there) * cos(over))
    direction = atan2(south, east)
    return EARTH * angle * cos(direction), EARTH * angle * sin(direction)


def reach(centre: Point, kilometres: float) -> tuple[float, float]:
    """How many degrees of latitude and of longitude a distance from a position spans; all, near a pole."""
    up = degrees(kilometres / EARTH)
    furthest = min(89.0, abs(centre.latitude) + up)
    across = up / max(0.01, cos(furthest * pi / 180))
    return min(90.0, up), min(180.0, across)


def between(low: float, high: float, step: int) -> Iterator[int]:
    """The multiples of a step in a stretch."""
    first = int(low // step) * step
    yield from (value for value in range(first, int(high) + step, step) if low <= value <= high)
