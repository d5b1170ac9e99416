"""A suggestion: what an article's front matter might say, why, and how sure that is."""

from enum import StrEnum
from hashlib import blake2s

from site_builder.model.dataclass import dataclass
from site_builder.model.ids import ArticleId


class Kind(StrEnum):
    """What is suggested."""

    MEETING = "meeting"
    COPY = "copy"
    PERSON = "person"
    PLACE = "place"
    TAG = "tag"
    RELATED = "related"


FIELDS = {
    Kind.MEETING: "meetings",
    Kind.COPY: "related",
    Kind.PERSON: "people",
    Kind.PLACE: "places",
    Kind.TAG: "tags",
}
"""The key of an article's front matter that it is written under; what is related is told, never written."""


@dataclass(frozen=True, slots=True)
class Suggestion:
    """One thing that an article might say."""

    article: ArticleId
    kind: Kind
    target: str
    """The id of the meeting, article, person, place or tag."""
    relation: str
    """What the article is to it, for a meeting or an article; empty where that is not known."""
    confidence: float
    """From 0 to 1."""
    reasons: tuple[str, ...]

    @property
    def name(self) -> str:
        """Four letters or more by which it is chosen: the same as long as article, kind and target are."""
        told = f"{self.article}\n{self.kind}\n{self.target}"
        return "".join(_LETTERS[byte % len(_LETTERS)] for byte in blake2s(told.encode()).digest())

    @property
    def can_be_written(self) -> bool:
        """Whether there is something to write, and no doubt what."""
        return self.kind in FIELDS and bool(self.relation or self.kind not in (Kind.MEETING, Kind.COPY))


_LETTERS = "abcdefghjkmnpqrstuvwxyz"
"""Without those that look like digits."""
