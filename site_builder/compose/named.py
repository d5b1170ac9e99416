"""Names of people and places as links: the first time a page gives each, and never on their own page."""

from collections.abc import Iterator, Sequence, Set
from dataclasses import replace

from markupsafe import Markup, escape

from site_builder.compose.called import address_of
from site_builder.compose.edition import Desk, Edition, body_of, desk
from site_builder.compose.page_texts import holds_texts, rewritten
from site_builder.compose.views.article import ArticleView
from site_builder.compose.views.meeting import EventView
from site_builder.compose.views.note import NoteView
from site_builder.model.body import Block, Body
from site_builder.model.dataclass import dataclass
from site_builder.model.ids import ArticleId, EventId, NoteId
from site_builder.model.mention import Target
from site_builder.model.page import Page
from site_builder.text.known_names import KnownNames, given_names
from site_builder.text.named import NAME, linked, readable


def named_blocks(desk: Desk, body: Body) -> Iterator[tuple[Block, str]]:
    """The blocks of an article, each with its markup, in which the first mention of a name is a link."""
    for index, block in enumerate(body.blocks):
        here = (one for one in body.mentions if one.block == index)
        links = ((one.start, one.end, _tag(_address(desk, one.target), anchor(one.target))) for one in here)
        yield block, linked(block.html, links)


def anchor(target: Target) -> str:
    """The id that the first mention of a person or place has in an article."""
    return f"name-{target.kind}-{target.id}"


def silent_pages(edition: Edition) -> frozenset[str]:
    """The addresses of records that let no names be linked in their text."""
    return frozenset(_silent(edition))


def with_names(edition: Edition, pages: Sequence[Page], silent: Set[str]) -> tuple[Page, ...]:
    """The pages with names linked in texts of our own; what an article's text links is not linked again.

    On those that are `silent` none are linked.
    """
    names = edition.names
    if not names:
        return tuple(pages)
    return tuple(
        _named(edition, names, page) if page.url not in silent and holds_texts(type(page.view)) else page
        for page in pages
    )


@dataclass(frozen=True, slots=True)
class _Writer:
    """Links names in the texts of one page, one text after the other."""

    desk: Desk
    names: KnownNames
    title: str
    """What a reader has read first."""
    seen: set[str]
    """The addresses that need no link any more; grows from text to text."""

    def __call__(self, owner: object, markup: Markup) -> Markup:
        """A text with links on the names that the page has not linked before."""
        if not _may_be_linked(self.desk.edition, owner):
            return markup
        text = readable(markup)
        self.seen.update(link.address for link in text.links)
        links = []
        for given in given_names(text.text, self.names, self.title):
            address = _address(self.desk, given.target)
            span = text.span(given.start, given.end) if address not in self.seen else None
            if span:
                self.seen.add(address)
                links.append((*span, _tag(address, "")))
        # Only tags are put in, with addresses made of letters, digits and percent signs.
        return Markup(linked(markup, links)) if links else markup


def _named(edition: Edition, names: KnownNames, page: Page) -> Page:
    here, view = desk(edition, page.url), page.view
    seen = {here.link(page.url)}
    if isinstance(view, ArticleView):
        mentions = body_of(edition, ArticleId(view.id)).mentions
        seen |= {_address(here, one.target) for one in mentions if one.block >= 0}
    made = rewritten(view, _Writer(here, names, str(getattr(view, "title", "")), seen))
    return page if made is view else replace(page, view=made)


def _may_be_linked(edition: Edition, owner: object) -> bool:
    """Whether the record of a text that shares its page with others lets its names be linked."""
    archive = edition.archive
    if isinstance(owner, NoteView):
        note = archive.notes.get(NoteId(owner.id))
        return note is None or note.name_links
    if isinstance(owner, EventView):
        event = archive.events.get(EventId(owner.id))
        return event is None or event.name_links
    return True


def _silent(edition: Edition) -> Iterator[str]:
    archive = edition.archive
    for kind, records in (
        ("essay", archive.essays),
        ("meeting", archive.meetings),
        ("series", archive.series),
    ):
        for id, record in records.items():
            if not record.name_links:
                yield address_of(kind, id, {})


def _address(desk: Desk, target: Target) -> str:
    return desk.link(address_of(target.kind, target.id, {}))


def _tag(address: str, id: str) -> str:
    named = f' id="{escape(id)}"' if id else ""
    return f'<a{NAME}{named} href="{escape(address)}">'
