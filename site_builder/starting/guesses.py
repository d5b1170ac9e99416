"""What an archive is to be called, in which language and where, each with what says so."""

import os
from collections.abc import Mapping
from pathlib import Path

from site_builder.model.dataclass import dataclass
from site_builder.model.url import Url
from site_builder.starting.adopting import Adopted
from site_builder.starting.grounds import said_by
from site_builder.starting.guessing import UNKNOWN_ADDRESS, language_of, pages_address, title_of
from site_builder.starting.tool import remote_of
from site_builder.starting.wishes import Wishes

_UNSTATED = ("", "und")


@dataclass(frozen=True, slots=True)
class Guess:
    """A value and what it was taken from."""

    value: str
    source: str


@dataclass(frozen=True, slots=True)
class Guesses:
    """The first settings of an archive."""

    title: Guess
    language: Guess
    url: Guess


def guessed(folder: Path, wishes: Wishes, found: Adopted | None) -> Guesses:
    """The settings that nobody had to be asked for; what was said counts first."""
    return Guesses(
        _first((wishes.title, ""), (_said(found, "title", "site_name"), "the site's settings"))
        or Guess(title_of(folder.resolve().name), "the folder's name"),
        _first(
            (wishes.language, ""),
            (_commonest(found), "most of the texts"),
            (language_of(os.environ), "this machine's"),
        )
        or Guess("en", "as nothing says otherwise"),
        _first(
            (wishes.url, ""),
            (_web(_said(found, "baseurl", "site_url", "url")), "the site's settings"),
            (pages_address(remote_of(folder), _domain(folder)), "the repository's pages"),
        )
        or Guess(UNKNOWN_ADDRESS, "a placeholder"),
    )


def _first(*found: tuple[str, str]) -> Guess | None:
    return next((Guess(value, source) for value, source in found if value), None)


def _said(found: Adopted | None, *keys: str) -> str:
    if found is None:
        return ""
    said: Mapping[str, tuple[str, ...]] = found.ground.said
    if "url" in keys and said.get("url") and said.get("baseurl", ("",))[0].startswith("/"):
        # Jekyll writes the host under one key and the path under another.
        return said["url"][0].rstrip("/") + said["baseurl"][0]
    return said_by(found.ground, *keys)


def _web(address: str) -> str:
    try:
        url = Url.parse(address if not address or address.endswith("/") else f"{address}/")
    except ValueError:
        return ""
    return url if url.startswith("http") else ""


def _commonest(found: Adopted | None) -> str:
    if found is None:
        return ""
    return next((one for one, _ in found.tally.languages.most_common() if one not in _UNSTATED), "")


def _domain(folder: Path) -> str:
    """The domain that a file `CNAME` names, as sites on Pages had one."""
    try:
        return (folder / "CNAME").read_text("utf-8").strip()
    except (OSError, UnicodeDecodeError):
        return ""
