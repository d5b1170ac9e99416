"""The directories: all people, all places, all publishers, all tags, by name."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from unicodedata import normalize

from site_builder.compose import urls
from site_builder.compose.alternates import maps
from site_builder.compose.called import tag_name
from site_builder.compose.edition import Desk, Edition, desk
from site_builder.compose.filters import Trait, filed, filter_view
from site_builder.compose.heads import SECTIONS, Heading, head
from site_builder.compose.jsonld import page_node
from site_builder.compose.paging import Part, part_views, parts, stretches
from site_builder.compose.views.names import DirectoryView, EntryView
from site_builder.compose.views.shared import LinkView
from site_builder.model.dataclass import dataclass
from site_builder.model.page import Page
from site_builder.text.names import counted
from site_builder.text.slug import slug

MOST = 400
"""More names than this are no one page."""
LONG = 60
"""In a list of more names a reader wants to go to a letter."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A name in a directory, before its address is made for the page it stands on."""

    name: str
    url: str
    detail: str
    """A few words beside the name."""
    amounts: tuple[int, int, int, int]
    """How many articles, meetings, notes and events there are."""
    traits: tuple[Trait, ...] = ()


_SUMMARIES: Mapping[str, str] = {
    urls.PEOPLE: "Everybody the archive’s articles, notes and meetings name.",
    urls.PLACES: "Every place the archive’s articles, notes and meetings name.",
    urls.PUBLISHERS: "Everybody who published articles of the archive.",
    urls.TAGS: "Every topic of the archive’s articles, notes and meetings.",
}


def people_page(edition: Edition) -> Iterator[Page]:
    """One page that lists all people."""
    archive = edition.archive
    yield from _directory(
        edition,
        urls.PEOPLE,
        (
            Entry(
                person.name,
                urls.person(id),
                person.role,
                (
                    len({*archive.articles_naming.get(id, ()), *edition.articles_by.get(id, ())}),
                    len(archive.meetings_of.get(id, ())),
                    len(archive.notes_naming.get(id, ())),
                    len(archive.events_naming.get(id, ())),
                ),
            )
            for id, person in archive.people.items()
        ),
    )


def places_page(edition: Edition) -> Iterator[Page]:
    """One page that lists all places."""
    archive = edition.archive
    yield from _directory(
        edition,
        urls.PLACES,
        (
            Entry(
                place.name,
                urls.place(id),
                place.country,
                (
                    len(archive.articles_at.get(id, ())),
                    len(archive.meetings_at.get(id, ())),
                    len(archive.notes_at.get(id, ())),
                    len(archive.events_at.get(id, ())),
                ),
                _country(place.country),
            )
            for id, place in archive.places.items()
        ),
    )


def publishers_page(edition: Edition) -> Iterator[Page]:
    """One page that lists all publishers."""
    archive = edition.archive
    yield from _directory(
        edition,
        urls.PUBLISHERS,
        (
            Entry(
                publisher.name,
                urls.publisher(id),
                publisher.country,
                (
                    len(archive.articles_from.get(id, ())),
                    0,
                    sum(
                        len(archive.notes_on.get(article, ()))
                        for article in archive.articles_from.get(id, ())
                    ),
                    0,
                ),
                _country(publisher.country),
            )
            for id, publisher in archive.publishers.items()
        ),
    )


def tags_page(edition: Edition) -> Iterator[Page]:
    """One page that lists all topics."""
    archive = edition.archive
    yield from _directory(
        edition,
        urls.TAGS,
        (
            Entry(
                tag_name(tag),
                urls.tag(id),
                "",
                (
                    len(archive.articles_tagged.get(id, ())),
                    len(archive.meetings_tagged.get(id, ())),
                    len(archive.notes_tagged.get(id, ())),
                    len(archive.events_tagged.get(id, ())),
                ),
            )
            for id, tag in archive.tags.items()
        ),
    )


def _directory(edition: Edition, section: str, found: Iterable[Entry]) -> Iterator[Page]:
    """The page of one directory, or that and the pages it leads to; none when there is nothing to list."""
    entries = tuple(sorted(found, key=lambda entry: (entry.name.casefold(), entry.url)))
    if not entries:
        return
    pages = parts(
        section,
        stretches(entries, MOST, lambda first, last: f"{entries[first].name} – {entries[last].name}"),
        MOST,
    )
    files = maps(edition.archive) if section == urls.PLACES else ()
    heading = Heading(SECTIONS[section], "index", section, description=_SUMMARIES[section], alternates=files)
    yield _page(edition, heading, () if pages else entries, (pages, len(entries)))
    for part in pages:
        title = f"{SECTIONS[section]}: {part.name}"
        about = Heading(title, "index", part.url, section, description=f"{_SUMMARIES[section]} {part.name}.")
        yield _page(edition, about, part.entries, (pages, len(entries)))


def _page(
    edition: Edition, heading: Heading, entries: Sequence[Entry], whole: tuple[tuple[Part[Entry], ...], int]
) -> Page:
    here, (pages, total) = desk(edition, heading.url), whole
    views = tuple(_view(here, entry) for entry in entries)
    if len(views) > LONG:
        views = tuple(_lettered(views))
    node = page_node("CollectionPage", heading.title, heading.url, edition.config)
    view = DirectoryView(
        head=head(edition, heading, node),
        title=heading.title,
        summary=heading.description,
        total=total,
        entries=views,
        letters=tuple(LinkView(each.letter, f"#letter-{each.letter}") for each in views if each.letter),
        parts=part_views(here.link, pages, heading.url),
        filter=filter_view([entry.traits for entry in entries]),
        files=tuple(LinkView(each.text, here.link(each.url)) for each in heading.alternates),
    )
    return Page(heading.url, "directory.html", view)


def _lettered(entries: Iterable[EntryView]) -> Iterator[EntryView]:
    """The entries, the first of each letter marked with it."""
    seen: set[str] = set()
    for entry in entries:
        letter = initial(entry.text)
        yield replace(entry, letter="" if letter in seen else letter)
        seen.add(letter)


def initial(name: str) -> str:
    """The letter or figure that a name is looked up by: without its accents, and large."""
    return next((sign for sign in normalize("NFD", name) if sign.isalnum()), "#").upper()


def _view(desk: Desk, entry: Entry) -> EntryView:
    """One line: the name, its address and a detail, with how much the archive has on it."""
    articles, meetings, notes, events = entry.amounts
    amounts = ((articles, "article"), (meetings, "meeting"), (notes, "note"), (events, "event"))
    words = ", ".join(counted(count, noun) for count, noun in amounts if count)
    return EntryView(
        entry.name,
        desk.link(entry.url),
        entry.detail,
        counts_words=words,
        weight=sum(entry.amounts),
        filed=filed(entry.traits) or "all",
    )


def _country(name: str) -> tuple[Trait, ...]:
    return (Trait("country", slug(name), name),) if name else ()
