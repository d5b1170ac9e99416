"""The few words before or after a place that tell it from the other places of the same quote."""

import json
from collections.abc import Iterator, Sequence
from itertools import chain, zip_longest

from site_builder.annotate.haystack import Haystack, Place
from site_builder.text.words import is_inside_word

LONGEST = 64
"""Context longer than this settles nothing that a number would not."""


def settling_line(place: Place, places: Sequence[Place], haystack: Haystack) -> str:
    """The line of YAML that makes `place` the one of `places`: a prefix, a suffix, or else its number.

    The context is the shortest there is, in whole words.
    """
    prefixes = (("prefix", words) for words in _before(place, haystack))
    suffixes = (("suffix", words) for words in _after(place, haystack))
    others = tuple(other for other in places if other != place)
    for given in chain.from_iterable(zip_longest(prefixes, suffixes)):
        if given is not None and not _fits_any(others, given, haystack):
            return f"{given[0]}: {json.dumps(given[1], ensure_ascii=False)}"
    return f"occurrence: {places.index(place) + 1}"


def _fits_any(places: Sequence[Place], given: tuple[str, str], haystack: Haystack) -> bool:
    key, words = given
    prefix, suffix = (words, "") if key == "prefix" else ("", words)
    return any(haystack.fits(place, prefix, suffix) for place in places)


def _before(place: Place, haystack: Haystack) -> Iterator[str]:
    """The words before a place: one, two, three, …"""
    text, end = haystack.folded.text, place.folded_start
    for start in range(end - 1, max(-1, end - LONGEST), -1):
        if text[start].isalnum() and not is_inside_word(text, start):
            yield text[start:end].strip()


def _after(place: Place, haystack: Haystack) -> Iterator[str]:
    """The words after a place: one, two, three, …"""
    text, start = haystack.folded.text, place.folded_end
    for end in range(start + 1, min(len(text), start + LONGEST) + 1):
        if text[end - 1].isalnum() and not is_inside_word(text, end):
            yield text[start:end].strip()
