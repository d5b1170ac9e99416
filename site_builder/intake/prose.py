"""Where the article is: the stretch of passages with the most running text and the least furniture."""

from collections.abc import Mapping, Sequence

from site_builder.intake.furniture import Hit
from site_builder.intake.passages import Passage
from site_builder.model.draft import LineKind

_COST: Mapping[LineKind, float] = {
    LineKind.ADVERT: 0.2,
    LineKind.BIO: 3.0,
    LineKind.BYLINE: 0.5,
    LineKind.CAPTION: 0.2,
    LineKind.COMMENT_FORM: 5.0,
    LineKind.CONSENT: 3.0,
    LineKind.CREDIT: 0.2,
    LineKind.LEGAL: 2.5,
    LineKind.NAVIGATION: 0.8,
    LineKind.PROMPT: 1.5,
    LineKind.RELATED: 1.0,
    LineKind.SHARE: 0.8,
    LineKind.SHORTCODE: 0.2,
    LineKind.STAMP: 1.0,
}
"""How much a known line speaks against the article going on across it."""
_COST_OF_HEADER = 1.0
_HEADER_WORDS = 4
"""“Related stories” with its links below it, not “Related: ten facts”."""
_ARTICLE_WORDS = 40
_WEIGHT_OF_COMMENTS = 0.2
_MOST_WORDS_COUNTED = 80
_WORDS_PER_POINT = 20
_SHORT_SENTENCE = 0.3
_SHORT_ITEM = -0.1
_SHORT_LINE = -0.5


def find_run(all_passages: Sequence[Passage], hits: Sequence[Hit | None]) -> range:
    """The passages from the first to the last paragraph of the article; empty if nothing reads like one."""
    best, best_score = range(0), 0.0
    start, score, weight = 0, 0.0, 1.0
    words_before = 0
    for index, (passage, hit) in enumerate(zip(all_passages, hits, strict=True)):
        if score <= 0:
            start, score = index, 0.0
        if hit and hit.kind is LineKind.COMMENT_FORM and words_before >= _ARTICLE_WORDS:
            # What comes now is what readers wrote, however long; a short article still goes before it.
            weight = _WEIGHT_OF_COMMENTS
        words_before += 0 if hit or not passage.is_prose else passage.words
        score += weight * _points(passage, hit)
        if score > best_score:
            best, best_score = range(start, index + 1), score
    has_prose = any(all_passages[index].is_prose and not hits[index] for index in best)
    return best if has_prose else range(0)


def _points(passage: Passage, hit: Hit | None) -> float:
    if hit and hit.kind is LineKind.RELATED and passage.words <= _HEADER_WORDS:
        return -_COST_OF_HEADER
    if hit:
        return -_COST.get(hit.kind, 1.0)
    if passage.is_prose:
        return min(passage.words, _MOST_WORDS_COUNTED) / _WORDS_PER_POINT
    if passage.closes and passage.words > 2:
        return _SHORT_SENTENCE
    return _SHORT_ITEM if passage.is_item else _SHORT_LINE
