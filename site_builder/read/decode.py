"""Bytes of a file as text: UTF-8 or refused by name, with one kind of line end and no control characters."""

import re
import unicodedata
from hashlib import blake2b

from site_builder.model.issue import Checked, Issue, Spot
from site_builder.read.secrets import unmeant
from site_builder.read.turning import turning

MOST_BYTES = 5 * 1024 * 1024

_BOM = b"\xef\xbb\xbf"
_WIDE = ((b"\xff\xfe", "UTF-16LE"), (b"\xfe\xff", "UTF-16BE"))
_ALLOWED = bytes(byte for byte in range(256) if byte in b"\t\n" or (byte >= 32 and byte != 127))
CONTROL = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f]")
_CYRILLIC = ("cp1251", "koi8-r")
_NAMES = {"cp1251": "WINDOWS-1251", "cp1252": "WINDOWS-1252", "koi8-r": "KOI8-R"}


def decode(path: str, data: bytes) -> Checked[str | None]:
    """The text in `data` and what was found in it, or None with the reason why it is refused."""
    text, refused = as_text(path, data)
    return Checked(text, found_in(path, text) if text else refused)


def as_text(path: str, data: bytes) -> Checked[str | None]:
    """The text in `data`, not looked through yet, or None with the reason why it is refused."""
    if len(data) > MOST_BYTES:
        message = f"this file is larger than {MOST_BYTES // 1024 // 1024} MB"
        return Checked(None, (Issue("R13", message, Spot(path), "is this the right file? Split it if so"),))
    if data.startswith(_BOM):
        data = data[len(_BOM) :]
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        return Checked(None, (_not_utf8(path, data, error.start),))
    if "\r" in text:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    if not text.strip():
        return Checked(None, (Issue("R03", "this file is empty", Spot(path), "write it, or delete it"),))
    if refused := _control(path, data, text):
        return Checked(None, (refused,))
    return Checked(text)


def key_of(path: str, text: str) -> str:
    """What tells a file and its text from all others."""
    name, words = (one.encode("utf-8", "surrogatepass") for one in (path, text))
    return blake2b(b"%d\0%b%b" % (len(name), name, words), digest_size=16).hexdigest()


def found_in(path: str, text: str) -> tuple[Issue, ...]:
    """What is wrong with a text that can be read all the same."""
    return (*_lost_letters(path, text), *turning(path, text), *unmeant(path, text))


def _control(path: str, data: bytes, text: str) -> Issue | None:
    # Deleting every allowed byte is several times as fast as looking for the others.
    if not data.translate(None, _ALLOWED + b"\r") and b"\xc2" not in data:
        return None
    found = CONTROL.search(text)
    if not found:
        return None
    name = "a NUL byte" if found.group() == "\0" else f"the control character U+{ord(found.group()):04X}"
    advice = "delete it; if the file holds many, it is not a text or was saved in another encoding"
    return Issue("R02", f"this file holds {name}", _spot(path, text, found.start()), advice)


def _lost_letters(path: str, text: str) -> tuple[Issue, ...]:
    start = text.find("\ufffd")
    if start < 0:
        return ()
    message = f"letters were lost here: the text holds � {_times(text.count(chr(0xFFFD)))}"
    advice = "look the letter up in the original and put it back"
    return (Issue("R23", message, _spot(path, text, start), advice),)


def _times(count: int) -> str:
    return "once" if count == 1 else f"{count} times"


def _spot(path: str, text: str, offset: int) -> Spot:
    line = text.count("\n", 0, offset) + 1
    return Spot(path, line=line, column=offset - text.rfind("\n", 0, offset))


def _not_utf8(path: str, data: bytes, start: int) -> Issue:
    spot = Spot(path, line=data.count(b"\n", 0, start) + 1)
    encoding = _guess(data)
    if not encoding:
        message = f"this file is UTF-8 but for a broken letter: the byte 0x{data[start]:02X}"
        return Issue("R01", message, spot, "type the letter anew")
    message = (
        f"this file is not UTF-8: the byte 0x{data[start]:02X} has no place there; it looks like {encoding}"
    )
    advice = f"convert it: iconv -f {encoding} -t UTF-8 '{path}' > new.txt, then put new.txt in its place"
    return Issue("R01", message, spot, advice)


def _guess(data: bytes) -> str | None:
    """The encoding a file seems to be in; None when it is UTF-8 with a few broken letters."""
    for mark, name in _WIDE:
        if data.startswith(mark):
            return name
    sample = data[:100_000]
    if (nuls := sample.count(0)) and nuls * 4 > len(sample):
        return "UTF-16LE" if sample[1:2] == b"\0" else "UTF-16BE"
    lost = sample.decode("utf-8", "replace")
    whole = sum(character > "\x7f" and character != "\ufffd" for character in lost)
    if whole > lost.count("\ufffd"):
        return None
    return _NAMES[_one_byte_encoding(sample)]


def _one_byte_encoding(sample: bytes) -> str:
    # Russian words are runs of high bytes, mostly small letters; in Western text high bytes stand alone.
    runs = re.findall(rb"[\x80-\xff]{3,}", sample)
    if not runs:
        return "cp1252"
    joined = b" ".join(runs)
    small = {name: _small_cyrillic(joined.decode(name, "replace")) for name in _CYRILLIC}
    return max(_CYRILLIC, key=lambda name: small[name])


def _small_cyrillic(text: str) -> int:
    return sum(
        "\u0430" <= character <= "\u045f" and unicodedata.category(character) == "Ll" for character in text
    )
