"""Threads side by side: where each lies, where its name stands, and how a meeting ties some of them."""

from collections.abc import Iterator, Sequence

from site_builder.compose.pictures.threads import Fabric, Gathering
from site_builder.compose.views.picture import WordsView
from site_builder.compose.views.threads import DotView, KnotView, ThreadView
from site_builder.model.dataclass import dataclass

NAME = 22
"""The height of a name."""


@dataclass(frozen=True, slots=True)
class Lanes:
    """Lines down the drawing. Names stand at their heads like flags, those in the middle highest."""

    first: int
    gap: int
    count: int
    turned: int
    """How many names, from the left, stand to the left of their line."""

    @property
    def last(self) -> int:
        """Where the last line lies."""
        return self.at(self.count - 1)

    @property
    def rows(self) -> int:
        """How many rows of names there are."""
        return max(self.turned, self.count - self.turned)

    def at(self, place: int) -> int:
        """Where a line lies."""
        return self.first + place * self.gap

    def row(self, place: int) -> int:
        """The row of a name: a line that goes up to it passes no other name."""
        return self.turned - 1 - place if place < self.turned else place - self.turned


def threads(fabric: Fabric, lanes: Lanes, ys: Sequence[int]) -> tuple[ThreadView, ...]:
    """Every person as a line through the meetings, which stand at the heights `ys`."""
    return tuple(_thread(fabric, lanes, place, ys) for place in range(lanes.count))


def knot(gathering: Gathering, lanes: Lanes, y: int, words: WordsView) -> KnotView:
    """A meeting as a bar across the threads of its people."""
    places = [place for place, _ in gathering.guests]
    leader = words.x + 8 if words.anchor == "end" else words.x - 8
    return KnotView(
        words=words,
        name=gathering.name,
        url=gathering.url,
        y=y,
        leader=leader,
        left=lanes.at(min(places)) if places else leader,
        right=lanes.at(max(places)) if places else leader,
        is_told=gathering.is_told,
    )


def _thread(fabric: Fabric, lanes: Lanes, place: int, ys: Sequence[int]) -> ThreadView:
    guest, x, row = fabric.guests[place], lanes.at(place), lanes.row(place)
    dots = tuple(_dots(fabric.gatherings, place, ys))
    y = row * NAME + NAME // 2
    is_turned = place < lanes.turned
    words = WordsView(guest.label, "", x - 7 if is_turned else x + 7, y + 5, "end" if is_turned else "start")
    return ThreadView(words, guest.name, guest.url, x, y - 7, dots[0].y, dots[-1].y, dots)


def _dots(gatherings: Sequence[Gathering], place: int, ys: Sequence[int]) -> Iterator[DotView]:
    for gathering, y in zip(gatherings, ys, strict=True):
        part = dict(gathering.guests).get(place)
        if part:
            yield DotView(y, part, gathering.is_told)
