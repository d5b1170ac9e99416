"""Addresses that two pages would share, or that some disk cannot have."""

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
        f"{_owner(record)} and {_owner(other)} would have one address, `/{record.url}`",
        record.spot,
        "rename one of them" if other.spot.path else "rename the file",
        (other.spot,) if other.spot.path else (),
    )


def _owner(page: Page) -> str:
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
