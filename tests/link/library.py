"""A small library that uses every relation once, as the files a person would write."""

from collections.abc import Mapping

from site_builder.link import Drafts, link
from site_builder.model.archive import Archive
from site_builder.model.records import Record
from site_builder.read.record import read_record

_NOTE = (
    "    kind: gloss\n    quote: words\n    summary: A finding.\n"
    "    as_of: 2026-11-01\n    author: ed\n    created: 2026-11-01\n"
)

ARTICLES = {
    "content/articles/early.md": (
        "---\ntitle: Early\npublished: 2007-12-13\nmeetings: [{meeting: minsk}]\n"
        "people: [putin]\nplaces: [minsk-city]\ntags: [gas]\n---\n\nWords.\n"
    ),
    "content/articles/late.md": (
        "---\ntitle: Late\npublished: 2008\npublisher: paper\n"
        "meetings: [{meeting: minsk, relation: mention}]\npeople: [lukashenko, putin]\n"
        "tags: [gas]\n---\n\nWords.\n"
    ),
    "content/articles/undated.md": "---\ntitle: Undated\ntags: [union-state]\n---\n\nWords.\n",
}
NOTES = {
    "content/notes/early.yaml": (
        f"article: early\nnotes:\n  - id: one\n{_NOTE}    meetings: [minsk]\n    people: [putin]\n"
        "    also: [{article: late, quote: words}]\n"
        f"  - id: two\n{_NOTE}    claimant: lukashenko\n    places: [minsk-city]\n    tags: [gas]\n"
        f"  - id: gone\n{_NOTE}    people: [putin]\n    status: withdrawn\n"
    ),
    "content/notes/late.yaml": (
        f"article: late\nnotes:\n  - id: shared\n{_NOTE}    sources: [{{title: Early, article: early}}]\n"
    ),
}
OTHERS = {
    "content/events/vote.md": (
        "---\ntitle: A vote\nwhen: 2008-03\npeople: [putin]\nmeetings: [minsk]\n"
        "places: [minsk-city]\ntags: [gas]\n---\n"
    ),
    "content/meetings/minsk.md": (
        "---\ntitle: Minsk\nwhen: 2007-12-13/2007-12-14\nplace: minsk-city\n"
        "participants: [{person: putin}, {person: lukashenko}]\ntags: [loans]\n---\n"
    ),
    "content/meetings/moscow.md": "---\ntitle: Moscow\nwhen: 2006\nparticipants: [{person: putin}]\n---\n",
    "content/people/lukashenko.md": "---\nname: Alexander Lukashenko\n---\n",
    "content/people/putin.md": "---\nname: Vladimir Putin\n---\n",
    "content/places/minsk-city.md": "---\nname: Minsk\n---\n",
    "content/publishers/paper.md": "---\nname: The Paper\n---\n",
    "content/tags/gas.md": "---\nname: Natural gas\n---\n",
}


def records(files: Mapping[str, str]) -> tuple[Record, ...]:
    """The records in some files, all of them good."""
    read = [read_record(path, text) for path, text in files.items()]
    assert [issue for one in read for issue in one.issues] == []
    return tuple(one.value for one in read if one.value)


def library(files: Mapping[str, str]) -> Archive:
    """The archive that some files make up, with nothing wrong in it."""
    archive, issues = link(records(files), Drafts.HIDE)
    assert issues == ()
    return archive
