"""Where a place is: a small map around it, drawn from nothing but the archive's own coordinates."""

from collections.abc import Iterable, Iterator
from math import hypot

from site_builder.compose import urls
from site_builder.compose.edition import Desk
from site_builder.compose.views.locator import DotView, LocatorView
from site_builder.compose.views.picture import WordsView
from site_builder.model.dataclass import dataclass
from site_builder.model.ids import PlaceId
from site_builder.model.records import Place
from site_builder.text.columns import width as columns
from site_builder.text.globe import Point, around, between, distance, distance_words, position_words, reach
from site_builder.text.names import listed

WIDTH, HEIGHT = 340, 240
MOST = 12
"""Other places on a map."""
_WANTED = 6
"""So many of them the map is to hold, if that does not make it too wide."""
_LEAST, _ALONE, _FARTHEST = 60.0, 500.0, 5000.0
"""Kilometres that a map reaches at least; with no other place on it; and at most for the sake of one."""
_EDGE, _SIDE = 30, 70
"""Room above and below the places, and at their sides, where names stand."""
_LETTER, _LINE = 7.5, 18
_STEPS = (1, 2, 5, 10, 15, 30)
_CELL = 64
"""Lines of the net are no nearer to each other."""
_DIGITS = (1, 2, 5)
_TOLD = 2
"""Places whose distance the words tell."""


_Box = tuple[float, float, float, float]


@dataclass(frozen=True, slots=True)
class _Near:
    """Another place, and how far it is."""

    place: Place
    point: Point
    away: float


@dataclass(frozen=True, slots=True)
class _Map:
    centre: Point
    middle: tuple[float, float]
    """What lies in the middle of the drawing: kilometres to the east and to the south of the centre."""
    scale: float
    """Units of the drawing for a kilometre."""

    def at(self, point: Point) -> tuple[int, int]:
        """Where a position is drawn."""
        east, south = around(self.centre, point)
        x, y = (east - self.middle[0]) * self.scale, (south - self.middle[1]) * self.scale
        return round(WIDTH / 2 + x), round(HEIGHT / 2 + y)


def locator(desk: Desk, id: PlaceId | None) -> LocatorView | None:
    """The map around a place; none where its position is not known."""
    place = desk.edition.archive.places.get(id) if id else None
    if place is None or place.coordinates is None:
        return None
    centre = Point(place.coordinates.latitude, place.coordinates.longitude)
    others = _others(desk, place, centre)
    drawn = _fitted(centre, others)
    bar, bar_words = _bar(drawn.scale)
    return LocatorView(
        width=WIDTH,
        height=HEIGHT,
        grid=" ".join(_lines(drawn)),
        degrees=tuple(_degrees(drawn)),
        dots=tuple(_dots(desk, place, others, drawn)),
        scale=bar,
        scale_words=bar_words,
        words=_words(desk, centre, others),
    )


def _others(desk: Desk, place: Place, centre: Point) -> list[_Near]:
    """Other places with coordinates, nearest first; what lies in the same spot tells nothing."""
    found = []
    for other in desk.edition.archive.places.values():
        if other.coordinates is not None and other.id != place.id:
            point = Point(other.coordinates.latitude, other.coordinates.longitude)
            found.append(_Near(other, point, distance(centre, point)))
    return sorted((near for near in found if near.away >= 1), key=lambda near: (near.away, near.place.id))


def _fitted(centre: Point, others: list[_Near]) -> _Map:
    """The map that holds the nearest places, and some room around the centre in any case."""
    least = _LEAST if others else _ALONE
    wanted = [near for near in others[:_WANTED] if near.away <= max(_FARTHEST, others[0].away)]
    spots = [around(centre, near.point) for near in wanted]
    west, east = (pick((0.0, *(x for x, _ in spots))) for pick in (min, max))
    north, south = (pick((0.0, *(y for _, y in spots))) for pick in (min, max))
    middle = ((west + east) / 2, (north + south) / 2)
    across, down = max(east - west, 2 * least), max(south - north, 2 * least)
    scale = min((WIDTH - 2 * _SIDE) / across, (HEIGHT - 2 * _EDGE) / down)
    return _Map(centre, middle, scale)


def _bar(scale: float) -> tuple[int, str]:
    """The longest round distance that takes no more than a quarter of the map."""
    lengths = (digit * 10**power for power in range(5) for digit in _DIGITS)
    fitting = [length for length in lengths if length * scale <= WIDTH / 4]
    length = fitting[-1] if fitting else 1
    return max(1, round(length * scale)), f"{length:,} km"


def _step(drawn: _Map) -> int:
    """Degrees between two lines of the net."""
    per_degree = 111.2 * drawn.scale
    return next((step for step in _STEPS if step * per_degree >= _CELL), _STEPS[-1])


