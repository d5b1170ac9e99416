"""The drawing for narrow screens: a few threads at the left, meetings in words, articles below theirs."""

from collections import Counter
from dataclasses import replace

from site_builder.compose.pictures.labels import cut
from site_builder.compose.pictures.threads import Account, Fabric, Gathering
from site_builder.compose.pictures.threads.lanes import NAME, Lanes, knot, threads
from site_builder.compose.views.picture import MarkView, WordsView
from site_builder.compose.views.threads import AccountView, TieView, WeaveView

WIDTH = 340
MOST_PEOPLE = 5
_FIRST, _GAP = 10, 17
_ROW = 36
_LINE = 27


def narrow(fabric: Fabric) -> WeaveView:
    """The drawing: a row for each meeting, and one below it for each of its articles."""
    kept = busiest(fabric)
    lanes = Lanes(_FIRST, _GAP, len(kept.guests), 0)
    words = lanes.last + 22
    y, ys, accounts = lanes.rows * NAME + 30, [], []
    for place, _ in enumerate(kept.gatherings):
        ys.append(y)
        below = [one for one in kept.accounts if one.about[0][0] == place]
        accounts += [_account(one, y, (words, y + _LINE * row)) for row, one in enumerate(below, start=1)]
        y += _ROW + _LINE * len(below)
    rows = zip(kept.gatherings, ys, strict=True)
    return WeaveView(
        width=WIDTH,
        height=y - _ROW + 20,
        years=(),
        threads=threads(kept, lanes, ys),
        knots=tuple(knot(one, lanes, y, _words(one, words, y)) for one, y in rows),
        accounts=tuple(accounts),
    )


def busiest(fabric: Fabric) -> Fabric:
    """The same with the few people who are at most of the meetings, in the same order."""
    count = Counter(guest for group in fabric.groups for guest in group)
    most = sorted(sorted(count, key=lambda guest: (-count[guest], guest))[:MOST_PEOPLE])
    place = {guest: at for at, guest in enumerate(most)}
    gatherings = tuple(
        replace(one, guests=tuple((place[guest], part) for guest, part in one.guests if guest in place))
        for one in fabric.gatherings
    )
    return Fabric(tuple(fabric.guests[guest] for guest in most), gatherings, fabric.accounts)


def _words(gathering: Gathering, x: int, y: int) -> WordsView:
    return WordsView(cut(f"{gathering.label} {gathering.year}", WIDTH - x), "", x, y + 5, "start")


def _account(account: Account, top: int, at: tuple[int, int]) -> AccountView:
    x, y = at
    words = WordsView(cut(account.label, WIDTH - x - 22), account.language, x + 22, y + 5, "start")
    mark = MarkView(account.kind, account.kind != "more", account.name, account.url, x + 8, y, y, words)
    return AccountView(mark, (TieView(f"M{x + 8} {top + 12}V{y - 6}", account.about[0][1]),))
