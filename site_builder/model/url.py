"""The one type for an address that a reader may be sent to."""

import re
from typing import Any
from urllib.parse import urlsplit

SCHEMES = ("http", "https", "mailto")


class Url(str):
    """An http, https or mailto address; nothing else ever reaches an `href`."""

    __slots__ = ()

    @classmethod
    def parse(cls, text: str) -> "Url":
        """Check an address. Raises ValueError with what is wrong."""
        if any(character <= " " or character in '<>"\\^`{|}\x7f' for character in text.strip()):
            raise ValueError(f"an address may hold no spaces, quotes or brackets: {text!r}")
        parts = urlsplit(text.strip())
        if parts.scheme not in SCHEMES:
            raise ValueError(f"expected an address that starts with https:// or http://, found {text!r}")
        if parts.scheme != "mailto" and not parts.hostname:
            raise ValueError(f"this address names no host: {text!r}")
        return cls(text.strip())

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
        return {"type": "string", "format": "uri", "pattern": "^(https?://|mailto:)"}
