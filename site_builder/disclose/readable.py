"""Every text that a published file holds, however it is wrapped: as markup, as JSON, packed, in a picture."""

import bz2
import gzip
import io
import lzma
import re
import zipfile
import zlib
from base64 import b32decode, b64decode, urlsafe_b64decode
from binascii import Error as NotBase64
from codecs import BOM_UTF16_BE, BOM_UTF16_LE
from collections.abc import Callable, Iterator, Mapping
from functools import partial
from html import unescape
from quopri import decodestring
from urllib.parse import unquote

from site_builder.model.page import Output

MOST_DEPTH = 4
"""How deep a file within a file is looked into."""
_MOST_WRAPS = 5
"""How often markup is looked for in what was written as entities: a feed holds pages so."""
_MOST_QUOTED = 2
"""How often a script's words are looked for in a script's words."""
_NEAR = 400
"""Signs to each side of an escaped one in which the words lie that it parts or joins."""
_FACES = (b"wOFF", b"wOF2", b"OTTO", b"\0\1\0\0", b"ttcf")
"""How files of faces begin."""
_PRINTED = re.compile(rb"(?:[\t\n\r -~\x80-\xf4]\0?|\0[\t -~]){40,}")
"""Bytes in a face that may be words: its own are packed, and show no such rows."""
_INLINE = "a|abbr|b|bdi|bdo|cite|code|del|dfn|em|i|ins|kbd|mark|q|s|small|span|strong|sub|sup|time|u|var|wbr"
# Browsers show nothing for a comment, not even a space.
_INLINE_TAG = re.compile(rf"<!--.*?-->|</?(?:{_INLINE})(?=[\s/>])[^<>]*>", re.IGNORECASE | re.DOTALL)
_WORDS_IN_TAGS = re.compile(rf"\w</(?:{_INLINE})><(?:{_INLINE})(?=[\s>])[^<>]*>\w", re.IGNORECASE)
_TAG = re.compile(r"<[^<>]*>")
_ENTITY_OF_MARKUP = re.compile(r"&(?:lt|amp|#\w+);")
_ESCAPED = re.compile(r"\\u([0-9a-fA-F]{4})|\\u\{([0-9a-fA-F]{1,5})\}|\\x([0-9a-fA-F]{2})|\\[nrtbf]|\\(.)")
# A quotation mark or a slash that is escaped parts words as a bare one does.
_MATTERS = re.compile(r"\\+[nrtbfux]")
_MATTERS_IN_A_STYLE = re.compile(r"\\[0-9a-fA-F]{2}")
_IN_A_STYLE = re.compile(r"\\(0[0-9a-fA-F]{5}|[0-9a-fA-F]{1,5})\s?")
_WRITTEN_OUT = re.compile(r"[^\s\"'<>%]*%[0-9a-fA-F]{2}[^\s\"'<>]*")
_FOLDED = re.compile(r"\r?\n[ \t]")
_LETTERS = re.compile(
    r"(?<![A-Za-z0-9+/_-])(?:[A-Za-z0-9+/_-]{48,}={0,6}|(?:[A-Za-z0-9+/]{60,76}\r?\n)+[A-Za-z0-9+/]*={0,6})"
)
# Two bytes a sign, of the scripts of Europe and the Near East.
_WIDE: Mapping[str, "re.Pattern[bytes]"] = {
    "utf-16-le": re.compile(rb"(?:[\x00-\xff][\x00\x04\x06]){16,}", re.DOTALL),
    "utf-16-be": re.compile(rb"(?:[\x00\x04\x06][\x00-\xff]){16,}", re.DOTALL),
}
_NARROW = ("utf-8", "cp1251", "koi8-r")
_PNG = b"\x89PNG\r\n\x1a\n"


def readings(output: Output) -> Iterator[str]:
    """The texts of a file, in every way in which somebody could read them; its name is one."""
    yield output.path
    for part in parts(output.data):
        yield from dict.fromkeys(_of_part(part, 0))


def parts(data: bytes, depth: int = 0) -> Iterator[bytes]:
    """The bytes of a file, and those of every file that is packed in it."""
    yield data
    unpack = next((unpack for mark, unpack in _PACKED.items() if data.startswith(mark)), None)
    for part in unpack(data) if unpack and depth < MOST_DEPTH else ():
        yield from parts(part, depth + 1)


def _of_part(data: bytes, depth: int) -> Iterator[str]:
    if data.startswith(_FACES):
        # Drawings of signs; but a name is no proof, and words can stand among them.
        yield from (text for words in _PRINTED.findall(data) for text in _of_bytes(words))
        return
    if data.startswith(tuple(_PACKED)):
        return
    if data.startswith((BOM_UTF16_LE, BOM_UTF16_BE)):
        yield from _of_text(data.decode("utf-16", "replace"), depth)
        return
    if b"\0" not in data:
        try:
            yield from _of_text(data.decode("utf-8-sig"), depth)
            return
        except UnicodeDecodeError:
            pass
    yield from _of_bytes(data)


