"""The front matter of a page's file as a form, and the form written back; the text below stays as it is."""

from collections.abc import Mapping, Sequence
from pathlib import PurePosixPath
from typing import cast

from site_builder.looking import Looked
from site_builder.model.issue import Severity
from site_builder.model.records.parts import Relation
from site_builder.read.shape import shape
from site_builder.serve.desk.asking import (
    DeskAnswer,
    DeskRequest,
    Json,
    MalformedError,
    conflict,
    done,
    missing,
    refused,
    told,
)
from site_builder.serve.desk.changes import save
from site_builder.serve.desk.files import FileChange, etag, read_text
from site_builder.serve.desk.fronts import Front, read_front
from site_builder.serve.desk.matter_fields import OFFERED, Input, Offered
from site_builder.serve.desk.places import file_of
from site_builder.text.encode import Bare, Plain
from site_builder.text.yaml_change import as_read, changed
from site_builder.text.yaml_edit import Refusal
from site_builder.text.yaml_guard import Yaml

_BARE = frozenset({"published", "when"})
"""Keys whose values look like numbers and need no quotation marks."""
_USUAL_TIE = "report"


def show_matter(request: DeskRequest) -> DeskAnswer:
    """The front matter of the file that a page is made of, with what completes it."""
    looked = request.bench.look()
    path = file_of(request.text("page"), looked)
    front = _front(request, path) if path else None
    if front is None or isinstance(front, Refusal):
        why = (
            f"{path}: {front.why}" if front else "this page is made of several files; open one of its entries"
        )
        return missing(why)
    return done(**form_of(front, looked))


def check_matter(request: DeskRequest) -> DeskAnswer:
    """What would be found in the file if the form were saved; nothing is written."""
    made = _made(request)
    if isinstance(made, DeskAnswer):
        return made
    front, after = made
    found = request.bench.would({front.path: after})
    here = [one for one in found.findings if one.issue.spot.path == front.path]
    elsewhere = [one for one in found.fresh if one.issue.spot.path != front.path]
    is_refused = any(one.severity is Severity.ERROR for one in found.fresh)
    return done(issues=tuple(map(told, (*here, *elsewhere))), refused=is_refused)


def save_matter(request: DeskRequest) -> DeskAnswer:
    """Write the form into the file, if the build would take it."""
    made = _made(request)
    if isinstance(made, DeskAnswer):
        return made
    front, after = made
    if after == front.text:
        return done(what="nothing to save", change=0)
    what = f"{front.path}: {', '.join(request.mapping('values'))}"
    return save(request, what, (FileChange(front.path, front.text, after),), etag=etag(after))


def form_of(front: Front, looked: Looked) -> Mapping[str, Json]:
    """A file's front matter as the panel shows it, with what completes each field."""
    names = names_in(looked)
    _, offered = OFFERED[front.folder]
    told = front.values.get("needs")
    needs = told if isinstance(told, list) else []
    fields = tuple(
        {
            "key": one.key,
            "label": one.label,
            "input": one.input.value,
            "offered": names[one.names] if one.names else _words(one.choices),
            "relations": tuple(Relation) if one.input is Input.TIES else (),
            "hint": "; ".join(filter(None, ("still needed" if one.key in needs else "", one.hint))),
            "value": value_of(one, front.values.get(one.key)),
        }
        for one in offered
    )
    others = ", ".join(key for key in front.values if key not in {one.key for one in offered})
    left = f"Also in the file, and left as it is: {others}" if others else ""
    return {"path": front.path, "etag": etag(front.text), "fields": fields, "others": left}


def value_of(one: Offered, value: Yaml) -> Json:
    """A value of the YAML as its input shows it."""
    if one.input is Input.FLAG:
        return str(value).lower() in ("true", "yes", "on")
    if one.input is Input.TIES:
        return tuple(_tie(entry) for entry in value) if isinstance(value, list) else ()
    if one.input is Input.LIST:
        return (
            tuple(map(str, value)) if isinstance(value, list) else (value,) if isinstance(value, str) else ()
        )
    return " ".join(value.split()) if isinstance(value, str) else ""


def _tie(entry: Yaml) -> Mapping[str, Json]:
    said = entry if isinstance(entry, dict) else {"meeting": entry}
    return {"id": str(said.get("meeting") or ""), "relation": str(said.get("relation") or _USUAL_TIE)}


def with_values(front: Front, values: Mapping[str, Json]) -> str | Refusal:
    """The whole file with some keys of its front matter set anew. Raises MalformedError."""
    kind, offered = OFFERED[front.folder]
    by_key = {one.key: one for one in offered}
    new: dict[str, Plain] = dict(front.values)
    for key, value in values.items():
        if key not in by_key:
            raise MalformedError(f"`{key}` is not offered here")
        if value_of(by_key[key], front.values.get(key)) == _settled(value):
            continue
        typed = _typed(by_key[key], value, front.values.get(key))
        if typed in ("", None) or typed == []:
            new.pop(key, None)
        else:
            new[key] = typed
    _tick_off(new, front.values)
    if {key: as_read(value) for key, value in new.items()} == front.values:
        return front.text
    yaml = changed(front.yaml, (), new, tuple(shape(kind).by_key))
    return yaml if isinstance(yaml, Refusal) else front.with_yaml(yaml)