def _lines(drawn: _Map) -> Iterator[str]:
    step, (up, across) = _step(drawn), _extent(drawn)
    centre = drawn.centre
    for latitude in between(max(-89.0, centre.latitude - up), min(89.0, centre.latitude + up), step):
        ends = (centre.longitude - across, centre.longitude + across)
        yield _path(
            drawn.at(Point(latitude, ends[0] + (ends[1] - ends[0]) * part / 24)) for part in range(25)
        )
    for longitude in between(centre.longitude - across, centre.longitude + across, step):
        low, high = max(-89.0, centre.latitude - up), min(89.0, centre.latitude + up)
        yield _path(drawn.at(Point(low + (high - low) * part / 12, longitude)) for part in range(13))


def _extent(drawn: _Map) -> tuple[float, float]:
    return reach(drawn.centre, hypot(*drawn.middle) + hypot(WIDTH, HEIGHT) / 2 / drawn.scale)


def _path(points: Iterable[tuple[int, int]]) -> str:
    return "M" + "L".join(f"{x} {y}" for x, y in points)


def _degrees(drawn: _Map) -> Iterator[WordsView]:
    """The names of the parallel nearest to the right edge's middle, and of the meridian nearest the top's."""
    step, (up, across) = _step(drawn), _extent(drawn)
    centre = drawn.centre
    parallels = between(max(-89.0, centre.latitude - up), min(89.0, centre.latitude + up), step)
    crossings = [(drawn.at(Point(latitude, centre.longitude))[1], latitude) for latitude in parallels]
    for y, latitude in _middlemost(crossings, HEIGHT):
        yield WordsView(f"{abs(latitude)}° {'N' if latitude >= 0 else 'S'}", "", 5, y - 4, "start")
    meridians = between(centre.longitude - across, centre.longitude + across, step)
    risings = [(drawn.at(Point(centre.latitude, longitude))[0], longitude) for longitude in meridians]
    for x, longitude in _middlemost(risings, WIDTH):
        turned = (longitude + 180) % 360 - 180
        yield WordsView(f"{abs(turned)}° {'E' if turned >= 0 else 'W'}", "", x + 4, 13, "start")


def _middlemost(places: list[tuple[int, int]], size: int) -> list[tuple[int, int]]:
    """The one that lies nearest to the middle of a side, if any lies on it."""
    inside = [place for place in places if 20 <= place[0] <= size - 40]
    return sorted(inside, key=lambda place: abs(place[0] - size // 2))[:1]


def _dots(desk: Desk, place: Place, others: list[_Near], drawn: _Map) -> Iterator[DotView]:
    here = drawn.at(drawn.centre)
    seen = [(near, spot) for near in others[:MOST] if _is_inside(spot := drawn.at(near.point))]
    taken: list[_Box] = [(x - 6, y - 6, x + 6, y + 6) for x, y in (here, *(spot for _, spot in seen))]
    yield DotView(*here, "", place.name, _label(place.name, here, taken))
    for near, spot in seen:
        name = f"{near.place.name}, {distance_words(near.away)} away"
        yield DotView(*spot, desk.link(urls.place(near.place.id)), name, _label(near.place.name, spot, taken))


def _is_inside(spot: tuple[int, int]) -> bool:
    return 8 <= spot[0] <= WIDTH - 8 and 8 <= spot[1] <= HEIGHT - 26


def _label(name: str, spot: tuple[int, int], taken: list[_Box]) -> WordsView | None:
    """A name beside its dot, above it or below, where there is room; the room is taken then."""
    size, (x, y) = columns(name) * _LETTER, spot
    ways = (
        (x + 12, y, "start", x + 12),
        (x - 12 - size, y, "end", x - 12),
        (x - size / 2, y - 18, "middle", x),
        (x - size / 2, y + 18, "middle", x),
        (x - size + 8, y - 18, "end", x + 8),
    )
    for left, middle, anchor, at in ways:
        box = (left, middle - _LINE / 2, left + size, middle + _LINE / 2)
        if _is_on_map(box) and not any(_meet(box, other) for other in taken):
            taken.append(box)
            return WordsView(name, "", at, middle + 5, anchor)
    return None


def _is_on_map(box: _Box) -> bool:
    return box[0] >= 2 and box[2] <= WIDTH - 2 and box[1] >= 2 and box[3] <= HEIGHT - 22


def _meet(one: _Box, two: _Box) -> bool:
    return one[0] < two[2] and two[0] < one[2] and one[1] < two[3] and two[1] < one[3]


def _words(desk: Desk, centre: Point, others: list[_Near]) -> str:
    """The position, and how far the place is from the one with the most meetings and from the nearest."""
    meetings = desk.edition.archive.meetings_at
    if not others:
        return position_words(centre)
    busiest = max(others, key=lambda near: (len(meetings.get(near.place.id, ())), -near.away))
    told = sorted({id(near): near for near in (busiest, others[0])}.values(), key=lambda near: near.away)
    ways = listed([f"{distance_words(near.away)} from {near.place.name}" for near in told[:_TOLD]])
    return f"{position_words(centre)}; {ways}"
