"""A small map around a place, from the archive's own coordinates."""

from hypothesis import given
from hypothesis import strategies as st

from site_builder.compose.edition import desk, edition
from site_builder.compose.locator import HEIGHT, WIDTH, locator
from site_builder.compose.views.locator import LocatorView
from site_builder.model.ids import PlaceId
from site_builder.model.issue import Spot
from site_builder.model.records import Place
from site_builder.model.records.parts import Coordinates
from tests.compose.archives import CONFIG, Record, linked, meeting


def place(id: str, latitude: float, longitude: float) -> Place:
    return Place(
        PlaceId(id),
        id.title(),
        coordinates=Coordinates(latitude, longitude),
        spot=Spot(f"content/places/{id}.md"),
    )


def around(id: str, *records: Record) -> LocatorView | None:
    return locator(desk(edition(linked(*records), {}, CONFIG, None), "places/x/"), PlaceId(id))


def test_the_words_tell_the_position_and_the_way_to_the_busiest_and_the_nearest_place() -> None:
    made = around(
        "here",
        place("here", 43.597, 39.7248),
        place("capital", 53.9, 27.5667),
        place("village", 43.7, 40.2),
        meeting("talks", "2007", place=PlaceId("capital")),
    )

    assert made is not None
    assert made.words == "43.6° N, 39.7° E; 40 km from Village and 1,450 km from Capital"


def test_a_place_without_coordinates_has_no_map() -> None:
    assert around("here", Place(PlaceId("here"), "Here", spot=Spot("x"))) is None
    assert around("nowhere") is None


def test_a_place_alone_has_a_net_and_its_position() -> None:
    made = around("here", place("here", -33.9, -70.6))

    assert made is not None
    assert (made.words, len(made.dots)) == ("33.9° S, 70.6° W", 1)
    assert made.grid.startswith("M")


def test_north_is_up_and_other_places_lead_to_their_pages() -> None:
    made = around("here", place("here", 50, 20), place("north", 52, 20), place("east", 50, 23))

    assert made is not None
    here, north, east = (
        next(dot for dot in made.dots if dot.name.startswith(name)) for name in ("Here", "No", "Ea")
    )
    assert north.y < here.y and east.x > here.x
    assert (here.url, north.url) == ("", "../../places/north/index.html")
    assert north.name == "North, 220 km away"


@given(
    st.lists(st.tuples(st.floats(-89, 89), st.floats(-180, 180)), min_size=1, max_size=20),
)
def test_dots_and_words_stay_on_the_map(points: list[tuple[float, float]]) -> None:
    made = around("p0", *(place(f"p{n}", *point) for n, point in enumerate(points)))

    assert made is not None
    for dot in made.dots:
        assert 0 <= dot.x <= WIDTH and 0 <= dot.y <= HEIGHT
    assert 0 < made.scale <= WIDTH / 2
