"""Lines that say who made a text: its authors, and photographers, editors and translators, who are none."""

# ruff: noqa: RUF001
# Brackets and colons of other scripts look like ours.

import re
from enum import StrEnum
from functools import lru_cache

from site_builder.intake.bylines.eastern import eastern_names
from site_builder.intake.bylines.names import is_full, is_nobody, is_office, names_of
from site_builder.intake.bylines.words import AUTHOR, CORRESPONDENT, OPENERS, OTHER
from site_builder.intake.lines import tidy_spaces
from site_builder.model.dataclass import dataclass

MOST_WORDS = 30
LONGEST = 240

_AUTHOR = re.compile(AUTHOR, re.IGNORECASE)
_OTHER = re.compile(OTHER, re.IGNORECASE)
_OPENER = re.compile(OPENERS, re.IGNORECASE)
_CORRESPONDENT = re.compile(rf"{CORRESPONDENT}\s*[,:]?\s+", re.IGNORECASE)
# Where in a line another credit may begin: after a bar, a comma, a semicolon, or a space.
_PLACE = re.compile(r"(?:^|(?<=[|/•·,;(（\s]))(?=[^\W\d_])")
# “Port Alder. By Jane Doe”
_FROM = re.compile(
    r"^[^\W\d_a-z][\w-]{2,20}(?:\s[^\W\d_a-z][\w-]{2,20})?\.\s(?:[\d./-]{6,10}\.?\s)?(?=(?:By|Von|Par|Por|Di|Door)\s)"
)
_BRACKETS = re.compile(r"[(（\[【]([^()（）\[\]【】]{3,200})[)）\]】]")


class Says(StrEnum):
    """What a line of credits is about."""

    AUTHORS = "authors"
    NOBODY = "nobody"
    OTHERS = "others"


@dataclass(frozen=True, slots=True)
class Credit:
    """What a line of credits says."""

    says: Says
    authors: tuple[str, ...] = ()


@lru_cache(maxsize=1024)
def credited(text: str) -> Credit | None:
    """Whom a line credits, an opening word saying that it does; None for any other line."""
    # Several rules ask this of the same line.
    line = _unwrapped(text)
    if not line or len(line) > LONGEST or len(line.split()) > MOST_WORDS:
        return None
    if is_nobody(line) or is_nobody(_opened(line)):
        return Credit(Says.NOBODY)
    east = eastern_names(line)
    return Credit(Says.AUTHORS, east) if east else _said(_parts(line), line)


def _said(parts: tuple[tuple[Says, str], ...], line: str) -> Credit | None:
    written = [said for says, said in parts if says is Says.AUTHORS]
    authors = tuple(dict.fromkeys(name for said in written for name in _named(said)))
    if authors:
        return Credit(Says.AUTHORS, authors) if is_full(authors[0]) or _has_colon(line) else None
    if any(is_nobody(said) or is_office(said) for said in written):
        return Credit(Says.NOBODY)
    is_of_others = bool(parts) and not written and all(names_of(said) for _, said in parts)
    return Credit(Says.OTHERS) if is_of_others else None


def _unwrapped(text: str) -> str:
    line = tidy_spaces(text) if len(text) <= 2 * LONGEST else ""
    line = _FROM.sub("", line)
    wrapped = _BRACKETS.fullmatch(line.strip(" ."))
    return (wrapped[1] if wrapped else line).strip(" .,|-–—*_★☆►▶■●◆")


def _opened(line: str) -> str:
    found = _OPENER.match(line) or _AUTHOR.match(line)
    return line[found.end() :] if found else line


def _named(said: str) -> tuple[str, ...]:
    found = _CORRESPONDENT.match(said)
    return names_of(said[found.end() :] if found else said)


def _has_colon(line: str) -> bool:
    return ":" in line or "：" in line


def _parts(line: str) -> tuple[tuple[Says, str], ...]:
    """The credits of a line, each without the words that open it; empty if the line opens with none."""
    if not _opening(line, 0):
        return ()
    found: list[tuple[Says, int, int]] = []
    for place in _PLACE.finditer(line):
        at = place.start()
        if found and at < found[-1][2]:
            continue
        if opened := _opening(line, at):
            found.append((opened[0], at, opened[1]))
    if not found or found[0][1] > 0:
        return ()
    ends = [start for _, start, _ in found[1:]] + [len(line)]
    return tuple(
        (says, line[start:end].strip(" ,;|/•·(（")) for (says, _, start), end in zip(found, ends, strict=True)
    )


def _opening(line: str, at: int) -> tuple[Says, int] | None:
    """What the words at a place of a line announce, and where they end."""
    if other := _OTHER.match(line, at):
        return Says.OTHERS, other.end()
    if author := _AUTHOR.match(line, at):
        return Says.AUTHORS, author.end()
    is_part = at == 0 or line[:at].rstrip()[-1:] in "|•·"
    opener = (_CORRESPONDENT.match(line, at) or _OPENER.match(line, at)) if is_part else None
    return (Says.AUTHORS, opener.end()) if opener else None
