"""GIF without comments and the notes of programs."""

from collections.abc import Iterator

from site_builder.render.pictures.broken import Broken

_EXTENSION, _IMAGE, _TRAILER = 0x21, 0x2C, 0x3B
_CONTROL, _APPLICATION = 0xF9, 0xFF
_KEPT = (b"NETSCAPE2.0", b"ANIMEXTS1.0", b"ICCRGBG1012")
"""How often it moves, and its colours."""


def bare_gif(data: bytes) -> bytes:
    """The picture with its colours and its movement, and nothing after its end."""
    return b"".join(_pieces(data))


def _pieces(data: bytes) -> Iterator[bytes]:
    place = 13 + _table(data, 10)
    yield data[:place]
    while True:
        kind = _at(data, place)
        if kind == _TRAILER:
            yield bytes((kind,))
            return
        if kind == _IMAGE:
            end = _blocks_end(data, place + 11 + _table(data, place + 9))
        elif kind == _EXTENSION:
            end = _blocks_end(data, place + 2)
        else:
            raise Broken
        if kind == _IMAGE or _is_kept(data, place):
            yield data[place:end]
        place = end


def _is_kept(data: bytes, place: int) -> bool:
    label = data[place + 1]
    return label == _CONTROL or (label == _APPLICATION and data[place + 3 : place + 14] in _KEPT)


def _table(data: bytes, place: int) -> int:
    """How many bytes the colours take that a byte of flags tells of."""
    flags = _at(data, place)
    return 3 << ((flags & 7) + 1) if flags & 0x80 else 0


def _blocks_end(data: bytes, place: int) -> int:
    while size := _at(data, place):
        place += 1 + size
    return place + 1


def _at(data: bytes, place: int) -> int:
    if place >= len(data):
        raise Broken
    return data[place]
