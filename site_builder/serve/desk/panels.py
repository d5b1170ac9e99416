"""What waits for its author: words that will age, and notes that are due to be looked at again."""

import time
from collections.abc import Mapping
from datetime import date

from site_builder.check.note_dates import later
from site_builder.looking import PLAIN, Looked
from site_builder.model.config import Config
from site_builder.model.ids import ArticleId, NoteId
from site_builder.model.records import Note
from site_builder.serve.desk.asking import DeskAnswer, DeskRequest, Json, conflict, done, missing
from site_builder.serve.desk.changes import save
from site_builder.serve.desk.files import FileChange, etag, read_text
from site_builder.serve.desk.places import article_of, line_of, page_of_article, page_of_note
from site_builder.text.encode import Bare
from site_builder.text.markdown import parse
from site_builder.text.plain import plain
from site_builder.text.yaml_edit import Refusal, Setting, edited
from site_builder.tools.candidates import Candidate, candidates, without_notes
from site_builder.tools.due import SOON, Due, DueReason, due, upcoming
from site_builder.tools.risk import Risk

SECONDS = 1.0
"""For so long the articles of an archive are gone through before the page is told how far that came."""


def list_candidates(request: DeskRequest) -> DeskAnswer:
    """The words that age in the article of a page, those without a note first told."""
    looked = request.bench.look()
    name = article_of(request.text("page"), looked)
    if name is None:
        return done(article="", rows=())
    found = _candidates(name, looked, request.bench.today())
    text = plain(parse(looked.archive.articles[name].body)).text
    return done(article=name, rows=tuple(candidate_row(one, text) for one in found))


def list_articles(request: DeskRequest) -> DeskAnswer:
    """How many such words each article has, as far as a second reaches; `next` goes on from there."""
    looked, start = request.bench.look(), request.number("from", 0)
    names, rows, until = looked.archive.articles_by_date, list[Json](), time.monotonic() + SECONDS
    for at, name in enumerate(names[start:], start):
        if rows and time.monotonic() > until:
            return done(rows=tuple(rows), next=at, of=len(names))
        rows.append(_article_row(name, looked, request.bench.today()))
    return done(rows=tuple(rows), next=0, of=len(names))


def list_due(request: DeskRequest) -> DeskAnswer:
    """The notes to look at again, the riskiest first."""
    looked, today = request.bench.look(), request.bench.today()
    months = _config(looked).notes.review_after_months
    found, ahead = due(looked.archive, months, today), upcoming(looked.archive, months, today)
    rows = tuple(_due_row(one, looked, request) for one in found)
    soonest = "" if ahead is None else f"{ahead.note}, on {ahead.day.isoformat()}"
    return done(rows=rows, next=soonest)


def still_holds(request: DeskRequest) -> DeskAnswer:
    """Write that a note was looked at today and still holds."""
    looked, today = request.bench.look(), request.bench.today()
    note = looked.archive.notes.get(NoteId(request.text("note")))
    if note is None:
        return missing("there is no such note any more; reload the page")
    before = read_text(request.bench.root, note.spot.path)
    if before is None or request.text("etag") != etag(before):
        return conflict("the file of this note was changed meanwhile; look at it again", etag=etag(before))
    after = checked_today(before, note, today, _config(looked).notes.review_after_months)
    if isinstance(after, Refusal):
        return conflict(f"{note.spot.path} was left as it is: {after.why}")
    return save(
        request, f"{note.id} still holds, checked today", (FileChange(note.spot.path, before, after),)
    )


def checked_today(text: str, note: Note, today: date, months: int) -> str | Refusal:
    """A file of notes in which `note` was checked today; a review that was due is put off by `months`."""
    values: dict[str, str] = {"as_of": Bare(today.isoformat())}
    if isinstance(note.review_by, date) and note.review_by <= today + SOON:
        values["review_by"] = Bare(later(today, months).isoformat())
    return edited(text, [Setting(note.spot.key, values)])


def candidate_row(one: Candidate, text: str) -> Mapping[str, Json]:
    """Words that age, where they stand in the article's `text`, and the note that they might get."""
    note = one.note
    is_written = one.reason.value == "date"
    return {
        "reason": one.reason.value,
        "risk": one.risk.value,
        "words": one.words,
        "quote": one.note.quote,
        "nth": text.count(one.note.quote, 0, one.start),
        "line": one.line,
        "sentence": " ".join(one.sentence.split()),
        "why": one.why,
        "noted": tuple(map(str, one.noted)),
        "stub": {
            "article": one.article,
            "quote": note.quote,
            "prefix": note.prefix,
            "suffix": note.suffix,
            "occurrence": note.occurrence if isinstance(note.occurrence, int) else None,
            "kind": note.kind.value,
            "summary": note.summary if is_written else "",
            "valid": {"to": str(note.valid.to)} if note.valid and note.valid.to else {},
        },
    }


def _candidates(name: ArticleId, looked: Looked, today: date) -> tuple[Candidate, ...]:
    article = looked.archive.articles[name]
    notes = tuple(looked.archive.notes[note] for note in looked.archive.notes_on[name])
    return candidates(article, plain(parse(article.body)), notes, today)


def _article_row(name: ArticleId, looked: Looked, today: date) -> Json:
    found = _candidates(name, looked, today)
    bare = without_notes(found)
    return {
        "article": name,
        "title": looked.archive.articles[name].title,
        "href": page_of_article(name, looked),
        "count": len(bare),
        "high": sum(one.risk is Risk.HIGH for one in bare),
        "noted": len(found) - len(bare),
    }


def _due_row(one: Due, looked: Looked, request: DeskRequest) -> Json:
    return {
        "note": one.note,
        "article": one.article,
        "title": looked.archive.articles[one.article].title if one.article in looked.archive.articles else "",
        "kind": one.kind.value,
        "risk": one.risk.value,
        "why": one.why,
        "summary": one.summary,
        "href": page_of_note(one.note, looked),
        "path": one.spot.path,
        "line": line_of(one.spot, looked),
        "holds": one.reason is not DueReason.DEADLINE,
        "etag": etag(read_text(request.bench.root, one.spot.path)),
    }


def _config(looked: Looked) -> Config:
    return looked.files.config or PLAIN
