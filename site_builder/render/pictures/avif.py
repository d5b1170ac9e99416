"""AVIF with its EXIF and XMP blanked where they stand: every other byte, and every offset, stays."""

from collections.abc import Iterator

from site_builder.model.dataclass import dataclass
from site_builder.render.pictures.broken import Broken
from site_builder.render.pictures.exif import EMPTY

_NEEDED = frozenset({b"ftyp", b"mdat", b"meta", b"moov"})
"""Boxes that make the file; what stands in others is blanked."""
_IDLE = frozenset({b"free", b"meta", b"skip", b"udta", b"uuid"})
"""Boxes inside a moving picture that it does not need."""
_MOST_ITEMS = 10_000


@dataclass(frozen=True, slots=True)
class Box:
    """One box: its kind, and where its content stands."""

    kind: bytes
    start: int
    end: int


def bare_avif(data: bytes) -> bytes:
    """The picture, of which nothing is moved and everything said beside it is blank."""
    made = bytearray(data)
    boxes = list(_boxes(data, 0, len(data)))
    if not {b"mdat", b"meta"} <= {box.kind for box in boxes}:
        raise Broken
    for box in boxes:
        if box.kind not in _NEEDED:
            made[box.start : box.end] = bytes(box.end - box.start)
        elif box.kind == b"moov":
            _blank_inside(made, data, box)
        elif box.kind == b"meta":
            _blank_items(made, data, box)
    return bytes(made)


def _boxes(data: bytes, place: int, end: int) -> Iterator[Box]:
    while place + 8 <= end:
        size, kind, head = int.from_bytes(data[place : place + 4], "big"), data[place + 4 : place + 8], 8
        if size == 1:
            size, head = int.from_bytes(data[place + 8 : place + 16], "big"), 16
        elif size == 0:
            size = end - place
        if size < head or place + size > end:
            raise Broken
        yield Box(kind, place + head, place + size)
        place += size
    if place != end:
        raise Broken


def _blank_inside(made: bytearray, data: bytes, box: Box) -> None:
    for inner in _boxes(data, box.start, box.end):
        if inner.kind in _IDLE:
            made[inner.start : inner.end] = bytes(inner.end - inner.start)
        elif inner.kind == b"trak":
            _blank_inside(made, data, inner)


def _blank_items(made: bytearray, data: bytes, meta: Box) -> None:
    inner = {box.kind: box for box in _boxes(data, meta.start + 4, meta.end)}
    if b"iinf" not in inner or b"iloc" not in inner:
        return
    blank = dict(_told(data, inner[b"iinf"]))
    base = inner[b"idat"].start if b"idat" in inner else 0
    for item, is_in_idat, start, size in _extents(data, inner[b"iloc"]):
        if item not in blank:
            continue
        first = start + (base if is_in_idat else 0)
        if first + size > len(data):
            raise Broken
        made[first : first + size] = _nothing(blank[item], size)


def _nothing(kind: bytes, size: int) -> bytes:
    if kind == b"Exif" and size >= 4 + len(EMPTY):
        return (bytes(4) + EMPTY).ljust(size, b"\0")
    return b" " * size


def _told(data: bytes, box: Box) -> Iterator[tuple[int, bytes]]:
    """The items that are no picture, with their kinds."""
    place = box.start + (6 if data[box.start] == 0 else 8)
    for entry in _boxes(data, place, box.end):
        version = data[entry.start]
        wide = 4 if version >= 3 else 2
        at = entry.start + 4 + wide + 2
        kind = data[at : at + 4]
        if entry.kind == b"infe" and version >= 2 and kind in (b"Exif", b"mime", b"uri "):
            yield int.from_bytes(data[entry.start + 4 : entry.start + 4 + wide], "big"), kind


def _extents(data: bytes, box: Box) -> Iterator[tuple[int, bool, int, int]]:
    """Of every item: its number, whether its bytes stand in the box itself, where, and how many."""
    reader = _Reader(data, box.start, box.end)
    version = reader.number(4) >> 24
    sizes = reader.number(2)
    offset, length, base, index = (sizes >> shift & 15 for shift in (12, 8, 4, 0))
    for _ in range(min(reader.number(4 if version == 2 else 2), _MOST_ITEMS)):
        item = reader.number(4 if version == 2 else 2)
        is_in_idat = version > 0 and reader.number(2) & 15 == 1
        reader.number(2)
        start = reader.number(base)
        for _ in range(min(reader.number(2), _MOST_ITEMS)):
            reader.number(index if version > 0 else 0)
            first = start + reader.number(offset)
            yield item, is_in_idat, first, reader.number(length)


class _Reader:
    """Numbers of any width, one after another."""

    def __init__(self, data: bytes, place: int, end: int) -> None:
        self._data, self._place, self._end = data, place, end

    def number(self, width: int) -> int:
        """The next number of so many bytes."""
        if self._place + width > self._end:
            raise Broken
        self._place += width
        return int.from_bytes(self._data[self._place - width : self._place], "big")
