"""Quotes as they should be written now, and the files of notes with nothing else changed."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from difflib import unified_diff

from site_builder.annotate.asked import Asked, asked_of
from site_builder.annotate.find import find
from site_builder.annotate.haystack import Haystack
from site_builder.annotate.known import Known, known_names, known_of
from site_builder.annotate.outcome import Found, Moved
from site_builder.annotate.repair import haystack_of, repaired
from site_builder.model.archive import Archive
from site_builder.model.issue import Spot
from site_builder.model.records.note import Quote
from site_builder.text.yaml_edit import Refusal, Setting, edited

SHORT = 5
"""A quote of fewer words is easily found elsewhere when the text changes: it needs what stands around it."""


@dataclass(frozen=True, slots=True)
class Mend:
    """What to write for one quote."""

    spot: Spot
    """The mapping that holds the quote."""
    values: Mapping[str, str | int]


@dataclass(frozen=True, slots=True)
class MendedFile:
    """A file of notes before and after."""

    path: str
    before: str
    after: str
    count: int
    """How many quotes are written anew."""

    @property
    def diff(self) -> str:
        """What changes, as a unified diff."""
        lines = unified_diff(_lines(self.before), _lines(self.after), self.path, self.path)
        return "".join(lines)


@dataclass(frozen=True, slots=True)
class Mended:
    """What can be mended by rule, and the files in which that cannot be done safely."""

    files: tuple[MendedFile, ...]
    refused: tuple[tuple[str, str], ...]
    """A path, and why."""


def mended(archive: Archive, texts: Mapping[str, str]) -> Mended:
    """Every file of notes with quotes that moved, are short, or are told from others by a number only."""
    by_path: dict[str, list[Mend]] = {}
    for mend in mends(archive):
        by_path.setdefault(mend.spot.path, []).append(mend)
    files: list[MendedFile] = []
    refused: list[tuple[str, str]] = []
    for path, found in sorted(by_path.items()):
        before = texts.get(path, "")
        after = edited(before, [Setting(mend.spot.key, mend.values) for mend in found])
        if isinstance(after, Refusal):
            refused.append((path, after.why))
        else:
            files.append(MendedFile(path, before, after, len(found)))
    return Mended(tuple(files), tuple(refused))


def mends(archive: Archive) -> Iterator[Mend]:
    """What to write for each quote that needs it; quotes that a person must decide about are left alone."""
    names = known_names(archive)
    for name, article in archive.articles.items():
        notes = tuple(archive.notes[note] for note in archive.notes_on[name])
        asked = asked_of(name, notes)
        if not asked:
            continue
        haystack, known = haystack_of(article), known_of(archive, names, name)
        for one in asked:
            values = _values(one, haystack, known)
            if values:
                yield Mend(one.spot, values)


def _values(asked: Asked, haystack: Haystack, known: Known) -> dict[str, str | int]:
    now = repaired(asked.quote, haystack, known)
    if now is None:
        return {}
    changed = _changed(asked.quote, now)
    needs_context = _needs_context(asked.quote, haystack, known)
    return {key: value for key, value in changed.items() if needs_context or key == "quote"}


def _changed(old: Quote, new: Quote) -> dict[str, str | int]:
    pairs = (
        ("quote", old.exact, new.exact),
        ("prefix", old.prefix, new.prefix),
        ("suffix", old.suffix, new.suffix),
        ("occurrence", old.occurrence, new.occurrence),
    )
    return {key: after for key, before, after in pairs if after != before and after is not None}


def _needs_context(quote: Quote, haystack: Haystack, known: Known) -> bool:
    """Whether a quote moved, is short, or has other places than the one that is meant."""
    if isinstance(find(quote, haystack, known), Moved) or len(quote.exact.split()) < SHORT:
        return True
    return quote.occurrence is not None or not isinstance(find(Quote(quote.exact), haystack), Found)


def _lines(text: str) -> list[str]:
    lines = text.splitlines(keepends=True)
    return lines if not lines or lines[-1].endswith("\n") else [*lines[:-1], lines[-1] + "\n"]
