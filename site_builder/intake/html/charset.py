"""The bytes of a web page as text: its mark, what it declares, and what its bytes look like."""

import codecs
import re

from site_builder.intake.decode import MARKS, Text
from site_builder.model.draft import Raw
from site_builder.model.issue import Checked, Issue, Spot

_HEAD = 4096
_DECLARED = re.compile(
    rb"<meta[^>]{0,500}?charset\s*=\s*[\"']?\s*([A-Za-z0-9_.:-]{2,40})|<\?xml[^>]{0,200}?encoding=[\"']([\w.:-]{2,40})",
    re.IGNORECASE,
)
_READ_AS = {
    "ascii": "windows-1252",
    "euc_kr": "cp949",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "iso8859-1": "windows-1252",
    "iso8859-9": "windows-1254",
    "iso8859-11": "cp874",
    "shift_jis": "cp932",
    "utf-16": "utf-8",
    "utf-16-be": "utf-8",
    "utf-16-le": "utf-8",
    "utf-7": "utf-8",
}
"""What browsers read where these are declared: a page that declares UTF-16 in ASCII letters is not in it."""
_MOST_BROKEN = 0.01
_SHARE_OF_NULLS = 0.2


def decode_page(raw: Raw) -> Checked[Text | None]:
    """The text of a page by its mark, else as UTF-8 if it is that, else as declared, else as it looks."""
    mark, encoding = next(((m, e) for m, e in MARKS if raw.data.startswith(m)), (b"", ""))
    data = raw.data[len(mark) :]
    for candidate in _candidates(data, encoding):
        try:
            return Checked(Text(data.decode(candidate), candidate, bool(mark)))
        except (UnicodeDecodeError, LookupError):
            continue
    return _with_gaps(raw, data, encoding or declared(data) or "utf-8", bool(mark))


def declared(data: bytes) -> str:
    """The encoding that a page declares in its head, by the name it is read as; empty if it declares none."""
    found = _DECLARED.search(data, 0, _HEAD)
    try:
        name = codecs.lookup((found[1] or found[2]).decode("ascii")).name if found else ""
    except LookupError:
        return ""
    return _READ_AS.get(name, name)


def _candidates(data: bytes, encoding: str) -> tuple[str, ...]:
    if encoding:
        return (encoding,)
    nulls = (data[:400:2].count(0), data[1:400:2].count(0))
    if max(nulls) > _SHARE_OF_NULLS * len(data[:400]):
        return ("utf-16-be" if nulls[0] > nulls[1] else "utf-16-le",)
    stated = declared(data)
    # Seven-bit encodings of Japanese look like ASCII, and so like UTF-8.
    first = (stated,) if stated.startswith(("iso2022", "hz")) else ()
    if not stated or stated == "utf-8":
        return (*first, "utf-8", *_looks(data))
    return (*first, "utf-8", stated)


def _looks(data: bytes) -> tuple[str, ...]:
    """What bytes that declare nothing, or wrongly UTF-8, look like."""
    try:
        # A stray byte in a page that is UTF-8 otherwise, or a character that the end of the file cuts.
        broken = data.decode("utf-8", "replace").count("\ufffd")
    except LookupError:  # pragma: no cover - UTF-8 is always there
        broken = 0
    high = len(data[:200_000].translate(None, bytes(range(0x80))))
    if broken <= _MOST_BROKEN * max(high, 200):
        return ()
    from resiliparse.parse.encoding import detect_encoding

    found = detect_encoding(data[:200_000])
    return (found,) if found and found != "utf-8" else ("windows-1252",)


def _with_gaps(raw: Raw, data: bytes, encoding: str, has_mark: bool) -> Checked[Text | None]:  # noqa: FBT001 - a fact
    try:
        content = data.decode(encoding, "replace")
    except LookupError:  # pragma: no cover - `declared` gives names that Python knows
        content, encoding = data.decode("utf-8", "replace"), "utf-8"
    gaps = content.count("\ufffd")
    message = f"{gaps} characters of this page are not {encoding.upper()}, and are shown as \ufffd"
    if gaps > max(10, _MOST_BROKEN * len(content)):
        return Checked(None, (Issue("I03", message, Spot(raw.name), _SAVE_AGAIN),))
    return Checked(Text(content, encoding, has_mark), (Issue("I12", message, Spot(raw.name), _COMPARE),))


_SAVE_AGAIN = "open the page in a browser and save it again, or paste its text into a .txt file"
_COMPARE = "compare the draft with the page, and write the missing characters"
