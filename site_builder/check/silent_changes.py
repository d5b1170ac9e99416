"""Notes against what they said in the last commit: no finding changes or goes without a word."""

from collections.abc import Iterator

from site_builder.check.given import Given
from site_builder.model.issue import Issue, Spot
from site_builder.model.records import Note
from site_builder.model.records.note import Status
from site_builder.model.records.parts import Source
from site_builder.text.names import listed


def silent_changes(given: Given) -> Iterator[Issue]:
    """N12: published notes that say something else now, or are gone, without an entry in their history."""
    for before in given.earlier:
        if before.status is not Status.PUBLISHED:
            continue
        note = given.archive.notes.get(before.id)
        if note is not None:
            yield from _changed(before, note)
        elif before.on in given.archive.articles:
            message = f"the note '{before.id}' was published, and is published no more"
            advice = "put it back, with `status: withdrawn` and the reason in `history`"
            yield Issue("N12", message, Spot(before.spot.path), advice)


def _changed(before: Note, note: Note) -> Iterator[Issue]:
    changed = _differences(before, note)
    is_told = any(change not in before.history for change in note.history)
    if not changed or is_told:
        return
    names = listed(tuple(f"`{name}`" for name in changed))
    message = f"{names} {'differs' if len(changed) == 1 else 'differ'} from the last commit, unexplained"
    advice = "add to `history`: {date: …, change: …, reason: …}"
    yield Issue("N12", message, note.spot.at(changed[0]), advice)


def _differences(before: Note, note: Note) -> tuple[str, ...]:
    """The keys of what a reader would call the finding, where they differ."""
    pairs = {
        "summary": (before.summary, note.summary),
        "kind": (before.kind, note.kind),
        "then": (before.then, note.then),
        "now": (before.now, note.now),
        "outcome": (before.outcome, note.outcome),
        "sources": tuple(tuple(_told(source) for source in one.sources) for one in (before, note)),
    }
    return tuple(key for key, (old, new) in pairs.items() if old != new)


def _told(source: Source) -> tuple[object, ...]:
    """What a source says, whatever is added about where and when it was read."""
    return source.url, source.article, source.citation, source.quote, source.stance
