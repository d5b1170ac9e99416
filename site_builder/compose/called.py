"""What a record is called, and the address of its page, by the kind and the id that a link names it by."""

from collections.abc import Callable, Collection, Mapping

from site_builder.compose import urls
from site_builder.model.archive import Archive
from site_builder.model.ids import (
    ArticleId,
    EssayId,
    EventId,
    MeetingId,
    NoteId,
    PersonId,
    PlaceId,
    PublisherId,
    SeriesId,
    TagId,
)
from site_builder.model.records import Tag

_NAMES: Mapping[str, Callable[[Archive, str], str]] = {
    "article": lambda archive, id: archive.articles[ArticleId(id)].title,
    "essay": lambda archive, id: archive.essays[EssayId(id)].title,
    "event": lambda archive, id: archive.events[EventId(id)].title,
    "meeting": lambda archive, id: archive.meetings[MeetingId(id)].title,
    "note": lambda archive, id: archive.notes[NoteId(id)].summary,
    "person": lambda archive, id: archive.people[PersonId(id)].name,
    "place": lambda archive, id: archive.places[PlaceId(id)].name,
    "publisher": lambda archive, id: archive.publishers[PublisherId(id)].name,
    "series": lambda archive, id: archive.series[SeriesId(id)].title,
    "tag": lambda archive, id: tag_name(archive.tags[TagId(id)]),
}
_ADDRESSES: Mapping[str, Callable[[str], str]] = {
    "article": lambda id: urls.article(ArticleId(id)),
    "essay": lambda id: urls.essay(EssayId(id)),
    "meeting": lambda id: urls.meeting(MeetingId(id)),
    "note": lambda id: urls.note(NoteId(id)),
    "person": lambda id: urls.person(PersonId(id)),
    "place": lambda id: urls.place(PlaceId(id)),
    "publisher": lambda id: urls.publisher(PublisherId(id)),
    "series": lambda id: urls.series(SeriesId(id)),
    "tag": lambda id: urls.tag(TagId(id)),
}
"""Events have no page of their own: they stand on the timeline."""


def name_of(archive: Archive, kind: str, id: str) -> str:
    """What readers see for a record that is there."""
    return _NAMES[kind](archive, id)


def address_of(kind: str, id: str, event_pages: Mapping[EventId, str]) -> str:
    """The address of a record, inside the site; an event has a place on the timeline."""
    if kind == "event":
        return f"{event_pages.get(EventId(id), urls.TIMELINE)}#{urls.event_fragment(EventId(id))}"
    return _ADDRESSES[kind](id)


def ids_of(archive: Archive) -> Mapping[str, Collection[str]]:
    """Everything that a link can name: kind → ids."""
    return {
        "article": archive.articles,
        "essay": archive.essays,
        "event": archive.events,
        "meeting": archive.meetings,
        "note": archive.notes,
        "person": archive.people,
        "place": archive.places,
        "publisher": archive.publishers,
        "series": archive.series,
        "tag": archive.tags,
    }


def tag_name(tag: Tag) -> str:
    """The topic's name; without a file of its own, its id in words."""
    words_of_id = tag.id.replace("-", " ")
    return tag.name or words_of_id[:1].upper() + words_of_id[1:]
