"""A share image before it is drawn: the words on it, and nothing else."""

from site_builder.model.dataclass import dataclass

WIDTH, HEIGHT = 1200, 630
"""Pixels; what the services that show cards ask for."""

DRAWN_WITH = ("css/tokens.css", "share/text.ttf", "share/title.ttf")
"""The files of the theme that a share image depends on."""


@dataclass(frozen=True, slots=True)
class CardCount:
    """How many notes of one kind a card counts."""

    kind: str
    """The kind's name; its colour is the theme's."""
    label: str
    """The kind as readers see it."""
    count: int


@dataclass(frozen=True, slots=True)
class Card:
    """What a share image says."""

    site: str
    """The archive's name."""
    about: str
    """What it is a picture of: `Digest of an article, The Courier`; may be empty."""
    title: str
    date: str
    """`Published 9 September 2021`; may be empty."""
    age: str
    """`5 years ago`; empty when not known. It changes once a year at most, and the picture with it."""
    counts: tuple[CardCount, ...] = ()
    """Notes by kind."""

    @property
    def words(self) -> str:
        """The same for who cannot see it."""
        counted = ", ".join(f"{each.count} {each.label}" for each in self.counts)
        notes = f"Notes: {counted}" if counted else ""
        said = (self.site, self.about, self.title, ", ".join(part for part in (self.date, self.age) if part))
        return ". ".join(part.rstrip(".") for part in (*said, notes) if part)