def _tick_off(new: dict[str, Plain], before: Mapping[str, Yaml]) -> None:
    """Take what is filled in now from the list of what an import could not fill."""
    needs = before.get("needs")
    if isinstance(needs, list):
        left: list[Plain] = [key for key in needs if str(key) not in new or str(key) in before]
        if left:
            new["needs"] = left
        else:
            new.pop("needs", None)


def _settled(value: Json) -> Json:
    """A value of a request as `value_of` gives it."""
    if isinstance(value, str):
        return " ".join(value.split())
    return tuple(value) if isinstance(value, Sequence) else value


def _typed(one: Offered, value: Json, before: Yaml) -> Plain:
    """What a form says as a value of YAML. Raises MalformedError."""
    if one.input is Input.FLAG and isinstance(value, bool):
        return value or None
    if one.input is Input.TIES and isinstance(value, Sequence) and not isinstance(value, str):
        return [_as_tie(entry, before) for entry in value]
    if one.input is Input.LIST and isinstance(value, Sequence) and not isinstance(value, str):
        words = [" ".join(entry.split()) for entry in value if isinstance(entry, str)]
        if len(words) == len(value):
            return list(dict.fromkeys(filter(None, words)))
    elif isinstance(value, str) and one.input in (Input.LINE, Input.TEXT, Input.CHOICE):
        words_of_it = " ".join(value.split())
        return Bare(words_of_it) if one.key in _BARE and _is_bare(words_of_it) else words_of_it
    raise MalformedError(f"`{one.key}` is not a {one.input.value}")


def _is_bare(value: str) -> bool:
    """Whether a date can stand without quotation marks; what is no date is quoted and then refused."""
    return bool(value) and all(sign in "0123456789-/~.?" for sign in value) and value[0].isdigit()


def _as_tie(entry: Json, before: Yaml) -> Plain:
    if not isinstance(entry, Mapping):
        raise MalformedError("a meeting is given by its id and its relation")
    meeting, relation = entry.get("id"), entry.get("relation")
    if not isinstance(meeting, str) or not isinstance(relation, str):
        raise MalformedError("a meeting is given by its id and its relation")
    for old in before if isinstance(before, list) else ():
        if _tie(old) == {"id": meeting, "relation": relation}:
            return cast("Plain", old)
    return {"meeting": meeting, "relation": relation}


def names_in(looked: Looked) -> Mapping[str, Json]:
    """What fields are completed from: for each folder of `content/` the ids and the names that there are."""
    archive = looked.archive
    named: Mapping[str, Mapping[str, str]] = {
        "meetings": {name: f"{one.title} ({one.when})" for name, one in archive.meetings.items()},
        "people": {name: one.name for name, one in archive.people.items()},
        "places": {name: one.name for name, one in archive.places.items()},
        "publishers": {name: one.name for name, one in archive.publishers.items()},
        "series": {name: one.title for name, one in archive.series.items()},
        "tags": {name: one.name or name for name, one in archive.tags.items()},
    }
    return {folder: _sorted(names) for folder, names in named.items()}


def _sorted(names: Mapping[str, str]) -> Json:
    pairs = sorted(names.items(), key=lambda pair: pair[1].casefold())
    return tuple({"id": name, "name": shown} for name, shown in pairs)


def _words(choices: Sequence[str]) -> Json:
    return tuple({"id": one, "name": one or "–"} for one in choices)


def _front(request: DeskRequest, path: str) -> Front | Refusal:
    if PurePosixPath(path).suffix != ".md" or PurePosixPath(path).parts[1] not in OFFERED:
        return Refusal("what this page is made of is edited in its file")
    try:
        text = read_text(request.bench.root, path)
    except (OSError, ValueError) as error:
        return Refusal(f"it cannot be read: {error}")
    return Refusal("it is not there any more") if text is None else read_front(path, text)


def _made(request: DeskRequest) -> tuple[Front, str] | DeskAnswer:
    """The file as it is and as the form would have it; or what is answered instead."""
    path = request.text("path")
    parts = PurePosixPath(path).parts
    if len(parts) != 3 or parts[0] != "content" or parts[1] not in OFFERED:
        raise MalformedError("`path` must name a file of content/")
    front = _front(request, path)
    if isinstance(front, Refusal):
        return missing(f"{path}: {front.why}")
    if request.text("etag") != etag(front.text):
        message = (
            f"{path} was changed meanwhile, so nothing was written; save again to put yours in its place"
        )
        return conflict(message, etag=etag(front.text))
    after = with_values(front, request.mapping("values"))
    if isinstance(after, Refusal):
        return refused(f"{path} was left as it is: {after.why}")
    return front, after
