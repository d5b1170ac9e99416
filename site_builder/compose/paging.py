"""Lists that are too long for one page: the index becomes a list of parts, each with a page of its own."""

from collections.abc import Callable, Iterable, Sequence
from itertools import groupby
from typing import Generic, TypeVar

from site_builder.compose.views.shared import PartView
from site_builder.model.dataclass import dataclass

Entry = TypeVar("Entry")

MOST_NAMED = 120
"""Parts of a list that each of its pages names one by one. With more, pages would hold little but names."""


@dataclass(frozen=True, slots=True)
class Group(Generic[Entry]):
    """What belongs together in a list: the articles of a year."""

    key: str
    """Its step in addresses, and its id on a page: `2007`, `undated`."""
    name: str
    """As readers see it."""
    entries: tuple[Entry, ...]


@dataclass(frozen=True, slots=True)
class Part(Generic[Entry]):
    """What stands on one page of a long list."""

    url: str
    key: str
    """The key of its group."""
    name: str
    entries: tuple[Entry, ...]


def parts(section: str, groups: Sequence[Group[Entry]], most: int) -> tuple[Part[Entry], ...]:
    """A page for each group, and more for a group of more than `most`; none if all fit on the index."""
    if sum(len(group.entries) for group in groups) <= most:
        return ()
    return tuple(part for group in groups for part in _parts(section, group, most))


def stretches(
    entries: Sequence[Entry], most: int, name: Callable[[int, int], str]
) -> tuple[Group[Entry], ...]:
    """Entries in groups that fit on a page; `name` makes their names from their first and last places."""
    starts = range(0, len(entries), most)
    return tuple(
        Group(
            f"part-{number}",
            name(start, min(start + most, len(entries)) - 1),
            tuple(entries[start : start + most]),
        )
        for number, start in enumerate(starts, start=1)
    )


def part_views(link: Callable[[str], str], found: Iterable[Part[Entry]], here: str) -> tuple[PartView, ...]:
    """Links to the parts of a list, as the page at the address `here` makes them.

    Of a very long list they name its groups, and each part only of the group that is shown.
    """
    return tuple(
        PartView(ones[0].name, link(ones[0].url), sum(len(one.entries) for one in ones), ones[0].url == here)
        for ones in gathered(tuple(found), here)
    )


def gathered(found: Sequence[Part[Entry]], here: str) -> tuple[tuple[Part[Entry], ...], ...]:
    """The parts as a page at the address `here` names them, each by itself, or all of a group as one."""
    if len(found) <= MOST_NAMED:
        return tuple((part,) for part in found)
    shown = next((part.key for part in found if part.url == here), "")
    groups = ((key, tuple(ones)) for key, ones in groupby(found, key=lambda part: part.key))
    return tuple(
        stretch for key, ones in groups for stretch in ([(one,) for one in ones] if key == shown else [ones])
    )


def _parts(section: str, group: Group[Entry], most: int) -> Iterable[Part[Entry]]:
    for number, start in enumerate(range(0, len(group.entries), most), start=1):
        step, name = (f"{group.key}/", group.name)
        if number > 1:
            step, name = f"{step}{number}/", f"{name}, part {number}"
        yield Part(f"{section}{step}", group.key, name, group.entries[start : start + most])
