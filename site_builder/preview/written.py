"""Records linked and their notes placed, again only as far as what changed reaches."""

from collections.abc import Iterable, Mapping, Set
from dataclasses import replace
from typing import Any

from site_builder.annotate import annotate
from site_builder.annotate.known import known_names, known_of
from site_builder.compose import edition_of, edition_with
from site_builder.disclose import disclosures
from site_builder.link import Drafts, linked
from site_builder.link.again import with_article, with_notes
from site_builder.link.references import references
from site_builder.looking import labels
from site_builder.model.archive import Archive
from site_builder.model.body import Body
from site_builder.model.config import Config
from site_builder.model.disclosure import Audience
from site_builder.model.ids import ArticleId, NoteId
from site_builder.model.instead import instead
from site_builder.model.issue import Checked
from site_builder.model.records import Article, Claim, Note, NoteFile, Record
from site_builder.preview.state import Common, Contents, Written, told_with, wrong_in
from site_builder.text.known_names import NO_NAMES
from site_builder.text.names_of_archive import names_of
from site_builder.text.wiki_links import may_hold_links


def written_of(contents: Contents, config: Config, before: Written | None) -> Written:
    """All of an archive; of its texts only those are annotated again that differ from before."""
    records = tuple(one.value for one in contents.records.values() if one.value is not None)
    archive = linked(records, Drafts.SHOW)
    common = Common(
        labels(config), known_names(archive), names_of(archive) if config.name_links else NO_NAMES
    )
    is_known = before is not None and before.common == common
    bodies, made_from = {}, {}
    for id in archive.articles:
        made_from[id] = key = _made_from(archive, id)
        is_same = before is not None and is_known and before.made_from.get(id) == key
        bodies[id] = before.bodies[id] if before is not None and is_same else _body(archive, id, common)
    archive = _as_author(archive, bodies, config)
    texts = {id: one.value for id, one in bodies.items()}
    made = edition_of(archive, texts, config, None)
    doubles, wrong, leading = _has_doubles(records), wrong_in(bodies), _leading_in(archive)
    return Written(archive, bodies, made_from, common, made, doubles, wrong, leading)


def written_after(
    before: Written, was: Contents, now: Contents, changed: Iterable[str], config: Config
) -> Written | None:
    """The archive after articles and notes were saved; None where more than they may have changed."""
    archive, leading, touched, noted = before.archive, before.leading, set[ArticleId](), set[NoteId]()
    for path in changed:
        old, new = was.records[path].value, now.records[path].value
        after = None if before.has_doubles else _after(archive, old, new)
        notes = [note for one in (old, new) if isinstance(one, NoteFile) for note in one.notes]
        named = {note.id for note in notes} | ({new.id} if isinstance(new, Article) else set())
        if after is None:
            return None
        leading = _leading_with(leading, {note.id for note in notes}, after)
        if _is_told_elsewhere(archive, after, named, leading.values()):
            return None
        touched |= {on for note in notes for on in note.articles} | _itself(new)
        noted |= {note.id for note in notes}
        archive = after
    again = _again(before, archive, touched & archive.articles.keys(), noted, config)
    return replace(again, leading=leading)


def _itself(record: Record | None) -> Set[ArticleId]:
    """The article that a file is of, be there any notes in it or not."""
    if isinstance(record, Article):
        return {record.id}
    return {record.article} if isinstance(record, NoteFile) else set()


def _after(archive: Archive, old: Record | None, new: Record | None) -> Archive | None:
    if isinstance(old, Article) and isinstance(new, Article):
        return with_article(archive, old, new)
    if not isinstance(old, NoteFile) or not isinstance(new, NoteFile):
        return None
    known = archive.notes
    if not _same_ties(old, new) or any(note.id not in known for note in new.notes):
        return with_notes(archive, old, new)
    # A meeting may name notes that do not name it.
    notes = {one.id: replace(one, meetings=known[one.id].meetings) for one in new.notes}
    return replace(archive, notes=instead(known, notes))


