"""Files that a case cannot hold as text: locked, scanned, packed to bursting, leading outside."""

import re
from collections.abc import Callable, Mapping
from hashlib import md5
from io import BytesIO
from pathlib import Path

from PIL import Image

from tests.intake.makers import PROSE, pdf, pdf_of_lines, zipped

_PADDING = bytes.fromhex("28BF4E5E4E758A4164004E56FFFA01082E2E00B6D0683E802F0CA9FE6453697A")
_STREAM = re.compile(rb"(\d+) 0 obj((?:(?!endobj).)*?)stream\n(.*?)\nendstream", re.S)


def locked_pdf(password: str = "secret") -> bytes:
    """A PDF that opens with a password only; without one it opens to all, but may not be changed."""
    user, may = password.encode() + _PADDING, b"\xfc\xff\xff\xff"
    owner = _rc4(md5((b"owner" + _PADDING)[:32]).digest()[:5], user[:32])
    key = md5(user[:32] + owner + may + b"\0").digest()[:5]

    def sealed(found: re.Match[bytes]) -> bytes:
        own = md5(key + int(found[1]).to_bytes(3, "little") + b"\0\0").digest()[:10]
        return b"%s 0 obj%sstream\n%s\nendstream" % (found[1], found[2], _rc4(own, found[3]))

    lock = b"trailer\n<< /Encrypt << /Filter /Standard /V 1 /R 2 /Length 40 /P -4 %s >> /ID [<00><00>]"
    keys = b"/O <%s> /U <%s>" % (owner.hex().encode(), _rc4(key, _PADDING).hex().encode())
    return _STREAM.sub(sealed, pdf_of_lines(PROSE)).replace(b"trailer\n<<", lock % keys)


def _rc4(key: bytes, plain: bytes) -> bytes:
    """The cipher of old PDFs."""
    box, at = list(range(256)), 0
    for index in range(256):
        at = (at + box[index] + key[index % len(key)]) % 256
        box[index], box[at] = box[at], box[index]
    at, out = 0, bytearray()
    for number, byte in enumerate(plain, 1):
        index = number % 256
        at = (at + box[index]) % 256
        box[index], box[at] = box[at], box[index]
        out.append(byte ^ box[(box[index] + box[at]) % 256])
    return bytes(out)


def scanned_pdf() -> bytes:
    """A PDF whose page is a picture."""
    stream = BytesIO()
    Image.new("L", (600, 800), 255).save(stream, "PDF")
    return stream.getvalue()


def half_scanned_pdf() -> bytes:
    """A PDF whose second page holds nothing."""
    return pdf([[(60, 700 - 14 * number, 10, line) for number, line in enumerate(PROSE)], []])


def bomb() -> bytes:
    """Three million bytes in three thousand."""
    return zipped({"article.txt": bytes(3_000_000)})


def leading_outside() -> bytes:
    """An archive with a good member, and one that would be written elsewhere."""
    return zipped({"../article.txt": "words", "pier.txt": "\n\n".join(PROSE)})


def _written(name: str, made: Callable[[], bytes]) -> Callable[[Path], object]:
    return lambda root: (root / "saved" / name).write_bytes(made())


MADE: Mapping[str, Callable[[Path], object]] = {
    "I21": _written("article.pdf", locked_pdf),
    "I22": _written("article.pdf", scanned_pdf),
    "I24": _written("articles.zip", bomb),
    "I25": _written("articles.zip", leading_outside),
    "I29": _written("article.pdf", half_scanned_pdf),
}
"""By the code that it earns, what writes the file below an archive."""
