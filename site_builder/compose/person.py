"""A person: spellings, meetings, who they met, articles, notes about them and their claims."""

from collections import Counter
from collections.abc import Iterator

from site_builder.compose import urls
from site_builder.compose.cite import split_name
from site_builder.compose.edition import Desk, Edition, desk, each_of, published
from site_builder.compose.heads import Heading, head, latest
from site_builder.compose.items import article_items, event_views, meeting_item, note_items
from site_builder.compose.jsonld import Node, same_as
from site_builder.compose.moments import by_year
from site_builder.compose.parts import counted_link, fact_sources, identifiers, most_first, person_link
from site_builder.compose.prose import prose
from site_builder.compose.said import Claims, claims_of_each, said
from site_builder.compose.ties import PRESENCE
from site_builder.compose.views.names import AttendanceView, PersonView
from site_builder.compose.views.shared import CountedLinkView, HeadView
from site_builder.compose.whole_lists import (
    MOST_SHOWN,
    Holdings,
    all_articles,
    all_meetings,
    all_notes,
    all_written,
    whole_lists,
)
from site_builder.model.ids import ClaimantId, MeetingId, PersonId
from site_builder.model.page import Page
from site_builder.model.records import Note, Person
from site_builder.model.records.parts import Presence


def person_pages(edition: Edition) -> Iterator[Page]:
    """One page for each person."""
    return each_of(edition, edition.archive.people, urls.person, _pages, claims_of_each(edition))


def _pages(edition: Edition, id: PersonId, claims: Claims) -> Iterator[Page]:
    person, url = edition.archive.people[id], urls.person(id)
    articles = edition.archive.articles_naming.get(id, ())
    notes = published(edition, edition.archive.notes_naming.get(id, ()))
    meetings = edition.archive.meetings_of.get(id, ())
    written = edition.articles_by.get(id, ())
    holdings = Holdings(person.name, url, urls.PEOPLE, articles, notes, meetings, written)
    view = _person_view(desk(edition, url), person, holdings, claims)
    yield Page(url, "person.html", view, person.spot)
    yield from whole_lists(edition, holdings)


def _person_view(desk: Desk, person: Person, holdings: Holdings, claims: Claims) -> PersonView:
    edition, archive, id = desk.edition, desk.edition.archive, person.id
    own = claims.get(ClaimantId(id), ())
    their = {note.id for note in own}
    about = tuple(note for note in holdings.notes if note.id not in their)
    return PersonView(
        head=_head(edition, person, holdings.notes),
        title=person.name,
        role=person.role,
        other_names=person.also_known_as,
        identifiers=identifiers(person.same_as),
        body=prose(desk, person.body),
        sources=fact_sources(desk, person.sources),
        meetings=tuple(_attendance(desk, each, id) for each in holdings.meetings[:MOST_SHOWN]),
        all_meetings=all_meetings(desk, holdings),
        companions=_companions(desk, id),
        said=said(desk, person.name, own, all_notes(desk, holdings)),
        written=article_items(desk, holdings.written[:MOST_SHOWN]),
        all_written=all_written(desk, holdings),
        articles=article_items(desk, holdings.articles[:MOST_SHOWN]),
        all_articles=all_articles(desk, holdings),
        notes=note_items(desk, about[:MOST_SHOWN]),
        all_notes=all_notes(desk, holdings),
        events=event_views(desk, archive.events_naming.get(id, ())),
        chart=by_year(
            archive,
            (*archive.articles_naming.get(id, ()), *edition.articles_by.get(id, ())),
            archive.meetings_of.get(id, ()),
            archive.events_naming.get(id, ()),
        ),
    )


def _attendance(desk: Desk, meeting: MeetingId, id: PersonId) -> AttendanceView:
    """A meeting with the part and the office that a person had there."""
    record = desk.edition.archive.meetings[meeting]
    own = next(each for each in record.participants if each.person == id)
    return AttendanceView(meeting_item(desk, record), own.part.value, PRESENCE[own.part], own.role)


def _companions(desk: Desk, id: PersonId) -> tuple[CountedLinkView, ...]:
    """The others at this person's meetings, with at how many; who was not there met nobody."""
    archive = desk.edition.archive
    present = (
        {each.person for each in archive.meetings[meeting].participants if each.part is Presence.PARTICIPANT}
        for meeting in archive.meetings_of.get(id, ())
    )
    met = Counter(
        other
        for people in present
        if id in people
        for other in people
        if other != id and other in archive.people
    )
    links = ((person_link(desk, other), count) for other, count in met.items())
    return most_first(counted_link(link, count) for link, count in links)


def _head(edition: Edition, person: Person, notes: tuple[Note, ...]) -> HeadView:
    heading = Heading(
        title=person.name,
        kind="person",
        url=urls.person(person.id),
        section=urls.PEOPLE,
        description=f"{person.name}: {person.role}" if person.role else "",
        modified=latest(note.modified for note in notes),
    )
    return head(edition, heading, _node(edition, person))


def _node(edition: Edition, person: Person) -> Node:
    address = urls.absolute(edition.config.url, urls.person(person.id))
    parts = split_name(person.name, person.family_name)
    return {
        "@type": "Person",
        "@id": address,
        "url": address,
        "name": person.name,
        "familyName": parts.family,
        "givenName": parts.given,
        "alternateName": person.also_known_as,
        "description": person.role,
        "sameAs": same_as(identifiers(person.same_as)),
    }
