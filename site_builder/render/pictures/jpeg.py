"""JPEG without what a camera or a program wrote beside the picture; its image data stay byte for byte."""

import struct
from collections.abc import Iterator

from site_builder.render.pictures.broken import Broken
from site_builder.render.pictures.exif import only_orientation

_START, _END, _SCAN = 0xD8, 0xD9, 0xDA
_ALONE = frozenset({0x01, *range(0xD0, 0xD8)})
_APPLICATION = range(0xE0, 0xF0)
_COMMENT = 0xFE
_EXIF = b"Exif\0\0"
_KEPT = ((0xE0, b"JFIF\0"), (0xE2, b"ICC_PROFILE\0"), (0xEE, b"Adobe"))
"""The density of its dots, its colours, and how these are coded."""


def bare_jpeg(data: bytes) -> bytes:
    """The picture with its colours and its orientation, and nothing after its end."""
    return b"\xff\xd8" + b"".join(_pieces(data))


def _pieces(data: bytes) -> Iterator[bytes]:
    place = 2
    while True:
        marker, place = _marker(data, place)
        if marker == _END:
            yield b"\xff\xd9"
            return
        if marker in _ALONE:
            yield bytes((0xFF, marker))
            continue
        segment = _segment(data, place)
        place += 2 + len(segment)
        if kept := _kept(marker, segment):
            yield bytes((0xFF, marker)) + struct.pack(">H", len(kept) + 2) + kept
        if marker == _SCAN:
            end = _scan_end(data, place)
            yield data[place:end]
            place = end


def _marker(data: bytes, place: int) -> tuple[int, int]:
    if data[place : place + 1] != b"\xff":
        raise Broken
    while data[place : place + 1] == b"\xff":
        place += 1
    if place >= len(data):
        raise Broken
    return data[place], place + 1


def _segment(data: bytes, place: int) -> bytes:
    size = int.from_bytes(data[place : place + 2], "big")
    if size < 2 or place + size > len(data):
        raise Broken
    return data[place + 2 : place + size]


def _kept(marker: int, segment: bytes) -> bytes:
    if marker == 0xE1 and segment.startswith(_EXIF):
        block = only_orientation(segment[len(_EXIF) :])
        return _EXIF + block if block else b""
    if (marker, b"JFIF\0") == _KEPT[0] and segment.startswith(b"JFIF\0"):
        # The last two bytes are the size of a thumbnail, which may show what was cut from the picture.
        return segment[:12] + b"\0\0"
    if marker in _APPLICATION:
        return segment if any(marker == at and segment.startswith(name) for at, name in _KEPT) else b""
    return b"" if marker == _COMMENT else segment


def _scan_end(data: bytes, place: int) -> int:
    while True:
        place = data.find(b"\xff", place)
        if place < 0 or place + 1 >= len(data):
            raise Broken
        following = data[place + 1]
        if following != 0 and following not in _ALONE and following != 0xFF:
            return place
        place += 1 if following == 0xFF else 2
