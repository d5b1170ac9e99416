"""All pages of an archive, made now or found as an earlier run made them, and what each takes from others."""

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import replace
from functools import cached_property, partial
from itertools import chain
from typing import NamedTuple

from site_builder.compose.addresses import address_faults
from site_builder.compose.data import take_away
from site_builder.compose.edition import Edition, PageKind, with_near
from site_builder.compose.essay import reserved_names
from site_builder.compose.kept import Kept, Maker, Piece, Way
from site_builder.compose.kinds import PAGES
from site_builder.compose.mentions import mentions_of
from site_builder.compose.on_demand import Woven
from site_builder.compose.redirects import redirects
from site_builder.compose.sitemap import sitemap_pages
from site_builder.compose.taken_addresses import address_issues
from site_builder.compose.titles import Retitled, retitled, told_apart
from site_builder.model.archive import Archive
from site_builder.model.aside import Aside
from site_builder.model.disclosure import Audience
from site_builder.model.gather import Gather, one_by_one
from site_builder.model.issue import Issue
from site_builder.model.page import Page, is_of_before

SHARED = 200
"""Articles of an archive from which on several processes make its pages; of fewer sharing takes longer…"""
LARGE = 10_000
"""…and of as many another process takes much memory, which only the making of so many is worth."""
MANY = 1_000
"""Records and lists whose pages are to be made."""


class Run(NamedTuple):
    """How a run makes pages."""

    pause: Callable[[], None] = lambda: None
    """Called before each page is made."""
    gather: Gather = one_by_one
    """Gives what pieces of work give."""
    processes: int = 1
    """How many pieces of work it can give at a time."""
    before: Kept | None = None
    """What an earlier run kept: pages of records that come out as it made them are `Unseen`. Where it kept
    nothing, as where there is none, all are made; without it, nothing is kept for the next one either."""
    aside: Aside | None = None
    """Takes the views of many pages, and those that go from one process to another, until they are asked for;
    none: they stay in memory."""


_ALONE = Run()


class Composed(NamedTuple):
    """All pages, what is wrong with them, and what each takes from the others."""

    pages: tuple[Page, ...]
    issues: tuple[Issue, ...]
    woven: Woven
    from_all: frozenset[str]
    """Files that are made from all pages."""
    kept: Kept
    """What the next run has to know to make only what differs."""
    seen: Callable[[Page], Page]
    """A page with its view."""


def compose_whole(
    made_from: Edition,
    archive: Archive,
    media: Collection[str] = (),
    run: Run = _ALONE,
) -> Composed:
    """All pages of an edition of `archive`, and what each of them takes from the others."""
    is_first = len(archive.articles) >= SHARED and not (run.before and run.before.units)
    whole = with_near(made_from, run.gather, run.processes if is_first else 1)
    maker = Maker(whole, run.before, run.aside)
    found = _found(maker, run)
    leads = (lead for piece in chain(*found) for ours in piece.leads.values() for lead in ours)
    mentions = mentions_of(whole, leads, maker.records)
    found = [[maker.linked(piece, mentions) for piece in pieces] for pieces in found]

    def again(is_other: Callable[[Page], bool]) -> list[list[Piece]]:
        kinds = zip(PAGES, found, strict=True)
        return [maker.again(kind, pieces, is_other, mentions) for kind, pieces in kinds]

    found = again(lambda page: mentions.get(page.url) != maker.before.mentions.get(page.url))
    data = take_away(whole, _pages(found))
    titles = told_apart((*_pages(found), *data), whole.config.title)
    found = again(lambda page: titles.get(page.url) != maker.before.titles.get(page.url))
    made = tuple(_called(maker, page, titles.get(page.url)) for page in (*_pages(found), *data))
    # Nobody is led to the pages of a private site.
    sitemap = () if archive.audience is Audience.PRIVATE else sitemap_pages(made)
    pages = (*made, *sitemap)
    moved, moved_issues = redirects(whole, pages)
    # Places are told in the texts as they are written, before links in them were written out.
    issues = (*_faults(replace(whole, archive=archive), pages, media), *moved_issues)
    from_all = frozenset(page.path for page in (*data, *sitemap, *moved))
    # Where two pages have one file, nobody could tell later which of them stands there.
    is_one_each = len({page.path for page in pages}) == len(pages)
    kept = maker.kept(chain(*found), mentions, titles) if is_one_each else Kept()
    woven = Woven(whole.near, mentions, titles)
    make_all = partial(compose_whole, made_from, archive, media, Run(run.pause))
    return Composed((*pages, *moved), issues, woven, from_all, kept, _Seer(maker, woven, found, make_all))


