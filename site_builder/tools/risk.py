"""How much a reader may be misled."""

from enum import StrEnum


class Risk(StrEnum):
    """How much a reader may be misled by words that nobody looks at."""

    HIGH = "high"
    MEDIUM = "medium"
    LOW = "low"

    @property
    def order(self) -> int:
        """Its place in a list that begins with the worst."""
        return list(Risk).index(self)
