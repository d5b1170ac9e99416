"""What a note says that the standard of annotations has no word for, under terms of our own."""

from collections.abc import Iterable, Mapping

from site_builder.compose import urls
from site_builder.compose.claimants import claimant_name
from site_builder.compose.edition import Edition
from site_builder.compose.jsonld import Json
from site_builder.compose.public_clock import known_since
from site_builder.model.ids import PersonId
from site_builder.model.records import Note
from site_builder.model.records.note import Scope
from site_builder.model.records.parts import Source
from site_builder.model.when import Day

OWN_TERMS = (
    "as_of",
    "change",
    "citation",
    "claim",
    "claimant",
    "confidence",
    "date",
    "due",
    "expectation",
    "history",
    "kind",
    "known_since",
    "locator",
    "now",
    "original_language",
    "original_reason",
    "original_text",
    "outcome",
    "part",
    "published",
    "publisher",
    "publisher_action",
    "publisher_action_date",
    "quality",
    "quote",
    "reason",
    "review_by",
    "reviewed_by",
    "searched",
    "settled",
    "stance",
    "tags",
    "then",
    "valid_from",
    "valid_to",
)
"""Terms whose values are words; named as in the files of notes."""
OWN_LINKS = ("meetings", "people", "places", "publisher_action_url", "supersedes")
"""Terms whose values are addresses."""


def own_context(edition: Edition) -> dict[str, Json]:
    """Our terms, which live below the address of the ledger."""
    context: dict[str, Json] = {"archive": f"{urls.absolute(edition.config.url, urls.NOTES)}#"}
    context |= {term: f"archive:{term}" for term in OWN_TERMS}
    context |= {term: {"@id": f"archive:{term}", "@type": "@id"} for term in OWN_LINKS}
    return context | {"page": {"@id": "foaf:page", "@type": "@id"}, "title": "dcterms:title"}


def own_fields(edition: Edition, note: Note) -> dict[str, Json]:
    """Everything else that a note says, as far as it says it."""
    valid, action, original = note.valid, note.publisher_action, note.original
    said: Mapping[str, object] = {
        "kind": note.kind,
        "part": "" if note.scope is Scope.QUOTE else note.scope,
        "then": note.then,
        "now": note.now,
        "outcome": note.outcome,
        "expectation": note.expectation,
        "due": note.due,
        "settled": note.settled,
        "claim": note.claim,
        "claimant": claimant_name(edition, note),
        "valid_from": valid.since if valid else None,
        "valid_to": valid.to if valid else None,
        "known_since": known_since(note, edition.archive.articles.get(note.on)),
        "as_of": note.as_of,
        "review_by": note.review_by,
        "confidence": note.confidence,
        "searched": note.searched,
        "original_language": original.language if original else None,
        "original_text": original.text if original else None,
        "original_reason": original.reason if original else None,
        "publisher_action": action.type if action else None,
        "publisher_action_date": action.date if action else None,
        "publisher_action_url": action.url if action else None,
    }
    return {**_plain(said), **_lists(edition, note)}


def source_fields(source: Source) -> dict[str, Json]:
    """What a source says of itself, and what it does to the claim."""
    return _plain(
        {
            "stance": source.stance,
            "publisher": source.publisher,
            "published": source.published,
            "citation": source.citation,
            "locator": source.locator,
            "quote": source.quote,
            "quality": source.quality,
        }
    )


def _lists(edition: Edition, note: Note) -> dict[str, Json]:
    archive, site = edition.archive, edition.config.url
    people = archive.people
    about = {
        "meetings": [urls.meeting(id) for id in note.meetings if id in archive.meetings],
        "people": [urls.person(id) for id in note.people if id in people],
        "places": [urls.place(id) for id in note.places if id in archive.places],
        "supersedes": [urls.note(note.supersedes)] if note.supersedes else [],
    }
    names = (people.get(PersonId(name)) for name in note.reviewed_by)
    reviewers = [found.name if found else name for found, name in zip(names, note.reviewed_by, strict=True)]
    lists: dict[str, list[Json]] = {
        key: [urls.absolute(site, url) for url in ends] for key, ends in about.items()
    }
    lists["reviewed_by"] = list(reviewers)
    lists["tags"] = list(note.tags)
    lists["history"] = list(_history(note))
    return {key: value for key, value in lists.items() if value}


def _history(note: Note) -> Iterable[Json]:
    for change in note.history:
        yield _plain({"date": change.date, "change": change.change, "reason": change.reason})


def _plain(said: Mapping[str, object]) -> dict[str, Json]:
    return {
        term: value.isoformat() if isinstance(value, Day) else str(value)
        for term, value in said.items()
        if value
    }
