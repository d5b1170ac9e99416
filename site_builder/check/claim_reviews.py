"""Notes that ask to be published as claim reviews."""

from collections.abc import Iterator

from site_builder.check.given import Given
from site_builder.model.claim_review import objections
from site_builder.model.issue import Issue
from site_builder.model.records.note import Status


def unfit_claim_reviews(given: Given) -> Iterator[Issue]:
    """N19: notes that ask for a claim review without meeting every condition; drafts are not published."""
    for note in given.notes:
        if not note.claim_review or note.status is not Status.PUBLISHED:
            continue
        for objection in objections(note, given.config):
            yield Issue("N19", objection.message, note.spot.at(*objection.key), objection.help)