def _of_text(text: str, depth: int) -> Iterator[str]:
    for form in dict.fromkeys(_spelt_out(text)):
        yield from _without_markup(form)
    if "%" in text:
        # Twice: what one address hands on to another is written out two times.
        yield from (unquote(unquote(found[0])) for found in _WRITTEN_OUT.finditer(text))
    if "=\n" in text or "=\r\n" in text:
        # Letters by mail, whose lines are cut, and their other signs numbers.
        yield decodestring(text.encode("utf-8", "surrogatepass")).decode("utf-8", "replace")
    if "BEGIN:V" in text:
        # Lines of calendars and cards are cut wherever they are long.
        yield _FOLDED.sub("", text)
    for found in _LETTERS.finditer(text) if depth < MOST_DEPTH else ():
        yield from _of_letters(found[0], depth)


def _spelt_out(text: str) -> Iterator[str]:
    """A text as it is, and as scripts and style sheets read it: `\\u2019` is an apostrophe."""
    yield text
    # JSON may stand in JSON, as in a script's data.
    once = text
    for _ in range(_MOST_QUOTED):
        if not (once := _around(_MATTERS, once)):
            break
        yield (once := _ESCAPED.sub(_sign, once))
    if near := _around(_MATTERS_IN_A_STYLE, text):
        yield _IN_A_STYLE.sub(lambda found: chr(int(found[1], 16)), near)


def _around(sought: "re.Pattern[str]", text: str) -> str:
    """What stands near each place that something is found at: the rest is read as it is."""
    pieces: list[str] = []
    start, end = 0, -1
    for found in sought.finditer(text):
        if found.start() - _NEAR > end:
            pieces += [text[start:end]] if end > 0 else []
            start = max(found.start() - _NEAR, 0)
        end = found.end() + _NEAR
    return "\n".join((*pieces, text[start:end])) if end > 0 else ""


def _sign(found: "re.Match[str]") -> str:
    number = found[1] or found[2] or found[3]
    return chr(int(number, 16)) if number else found[4] or " "


def _without_markup(text: str) -> Iterator[str]:
    """What a reader sees, and what stands in the markup; what was written as entities may be markup again."""
    for _ in range(_MOST_WRAPS):
        plain = unescape(text) if "&" in text else text
        yield plain
        if "<" in text:
            yield unescape(_TAG.sub(" ", _INLINE_TAG.sub("", text)))
        if _WORDS_IN_TAGS.search(text):
            # Each word in a tag of its own, which a style sheet may set apart.
            yield unescape(_TAG.sub(" ", text))
        if not _ENTITY_OF_MARKUP.search(text):
            return
        text = plain


def _of_letters(text: str, depth: int) -> Iterator[str]:
    """What a long row of letters is, read as each of the ways in which bytes are written in letters."""
    letters = "".join(text.split())
    for decode in (_of_base64, bytes.fromhex, b32decode):
        try:
            data = decode(letters)
        except (NotBase64, ValueError):
            continue
        for part in parts(data, depth + 1):
            yield from _of_part(part, depth + 1)


def _of_base64(letters: str) -> bytes:
    decode = urlsafe_b64decode if "-" in letters or "_" in letters else b64decode
    return decode(letters + "=" * (-len(letters) % 4))


def _of_bytes(data: bytes) -> Iterator[str]:
    """Words among bytes that are no text: what cameras, editors and packers write into their files."""
    for encoding in _NARROW:
        yield data.decode(encoding, "replace")
    for encoding, wide in _WIDE.items():
        yield from (found[0].decode(encoding, "replace") for found in wide.finditer(data))


def _of_packed(unpack: Callable[[bytes], bytes], data: bytes) -> Iterator[bytes]:
    try:
        yield unpack(data)
    except (OSError, EOFError, ValueError, lzma.LZMAError, zlib.error):
        yield data[1:]


def _of_zip(data: bytes) -> Iterator[bytes]:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as packed:
            yield from (packed.read(name) for name in packed.namelist())
    except (zipfile.BadZipFile, NotImplementedError, RuntimeError, zlib.error):
        yield data[1:]


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
        if kind == b"IEND":
            break
    # What was appended to a picture is not shown, and is there all the same.
    yield data[at:] if at < len(data) else b""


def _inflated(chunk: bytes) -> Iterator[bytes]:
    for start in range(min(len(chunk), 120)):
        if chunk[start : start + 1] == b"x":
            try:
                yield zlib.decompress(chunk[start:])
            except zlib.error:
                continue


_PACKED: Mapping[bytes, Callable[[bytes], Iterator[bytes]]] = {
    b"\x1f\x8b": partial(_of_packed, gzip.decompress),
    b"\x78\x01": partial(_of_packed, zlib.decompress),
    b"\x78\x9c": partial(_of_packed, zlib.decompress),
    b"\x78\xda": partial(_of_packed, zlib.decompress),
    b"BZh": partial(_of_packed, bz2.decompress),
    b"\xfd7zXZ": partial(_of_packed, lzma.decompress),
    b"PK\x03\x04": _of_zip,
    _PNG: _of_png,
}
"""How a packed file begins, and what is in it."""
