"""PNG without texts, times and whatever else programs write beside the picture."""

import struct
import zlib
from collections.abc import Iterator

from site_builder.render.pictures.broken import Broken
from site_builder.render.pictures.exif import only_orientation

SIGNATURE = b"\x89PNG\r\n\x1a\n"
_KEPT = frozenset(
    (
        *(b"IHDR", b"PLTE", b"IDAT", b"IEND", b"tRNS", b"bKGD", b"sBIT", b"pHYs"),
        *(b"cHRM", b"gAMA", b"iCCP", b"sRGB", b"cICP", b"mDCV", b"cLLI"),
        *(b"acTL", b"fcTL", b"fdAT"),
    )
)
"""The picture, its colours, its movement."""


def bare_png(data: bytes) -> bytes:
    """The picture with its colours and its orientation, and nothing after its end."""
    return SIGNATURE + b"".join(_pieces(data))


def _pieces(data: bytes) -> Iterator[bytes]:
    place, kind = len(SIGNATURE), b""
    while kind != b"IEND":
        size = int.from_bytes(data[place : place + 4], "big")
        kind, end = data[place + 4 : place + 8], place + 12 + size
        if end > len(data):
            raise Broken
        if kind in _KEPT:
            yield data[place:end]
        elif kind == b"eXIf" and (block := only_orientation(data[place + 8 : end - 4])):
            check = zlib.crc32(b"eXIf" + block)
            yield struct.pack(">I", len(block)) + b"eXIf" + block + struct.pack(">I", check)
        place = end
