"""Brackets of links to records that no page can follow: not closed, or in fields that are plain words."""

from collections.abc import Iterator

from site_builder.check.given import Given
from site_builder.model.issue import Issue, Spot
from site_builder.model.records import Note
from site_builder.text.wiki_links import may_hold_links, unread_brackets

_ADVICE = r"write [[id]] or [[id|words]] on one line; where the brackets themselves are meant, write `\[\[`"


def brackets_as_typed(given: Given) -> Iterator[Issue]:
    """K20: `[[` that begins no link in a text of ours, and links in fields whose words are shown as typed."""
    yield from _unread(given)
    for spot, words in _plain_words(given):
        if may_hold_links(words):
            yield Issue("K20", "`[[` is printed as it is typed here: this field is plain words", spot, _MOVE)


_MOVE = "move the link into the text below the front matter, or into `body`"


def _unread(given: Given) -> Iterator[Issue]:
    for spot, markdown, first in _texts(given):
        found = unread_brackets(markdown)
        if not found:
            continue
        start = found[0]
        line = first + markdown.count("\n", 0, start) if first else 0
        column = start - markdown.rfind("\n", 0, start)
        place = Spot(spot.path, line=line, column=column, length=2) if first else spot
        more = f", as {len(found) - 1} more are" if len(found) > 1 else ""
        yield Issue("K20", f"this `[[` begins no link and is printed as it is typed{more}", place, _ADVICE)


def _texts(given: Given) -> Iterator[tuple[Spot, str, int]]:
    """Where each text of ours is written, the text, and its first line; 0: it is a value in YAML."""
    archive = given.archive
    for records in (
        archive.essays,
        archive.events,
        archive.meetings,
        archive.people,
        archive.places,
        archive.publishers,
        archive.series,
        archive.tags,
    ):
        for record in records.values():
            yield record.spot, record.body, record.body_line
    for note in given.notes:
        yield note.spot.at("body"), note.body, 0


def _plain_words(given: Given) -> Iterator[tuple[Spot, str]]:
    """Where words of ours are written that are shown as they are, and the words."""
    archive = given.archive
    for records in (archive.articles, archive.essays, archive.series):
        for one in records.values():
            yield one.spot.at("summary"), one.summary
    for meeting in archive.meetings.values():
        yield meeting.spot.at("summary"), meeting.summary
        yield meeting.spot.at("certainty_note"), meeting.certainty_note
        for index, statement in enumerate(meeting.outcome):
            yield meeting.spot.at("outcome", index, "text"), statement.text
    for note in given.notes:
        yield from _words_of(note)


def _words_of(note: Note) -> Iterator[tuple[Spot, str]]:
    yield note.spot.at("summary"), note.summary
    yield note.spot.at("claim"), note.claim
    yield note.spot.at("searched"), note.searched