def _again(
    before: Written, archive: Archive, touched: Set[ArticleId], noted: Set[NoteId], config: Config
) -> Written:
    """The archive with the texts of some articles annotated again, some notes being others."""
    names = sorted(touched)
    made_from = {id: _made_from(archive, id) for id in names}
    bodies = {id: _body(archive, id, before.common) for id in names}
    here = {id: archive.articles[id] for id in names}
    texts = {id: one.value for id, one in bodies.items()}
    shown = disclosures(here, texts, config.rights)
    if any(archive.disclosures.get(id) != one for id, one in shown.items()):
        archive = replace(archive, disclosures=instead(archive.disclosures, shown))
    return Written(
        archive,
        instead(before.bodies, bodies),
        instead(before.made_from, made_from),
        before.common,
        edition_with(before.edition, archive, texts, noted),
        before.has_doubles,
        told_with(before.told, bodies),
    )


def _as_author(archive: Archive, bodies: Mapping[ArticleId, Checked[Body]], config: Config) -> Archive:
    """The archive as its author sees it, it being known what the public sees."""
    texts = {id: one.value for id, one in bodies.items()}
    shown = disclosures(archive.articles, texts, config.rights)
    return replace(archive, disclosures=shown, audience=Audience.AUTHOR)


def _made_from(archive: Archive, id: ArticleId) -> object:
    notes = tuple(archive.notes[note] for note in archive.notes_on[id])
    return archive.articles[id], notes, archive.text_digests.get(id, "")


def _body(archive: Archive, id: ArticleId, common: Common) -> Checked[Body]:
    notes = tuple(archive.notes[note] for note in archive.notes_on[id])
    known = known_of(archive, common.names, id)
    return annotate(archive.articles[id], notes, common.labels, known, common.linked)


def _leading_in(archive: Archive) -> dict[str, str]:
    """The texts of ours that may lead to other records."""
    kinds: dict[str, Mapping[Any, Any]] = {
        "essay": archive.essays,
        "event": archive.events,
        "meeting": archive.meetings,
        "note": archive.notes,
        "person": archive.people,
        "place": archive.places,
        "publisher": archive.publishers,
        "series": archive.series,
        "tag": archive.tags,
    }
    texts = ((f"{kind}:{id}", one.body) for kind, ones in kinds.items() for id, one in ones.items())
    return {name: text for name, text in texts if may_hold_links(text)}


def _leading_with(before: Mapping[str, str], notes: Set[NoteId], archive: Archive) -> Mapping[str, str]:
    """The same after some notes were saved, of which each may be another one, or gone."""
    if not notes:
        return before
    now = {f"note:{id}": archive.notes[id].body if id in archive.notes else "" for id in notes}
    kept = {name: text for name, text in before.items() if name not in now}
    return kept | {name: text for name, text in now.items() if may_hold_links(text)}


def _is_told_elsewhere(before: Archive, after: Archive, ids: Set[str], texts: Iterable[str]) -> bool:
    """Whether `texts` may show what some articles and notes are called, or lead to them or to a tag.

    Only those count that are called otherwise now, came or went.
    """
    names = {id for id in ids if _name(before, id) != _name(after, id)}
    names |= before.tags.keys() ^ after.tags.keys()
    return bool(names) and any(name in text for text in texts for name in names)


def _name(archive: Archive, id: str) -> tuple[str | None, str | None]:
    """What an article and a note of one id are called."""
    article, note = archive.articles.get(ArticleId(id)), archive.notes.get(NoteId(id))
    return article.title if article else None, note.summary if note else None


def _has_doubles(records: tuple[Record, ...]) -> bool:
    notes = [note.id for file in records if isinstance(file, NoteFile) for note in file.notes]
    notes += [one.note.id for one in records if isinstance(one, Claim)]
    return len({*notes}) < len(notes)


def _same_ties(old: NoteFile, new: NoteFile) -> bool:
    """Whether the notes of a file are the same ones, each bound to the same records as before."""
    return (
        (old.article, old.text_sha256) == (new.article, new.text_sha256)
        and [note.id for note in old.notes] == [note.id for note in new.notes]
        and all(_ties(one) == _ties(other) for one, other in zip(old.notes, new.notes, strict=True))
    )


def _ties(note: Note) -> object:
    """What linking looks at in a note."""
    return (
        note.on,
        note.status,
        note.claimant,
        note.articles,
        [(one.kind, one.id) for one in references(note)],
    )
