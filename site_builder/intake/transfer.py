"""Bytes as a server sent them, in chunks and packed, as the content that they carry."""

import re
import zlib

_CHUNK = re.compile(rb"\s*([0-9A-Fa-f]{1,8})[^\r\n]*\r?\n")


def content_of(sent: bytes, transfer: str, encodings: str, most: int) -> bytes:
    """The content, at most one byte beyond `most`; what is not packed as its head says stays as it is."""
    content = _joined(sent) if "chunked" in transfer.lower() else sent
    for encoding in reversed([one.strip().lower() for one in encodings.split(",")]):
        content = _unpacked(content, encoding, most)
    return content[: most + 1]


def _joined(sent: bytes) -> bytes:
    """The chunks as one; the bytes as they are where they are none: some archives join them themselves."""
    parts: list[bytes] = []
    start = 0
    while found := _CHUNK.match(sent, start):
        size = int(found[1], 16)
        if size == 0:
            return b"".join(parts)
        parts.append(sent[found.end() : found.end() + size])
        start = found.end() + size
    return b"".join(parts) if parts and start >= len(sent) else sent


def _unpacked(content: bytes, encoding: str, most: int) -> bytes:
    if encoding in ("gzip", "x-gzip", "deflate"):
        return _inflated(content, most)
    return _of_brotli(content, most) if encoding == "br" else content


def _inflated(content: bytes, most: int) -> bytes:
    # Servers call two formats “deflate”: with a head and without one.
    for window in (47, -15):
        try:
            return zlib.decompressobj(window).decompress(content, most + 1)
        except zlib.error:
            continue
    return content


def _of_brotli(content: bytes, most: int) -> bytes:
    import brotli

    try:
        return bytes(brotli.Decompressor().process(content, output_buffer_limit=most + 1))
    except brotli.error:
        return content
