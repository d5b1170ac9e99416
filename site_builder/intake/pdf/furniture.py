"""What stands on every page of a document and is not its text: running heads and feet, numbers of pages."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from site_builder.intake.pdf.strips import Strip

AT_EDGE = 3
"""So many lines at the top and at the bottom of a page may be its head and its foot."""
NUMBER = "page-number"
RUNNING = "running-head"

_NUMBER = re.compile(
    r"\W*+(?:p(?:age|\.)|seite|s\.|página|pagina|стр\.?)?\s*+(?P<number>\d{1,4})(?:\s*(?:of|/|von|de|di|из)\s*\d{1,4})?\W*",
    re.IGNORECASE,
)
_DIGITS = re.compile(r"\d+")
_SHARE = 0.5
_EDGE_OF_HEIGHT = 0.12

Place = tuple[int, int]
"""A page, and a line on it."""


def furniture_of(pages: Sequence[Sequence[Strip]], heights: Sequence[float]) -> dict[Place, str]:
    """Which lines are furniture of the pages, and of which kind."""
    edges = [(page, line) for page, strips in enumerate(pages) for line in _edge(strips, heights[page])]
    texts = {place: pages[place[0]][place[1]].text for place in edges}
    numbers = {place: number for place, text in texts.items() if (number := _number(text)) is not None}
    # Pages count up: the number less the place of the page is the same on each.
    starts = Counter(number - page for (page, _), number in numbers.items())
    usual, often = starts.most_common(1)[0] if starts else (1, 0)
    is_counted = often > 1 or (len(pages) == 1 and usual == 1)
    found = {place: NUMBER for place, number in numbers.items() if is_counted and number - place[0] == usual}
    return {**dict.fromkeys(_running(texts, len(pages)), RUNNING), **found}


def _edge(strips: Sequence[Strip], height: float) -> Iterator[int]:
    """The lines at the upper and lower edge of a page."""
    by_height = sorted(range(len(strips)), key=lambda line: -strips[line].baseline)
    for line in dict.fromkeys((*by_height[:AT_EDGE], *by_height[-AT_EDGE:])):
        baseline = strips[line].baseline
        if not _EDGE_OF_HEIGHT * height < baseline < (1 - _EDGE_OF_HEIGHT) * height:
            yield line


def _number(text: str) -> int | None:
    found = _NUMBER.fullmatch(text)
    return int(found["number"]) if found else None


def _running(texts: dict[Place, str], pages: int) -> Iterator[Place]:
    """Lines that come again on other pages, whatever numbers they hold."""
    shapes = {place: _DIGITS.sub("#", " ".join(text.split())).casefold() for place, text in texts.items()}
    on_pages = Counter(shape for shape, _ in {(shape, place[0]) for place, shape in shapes.items()})
    for place, shape in shapes.items():
        if on_pages[shape] > max(1, _SHARE * pages / 2) and shape.strip("# ./|-–—"):
            yield place
