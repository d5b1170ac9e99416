"""Notes against what they said when they were settled: no finding changes or goes without a word."""

from collections.abc import Iterator

from site_builder.check.given import Given
from site_builder.model.issue import Issue, Spot
from site_builder.model.past import Settled
from site_builder.model.records import Note
from site_builder.model.records.note import Status
from site_builder.text.fold import folded
from site_builder.text.names import listed


def silent_changes(given: Given) -> Iterator[Issue]:
    """N12: published notes that say something else now, or are gone, without an entry in their history."""
    renamed = {alias: note for note in given.archive.notes.values() for alias in note.aliases}
    for before in given.past.settled:
        if before.note.status is Status.DRAFT:
            continue
        note = given.archive.notes.get(before.note.id) or renamed.get(before.note.id)
        if note is not None and note.status is not Status.DRAFT:
            yield from _changed(before, note)
        elif before.note.status is Status.PUBLISHED and before.note.on in given.archive.articles:
            message = f"the note '{before.note.id}' was published, and is published no more"
            advice = "put it back, with `status: withdrawn` and the reason in `history`"
            yield Issue("N12", message, Spot(before.note.spot.path), advice + _or_name(given, before.note))


def _or_name(given: Given, gone: Note) -> str:
    """The other way to mend it: the note was only renamed, perhaps to the one that is on the same words."""
    known = {settled.note.id for settled in given.past.settled}
    like = (
        note.id
        for note in given.archive.notes.values()
        if note.on == gone.on and note.id not in known and _words(note) == _words(gone)
    )
    new = next(like, "")
    whose = f"if it is called '{new}' now" if new else "if it has another id now"
    return f"; {whose}, write `aliases: [{gone.id}]` there"


def unseen_past(given: Given) -> Iterator[Issue]:
    """N28: a copy of the repository that was not given its earlier commits."""
    if given.past.is_cut_off:
        message = "this copy of the repository begins in the middle: changes of notes before it are not seen"
        advice = "fetch all of it: `git fetch --unshallow`; in a workflow, `fetch-depth: 0` at the checkout"
        yield Issue("N28", message, Spot("archive.yaml"), advice)


def _changed(before: Settled, note: Note) -> Iterator[Issue]:
    changed = _differences(before.note, note)
    if not changed:
        return
    names = listed(tuple(f"`{name}`" for name in changed))
    verb = "differs" if len(changed) == 1 else "differ"
    message = f"{names} {verb} from what this note said on {before.day}, and its history does not say so"
    advice = "add to `history`: {date: …, change: …, reason: …}; a slip of the pen is `change: Spelling.`"
    yield Issue("N12", message, note.spot.at(changed[0]), advice)


def _differences(before: Note, note: Note) -> tuple[str, ...]:
    """The keys of what a reader would call the finding, where they differ."""
    pairs = {
        "kind": (before.kind, note.kind),
        "quote": (_words(before), _words(note)),
        "claim": (folded(before.claim), folded(note.claim)),
        "then": (before.then, note.then),
        "now": (before.now, note.now),
        "outcome": (before.outcome, note.outcome),
        "valid": (before.valid, note.valid),
        "summary": (folded(before.summary), folded(note.summary)),
        "sources": (_sources(before), _sources(note)),
        "created": (before.created, note.created),
        "history": (len(before.history) > len(note.history), False),
    }
    return tuple(key for key, (old, new) in pairs.items() if old != new)


def _words(note: Note) -> str:
    """What it is about; the articles of a claim come and go, and the claim stays what it is."""
    return "" if note.is_claim else f"{note.scope}: {folded(note.quote)}"


def _sources(note: Note) -> tuple[str, ...]:
    """What its sources say, in whatever order, and whatever is added about where and when they were read."""
    told = (
        (source.url, source.article, source.citation, folded(source.quote), source.stance)
        for source in note.sources
    )
    return tuple(sorted(map(repr, told)))
