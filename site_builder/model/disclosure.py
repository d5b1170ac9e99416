"""What the public sees of each article, and who the site is made for."""

from collections.abc import Mapping
from enum import StrEnum

from site_builder.model.dataclass import dataclass
from site_builder.model.ids import ArticleId
from site_builder.model.records.rights import Shows, Takedown


class Audience(StrEnum):
    """Who reads the site that is made."""

    PUBLIC = "public"
    """Everybody: texts are shown as far as their rights allow."""
    PRIVATE = "private"
    """The people who work on the archive: everything is shown, and every page says that it is private."""
    AUTHOR = "author"
    """Whoever is at work on it: everything is shown, and marked where the public would not see it."""


@dataclass(frozen=True, slots=True)
class Disclosure:
    """What the public sees of one article."""

    shows: Shows
    rights: str
    """Its rights: as stated, or what `archive.yaml` says of articles that state none."""
    takedown: Takedown | None = None
    """That it was removed on request; it then shows a notice."""
    is_unclear: bool = False
    """Whether its text is shown although nobody knows whose it is; readers are told so."""

    @property
    def is_whole(self) -> bool:
        """Whether the public sees all of it."""
        return self.shows is Shows.FULL and self.takedown is None


Disclosures = Mapping[ArticleId, Disclosure]
