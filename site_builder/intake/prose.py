"""Where the article is: the stretch of passages with the most running text and the least furniture."""

from collections.abc import Mapping, Sequence

from site_builder.intake.furniture import UNDER_RELATED, Hit, is_header
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
    LineKind.RELATED: 0.4,
    LineKind.SHARE: 0.8,
    LineKind.SHORTCODE: 0.2,
    LineKind.STAMP: 1.0,
}
"""How much a known line speaks against the article going on across it."""
_COST_OF_HEADER = 1.0
_MOST_COST_OF_SENTENCE = 0.8
_COST_OF_LINK = 0.1
_ARTICLE_WORDS = 40
_MOST_WORDS_COUNTED = 80
_WORDS_PER_POINT = 20
_SHORT_SENTENCE = 0.3
_SHORT_ITEM = -0.1
_SHORT_LINE = -0.5


def find_run(all_passages: Sequence[Passage], hits: Sequence[Hit | None]) -> range:
    """The passages from the first to the last paragraph of the article; empty if nothing reads like one."""
    best, best_score = range(0), 0.0
    start, score = 0, 0.0
    words_before = 0
    for index, (passage, hit) in enumerate(zip(all_passages, hits, strict=True)):
        if score <= 0:
            start, score = index, 0.0
        if hit and hit.kind is LineKind.COMMENT_FORM and words_before >= _ARTICLE_WORDS:
            # What comes now is what readers wrote, and it may be longer than the article.
            break
        words_before += 0 if hit or not passage.is_prose else passage.words
        score += _points(passage, hit)
        if score > best_score:
            best, best_score = range(start, index + 1), score
    has_prose = any(all_passages[index].is_prose and not hits[index] for index in best)
    return best if has_prose else range(0)


def _points(passage: Passage, hit: Hit | None) -> float:
    if hit:
        return -_cost(passage, hit)
    if passage.is_prose:
        return min(passage.words, _MOST_WORDS_COUNTED) / _WORDS_PER_POINT
    if passage.closes and passage.words > 2:
        return _SHORT_SENTENCE
    return _SHORT_ITEM if passage.is_item else _SHORT_LINE


def _cost(passage: Passage, hit: Hit) -> float:
    if hit.rule == UNDER_RELATED:
        return _COST_OF_LINK
    if is_header(passage, hit):
        return _COST_OF_HEADER
    # “Copyright has nothing to do with it, she said” may well be a sentence of the article.
    most = _MOST_COST_OF_SENTENCE if passage.closes and not hit.is_certain else _COST[LineKind.COMMENT_FORM]
    return min(_COST.get(hit.kind, 1.0), most)
