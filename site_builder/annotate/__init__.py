"""Article and notes -> Body: quotes found, marked, or reported lost."""

from collections.abc import Mapping, Sequence

from site_builder.annotate.advice import ambiguous_quote, lost_quote, plainly_ambiguous, plainly_lost
from site_builder.annotate.asked import Asked, asked_of, is_about_part
from site_builder.annotate.find import Found, Haystack, Lost, Several, find
from site_builder.annotate.mark import back_links, marked, pieces_of
from site_builder.annotate.place import blocks_with, head_notes, placed_notes, stretches_of
from site_builder.annotate.searched import SearchedText
from site_builder.annotate.warn import crowded, cut_short, in_code
from site_builder.model.body import Anchor, Body
from site_builder.model.ids import NoteId
from site_builder.model.issue import Checked, Issue
from site_builder.model.kinds import NoteKind
from site_builder.model.records import Article, Note
from site_builder.text.markdown import HEADING_PREFIX, parse
from site_builder.text.plain import plain

MOST_SEARCHES = 20
"""Refused quotes of an article for which advice is looked up; each look costs a hundredth of a second."""

Outcome = Found | Lost | Several


def annotate(article: Article, notes: Sequence[Note], labels: Mapping[NoteKind, str]) -> Checked[Body]:
    """Mark every quoted passage of `article`; report the quotes that are not there, or stand there twice.

    `notes` stand on this article, by `on` or by `also`; `labels` are the kinds as readers see them.
    """
    tokens = parse(article.body, HEADING_PREFIX)
    words = plain(tokens)
    text = SearchedText(article, words, Haystack.of(words.text))
    asked = asked_of(article.id, notes)
    outcomes = tuple((one, find(one.quote, text.haystack)) for one in asked)
    anchors = _anchors(outcomes)

    head = tuple(note for note in notes if is_about_part(article.id, note))
    stretches = stretches_of(anchors, head, notes, labels)
    pieces = pieces_of(words, stretches)
    backs = back_links(stretches, pieces)
    placed = placed_notes(stretches, head, backs, words)
    blocks = blocks_with(marked(tokens, words, stretches, pieces), placed)

    poor = (*cut_short(article, tokens), *in_code(asked, anchors, text), *crowded(asked, pieces, text))
    body = Body(article.id, words.text, blocks, head_notes(head, backs), anchors, _lost(asked, anchors))
    return Checked(body, (*_refusals(outcomes, text), *poor))


def _anchors(outcomes: Sequence[tuple[Asked, Outcome]]) -> tuple[Anchor, ...]:
    anchors = (
        Anchor(asked.note.id, place.start, place.end, place.tier)
        for asked, outcome in outcomes
        if isinstance(outcome, Found)
        for place in outcome.places
    )
    return tuple(sorted(anchors, key=lambda anchor: (anchor.start, anchor.end, anchor.note)))


def _refusals(outcomes: Sequence[tuple[Asked, Outcome]], text: SearchedText) -> tuple[Issue, ...]:
    several = tuple((one, what) for one, what in outcomes if isinstance(what, Several))
    lost = tuple((one, what) for one, what in outcomes if isinstance(what, Lost))
    return (
        *(ambiguous_quote(one, what, text) for one, what in several[:MOST_SEARCHES]),
        *(plainly_ambiguous(one, what, text) for one, what in several[MOST_SEARCHES:]),
        *(lost_quote(one, what, text) for one, what in lost[:MOST_SEARCHES]),
        *(plainly_lost(one, text) for one, _ in lost[MOST_SEARCHES:]),
    )


def _lost(asked: Sequence[Asked], anchors: Sequence[Anchor]) -> tuple[NoteId, ...]:
    found = {anchor.note for anchor in anchors}
    return tuple(dict.fromkeys(one.note.id for one in asked if one.note.id not in found))
