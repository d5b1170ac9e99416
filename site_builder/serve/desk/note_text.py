"""The file of notes as it will be: one more note in it, or one that says something else."""

from collections.abc import Mapping

from site_builder.model.dataclass import dataclass
from site_builder.model.records import Article, NoteFile
from site_builder.read.document import NOTES_BYTES
from site_builder.read.record import read_record
from site_builder.serve.desk.note_values import ORDER, in_order
from site_builder.text.encode import Plain, tidy
from site_builder.text.yaml_change import changed
from site_builder.text.yaml_edit import Refusal
from site_builder.text.yaml_guard import KeyPath, Yaml, load
from site_builder.tools.adding import empty, path_of, stamped, with_entries


@dataclass(frozen=True, slots=True)
class NotePlace:
    """A note as it is written in a file."""

    path: str
    key: KeyPath
    """The way to its mapping; empty for a claim, which is a whole file."""
    value: dict[str, Yaml]


def place_of(path: str, text: str, name: str) -> NotePlace | None:
    """Where a note stands in the text of a file; None where it does not, or the file cannot be read."""
    loaded = load(text, len(text) * 4 + 4)
    if loaded.faults or not isinstance(loaded.value, dict):
        return None
    if path.startswith("content/claims/"):
        return NotePlace(path, (), loaded.value)
    notes = loaded.value.get("notes")
    for at, note in enumerate(notes if isinstance(notes, list) else ()):
        if isinstance(note, dict) and note.get("id") == name:
            return NotePlace(path, ("notes", at), note)
    return None


def with_note(text: str, article: Article, values: Mapping[str, Plain]) -> str | Refusal:
    """The file of notes on `article` with one more at its end; `text` is empty when there is no file yet."""
    lines = tidy(in_order(values)).splitlines()
    entry = "".join(f"{'    ' if at else '  - '}{line}\n" if line else "\n" for at, line in enumerate(lines))
    made = with_entries(text or empty(article.id), [entry])
    return made if isinstance(made, Refusal) else finished(made, article)


def with_values(text: str, place: NotePlace, values: Mapping[str, Plain]) -> str | Refusal:
    """The text of a file whose note at `place` says `values`."""
    return changed(text, place.key, values, ORDER)


def without_note(text: str, place: NotePlace) -> str | Refusal:
    """The text of a file of notes without the one at `place`, its comments included."""
    value = load(text, len(text) * 4 + 4).value
    if not isinstance(value, dict) or not isinstance(value["notes"], list):
        return Refusal("it is no file of notes")
    at = place.key[-1]
    left = [note for index, note in enumerate(value["notes"]) if index != at]
    return changed(text, (), {**value, "notes": left})


def finished(text: str, article: Article) -> str | Refusal:
    """The text with the digest of the article's words, if every quote has its place; never too long."""
    if len(text.encode()) > NOTES_BYTES:
        return Refusal(f"{NOTES_BYTES // 1024} kB are read of a file of notes, and it would be longer")
    record = read_record(path_of(article.id), text).value
    return stamped(text, article, record) if isinstance(record, NoteFile) else text
