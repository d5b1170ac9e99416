"""What lists of a page hold: the numbers of their entries, their terms."""

import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from site_builder.intake.html.elements import hides
from site_builder.intake.html.markup import Item, Items

if TYPE_CHECKING:
    from lxml.html import HtmlElement


def numbers_of(element: "HtmlElement", entries: "Sequence[HtmlElement]") -> tuple[int | None, ...]:
    """The number of each entry of a list as readers see it; None where entries have none."""
    if element.tag != "ol":
        return (None,) * len(entries)
    step = -1 if "reversed" in element.attrib else 1
    number = _number(element.get("start"), len(entries) if step < 0 else 1)
    numbers: list[int | None] = []
    for one in entries:
        number = _number(one.get("value"), number)
        numbers.append(number)
        number += step
    return tuple(numbers)


def runs_of(items: Sequence[Item], numbers: Sequence[int | None]) -> Iterator[Items]:
    """Entries as lists that each count on by one: Markdown knows no others."""
    run: list[Item] = []
    start: int | None = None
    for item, number in zip(items, numbers, strict=True):
        # An entry of nothing is a bullet that a page draws itself.
        if not item.blocks:
            continue
        if run and start is not None and number != start + len(run):
            yield Items(tuple(run), start)
            run = []
        start = start if run else None if number is None else max(0, number)
        run.append(item)
    if run:
        yield Items(tuple(run), start)


def _number(stated: object, otherwise: int) -> int:
    found = re.fullmatch(r"\s*(-?\d{1,9})\s*", str(stated or ""))
    return int(found[1]) if found else otherwise


def terms_of(element: "HtmlElement") -> "list[HtmlElement]":
    """The terms of a list and what is said of each, in order, also where groups hold them."""
    found: list[HtmlElement] = []
    for child in element:
        if isinstance(child.tag, str):
            is_group = child.tag == "div" and any(one.tag in ("dt", "dd") for one in child)
            found += list(child) if is_group else [child]
    return [one for one in found if isinstance(one.tag, str) and not hides(str(one.tag), one)]
