"""Links to records in texts of our own, turned into links of Markdown: `[The Lena](/places/lena/)`."""

from collections.abc import Collection, Mapping
from dataclasses import replace
from typing import TypeVar

from site_builder.compose.called import address_of, ids_of, name_of
from site_builder.model.archive import Archive
from site_builder.model.dataclass import dataclass
from site_builder.model.ids import EventId, NoteId
from site_builder.model.records import Essay, Event, Meeting, Note, Person, Place, Publisher, Series, Tag
from site_builder.text.markdown import HEADING_PREFIX
from site_builder.text.slug import hyphenated
from site_builder.text.wiki_links import WikiLink, kinds_of, may_hold_links, written_out

Id = TypeVar("Id")
Written = TypeVar("Written", Essay, Event, Meeting, Note, Person, Place, Publisher, Series, Tag)


@dataclass(frozen=True, slots=True)
class _Resolved:
    """An archive that links are resolved in."""

    archive: Archive
    ids: Mapping[str, Collection[str]]
    event_pages: Mapping[EventId, str]

    def __call__(self, link: WikiLink) -> tuple[str, str]:
        """The name and the address of what a link names; where that is nothing, or several, its id alone."""
        kinds = kinds_of(link, self.ids)
        if len(kinds) != 1:
            return link.id, ""
        address = address_of(kinds[0], link.id, self.event_pages)
        return name_of(self.archive, kinds[0], link.id), f"/{address}{_place(kinds[0], link.fragment)}"


def with_links(archive: Archive, event_pages: Mapping[EventId, str]) -> Archive:
    """The archive with texts in which every link is one of Markdown, as all other readers of texts know it.

    Links that lead nowhere were told when the archive was linked; of these the words are left.
    """
    resolved = _Resolved(archive, ids_of(archive), event_pages)
    return replace(
        archive,
        essays=_written_out(archive.essays, resolved),
        events=_written_out(archive.events, resolved),
        meetings=_written_out(archive.meetings, resolved),
        notes=_written_out(archive.notes, resolved),
        people=_written_out(archive.people, resolved),
        places=_written_out(archive.places, resolved),
        publishers=_written_out(archive.publishers, resolved),
        series=_written_out(archive.series, resolved),
        tags=_written_out(archive.tags, resolved),
    )


def notes_with_links(
    archive: Archive, event_pages: Mapping[EventId, str], notes: Mapping[NoteId, Note]
) -> Mapping[NoteId, Note]:
    """The same for some notes of an archive alone."""
    return _written_out(notes, _Resolved(archive, ids_of(archive), event_pages))


def _written_out(records: Mapping[Id, Written], resolved: _Resolved) -> Mapping[Id, Written]:
    changed = {id: one for id, one in records.items() if may_hold_links(one.body)}
    if not changed:
        return records
    made = {id: replace(one, body=written_out(one.body, resolved)) for id, one in changed.items()}
    return {**records, **made}


def _place(kind: str, fragment: str) -> str:
    """A note beside its article, a heading of an essay; nothing else has places that a link can name."""
    if not fragment or kind not in ("article", "essay"):
        return ""
    return f"#note-{fragment}" if kind == "article" else f"#{HEADING_PREFIX}{hyphenated(fragment)}"
