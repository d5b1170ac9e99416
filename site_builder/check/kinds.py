"""What the kind of a note allows and requires."""

from collections.abc import Callable, Iterator, Mapping

from site_builder.check.given import Given
from site_builder.model.issue import Issue
from site_builder.model.kinds import KINDS, NoteKind, Outcome, Requirement, Verdict
from site_builder.model.records import Note
from site_builder.model.records.note import PublisherActionType
from site_builder.model.records.parts import Stance

_SETTLED = (Outcome.CAME_TRUE, Outcome.DID_NOT, Outcome.PARTLY, Outcome.DELAYED)


def contradicted_kinds(given: Given) -> Iterator[Issue]:
    """N05: notes whose kind says one thing and whose verdicts or outcome another."""
    for note in given.notes:
        row = KINDS[note.kind]
        yield from _verdict(note, "then", note.then, row.then)
        yield from _verdict(note, "now", note.now, row.now)
        yield from _outcome(note)
        yield from _of_expectations(note)


def missing_requirements(given: Given) -> Iterator[Issue]:
    """N06: notes that lack what their kind requires."""
    for note in given.notes:
        for requirement in KINDS[note.kind].requires:
            key, is_met, advice = _REQUIREMENTS[requirement]
            if not is_met(note):
                needed = requirement if " " in requirement else f"`{requirement}`"
                message = f"{_a(note.kind)} note needs {needed}"
                if requirement is Requirement.ORIGINAL and note.original:
                    message = "`original` gives neither the words nor the reason for thinking so"
                yield Issue("N06", message, note.spot.at(*key), advice)
        if note.outcome in _SETTLED:
            yield from _settled(note)
        yield from _action(note)


def _verdict(note: Note, key: str, verdict: Verdict | None, allowed: tuple[Verdict, ...]) -> Iterator[Issue]:
    if verdict is None or verdict in allowed:
        return
    spot = note.spot.at(key)
    if not allowed:
        message = f"{_a(note.kind)} note gives no verdict, but `{key}` says {verdict}"
        yield Issue("N05", message, spot, "delete the verdict, or choose the kind that fits it")
        return
    message = f"{_a(note.kind)} note says `{key}: {' or '.join(allowed)}`, found '{verdict}'"
    yield Issue("N05", message, spot, _better_kind(note) or "correct the verdict, or choose another kind")


def _better_kind(note: Note) -> str | None:
    fits = [
        kind
        for kind, row in KINDS.items()
        if row.then and note.then in (None, *row.then) and note.now in (None, *row.now)
    ]
    return f"the kind that has these verdicts is {' or '.join(fits)}" if fits else None


def _outcome(note: Note) -> Iterator[Issue]:
    if note.outcome is None:
        return
    spot = note.spot.at("outcome")
    if note.kind is not NoteKind.OUTCOME:
        message = f"only an outcome note has an outcome; this is {_a(note.kind)} note"
        yield Issue("N05", message, spot, "delete `outcome`, or write `kind: outcome`")
    elif note.now is Verdict.OPEN and note.outcome in _SETTLED:
        message = f"the outcome is '{note.outcome}', but `now` says it is open"
        yield Issue("N05", message, spot, "write `now: settled`, or `outcome: open`")
    elif note.now is Verdict.SETTLED and note.outcome is Outcome.OPEN:
        message = "the outcome is open, but `now` says it is settled"
        yield Issue("N05", message, spot, "write `now: open`, or what became of it")


def _of_expectations(note: Note) -> Iterator[Issue]:
    """What only a note on what became of an expectation can say."""
    if note.kind is NoteKind.OUTCOME:
        if note.settled and note.outcome is Outcome.OPEN:
            message = f"settled by {note.settled}, but the outcome is open"
            yield Issue("N05", message, note.spot.at("settled"), "delete `settled`, or say what became of it")
        return
    for key in ("expectation", "due", "settled"):
        if getattr(note, key):
            message = f"only an outcome note has `{key}`; this is {_a(note.kind)} note"
            yield Issue("N05", message, note.spot.at(key), f"delete `{key}`, or write `kind: outcome`")


def _settled(note: Note) -> Iterator[Issue]:
    if not note.sources:
        message = f"an outcome of '{note.outcome}' needs sources"
        yield Issue("N06", message, note.spot.at("sources"), "say where it can be checked")
    if note.known_since is None and not any(source.published for source in note.sources):
        message = f"an outcome of '{note.outcome}' needs `known_since`, or a source with its date"
        yield Issue("N06", message, note.spot.at("known_since"), "say since when a reader could have known")


def _action(note: Note) -> Iterator[Issue]:
    action = note.publisher_action
    if action and action.type is not PublisherActionType.NONE and not (action.date or action.url):
        message = (
            f"`type: {action.type}` needs the day on which the publisher did so, or its notice's address"
        )
        yield Issue("N06", message, note.spot.at("publisher_action"), "add `date` or `url`")


def _has_both_sides(note: Note) -> bool:
    stances = {source.stance for source in note.sources}
    return {Stance.SUPPORTS, Stance.CONTRADICTS} <= stances


def _a(kind: NoteKind) -> str:
    return f"{'an' if kind[0] in 'aeiou' else 'a'} {kind}"


_Requirement = tuple[tuple[str, ...], Callable[[Note], bool], str]
_REQUIREMENTS: Mapping[Requirement, _Requirement] = {
    Requirement.ORIGINAL: (
        ("original",),
        lambda note: note.original is not None and bool(note.original.text or note.original.reason),
        "give `original` with its `language`, and the `text` there or the `reason` for thinking so",
    ),
    Requirement.OUTCOME: (
        ("outcome",),
        lambda note: note.outcome is not None,
        f"add `outcome`: one of {', '.join(Outcome)}",
    ),
    Requirement.SEARCHED: (
        ("searched",),
        lambda note: bool(note.searched.strip()),
        "say in `searched` where the archive looked",
    ),
    Requirement.SOURCES: (
        ("sources",),
        lambda note: bool(note.sources),
        "add `sources`: where the finding can be checked",
    ),
    Requirement.SOURCES_BOTH_WAYS: (
        ("sources",),
        _has_both_sides,
        "give at least one source with `stance: supports` and one with `stance: contradicts`",
    ),
    Requirement.VALID_TO: (
        ("valid", "to"),
        lambda note: note.valid is not None and note.valid.to is not None,
        "add `valid: {to: …}`: the day on which it stopped being true",
    ),
}
"""Requirement → the key it is about, whether a note meets it, what to do."""
