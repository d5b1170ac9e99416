"""The quotations that a text which is not shown may be quoted by: short ones, and few.

What is quoted is counted as places in the text, so that notes on the same words count them once, and notes on
words that follow each other count as one long quotation.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping, Sequence

from site_builder.model.body import Anchor
from site_builder.model.config import RightsConfig
from site_builder.model.dataclass import dataclass
from site_builder.model.ids import NoteId
from site_builder.model.issue import Spot
from site_builder.text.word_runs import Word, folded_words, words_of

CUT = " …"
Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Quoted:
    """Words of an article that some record quotes."""

    spot: Spot
    """Where they are written."""
    spans: tuple[Span, ...]
    """Which words of the article they are, from and to."""
    note: NoteId | None = None
    """The note that they place in the text."""
    words: str = ""
    """As they are written, where they are not found in the text: translated, or with another spelling."""

    @property
    def length(self) -> int:
        """How many words."""
        return sum(end - start for start, end in self.spans) or len(words_of(self.words))


@dataclass(frozen=True, slots=True)
class Bounds:
    """What may be quoted of one text, and what goes beyond it."""

    words: tuple[Word, ...]
    shown: frozenset[int]
    """Which words the quotations show, once they are cut."""
    long: tuple[tuple[Span, Quoted], ...]
    """Runs that are too long, each with the quotation that has most part in it."""
    beyond: Quoted | None
    """The first quotation for which there is no room."""
    quoted: int
    """How many words all quotations have, uncut."""
    loose: Mapping[str, str]
    """Words that are not found in the text → what may be shown of them."""

    def kept(self, start: int, end: int) -> int:
        """The end of what may be shown of the words from `start` on: `start` itself if nothing may."""
        while start < end and start in self.shown:
            start += 1
        return start


def bounds(text: str, quoted: Sequence[Quoted], policy: RightsConfig) -> Bounds:
    """What of a text its quotations may show."""
    words = words_of(text)
    most, room = policy.most_words, int(len(words) * policy.most_share)
    shown: set[int] = set()
    long: list[tuple[Span, Quoted]] = []
    beyond: Quoted | None = None
    runs = _joined([span for one in quoted for span in one.spans])
    for start, end in runs:
        if end - start > most:
            long.append(((start, end), _largest(quoted, start, end)))
        end = min(end, start + most)
        if len(shown) + end - start > room:
            beyond = beyond or _largest(quoted, start, end)
            continue
        shown.update(range(start, end))
    loose, without_room = _loose(quoted, most, room - len(shown) if words else None)
    long += [((0, one.length), one) for one in quoted if not one.spans and one.length > most]
    total = sum(end - start for start, end in runs) + sum(len(words_of(one)) for one in loose)
    return Bounds(words, frozenset(shown), tuple(long), beyond or without_room, total, loose)


def _loose(quoted: Sequence[Quoted], most: int, room: int | None) -> tuple[Mapping[str, str], Quoted | None]:
    """What may be shown of words that are not found in the text, and the first for which there is no room.

    Of a text that is not in the archive there is no share, and always room.
    """
    kept: dict[str, str] = {}
    beyond: Quoted | None = None
    for one in quoted:
        if one.spans or one.words in kept:
            continue
        length = min(one.length, most)
        if room is not None and length > room:
            kept[one.words] = ""
            # A note whose words are lost is told of already (N01).
            beyond = beyond or (one if one.note is None else None)
            continue
        room = None if room is None else room - length
        kept[one.words] = cut(one.words, most)
    return kept, beyond


def span_of(words: Sequence[Word], start: int, end: int) -> Span:
    """Which words stand between two places of the text."""
    first = bisect_right(words, start, key=lambda word: word.end)
    return first, bisect_left(words, end, key=lambda word: word.start)


def spans_of_anchor(words: Sequence[Word], anchor: Anchor) -> tuple[Span, ...]:
    """Which words a note is about; what an ellipsis leaves out is not quoted."""
    gap = anchor.gap or (anchor.end, anchor.end)
    pairs = ((anchor.start, gap[0]), (gap[1], anchor.end))
    spans = (span_of(words, start, end) for start, end in pairs if end > start)
    return tuple(span for span in spans if span[1] > span[0])


def spans_of_quote(
    places: Mapping[str, Sequence[int]], words: Sequence[Word], quote: str
) -> tuple[Span, ...]:
    """Which words of the text a quotation has that no note places; `places` says where each word is."""
    return tuple(
        span for part in quote.split("…") if (span := _found(places, words, folded_words(part))) is not None
    )


def places_of(words: Sequence[Word]) -> Mapping[str, Sequence[int]]:
    """Word → where it stands."""
    places: dict[str, list[int]] = {}
    for index, word in enumerate(words):
        places.setdefault(word.folded, []).append(index)
    return places


def _found(places: Mapping[str, Sequence[int]], words: Sequence[Word], sought: Sequence[str]) -> Span | None:
    if not sought:
        return None
    for start in places.get(sought[0], ()):
        there = [word.folded for word in words[start : start + len(sought)]]
        if there == [*sought]:
            return start, start + len(sought)
    return None


def _joined(spans: Sequence[Span]) -> tuple[Span, ...]:
    """Stretches that meet or overlap, made one."""
    made: list[Span] = []
    for start, end in sorted(set(spans)):
        if made and start <= made[-1][1]:
            made[-1] = (made[-1][0], max(end, made[-1][1]))
        else:
            made.append((start, end))
    return tuple(made)


def _largest(quoted: Sequence[Quoted], start: int, end: int) -> Quoted:
    inside = [one for one in quoted if any(first < end and start < last for first, last in one.spans)]
    return max(inside, key=lambda one: one.length)


def cut(quote: str, most: int) -> str:
    """The first words of a quotation, with a sign that it goes on."""
    words = words_of(quote)
    if len(words) <= most:
        return quote
    return f"{quote[: words[most - 1].end]}{CUT}" if most else ""


def pieces(limits: Bounds, spans: Sequence[Span]) -> Iterator[Span]:
    """What may be shown of each stretch of a quotation, as places in the text."""
    for start, end in spans:
        stop = limits.kept(start, end)
        if stop > start:
            yield limits.words[start].start, limits.words[stop - 1].end
