"""The drawing for wide screens: meetings to the left of the threads, articles to the right."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from site_builder.compose.pictures.labels import cut
from site_builder.compose.pictures.threads import Account, Fabric, Gathering
from site_builder.compose.pictures.threads.heights import ROW, heights
from site_builder.compose.pictures.threads.lanes import NAME, Lanes, knot, threads
from site_builder.compose.views.picture import MarkView, TickView, WordsView
from site_builder.compose.views.threads import AccountView, KnotView, TieView, WeaveView

WIDTH = 1056
_WORDS_END = 270
"""Where the words of meetings end."""
_YEARS = 70
"""The room that years have."""
_FIRST = 296
_GAP, _LEAST = 34, 16
"""Between two threads: as much as leaves headlines their room."""
_THREADS = 280
_BESIDE = 76
"""Between the last thread and the articles: here run the ties."""


def wide(fabric: Fabric) -> WeaveView:
    """The drawing: time runs down."""
    count = len(fabric.guests)
    lanes = Lanes(_FIRST, max(_LEAST, min(_GAP, _THREADS // max(1, count - 1))), count, count // 2)
    top = lanes.rows * NAME + ROW + 8
    ys, places, bottom = heights(
        [one.day for one in fabric.gatherings], [one.day for one in fabric.accounts], top
    )
    rows = zip(fabric.gatherings, ys, strict=True)
    knots = tuple(knot(one, lanes, y, _words(one, y)) for one, y in rows)
    beside = zip(fabric.accounts, places, strict=True)
    return WeaveView(
        width=WIDTH,
        height=bottom + 12,
        years=tuple(_years(fabric.gatherings, ys)),
        threads=threads(fabric, lanes, ys),
        knots=knots,
        accounts=tuple(_account(one, knots, lanes, y) for one, y in beside),
    )


def _years(gatherings: Sequence[Gathering], ys: Sequence[int]) -> Iterator[TickView]:
    rows = zip(gatherings, ys, strict=True)
    for year, group in groupby(rows, key=lambda row: row[0].year):
        yield TickView(next(group)[1], year)


def _words(gathering: Gathering, y: int) -> WordsView:
    return WordsView(cut(gathering.label, _WORDS_END - _YEARS), "", _WORDS_END, y + 5, "end")


def _account(account: Account, knots: Sequence[KnotView], lanes: Lanes, y: int) -> AccountView:
    x, bend = lanes.last + _BESIDE, lanes.last + 12
    words = WordsView(cut(account.label, WIDTH - x - 14), account.language, x + 14, y + 5, "start")
    mark = MarkView(account.kind, account.kind != "more", account.name, account.url, x, y, y, words)
    return AccountView(
        mark, tuple(_tie(knots[at], bend, (x - 6, y), relation) for at, relation in account.about)
    )


def _tie(knot: KnotView, bend: int, end: tuple[int, int], relation: str) -> TieView:
    """From the knot level to beyond the last thread, then in a curve to the article."""
    (x, y), middle = end, (bend + end[0]) // 2
    start = f"M{max(knot.right, knot.leader) + 7} {knot.y}"
    is_level = y == knot.y
    rest = f"H{x}" if is_level else f"H{bend}C{middle} {knot.y} {middle} {y} {x} {y}"
    return TieView(start + rest, relation)
