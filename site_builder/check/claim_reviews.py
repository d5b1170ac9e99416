"""Notes that ask to be published as claim reviews."""

from collections.abc import Iterator

from site_builder.check.given import Given
from site_builder.model.claim_review import objections
from site_builder.model.issue import Issue
from site_builder.model.records.note import Status


def unfit_claim_reviews(given: Given) -> Iterator[Issue]:
    """N19: notes that ask for a claim review without meeting every condition, and why they do not."""
    replaced = {note.supersedes: note.id for note in given.archive.notes.values() if note.supersedes}
    for note in given.archive.notes.values():
        if not note.claim_review:
            continue
        if note.id in replaced and note.status is Status.PUBLISHED:
            message = f"a claim review is a finding that stands, and '{replaced[note.id]}' replaces this note"
            yield Issue("N19", message, note.spot.at("claim_review"), "delete `claim_review` here")
            continue
        for objection in objections(note, given.config):
            yield Issue("N19", objection.message, note.spot.at(*objection.key), objection.help)
