"""Notes as a file that Hypothes.is takes in: one for each article, to be imported while its page is open."""

from collections.abc import Iterator

from site_builder.compose import urls, words
from site_builder.compose.edition import Desk, Edition, each_of, notes_on
from site_builder.compose.exports.files import json_page
from site_builder.compose.exports.targets import Target, targets_on
from site_builder.compose.jsonld import Json, moment
from site_builder.compose.prose import with_addresses
from site_builder.model.ids import ArticleId, PersonId
from site_builder.model.kinds import OUTCOME_LABELS
from site_builder.model.page import Page
from site_builder.model.records import Note
from site_builder.model.records.parts import Source
from site_builder.model.when import When
from site_builder.text.carried import as_words, carried, finding, signature
from site_builder.text.dates import date_words

# The client stops at an entry that does not say who may read it.
_EVERYBODY: Json = {"read": ["group:__world__"]}


def hypothesis_pages(edition: Edition) -> Iterator[Page]:
    """One file for each article with published notes."""
    return each_of(edition, edition.archive.articles_by_date, urls.article_hypothesis, _pages)


def _pages(edition: Edition, id: ArticleId) -> Iterator[Page]:
    annotations: list[Json] = [
        _annotation(edition, note, target)
        for note in notes_on(edition, id)
        for target in targets_on(edition, note, id)
    ]
    if annotations:
        yield json_page(urls.article_hypothesis(id), {"annotations": annotations})


def _annotation(edition: Edition, note: Note, target: Target) -> Json:
    page = urls.absolute(edition.config.url, urls.article(target.article))
    return {
        "uri": page,
        "document": {"title": [edition.archive.articles[target.article].title]},
        "target": [_target(page, target)],
        "tags": [note.kind.value, *note.tags],
        "text": _text(edition, note),
        "permissions": _EVERYBODY,
        "created": moment(note.created),
        "updated": moment(note.modified),
    }


def _target(page: str, target: Target) -> Json:
    """The words without their position: that client counts in other units."""
    if not target.exact:
        return {"source": page}
    words = {"exact": target.exact, "prefix": target.prefix, "suffix": target.suffix}
    return {"source": page, "selector": [{"type": "TextQuoteSelector", **words}]}


def _text(edition: Edition, note: Note) -> str:
    """The note in Markdown, signed and dated in words, for that client drops dates and authors."""
    config = edition.config
    label = words.kind_label(note.kind, config)
    outcome = f" ({OUTCOME_LABELS[note.outcome].lower()})" if note.outcome else ""
    body = with_addresses(Desk(edition, urls.base(config.url)), note.body).strip()
    sources = "\n".join(_source(edition, source) for source in note.sources)
    found = finding(f"{as_words(label)}{outcome}", note.summary)
    return carried((found, body, f"Sources:\n\n{sources}" if sources else "", _signed(edition, note)))


def _source(edition: Edition, source: Source) -> str:
    inside = urls.absolute(edition.config.url, urls.article(source.article)) if source.article else ""
    address, title = source.url or inside, as_words(source.title)
    named = f"[{title}](<{address}>)" if address else title
    language = edition.config.language
    dated = date_words(source.published, language) if source.published else ""
    stance = words.STANCES[source.stance]
    said = (named, as_words(source.citation), as_words(source.publisher), dated, stance)
    return f"- {', '.join(part for part in said if part)}"


def _signed(edition: Edition, note: Note) -> str:
    person = edition.archive.people.get(PersonId(note.author))
    written = date_words(When.day(note.modified), edition.config.language)
    checked = date_words(When.day(note.as_of), edition.config.language)
    address = urls.absolute(edition.config.url, urls.note(note.id))
    return signature(person.name if person else note.author, written, checked, address)
