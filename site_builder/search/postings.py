"""Where each word stands, read from one of Pagefind's files of words.

Nearly everything in it is a number, a hundred million of them in a large archive: they are passed over by an
expression, none is looked at but those of pages.
"""

import re
from collections.abc import Iterable, Iterator
from typing import cast

from site_builder.search import cbor

Postings = tuple[int, int, int, bytes, bytes]
"""Where a word stands: on how many pages, the first and the last of them, and the bytes before and after the
number of the first. Every other page is counted from the one before it: the first alone moves the list."""
Word = tuple[str, Postings, tuple[tuple[str, Postings], ...]]
"""A word without its accents, where it stands so, and where in each form with accents."""

_NOWHERE: Postings = (0, 0, 0, b"", b"")
_NUMBER = rb"(?:[\x00-\x17]|\x18.|\x19..|\x1a.{4})"
_NUMBERS = (
    rb"(?:[\x80-\x97]|\x98.|\x99..|\x9a.{4})"
    rb"(?>[\x00-\x17\x20-\x37]++|[\x18\x38].|[\x19\x39]..|[\x1a\x3a].{4})*+"
)
"""An array of them; what follows it never begins as a number does."""
_PAGE = re.compile(rb"\x83(" + _NUMBER + rb")" + _NUMBERS * 2, re.S)
"""A page of a word: its number, where the word stands in the text, and where in the fields."""
_PAGES = re.compile(rb"(?:\x83" + _NUMBER + _NUMBERS * 2 + rb")*+", re.S)


def words_of(data: bytes) -> Iterator[Word]:
    """Every word of a file, in its order."""
    words = cbor.only(data)
    _, count, at = cbor.head(words)
    for _ in range(count):
        said, at = _text(words, at + 1)
        pages, at = _postings(words, at)
        _, forms, at = cbor.head(words, at)
        variants = []
        for _ in range(forms):
            form, at = _text(words, at + 1)
            postings, at = _postings(words, at)
            variants.append((form, postings))
        yield said, pages, tuple(variants)


def joined_postings(placed: Iterable[tuple[int, Postings]]) -> bytes:
    """The raw pages of a word in several parts, each with how many pages are before it."""
    pieces: list[bytes] = []
    total = before = 0
    for start, (count, first, last, opening, rest) in placed:
        if count:
            pieces += (opening, cbor.whole(start + first - before), rest)
            before = start + last
            total += count
    return cbor.opened(cbor.ARRAY, total) + b"".join(pieces)


def _text(data: bytes, at: int) -> tuple[str, int]:
    """The text that starts at `at`, and where it ends."""
    kind, size, start = cbor.head(data, at)
    if kind != cbor.TEXT:
        raise ValueError("expected a text")
    return data[start : start + size].decode(), start + size


def _postings(data: bytes, at: int) -> tuple[Postings, int]:
    """The pages that start at `at`, and where they end."""
    _, count, start = cbor.head(data, at)
    pages = cast("re.Match[bytes]", _PAGES.match(data, start))[0]
    # A small number is its only byte, others have a byte before them.
    numbers = [int.from_bytes(raw[1:] or raw, "big") for raw in _PAGE.findall(pages)]
    if len(numbers) != count:
        raise ValueError(f"expected {count} pages of a word, found {len(numbers)}")
    end = start + len(pages)
    if not count:
        return _NOWHERE, end
    return (count, numbers[0], sum(numbers), pages[:1], pages[cbor.head(pages, 1)[2] :]), end
