"""Notes added to a file of notes: the file as it will be, read again before anybody writes it."""

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace
from itertools import count

from site_builder.annotate.asked import asked_of
from site_builder.annotate.find import find_as_written
from site_builder.annotate.outcome import Found
from site_builder.annotate.repair import haystack_of
from site_builder.model.dataclass import dataclass
from site_builder.model.ids import NoteId
from site_builder.model.issue import Issue, Spot
from site_builder.model.records import Article, Note, NoteFile
from site_builder.read.decode import decode
from site_builder.read.document import NOTES_BYTES
from site_builder.read.record import read_record
from site_builder.text.names import counted
from site_builder.text.plain import digest_of
from site_builder.text.yaml_edit import Refusal, Setting, edited
from site_builder.text.yaml_guard import load
from site_builder.tools.mending import DIGEST
from site_builder.tools.stubs import list_item

NOWHERE = Spot("")
SCHEMA = "# yaml-language-server: $schema=../../schemas/notes.schema.json\n"
_BRACKETS = "its notes are written in a way that cannot be added to; put each on lines of its own"
_ENTRY = re.compile(r"^( *)- ", re.MULTILINE)
_EMPTY = re.compile(r"^(notes:)[ \t]*(?:\[[ \t]*\]|~|null)?([ \t]*(?:#[^\n]*)?)$", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Entry:
    """A note to be written down."""

    note: Note
    origin: str = ""
    """Where it was taken from: a comment beside its id."""


@dataclass(frozen=True, slots=True)
class Added:
    """A file of notes with more of them, and these under the ids that were free."""

    text: str
    notes: tuple[Note, ...]


def are_too_long(entries: Sequence[Entry]) -> bool:
    """Whether some notes alone are more than is read of a file."""
    return sum(len(list_item(entry.note).encode()) for entry in entries) > NOTES_BYTES


def empty(article: str) -> str:
    """A file of notes without a note."""
    return f"{SCHEMA}article: {article}\nnotes:\n"


def path_of(article: str) -> str:
    """Where the notes on an article are written."""
    return f"content/notes/{article}.yaml"


def added(text: str, article: Article, entries: Sequence[Entry], taken: Collection[str]) -> Added | Refusal:
    """The file of notes on `article`, empty when there is none, with `entries` behind what it holds.

    `taken` are ids that may not be used again. What the reader would refuse is refused here.
    """
    named = tuple(_named([entry.note for entry in entries], taken))
    written = [_written(note, entry.origin) for note, entry in zip(named, entries, strict=True)]
    made = with_entries(text or empty(article.id), written)
    if isinstance(made, Refusal):
        return made
    if (size := len(made.encode())) > NOTES_BYTES:
        room = f"{NOTES_BYTES // 1024} kB are read of a file of notes"
        return Refusal(f"with {counted(len(named), 'note')} more it would hold {size // 1024} kB, and {room}")
    before, after = _read(text, article), _read(made, article)
    old, new = (() if one.file is None else one.file.notes for one in (before, after))
    fresh = [issue for issue in after.issues if (issue.code, issue.message) not in before.told]
    if fresh:
        return Refusal(f"with the new note it would not be read: {fresh[0].message}")
    if _bare(new) != _bare((*old, *named)):
        return Refusal(_BRACKETS)
    is_whole = not before.issues and after.file is not None
    return Added(stamped(made, article, after.file) if is_whole and after.file else made, named)


@dataclass(frozen=True, slots=True)
class _Read:
    file: NoteFile | None
    issues: tuple[Issue, ...]

    @property
    def told(self) -> frozenset[tuple[str, str]]:
        return frozenset((issue.code, issue.message) for issue in self.issues)


def _read(text: str, article: Article) -> _Read:
    if not text:
        return _Read(None, ())
    path = path_of(article.id)
    refused = decode(path, text.encode()).issues
    record, issues = read_record(path, text)
    return _Read(record if isinstance(record, NoteFile) else None, (*refused, *issues))


def _named(notes: Sequence[Note], taken: Collection[str]) -> Iterator[Note]:
    """The notes, each under its id or under its id with the first number that is free."""
    used, next_of = set(taken), dict[str, Iterator[int]]()
    for note in notes:
        name = note.id
        while name in used:
            name = NoteId(f"{note.id}-{next(next_of.setdefault(note.id, count(2)))}")
        used.add(name)
        yield replace(note, id=name)


def _written(note: Note, origin: str) -> str:
    """A note as an entry of the list, with a comment on where it came from."""
    first, _, rest = list_item(note).partition("\n")
    return f"{first}   # {origin}\n{rest}" if origin else f"{first}\n{rest}"


def with_entries(text: str, entries: Sequence[str]) -> str | Refusal:
    """The text of a file of notes with entries, each two deep, at the end of its list."""
    text = _EMPTY.sub(r"\1\2", text)
    loaded = load(text, len(text) * 4 + 4)
    if loaded.faults or not isinstance(loaded.value, dict):
        return Refusal("the file has errors of its own; mend those first")
    if "notes" not in loaded.value:
        return with_entries(f"{text.rstrip()}\nnotes:\n", entries)
    start = loaded.places["notes",].key_start
    if text.startswith("[", loaded.places["notes",].start):
        return Refusal(_BRACKETS)
    # The list ends where the next key of the file begins, or with the file.
    keys = (one.key_start for path, one in loaded.places.items() if len(path) == 1)
    end = min((key for key in keys if key > start), default=len(text))
    head, tail = text[:end].rstrip("\n"), text[end:]
    found = _ENTRY.search(head, start)
    blocks = "\n".join(_at_depth(entry, found[1] if found else "  ") for entry in entries)
    between, behind = "\n\n" if found else "\n", f"\n{tail}" if tail else ""
    return f"{head}{between}{blocks}{behind}"


def _at_depth(entry: str, depth: str) -> str:
    """An entry of a list, as deep as those that stand in the file."""
    return "".join(f"{depth}{line[2:]}\n" if line else "\n" for line in entry.splitlines())


def stamped(text: str, article: Article, file: NoteFile) -> str:
    """The text with the digest of the article's words, if it had none and every quote has its place."""
    haystack = haystack_of(article)
    asked = asked_of(article.id, file.notes)
    is_placed = all(isinstance(find_as_written(one.quote, haystack), Found) for one in asked)
    if file.text_sha256 or not is_placed:
        return text
    made = edited(text, [Setting((), {DIGEST: digest_of(haystack.text)})])
    return text if isinstance(made, Refusal) else made


def _bare(notes: Sequence[Note]) -> list[Note]:
    """The notes without their places in the file."""
    return [replace(note, spot=NOWHERE) for note in notes]
