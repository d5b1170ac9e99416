"""Where the article is: the stretch of passages with the most running text and the least furniture."""

from collections.abc import Mapping, Sequence

from site_builder.intake.furniture import UNDER_RELATED, Hit, is_header
from site_builder.intake.passages import Passage
from site_builder.model.draft import LineKind

_COST: Mapping[LineKind, float] = {
    LineKind.ADVERT: 0.2,
    LineKind.BIO: 3.0,
    LineKind.BODY: 0.0,
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
_COST_OF_HEADER = 0.8
_MOST_COST_OF_SENTENCE = 0.8
_COST_OF_LINK = 0.1
_ARTICLE_WORDS = 40
_WEIGHT_OF_COMMENTS = 0.3
_LEAST_COST_AMONG_COMMENTS = 2.0
_MOST_WORDS_COUNTED = 80
_WORDS_PER_POINT = 20
_SHORT_SENTENCE = 0.3
_SHORT_ITEM = -0.1
_SHORT_LINE = -0.5


def find_run(all_passages: Sequence[Passage], hits: Sequence[Hit | None]) -> range:
    """The passages from the first to the last paragraph of the article; empty if nothing reads like one."""
    best, best_score = range(0), 0.0
    start, score = 0, 0.0
    words, among_comments = 0, False
    for index, (passage, hit) in enumerate(zip(all_passages, hits, strict=True)):
        if score <= 0:
            start, score = index, 0.0
        is_form = hit is not None and hit.kind is LineKind.COMMENT_FORM
        among_comments = among_comments or (is_form and words >= _ARTICLE_WORDS)
        words += passage.words if passage.is_prose and not hit else 0
        points = _points(passage, hit)
        score += _points_of_comment(points, hit) if among_comments else points
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
    return _SHORT_ITEM if passage.is_item or passage.is_row else _SHORT_LINE


def _points_of_comment(points: float, hit: Hit | None) -> float:
    # What readers write below an article may be longer than the article; but each begins with a name and a
    # date, and what follows the word “Comments” above an article is all of one piece.
    if hit:
        return -max(_LEAST_COST_AMONG_COMMENTS, -points)
    return points * _WEIGHT_OF_COMMENTS if points > 0 else points


def _cost(passage: Passage, hit: Hit) -> float:
    if hit.rule == UNDER_RELATED:
        return _COST_OF_LINK
    if is_header(passage, hit):
        return _COST_OF_HEADER
    # “Copyright has nothing to do with it, she said” may well be a sentence of the article.
    most = _MOST_COST_OF_SENTENCE if passage.closes and not hit.is_certain else _COST[LineKind.COMMENT_FORM]
    return min(_COST.get(hit.kind, 1.0), most)
