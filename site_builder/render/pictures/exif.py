"""The one thing that is kept of what a camera writes into a picture: which way up it is."""

import struct

_ORIENTATION = 0x0112
_SHORT = 3
_UPRIGHT = 1
_ORDERS = {b"II*\0": "<", b"MM\0*": ">"}


def orientation(tiff: bytes) -> int:
    """Which way up a picture is, 1 to 8, from its block of EXIF; 1 where that does not say."""
    order = _ORDERS.get(tiff[:4])
    if order is None:
        return _UPRIGHT
    try:
        (start,) = struct.unpack_from(f"{order}I", tiff, 4)
        (count,) = struct.unpack_from(f"{order}H", tiff, start)
        for place in range(start + 2, start + 2 + 12 * count, 12):
            tag, kind = struct.unpack_from(f"{order}HH", tiff, place)
            if (tag, kind) == (_ORIENTATION, _SHORT):
                (turned,) = struct.unpack_from(f"{order}H", tiff, place + 8)
                return int(turned) if 1 <= turned <= 8 else _UPRIGHT
    except struct.error:
        return _UPRIGHT
    return _UPRIGHT


def only_orientation(tiff: bytes) -> bytes:
    """A block of EXIF that says which way up the picture is and nothing else; empty if it is upright."""
    turned = orientation(tiff)
    if turned == _UPRIGHT:
        return b""
    entry = struct.pack(">HHIHH", _ORIENTATION, _SHORT, 1, turned, 0)
    return b"MM\0*" + struct.pack(">IH", 8, 1) + entry + bytes(4)


EMPTY = b"MM\0*" + struct.pack(">IH", 8, 0) + bytes(4)
"""A block of EXIF that says nothing."""
