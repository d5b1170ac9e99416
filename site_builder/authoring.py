"""The author's tools at work on a folder: it is read, looked through, and edited only when told to."""

import json
from collections.abc import Callable, Iterable, Mapping
from datetime import date
from enum import StrEnum
from pathlib import Path

from site_builder.link import Drafts, link
from site_builder.model.archive import Archive
from site_builder.model.config import Config
from site_builder.model.dataclass import dataclass
from site_builder.model.ids import ArticleId
from site_builder.model.issue import Issue, Spot
from site_builder.model.records import Article, Note
from site_builder.noting import put, text_at
from site_builder.read.config import read_config
from site_builder.read.locate import locate
from site_builder.read.record import read_record
from site_builder.read.scan import scan
from site_builder.read.sources import ARCHIVE
from site_builder.text.markdown import parse
from site_builder.text.names import counted
from site_builder.text.plain import plain
from site_builder.text.yaml_edit import Refusal
from site_builder.tools import tell
from site_builder.tools.adding import path_of
from site_builder.tools.candidates import Candidate, candidates, in_order, without_notes
from site_builder.tools.contradictions import contradictions
from site_builder.tools.due import due, upcoming
from site_builder.tools.mending import Mended, difference, mended
from site_builder.tools.moving import moved
from site_builder.tools.naming import article_named

Told = tuple[str, bool]
"""What to print, and whether all went well."""


class Form(StrEnum):
    """How a list is printed."""

    TEXT = "text"
    JSON = "json"


class Consent(StrEnum):
    """Whether changes that were shown may be made."""

    GIVEN = "given"
    ASK = "ask"
    WITHHELD = "withheld"


class Scope(StrEnum):
    """Which candidates are listed."""

    UNNOTED = "unnoted"
    ALL = "all"


@dataclass(frozen=True, slots=True)
class Desk:
    """An archive as it lies open, drafts included."""

    root: Path
    texts: Mapping[str, str]
    config: Config
    archive: Archive
    unread: int
    """How many files could not be read at all, so that something may be missing here."""
    faulty: frozenset[str]
    """Paths of files with errors, of which the rest was read."""


def open_archive(root: Path) -> Desk | str:
    """The archive in `root`, as far as it can be read; else why it cannot."""
    sources, _ = scan(root)
    if ARCHIVE not in sources.texts:
        return f"there is no archive.yaml in {root}; name the archive's folder, or run `site-builder init`"
    config, _ = read_config(sources.texts[ARCHIVE], ARCHIVE)
    if config is None:
        return "archive.yaml has errors; `site-builder check` says which"
    read = [read_record(path, text) for path, text in sources.texts.items() if path != ARCHIVE]
    archive, _ = link(tuple(record for record, _ in read if record is not None), Drafts.SHOW)
    faulty = frozenset(issue.spot.path for _, issues in read for issue in issues)
    return Desk(root, sources.texts, config, archive, sum(record is None for record, _ in read), faulty)


def list_due(root: Path, today: date, form: Form) -> Told:
    """Findings that must be looked at again."""
    desk = open_archive(root)
    if isinstance(desk, str):
        return desk, False
    found = due(desk.archive, desk.config.notes.review_after_months, today)
    rows = [tell.due_row(one, _line(desk, one.spot)) for one in found]
    if form is Form.JSON:
        return _json(rows), True
    ahead = upcoming(desk.archive, desk.config.notes.review_after_months, today)
    tally = tell.tally(rows, "note to look at again", "notes to look at again", "risk")
    end = tally if rows else tell.nothing_due(today, ahead)
    return tell.joined(map(tell.due_text, rows), end, warning(desk)), True


def _line(desk: Desk, spot: Spot) -> int:
    return locate(Issue("N08", "", spot), desk.texts).spot.line or 1


def list_candidates(root: Path, article: str, today: date, scope: Scope, form: Form) -> Told:
    """Words that will age or have aged, of one article or (with an empty name) of all of them."""
    desk = open_archive(root)
    if isinstance(desk, str):
        return desk, False
    name = article_named(article, tuple(desk.archive.articles)) if article else ""
    if isinstance(name, Refusal):
        return name.why, False
    chosen = [ArticleId(name)] if name else list(desk.archive.articles)
    found = in_order(one for each in chosen for one in _candidates_of(desk, each, today))
    found = found if scope is Scope.ALL else without_notes(found)
    rows = [tell.candidate_row(one, desk.archive.articles[one.article].spot.path) for one in found]
    if form is Form.JSON:
        return _json(rows), True
    nothing = "no words here are of a kind that ages, or all of them carry a note"
    end = tell.tally(rows, "candidate", "candidates", "risk") if rows else nothing
    return tell.joined(map(tell.candidate_text, rows), end, warning(desk)), True


