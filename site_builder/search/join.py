"""Parts of a search joined into one: the files that Pagefind would have made of all records in one run.

Only what a whole archive shares is remade: the words in small pieces, the filters, and the list of all that
there is. So a search finds, counts and ranks as if there were no parts, and no more is loaded for it.
"""

import gzip
import json
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from hashlib import blake2b
from itertools import accumulate, groupby
from typing import Any, Protocol

from site_builder.search import cbor
from site_builder.search.part import ENTRY, MARK, Part, words_from
from site_builder.search.postings import Postings, Word, joined_postings

DATED = "dated"
"""The language by which `search.js` asks for the list with the order by date: not every search needs it."""
_SORT = "date"
_FRAGMENT, _PIECE, _LIST = 7, 8, 10
"""Hexadecimal digits of names: fewer where there are many, for a search loads the names of all files."""
_SIZE = 10_000
"""Bytes, before compression, that a piece of a small archive has at most, if no word has more."""
_MANY = 2_000
"""Pieces above which they are made larger: a search loads the list of all, and two or three of them."""
_BYTES = 6
"""What a word of the text takes in the pieces, about."""
_STEM, _LETTERS = 3, 12
"""Words that share as many first letters stay together: a search for a part of a word looks at one piece."""
_SHORT = 80_000
"""Bytes above which they do not: a rare word must not bring along the most frequent that begin like it."""

Raw = tuple[str, bytes]
"""A word, and its raw item."""


class Pack(Protocol):
    """How a file is packed, or was when it last held the same."""

    def __call__(self, data: bytes, /) -> bytes:
        """The packed file."""


def packed(data: bytes) -> bytes:
    """A file as Pagefind's program in the browser reads it."""
    made = gzip.compress(MARK + data, 5, mtime=0)
    # The tenth byte names the system that packed: 3 before Python 3.13, and 255, for none, since.
    return made[:9] + b"\xff" + made[10:]


def joined(engine: Mapping[str, bytes], parts: Sequence[Part], pack: Pack = packed) -> Mapping[str, bytes]:
    """What all parts share, by name: the program of `engine`, the words, the filters, and the list of all."""
    entry, language = _entry(engine)
    about = entry["languages"][language]
    starts = tuple(accumulate((len(each.days) for each in parts), initial=0))
    made = {name: data for name, data in engine.items() if name.endswith((".js", ".pagefind"))}
    names: dict[str, bytes] = {}
    for first, last, data in _pieces(parts, starts):
        name = _name(data, _PIECE, names)
        names[name] = _texts(first, last, name)
        made[f"index/{name}.pf_index"] = pack(data)
    filters = []
    for key, data in _filters(parts, starts):
        filters.append(_texts(key, _name(data, _PIECE)))
        made[f"filter/{_name(data, _PIECE)}.pf_filter"] = pack(data)
    pages, fields = list(_pages(parts)), [cbor.text(field) for field in _fields(parts)]
    for spoken, orders, count in ((language, (), starts[-1]), (DATED, _orders(parts), 0)):
        lists = (pages, names.values(), filters, orders, fields)
        meta = cbor.array((cbor.text(entry["version"]), *map(cbor.array, lists)))
        entry["languages"][spoken] = {**about, "hash": _name(meta, _LIST), "page_count": count}
        made[f"pagefind.{_name(meta, _LIST)}.pf_meta"] = pack(meta)
    return {**made, ENTRY: json.dumps(entry, ensure_ascii=False, separators=(",", ":")).encode()}


def fragments(parts: Sequence[Part]) -> Mapping[str, bytes]:
    """What a result shows of each record, by name."""
    named = zip(_fragment_names(parts), _fragments(parts), strict=True)
    return {f"fragment/{name}.pf_fragment": data for name, data in named}


def _entry(engine: Mapping[str, bytes]) -> tuple[dict[str, Any], str]:
    """What is read first, and the one language it speaks of."""
    entry = json.loads(engine[ENTRY])
    (language,) = entry["languages"]
    return entry, language


def _fragments(parts: Iterable[Part]) -> Iterator[bytes]:
    return (data for each in parts for data in each.fragments)


def _fragment_names(parts: Iterable[Part]) -> list[str]:
    names: dict[str, None] = {}
    for data in _fragments(parts):
        names[_name(data, _FRAGMENT, names)] = None
    return list(names)


def _name(data: bytes, size: int, taken: Container[str] = ()) -> str:
    """The name of a file by what it holds; longer where another has it already."""
    digest = blake2b(data, digest_size=20).hexdigest()
    while f"_{digest[:size]}" in taken:
        size += 1
    return f"_{digest[:size]}"


