"""The directories: all people, all places, all publishers, all tags, by name."""

from collections.abc import Iterable, Iterator, Mapping

from site_builder.compose import urls
from site_builder.compose.edition import Desk, Edition, desk
from site_builder.compose.heads import SECTIONS, Heading, head
from site_builder.compose.jsonld import page_node
from site_builder.compose.parts import tag_name
from site_builder.compose.views.names import DirectoryView, EntryView
from site_builder.model.page import Page
from site_builder.text.names import counted

_SUMMARIES: Mapping[str, str] = {
    urls.PEOPLE: "Everybody the archive’s articles, notes and meetings name.",
    urls.PLACES: "Every place the archive’s articles, notes and meetings name.",
    urls.PUBLISHERS: "Everybody who published articles of the archive.",
    urls.TAGS: "Every topic of the archive’s articles, notes and meetings.",
}


def people_page(edition: Edition) -> Iterator[Page]:
    """One page that lists all people."""
    archive, here = edition.archive, desk(edition, urls.PEOPLE)
    yield from _directory(
        here,
        urls.PEOPLE,
        (
            _entry(
                (person.name, here.link(urls.person(id)), person.role),
                len({*archive.articles_naming.get(id, ()), *edition.articles_by.get(id, ())}),
                len(archive.meetings_of.get(id, ())),
                len(archive.notes_naming.get(id, ())),
                len(archive.events_naming.get(id, ())),
            )
            for id, person in archive.people.items()
        ),
    )


def places_page(edition: Edition) -> Iterator[Page]:
    """One page that lists all places."""
    archive, here = edition.archive, desk(edition, urls.PLACES)
    yield from _directory(
        here,
        urls.PLACES,
        (
            _entry(
                (place.name, here.link(urls.place(id)), place.country),
                len(archive.articles_at.get(id, ())),
                len(archive.meetings_at.get(id, ())),
                len(archive.notes_at.get(id, ())),
                len(archive.events_at.get(id, ())),
            )
            for id, place in archive.places.items()
        ),
    )


def publishers_page(edition: Edition) -> Iterator[Page]:
    """One page that lists all publishers."""
    archive, here = edition.archive, desk(edition, urls.PUBLISHERS)
    yield from _directory(
        here,
        urls.PUBLISHERS,
        (
            _entry(
                (publisher.name, here.link(urls.publisher(id)), publisher.country),
                len(archive.articles_from.get(id, ())),
                0,
                sum(len(archive.notes_on.get(article, ())) for article in archive.articles_from.get(id, ())),
                0,
            )
            for id, publisher in archive.publishers.items()
        ),
    )


def tags_page(edition: Edition) -> Iterator[Page]:
    """One page that lists all topics."""
    archive, here = edition.archive, desk(edition, urls.TAGS)
    yield from _directory(
        here,
        urls.TAGS,
        (
            _entry(
                (tag_name(tag), here.link(urls.tag(id)), ""),
                len(archive.articles_tagged.get(id, ())),
                len(archive.meetings_tagged.get(id, ())),
                len(archive.notes_tagged.get(id, ())),
                len(archive.events_tagged.get(id, ())),
            )
            for id, tag in archive.tags.items()
        ),
    )


def _directory(desk: Desk, section: str, found: Iterable[EntryView]) -> Iterator[Page]:
    """The page of one directory; none when there is nothing to list."""
    entries = tuple(sorted(found, key=lambda entry: (entry.text.casefold(), entry.url)))
    if not entries:
        return
    title, summary = SECTIONS[section], _SUMMARIES[section]
    heading = Heading(title, "index", section, description=summary)
    page = page_node("CollectionPage", title, section, desk.edition.config)
    view = DirectoryView(head(desk.edition, heading, page), title, summary, len(entries), entries)
    yield Page(section, "directory.html", view)


def _entry(name: tuple[str, str, str], articles: int, meetings: int, notes: int, events: int) -> EntryView:
    """One line: the name, its address and a detail, with how much the archive has on it."""
    amounts = ((articles, "article"), (meetings, "meeting"), (notes, "note"), (events, "event"))
    words = ", ".join(counted(count, noun) for count, noun in amounts if count)
    return EntryView(*name, counts_words=words, weight=articles + meetings + notes + events)
