"""Names of records. An id is a file name without its suffix; each kind has a type of its own."""

from typing import NewType

ArticleId = NewType("ArticleId", str)
EssayId = NewType("EssayId", str)
EventId = NewType("EventId", str)
MeetingId = NewType("MeetingId", str)
NoteId = NewType("NoteId", str)
PersonId = NewType("PersonId", str)
PlaceId = NewType("PlaceId", str)
PublisherId = NewType("PublisherId", str)
TagId = NewType("TagId", str)
