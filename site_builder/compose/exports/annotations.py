"""Notes as W3C Web Annotations: each on its own, those on an article, and all of them."""

from collections.abc import Iterator, Mapping, Sequence

from markupsafe import escape

from site_builder import __version__
from site_builder.compose import urls
from site_builder.compose.edition import Desk, Edition, each_of, notes_on, published, wants
from site_builder.compose.exports.by_year import file_of, year_parts
from site_builder.compose.exports.files import json_page
from site_builder.compose.exports.own_terms import own_context, own_fields, source_fields
from site_builder.compose.exports.targets import Target, targets
from site_builder.compose.heads import latest
from site_builder.compose.jsonld import Json, moment
from site_builder.compose.prose import prose
from site_builder.model.ids import ArticleId, NoteId, PersonId
from site_builder.model.kinds import KINDS
from site_builder.model.page import Page
from site_builder.model.records import Article, Note
from site_builder.model.records.parts import Source
from site_builder.model.when import When

STANDARD = "http://www.w3.org/ns/anno.jsonld"

Object = dict[str, Json]


def annotation_pages(edition: Edition) -> Iterator[Page]:
    """One file for each published note, one for each article with notes, one for the archive."""
    archive, notes = edition.archive, _standing(edition)
    yield from each_of(edition, (note.id for note in notes), urls.note_annotation, _of_note)
    yield from each_of(edition, archive.articles_by_date, urls.article_annotations, _of_article)
    if wants(edition, urls.NOTES_ANNOTATIONS) or wants(edition, urls.ANNOTATION_PARTS):
        yield from _all_notes(edition, notes)


def _standing(edition: Edition) -> tuple[Note, ...]:
    """The published notes whose article is in the archive."""
    archive = edition.archive
    return tuple(note for note in published(edition, archive.notes) if note.on in archive.articles)


def _of_note(edition: Edition, id: NoteId) -> Iterator[Page]:
    note = edition.archive.notes[id]
    made = {"@context": context_of(edition), **annotation(edition, note)}
    yield json_page(urls.note_annotation(id), made, note.spot)


def _of_article(edition: Edition, id: ArticleId) -> Iterator[Page]:
    about = urls.article_annotations(id), f"Notes on {edition.archive.articles[id].title}"
    if standing := notes_on(edition, id):
        here = (note for note in standing if note.on in edition.archive.articles)
        yield _collection(edition, about, standing, [annotation(edition, note) for note in here])


def _all_notes(edition: Edition, notes: Sequence[Note]) -> Iterator[Page]:
    """All notes as one collection; that of a large archive has its pages in files of their own, by year."""
    found = _pages(edition, notes)
    following = dict(zip(found, [*found][1:], strict=False))
    after = {url: urls.absolute(edition.config.url, other) for url, other in following.items()}
    yield from each_of(edition, (urls.NOTES_ANNOTATIONS,), str, _whole)
    yield from each_of(edition, found, str, _of_part, found, after)


def _whole(edition: Edition, url: str) -> Iterator[Page]:
    """The collection of all notes, with them or with the addresses of its pages."""
    named, notes = (url, f"{edition.config.title}: notes"), _standing(edition)
    pages = [urls.absolute(edition.config.url, page) for page in _pages(edition, notes)]
    if pages:
        yield json_page(url, {**_opening(edition, named, notes), "first": pages[0], "last": pages[-1]})
    else:
        yield _collection(edition, named, notes, [annotation(edition, note) for note in notes])


def _of_part(
    edition: Edition, url: str, found: Mapping[str, tuple[NoteId, ...]], after: Mapping[str, str]
) -> Iterator[Page]:
    """The notes of a year, as a page of the collection of all."""
    base, notes = edition.config.url, edition.archive.notes
    about = {"@context": context_of(edition), "id": urls.absolute(base, url), "type": "AnnotationPage"}
    following = {"next": after[url]} if url in after else {}
    items: list[Json] = [annotation(edition, notes[id]) for id in found[url]]
    part_of = urls.absolute(base, urls.NOTES_ANNOTATIONS)
    yield json_page(url, {**about, "partOf": part_of, **following, "items": items})


def _pages(edition: Edition, notes: Sequence[Note]) -> Mapping[str, tuple[NoteId, ...]]:
    """The files of the pages of all notes, each with its own; none where one file holds all."""
    parts = year_parts(edition, urls.ANNOTATION_PARTS)
    part_of = {article: file_of(part, ".jsonld") for part in parts for article in part.entries}
    found: dict[str, list[NoteId]] = {file_of(part, ".jsonld"): [] for part in parts}
    for note in notes if parts else ():
        found[part_of[note.on]].append(note.id)
    return {url: tuple(ids) for url, ids in found.items() if ids}


def context_of(edition: Edition) -> list[Json]:
    """The standard's terms, and ours."""
    return [STANDARD, own_context(edition)]


