"""Where a text comes closest to some words: edit distance at every place at once, in plain integers."""

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import accumulate, islice

from site_builder.model.dataclass import dataclass
from site_builder.text.sentences import sentences
from site_builder.text.words import is_at_apostrophe, is_inside_word, sign_after, sign_before, whole_words

MOST_CHARACTERS = 400
"""How much of the words is looked for; more would cost time and tell no more."""
MOST_ALIKE = 40
"""More passages that are like the same words cannot be told apart."""

_GRAM = 3
_WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class Near:
    """A stretch of a text that is like the words looked for."""

    start: int
    end: int
    likeness: float
    """1 for the same words, 0 for nothing in common."""


def nearest_passages(words: str, text: str, most: int, likeness: float) -> tuple[Near, ...]:
    """Up to `most` separate stretches of `text` at least so like `words`, the likest first; case is ignored.

    Like means: few characters would have to change. They end at the borders of words.
    """
    words, text = _lowered(words[:MOST_CHARACTERS]), _lowered(text)
    distances = end_distances(words, text)
    limit = int(len(words) * (1 - likeness))
    found: list[Near] = []
    for end in _valleys(distances, limit, len(words)):
        start = _start(words, text[max(0, end - len(words) - distances[end]) : end], end)
        near = Near(*whole_words(text, start, end), 1 - distances[end] / len(words))
        if all(near.end <= other.start or near.start >= other.end for other in found):
            found.append(near)
        if len(found) == most:
            break
    return tuple(found)


def like_passages(words: str, text: str, likeness: float) -> tuple[Near, ...]:
    """Every separate stretch of `text` at least so like `words`, the likest first; case is ignored.

    None is missed; and a text that holds none is told apart without working through the table of edits.
    Of a text that repeats itself so often that more than a few are as like, none is given.
    """
    words, text = _lowered(words), _lowered(text)
    # A fifth of ten is two; as numbers with a point it is a hair less.
    limit = int(len(words) * (1 - likeness) + 1e-9)
    found: list[Near] = []
    for region in _regions(words, text, limit):
        part = text[region.start : region.stop]
        distances = end_distances(words, part)
        for end in islice(_valleys(distances, limit, len(words)), MOST_ALIKE + 1):
            start = _start(words, part[max(0, end - len(words) - limit) : end], end)
            stretch = _by_words(words, text, region.start + start, region.start + end)
            found.append(Near(*stretch, 1 - distances[end] / len(words)))
        if len(found) > MOST_ALIKE:
            return ()
    return tuple(sorted(found, key=_likest_first))


def likeness_at_end(words: str, text: str) -> float:
    """How like `words` the end of `text` is: 1 for the same, 0 for nothing in common."""
    return likeness_at_start(words[::-1], text[::-1])


def likeness_at_start(words: str, text: str) -> float:
    """How like `words` the beginning of `text` is."""
    words, text = _lowered(words), _lowered(text)
    return 1 - min(end_distances(words, text[: 2 * len(words)], skipped=1)) / len(words)


def passages_sharing(words: str, text: str, most: int, likeness: float) -> tuple[Near, ...]:
    """Up to `most` sentences of `text` with that share of the longer words of `words`, in any order."""
    wanted = {word for word in _WORD.findall(words.lower()) if len(word) > 3}
    shares = (
        Near(start, end, len(wanted.intersection(_WORD.findall(text[start:end].lower()))) / len(wanted))
        for start, end in (sentences(text) if wanted else ())
    )
    return tuple(sorted((near for near in shares if near.likeness >= likeness), key=_likest_first)[:most])


def has_every_word(words: str, passage: str) -> bool:
    """Whether all of some words stand in a passage, in any order."""
    return set(_WORD.findall(words.lower())) <= set(_WORD.findall(passage.lower()))


