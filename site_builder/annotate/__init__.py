"""Article and notes -> Body: quotes found, marked, or reported lost."""

from collections.abc import Iterator, Mapping, Sequence

from site_builder.annotate.advice import refusals
from site_builder.annotate.asked import Asked, asked_of, is_about_part
from site_builder.annotate.find import find, find_as_written
from site_builder.annotate.frame import frames_of, with_blocks
from site_builder.annotate.haystack import Haystack
from site_builder.annotate.known import NOTHING, Known
from site_builder.annotate.mark import back_links, marked, pieces_of
from site_builder.annotate.named import named
from site_builder.annotate.outcome import Found, Lost, Moved, Outcome
from site_builder.annotate.place import blocks_with, head_notes, placed_notes, stretches_of
from site_builder.annotate.searched import SearchedText
from site_builder.annotate.warn import crowded, cut_short, in_code
from site_builder.model.body import Anchor, Body
from site_builder.model.ids import NoteId
from site_builder.model.issue import Checked
from site_builder.model.kinds import NoteKind
from site_builder.model.records import Article, Note
from site_builder.text.as_typed import lapses
from site_builder.text.known_names import NO_NAMES, KnownNames
from site_builder.text.markdown import HEADING_PREFIX, addresses, parse
from site_builder.text.plain import plain

MOST_LOST = 100
"""Lost quotes of an article after which no more are looked for in other words: another text has its name."""


def annotate(
    article: Article,
    notes: Sequence[Note],
    labels: Mapping[NoteKind, str],
    known: Known = NOTHING,
    names: KnownNames = NO_NAMES,
) -> Checked[Body]:
    """Mark every quoted passage of `article`; report the quotes that are not there, or stand there twice.

    `notes` stand on this article, by `on` or by `also`; `labels` are the kinds as readers see them. Of each
    of `names` the first mention is told with its place.
    """
    tokens = parse(markdown := article.body, HEADING_PREFIX)
    words = plain(tokens)
    text = SearchedText(article, words, Haystack.of(words.text), known)
    asked = asked_of(article.id, notes)
    outcomes = tuple(_outcomes(asked, text.haystack, known))
    anchors = with_blocks(_anchors(outcomes), notes, tokens, words)

    head = tuple(note for note in notes if is_about_part(article.id, note))
    stretches = stretches_of(anchors, head, notes, labels)
    pieces = pieces_of(words, stretches)
    backs = back_links(stretches, pieces)
    placed = placed_notes(stretches, head, backs, words)
    frames = frames_of(tokens, words, stretches)
    blocks = blocks_with(tokens, marked(tokens, words, stretches, pieces), placed, frames)

    poor = (*cut_short(article, tokens), *in_code(asked, anchors, text), *crowded(asked, pieces, text))
    body = Body.of(
        article.id,
        words.text,
        blocks,
        head_notes=head_notes(head, backs),
        anchors=anchors,
        lost=_lost(asked, anchors),
        addresses=addresses(markdown),
        lapses=lapses(markdown),
        mentions=named(blocks, article.title, names) if article.name_links else (),
    )
    return Checked(body, (*refusals(outcomes, text), *poor))


def _outcomes(asked: Sequence[Asked], haystack: Haystack, known: Known) -> Iterator[tuple[Asked, Outcome]]:
    lost = 0
    for one in asked:
        is_searched = lost < MOST_LOST
        outcome = find(one.quote, haystack, known) if is_searched else find_as_written(one.quote, haystack)
        lost += isinstance(outcome, Lost)
        yield one, outcome


def _anchors(outcomes: Sequence[tuple[Asked, Outcome]]) -> tuple[Anchor, ...]:
    anchors = (
        Anchor(asked.note.id, place.start, place.end, place.tier, place.gap)
        for asked, outcome in outcomes
        if isinstance(outcome, Found | Moved)
        for place in outcome.places
    )
    return tuple(sorted(anchors, key=lambda anchor: (anchor.start, anchor.end, anchor.note)))


def _lost(asked: Sequence[Asked], anchors: Sequence[Anchor]) -> tuple[NoteId, ...]:
    found = {anchor.note for anchor in anchors}
    return tuple(dict.fromkeys(one.note.id for one in asked if one.note.id not in found))
