"""Addresses that two pages would share, or that some disk cannot have."""

import unicodedata
from collections.abc import Iterable, Iterator

from site_builder.model.issue import Issue
from site_builder.model.page import Page
from site_builder.text.slug import RESERVED as DEVICES

_LONGEST_STEP = 120


def address_issues(pages: Iterable[Page]) -> tuple[Issue, ...]:
    """Pages that share an address, and addresses that some disk cannot have.

    Ids are slugs, so two addresses that differ only in case or in the form of accents cannot come here: the
    readers and the linker refuse them.
    """
    found = tuple(pages)
    return (*_clashes(found), *_unportable(found))


def laid(pages: Iterable[Page], more: Iterable[Page]) -> Iterator[tuple[Page, Page | None]]:
    """Each page of `more` with the page that is in its way, if one is; else it takes its place.

    Some disks do not tell `A` from `a`, or two forms of `é`; none has a file and a folder of one name.
    """
    more = tuple(more)
    if not more:
        return
    files: dict[str, Page] = {}
    folders: dict[str, Page] = {}

    def take(page: Page) -> None:
        path = _same(page.path)
        files.setdefault(path, page)
        for folder in _folders(path):
            folders.setdefault(folder, page)

    def in_the_way(page: Page) -> Page | None:
        path = _same(page.path)
        above = (files.get(folder) for folder in _folders(path))
        return next((other for other in (files.get(path), folders.get(path), *above) if other), None)

    for page in pages:
        take(page)
    for page in more:
        other = in_the_way(page)
        if other is None:
            take(page)
        yield page, other


def _folders(path: str) -> Iterator[str]:
    """The folders that a file lies in, the nearest first."""
    while "/" in path:
        path = path.rpartition("/")[0]
        yield path


def _same(path: str) -> str:
    return unicodedata.normalize("NFC", unicodedata.normalize("NFC", path).casefold())


def _clashes(pages: tuple[Page, ...]) -> Iterator[Issue]:
    taken: dict[str, Page] = {}
    for page in pages:
        first = taken.setdefault(page.url, page)
        if first is not page:
            yield _clash(first, page)


def _clash(first: Page, second: Page) -> Issue:
    record, other = (second, first) if second.spot.path else (first, second)
    return Issue(
        "P01",
        f"{owner(record)} and {owner(other)} would have one address, `/{record.url}`",
        record.spot,
        "rename one of them" if other.spot.path else "rename the file",
        (other.spot,) if other.spot.path else (),
    )


def owner(page: Page) -> str:
    """Who has a page: a record by its file, or the site itself."""
    return page.spot.path or f"the site's own page ({page.template})"


def _unportable(pages: tuple[Page, ...]) -> Iterator[Issue]:
    for page in pages:
        step = page.url.rstrip("/").rpartition("/")[2]
        # An id that is a file's name was looked at when the file was found; others stand inside files.
        if page.spot.key and (why := _step_problem(step)):
            message = f"'{step}' cannot be part of an address: it {why}"
            yield Issue("P03", message, page.spot, "choose another id")


def _step_problem(step: str) -> str:
    if step in DEVICES:
        return "is a name that Windows keeps for a device"
    size = len(step.encode())
    return "" if size <= _LONGEST_STEP else f"has {size} bytes, where {_LONGEST_STEP} fit on every disk"
