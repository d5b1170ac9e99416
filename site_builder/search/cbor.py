"""As much of CBOR as Pagefind writes: numbers, texts and arrays, taken apart and put together as bytes."""

from collections.abc import Iterable, Iterator
from functools import lru_cache

TEXT, ARRAY = 3, 4


def items(array: bytes) -> Iterator[bytes]:
    """The raw items of an array."""
    kind, count, at = head(array)
    if kind != ARRAY:
        raise ValueError("expected an array")
    for _ in range(count):
        end = _end(array, at)
        yield array[at:end]
        at = end


def only(array: bytes) -> bytes:
    """The one item of an array, without a look into it."""
    kind, count, at = head(array)
    if (kind, count) != (ARRAY, 1):
        raise ValueError("expected an array of one item")
    return array[at:]


def words(text: bytes) -> str:
    """What a raw text says."""
    kind, size, at = head(text)
    if kind != TEXT:
        raise ValueError("expected a text")
    return text[at : at + size].decode()


def number(raw: bytes) -> int:
    """What a raw number says."""
    kind, value, _ = head(raw)
    if kind:
        raise ValueError("expected a number")
    return value


def head(data: bytes, at: int = 0) -> tuple[int, int, int]:
    """Major type, value, and where what follows begins, of the item at `at`."""
    kind, value = data[at] >> 5, data[at] & 31
    if value < 24:
        return kind, value, at + 1
    size = 1 << (value - 24)
    if size > 8:
        raise ValueError("an item of no stated length")
    return kind, int.from_bytes(data[at + 1 : at + 1 + size], "big"), at + 1 + size


def array(raw: Iterable[bytes]) -> bytes:
    """An array of raw items."""
    inside = tuple(raw)
    return opened(ARRAY, len(inside)) + b"".join(inside)


def text(said: str) -> bytes:
    """A raw text."""
    data = said.encode()
    return opened(TEXT, len(data)) + data


@lru_cache(1 << 16)
def whole(value: int) -> bytes:
    """A raw number; the same few are asked for a million times."""
    return opened(0, value)


def opened(kind: int, value: int) -> bytes:
    """The head of an item: a number itself, or how much follows."""
    if value < 24:
        return bytes((kind << 5 | value,))
    for code, size in ((24, 1), (25, 2), (26, 4), (27, 8)):
        if value < 1 << (8 * size):
            return bytes((kind << 5 | code,)) + value.to_bytes(size, "big")
    raise ValueError("a number of more than eight bytes")


def _end(data: bytes, at: int) -> int:
    """Where the item that starts at `at` ends; nesting is counted, not followed, for it may be wide."""
    left = 1
    while left:
        kind, value, at = head(data, at)
        left -= 1
        if kind == TEXT:
            at += value
        elif kind == ARRAY:
            left += value
        elif kind > 1:
            raise ValueError("an item of a kind that Pagefind has not used so far")
    return at