def _pages(parts: Sequence[Part]) -> Iterator[bytes]:
    lengths = (length for each in parts for length in each.lengths)
    for name, length in zip(_fragment_names(parts), lengths, strict=True):
        yield cbor.array((cbor.text(name), cbor.whole(_about(length))))


def _about(length: int) -> int:
    """A number of words as a search needs it, for rank alone: its first two digits, which pack well."""
    return round(length, 2 - len(str(length)))


def _orders(parts: Iterable[Part]) -> Iterator[bytes]:
    """The one order that results can be put into beside their rank: the oldest first."""
    days = [day for each in parts for day in each.days]
    if days:
        yield cbor.array((cbor.text(_SORT), _numbers(sorted(range(len(days)), key=days.__getitem__))))


def _fields(parts: Iterable[Part]) -> tuple[str, ...]:
    """What is searched beside the text; it is counted in the words, and so must be the same in all parts."""
    found = {each.fields for each in parts if each.fields}
    if len(found) > 1:
        raise ValueError("its parts name different fields")
    return next(iter(found), ())


def _filters(parts: Sequence[Part], starts: Sequence[int]) -> Iterator[tuple[str, bytes]]:
    """Key and content of every filter, its values in order."""
    having: dict[str, dict[str, list[int]]] = {}
    for start, each in zip(starts, parts, strict=False):
        for key, values in each.filters.items():
            for value, pages in values.items():
                having.setdefault(key, {}).setdefault(value, []).extend(start + page for page in pages)
    for key in sorted(having):
        raw = (cbor.array((cbor.text(value), _numbers(having[key][value]))) for value in sorted(having[key]))
        yield key, cbor.array((cbor.text(key), cbor.array(raw)))


def _words(parts: Sequence[Part], starts: Sequence[int]) -> Iterator[Raw]:
    """Every word with its raw item, in order; those of one first character at a time are in memory."""
    for character in sorted({character for each in parts for character in each.words}):
        found: dict[str, list[tuple[int, Word]]] = {}
        for start, each in zip(starts, parts, strict=False):
            for word in words_from(each, character):
                found.setdefault(word[0], []).append((start, word))
        for said in sorted(found):
            yield said, _word(said, found[said])


def _word(said: str, found: Sequence[tuple[int, Word]]) -> bytes:
    pages = joined_postings([(start, postings) for start, (_, postings, _) in found])
    forms: dict[str, list[tuple[int, Postings]]] = {}
    for start, (_, _, its) in found:
        for form, postings in its:
            forms.setdefault(form, []).append((start, postings))
    variants = [cbor.array((cbor.text(form), joined_postings(placed))) for form, placed in forms.items()]
    return cbor.array((cbor.text(said), pages, cbor.array(variants)))


def _size(parts: Iterable[Part]) -> int:
    """Bytes after which a piece ends: twice as many, and again, as the archive grows."""
    size, total = _SIZE, sum(length for each in parts for length in each.lengths) * _BYTES
    while total > size * _MANY:
        size *= 2
    return size


def _pieces(parts: Sequence[Part], starts: Sequence[int]) -> Iterator[tuple[str, str, bytes]]:
    """First word, last word and content of every piece."""
    most = _size(parts)
    piece: list[Raw] = []
    size = 0
    for together in _together(_words(parts, starts), _STEM):
        weight = _weight(together)
        if piece and size + weight > most:
            yield _piece(piece)
            piece, size = [], 0
        piece += together
        size += weight
    if piece:
        yield _piece(piece)


def _piece(words: Sequence[Raw]) -> tuple[str, str, bytes]:
    return words[0][0], words[-1][0], cbor.array((cbor.array(raw for _, raw in words),))


def _together(words: Iterable[Raw], letters: int) -> Iterator[list[Raw]]:
    """Words that share their first letters; as many letters more as it takes for each to be short."""
    for _, sharing in groupby(words, lambda word: word[0][:letters]):
        group = list(sharing)
        if len(group) == 1 or letters == _LETTERS or _weight(group) <= _SHORT:
            yield group
        else:
            yield from _together(group, letters + 1)


def _weight(words: Iterable[Raw]) -> int:
    return sum(len(raw) for _, raw in words)


def _numbers(values: Iterable[int]) -> bytes:
    return cbor.array(map(cbor.whole, values))


def _texts(*said: str) -> bytes:
    return cbor.array(map(cbor.text, said))
