"""The archive after an article or a file of notes was saved: they are linked again, and nothing else.

What comes out is what linking everything would give; where more may have changed, that is left to it.
"""

from bisect import bisect_left
from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from functools import partial
from typing import Any, TypeVar

from site_builder.link.leads import FROM_ARTICLES, FROM_NOTES
from site_builder.model import by_date
from site_builder.model.archive import Archive
from site_builder.model.by_id import with_others
from site_builder.model.ids import ArticleId, NoteId
from site_builder.model.instead import instead
from site_builder.model.records import Article, Note, NoteFile, Tag
from site_builder.model.records.note import Status
from site_builder.model.records.parts import MeetingLink

WORDS = ("held", "original_title", "summary", "title")
"""Fields of an article that relate it to nothing."""
FREE = (*WORDS, "meetings", "people", "places", "published", "publisher", "tags")
"""Fields after which an article alone is linked again."""
TAGGED = ("articles_tagged", "events_tagged", "meetings_tagged", "notes_tagged")

Id = TypeVar("Id", bound=str)


def with_article(archive: Archive, was: Article, now: Article) -> Archive | None:
    """The archive after an article was saved; None where more may have changed than where it stands."""
    known = archive.articles.get(now.id)
    if known is None or _with(was, now) != now:
        return None
    is_dated_anew = now.published != was.published
    own = _own(archive, now.id)
    if is_dated_anew and any(_reaches(archive.notes[id]) for id in own):
        return None
    linked = replace(_with(known, now), meetings=_meetings(archive, now))
    after = replace(archive, articles=instead(archive.articles, {now.id: linked}))
    if all(getattr(now, name) == getattr(was, name) for name in FREE if name not in WORDS):
        return after
    if is_dated_anew:
        others = tuple(id for id in archive.articles_by_date if id != now.id)
        after = replace(after, articles_by_date=_put(others, (now.id,), partial(_rank_in, after)))
    after = _with_article_moved(archive, after, now.id)
    return _with_notes_moved(archive, after, now.id, own) if is_dated_anew else after


def with_notes(archive: Archive, was: NoteFile, now: NoteFile) -> Archive | None:
    """The archive after a file of notes was saved; None where others may have changed with them."""
    article, ours, names = now.article, {note.id for note in was.notes}, [note.id for note in now.notes]
    replaced = {note.supersedes for note in archive.notes.values() if note.supersedes}
    if (
        article not in archive.articles
        or any(map(_reaches, (*was.notes, *now.notes)))
        or len({*names}) < len(names)
        or any(name in archive.notes and archive.notes[name].on != article for name in ours)
        or any(name in archive.notes for name in names if name not in ours)
        or replaced & {*names, *ours}
    ):
        return None
    own = _own(archive, article)
    standing = [note.id for note in now.notes if note.status is not Status.WITHDRAWN]
    claims = [id for id in own if id not in ours]
    after = replace(
        archive,
        notes=with_others(
            archive.notes, ours, {note.id: _with_meetings(archive, note) for note in now.notes}
        ),
        text_digests=with_others(
            archive.text_digests, {article}, {article: now.text_sha256} if now.text_sha256 else {}
        ),
    )
    return _with_notes_moved(archive, after, article, (*standing, *claims))


def _with(article: Article, other: Article) -> Article:
    """An article with the free fields of another one."""
    return replace(article, **{name: getattr(other, name) for name in FREE})


def _reaches(note: Note) -> bool:
    """Whether a note takes another one's place, or may stand on several articles."""
    return bool(note.supersedes or note.also or note.is_claim)


def _own(archive: Archive, article: ArticleId) -> tuple[NoteId, ...]:
    """The notes that stand on an article as their own, in order."""
    return tuple(id for id in archive.notes_on[article] if archive.notes[id].on == article)


def _meetings(archive: Archive, article: Article) -> tuple[MeetingLink, ...]:
    """The meetings that an article names, then those that name it."""
    own = {link.meeting for link in article.meetings}
    others = (
        MeetingLink(id, each.relation)
        for id, meeting in archive.meetings.items()
        if id not in own
        for each in meeting.articles
        if each.article == article.id
    )
    return (*article.meetings, *others)


