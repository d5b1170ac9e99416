"""The places of the archive as GeoJSON (RFC 7946), for maps."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from site_builder.compose import urls
from site_builder.compose.edition import Edition, published
from site_builder.compose.exports.files import json_page
from site_builder.compose.jsonld import Json
from site_builder.model.page import Page
from site_builder.model.records import Place
from site_builder.model.records.parts import Coordinates


def places_map(edition: Edition) -> Iterator[Page]:
    """The places whose coordinates are known; no file where none are."""
    known = [(one, one.coordinates) for one in edition.archive.places.values() if one.coordinates]
    if not known:
        return
    whole: dict[str, Json] = {
        "type": "FeatureCollection",
        "bbox": bounds([position for _, position in known]),
        "features": [_feature(edition, place, position) for place, position in known],
    }
    yield json_page(urls.PLACES_MAP, whole)


def bounds(positions: Sequence[Coordinates]) -> list[float]:
    """West, south, east, north: the narrowest box. Across the 180th meridian west is greater."""
    latitudes = [each.latitude for each in positions]
    longitudes = sorted({each.longitude for each in positions})
    gaps = [(east - west, place) for place, (west, east) in enumerate(pairwise(longitudes), start=1)]
    around = longitudes[0] + 360 - longitudes[-1]
    widest, place = max(gaps, default=(0.0, 0))
    # The widest stretch without a place is what the box leaves out.
    west, east = (
        (longitudes[place], longitudes[place - 1]) if widest > around else (longitudes[0], longitudes[-1])
    )
    return [west, min(latitudes), east, max(latitudes)]


def _feature(edition: Edition, place: Place, position: Coordinates) -> Json:
    archive = edition.archive
    said: dict[str, Json] = {
        "name": place.name,
        "url": urls.absolute(edition.config.url, urls.place(place.id)),
        "country": place.country,
        "other_names": list(place.also_known_as),
        "same_as": dict(sorted(place.same_as.items())),
    }
    counts: dict[str, Json] = {
        "meetings": len(archive.meetings_at.get(place.id, ())),
        "articles": len(archive.articles_at.get(place.id, ())),
        "notes": len(published(edition, archive.notes_at.get(place.id, ()))),
        "events": len(archive.events_at.get(place.id, ())),
    }
    return {
        "type": "Feature",
        "id": place.id,
        "geometry": {"type": "Point", "coordinates": [position.longitude, position.latitude]},
        "properties": {**{key: value for key, value in said.items() if value}, **counts},
    }
