"""Which blocks of a page are in a text that was taken out of it, told by runs of four words."""

import re
from collections.abc import Iterable, Sequence

WORDS = re.compile(r"\w+")
RUN = 4
SOME_VOTE = 0.5


def votes(blocks: Iterable[Sequence[str]], text: str) -> tuple[float, ...]:
    """For each block, by its words, how much of it stands in `text`: from 0 to 1."""
    found = set(runs(words(text)))
    lines = {" ".join(words(line)) for line in text.split("\n")}
    return tuple(_share(one, found, lines) for one in blocks)


def near_votes(total: Sequence[float], reach: int) -> list[bool]:
    """For each block, whether one with votes stands at most `reach` blocks away."""
    near = [False] * len(total)
    for index, vote in enumerate(total):
        if vote >= SOME_VOTE:
            start, stop = max(0, index - reach), min(len(near), index + reach + 1)
            near[start:stop] = [True] * (stop - start)
    return near


def words(text: str) -> list[str]:
    """The words of a text in small letters."""
    return WORDS.findall(text.casefold())


def runs(of: Sequence[str]) -> list[tuple[str, ...]]:
    """Every run of four words; all the words where there are fewer."""
    return [tuple(of[start : start + RUN]) for start in range(max(1, len(of) - RUN + 1))] if of else []


def _share(block: Sequence[str], found: set[tuple[str, ...]], lines: set[str]) -> float:
    # A few words stand in many places; as a line of their own they are the same block.
    if len(block) < RUN:
        return 1.0 if block and " ".join(block) in lines else 0.0
    own = runs(block)
    return sum(run in found for run in own) / len(own)
