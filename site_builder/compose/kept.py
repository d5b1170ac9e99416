"""The pages that an earlier run made and that come out the same now: they are not made again."""

from collections import deque
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import field, replace
from functools import partial
from typing import NamedTuple

from site_builder.compose.data import measured
from site_builder.compose.edition import Edition, PageKind, PagesOf, Shared
from site_builder.compose.kinds import LISTS
from site_builder.compose.mention_lists import with_mentions
from site_builder.compose.mentions import Lead, Mentions, homes, leads_of
from site_builder.compose.named import silent_pages, with_names
from site_builder.compose.sitemap import brief_of
from site_builder.compose.titles import Retitled
from site_builder.compose.views.machine import DataView
from site_builder.compose.watched import (
    Reads,
    Values,
    Watched,
    differing,
    fixed_in,
    marks_in,
    values_of,
    watched,
)
from site_builder.model import aside
from site_builder.model.aside import Aside
from site_builder.model.dataclass import dataclass
from site_builder.model.page import Page, Place, Unseen

Leads = Mapping[str, tuple[Lead, ...]]
"""Address of a page → where its texts lead, of those that lead somewhere."""


@dataclass(frozen=True, slots=True)
class Piece:
    """Pages that are made together: those of one record, those of a list, or one that every run makes."""

    pages: tuple[Page, ...]
    leads: Leads
    unit: str = ""
    """What makes the pages, and the address of those of a record; empty: they are made by every run."""
    reads: bytes = b""
    """What was read to make them."""
    is_kept: bool = False


class Way(NamedTuple):
    """How the pages of one record, or of a list, are made."""

    name: str
    """What makes them."""
    unit: str
    pages_of: PagesOf
    record: str
    shared: Shared


@dataclass(frozen=True, slots=True)
class Kept:
    """What a run keeps for the next one, which makes again only what differs."""

    fixed: object = None
    values: Values = field(default_factory=dict)
    units: Mapping[str, Piece] = field(default_factory=dict)
    """The pages of each record and of each list by their unit, without their views."""
    mentions: Mentions = field(default_factory=dict)
    titles: Mapping[str, Retitled] = field(default_factory=dict)


