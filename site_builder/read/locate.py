"""A key path becomes a line and a column, when an issue is shown."""

from collections.abc import Mapping
from dataclasses import replace
from functools import lru_cache
from typing import NamedTuple

from site_builder.model.issue import Issue, Part, Spot
from site_builder.text.front_matter import split
from site_builder.text.position import line_end, position
from site_builder.text.yaml_guard import KeyPath, Place, load


class _Places(NamedTuple):
    """Where the values of one file stand, and how far into the file its YAML begins."""

    offset: int
    by_key: Mapping[KeyPath, Place]


def locate(issue: Issue, texts: Mapping[str, str]) -> Issue:
    """The issue with line, column and length in every spot that has a key path."""
    also = tuple(_located(spot, texts) for spot in issue.also)
    return replace(issue, spot=_located(issue.spot, texts), also=also)


def _located(spot: Spot, texts: Mapping[str, str]) -> Spot:
    text = texts.get(spot.path)
    if spot.line or not spot.key or text is None:
        return spot
    start, end = _span(spot, text)
    line, column = position(text, start)
    return replace(spot, line=line, column=column, length=max(1, end - start))


def _span(spot: Spot, text: str) -> tuple[int, int]:
    """What to underline: the key or value, or the nearest thing around it that is there."""
    offset, places = _places(text, spot.path.endswith(".md"))
    key = spot.key
    while key and key not in places:
        key = key[:-1]
    if not key:
        return 0, line_end(text, 0)
    place = places[key]
    start, end = offset + place.start, offset + place.end
    here = line_end(text, start)
    is_empty = text[start:here].strip().partition("#")[0] == ""
    if key == spot.key and (spot.part is Part.KEY or is_empty):
        return offset + place.key_start, offset + place.key_end
    return start, (min(end, here) if end > start else here)


# A file with many issues is read once, not once for each of them.
@lru_cache(maxsize=8)
def _places(text: str, is_markdown: bool) -> _Places:  # noqa: FBT001 - the two notations, as the suffix says
    halves = split(text) if is_markdown else None
    if halves:
        return _Places(halves.offset, load(halves.yaml, len(text) * 4).places)
    return _Places(0, load(text, len(text) * 4).places)
