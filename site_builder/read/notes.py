"""A notes file becomes the notes on one article; a note that is wrong does not take the others with it."""

from collections.abc import Iterator
from pathlib import PurePosixPath

from site_builder.model.ids import ArticleId
from site_builder.model.issue import Checked, Issue, Spot
from site_builder.model.records import Note, NoteFile
from site_builder.model.records.note import Scope
from site_builder.read import document
from site_builder.read.causes import NO_QUOTE, causes
from site_builder.read.codes import RECORD
from site_builder.read.validate import validate
from site_builder.text.slug import is_slug, slug
from site_builder.text.yaml_guard import KeyPath, Yaml

MOST_QUOTED = 2_000


def read_notes(path: str, text: str) -> Checked[NoteFile | None]:
    """The notes in a file, with the article they stand on."""
    pairs, issues, unknown = document.whole(path, text, document.NOTES_BYTES)
    if pairs is None:
        return Checked(None, issues)
    article = ArticleId(PurePosixPath(path).stem)
    written = pairs.get("notes")
    entries = written if isinstance(written, list) else []
    head = {**pairs, "notes": None} if isinstance(written, list) else pairs
    file, more = validate(head, NoteFile, Spot(path), RECORD, {})
    notes = [_note(path, index, entry, article) for index, entry in enumerate(entries)]
    found = (*more, *_other_article(path, pairs, article), *(one for note in notes for one in note.issues))
    torn = {place[1] for place in unknown if len(place) > 1 and place[0] == "notes"}
    whole = tuple(note.value for index, note in enumerate(notes) if note.value and index not in torn)
    digest = file.text_sha256 if file else ""
    return Checked(NoteFile(article, digest, whole), (*issues, *causes(found, unknown)))


def _note(path: str, index: int, entry: Yaml, article: ArticleId) -> Checked[Note | None]:
    spot = Spot(path, ("notes", index))
    if not isinstance(entry, dict):
        message = "expected the `key: value` lines of a note"
        return Checked(None, (Issue("R16", message, spot, "begin each note with `- id: …`"),))
    note, issues = validate(entry, Note, spot, RECORD, {"on": article, "spot": spot})
    quotes = tuple(_quotes(entry, spot))
    return Checked(None if quotes else note, (*issues, *_id(entry, spot), *quotes))


def _other_article(path: str, pairs: dict[str, Yaml], article: ArticleId) -> Iterator[Issue]:
    named = pairs.get("article")
    if isinstance(named, str) and named != article:
        message = f"these notes are on '{named}', but the file is named after '{article}'"
        advice = f"write `article: {article}`, or rename the file {named}.yaml"
        yield Issue("R22", message, Spot(path, ("article",)), advice)


def _id(entry: dict[str, Yaml], spot: Spot) -> Iterator[Issue]:
    name = entry.get("id")
    if isinstance(name, str) and not is_slug(name):
        message = f"'{name}' cannot be an id: expected small letters, digits and hyphens"
        yield Issue("R05", message, spot.at("id"), f"write {slug(name)}")


def _quotes(entry: dict[str, Yaml], spot: Spot) -> Iterator[Issue]:
    quote = entry.get("quote") or ""
    scope = entry.get("scope") or Scope.QUOTE
    if isinstance(quote, str) and not quote.strip() and scope in (Scope.QUOTE, Scope.BLOCK):
        message = "this note quotes nothing"
        advice = (
            "add `quote` with the words it is about, or say with `scope` which part of the article is meant"
        )
        yield Issue(NO_QUOTE, message, spot.at("quote"), advice)
    for key, words in ((("quote",), quote), *quotes_in(entry, "also")):
        yield from overlong(words, spot.at(*key))


def overlong(quote: Yaml, spot: Spot) -> Iterator[Issue]:
    """N15: a quote of whole pages."""
    if isinstance(quote, str) and len(quote) > MOST_QUOTED:
        message = f"a quote of {len(quote):,} characters, where at most {MOST_QUOTED:,} are allowed"
        yield Issue("N15", message, spot, "quote the claim itself; ` … ` stands for a gap")


def quotes_in(entry: dict[str, Yaml], key: str) -> Iterator[tuple[KeyPath, Yaml]]:
    """The quotes in a list of articles, and where they are written."""
    places = entry.get(key)
    for index, one in enumerate(places if isinstance(places, list) else []):
        if isinstance(one, dict):
            yield (key, index, "quote"), one.get("quote")
