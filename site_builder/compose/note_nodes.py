"""Notes as schema.org data: a comment on our copy, the claim it is about, a claim review where asked for."""

from site_builder.compose import urls, words
from site_builder.compose.claimants import claimant_node
from site_builder.compose.edition import Edition, Standing, standing
from site_builder.compose.jsonld import Json, Node, archive_node, day
from site_builder.compose.nodes import article_node, article_reference, person_reference
from site_builder.model.claim_review import may_be_reviewed
from site_builder.model.config import ClaimReviewConfig
from site_builder.model.ids import PersonId
from site_builder.model.kinds import NoteKind
from site_builder.model.records import Article, Note
from site_builder.model.records.parts import Source, Valid
from site_builder.model.when import Day

_CLAIMS_BY_THEIR_WORDS = (NoteKind.OUTCOME, NoteKind.SUPERSEDED)
"""Kinds that are about a claim by what they are; of the others only those that restate one."""


def note_nodes(edition: Edition, note: Note) -> tuple[Node, ...]:
    """A note's page: the comment, and the claim review that the note asks for and may have."""
    terms = edition.config.claim_review
    is_reviewed = (
        terms and standing(edition, note) is Standing.PUBLISHED and may_be_reviewed(note, edition.config)
    )
    review = (_review(edition, note, terms),) if terms and is_reviewed else ()
    return (comment_node(edition, note), *review)


def annotated_node(edition: Edition, article: Article, notes: tuple[Note, ...]) -> Node:
    """Our copy of an article with its notes; where each can be checked, its own page says."""
    remarks = [(note.kind is NoteKind.CORRECTION, _remark(edition, note, article)) for note in notes]
    return {
        **article_node(edition, article),
        "commentCount": len(notes),
        "comment": [remark for is_correction, remark in remarks if not is_correction],
        "correction": [remark for is_correction, remark in remarks if is_correction],
    }


def comment_node(edition: Edition, note: Note) -> Node:
    """The note as a comment on our copy; a correction is one of our copy, never of the publisher's page."""
    return {
        **_comment(edition, note),
        "about": claim_node(edition, note),
        "citation": [_cited(edition, source) for source in note.sources],
        "parentItem": article_reference(edition, note.on),
    }


def _remark(edition: Edition, note: Note, article: Article) -> Node:
    """The note beside the words of `article`, whose page says the rest; many stand on one page."""
    claim = claim_node(edition, note)
    told = {key: value for key, value in claim.items() if key != "appearance"} if claim else None
    parent: Node = {"@type": "Article", "@id": urls.absolute(edition.config.url, urls.article(article.id))}
    return {**_comment(edition, note), "about": told, "parentItem": parent}


def _comment(edition: Edition, note: Note) -> Node:
    config = edition.config
    address = urls.absolute(config.url, urls.note(note.id))
    author = edition.archive.people.get(PersonId(note.author))
    return {
        "@type": "CorrectionComment" if note.kind is NoteKind.CORRECTION else "Comment",
        "@id": address,
        "url": address,
        "name": words.kind_label(note.kind, config),
        "text": note.summary,
        "inLanguage": note.language,
        "dateCreated": note.created.isoformat(),
        "dateModified": _modified(note),
        "author": person_reference(edition, author.id) if author else archive_node(config),
    }


def claim_node(edition: Edition, note: Note) -> Node | None:
    """The claim a note is about, without any rating: its words, who made it, and while when it held."""
    text = note.claim or (_quote(edition, note) if note.kind in _CLAIMS_BY_THEIR_WORDS else "")
    if not text:
        return None
    articles = edition.archive.articles
    return {
        "@type": "Claim",
        "text": text,
        "temporalCoverage": _coverage(note.valid),
        "author": claimant_node(edition, note),
        "appearance": [article_reference(edition, id) for id in note.articles if id in articles],
    }


def _modified(note: Note) -> str:
    """The day of the last change; nothing for a note that is as it was written."""
    return note.modified.isoformat() if note.updated or note.history else ""


def _quote(edition: Edition, note: Note) -> str:
    placed = edition.placed.get((note.on, note.id))
    return placed.quote if placed else note.quote


def _coverage(valid: Valid | None) -> str:
    """A stretch of time as ISO 8601 has it, `..` for an end that is not known."""
    since, to = (day(valid.since), day(valid.to)) if valid else ("", "")
    return f"{since or '..'}/{to or '..'}" if since or to else ""


def _cited(edition: Edition, source: Source) -> Json:
    if source.article in edition.archive.articles and source.article:
        return article_reference(edition, source.article)
    return {
        "@type": "CreativeWork",
        "name": source.title,
        "url": source.url or "",
        "datePublished": day(source.published),
        "publisher": {"@type": "Organization", "name": source.publisher} if source.publisher else None,
        "archivedAt": source.archive_url or "",
    }


def _review(edition: Edition, note: Note, terms: ClaimReviewConfig) -> Node:
    """The finding as a review of somebody's claim, by who answers for it and in published words."""
    config = edition.config
    page = urls.absolute(config.url, urls.note(note.id))
    return {
        "@type": "ClaimReview",
        "@id": f"{page}#review",
        "url": page,
        "mainEntityOfPage": page,
        "datePublished": note.created.isoformat(),
        "dateModified": _modified(note),
        "expires": note.review_by.isoformat() if isinstance(note.review_by, Day) else "",
        "inLanguage": note.language or config.language,
        "author": {
            "@type": "Organization",
            "name": terms.organisation,
            "url": terms.url,
            "publishingPrinciples": terms.method,
            "correctionsPolicy": terms.corrections,
        },
        "claimReviewed": note.claim,
        "itemReviewed": _reviewed(edition, note),
        "reviewRating": {
            "@type": "Rating",
            "alternateName": terms.ratings[note.then] if note.then else "",
            "ratingExplanation": note.summary,
        },
        "citation": [_cited(edition, source) for source in note.sources],
    }


def _reviewed(edition: Edition, note: Note) -> Json:
    article = edition.archive.articles.get(note.on)
    return {
        "@type": "Claim",
        "text": note.claim,
        "datePublished": day(article.published) if article else "",
        "author": claimant_node(edition, note),
        "appearance": [_original(article)] if article else [],
    }


def _original(article: Article) -> Json:
    return {"@type": "CreativeWork", "name": article.title, "url": article.source_url or ""}
