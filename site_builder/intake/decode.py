"""Bytes as text: what the encoding is, or why these bytes are no text that anything tells the encoding of."""

import re

from site_builder.intake.code_pages import read_old
from site_builder.model.dataclass import dataclass
from site_builder.model.draft import Raw
from site_builder.model.issue import Checked, Issue, Spot

MARKS = (
    (b"\xff\xfe\x00\x00", "utf-32-le"),
    (b"\x00\x00\xfe\xff", "utf-32-be"),
    (b"\xef\xbb\xbf", "utf-8"),
    (b"\xff\xfe", "utf-16-le"),
    (b"\xfe\xff", "utf-16-be"),
)
"""Byte order marks, the longer ones first: UTF-32 opens like UTF-16."""

_CONTROL = re.compile("[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f]")
_SHARE_OF_CONTROLS = 0.02
_SAVE_AS_UTF8 = (
    "open it in an editor and save it as UTF-8; or `iconv -f {seems} -t UTF-8 FILE`, if it is {seems}"
)


@dataclass(frozen=True, slots=True)
class Text:
    """Decoded text, and all that is needed to get its bytes back."""

    content: str
    encoding: str
    byte_order_mark: bool = False


def decode(raw: Raw) -> Checked[Text | None]:
    """The text of a file in UTF-8, in what its mark says, or in the one encoding that makes words of it."""
    mark, encoding = next(((m, e) for m, e in MARKS if raw.data.startswith(m)), (b"", "utf-8"))
    try:
        content = raw.data[len(mark) :].decode(encoding)
    except UnicodeDecodeError as error:
        if not mark and (old := read_old(raw.data)):
            return Checked(Text(*old))
        rough = raw.data.decode("latin-1")
        if not mark and _is_binary(rough) and not seems(raw.data).startswith("UTF-16"):
            # No code page has such characters: what it “seems to be” would lead a person astray.
            return Checked(None, (_binary(raw, rough, _first_control(rough)),))
        return Checked(None, (_not_decodable(raw, encoding, len(mark) + error.start),))
    control = _CONTROL.search(content)
    if control and _is_binary(content):
        # UTF-16 without its mark is UTF-8 as well, with zeros between its letters.
        if not mark and (old := read_old(raw.data)):
            return Checked(Text(*old))
        return Checked(None, (_binary(raw, content, control.start()),))
    return Checked(Text(content, encoding, bool(mark)))


def encode(text: Text) -> bytes:
    """The bytes that `text` was decoded from."""
    mark = next((m for m, e in MARKS if e == text.encoding), b"") if text.byte_order_mark else b""
    return mark + text.content.encode(text.encoding)


def seems(data: bytes) -> str:
    """The encoding that bytes look like most which nothing makes words of: a hint for a person."""
    if data[:400].count(0) > len(data[:400]) // 5:
        return "UTF-16LE" if data[1:400:2].count(0) > data[0:400:2].count(0) else "UTF-16BE"
    high = [byte for byte in data if byte >= 0x80]
    letters = [byte for byte in data if chr(byte).isalpha() and byte < 0x80]
    if len(high) <= len(letters):
        return "WINDOWS-1252"
    # Cyrillic text is mostly small letters, and each code page keeps them in a place of its own.
    places = {"KOI8-R": (0xC0, 0xDF), "WINDOWS-1251": (0xE0, 0xFF), "CP866": (0xA0, 0xAF)}
    return max(places, key=lambda name: sum(places[name][0] <= byte <= places[name][1] for byte in high))


def _is_binary(content: str) -> bool:
    controls = _CONTROL.findall(content)
    return "\0" in controls or len(controls) > len(content) * _SHARE_OF_CONTROLS


def _first_control(content: str) -> int:
    found = _CONTROL.search(content)
    return found.start() if found else 0


def _binary(raw: Raw, content: str, position: int) -> Issue:
    found = f"character U+{ord(content[position]):04X}"
    if "\0" in content and seems(raw.data).startswith("UTF-16"):
        return _refused(
            raw,
            "I03",
            f"expected text in UTF-8, found what seems to be {seems(raw.data)} without its mark",
            position,
        )
    return Issue(
        "I02",
        f"expected text, found {found}, which no text holds",
        _spot(raw, content[:position]),
        "if this is a document or a picture, open it in its own program and paste its text into a .txt file",
    )


def _not_decodable(raw: Raw, encoding: str, position: int) -> Issue:
    expected = encoding.upper()
    message = f"expected text in {expected}, found byte 0x{raw.data[position]:02X}, which is not {expected}"
    return _refused(raw, "I03", f"{message}; it seems to be {seems(raw.data)}", position)


def _refused(raw: Raw, code: str, message: str, position: int) -> Issue:
    before = raw.data[:position].decode("latin-1")
    return Issue(code, message, _spot(raw, before), _SAVE_AS_UTF8.format(seems=seems(raw.data)))


def _spot(raw: Raw, before: str) -> Spot:
    line = before.count("\n") + 1
    return Spot(raw.name, line=line, column=len(before) - (before.rfind("\n") + 1) + 1)
