"""The one type for an address that a reader may be sent to."""

import re
import unicodedata
from typing import Any
from urllib.parse import SplitResult, urlsplit

SCHEMES = ("http", "https", "mailto")
_UNSEEN = frozenset({"Cc", "Cf", "Cn", "Co", "Cs", "Zl", "Zp", "Zs"})
_ENDS = re.compile("%0[0ad]", re.IGNORECASE)
_PLAIN = re.compile(r"https?://[a-z0-9-]+(?:\.[a-z0-9-]+)*(?:/[\w.~/-]*)?(?:[?#][\w.~/=&-]*)?", re.ASCII)
"""An address that nothing can be wrong with: most are such."""
_ALPHABETS = ("CYRILLIC", "GREEK", "LATIN")
_SCHEMA = r"^\s*([Hh][Tt][Tt][Pp][Ss]?://|[Mm][Aa][Ii][Ll][Tt][Oo]:)"
"""What a schema can say of an address: how it begins, in letters of either size."""


class Url(str):
    """An http, https or mailto address; nothing else ever reaches an `href`."""

    __slots__ = ()

    @classmethod
    def parse(cls, text: str) -> "Url":
        """Check an address. Raises ValueError with what is wrong."""
        return cls(text) if _PLAIN.fullmatch(text) else cls.parse_warily(text)

    @classmethod
    def parse_warily(cls, text: str) -> "Url":
        """The same, sign by sign: what this says of an address holds."""
        if any(character <= " " or character in '<>"\\^`{|}\x7f' for character in text.strip()):
            raise ValueError(f"an address may hold no spaces, quotes or brackets: {text!r}")
        if _ENDS.search(text) or (not text.isascii() and any(map(_is_unseen, text.strip()))):
            raise ValueError(f"an address may hold no signs that are not seen: {text!r}")
        parts = urlsplit(text.strip())
        if parts.scheme not in SCHEMES:
            raise ValueError(f"expected an address that starts with https:// or http://, found {text!r}")
        if parts.scheme != "mailto" and not parts.hostname:
            raise ValueError(f"this address names no host: {text!r}")
        if parts.scheme != "mailto" and (trick := _trick(parts)):
            raise ValueError(f"{trick}: {text!r}")
        # Written small once, here: whatever asks how an address begins need not think of `HTTP:`.
        return cls(parts.scheme + text.strip()[len(parts.scheme) :])

    @property
    def why_no_site(self) -> str:
        """Why no site can stand at this address, in a sentence; empty if one can."""
        if self.startswith("mailto:"):
            return "expected the address of a site, found one of a mailbox"
        path = re.split("[?#]", self)[0]
        return f"expected the address of a site, found one with `{self[len(path) :]}`" if path != self else ""

    @classmethod
    def __get_pydantic_core_schema__(cls, _source: Any, _handler: Any) -> Any:
        from pydantic_core import core_schema

        return core_schema.no_info_after_validator_function(cls.parse, core_schema.str_schema())

    @classmethod
    def __get_pydantic_json_schema__(cls, _schema: Any, _handler: Any) -> dict[str, Any]:
        return {"type": "string", "format": "uri", "pattern": _SCHEMA}


def _trick(parts: SplitResult) -> str:
    """How an address leads elsewhere than a reader would think; empty if it does not."""
    host = parts.hostname or ""
    if "@" in parts.netloc:
        return "an address may hold no name or password before its host"
    try:
        _ = parts.port
    except ValueError:
        return "this address has no port that there is"
    if host.isascii():
        return ""
    is_plain = unicodedata.normalize("NFKC", host) == host and all(map(_is_of_names, host))
    if not is_plain or any(len(_alphabets(part)) > 1 for part in host.split(".")):
        return "the host of this address looks like another one"
    return ""


def _is_of_names(sign: str) -> bool:
    return sign in ".-_" or unicodedata.category(sign)[0] in "LMN"


def _alphabets(words: str) -> frozenset[str]:
    names = (unicodedata.name(letter, "").partition(" ")[0] for letter in words)
    return frozenset(name for name in names if name in _ALPHABETS)


def _is_unseen(sign: str) -> bool:
    return unicodedata.category(sign) in _UNSEEN
