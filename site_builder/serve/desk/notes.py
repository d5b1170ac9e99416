"""Notes written in the page: the words found, the form checked as the build would, the file saved."""

import json
from collections.abc import Mapping
from dataclasses import replace
from http import HTTPStatus

from site_builder.model.dataclass import dataclass
from site_builder.model.ids import ArticleId
from site_builder.model.issue import Severity
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
from site_builder.serve.desk.fragments import fragment
from site_builder.serve.desk.journal import set_aside
from site_builder.serve.desk.note_issues import at_fields, is_about
from site_builder.serve.desk.note_pairs import Filled, filled
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
from site_builder.serve.desk.standing import Standing, standing
from site_builder.text.encode import Plain, tidy
from site_builder.text.yaml_change import as_read
from site_builder.text.yaml_edit import Refusal
from site_builder.text.yaml_guard import Yaml
from site_builder.tools.adding import path_of


def read_note(request: DeskRequest) -> DeskAnswer:
    """A note as it is written, to be edited."""
    stands = standing(request, request.text("id"))
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
    form = filled(request)
    made = _made(request, form)
    if isinstance(made, DeskAnswer):
        return made
    fresh, about = _findings(request, made)
    return done(id=made.name, **at_fields((*about, *fresh), made.place, form))


def save_note(request: DeskRequest) -> DeskAnswer:
    """Write a note as the form has it, unless the build would refuse it or the note changed meanwhile."""
    form = filled(request)
    made = _made(request, form)
    if isinstance(made, DeskAnswer):
        return _kept(request, form, made) if made.status == HTTPStatus.CONFLICT else made
    if made.change.before == made.change.after:
        return done(what="Nothing was different.", change=0, id=made.name)
    fresh, about = _findings(request, made)
    # What is wrong with a note already does not keep it from being withdrawn.
    is_leaving = made.place.value.get("status") == "withdrawn"
    errors = () if is_leaving else tuple(one for one in about if one.severity is Severity.ERROR)
    if errors or fresh:
        told_at = at_fields((*errors, *fresh), made.place, form)
        return DeskAnswer(422, {"message": "the archive would not be built with this note", **told_at})
    return write(request, made.what, (made.change,), id=made.name)


def drop_note(request: DeskRequest) -> DeskAnswer:
    """Delete a draft; a note that readers have seen is withdrawn instead, and keeps its page."""
    name = request.text("id")
    stands = standing(request, name)
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
class _Made:
    """A file of notes as it would be."""

    name: str
    place: NotePlace
    change: FileChange
    what: str


def _made(request: DeskRequest, form: Filled) -> _Made | DeskAnswer:
    """The file with the note as the form has it: a new one, or one that stands there."""
    if form.beside.get("withdraws"):
        # The form of a withdrawal asks for the reason alone: the note stays as it stands.
        stands = standing(request, form.beside.get("id", ""))
        values = stands.place.value if stands else {}
        form = replace(
            form, note={**{key: values[key] for key in FORM if key in values}, "status": "withdrawn"}
        )
    note = cleaned(form.note)
    return _edited(request, form, note) if form.beside.get("id") else _added(request, form, note)


def _added(request: DeskRequest, form: Filled, note: Mapping[str, Plain]) -> _Made | DeskAnswer:
    looked = request.bench.look()
    article = looked.archive.articles.get(ArticleId(form.beside.get("article", "")))
    if article is None:
        return missing("there is no such article")
    author = looked.files.config.author if looked.files.config else ""
    taken = taken_ids(request.bench.root) | frozenset(looked.archive.notes)
    values = signed(new_note(article.id, note, taken), author, request.bench.today())
    raw = read_text(request.bench.root, path_of(article.id))
    text = (raw or "").replace("\r\n", "\n")
    after = with_note(text, article, values)
    if isinstance(after, Refusal):
        return refused(f"{path_of(article.id)}: {after.why}")
    name = str(values["id"])
    place = place_of(path_of(article.id), after, name)
    if place is None:
        return refused(f"{path_of(article.id)}: the note could not be read again")
    change = Standing(article.id, raw, place).change(after)
    return _Made(name, place, change, f"The note {name} was written{_as_draft(note)}.")


def _as_draft(note: Mapping[str, Plain]) -> str:
    return " as a draft" if note.get("status") == "draft" else ""


def _edited(request: DeskRequest, form: Filled, note: Mapping[str, Plain]) -> _Made | DeskAnswer:
    name = form.beside["id"]
    stands = standing(request, name)
    if stands is None or note_etag(stands.place.value) != form.beside.get("etag"):
        return _overtaken(note, stands)
    place, reason = stands.place, " ".join(form.beside.get("reason", "").split())
    is_leaving = note.get("status") == "withdrawn" != place.value.get("status")
    if is_leaving and not reason:
        # An earlier entry of the history would do for the build, and would tell readers something else.
        return refused("say why it is withdrawn: its page stays, and tells that")
    values = edited_note(place.value, note, reason, request.bench.today())
    after = with_values(stands.text, place, values)
    if isinstance(after, Refusal):
        return refused(f"{place.path}: {after.why}; edit the file itself")
    made = replace(place, value=_as_mapping(values))
    did = "withdrawn" if is_leaving else "changed"
    return _Made(name, made, stands.change(after), f"The note {name} was {did}.")


def _as_mapping(values: Mapping[str, Plain]) -> dict[str, Yaml]:
    value = as_read(values)
    return value if isinstance(value, dict) else {}


def _overtaken(note: Mapping[str, Plain], stands: Standing | None) -> DeskAnswer:
    """That a note is no longer what the form began with: both versions."""
    return conflict(
        "this note was changed elsewhere since this form was opened; nothing was written",
        theirs=None if stands is None else stands.place.value,
        yours=as_read(note),
        etag="" if stands is None else note_etag(stands.place.value),
    )


def _kept(request: DeskRequest, form: Filled, answer: DeskAnswer) -> DeskAnswer:
    """The same answer with both versions to be shown, once what was written is kept."""
    name = form.beside["id"]
    path = set_aside(request.bench.root, f"{name}.yaml", tidy(in_order(cleaned(form.note))))
    theirs, yours = answer.body["theirs"], answer.body["yours"]
    before, after = (one if isinstance(one, Mapping) else {} for one in (theirs, yours))
    rows = [
        {"key": key, "theirs": _shown(before.get(key)), "yours": _shown(one)}
        for key, one in after.items()
        if before.get(key) != one
    ]
    body = {**answer.body, "kept": path}
    html = fragment(
        "note_differ", rows=rows, id=name, **{key: body[key] for key in ("message", "kept", "etag")}
    )
    return replace(answer, body={**body, "html": html})


def _shown(value: Json) -> str:
    if value is None:
        return "–"
    return value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)


def _findings(request: DeskRequest, made: _Made) -> tuple[tuple[Finding, ...], tuple[Finding, ...]]:
    """What would be an error and is none now, and everything that is said of the note itself."""
    after = (made.change.after or "").replace("\r\n", "\n")
    would = request.bench.would({made.place.path: after})
    return would.fresh, tuple(one for one in would.findings if is_about(one, made.place))
