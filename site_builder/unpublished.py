"""What is wrong with drafts: told like everything else, and no reason not to publish the rest."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from site_builder.link import Drafts
from site_builder.model.issue import Issue, Spot
from site_builder.model.records import Article, Record, notes_in
from site_builder.model.records.note import Status


def draft_places(records: Iterable[Record]) -> tuple[Spot, ...]:
    """Where drafts are written: articles with the notes on them, and single notes."""
    return tuple(place for record in records for place in _places(record))


def _places(record: Record) -> Iterator[Spot]:
    if isinstance(record, Article) and record.draft:
        yield Spot(record.spot.path)
        yield Spot(f"content/notes/{record.id}.yaml")
    for note in notes_in(record):
        if note.status is Status.DRAFT:
            yield note.spot


def weighed(
    shown: tuple[Issue, ...], other: tuple[Issue, ...], drafts: Drafts, places: tuple[Spot, ...]
) -> tuple[Issue, ...]:
    """The issues of an archive as it is shown, those of drafts marked as such.

    `other` are those of the archive without its drafts where `shown` has them, and with them where it has
    not: what is found only with the drafts is theirs.
    """
    public, whole = (shown, other) if drafts is Drafts.HIDE else (other, shown)
    known = frozenset(public)
    told = tuple(replace(one, is_draft=_is_in(one, places)) for one in shown if one in known)
    return (*told, *(replace(one, is_draft=True) for one in whole if one not in known))


def marked(issues: tuple[Issue, ...], places: tuple[Spot, ...]) -> tuple[Issue, ...]:
    """Issues, those that stand in drafts marked as such."""
    return tuple(replace(one, is_draft=True) if _stands_in(one, places) else one for one in issues)


def _is_in(issue: Issue, places: tuple[Spot, ...]) -> bool:
    """Whether a reference that leads nowhere stands in a draft; other codes of linking are about names."""
    return issue.code.startswith("L") and _stands_in(issue, places)


def _stands_in(issue: Issue, places: tuple[Spot, ...]) -> bool:
    spot = issue.spot
    return any(spot.path == place.path and spot.key[: len(place.key)] == place.key for place in places)
