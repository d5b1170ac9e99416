"""Numbers that speak for or against a block being the article's: its own, its neighbours', its place's."""

import math
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from operator import mul
from typing import TYPE_CHECKING

from site_builder.intake.html.seen import Seen
from site_builder.intake.html.votes import near_votes
from site_builder.model.dataclass import dataclass
from site_builder.model.draft import LineKind

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_HITS = (
    LineKind.RELATED,
    LineKind.PROMPT,
    LineKind.SHARE,
    LineKind.LEGAL,
    LineKind.NAVIGATION,
    LineKind.CONSENT,
    LineKind.COMMENT_FORM,
    LineKind.ADVERT,
    LineKind.CAPTION,
    LineKind.CREDIT,
    LineKind.STAMP,
    LineKind.BYLINE,
    LineKind.BIO,
)
_AROUND = ("aside", "nav", "footer", "header", "article", "form", "figure", "table", "blockquote")
_OWN = (("p",), ("li",), ("h1",), ("h2", "h3", "h4"), ("div",), ("td", "th"), ("blockquote",))
_ASKING = (LineKind.PROMPT, LineKind.RELATED, LineKind.SHARE)
_WINDOWS = (3, 8)
_FAR_AWAY = 6
_ENOUGH = 60
"""Words of prose that make an element the one that holds the headline's article."""


@dataclass(frozen=True, slots=True)
class _Lie:
    """Where things lie on a page."""

    total: tuple[float, ...]
    """The votes on each block, added."""
    words: tuple[int, ...]
    voted: tuple[float, ...]
    """The words of each block, and the same times its votes."""
    first: int
    last: int
    """The first and the last paragraph that the extractors agree on."""
    rest: tuple[float, ...]
    """The share of the agreed text that comes after each block."""
    holds: "dict[HtmlElement, float]"
    """Element → the share of the agreed text that it holds directly."""
    main: "HtmlElement | None"
    title: int | None
    under: "HtmlElement | None"
    """The smallest element that holds the headline and text under it."""
    agreed: tuple[float, float, float]
    """How far the extractors agree, two by two."""


def features(seen: tuple[Seen, ...], title: int | None) -> tuple[tuple[float, ...], ...]:
    """The numbers of each block, in the order of the weights."""
    lie = _lie(seen, title)
    return tuple(tuple(map(float, _numbers(seen, index, lie))) for index in range(len(seen)))


def chances(
    seen: tuple[Seen, ...], title: int | None, weigh: Callable[[Iterable[float]], float]
) -> list[float]:
    """How likely each block is the article's; what stands far from all that any extractor kept never is."""
    lie = _lie(seen, title)
    near = near_votes(lie.total, _FAR_AWAY)
    return [weigh(_numbers(seen, index, lie)) if is_near else 0.0 for index, is_near in enumerate(near)]


def agreement(seen: tuple[Seen, ...]) -> float:
    """How far the extractors agree with each other about the page: from 0 to 1."""
    return sum(_agreed(seen)) / 3


def _numbers(seen: tuple[Seen, ...], index: int, lie: _Lie) -> tuple[float, ...]:
    one = seen[index]
    return (
        *_votes(one),
        *_words(one, lie.total[index]),
        *_container(one, lie),
        *_neighbours(index, lie),
        *_place(one, index, lie),
        *_called(one, lie.total[index]),
        *_title(one, index, lie),
        *[one.tag in tags for tags in _OWN],
        *[tag in one.tags for tag in _AROUND],
        *_known(one, lie.rest[index], lie.total[index]),
        *lie.agreed,
    )


def _votes(one: Seen) -> tuple[float, ...]:
    a, b, c = one.votes
    return (a, b, c, a * b, a * c, b * c, a * b * c)


def _words(one: Seen, total: float) -> tuple[float, ...]:
    words = one.passage
    is_link, is_few = one.link > 0.8, words.words <= 20
    is_item = "li" in one.tags[:4]
    return (
        min(math.log1p(words.words), 5),
        *(words.closes, words.is_prose, min(words.sentences, 5)),
        *(one.link, one.link * (words.words < 25)),
        *(is_link and is_few and not words.closes and one.tag != "li", is_link and is_few and is_item),
        is_link and is_few and total > 2,
        *((not words.closes) * (words.words < 15) * total, words.is_prose * total),
        min(one.times, 3),
    )


def _container(one: Seen, lie: _Lie) -> tuple[float, ...]:
    held = max((lie.holds.get(element, 0.0) for element in one.path[:3]), default=0.0)
    return (lie.main in one.path, held, lie.main in one.path[:2])


