"""Which blocks of a page are in a text that was taken out of it, told by runs of four words."""

import re
from collections.abc import Mapping, Sequence

WORDS = re.compile(r"\w+")
RUN = 4
Run = tuple[str, ...]
SOME_VOTE = 0.5


def votes(blocks: Sequence[Sequence[str]], texts: Sequence[str]) -> Mapping[str, tuple[float, ...]]:
    """For each text: for each block, by its words, how much of it stands in that text, from 0 to 1."""
    own = [runs(one) for one in blocks]
    return {text: _votes(blocks, own, text) for text in dict.fromkeys(texts)}


def _votes(blocks: Sequence[Sequence[str]], own: Sequence[list[Run]], text: str) -> tuple[float, ...]:
    found = set(runs(words(text)))
    lines = {" ".join(words(line)) for line in text.split("\n")}
    return tuple(_share(one, its, found, lines) for one, its in zip(blocks, own, strict=True))


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


def runs(of: Sequence[str]) -> list[Run]:
    """Every run of four words; none where there are fewer."""
    return list(zip(*(of[start:] for start in range(RUN)), strict=False))


def _share(block: Sequence[str], own: list[Run], found: set[Run], lines: set[str]) -> float:
    # A few words stand in many places; as a line of their own they are the same block.
    if len(block) < RUN:
        return 1.0 if block and " ".join(block) in lines else 0.0
    return sum(map(found.__contains__, own)) / len(own)
