"""Files of notes at work: a note on some words, others from elsewhere; nothing is written unread."""

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path

from site_builder.model.dataclass import dataclass
from site_builder.model.records import Article, Note
from site_builder.model.records.note import Quote
from site_builder.read.config import read_config
from site_builder.read.record import read_record
from site_builder.read.sources import ARCHIVE
from site_builder.text.yaml_edit import Refusal
from site_builder.tools.adding import Entry, added, path_of
from site_builder.tools.naming import article_named, kind_named
from site_builder.tools.stubs import placed_quote, stub

Told = tuple[str, bool]
"""What to print, and whether all went well."""

NEXT = "next: fill it in (`site-builder check` says what it needs), then delete its line `status: draft`"
_ID = re.compile(r"^[^\S\n]*(?:- )?id:[ \t]*([^\s#]+)", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Wish:
    """A note that somebody wants to write."""

    article: str
    """As it was typed: an id, how it begins, or a path."""
    quote: Quote
    kind: str = "context"
    summary: str = ""


@dataclass(frozen=True, slots=True)
class Shelf:
    """A file of notes with more of them, and what it held before: nothing if it was not there."""

    path: Path
    before: str
    after: str
    notes: tuple[Note, ...]
    """Those that are new, under the ids that were free."""

    @property
    def places(self) -> tuple[str, ...]:
        """The file and line of each new note, as an editor opens it."""
        lines = {
            found[1]: number
            for number, line in enumerate(self.after.split("\n"), start=1)
            if (found := _ID.match(line))
        }
        return tuple(f"{self.path}:{lines.get(note.id, 1)}" for note in self.notes)


def new_note(root: Path, wish: Wish, today: date) -> Told:
    """Write the stub of a note on some words; refuse words that are not there, or in several places."""
    kind, article = kind_named(wish.kind), find_article(root, wish.article)
    if isinstance(article, Refusal):
        return article.why, False
    if isinstance(kind, Refusal):
        return kind.why, False
    quote = placed_quote(wish.quote, article)
    if isinstance(quote, str):
        return quote, False
    draft = stub(article, quote, kind, today)
    signed = replace(draft, summary=wish.summary or draft.summary, author=author_of(root) or draft.author)
    made = shelf(root, article, (Entry(signed),))
    if isinstance(made, Refusal):
        return made.why, False
    if trouble := put(made.path, made.before, made.after):
        return trouble, False
    (note,), (place,) = made.notes, made.places
    return f"{place}: wrote the note {note.id}, a draft\n{NEXT}", True


def find_article(root: Path, typed: str) -> Article | Refusal:
    """The article that is meant, or why there is none to write on."""
    if not (root / ARCHIVE).is_file():
        return Refusal(
            f"there is no archive.yaml in {root}; name the archive's folder, or run `site-builder init`"
        )
    folder = root / "content" / "articles"
    name = article_named(typed, tuple(sorted(path.stem for path in folder.glob("*.md"))))
    if isinstance(name, Refusal):
        return name
    text = text_at(folder / f"{name}.md")
    if isinstance(text, Refusal):
        return text
    record, issues = read_record(f"content/articles/{name}.md", text)
    if isinstance(record, Article):
        return record
    return Refusal("\n".join(f"{folder / name}.md: {issue.message}" for issue in issues))


def author_of(root: Path) -> str:
    """Who answers for the archive, and so signs its notes unless they say otherwise."""
    text = text_at(root / ARCHIVE)
    config = None if isinstance(text, Refusal) else read_config(text, ARCHIVE).value
    return config.author if config else ""


def shelf(root: Path, article: Article, entries: Sequence[Entry]) -> Shelf | Refusal:
    """The file of notes on an article with some more, not yet written; or why it cannot be added to."""
    path = root / path_of(article.id)
    before = text_at(path)
    if isinstance(before, Refusal):
        return before
    made = added(before, article, entries, taken_ids(root))
    if isinstance(made, Refusal):
        return Refusal(f"{path}: {made.why}; nothing was written there")
    return Shelf(path, before, made.text, made.notes)


def taken_ids(root: Path) -> frozenset[str]:
    """The ids of all notes and claims of an archive."""
    texts = (text_at(path) for path in (root / "content" / "notes").glob("*.yaml"))
    ids = (found[1].strip("'\"") for text in texts if isinstance(text, str) for found in _ID.finditer(text))
    return frozenset((*ids, *(path.stem for path in (root / "content" / "claims").glob("*.yaml"))))


def text_at(path: Path) -> str | Refusal:
    """The text of a file with one kind of line end, empty where there is none; or why it cannot be read."""
    try:
        return path.read_bytes().decode("utf-8").replace("\r\n", "\n")
    except FileNotFoundError:
        return ""
    except OSError as error:
        return Refusal(f"{path} cannot be opened: {(error.strerror or str(error)).lower()}")
    except UnicodeDecodeError:
        return Refusal(f"{path} is not written in UTF-8; `site-builder check` says where")


def put(path: Path, before: str, after: str) -> str:
    """Write a file that still says what it said before, with the line ends it has; else say why not."""
    try:
        raw = path.read_bytes() if path.exists() else b""
        if raw.decode("utf-8").replace("\r\n", "\n") != before:
            return f"{path}: changed meanwhile, or not plain UTF-8; nothing was written there"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes((after.replace("\n", "\r\n") if b"\r\n" in raw else after).encode())
    except (OSError, UnicodeDecodeError) as error:
        return f"{path}: cannot be written: {error}"
    return ""