class Maker:
    """Makes the pages of one edition in pieces, and finds those pieces that an earlier run made alike."""

    def __init__(self, edition: Edition, before: Kept | None, away: Aside | None = None) -> None:
        """`before` is what the last run kept; none: every page is made, and nothing watched.

        `away` takes the views of pages of records until somebody asks for them, where they are many or come
        from another process; the others, or where it is none all, stay in memory.
        """
        self.edition = replace(edition, each=self._each) if before else edition
        self.records = homes(edition)
        self.before = Kept()
        self.process = 0
        """Which of several processes makes pages here."""
        self._away, self._is_large = away, len(edition.archive.articles) >= aside.MANY_PAGES
        self.values: dict[str, object] = {}
        """What pages may read, by its name."""
        self._silent = silent_pages(edition)
        self._reads = Reads()
        self._watched = watched(edition, self._reads)
        self._fixed = fixed_in(edition)
        self._changed: set[int] = set()
        self._shared: dict[str, tuple[Watched[object, object], ...]] = {}
        self._plan: list[Piece | Way] = []
        self._own: set[int] = set()
        """The pages of its pieces, by what tells each object from all others that are there."""
        self._is_anew = False
        """Whether nothing of an earlier run is found just now."""
        if before and before.fixed == self._fixed:
            self.before = before
        if before:
            self._take(values_of(edition))

    def plan(self, kind: PageKind, pause: Callable[[], None]) -> list[Piece | Way]:
        """The pages of one kind, in their order: those that an earlier run made, and how the others are made.

        Pages that no unit makes are made at once.
        """
        self._plan, self._own = [], set()
        for page in self._pages_of(kind):
            pause()
            if id(page) not in self._own:
                self._plan.append(self._put_aside(self._finished(self.edition, (page,))))
        return self._plan

    def made(self, way: Way) -> Piece:
        """The pages of a record, or of a list, with what was read to make them."""
        edition, beside = self._watched, self._shared[way.name]
        found = self._finished(edition, tuple(way.pages_of(edition, way.record, *beside)))
        return self._put_aside(replace(found, unit=way.unit, reads=self._reads.taken()))

    def again(
        self, kind: PageKind, pieces: Sequence[Piece], is_other: Callable[[Page], bool], mentions: Mentions
    ) -> list[Piece]:
        """The pieces of a kind, those made after all in which a page is another one than it was."""
        stale = frozenset(one.unit for one in pieces if one.is_kept and any(map(is_other, one.pages)))
        if not stale:
            return [*pieces]
        ways = self.ways(kind)
        return [
            self.linked(self.made(ways[one.unit]), mentions) if one.unit in stale else one for one in pieces
        ]

    def linked(self, piece: Piece, mentions: Mentions) -> Piece:
        """A piece with what leads to its pages; one that is kept has it."""
        if piece.is_kept or not any(page.url in mentions for page in piece.pages):
            return piece
        made = map(self.seen, piece.pages)
        pages = tuple(with_mentions(self._watched if piece.unit else self.edition, made, mentions))
        return self._put_aside(replace(piece, pages=pages, reads=piece.reads + self._reads.taken()))

    def ways(self, kind: PageKind) -> Mapping[str, Way]:
        """How the pages of each record of a kind are made, by their unit; none is made for that."""
        self._plan, self._is_anew = [], True
        deque(self._pages_of(kind), 0)
        self._is_anew = False
        return {one.unit: one for one in self._plan if isinstance(one, Way)}

    def shown(self, way: Way, mentions: Mentions) -> tuple[Page, ...]:
        """The pages of a record with their views, and what leads to them; nothing of it is noted."""
        pages = tuple(way.pages_of(self.edition, way.record, *way.shared))
        named = with_names(self.edition, pages, self._silent)
        return tuple(with_mentions(self.edition, named, mentions))

    def seen(self, page: Page) -> Page:
        """A page with its view, if it was made by this run."""
        place = page.view.place if isinstance(page.view, Unseen) else None
        return replace(page, view=self._away.take(place)) if place and self._away else page

    def kept(self, pieces: Iterable[Piece], mentions: Mentions, titles: Mapping[str, Retitled]) -> Kept:
        """What the next run has to know of this one."""
        units = {one.unit: one if one.is_kept else _without_views(one) for one in pieces if one.unit}
        return Kept(self._fixed, self.values, units, mentions, titles)

    def _each(self, url: str, pages_of: PagesOf, record: str, shared: Shared) -> tuple[Page, ...]:
        name = f"{pages_of.__module__}.{pages_of.__name__}"
        return self._planned(Way(name, f"{name} {url}", pages_of, record, shared))

    def _pages_of(self, kind: PageKind) -> Iterable[Page]:
        if self.edition.each is None or kind not in LISTS:
            return kind(self.edition)
        name = f"{kind.__module__}.{kind.__name__}"
        return self._planned(Way(name, name, partial(_of_list, kind), "", ()))

    def _planned(self, way: Way) -> tuple[Page, ...]:
        """The pages of a unit as an earlier run made them; none where they are still to be made."""
        self._know(way)
        known = None if self._is_anew else self.before.units.get(way.unit)
        if known is None or not self._changed.isdisjoint(marks_in(known.reads)):
            self._plan.append(way)
            return ()
        self._plan.append(known)
        self._own.update(map(id, known.pages))
        return known.pages

    def _know(self, way: Way) -> None:
        """Know of what is worked out for all records of a kind, every reading of which is to be noted."""
        if way.name not in self._shared:
            named = {f"{way.name}.{place}": one for place, one in enumerate(way.shared)}
            self._take(named)
            self._shared[way.name] = tuple(self._reads.of(one, known) for one, known in named.items())
        elif not self._is_anew and any(map(Watched.is_not_of, self._shared[way.name], way.shared)):
            message = f"{way.name} makes pages of two kinds"
            raise AssertionError(message)

    def _take(self, values: Values) -> None:
        """Know of something that pages may read, and what of it has changed."""
        self.values |= values
        if self.before.units:
            before = {name: self.before.values.get(name, {}) for name in values}
            self._changed.update(differing(before, values))

    def _put_aside(self, piece: Piece) -> Piece:
        """A piece whose views wait elsewhere; of what is never kept only tables do: the others are small."""
        away = self._away if self.process or self._is_large else None
        if away is None:
            return piece
        pages = (
            replace(page, view=_unseen(page, away.put(page.view, self.process)))
            if piece.unit or isinstance(page.view, DataView)
            else page
            for page in map(self.seen, piece.pages)
        )
        return replace(piece, pages=tuple(pages))

    def _finished(self, edition: Edition, pages: Sequence[Page]) -> Piece:
        """Some pages with names as links, and where their texts lead."""
        named = with_names(edition, pages, self._silent)
        found = ((page.url, tuple(leads_of(edition, page, self.records))) for page in named)
        return Piece(named, {url: leads for url, leads in found if leads})


def _without_views(piece: Piece) -> Piece:
    pages = (replace(page, view=_unseen(page)) for page in piece.pages)
    return replace(piece, pages=tuple(pages), is_kept=True)


def _unseen(page: Page, place: Place | None = None) -> Unseen:
    return Unseen(brief_of(page), measured(page), place)


def _of_list(kind: PageKind, edition: Edition, _record: str) -> Iterator[Page]:
    return kind(edition)
