"""A person: spellings, meetings, who they met, articles, notes about them and their claims."""

from collections import Counter
from collections.abc import Iterator

from site_builder.compose import urls
from site_builder.compose.cite import split_name
from site_builder.compose.edition import Desk, Edition, desk, published
from site_builder.compose.heads import Heading, head, latest
from site_builder.compose.items import article_items, event_views, meeting_items, note_items
from site_builder.compose.jsonld import Node, same_as
from site_builder.compose.moments import by_year
from site_builder.compose.parts import counted_link, identifiers, most_first, person_link, source_views
from site_builder.compose.prose import prose
from site_builder.compose.views.names import PersonView
from site_builder.compose.views.shared import CountedLinkView, HeadView
from site_builder.compose.whole_lists import MOST_SHOWN, Holdings, all_articles, all_notes, whole_lists
from site_builder.model.ids import PersonId
from site_builder.model.page import Page
from site_builder.model.records import Note, Person


def person_pages(edition: Edition) -> Iterator[Page]:
    """One page for each person."""
    for id, person in edition.archive.people.items():
        url = urls.person(id)
        articles = edition.archive.articles_naming.get(id, ())
        notes = published(edition, edition.archive.notes_naming.get(id, ()))
        holdings = Holdings(person.name, url, urls.PEOPLE, articles, notes)
        yield Page(url, "person.html", _person_view(desk(edition, url), person, holdings), person.spot)
        yield from whole_lists(edition, holdings)


def _person_view(desk: Desk, person: Person, holdings: Holdings) -> PersonView:
    edition, archive, id = desk.edition, desk.edition.archive, person.id
    return PersonView(
        head=_head(edition, person, holdings.notes),
        title=person.name,
        role=person.role,
        other_names=person.also_known_as,
        identifiers=identifiers(person.same_as),
        body=prose(desk, person.body),
        sources=source_views(desk, person.sources),
        meetings=meeting_items(desk, archive.meetings_of.get(id, ())),
        companions=_companions(desk, id),
        written=article_items(desk, edition.articles_by.get(id, ())),
        articles=article_items(desk, holdings.articles[:MOST_SHOWN]),
        all_articles=all_articles(desk, holdings),
        notes=note_items(desk, holdings.notes[:MOST_SHOWN]),
        all_notes=all_notes(desk, holdings),
        events=event_views(desk, archive.events_naming.get(id, ())),
        chart=by_year(
            archive,
            (*archive.articles_naming.get(id, ()), *edition.articles_by.get(id, ())),
            archive.meetings_of.get(id, ()),
            archive.events_naming.get(id, ()),
        ),
    )


def _companions(desk: Desk, id: PersonId) -> tuple[CountedLinkView, ...]:
    """The others at this person's meetings, with at how many."""
    archive = desk.edition.archive
    met = Counter(
        other
        for meeting in archive.meetings_of.get(id, ())
        for other in {each.person for each in archive.meetings[meeting].participants}
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
