"""What waits for its author: words that will age, and notes that are due to be looked at again."""

import time
from collections.abc import Iterator, Mapping
from datetime import date
from urllib.parse import unquote

from site_builder.check.note_dates import later
from site_builder.looking import PLAIN, Looked
from site_builder.model.config import Config
from site_builder.model.ids import ArticleId, NoteId
from site_builder.model.records import Note
from site_builder.serve.desk.asking import DeskAnswer, DeskRequest, Json, conflict, done, missing
from site_builder.serve.desk.changes import save
from site_builder.serve.desk.files import FileChange, etag, read_text
from site_builder.serve.desk.places import article_of, page_of_article, page_of_note
from site_builder.serve.desk.rows import button, link, marked, row
from site_builder.text.encode import Bare
from site_builder.text.markdown import parse
from site_builder.text.names import counted
from site_builder.text.plain import plain
from site_builder.text.yaml_edit import Refusal, Setting, edited
from site_builder.tools.candidates import Candidate, candidates, without_notes
from site_builder.tools.due import SOON, Due, DueReason, due, upcoming
from site_builder.tools.risk import Risk
from site_builder.tools.signs import Reason

SECONDS = 1.0
"""For so long the articles of an archive are gone through before the page is told how far that came."""


def list_candidates(request: DeskRequest) -> DeskAnswer:
    """The words that age in the article of a page and carry no note; `article` is empty on any other page."""
    looked = request.bench.look()
    name = article_of(request.text("page"), looked)
    if name is None:
        return done(article="", told="", rows=(), does=())
    found = _candidates(name, looked, request.bench.today())
    text = plain(parse(looked.archive.articles[name].body)).text
    bare = without_notes(found)
    noted = len(found) - len(bare)
    told = f"{counted(len(bare), 'place')} may age, or have aged, and carry no note; {noted} carry one."
    rows = tuple(candidate_row(one, text) for one in bare)
    return done(article=name, told=told, rows=rows, does=(button("All articles", "", "all"),))


def list_articles(request: DeskRequest) -> DeskAnswer:
    """How many such words each article has, as far as a second reaches; `next` goes on from there."""
    looked, start = request.bench.look(), request.number("from", 0)
    names, rows, until = looked.archive.articles_by_date, list[Json](), time.monotonic() + SECONDS
    for at, name in enumerate(names[start:], start):
        if at > start and time.monotonic() > until:
            return done(rows=tuple(rows), next=at, told=f"{at:,} of {counted(len(names), 'article')} read.")
        rows += _article_rows(name, looked, request.bench.today())
    return done(rows=tuple(rows), next=0, told=f"{counted(len(names), 'article')} read.")


def list_due(request: DeskRequest) -> DeskAnswer:
    """The notes to look at again, the riskiest first."""
    looked, today = request.bench.look(), request.bench.today()
    months = _config(looked).notes.review_after_months
    found, ahead = due(looked.archive, months, today), upcoming(looked.archive, months, today)
    rows = tuple(due_row(one, looked, request) for one in found)
    soonest = f" Next: {ahead.note}, on {ahead.day.isoformat()}." if ahead else ""
    told = f"{counted(len(rows), 'note')} to look at again." if rows else f"Nothing is due.{soonest}"
    return done(told=told, rows=rows, does=())


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
    given: Mapping[str, Json] = {
        "article": one.article,
        "quote": note.quote,
        "prefix": note.prefix,
        "suffix": note.suffix,
        "occurrence": note.occurrence if isinstance(note.occurrence, int) else None,
        "kind": note.kind.value,
        # Of other words than dates a stub only says that something is to be written.
        "summary": note.summary if one.reason is Reason.DATE else "",
        "valid": {"to": str(note.valid.to)} if note.valid and note.valid.to else {},
    }
    return row(
        f"{one.risk.value}: {one.reason.value}",
        one.why,
        (
            button("Write a note", f"Write a note on “{one.words}”", "note", given),
            button("Show in the text", f"Show “{one.words}” in the text", "show"),
        ),
        words=marked(one.sentence, one.words),
        quote=note.quote,
        nth=text.count(note.quote, 0, one.start),
    )


def _candidates(name: ArticleId, looked: Looked, today: date) -> tuple[Candidate, ...]:
    article = looked.archive.articles[name]
    notes = tuple(looked.archive.notes[note] for note in looked.archive.notes_on[name])
    return candidates(article, plain(parse(article.body)), notes, today)


def _article_rows(name: ArticleId, looked: Looked, today: date) -> Iterator[Json]:
    """An article that has such words."""
    bare = without_notes(_candidates(name, looked, today))
    if bare:
        high = sum(one.risk is Risk.HIGH for one in bare)
        to = link(page_of_article(name, looked), looked.archive.articles[name].title)
        yield row("", f"{counted(len(bare), 'place')}, {high} of high risk", link=to)


def due_row(one: Due, looked: Looked, request: DeskRequest) -> Json:
    """A note to look at again; one whose deadline is past cannot simply hold."""
    href = page_of_note(one.note, looked)
    version = etag(read_text(request.bench.root, one.spot.path))
    holds = button(
        "Still holds, checked today",
        f"{one.note}: still holds, checked today",
        "holds",
        {"note": one.note, "etag": version},
    )
    edit = button("Edit", f"Edit {one.note}", "note", {"id": one.note})
    is_here = unquote(href.partition("#")[0]) == unquote(request.text("page", ""))
    does = (
        *((holds,) if one.reason is not DueReason.DEADLINE else ()),
        *((edit,) if is_here else ()),
    )
    return row(f"{one.risk.value}: {one.kind.value}", one.why, does, link=link(href, one.summary))


def _config(looked: Looked) -> Config:
    return looked.files.config or PLAIN
