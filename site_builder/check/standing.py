"""Notes as records of their own: withdrawn with a reason, replaced in full, never in others' words."""

import re
from collections.abc import Iterator

from site_builder.check.given import Given
from site_builder.model.issue import Issue, Spot
from site_builder.model.records.note import Status

_PUBLISHERS_WORD = re.compile(
    r"(correction|update|clarification|retraction)s?\b\s*(?:[:.–—-]|$)", re.IGNORECASE
)


def unexplained_withdrawals(given: Given) -> Iterator[Issue]:
    """N26: notes withdrawn without a reason."""
    for note in given.archive.notes.values():
        if note.status is Status.WITHDRAWN and not (note.history and note.history[-1].reason.strip()):
            message = "this note is withdrawn, and its history does not end with the reason"
            advice = "add to `history`: {date: …, change: Withdrawn., reason: …}"
            yield Issue("N26", message, note.spot.at("status"), advice)


def two_targets(given: Given) -> Iterator[Issue]:
    """N20: notes on a part of an article that quote words too."""
    for note in given.notes:
        if not note.scope.is_in_text and note.quote.strip():
            message = (
                f"this note is about a whole part, `scope: {note.scope}`, so its quote is not looked for"
            )
            advice = (
                "delete `scope` to mean these words, write `scope: block` to mean the block they stand in, "
                "or delete `quote` to mean the part"
            )
            yield Issue("N20", message, note.spot.at("quote"), advice)


def publishers_words(given: Given) -> Iterator[Issue]:
    """N21: summaries and labels that read like a newspaper's own notice."""
    ours = [(note.summary, note.spot.at("summary")) for note in given.notes]
    labels = given.config.notes.labels.items()
    ours += [(label, Spot("archive.yaml", ("notes", "labels", kind.value))) for kind, label in labels]
    for words, spot in ours:
        if found := _PUBLISHERS_WORD.match(words.strip()):
            message = f"'{found[1]}' is what a publisher calls a notice of its own"
            advice = "say what is so; what the publisher did goes into `publisher_action`"
            yield Issue("N21", message, spot, advice)


def partly_replaced(given: Given) -> Iterator[Issue]:
    """N22: notes that replace another one, but not on all of its articles."""
    for note in given.notes:
        before = given.archive.notes.get(note.supersedes) if note.supersedes else None
        for article in before.articles if before else ():
            if article not in note.articles and article in given.archive.articles:
                message = f"this note replaces '{note.supersedes}', which stood on '{article}' too"
                advice = f"add '{article}' to `{'appearances' if note.is_claim else 'also'}`"
                yield Issue("N22", message, note.spot.at("supersedes"), advice)


def own_reviews(given: Given) -> Iterator[Issue]:
    """N25: notes that were checked by their own author."""
    for note in given.notes:
        for index, name in enumerate(note.reviewed_by):
            if name.strip().casefold() == note.author.strip().casefold():
                message = f"'{name}' wrote this note, and cannot be who else checked it"
                spot = note.spot.at("reviewed_by", index)
                yield Issue("N25", message, spot, "name somebody else, or leave it out")
