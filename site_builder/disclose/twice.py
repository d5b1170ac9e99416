"""Texts that are shown whole although another article, which has much of the same words, is not."""

from collections import Counter
from collections.abc import Iterator, Mapping
from functools import lru_cache
from zlib import crc32

from site_builder.model.archive import Archive
from site_builder.model.body import Bodies
from site_builder.model.disclosure import Disclosures
from site_builder.model.ids import ArticleId
from site_builder.model.issue import Issue
from site_builder.text.word_runs import Scale, folded_words, runs, scale_of

_EVERY = 8
"""Runs are compared that begin with one word in so many; the word itself decides, so that texts agree."""
_LEAST = 4
"""So many of them must be the same, …"""
_SHARE = 0.25
"""… and such a part of the text that is not shown."""
_ADVICE = (
    "give both the same rights, or say `shows: extract` in one, `shows: full` in the other, if that is meant"
)


def shown_twice(archive: Archive, bodies: Bodies, shown: Disclosures) -> Iterator[Issue]:
    """What stands against showing a text whole: that another article keeps the same words from the public."""
    hidden = [id for id in archive.articles if id in bodies and not shown[id].is_whole]
    kept = {id: _some(bodies[id].text) for id in hidden}
    if not any(kept.values()):
        return
    owner = {run: id for id, ones in kept.items() for run in ones}
    for id, article in archive.articles.items():
        # Whoever says `shows: full` has decided.
        if not shown[id].is_whole or article.shows is not None or id not in bodies:
            continue
        for other in _alike(_some(bodies[id].text), owner, kept):
            message = f"this text is shown whole, and much of it stands in {other}, whose text is not shown"
            spot = article.spot.at("rights")
            yield Issue("D10", message, spot, _ADVICE, (archive.articles[other].spot.at("rights"),))


def _alike(
    here: frozenset[tuple[str, ...]],
    owner: Mapping[tuple[str, ...], ArticleId],
    kept: Mapping[ArticleId, frozenset[tuple[str, ...]]],
) -> Iterator[ArticleId]:
    found = Counter(owner[run] for run in here if run in owner)
    for other, count in sorted(found.items()):
        if count >= _LEAST and count >= _SHARE * len(kept[other]):
            yield other


def _some(text: str) -> frozenset[tuple[str, ...]]:
    """Some of the runs of words of a text, the same ones of the same words wherever they stand."""
    words = folded_words(text)
    scale: Scale = scale_of(words)
    return frozenset(run for run in runs(words, scale.run) if _is_chosen(run[0]))


@lru_cache(maxsize=100_000)
def _is_chosen(word: str) -> bool:
    return crc32(word.encode()) % _EVERY == 0
