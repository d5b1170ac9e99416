"""Records linked and their notes placed, again only as far as what changed reaches."""

from collections.abc import Iterable, Mapping
from dataclasses import replace

from site_builder.annotate import annotate
from site_builder.annotate.known import known_names, known_of
from site_builder.compose import edition_of, edition_with
from site_builder.disclose import disclosures
from site_builder.link import Drafts, linked
from site_builder.link.references import references
from site_builder.looking import labels
from site_builder.model.archive import Archive
from site_builder.model.body import Body
from site_builder.model.config import Config
from site_builder.model.disclosure import Audience
from site_builder.model.ids import ArticleId, NoteId
from site_builder.model.issue import Checked
from site_builder.model.records import Article, Note, NoteFile
from site_builder.preview.state import Common, Contents, Written
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
    return Written(archive, bodies, made_from, common, edition_of(archive, texts, config, None))


def written_after(
    before: Written, was: Contents, now: Contents, changed: Iterable[str], config: Config
) -> Written | None:
    """The archive after texts were saved that change no relation; none where one may have changed."""
    articles: dict[ArticleId, Article] = {}
    notes: dict[NoteId, Note] = {}
    for path in changed:
        old, new = was.records[path].value, now.records[path].value
        if isinstance(old, Article) and isinstance(new, Article):
            if _with_words(new, old) != old or new.id not in before.archive.articles:
                return None
            if new.title != old.title and _may_be_named(before.archive, new.id):
                return None
            articles[new.id] = _with_words(before.archive.articles[new.id], new)
        elif isinstance(old, NoteFile) and isinstance(new, NoteFile) and _same_ties(old, new):
            known = before.archive.notes
            if any(note.id not in known for note in new.notes):
                return None
            # A meeting may name notes that do not name it.
            notes |= {one.id: replace(one, meetings=known[one.id].meetings) for one in new.notes}
        else:
            return None
    archive = replace(
        before.archive,
        articles={**before.archive.articles, **articles},
        notes={**before.archive.notes, **notes},
    )
    return _again(
        before, archive, {*articles, *(on for note in notes.values() for on in note.articles)}, config
    )


def _again(before: Written, archive: Archive, touched: set[ArticleId], config: Config) -> Written:
    """The archive with the texts of some articles annotated again."""
    names = [id for id in archive.articles if id in touched]
    made_from = {id: _made_from(archive, id) for id in names}
    bodies = {id: _body(archive, id, before.common) for id in names}
    here = {id: archive.articles[id] for id in names}
    texts = {id: one.value for id, one in bodies.items()}
    shown = {**archive.disclosures, **disclosures(here, texts, config.rights)}
    archive = replace(archive, disclosures=shown)
    return Written(
        archive,
        {**before.bodies, **bodies},
        {**before.made_from, **made_from},
        before.common,
        edition_with(before.edition, archive, texts),
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


def _with_words(article: Article, of: Article) -> Article:
    """An article with another one's words, none of which relates it to anything."""
    return replace(
        article, body=of.body, title=of.title, original_title=of.original_title, summary=of.summary
    )


def _may_be_named(archive: Archive, id: ArticleId) -> bool:
    """Whether a text of ours may link to an article by its id, and show its title."""
    kinds = (
        archive.essays,
        archive.events,
        archive.meetings,
        archive.notes,
        archive.people,
        archive.places,
        archive.publishers,
        archive.series,
        archive.tags,
    )
    return any(id in one.body and may_hold_links(one.body) for kind in kinds for one in kind.values())


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