def annotation(edition: Edition, note: Note) -> Object:
    """A note as an annotation, without the context that explains its terms."""
    config = edition.config
    pointed_at: list[Json] = [_target(edition, target) for target in targets(edition, note)]
    return {
        "id": urls.absolute(config.url, urls.note_annotation(note.id)),
        "type": "Annotation",
        "motivation": KINDS[note.kind].motivation,
        "created": moment(note.created),
        "modified": moment(note.modified),
        "creator": _creator(edition, note),
        "generator": {
            "id": urls.base(config.url),
            "type": "Software",
            "name": f"site-builder {__version__}",
            "homepage": urls.base(config.url),
        },
        "body": _bodies(edition, note),
        "target": pointed_at[0] if len(pointed_at) == 1 else pointed_at,
        "page": urls.absolute(config.url, urls.note(note.id)),
        **own_fields(edition, note),
    }


def _collection(
    edition: Edition, named: tuple[str, str], notes: Sequence[Note], items: Sequence[Json]
) -> Page:
    """A collection with its one page, which holds every annotation in full."""
    whole = _opening(edition, named, notes)
    if items:
        address = urls.absolute(edition.config.url, named[0], "page")
        page: Object = {"id": address, "type": "AnnotationPage", "startIndex": 0, "items": [*items]}
        whole |= {"first": page, "last": address}
    return json_page(named[0], whole)


def _opening(edition: Edition, named: tuple[str, str], notes: Sequence[Note]) -> Object:
    """What a collection is, and of how many notes."""
    url, label = named
    modified = latest(note.modified for note in notes)
    return {
        "@context": context_of(edition),
        "id": urls.absolute(edition.config.url, url),
        "type": "AnnotationCollection",
        "label": label,
        "total": sum(note.on in edition.archive.articles for note in notes),
        **({"modified": f"{modified}T00:00:00Z"} if modified else {}),
    }


def _target(edition: Edition, target: Target) -> Object:
    article = edition.archive.articles[target.article]
    selector: list[Json] = []
    if target.exact:
        around = {"prefix": target.prefix, "suffix": target.suffix}
        selector.append({"type": "TextQuoteSelector", "exact": target.exact, **around})
    if target.start is not None:
        start, end = target.start, target.start + len(target.exact)
        selector.append({"type": "TextPositionSelector", "start": start, "end": end})
    state = _state(article)
    return {
        "type": "SpecificResource",
        "source": urls.absolute(edition.config.url, urls.article(article.id)),
        "format": "text/html",
        "language": article.language,
        **({"selector": selector} if selector else {}),
        **({"state": {"type": "TimeState", **state}} if state else {}),
    }


def _state(article: Article) -> Object:
    """The day for which the article spoke, and where a copy of it as it was then is kept."""
    cached: Object = {"cached": article.archived_url} if article.archived_url else {}
    return {**_source_date(article.published), **cached}


def _source_date(when: When | None) -> Object:
    if when is None or when.circa:
        return {}
    if when.first == when.last:
        return {"sourceDate": moment(when.first)}
    return {"sourceDateStart": moment(when.first), "sourceDateEnd": moment(when.last)}


def _creator(edition: Edition, note: Note) -> Object:
    person = edition.archive.people.get(PersonId(note.author))
    if person is None and note.author in (edition.config.author, edition.config.title):
        return {"id": urls.base(edition.config.url), "type": "Organization", "name": note.author}
    if person is None:
        # Whether an author without a page is a person or a desk is not known, so it is not said.
        return {"name": note.author}
    address = urls.absolute(edition.config.url, urls.person(person.id))
    return {"id": address, "type": "Person", "name": person.name}


def _bodies(edition: Edition, note: Note) -> list[Json]:
    outside = Desk(edition, urls.base(edition.config.url))
    finding: Object = {
        "type": "TextualBody",
        "purpose": "commenting",
        "format": "text/html",
        "language": note.language or edition.config.language,
        "created": moment(note.created),
        "modified": moment(note.modified),
        "creator": _creator(edition, note),
        "value": f"<p>{escape(note.summary)}</p>{prose(outside, note.body, note.id)}",
    }
    kind: Object = {
        "type": "TextualBody",
        "purpose": "tagging",
        "format": "text/plain",
        "language": "en",
        "value": note.kind.value,
    }
    return [finding, kind, *(_source(edition, source) for source in note.sources)]


def _source(edition: Edition, source: Source) -> Object:
    address = source.url or (
        urls.absolute(edition.config.url, urls.article(source.article)) if source.article else ""
    )
    about: Object = {"purpose": "linking", "title": source.title, **source_fields(source)}
    if not address:
        words = ". ".join(part for part in (source.title, source.citation) if part)
        return {"type": "TextualBody", **about, "format": "text/plain", "value": words}
    state: Object = {"sourceDate": moment(source.accessed)} if source.accessed else {}
    state |= {"cached": source.archive_url} if source.archive_url else {}
    return {
        "type": "SpecificResource",
        **about,
        "source": address,
        **({"state": {"type": "TimeState", **state}} if state else {}),
    }
