"""Which addresses pages had before: those that people wrote down, and those that git remembers."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from site_builder.compose import urls
from site_builder.compose.edition import Edition, event_page
from site_builder.compose.sitemap import brief_of
from site_builder.model.dataclass import dataclass
from site_builder.model.issue import Checked, Issue, Spot
from site_builder.model.page import Page
from site_builder.model.records import (
    Article,
    Essay,
    Event,
    Meeting,
    Note,
    Person,
    Place,
    Publisher,
    Series,
    Tag,
)
from site_builder.text.slug import is_slug
from site_builder.text.web_names import page_address, why_no_page

Moved = Article | Essay | Event | Meeting | Note | Person | Place | Publisher | Series | Tag
_NOT_FOR_PAGES = frozenset({"assets", "media", "originals", "pagefind", "static", "theme"})


@dataclass(frozen=True, slots=True)
class _Home:
    """Where a record has its page, and others below it."""

    above: str
    """What stands before its id in an address: `articles/`."""
    url: str
    fragment: str = ""
    """Its place on that page; empty: the page is all its own, and named by its id."""


@dataclass(frozen=True, slots=True)
class Move:
    """An address that is to lead on, and to where."""

    old: str
    page: Page
    fragment: str = ""
    spot: Spot = Spot("")
    written: str = ""
    """What a person wrote; empty where only git remembers the name."""


def earlier_addresses(edition: Edition, pages: Iterable[Page]) -> Checked[tuple[Move, ...]]:
    """Every address that a page of a record had before, those that people wrote down first.

    An earlier id leads on from the record's page and from all pages below that.
    """
    moved = tuple(_moved(edition))
    if not moved:
        return Checked(())
    below = _by_home(pages)
    written = tuple(_written(moved, below))
    moves = (one for one in written if isinstance(one, Move))
    issues = (one for one in written if isinstance(one, Issue))
    return Checked((*moves, *_remembered(edition, moved, below)), tuple(issues))


def former_ids(record: Moved) -> tuple[str, ...]:
    """The ids that a person says a record had before."""
    return tuple(alias for alias in record.aliases if is_slug(alias))


def _moved(edition: Edition) -> Iterator[tuple[Moved, tuple[_Home, ...]]]:
    """Every record that had another name or address, and where it is now."""
    archive = edition.archive
    shelves: tuple[tuple[Iterable[Moved], str], ...] = (
        (archive.articles.values(), urls.ARTICLES),
        (archive.essays.values(), urls.HOME),
        (archive.events.values(), urls.TIMELINE),
        (archive.meetings.values(), urls.MEETINGS),
        (archive.notes.values(), urls.NOTES),
        (archive.people.values(), urls.PEOPLE),
        (archive.places.values(), urls.PLACES),
        (archive.publishers.values(), urls.PUBLISHERS),
        (archive.series.values(), urls.SERIES),
        (archive.tags.values(), urls.TAGS),
    )
    for records, above in shelves:
        for record in records:
            if record.aliases or _names_in_git(edition, record):
                yield record, _homes(edition, record, above)


def _homes(edition: Edition, record: Moved, above: str) -> tuple[_Home, ...]:
    if isinstance(record, Event):
        return (_Home(above, event_page(edition, record.id), urls.event_fragment(record.id)),)
    home = _Home(above, f"{above}{record.id}/")
    if isinstance(record, Note) and record.is_claim:
        return (home, _Home(urls.CLAIMS, urls.claim(record.id)))
    return (home,)


def _names_in_git(edition: Edition, record: Moved) -> tuple[str, ...]:
    """The ids that a record had by the names of its file; notes share a file, and have none by it."""
    if isinstance(record, Note) and not record.is_claim:
        return ()
    return edition.archive.former.get(record.spot.path, ())


def _written(
    moved: Iterable[tuple[Moved, tuple[_Home, ...]]], below: Mapping[str, list[Page]]
) -> Iterator[Move | Issue]:
    """What people wrote under `aliases`."""
    for record, homes in moved:
        for number, alias in enumerate(record.aliases):
            spot = record.spot.at("aliases", number)
            if why := why_not(alias):
                yield _no_address(alias, why, spot)
                continue
            found = _by_address(alias, homes, below) if alias.startswith("/") else _by_id(alias, homes, below)
            yield from (replace(one, spot=spot, written=alias) for one in found)


def _remembered(
    edition: Edition, moved: Iterable[tuple[Moved, tuple[_Home, ...]]], below: Mapping[str, list[Page]]
) -> Iterator[Move]:
    """What git remembers: the names that files had."""
    for record, homes in moved:
        for name in _names_in_git(edition, record):
            yield from (replace(one, spot=record.spot) for one in _by_id(name, homes, below))


def why_not(alias: str) -> str:
    """Why no page can stand at an earlier id or address; empty when one can."""
    if not alias.startswith("/"):
        return "" if is_slug(alias) else "is no id, and no address, which begins with a slash"
    if page_address(alias).partition("/")[0].casefold() in _NOT_FOR_PAGES:
        return "lies where the site keeps files that are no pages"
    return why_no_page(alias)


def _by_address(alias: str, homes: tuple[_Home, ...], below: Mapping[str, list[Page]]) -> Iterator[Move]:
    home = homes[0]
    for page in below.get(home.url, ()):
        if page.url == home.url:
            yield Move(page_address(alias), page, home.fragment)


def _by_id(id: str, homes: tuple[_Home, ...], below: Mapping[str, list[Page]]) -> Iterator[Move]:
    """An earlier id leads on from the record's page and from all that lie below it."""
    for home in homes:
        # What has no page of its own is found by its earlier id where it stands.
        for page in () if home.fragment else below.get(home.url, ()):
            yield Move(f"{home.above}{id}/{page.url.removeprefix(home.url)}", page)


def _by_home(pages: Iterable[Page]) -> Mapping[str, list[Page]]:
    """Address of a record → its page, and those below it."""
    found: defaultdict[str, list[Page]] = defaultdict(list)
    for page in pages:
        if page.path.endswith("index.html") and brief_of(page):
            found["/".join(page.url.split("/", 2)[:2]).rstrip("/") + "/"].append(page)
    return found


def _no_address(alias: str, why: str, spot: Spot) -> Issue:
    advice = (
        "write an earlier id, such as `old-name`, or an address of the site, such as `/2007/old-name.html`"
    )
    return Issue("P08", f"'{alias}' {why}", spot, advice)
