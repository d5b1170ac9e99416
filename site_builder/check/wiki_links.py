"""Brackets of links to records that no page can follow: not closed, or in fields that are plain words."""

from collections.abc import Iterator

from site_builder.check.given import Given
from site_builder.model.issue import Issue, Spot, Step
from site_builder.text.wiki_links import may_hold_links, unread_brackets

_ADVICE = r"write [[id]] or [[id|words]] on one line; where the brackets themselves are meant, write `\[\[`"


def brackets_as_typed(given: Given) -> Iterator[Issue]:
    """K20: `[[` that begins no link in a text of ours, and links in fields whose words are shown as typed."""
    yield from _unread(given)
    for words, spot, *key in _plain_words(given):
        if may_hold_links(words):
            message = "`[[` is printed as it is typed here: this field is plain words"
            yield Issue("K20", message, spot.at(*key), _MOVE)


_MOVE = "move the link into the text below the front matter, or into `body`"


def _unread(given: Given) -> Iterator[Issue]:
    for spot, key, markdown, first in _texts(given):
        found = unread_brackets(markdown)
        if not found:
            continue
        start = found[0]
        line = first + markdown.count("\n", 0, start) if first else 0
        column = start - markdown.rfind("\n", 0, start)
        place = Spot(spot.path, line=line, column=column, length=2) if first else spot.at(key)
        more = f", as {len(found) - 1} more are" if len(found) > 1 else ""
        yield Issue("K20", f"this `[[` begins no link and is printed as it is typed{more}", place, _ADVICE)


def _texts(given: Given) -> Iterator[tuple[Spot, str, str, int]]:
    """The record and the key of each text of ours, the text, and its first line; 0: it is a value in YAML."""
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
            yield record.spot, "body", record.body, record.body_line
    for note in given.notes:
        yield note.spot, "body", note.body, 0


def _plain_words(given: Given) -> Iterator[tuple[str, Spot, *tuple[Step, ...]]]:
    """Words of ours that are shown as they are, the record they stand in, and the keys that lead there."""
    archive = given.archive
    for records in (archive.articles, archive.essays, archive.series):
        for one in records.values():
            yield one.summary, one.spot, "summary"
    for meeting in archive.meetings.values():
        yield meeting.summary, meeting.spot, "summary"
        yield meeting.certainty_note, meeting.spot, "certainty_note"
        for index, statement in enumerate(meeting.outcome):
            yield statement.text, meeting.spot, "outcome", index, "text"
    for note in given.notes:
        yield note.summary, note.spot, "summary"
        yield note.claim, note.spot, "claim"
        yield note.searched, note.spot, "searched"