def end_distances(words: str, text: str, skipped: int = 0) -> list[int]:
    """For each end in `text`, how many edits part `words` from the best stretch that stops there.

    Characters left out before the stretch cost `skipped` each: 0 to search, 1 to begin at the beginning.
    Myers' bit-parallel method (1999): a column of the table of edits is two integers as wide as `words`.
    """
    masks: dict[str, int] = {}
    for index, character in enumerate(words):
        masks[character] = masks.get(character, 0) | 1 << index
    full, last = (1 << len(words)) - 1, 1 << len(words) - 1
    plus, minus, distance = full, 0, len(words)
    distances = [distance]
    for character in text:
        same = masks.get(character, 0)
        across = ((same & plus) + plus ^ plus) | same
        rise = minus | full & ~(across | plus)
        fall = plus & across
        if rise & last:
            distance += 1
        elif fall & last:
            distance -= 1
        distances.append(distance)
        rise = rise << 1 | skipped
        same |= minus
        plus = full & (fall << 1 | ~(same | rise))
        minus = full & rise & same
    return distances


def _by_words(words: str, text: str, start: int, end: int) -> tuple[int, int]:
    """The stretch of whole words nearest to one that fewest edits would give; no space at its ends.

    For a first word that was dropped, the tail of the word before may take fewer edits than leaving it out;
    but not the whole of that word.
    """
    start, end = whole_words(text, start, end)
    bounds = [
        place
        for place in range(start, end + 1)
        if not is_inside_word(text, place) and not is_at_apostrophe(text, place)
    ]
    starts = [one for one in bounds if one < end and _opens(text, one)][:2]
    ends = [one for one in bounds if one > start and _closes(text, one)][-2:]
    stretches = [(first, last) for first in starts for last in ends[::-1] if first < last]
    return min(stretches, key=lambda one: end_distances(words, text[slice(*one)], skipped=1)[-1])


def _opens(text: str, index: int) -> bool:
    return not text[index].isspace() and not sign_before(text, index)


def _closes(text: str, index: int) -> bool:
    return not text[index - 1].isspace() and not sign_after(text, index)


def _regions(words: str, text: str, limit: int) -> tuple[range, ...]:
    """The parts of `text` outside which nothing is within `limit` edits of `words`.

    An edit breaks at most three of the three-letter groups of the words: a stretch with fewer of them than
    are left after `limit` edits cannot be it (the q-gram lemma; Jokinen and Ukkonen, 1991).
    """
    least = len(words) - _GRAM + 1 - _GRAM * limit
    if least <= 0:
        return (range(len(text)),)
    grams = {words[place : place + _GRAM] for place in range(len(words) - _GRAM + 1)}
    counts = [0, *accumulate(map(grams.__contains__, _grams(text)))]
    width = len(words) + limit - _GRAM + 1
    later = counts[width:] + counts[-1:] * (len(counts) - len(counts[width:]))
    starts = [
        start for start, (low, high) in enumerate(zip(counts, later, strict=True)) if high - low >= least
    ]
    regions: list[range] = []
    for start in starts:
        end = min(len(text), start + len(words) + limit)
        if regions and start <= regions[-1].stop:
            regions[-1] = range(regions[-1].start, end)
        else:
            regions.append(range(start, end))
    return tuple(regions)


@lru_cache(maxsize=4)
def _grams(text: str) -> tuple[str, ...]:
    """Every three letters in a row; kept, since many quotes are looked for in one text."""
    return tuple(text[place : place + _GRAM] for place in range(len(text) - _GRAM + 1))


def _likest_first(near: Near) -> tuple[float, int]:
    return -near.likeness, near.start


def _valleys(distances: list[int], limit: int, width: int) -> Iterator[int]:
    """Ends with few edits, fewest first, none within half a width of one given before."""
    given: list[int] = []
    ends = (end for end, distance in enumerate(distances) if distance <= limit)
    for end in sorted(ends, key=lambda one: (distances[one], one)):
        if all(abs(end - other) > width // 2 for other in given):
            # As few edits may leave a last word out or replace it; replaced, it shows what stands there.
            while distances[end + 1 : end + 2] == [distances[end]]:
                end += 1
            given.append(end)
            yield end


def _start(words: str, before: str, end: int) -> int:
    """Where the best stretch begins that stops at `end`; `before` is the text up to there."""
    distances = end_distances(words[::-1], before[::-1], skipped=1)
    return end - min(range(len(distances)), key=lambda length: (distances[length], abs(length - len(words))))


def _lowered(text: str) -> str:
    """`text` in lower case, if that keeps every character's place: a Turkish I with a dot becomes two."""
    lowered = text.lower()
    return lowered if len(lowered) == len(text) else text
