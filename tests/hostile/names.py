"""Names that lead elsewhere, that some disk refuses, or that look like others: made from techniques."""

from collections.abc import Iterator
from itertools import product

_OUT = ("..", "../x", "../../x", "a/../../x", "./x", "/etc/x", "//host/x", "~", "~/x", "a//x", "a/./x")
_SLASHES = ("/", "\\", "%2f", "%5c", "%252f", "\u2215", "\u2044", "\uff0f", "\uff3c", "%c0%af", ":", "|")
_DEVICES = ("aux", "con", "nul", "prn", "com1", "com9", "lpt1", "lpt9", "com\u00b9", "clock$", "conin$")
_ENDS = ("", ".", " ", "..", ".txt", ".md", ":", "::$DATA", "\u00a0", ".tar.gz")
_SIGNS = (
    *"<>:\"|?*'`$&;!#%^(){}[]=+,@ \t\n\r\0\x1b\x7f",
    *("\u202e", "\u200b", "\u200d", "\u2028", "\ufeff", "\u00ad", "\u0301", "\ufffd", "\ue000", "\U0001f4a9"),
)
_LETTERS = ("Straße", "STRASSE", "straße", "\u0130stanbul", "\u0131", "\u212a", "\u017f", "\ufb01n", "①", "½")
_SCRIPTS = ("минск", "北京", "مرحبا", "שלום", "ไทย", "हिन्दी", "ελλάδα", "\u0430dmin", "p\u0430ypal")
_PAIRS = ("caf\u00e9", "cafe\u0301", "CAF\u00c9", "\u00c5", "\u212b", "A\u030a", "\u1e9e", "ss", "SS", "Ss")
_LENGTHS = (80, 81, 117, 118, 120, 121, 128, 200, 250, 255, 256, 300, 1000, 4096)
_WORDS = (
    "index",
    "index.html",
    "404",
    "assets",
    "feed.xml",
    "robots.txt",
    "con.html",
    ".htaccess",
    ".git",
    ".site-builder.json",
)
_MORE = (
    "-",
    "--",
    "-rf",
    "--output",
    "_",
    ".",
    "",
    " ",
    "\u3000",
    "0",
    "00",
    "1e5",
    "null",
    "true",
    "constructor",
    "__proto__",
)


def names() -> Iterator[str]:
    """Every name once."""
    yield from dict.fromkeys(_names())


def _names() -> Iterator[str]:
    yield from _OUT
    yield from (f"..{slash}x" for slash in _SLASHES)
    yield from (f"a{slash}..{slash}..{slash}x" for slash in _SLASHES)
    yield from (f"C:{slash}x" for slash in _SLASHES)
    yield from (f"{device}{end}" for device, end in product(_DEVICES, _ENDS))
    yield from (f"{device.upper()}.html" for device in _DEVICES)
    yield from (f"a{end}" for end in _ENDS)
    yield from (
        form.format(sign) for form, sign in product(("{0}", "a{0}b", "a{0}"), _SIGNS) if sign not in "{}"
    )
    yield from (*_LETTERS, *_SCRIPTS, *_PAIRS, *_WORDS)
    yield from ("x" * length for length in _LENGTHS)
    yield from ("щ" * (length // 2) for length in _LENGTHS)
    yield from ("\U0001f4a9" * (length // 4) for length in _LENGTHS)
