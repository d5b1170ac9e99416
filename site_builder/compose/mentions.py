"""Which pages lead to which, each with the sentence around the words that do: read from the pages made."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from itertools import chain
from urllib.parse import unquote

from markupsafe import Markup

from site_builder.compose import urls
from site_builder.compose.called import address_of, ids_of
from site_builder.compose.edition import Edition, event_page
from site_builder.compose.named import anchor
from site_builder.compose.page_texts import texts_of
from site_builder.compose.views.meeting import EventView
from site_builder.compose.views.note import NoteView
from site_builder.model.dataclass import dataclass
from site_builder.model.ids import EventId, NoteId
from site_builder.model.mention import Sentence
from site_builder.model.page import Page
from site_builder.text.named import readable, sentence_at
from site_builder.text.sentences import sentences

LABELS: Mapping[str, str] = {
    "meeting": "Meetings",
    "article": "Articles",
    "note": "Notes",
    "event": "Events",
    "essay": "About the archive",
    "person": "People",
    "place": "Places",
    "publisher": "Publishers",
    "series": "Series",
    "tag": "Topics",
}
"""Kind of record → what its pages are called, in the order in which they are listed."""


@dataclass(frozen=True, slots=True)
class Source:
    """A record whose text leads somewhere."""

    kind: str
    id: str
    url: str
    """Where the text is read."""
    fragment: str = ""
    """The place on that page; empty: the words themselves are looked for."""


@dataclass(frozen=True, slots=True)
class Mentioned:
    """One place at which a text leads to a page."""

    source: Source
    sentence: Sentence
    language: str
    """Language of the sentence, as a BCP 47 tag; empty: the archive's own."""


Lead = tuple[str, Mentioned]
"""The address of a page, and a place that leads to it."""
Homes = Mapping[str, tuple[str, str]]
"""Address of a page → kind and id of the record that it is of."""
Mentions = Mapping[str, tuple[Mentioned, ...]]
"""Address of a record's page → the places that lead to it: by kind of source, then oldest first."""


def mentions_of(edition: Edition, leads: Iterable[Lead], records: Homes) -> Mentions:
    """Everything that leads to the page of a record, once for each source; `leads` are those of our texts."""
    found: dict[str, dict[tuple[str, str], Mentioned]] = defaultdict(dict)
    for target, mentioned in chain(_in_articles(edition), leads):
        source = mentioned.source
        if target in records and records[target] != (source.kind, source.id):
            found[target].setdefault((source.kind, source.id), mentioned)
    order = {kind: place for place, kind in enumerate(LABELS)}
    return {
        target: tuple(sorted(by_source.values(), key=lambda one: order[one.source.kind]))
        for target, by_source in found.items()
    }


def homes(edition: Edition) -> Homes:
    """The pages of all records; events have none."""
    return {
        address_of(kind, id, {}): (kind, id)
        for kind, ids in ids_of(edition.archive).items()
        if kind != "event"
        for id in ids
    }


def _in_articles(edition: Edition) -> Iterator[Lead]:
    archive = edition.archive
    for id in archive.articles_by_date:
        body, language = edition.bodies.get(id), archive.articles[id].language
        for one in body.mentions if body else ():
            fragment = anchor(one.target) if one.block >= 0 else ""
            source = Source("article", id, urls.article(id), fragment)
            yield address_of(one.target.kind, one.target.id, {}), Mentioned(source, one.sentence, language)


def leads_of(edition: Edition, page: Page, records: Homes) -> Iterator[Lead]:
    """The links in texts of our own on a page, each text read where it is at home."""
    for owner, markup in texts_of(page.view):
        source = _source(edition, page, owner, records) if "<a " in markup else None
        if source:
            yield from _links(edition, page, source, markup)


def _source(edition: Edition, page: Page, owner: object, records: Homes) -> Source | None:
    """The record that a text is of; None where it is not at home: a note beside an article.

    An event has no page; its text is read where it first stands, and it is told by its place on the timeline.
    """
    if isinstance(owner, EventView):
        event = EventId(owner.id)
        return Source("event", event, event_page(edition, event), urls.event_fragment(event))
    kind, id = records.get(page.url, ("", ""))
    if isinstance(owner, NoteView):
        return Source("note", owner.id, page.url) if kind == "note" and id == owner.id else None
    return Source(kind, id, page.url) if kind and owner is page.view else None


def _links(edition: Edition, page: Page, source: Source, markup: Markup) -> Iterator[Lead]:
    root, text = urls.root_of(page.url), readable(markup)
    note = edition.archive.notes.get(NoteId(source.id)) if source.kind == "note" else None
    language = note.language if note else ""
    spans = tuple(sentences(text.text))
    for link in text.links:
        # A note says by itself whom and what it is about; only where it leads to one is told here.
        is_name = source.kind == "note" and link.is_name
        target = _inside(link.address, root)
        if target is not None and not is_name:
            sentence = sentence_at(text.text, link.start, link.end, spans)
            yield target, Mentioned(source, sentence, language)


def _inside(address: str, root: str) -> str | None:
    """The page of the site that a relative address leads to."""
    if not address.startswith(root) or "://" in address:
        return None
    path = address.removeprefix(root).partition("#")[0]
    return unquote(path).removesuffix("index.html") if path.endswith("index.html") else None
