"""What a server sent becomes what it meant, and what is not as its head says stays as it is."""

import gzip
import zlib

import brotli
import pytest

from site_builder.intake.transfer import content_of

WORDS = b"<p>The pier is new.</p>" * 50
MOST = 10_000


def chunked(data: bytes, size: int = 100) -> bytes:
    parts = [data[start : start + size] for start in range(0, len(data), size)]
    return b"".join(b"%x;a=b\r\n%s\r\n" % (len(one), one) for one in parts) + b"0\r\n\r\n"


@pytest.mark.parametrize(
    ("sent", "transfer", "encodings"),
    [
        (WORDS, "", ""),
        (chunked(WORDS), "chunked", ""),
        (chunked(gzip.compress(WORDS, mtime=0)), "Chunked", "gzip"),
        (zlib.compress(WORDS), "", "deflate"),
        (zlib.compress(WORDS)[2:-4], "", "deflate"),
        (brotli.compress(WORDS), "", "br"),
        (gzip.compress(brotli.compress(WORDS), mtime=0), "", "br, gzip"),
        (WORDS, "chunked", "gzip"),
        (WORDS, "", "br"),
        (WORDS, "", "identity"),
    ],
)
def test_the_content_comes_out(sent: bytes, transfer: str, encodings: str) -> None:
    assert content_of(sent, transfer, encodings, MOST) == WORDS


@pytest.mark.parametrize(("pack", "encoding"), [(gzip.compress, "gzip"), (brotli.compress, "br")])
def test_a_bomb_gives_one_byte_more_than_is_allowed(pack, encoding: str) -> None:  # type: ignore[no-untyped-def]  # a function
    assert len(content_of(pack(bytes(5_000_000)), "", encoding, MOST)) == MOST + 1
