"""The form for a note as a piece of the page: filled in, with what the archive has to choose from."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import field
from enum import StrEnum

from site_builder.looking import Looked, labels
from site_builder.model.config import Config
from site_builder.model.dataclass import dataclass
from site_builder.model.ids import ArticleId
from site_builder.model.kinds import KINDS, OUTCOME_LABELS, Expectation, Requirement, Verdict
from site_builder.model.records.parts import Certainty, Grade, Stance
from site_builder.serve.desk import note_fields
from site_builder.serve.desk.asking import DeskAnswer, DeskRequest, Json, done, missing
from site_builder.serve.desk.fragments import fragment
from site_builder.serve.desk.note_pairs import Filled, filled
from site_builder.serve.desk.note_values import FORM, note_etag
from site_builder.serve.desk.note_words import places_fragment
from site_builder.serve.desk.standing import standing

SOURCES_OF = {Requirement.SOURCES: 1, Requirement.SOURCES_BOTH_WAYS: 2}
"""How many sources a kind of note asks for."""


@dataclass(frozen=True, slots=True)
class Choice:
    """One of those that a field offers."""

    id: str
    name: str
    more: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    """What the page has to know of it, by the field that offers it; under an empty name: all fields."""


@dataclass(frozen=True, slots=True)
class _Begun:
    """What a form begins with."""

    form: Filled
    is_claim: bool = False


def note_form(request: DeskRequest) -> DeskAnswer:
    """The form of a new note, of one that stands there, or of one that was being filled in."""
    looked = request.bench.look()
    begun = _begun(request, looked)
    if begun is None:
        return missing("this note is not there any more, or its file cannot be read")
    beside, values = begun.form.beside, begun.form.note
    if beside.get("withdraws"):
        html = fragment("note_withdraw", beside=beside, summary=str(values.get("summary") or ""))
        return done(html=html, title=f"Withdraw note {beside.get('id')}", lists=[], wholes=[])
    choices = _choices(looked)
    sources = values.get("sources")
    html = fragment(
        "note_form",
        form=note_fields.FORM,
        choices=choices,
        values=values,
        beside={name: beside.get(name, "") for name in ("id", "article", "etag")},
        is_claim=begun.is_claim,
        places=places_fragment(request, begun.form),
        sources=[one for one in sources if isinstance(one, Mapping)] if isinstance(sources, Sequence) else [],
        status=str(values.get("status") or "published"),
        reason=beside.get("reason", ""),
        today=request.bench.today().isoformat(),
        first="summary" if values.get("quote") or values.get("scope") else "quote",
    )
    return done(
        html=html,
        title=f"Note {beside['id']}" if beside.get("id") else "New note",
        lists=[_list(one.key, one.label, values, choices) for one in note_fields.ABOUT],
        wholes=sorted(note_fields.WHOLES),
    )


def _list(
    key: str, label: str, values: Mapping[str, Json], choices: Mapping[str, Sequence[Choice]]
) -> Mapping[str, Json]:
    value = values.get(key)
    return {
        "key": key,
        "label": label,
        "choices": [{"id": one.id, "name": one.name} for one in choices[key]],
        "values": list(value) if isinstance(value, Sequence) and not isinstance(value, str) else [],
    }


def _begun(request: DeskRequest, looked: Looked) -> _Begun | None:
    if "fields" in request.fields:
        form = filled(request)
        note = looked.archive.notes.get(form.beside.get("id", ""))  # type: ignore[call-overload]  # any text
        return _Begun(form, note is not None and note.is_claim)
    if name := request.text("id", ""):
        stands = standing(request, name)
        if stands is None:
            return None
        values = {key: one for key, one in stands.place.value.items() if key in FORM}
        beside = {"id": name, "article": stands.article, "etag": note_etag(stands.place.value)}
        beside |= {"withdraws": request.text("withdraws", ""), "reason": ""}
        return _Begun(Filled(beside, values), not stands.place.key)
    article = looked.archive.articles.get(ArticleId(request.text("article")))
    config = looked.files.config
    return _Begun(
        Filled(
            {"article": request.text("article")},
            {
                "kind": "context",
                "as_of": request.bench.today().isoformat(),
                "author": config.author if config else "",
                # What the article is about, most notes on it are about too.
                "meetings": [str(link.meeting) for link in article.meetings] if article else [],
                **request.mapping("given"),
            },
        )
    )


def _choices(looked: Looked) -> Mapping[str, Sequence[Choice]]:
    archive = looked.archive
    return {
        "kinds": _kinds(looked.files.config),
        "verdicts": [_verdict(one) for one in Verdict],
        "outcomes": [Choice(one, label) for one, label in OUTCOME_LABELS.items()],
        "expectations": _words(Expectation),
        "scopes": [Choice(one, words) for one, words in note_fields.SCOPES.items()],
        "stances": _words(Stance),
        "grades": _words(Grade),
        "confidences": _words(Certainty),
        "people": _named((one.id, one.name) for one in archive.people.values()),
        "places": _named((one.id, one.name) for one in archive.places.values()),
        "meetings": _named((one.id, one.title) for one in archive.meetings.values()),
        "tags": _named((one.id, one.name) for one in archive.tags.values()),
        "articles": _named((one.id, one.title) for one in archive.articles.values()),
    }


def _kinds(config: Config | None) -> list[Choice]:
    words = labels(config) if config else {}
    return [
        Choice(
            kind,
            words.get(kind, row.label),
            {
                "": {
                    "meaning": row.meaning,
                    "sources": str(max((SOURCES_OF.get(one, 0) for one in row.requires), default=0)),
                }
            },
        )
        for kind, row in KINDS.items()
    ]


def _verdict(verdict: Verdict) -> Choice:
    """A verdict, and the kinds that allow it when printed and now."""
    then = " ".join(kind for kind, row in KINDS.items() if verdict in row.then)
    now = " ".join(kind for kind, row in KINDS.items() if verdict in row.now)
    return Choice(verdict, verdict, {"then": {"kinds": then}, "now": {"kinds": now}})


def _words(choices: type[StrEnum]) -> list[Choice]:
    return [Choice(one, one) for one in choices]


def _named(pairs: Iterable[tuple[str, str]]) -> list[Choice]:
    return [Choice(str(name), words) for name, words in sorted(pairs)]
