"""The third river: what others annotated elsewhere -> drafts of notes in content/notes/."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from textwrap import indent

from site_builder.annotate import annotate
from site_builder.compose import urls
from site_builder.importing import Mode
from site_builder.intake.hypothesis import address_key, draft_note, read_remarks, strays
from site_builder.model.config import Config
from site_builder.model.draft import Raw
from site_builder.model.ids import ArticleId
from site_builder.model.issue import Issue
from site_builder.model.kinds import KINDS
from site_builder.model.records import Article, Note, NoteFile
from site_builder.model.when import Day
from site_builder.read.config import read_config
from site_builder.read.record import read_record
from site_builder.report import Format, Strictness, judge, show
from site_builder.scaffold import Told, add_note
from site_builder.text.names import counted

_LABELS = {kind: row.label for kind, row in KINDS.items()}


@dataclass(frozen=True, slots=True)
class Shelf:
    """The articles of an archive, where each can be found, and the notes that they have."""

    articles: Mapping[ArticleId, Article]
    at: Mapping[str, ArticleId]
    """Address of the original, of an archived copy or of our page → the article."""
    notes: frozenset[tuple[ArticleId, str, str]]
    """Article, quote and summary of every note."""


def import_remarks(path: Path, root: Path, today: date, mode: Mode) -> Told:
    """Make drafts of the annotations in a file; what cannot be one is told with all it says."""
    config = _config(root)
    if config is None:
        return f"there is no archive.yaml in {root} that can be read; nothing was written", False
    try:
        raw = Raw(path.as_posix(), path.read_bytes())
    except OSError as error:
        return f"{path} cannot be opened: {(error.strerror or str(error)).lower()}", False
    remarks, issues = read_remarks(raw)
    shelf = _shelf(root, config)
    lost = (*issues, *strays(raw, remarks, shelf.at))
    day = Day(today.year, today.month, today.day)
    drafts = tuple(
        draft_note(one, shelf.at[address_key(one.uri)], day)
        for one in remarks
        if not one.references and address_key(one.uri) in shelf.at
    )
    known = tuple(one for one in drafts if (one.on, one.quote, one.summary) in shelf.notes)
    lines = [f"{one.on} has this note already: {one.summary}" for one in known]
    lines += [line for one in drafts if one not in known for line in _kept(one, shelf, root, mode)]
    lines += [show(judge(lost, {}, {}, Strictness.NORMAL), {}, Format.TEXT).rstrip()] if lost else []
    return "\n".join([*lines, _counts(len(drafts) - len(known), len(known), len(lost))]), not lost


def anchored(note: Note, article: Article) -> tuple[Note, tuple[Issue, ...]]:
    """The note, and why its words have no place; context of another page is dropped where none is needed."""
    issues = annotate(article, (note,), _LABELS).issues
    bare = replace(note, prefix="", suffix="")
    if issues and not annotate(article, (bare,), _LABELS).issues:
        return bare, ()
    return note, issues


def _kept(draft: Note, shelf: Shelf, root: Path, mode: Mode) -> Iterator[str]:
    note, issues = anchored(draft, shelf.articles[draft.on])
    if mode is Mode.DRY_RUN:
        yield f"would add the note {note.id} to content/notes/{note.on}.yaml, a draft"
    else:
        yield f"{add_note(root, shelf.articles[note.on], note)[0]}, a draft"
    for issue in issues:
        yield indent(f"but {issue.message}\nhelp: {issue.help or 'compare it with the article'}", "    ")


def _counts(drafts: int, known: int, lost: int) -> str:
    here = f", {known} were here already" if known else ""
    return f"{counted(drafts, 'annotation')} became drafts{here}, {lost} did not"


def _config(root: Path) -> Config | None:
    path = root / "archive.yaml"
    return read_config(path.read_text("utf-8"), path.name).value if path.is_file() else None


def _shelf(root: Path, config: Config) -> Shelf:
    records = [
        read_record(f"content/{kind}/{path.name}", path.read_text("utf-8")).value
        for kind in ("articles", "notes")
        for path in sorted((root / "content" / kind).glob("*.[my]*"))
    ]
    articles = {one.id: one for one in records if isinstance(one, Article)}
    addresses = {
        address_key(address): id
        for id, one in articles.items()
        for address in (one.source_url, one.archived_url, urls.absolute(config.url, urls.article(id)))
        if address
    }
    files = [one for one in records if isinstance(one, NoteFile)]
    notes = frozenset((file.article, note.quote, note.summary) for file in files for note in file.notes)
    return Shelf(articles, addresses, notes)
