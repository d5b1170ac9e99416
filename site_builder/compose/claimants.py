"""Who made the claim that a note is about: a person, a publisher, or the article itself."""

from site_builder.compose import urls, words
from site_builder.compose.edition import Desk, Edition
from site_builder.compose.jsonld import Json
from site_builder.compose.nodes import author_node, person_reference, publisher_reference
from site_builder.compose.parts import own_link, person_link
from site_builder.compose.views.shared import LinkView
from site_builder.model.ids import THE_ARTICLE, PersonId, PublisherId
from site_builder.model.records import Note


def claimant_link(desk: Desk, note: Note) -> LinkView | None:
    """The claimant by name, linked to their page; the article needs no link where its note stands."""
    if note.claimant is None:
        return None
    if note.claimant == THE_ARTICLE:
        return LinkView(words.THE_ARTICLE, "")
    archive, person = desk.edition.archive, PersonId(note.claimant)
    publisher = archive.publishers.get(PublisherId(note.claimant))
    if publisher is None or person in archive.people:
        return person_link(desk, person)
    return own_link(desk, publisher.name, urls.publisher(publisher.id))


def claimant_name(edition: Edition, note: Note) -> str:
    """The claimant's name; empty if the note does not say who it was."""
    link = claimant_link(Desk(edition, ""), note)
    return link.text if link else ""


def claimant_node(edition: Edition, note: Note) -> Json:
    """The claimant as schema.org data; of an article its authors, or the publisher if it names none."""
    if note.claimant is None:
        return None
    if note.claimant != THE_ARTICLE:
        person = person_reference(edition, PersonId(note.claimant))
        return person or publisher_reference(edition, PublisherId(note.claimant))
    article = edition.archive.articles.get(note.on)
    if article is None:
        return None
    return [author_node(edition, name) for name in article.authors] or publisher_reference(
        edition, article.publisher
    )