def _neighbours(index: int, lie: _Lie) -> list[float]:
    windows = ((index - width, index, index + 1 + width) for width in _WINDOWS)
    return [
        share
        for start, here, stop in windows
        for share in (_around(lie, max(0, start), here), _around(lie, here + 1, stop))
    ]


def _around(lie: _Lie, start: int, stop: int) -> float:
    words = sum(lie.words[start:stop])
    return sum(lie.voted[start:stop]) / words / 3 if words else 0.0


def _place(one: Seen, index: int, lie: _Lie) -> tuple[float, ...]:
    is_over = lie.rest[index] < 0.02
    return (
        *(index < lie.first, index > lie.last, index == lie.first, index == lie.last),
        *(min(5, max(0, lie.first - index)), min(10, max(0, index - lie.last))),
        *(is_over, is_over and one.passage.words < 25),
    )


def _called(one: Seen, total: float) -> tuple[float, ...]:
    return (
        *(one.near.furniture, one.far.furniture, one.is_caption),
        *(one.near.head, one.near.text, one.far.text),
        *(one.is_caption * (one.passage.words < 40) * total, one.near.furniture * total),
    )


def _title(one: Seen, index: int, lie: _Lie) -> tuple[float, ...]:
    is_whole = one.title == "whole"
    return (
        *(is_whole, one.title == "like", is_whole and index <= lie.first),
        bool(one.title) and one.passage.words > 3,
        *(lie.under is not None, lie.under is not None and lie.under in one.path),
        lie.title is not None and index <= lie.title,
    )


def _known(one: Seen, rest: float, total: float) -> tuple[float, ...]:
    kind = one.hit.kind if one.hit else None
    return (
        *[kind is known for known in _HITS],
        bool(one.hit and one.hit.is_certain),
        *(bool(one.hit) and rest < 0.05, bool(one.hit) and rest >= 0.05 and total > 2),
        kind in _ASKING and rest < 0.1,
        *(one.in_text, one.in_text * total),
    )


def _lie(seen: tuple[Seen, ...], title: int | None) -> _Lie:
    total = tuple(sum(one.votes) for one in seen)
    sure = [index for index, one in enumerate(seen) if one.passage.is_prose and total[index] >= 2]
    holds = _holds(seen, total)
    whole = sum(holds.values()) or 1.0
    counts = tuple(one.passage.words for one in seen)
    return _Lie(
        total,
        counts,
        tuple(map(mul, counts, total)),
        sure[0] if sure else 0,
        sure[-1] if sure else len(seen),
        _rest(seen, total),
        {element: words / whole for element, words in holds.items()},
        max(holds, key=lambda element: holds[element], default=None),
        title,
        _under(seen, title),
        _agreed(seen),
    )


def _holds(seen: tuple[Seen, ...], total: Sequence[float]) -> "Counter[HtmlElement]":
    holds: Counter[HtmlElement] = Counter()
    for one, vote in zip(seen, total, strict=True):
        depth = 0 if one.tag in ("div", "td", "section", "article", "main", "body") else 1
        if one.passage.is_prose and len(one.path) > depth:
            holds[one.path[depth]] += one.passage.words * vote  # type: ignore[assignment]  # votes are shares
    return holds


def _rest(seen: tuple[Seen, ...], total: Sequence[float]) -> tuple[float, ...]:
    after: list[float] = []
    words = 0
    for one, vote in zip(reversed(seen), reversed(total), strict=True):
        after.append(words)
        words += one.passage.words if one.passage.is_prose and not one.hit and vote >= 2 else 0
    return tuple(count / (words or 1) for count in reversed(after))


def _under(seen: tuple[Seen, ...], title: int | None) -> "HtmlElement | None":
    if title is None:
        return None
    held: Counter[HtmlElement] = Counter()
    for one in seen[title:]:
        held.update(dict.fromkeys(one.path, one.passage.words) if one.passage.is_prose else {})
    return next((one for one in seen[title].path[1:] if held[one] >= _ENOUGH), None)


def _agreed(seen: tuple[Seen, ...]) -> tuple[float, float, float]:
    words = [(one.passage.words, [vote >= 0.5 for vote in one.votes]) for one in seen]
    shares = []
    for a, b in ((0, 1), (0, 2), (1, 2)):
        both = sum(count for count, kept in words if kept[a] and kept[b])
        either = sum(count for count, kept in words if kept[a] or kept[b])
        shares.append(both / either if either else 0.0)
    return shares[0], shares[1], shares[2]
