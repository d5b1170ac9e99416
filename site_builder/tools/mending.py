"""Quotes as they should be written now, and the files of notes with nothing else changed."""

from collections.abc import Collection, Iterator, Mapping
from difflib import unified_diff

from site_builder.annotate.asked import asked_of
from site_builder.annotate.find import find
from site_builder.annotate.known import known_names, known_of
from site_builder.annotate.outcome import Found, Moved
from site_builder.annotate.repair import haystack_of, repaired
from site_builder.model.archive import Archive
from site_builder.model.dataclass import dataclass
from site_builder.model.issue import Spot
from site_builder.model.records.note import Quote
from site_builder.text.plain import digest_of
from site_builder.text.yaml_edit import Refusal, Setting, edited

DIGEST = "text_sha256"


@dataclass(frozen=True, slots=True)
class Mend:
    """What to write for one quote, or at the head of one file."""

    spot: Spot
    """The mapping that holds the quote, or the digest."""
    values: Mapping[str, str | int]


@dataclass(frozen=True, slots=True)
class MendedFile:
    """A file of notes before and after."""

    path: str
    before: str
    after: str
    quotes: int
    """How many quotes are written anew, or get what stands around them."""
    digests: int
    """Whether the digest of the article's words is written: 1 or 0."""

    @property
    def diff(self) -> str:
        """What changes, as a unified diff."""
        return difference(self.path, self.before, self.after)


@dataclass(frozen=True, slots=True)
class Mended:
    """What can be mended by rule, and what cannot."""

    files: tuple[MendedFile, ...]
    refused: tuple[tuple[str, str], ...]
    """A path that cannot be edited safely, and why."""
    open: int
    """How many quotes a person must decide about: they have no place, or several, or claim something else."""


@dataclass(frozen=True, slots=True)
class _Looked:
    """What was found about the quotes on one article."""

    mends: tuple[Mend, ...]
    open: int


def mended(archive: Archive, texts: Mapping[str, str], faulty: Collection[str] = ()) -> Mended:
    """Every file of notes as it should be: quotes that moved, what stands around each, the article's digest.

    `faulty` are paths of files with errors: notes may stand there that nobody could look through.
    """
    by_path: dict[str, list[Mend]] = {}
    looked = tuple(_looked(archive, texts, faulty))
    for mend in (mend for one in looked for mend in one.mends):
        by_path.setdefault(mend.spot.path, []).append(mend)
    files: list[MendedFile] = []
    refused: list[tuple[str, str]] = []
    for path, mends in sorted(by_path.items()):
        before = texts.get(path, "")
        after = edited(before, [Setting(mend.spot.key, mend.values) for mend in mends])
        if isinstance(after, Refusal):
            refused.append((path, after.why))
        else:
            digests = sum(DIGEST in mend.values for mend in mends)
            files.append(MendedFile(path, before, after, len(mends) - digests, digests))
    return Mended(tuple(files), tuple(refused), sum(one.open for one in looked))


def _looked(archive: Archive, texts: Mapping[str, str], faulty: Collection[str]) -> Iterator[_Looked]:
    """What to write about each article; quotes that a person must decide about are left alone."""
    names = known_names(archive)
    for name, article in archive.articles.items():
        path = f"content/notes/{name}.yaml"
        asked = asked_of(name, tuple(archive.notes[note] for note in archive.notes_on[name]))
        if not asked and path not in texts:
            continue
        haystack, known = haystack_of(article), known_of(archive, names, name)
        placed = [one for one in asked if isinstance(find(one.quote, haystack, known), Found | Moved)]
        pairs = ((one, repaired(one.quote, haystack, known) or one.quote) for one in placed)
        changes = ((one.spot, _changed(one.quote, now)) for one, now in pairs)
        mends = [Mend(spot, values) for spot, values in changes if values]
        digest = digest_of(haystack.text)
        is_checked = len(placed) == len(asked) and path not in faulty
        # With a lost quote the old digest stays: it is what tells a changed article from a mistyped note.
        if is_checked and path in texts and known.text_sha256 != digest:
            mends.append(Mend(Spot(path), {DIGEST: digest}))
        yield _Looked(tuple(mends), len(asked) - len(placed))


def _changed(old: Quote, new: Quote) -> dict[str, str | int]:
    pairs = (
        ("quote", old.exact, new.exact),
        ("prefix", old.prefix, new.prefix),
        ("suffix", old.suffix, new.suffix),
        ("occurrence", old.occurrence, new.occurrence),
    )
    return {key: after for key, before, after in pairs if after != before and after is not None}


def difference(path: str, before: str, after: str) -> str:
    """What changes in a file, as a unified diff."""
    return "".join(unified_diff(_lines(before), _lines(after), path, path))


def _lines(text: str) -> list[str]:
    lines = text.splitlines(keepends=True)
    return lines if not lines or lines[-1].endswith("\n") else [*lines[:-1], lines[-1] + "\n"]
