"""Notes written in the page: the words found, the form checked as the build would, the file saved."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from http import HTTPStatus

from site_builder.annotate.repair import haystack_of
from site_builder.looking import Looked
from site_builder.model.body import Body
from site_builder.model.ids import ArticleId, NoteId
from site_builder.model.issue import Severity
from site_builder.model.records.note import Quote
from site_builder.noting import taken_ids
from site_builder.report import Finding
from site_builder.serve.desk.asking import (
    DeskAnswer,
    DeskRequest,
    Json,
    conflict,
    done,
    missing,
    refused,
    told,
)
from site_builder.serve.desk.changes import write
from site_builder.serve.desk.files import FileChange, read_text
from site_builder.serve.desk.journal import set_aside
from site_builder.serve.desk.note_text import NotePlace, place_of, with_note, with_values, without_note
from site_builder.serve.desk.note_values import (
    FORM,
    cleaned,
    edited_note,
    in_order,
    new_note,
    note_etag,
    signed,
)
from site_builder.serve.desk.selected import Choice, places_of_selection
from site_builder.text.encode import Plain, tidy
from site_builder.text.yaml_change import as_read
from site_builder.text.yaml_edit import Refusal
from site_builder.text.yaml_guard import Yaml
from site_builder.tools.adding import path_of

__all__ = ["check_note", "drop_note", "find_words", "read_note", "save_note"]


def find_words(request: DeskRequest) -> DeskAnswer:
    """Where selected or typed words stand in an article, and the notes that stand on them already."""
    looked = request.bench.look()
    article = looked.archive.articles.get(ArticleId(request.text("article")))
    if article is None:
        return missing("there is no such article")
    quote = Quote(request.text("quote"), request.text("prefix", ""), request.text("suffix", ""))
    found = places_of_selection(quote, haystack_of(article))
    body = looked.bodies.get(article.id)
    return done(
        places=[_told_choice(one, body, looked) for one in found.choices],
        meant=found.meant,
        text=article.id,
    )


def _told_choice(choice: Choice, body: Body | None, looked: Looked) -> Mapping[str, Json]:
    quote = choice.quote
    anchors = body.anchors if body else ()
    notes = (one.note for one in anchors if one.start < choice.end and choice.start < one.end)
    there = [looked.archive.notes[note] for note in dict.fromkeys(notes)]
    return {
        "quote": quote.exact,
        "prefix": quote.prefix,
        "suffix": quote.suffix,
        "occurrence": "" if quote.occurrence is None else str(quote.occurrence),
        "before": choice.before,
        "words": choice.words,
        "after": choice.after,
        "notes": [{"id": note.id, "kind": str(note.kind), "summary": note.summary} for note in there],
    }


def read_note(request: DeskRequest) -> DeskAnswer:
    """A note as it is written, to be edited."""
    stands = _standing(request, request.text("id"))
    if stands is None:
        return missing("this note is not there any more, or its file cannot be read")
    place = stands.place
    return done(
        id=request.text("id"),
        article=stands.article,
        path=place.path,
        is_claim=not place.key,
        values={key: one for key, one in place.value.items() if key in FORM},
        etag=note_etag(place.value),
    )


def check_note(request: DeskRequest) -> DeskAnswer:
    """What the build would say of a note as the form has it; nothing is written."""
    made = _made(request)
    if isinstance(made, DeskAnswer):
        return made
    fresh, about = _findings(request, made)
    return done(issues=[_placed(one, made.place) for one in dict.fromkeys((*about, *fresh))], id=made.name)


def save_note(request: DeskRequest) -> DeskAnswer:
    """Write a note as the form has it, unless the build would refuse it or the note changed meanwhile."""
    made = _made(request)
    if isinstance(made, DeskAnswer):
        return _kept(request, made) if made.status == HTTPStatus.CONFLICT else made
    if made.change.before == made.change.after:
        return done(what="Nothing was different.", change=0, id=made.name)
    fresh, about = _findings(request, made)
    # What is wrong with a note already does not keep it from being withdrawn.
    is_leaving = made.place.value.get("status") == "withdrawn"
    errors = () if is_leaving else (one for one in about if one.severity is Severity.ERROR)
    if wrong := dict.fromkeys((*errors, *fresh)):
        issues = [_placed(one, made.place) for one in wrong]
        return refused("the archive would not be built with this note", issues)
    return write(request, made.what, (made.change,), id=made.name)


def drop_note(request: DeskRequest) -> DeskAnswer:
    """Delete a draft; a note that readers have seen is withdrawn instead, and keeps its page."""
    name = request.text("id")
    stands = _standing(request, name)
    if stands is None:
        return missing("this note is not there any more")
    if stands.place.value.get("status") != "draft" or not stands.place.key:
        return refused("only drafts are deleted; withdraw a note that readers may have seen")
    after = without_note(stands.text, stands.place)
    if isinstance(after, Refusal):
        return refused(f"{stands.place.path}: {after.why}")
    change = stands.change(after)
    if fresh := request.bench.would({change.path: change.after or ""}).fresh:
        return refused("the archive would not be built without this note", map(told, fresh))
    return write(request, f"The draft {name} was deleted.", (change,), id=name)


@dataclass(frozen=True, slots=True)
class _Standing:
    """A note in the text of its file."""

    article: str
    raw: str | None
    """The file as it is, line ends included; None where there is none."""
    place: NotePlace

    @property
    def text(self) -> str:
        return (self.raw or "").replace("\r\n", "\n")

    def change(self, after: str) -> FileChange:
        """The file with another text, and the line ends that it has."""
        ends = self.raw is not None and "\r\n" in self.raw
        return FileChange(self.place.path, self.raw, after.replace("\n", "\r\n") if ends else after)


@dataclass(frozen=True, slots=True)
class _Made:
    """A file of notes as it would be."""

    name: str
    place: NotePlace
    change: FileChange
    what: str


def _standing(request: DeskRequest, name: str) -> _Standing | None:
    note = request.bench.look().archive.notes.get(NoteId(name))
    if note is None:
        return None
    raw = read_text(request.bench.root, note.spot.path)
    place = place_of(note.spot.path, (raw or "").replace("\r\n", "\n"), name)
    return None if place is None else _Standing(note.on, raw, place)


def _made(request: DeskRequest) -> _Made | DeskAnswer:
    """The file with the note as the form has it: a new one, or one that stands there."""
    form = cleaned(request.mapping("note"))
    return _edited(request, form) if request.text("id", "") else _added(request, form)


def _added(request: DeskRequest, form: Mapping[str, Plain]) -> _Made | DeskAnswer:
    looked = request.bench.look()
    article = looked.archive.articles.get(ArticleId(request.text("article")))
    if article is None:
        return missing("there is no such article")
    author = looked.files.config.author if looked.files.config else ""
    taken = taken_ids(request.bench.root) | frozenset(looked.archive.notes)
    values = signed(new_note(article.id, form, taken), author, request.bench.today())
    raw = read_text(request.bench.root, path_of(article.id))
    text = (raw or "").replace("\r\n", "\n")
    after = with_note(text, article, values)
    if isinstance(after, Refusal):
        return refused(f"{path_of(article.id)}: {after.why}")
    name = str(values["id"])
    place = place_of(path_of(article.id), after, name)
    if place is None:
        return refused(f"{path_of(article.id)}: the note could not be read again")
    change = _Standing(article.id, raw, place).change(after)
    return _Made(name, place, change, f"The note {name} was written{_as_draft(form)}.")


def _as_draft(form: Mapping[str, Plain]) -> str:
    return " as a draft" if form.get("status") == "draft" else ""


def _edited(request: DeskRequest, form: Mapping[str, Plain]) -> _Made | DeskAnswer:
    name = request.text("id")
    stands = _standing(request, name)
    if stands is None or note_etag(stands.place.value) != request.text("etag"):
        return _overtaken(form, stands)
    place, reason = stands.place, " ".join(request.text("reason", "").split())
    is_leaving = form.get("status") == "withdrawn" != place.value.get("status")
    if is_leaving and not reason:
        # An earlier entry of the history would do for the build, and would tell readers something else.
        return refused("say why it is withdrawn: its page stays, and tells that")
    values = edited_note(place.value, form, reason, request.bench.today())
    after = with_values(stands.text, place, values)
    if isinstance(after, Refusal):
        return refused(f"{place.path}: {after.why}; edit the file itself")
    made = replace(place, value=_as_mapping(values))
    did = "withdrawn" if is_leaving else "changed"
    return _Made(name, made, stands.change(after), f"The note {name} was {did}.")


def _as_mapping(values: Mapping[str, Plain]) -> dict[str, Yaml]:
    value = as_read(values)
    return value if isinstance(value, dict) else {}


def _overtaken(form: Mapping[str, Plain], stands: _Standing | None) -> DeskAnswer:
    """That a note is no longer what the form began with: both versions."""
    return conflict(
        "this note was changed elsewhere since this form was opened; nothing was written",
        theirs=None if stands is None else stands.place.value,
        yours=as_read(form),
        etag="" if stands is None else note_etag(stands.place.value),
    )


def _kept(request: DeskRequest, answer: DeskAnswer) -> DeskAnswer:
    """The same answer, once what the author wrote was put where it is found again."""
    form = in_order(cleaned(request.mapping("note")))
    path = set_aside(request.bench.root, f"{request.text('id')}.yaml", tidy(form))
    return replace(answer, body={**answer.body, "kept": path})


def _placed(finding: Finding, place: NotePlace) -> Mapping[str, Json]:
    """An issue at its field of the form; what is found elsewhere says where."""
    issue = told(finding, place.key)
    if _is_about(finding, place):
        return issue
    return {**issue, "field": "", "message": f"{issue['path']}:{issue['line']}: {issue['message']}"}


def _is_about(finding: Finding, place: NotePlace) -> bool:
    spot = finding.issue.spot
    return spot.path == place.path and spot.key[: len(place.key)] == place.key


def _findings(request: DeskRequest, made: _Made) -> tuple[tuple[Finding, ...], tuple[Finding, ...]]:
    """What would be an error and is none now, and everything that is said of the note itself."""
    after = (made.change.after or "").replace("\r\n", "\n")
    would = request.bench.would({made.place.path: after})
    return would.fresh, tuple(one for one in would.findings if _is_about(one, made.place))
