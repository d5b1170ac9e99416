"""Which words of a note count as settled: as the day left them on which they were written or explained."""

import re
from bisect import bisect_left
from collections.abc import Callable, Mapping
from dataclasses import field
from datetime import date
from pathlib import PurePosixPath

from site_builder.model.dataclass import dataclass
from site_builder.model.ids import NoteId
from site_builder.model.past import Past, Settled, Version
from site_builder.model.records import Note
from site_builder.model.records.note import Status

Read = Callable[[str, str], tuple[Note, ...]]
"""Path and text of a file → the notes in it; none when it cannot be read."""

_LIST = re.compile(r"^notes:[^\n]*\n(?:[ \t]*(?:#[^\n]*)?\n)*(?P<indent> *)- ", re.MULTILINE)
_CLAIMS = "content/claims/"
_FILES = (_CLAIMS, "content/notes/")


@dataclass(frozen=True, slots=True)
class _Moment:
    """A note as the last commit of a day left it."""

    day: date
    words: str
    """Its lines in the file, to see without reading them that they are the same."""
    version: Version


@dataclass(slots=True)
class _Line:
    """Everything that git knows of one note, in the order of its days."""

    moments: list[_Moment] = field(default_factory=list)
    path: str = ""
    """Where it stands; empty when it stands nowhere."""
    gone: date | None = None


def settled_notes(
    past: Past, texts: Mapping[str, str], notes: Mapping[NoteId, Note], read: Read, today: date
) -> tuple[Settled, ...]:
    """Each note that may say something else now than when it was settled, as it was then.

    A note is free on the day it is written, and on the day of an entry in its history. `texts` are the files
    of today, `notes` the notes in them. Only versions whose words differ from today's are read.
    """
    lines = _lines(past.versions)
    if not lines:
        return ()
    noted = (path for path in texts if path.startswith(_FILES))
    words = {id: text for path in noted for id, text in apart(path, texts[path]).items()}
    found = []
    for id, line in lines.items():
        note = notes.get(id)
        if note is None:
            before = _last(line, id, read, today)
        else:
            before = _settled(line, note, words.get(id, ""), read, today)
        if before is not None:
            found.append(before)
    return tuple(found)


def apart(path: str, text: str) -> Mapping[NoteId, str]:
    """The notes of a file as they are written, without reading them: their lines, by id."""
    if path.startswith(_CLAIMS):
        return {NoteId(PurePosixPath(path).stem): text} if text else {}
    start = _LIST.search(text)
    if start is None:
        return {}
    indent = start["indent"]
    name = re.compile(rf"^{indent}(?:- +| +)id: *[\"']?([\w-]+)", re.MULTILINE)
    items = re.split(rf"^(?={indent}- )", text[start.start("indent") :], flags=re.MULTILINE)
    return {NoteId(found[1]): item.rstrip() for item in items if (found := name.search(item))}


def _lines(versions: tuple[Version, ...]) -> Mapping[NoteId, _Line]:
    """Every note's line, oldest moment first; what it became later on a day counts for that day."""
    lines: dict[NoteId, _Line] = {}
    standing: dict[str, Mapping[NoteId, str]] = {}
    for version in versions:
        now = apart(version.path, version.text)
        for id, words in now.items():
            line = lines.setdefault(id, _Line())
            _append(line.moments, _Moment(version.day, words, version))
            line.path, line.gone = version.path, None
        for id in standing.get(version.path, {}):
            # A note that has moved to another file stands there.
            if id not in now and lines[id].path == version.path:
                lines[id].path, lines[id].gone = "", version.day
        standing[version.path] = now
    return lines


def _append(moments: list[_Moment], moment: _Moment) -> None:
    if moments and moments[-1].day == moment.day:
        moments[-1] = moment
    elif not moments or moments[-1].words != moment.words:
        moments.append(moment)


def _settled(line: _Line, note: Note, words: str, read: Read, today: date) -> Settled | None:
    """The note as it was settled; None where it says the same today, or today still counts."""
    moments = line.moments
    if all(moment.words == words for moment in moments):
        return None
    free = _free_until(moments, note, read)
    if free >= today:
        return None
    start = max(0, sum(moment.day <= free for moment in moments) - 1)
    if moments[start].words == words:
        return None
    index = start + bisect_left(moments[start:], 1, key=lambda one: int(_is_edition(one, note, read)))
    if index == len(moments):
        return None
    day, found = max(moments[index].day, free), _note(moments[index], note.id, read)
    return Settled(found, day) if found and day < today else None


def _free_until(moments: list[_Moment], note: Note, read: Read) -> date:
    """The last day on which a note could change without a word; `created` as it was first given."""
    created: date = note.created
    if created.isoformat() not in moments[0].words:
        first = _note(moments[0], note.id, read)
        created = min(created, first.created) if first else created
    return max(created, *(change.date for change in note.history)) if note.history else created


def _is_edition(moment: _Moment, note: Note, read: Read) -> bool:
    """Whether a moment's note was public, and told of as many changes as the note does now."""
    found = _note(moment, note.id, read)
    return bool(found and found.status is not Status.DRAFT and len(found.history) >= len(note.history))


def _last(line: _Line, id: NoteId, read: Read, today: date) -> Settled | None:
    """What a note that is gone said last, unless it went on the day it was written."""
    found = _note(line.moments[-1], id, read)
    if found is None or (line.gone or today) <= found.created:
        return None
    return Settled(found, line.moments[-1].day)


def _note(moment: _Moment, id: NoteId, read: Read) -> Note | None:
    version = moment.version
    return next((note for note in read(version.path, version.text) if note.id == id), None)
