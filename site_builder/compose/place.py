"""A place: where it lies, the meetings held there, who met there, articles, notes and events."""

from collections import Counter
from collections.abc import Iterator, Mapping

from site_builder.compose import urls
from site_builder.compose.edition import Desk, Edition, desk, each_of, published
from site_builder.compose.heads import Heading, head, latest
from site_builder.compose.items import article_items, event_views, meeting_items, note_items
from site_builder.compose.jsonld import Json, Node, same_as
from site_builder.compose.locator import locator
from site_builder.compose.moments import by_year
from site_builder.compose.nearby import Nearby, nearby
from site_builder.compose.parts import (
    counted_link,
    fact_sources,
    identifiers,
    most_first,
    own_link,
    person_link,
)
from site_builder.compose.prose import prose
from site_builder.compose.views.names import NearbyView, PlaceView
from site_builder.compose.views.shared import CountedLinkView, HeadView
from site_builder.compose.whole_lists import (
    MOST_SHOWN,
    Holdings,
    all_articles,
    all_meetings,
    all_notes,
    whole_lists,
)
from site_builder.model.ids import PlaceId
from site_builder.model.page import Page
from site_builder.model.records import Note, Place
from site_builder.model.records.parts import Coordinates, Presence


def place_pages(edition: Edition) -> Iterator[Page]:
    """One page for each place."""
    places = edition.archive.places
    return each_of(edition, places, urls.place, _pages, nearby(places))


def _pages(edition: Edition, id: PlaceId, around: Mapping[PlaceId, tuple[Nearby, ...]]) -> Iterator[Page]:
    place, url = edition.archive.places[id], urls.place(id)
    articles = edition.archive.articles_at.get(id, ())
    notes = published(edition, edition.archive.notes_at.get(id, ()))
    meetings = edition.archive.meetings_at.get(id, ())
    holdings = Holdings(place.name, url, urls.PLACES, articles, notes, meetings)
    view = _place_view(desk(edition, url), place, holdings, around.get(id, ()))
    yield Page(url, "place.html", view, place.spot)
    yield from whole_lists(edition, holdings)


def _place_view(desk: Desk, place: Place, holdings: Holdings, around: tuple[Nearby, ...]) -> PlaceView:
    edition, archive, id = desk.edition, desk.edition.archive, place.id
    return PlaceView(
        head=_head(edition, place, holdings.notes),
        title=place.name,
        country=place.country,
        coordinates=coordinate_words(place.coordinates),
        map=locator(desk, id),
        other_names=place.also_known_as,
        identifiers=identifiers(place.same_as),
        body=prose(desk, place.body),
        sources=fact_sources(desk, place.sources),
        meetings=meeting_items(desk, holdings.meetings[:MOST_SHOWN]),
        all_meetings=all_meetings(desk, holdings),
        people=_visitors(desk, id),
        nearby=tuple(_near(desk, each) for each in around),
        articles=article_items(desk, holdings.articles[:MOST_SHOWN]),
        all_articles=all_articles(desk, holdings),
        notes=note_items(desk, holdings.notes[:MOST_SHOWN]),
        all_notes=all_notes(desk, holdings),
        events=event_views(desk, archive.events_at.get(id, ())),
        chart=by_year(
            archive,
            archive.articles_at.get(id, ()),
            archive.meetings_at.get(id, ()),
            archive.events_at.get(id, ()),
        ),
    )


def coordinate_words(position: Coordinates | None) -> str:
    """A position as `53.9° N, 27.57° E`."""
    if position is None:
        return ""
    north = f"{abs(position.latitude):g}° {'N' if position.latitude >= 0 else 'S'}"
    return f"{north}, {abs(position.longitude):g}° {'E' if position.longitude >= 0 else 'W'}"


def _near(desk: Desk, other: Nearby) -> NearbyView:
    place = desk.edition.archive.places[other.place]
    return NearbyView(own_link(desk, place.name, urls.place(place.id)), f"{other.kilometres} km")


def _visitors(desk: Desk, id: PlaceId) -> tuple[CountedLinkView, ...]:
    archive = desk.edition.archive
    met = Counter(
        person
        for meeting in archive.meetings_at.get(id, ())
        for person in {
            each.person
            for each in archive.meetings[meeting].participants
            if each.part is Presence.PARTICIPANT
        }
        if person in archive.people
    )
    links = ((person_link(desk, person), count) for person, count in met.items())
    return most_first(counted_link(link, count) for link, count in links)


def _head(edition: Edition, place: Place, notes: tuple[Note, ...]) -> HeadView:
    heading = Heading(
        title=place.name,
        kind="place",
        url=urls.place(place.id),
        section=urls.PLACES,
        description=f"{place.name}, {place.country}" if place.country else "",
        modified=latest(note.modified for note in notes),
    )
    return head(edition, heading, _node(edition, place))


def _node(edition: Edition, place: Place) -> Node:
    address = urls.absolute(edition.config.url, urls.place(place.id))
    return {
        "@type": "Place",
        "@id": address,
        "url": address,
        "name": place.name,
        "alternateName": place.also_known_as,
        "containedInPlace": {"@type": "Country", "name": place.country} if place.country else None,
        "geo": _geo(place.coordinates),
        "sameAs": same_as(identifiers(place.same_as)),
    }


def _geo(position: Coordinates | None) -> Json:
    if position is None:
        return None
    return {"@type": "GeoCoordinates", "latitude": position.latitude, "longitude": position.longitude}
