"""Which article of the archive a text is a copy of, found without comparing it with each."""

from collections import Counter
from dataclasses import dataclass, field

from site_builder.text.near_duplicates import fingerprint

COPY = 0.5
"""Share of the shorter text's marks from which on one text is taken from the other."""


@dataclass(frozen=True, slots=True)
class Likeness:
    """An article that says much of the same, word for word."""

    path: str
    share: float
    """Share of the shorter text that stands in the longer one, from 0 to 1."""


@dataclass(slots=True)
class Likenesses:
    """The texts of an archive by their marks."""

    _texts_with: dict[int, list[str]] = field(default_factory=dict)
    _marks_of: dict[str, int] = field(default_factory=dict)

    def add(self, path: str, text: str) -> None:
        """Take in one more text."""
        marks = fingerprint(text)
        self._marks_of[path] = len(marks)
        for mark in marks:
            self._texts_with.setdefault(mark, []).append(path)

    def nearest(self, text: str) -> Likeness | None:
        """The text that has most in common with this one, if it is enough to be a copy."""
        marks = fingerprint(text)
        shared = Counter(path for mark in marks for path in self._texts_with.get(mark, ()))
        found = (
            Likeness(path, count / min(len(marks), self._marks_of[path])) for path, count in shared.items()
        )
        return max((one for one in found if one.share >= COPY), key=_most_alike, default=None)


def _most_alike(one: Likeness) -> tuple[float, str]:
    return one.share, one.path
