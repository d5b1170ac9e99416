"""Every text that a published file holds, however it is wrapped: as markup, as JSON, packed, in a picture."""

import gzip
import io
import re
import zipfile
import zlib
from base64 import b64decode
from binascii import Error as NotBase64
from collections.abc import Callable, Iterator, Mapping
from html import unescape
from urllib.parse import unquote

from site_builder.model.page import Output

MOST_DEPTH = 4
"""How deep a file within a file is looked into."""
_FONTS = (".woff", ".woff2", ".ttf", ".otf")
"""Files of faces hold drawings of signs; no words."""
_INLINE = "a|abbr|b|bdi|bdo|cite|code|del|dfn|em|i|ins|kbd|mark|q|s|small|span|strong|sub|sup|time|u|var|wbr"
_INLINE_TAG = re.compile(rf"</?(?:{_INLINE})(?=[\s/>])[^<>]*>", re.IGNORECASE)
_TAG = re.compile(r"<[^<>]*>")
_ESCAPED = re.compile(r"\\u([0-9a-fA-F]{4})|\\[nrtbf]|\\(.)")
_BETWEEN = re.compile(r"[\s\"'<>]+")
_FOLDED = re.compile(r"\r?\n[ \t]")
_BASE64 = re.compile(r"[A-Za-z0-9+/]{64,}={0,2}")
_WIDE = re.compile(rb"(?:[\x09-\x7e]\x00){16,}|(?:\x00[\x09-\x7e]){16,}")
_PNG = b"\x89PNG\r\n\x1a\n"


def readings(output: Output) -> Iterator[str]:
    """The texts of a file, in every way in which somebody could read them."""
    if not output.path.endswith(_FONTS):
        yield from dict.fromkeys(_readings(output.data, 0))


def _readings(data: bytes, depth: int) -> Iterator[str]:
    for mark, unpack in _PACKED.items():
        if data.startswith(mark) and depth < MOST_DEPTH:
            for part in unpack(data):
                yield from _readings(part, depth + 1)
            return
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        yield from _of_bytes(data)
        return
    yield from _of_text(text, depth)


def _of_text(text: str, depth: int) -> Iterator[str]:
    text = _unescaped(text) if "\\" in text else text
    yield unescape(text) if "&" in text else text
    if "<" in text:
        yield unescape(_TAG.sub(" ", _INLINE_TAG.sub("", text)))
    if "%" in text:
        yield from (unquote(part) for part in _BETWEEN.split(text) if "%" in part)
    if _FOLDED.search(text):
        # Lines of calendars are cut wherever they are long.
        yield _FOLDED.sub("", text)
    for found in _BASE64.finditer(text) if depth < MOST_DEPTH else ():
        yield from _of_base64(found[0], depth)


def _of_base64(text: str, depth: int) -> Iterator[str]:
    try:
        data = b64decode(text + "=" * (-len(text) % 4))
    except (NotBase64, ValueError):
        return
    yield from _readings(data, depth + 1)


def _unescaped(text: str) -> str:
    """A text of JSON or of a script as it is read: `\\u2019` is an apostrophe, `\\n` a new line."""
    return _ESCAPED.sub(lambda found: chr(int(found[1], 16)) if found[1] else found[2] or " ", text)


def _of_bytes(data: bytes) -> Iterator[str]:
    """Words among bytes that are no text: what cameras, editors and packers write into their files."""
    yield data.decode("utf-8", "replace")
    yield data.decode("cp1251", "replace")
    for found in _WIDE.finditer(data):
        yield found[0].replace(b"\x00", b"").decode("ascii")


def _of_gzip(data: bytes) -> Iterator[bytes]:
    try:
        yield gzip.decompress(data)
    except (OSError, EOFError, zlib.error):
        yield b""


def _of_zip(data: bytes) -> Iterator[bytes]:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as packed:
            yield from (packed.read(name) for name in packed.namelist())
    except (zipfile.BadZipFile, NotImplementedError, RuntimeError, zlib.error):
        yield b""


def _of_png(data: bytes) -> Iterator[bytes]:
    """What is written in a picture beside its points."""
    at = len(_PNG)
    while at + 8 <= len(data):
        size, kind = int.from_bytes(data[at : at + 4], "big"), data[at + 4 : at + 8]
        chunk = data[at + 8 : at + 8 + size]
        if kind in (b"tEXt", b"iTXt", b"zTXt", b"eXIf"):
            yield chunk.replace(b"\x00", b" ")
            yield from _inflated(chunk)
        at += size + 12


def _inflated(chunk: bytes) -> Iterator[bytes]:
    for start in range(min(len(chunk), 120)):
        if chunk[start : start + 1] == b"x":
            try:
                yield zlib.decompress(chunk[start:])
            except zlib.error:
                continue


_PACKED: Mapping[bytes, Callable[[bytes], Iterator[bytes]]] = {
    b"\x1f\x8b": _of_gzip,
    b"PK\x03\x04": _of_zip,
    _PNG: _of_png,
}
"""How a packed file begins, and what is in it."""