def _candidates_of(desk: Desk, name: ArticleId, today: date) -> tuple[Candidate, ...]:
    article: Article = desk.archive.articles[name]
    notes: tuple[Note, ...] = tuple(desk.archive.notes[note] for note in desk.archive.notes_on[name])
    return candidates(article, plain(parse(article.body)), notes, today)


def list_contradictions(root: Path, form: Form) -> Told:
    """Articles that disagree about a meeting or a person."""
    desk = open_archive(root)
    if isinstance(desk, str):
        return desk, False
    found = contradictions(desk.archive)
    rows = [tell.contradiction_row(one) for one in found]
    if form is Form.JSON:
        return _json(rows), True
    nothing = "no two articles were found to disagree"
    end = tell.tally(rows, "disagreement", "disagreements", "confidence") if rows else nothing
    return tell.joined(map(tell.contradiction_text, rows), end, warning(desk)), True


def mend(root: Path, consent: Consent, ask: Callable[[str], bool]) -> Told:
    """Show what can be mended by rule as a difference, then write it if that is agreed to."""
    desk = open_archive(root)
    if isinstance(desk, str):
        return desk, False
    found = mended(desk.archive, desk.texts, desk.faulty)
    left = [f"{path}: left as it is: {why}" for path, why in found.refused]
    left += [f"{_quotes(found.open)} left for you to decide: see `site-builder check`"] if found.open else []
    if not found.files:
        return "\n".join([*left, "nothing can be mended by rule"]), not found.refused
    shown = "\n".join(["".join(file.diff for file in found.files).rstrip("\n"), *left])
    what = _work(found)
    refusal, told = _agreed(shown, what, consent, ask)
    if refusal:
        return refusal, False
    writing = (put(desk.root / file.path, file.before, file.after) for file in found.files)
    troubles = [trouble for trouble in writing if trouble]
    done = f"wrote {_files(len(found.files) - len(troubles))}"
    return "\n".join([*told, *troubles, done]), not troubles and not found.refused


def move(root: Path, typed: str, consent: Consent, ask: Callable[[str], bool]) -> Told:
    """Move the notes in an article's front matter into its file of notes, once that is agreed to."""
    folder = root / "content" / "articles"
    name = article_named(typed, tuple(sorted(path.stem for path in folder.glob("*.md"))))
    if isinstance(name, Refusal):
        return name.why, False
    paths = (f"content/articles/{name}.md", path_of(name))
    texts = [text_at(root / path) for path in paths]
    article, notes = texts
    if isinstance(article, Refusal) or isinstance(notes, Refusal):
        return "\n".join(text.why for text in texts if isinstance(text, Refusal)), False
    made = moved(name, article, notes)
    if isinstance(made, Refusal):
        return f"{name}: {made.why}", False
    changes = ((paths[1], notes, made.notes), (paths[0], article, made.article))
    shown = "\n".join(difference(*change).rstrip("\n") for change in changes)
    refusal, told = _agreed(shown, f"to write: {paths[1]} and {paths[0]}", consent, ask)
    if refusal:
        return refusal, False
    for path, before, after in changes:
        # The notes first: whatever happens then, they stand somewhere.
        if trouble := put(root / path, before, after):
            return "\n".join([*told, trouble]), False
    return "\n".join([*told, f"moved the notes on {name} to {paths[1]}"]), True


def _agreed(shown: str, what: str, consent: Consent, ask: Callable[[str], bool]) -> tuple[str, list[str]]:
    """Why nothing is written, if that is not agreed to; and what is still to be shown."""
    if consent is Consent.WITHHELD:
        return f"{shown}\n{what}; nothing was written: add `--yes` to apply this", []
    if consent is Consent.ASK and not ask(f"{shown}\n{what}; write that?"):
        return "nothing was written", []
    return "", [] if consent is Consent.ASK else [shown]


def _work(found: Mended) -> str:
    """How much there is to write: `3 quotes and 1 digest in 2 files`."""
    counts = (
        (sum(file.quotes for file in found.files), "quote"),
        (sum(file.digests for file in found.files), "digest"),
    )
    parts = [counted(count, word) for count, word in counts if count]
    return f"to write: {' and '.join(parts)} in {_files(len(found.files))}"


def _files(count: int) -> str:
    return counted(count, "file")


def _quotes(count: int) -> str:
    return f"{counted(count, 'quote')} {'is' if count == 1 else 'are'}"


def _json(rows: Iterable[Mapping[str, object]]) -> str:
    return json.dumps(list(rows), ensure_ascii=False, indent=2)


def warning(desk: Desk) -> str:
    """That files could not be read, so that what was found in the others may not be all; else empty."""
    if not desk.unread:
        return ""
    return f"{_files(desk.unread)} could not be read and may hold more; `site-builder check` says why"
