"""The words before and after a place: those that tell it from others, and those that a note keeps."""

import json
from collections.abc import Iterator, Sequence
from itertools import chain, zip_longest

from site_builder.annotate.haystack import Haystack, Place
from site_builder.annotate.held import CONTEXT
from site_builder.model.records.note import Quote
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


def quote_at(place: Place, haystack: Haystack) -> Quote:
    """What a note on a place should give: its words as the text prints them, and a little on either side."""
    return Quote(haystack.printed(place), prefix_at(place, haystack), suffix_at(place, haystack))


def prefix_at(place: Place, haystack: Haystack) -> str:
    """The whole words among the 32 characters before a place."""
    text, end = haystack.text, place.start
    start = max(0, end - CONTEXT)
    while start < end and is_inside_word(text, start):
        start += 1
    return " ".join(text[start:end].split())


def suffix_at(place: Place, haystack: Haystack) -> str:
    """The whole words among the 32 characters after a place."""
    text, start = haystack.text, place.end
    end = min(len(text), start + CONTEXT)
    while start < end and is_inside_word(text, end):
        end -= 1
    return " ".join(text[start:end].split())


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
