"""Names of records. An id is a file name without its suffix; each kind has a type of its own."""

from typing import NewType

ArticleId = NewType("ArticleId", str)
ClaimantId = NewType("ClaimantId", str)
"""A person, a publisher, or `article` for the article itself."""
EssayId = NewType("EssayId", str)
EventId = NewType("EventId", str)
MeetingId = NewType("MeetingId", str)
NoteId = NewType("NoteId", str)
PersonId = NewType("PersonId", str)
PlaceId = NewType("PlaceId", str)
PublisherId = NewType("PublisherId", str)
SeriesId = NewType("SeriesId", str)
TagId = NewType("TagId", str)

THE_ARTICLE = ClaimantId("article")
"""As a claimant: the article itself made the claim. No person and no publisher is meant by it."""
