"""Pagefind's files made the same on every run, and its index cut into pieces that a search can load alone.

Pagefind writes the values of a filter in no fixed order, and its index in pieces of up to 150 kB. The files
are gzip over a mark and CBOR. Arrays and texts are looked into; the rest is carried along as it is.
"""

import gzip
import json
from collections.abc import Iterator, Mapping
from hashlib import blake2b

VERSIONS = ("1.5.",)
"""Versions of Pagefind whose files are known to be made so."""

_ENTRY = "pagefind-entry.json"
_REMADE = (".pf_filter", ".pf_index", ".pf_meta", _ENTRY)
_MARK = b"pagefind_dcd"
_TEXT, _ARRAY = 3, 4
_CHUNKS, _FILTERS = 2, 3
"""Where the lists of chunks and of filters stand in the file of all that there is."""
_SIZE = 10_000
"""Bytes, before compression, after which a piece ends."""
_STEPS = tuple(
    {**dict.fromkeys(range(24), 1), 24: 2, 25: 3, 26: 5, 27: 9}.get(head & 31, 0) * (head < 64)
    for head in range(256)
)
"""First byte of an item → how many bytes it has if it is a number; 0: it is something else."""
_STEM = 3
"""Words that share as many first letters stay together: a search for a part of a word looks at one piece."""


def repacked(files: Mapping[str, bytes]) -> Mapping[str, bytes]:
    """The files of a bundle by name, in order and in small pieces; as they were if of a version not known."""
    entry = json.loads(files[_ENTRY])
    if not entry["version"].startswith(VERSIONS):
        return files
    made = {name: data for name, data in files.items() if not name.endswith(_REMADE)}
    for language, about in entry["languages"].items():
        items = list(_items(_unpacked(files[f"pagefind.{about['hash']}.pf_meta"])))
        pieces = [piece for chunk in _items(items[_CHUNKS]) for piece in _pieces(files, language, chunk)]
        filters = sorted(_filter(files, language, each) for each in _items(items[_FILTERS]))
        items[_CHUNKS] = _array([_array([first, last, _text(name)]) for first, last, name, _ in pieces])
        items[_FILTERS] = _array([_array([key, _text(name)]) for key, name, _ in filters])
        meta = _array(items)
        about["hash"] = _named(language, meta, 5)
        made |= {f"index/{name}.pf_index": _packed(data) for _, _, name, data in pieces}
        made |= {f"filter/{name}.pf_filter": _packed(data) for _, name, data in filters}
        made[f"pagefind.{about['hash']}.pf_meta"] = _packed(meta)
    return {**made, _ENTRY: json.dumps(entry, ensure_ascii=False, separators=(",", ":")).encode()}


def _filter(files: Mapping[str, bytes], language: str, about: bytes) -> tuple[bytes, str, bytes]:
    """Key, name and content of a filter, its values in order."""
    key, name = _items(about)
    _, values = _items(_unpacked(files[f"filter/{_words(name)}.pf_filter"]))
    data = _array([key, _array(sorted(_items(values)))])
    return key, _named(language, data, 4), data


def _pieces(
    files: Mapping[str, bytes], language: str, chunk: bytes
) -> Iterator[tuple[bytes, bytes, str, bytes]]:
    """First word, last word, name and content of every piece of one chunk."""
    *_, name = _items(chunk)
    words = _only(_unpacked(files[f"index/{_words(name)}.pf_index"]))
    for group in _groups(list(_items(words))):
        data = _array([_array(group)])
        first, last = (next(_items(group[at])) for at in (0, -1))
        yield first, last, _named(language, data, 4), data


def _groups(words: list[bytes]) -> Iterator[list[bytes]]:
    group: list[bytes] = []
    size = 0
    for word in words:
        if size > _SIZE and _stem(group[-1]) != _stem(word):
            yield group
            group, size = [], 0
        group.append(word)
        size += len(word)
    if group:
        yield group


def _stem(word: bytes) -> str:
    return _words(next(_items(word)))[:_STEM]


def _unpacked(data: bytes) -> bytes:
    return gzip.decompress(data).removeprefix(_MARK)


def _packed(data: bytes) -> bytes:
    made = gzip.compress(_MARK + data, 9, mtime=0)
    # The tenth byte names the system that packed: 3 before Python 3.13, and 255, for none, since.
    return made[:9] + b"\xff" + made[10:]


def _named(language: str, data: bytes, size: int) -> str:
    return f"{language}_{blake2b(data, digest_size=size).hexdigest()}"


def _items(array: bytes) -> Iterator[bytes]:
    """The raw items of an array."""
    kind, count, at = _head(array, 0)
    if kind != _ARRAY:
        raise ValueError("expected an array")
    for _ in range(count):
        end = _end(array, at)
        yield array[at:end]
        at = end


def _only(array: bytes) -> bytes:
    """The one item of an array, without a look into it."""
    kind, count, at = _head(array, 0)
    if (kind, count) != (_ARRAY, 1):
        raise ValueError("expected an array of one item")
    return array[at:]


def _words(text: bytes) -> str:
    kind, size, at = _head(text, 0)
    if kind != _TEXT:
        raise ValueError("expected a text")
    return text[at : at + size].decode()


def _end(data: bytes, at: int) -> int:
    """Where the item that starts at `at` ends; nesting is counted, not followed, for it may be wide."""
    left = 1
    while left:
        left -= 1
        # Nearly everything is a number, and a large archive has a hundred million of them.
        if step := _STEPS[data[at]]:
            at += step
            continue
        kind, value, at = _head(data, at)
        if kind in (2, _TEXT):
            at += value
        elif kind == _ARRAY:
            left += value
        elif kind > _ARRAY:
            raise ValueError("an item of a kind that Pagefind has not used so far")
    return at


def _head(data: bytes, at: int) -> tuple[int, int, int]:
    """Major type, value, and where what follows begins."""
    kind, value = data[at] >> 5, data[at] & 31
    if value < 24:
        return kind, value, at + 1
    size = 1 << (value - 24)
    if size > 8:
        raise ValueError("an item of no stated length")
    return kind, int.from_bytes(data[at + 1 : at + 1 + size], "big"), at + 1 + size


def _array(items: list[bytes]) -> bytes:
    return _number(_ARRAY, len(items)) + b"".join(items)


def _text(words: str) -> bytes:
    data = words.encode()
    return _number(_TEXT, len(data)) + data


def _number(kind: int, value: int) -> bytes:
    for code, size in ((24, 1), (25, 2), (26, 4), (27, 8)):
        if value < 24:
            return bytes([kind << 5 | value])
        if value < 1 << (8 * size):
            return bytes([kind << 5 | code]) + value.to_bytes(size, "big")
    raise ValueError("a number of more than eight bytes")