def _with_meetings(archive: Archive, note: Note) -> Note:
    """A note with the meetings that name it."""
    naming = (id for id in archive.meetings_by_date if note.id in archive.meetings[id].notes)
    meetings = tuple(dict.fromkeys((*note.meetings, *naming)))
    return note if meetings == note.meetings else replace(note, meetings=meetings)


def _rank_in(archive: Archive, id: ArticleId) -> by_date.Rank:
    return by_date.rank(archive.articles[id])


def _put(others: tuple[Id, ...], own: tuple[Id, ...], rank: Callable[[Id], by_date.Rank]) -> tuple[Id, ...]:
    """Ids in the order of ranks, with some more, all of one rank, at their place."""
    place = bisect_left(others, rank(own[0]), key=rank)
    return (*others[:place], *own, *others[place:])


def _moved(
    many: Mapping[str, tuple[Id, ...]],
    was: Mapping[Id, Iterable[Any]],
    now: Mapping[Id, Iterable[Any]],
    rank: Callable[[Id], by_date.Rank],
    *,
    is_of_tags: bool,
) -> Mapping[str, tuple[Id, ...]]:
    """A relation after some records of one rank lead elsewhere: those in `now`, in their own order.

    Tags need no file to be led to.
    """
    leads = {id: frozenset(ends) for id, ends in now.items()}
    ends: set[Any] = set().union(*leads.values(), *was.values())
    made = {}
    for end in (end for end in ends if end is not None and (end in many or is_of_tags)):
        others = tuple(id for id in many.get(end, ()) if id not in was)
        own = tuple(id for id, ends in leads.items() if end in ends)
        made[end] = _put(others, own, rank) if own else others
    return instead(many, made)


def _with_article_moved(before: Archive, after: Archive, id: ArticleId) -> Archive:
    """The archive with an article put where it leads to now."""
    was, now, rank = before.articles[id], after.articles[id], partial(_rank_in, after)
    moved: dict[str, Any] = {
        name: _moved(
            getattr(before, name), {id: leads(was)}, {id: leads(now)}, rank, is_of_tags=name in TAGGED
        )
        for name, leads in FROM_ARTICLES.items()
    }
    return _with_tags(replace(after, **moved))


def _with_notes_moved(
    before: Archive, after: Archive, article: ArticleId, standing: tuple[NoteId, ...]
) -> Archive:
    """The archive with the notes that stand on an article as its own put where they lead to now."""
    own = _own(before, article)
    moved: dict[str, Any] = {
        name: _moved(
            getattr(after, name),
            {id: leads(before.notes[id]) for id in own},
            {id: leads(after.notes[id]) for id in standing},
            lambda id: _rank_in(after, after.notes[id].on),
            is_of_tags=name in TAGGED,
        )
        for name, leads in FROM_NOTES.items()
    }
    shared = tuple(id for id in before.notes_on[article] if id not in own)
    moved["notes_on"] = instead(after.notes_on, {article: (*standing, *shared)})
    if after.articles_by_date is not before.articles_by_date:
        # What goes by articles goes by their dates.
        for name in ("notes_on", "notes_citing"):
            moved[name] = {id: moved[name][id] for id in after.articles_by_date}
    return _with_tags(replace(after, **moved))


def _with_tags(archive: Archive) -> Archive:
    """The archive with a record for every tag that is used or has a file."""
    tagged = {name: getattr(archive, name) for name in TAGGED}
    used = {id for many in tagged.values() for id, records in many.items() if records}
    filed = {id for id, tag in archive.tags.items() if tag != Tag(id=id)}
    if used | filed == archive.tags.keys():
        return archive
    tags = {id: archive.tags.get(id) or Tag(id=id) for id in sorted(used | filed)}
    held: dict[str, Any] = {name: {id: many.get(id, ()) for id in tags} for name, many in tagged.items()}
    return replace(archive, tags=tags, **held)
