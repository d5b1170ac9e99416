"""Which article of the archive a text is a copy of, found without comparing it with each."""

from collections import Counter
from dataclasses import field

from site_builder.model.dataclass import dataclass
from site_builder.text.near_duplicates import fingerprint

COPY = 0.5
"""Share of the shorter text's marks from which on one text is taken from the other."""
SAME_PAGE = 0.2
"""The same for two texts of one address: much of it may have been written anew, but not all."""


@dataclass(frozen=True, slots=True)
class Likeness:
    """An article that says much of the same, word for word."""

    path: str
    share: float
    """Share of the shorter text that stands in the longer one, from 0 to 1."""


@dataclass(slots=True)
class Likenesses:
    """The texts of an archive by their marks."""

    _texts_with: dict[int, set[str]] = field(default_factory=dict)
    _marks_of: dict[str, frozenset[int]] = field(default_factory=dict)

    def add(self, path: str, text: str) -> None:
        """Take in one more text, or the newer state of one."""
        for mark in self._marks_of.get(path, ()):
            self._texts_with[mark].discard(path)
        self._marks_of[path] = fingerprint(text)
        for mark in self._marks_of[path]:
            self._texts_with.setdefault(mark, set()).add(path)

    def alike(self, text: str, least: float = COPY) -> tuple[Likeness, ...]:
        """The texts that have so much in common with this one, the one with most first."""
        marks = fingerprint(text)
        shared = Counter(path for mark in marks for path in self._texts_with.get(mark, ()))
        found = (
            Likeness(path, count / min(len(marks), len(self._marks_of[path])))
            for path, count in shared.items()
        )
        return tuple(sorted((one for one in found if one.share >= least), key=_most_alike, reverse=True))


def _most_alike(one: Likeness) -> tuple[float, str]:
    return one.share, one.path
