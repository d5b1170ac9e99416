"""WebP without EXIF, XMP and chunks of programs."""

import struct
from collections.abc import Iterator

from site_builder.render.pictures.broken import Broken
from site_builder.render.pictures.exif import only_orientation

_KEPT = frozenset({b"VP8 ", b"VP8L", b"VP8X", b"ALPH", b"ANIM", b"ANMF", b"ICCP"})
_HAS_EXIF, _HAS_XMP = 0x08, 0x04
_EXIF = b"Exif\0\0"


def bare_webp(data: bytes) -> bytes:
    """The picture with its colours, its movement and its orientation."""
    chunks = list(_chunks(data))
    flags = _HAS_EXIF if any(kind == b"EXIF" for kind, _ in chunks) else 0
    body = b"".join(_written(kind, _flagged(kind, chunk, flags)) for kind, chunk in chunks)
    return b"RIFF" + struct.pack("<I", len(body) + 4) + b"WEBP" + body


def _chunks(data: bytes) -> Iterator[tuple[bytes, bytes]]:
    end = 8 + int.from_bytes(data[4:8], "little")
    if end > len(data):
        raise Broken
    place = 12
    while place + 8 <= end:
        kind, size = data[place : place + 4], int.from_bytes(data[place + 4 : place + 8], "little")
        chunk = data[place + 8 : place + 8 + size]
        if len(chunk) < size:
            raise Broken
        place += 8 + size + size % 2
        if kind in _KEPT:
            yield kind, chunk
        elif kind == b"EXIF" and (block := only_orientation(chunk.removeprefix(_EXIF))):
            yield kind, block


def _flagged(kind: bytes, chunk: bytes, flags: int) -> bytes:
    """A chunk; the one that tells what else there is tells of what is left."""
    if kind != b"VP8X":
        return chunk
    return bytes(((chunk[0] & ~(_HAS_EXIF | _HAS_XMP)) | flags,)) + chunk[1:]


def _written(kind: bytes, chunk: bytes) -> bytes:
    return kind + struct.pack("<I", len(chunk)) + chunk + b"\0" * (len(chunk) % 2)