def _called(maker: Maker, page: Page, title: Retitled | None) -> Page:
    """A page with its own title."""
    return retitled(maker.seen(page), title) if title else page


def _faults(edition: Edition, pages: tuple[Page, ...], media: Collection[str]) -> Iterator[Issue]:
    """What is wrong with the addresses of pages, and with links between them."""
    yield from address_issues(pages)
    yield from reserved_names(edition, pages)
    yield from address_faults(edition, pages, media)


class _Seer:
    """Gives pages with their views: those of a record are made when somebody asks for one."""

    def __init__(
        self, maker: Maker, woven: Woven, found: Sequence[Sequence[Piece]], make_all: Callable[[], Composed]
    ) -> None:
        self._maker, self._woven, self._found, self._make_all = maker, woven, found, make_all
        self._ways: dict[PageKind, Mapping[str, Way]] = {}
        self._others: dict[str, Page] = {}
        self._last: tuple[str, tuple[Page, ...]] = "", ()

    @cached_property
    def _units(self) -> Mapping[str, tuple[PageKind, str]]:
        """Address of a page of a record → its kind, and its unit."""
        return {
            page.url: (kind, piece.unit)
            for kind, pieces in zip(PAGES, self._found, strict=True)
            for piece in pieces
            for page in piece.pages
            if piece.unit
        }

    def __call__(self, page: Page) -> Page:
        if not is_of_before(page):
            with suppress(OSError):
                return self._maker.seen(page)
        if page.url not in self._units:
            self._others = self._others or {one.url: one for one in self._make_all().pages}
            return self._others[page.url]
        found = next(one for one in self._pages_of(*self._units[page.url]) if one.url == page.url)
        title = self._woven.titles.get(page.url)
        return retitled(found, title) if title else found

    def _pages_of(self, kind: PageKind, unit: str) -> tuple[Page, ...]:
        """The pages of a record; those asked for last are not made again."""
        if self._last[0] != unit:
            if kind not in self._ways:
                self._ways[kind] = self._maker.ways(kind)
            self._last = unit, self._maker.shown(self._ways[kind][unit], self._woven.mentions)
        return self._last[1]


def _found(maker: Maker, run: Run) -> list[list[Piece]]:
    """The pages of every kind, in the order of kinds; of those to be made each process makes some."""
    plans = [maker.plan(kind, run.pause) for kind in PAGES]
    ways = [one for plan in plans for one in plan if isinstance(one, Way)]
    share = min(run.processes, len(ways)) if _is_shared(maker, ways) else 1
    works = [partial(_made, maker, process, ways[process::share], run.pause) for process in range(share)]
    made = run.gather(works) if share > 1 else one_by_one(works)
    fresh = iter([made[place % share][place // share] for place in range(len(ways))])
    return [[next(fresh) if isinstance(one, Way) else one for one in plan] for plan in plans]


def _is_shared(maker: Maker, ways: Sequence[Way]) -> bool:
    """Whether several processes make these pages."""
    articles = len(maker.edition.archive.articles)
    return len(ways) > 1 and articles >= SHARED and (articles < LARGE or len(ways) >= MANY)


def _made(maker: Maker, process: int, ways: Sequence[Way], pause: Callable[[], None]) -> list[Piece]:
    """The part of one process."""
    maker.process = process
    made = []
    for way in ways:
        pause()
        made.append(maker.made(way))
    return made


def _pages(found: Sequence[Sequence[Piece]]) -> list[Page]:
    return [page for pieces in found for piece in pieces for page in piece.pages]
