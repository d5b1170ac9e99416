"""Places as GeoJSON."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from site_builder.compose.exports.places_map import bounds
from site_builder.model.ids import PlaceId
from site_builder.model.issue import Spot
from site_builder.model.records import Place
from site_builder.model.records.parts import Coordinates
from tests.compose.archives import article, meeting, pages
from tests.compose.exports.sites import first_archive, read

POSITIONS = st.builds(Coordinates, st.floats(-90, 90), st.floats(-180, 180))


def place(id: str, position: Coordinates | None) -> Place:
    return Place(PlaceId(id), id.title(), coordinates=position, spot=Spot(f"content/places/{id}.md"))


def test_a_position_is_longitude_first_with_what_the_archive_has_there() -> None:
    town = place("town", Coordinates(53.9, 27.5))
    talks = meeting("talks", "2007", place=town.id)
    told = article("told", places=(town.id,))

    text = getattr(pages(town, talks, told)["places.geojson"].view, "text", "")

    assert '"geometry":{"type":"Point","coordinates":[27.5,53.9]}' in text
    assert '"url":"https://archive.example/room/places/town/"' in text
    assert '"meetings":1,"articles":1,"notes":0,"events":0' in text


def test_a_place_without_a_position_is_not_on_the_map_and_no_position_is_no_map() -> None:
    assert "places.geojson" not in pages(place("nowhere", None))


@pytest.mark.parametrize(
    ("longitudes", "west", "east"),
    [
        ((20.0, 30.0), 20.0, 30.0),
        ((170.0, -170.0), 170.0, -170.0),
        ((5.0,), 5.0, 5.0),
        ((-90.0, 90.0), -90, 90),
    ],
)
def test_the_box_is_the_narrowest(longitudes: tuple[float, ...], west: float, east: float) -> None:
    assert bounds([Coordinates(1.0, longitude) for longitude in longitudes]) == [west, 1.0, east, 1.0]


@given(st.lists(POSITIONS, min_size=1, max_size=6))
def test_every_place_is_inside_the_box(positions: list[Coordinates]) -> None:
    west, south, east, north = bounds(positions)

    for one in positions:
        assert south <= one.latitude <= north
        inside = west <= one.longitude <= east
        assert inside if west <= east else one.longitude >= west or one.longitude <= east


def test_the_first_archive_is_a_collection_of_points() -> None:
    whole: dict[str, Any] = read(first_archive(), "places.geojson")

    assert (whole["type"], len(whole["bbox"])) == ("FeatureCollection", 4)
    assert all(one["type"] == "Feature" and one["geometry"]["type"] == "Point" for one in whole["features"])
    assert len({one["id"] for one in whole["features"]}) == len(whole["features"]) > 5
