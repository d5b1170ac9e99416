"""What somebody said by the articles here, and what became of it: told in words, never as a score of few."""

from collections import defaultdict
from collections.abc import Mapping

from site_builder.compose.edition import Desk, Edition, published
from site_builder.compose.expected import FEWEST, by_outcome, is_expectation, outcome_group, too_few
from site_builder.compose.items import note_items
from site_builder.compose.views.said import SaidView
from site_builder.compose.views.shared import LinkView
from site_builder.model.ids import ClaimantId
from site_builder.model.kinds import Outcome
from site_builder.model.records import Note
from site_builder.text.names import counted, listed

MOST = 60
"""A page lists no more of them."""

_TOLD: Mapping[Outcome, str] = {
    Outcome.CAME_TRUE: "came true",
    Outcome.PARTLY: "came about in part",
    Outcome.DELAYED: "came later than was said",
    Outcome.DID_NOT: "did not happen",
    Outcome.CANNOT_TELL: "cannot be told",
    Outcome.OPEN: "open",
}

Claims = Mapping[ClaimantId, tuple[Note, ...]]


def claims_of_each(edition: Edition) -> Claims:
    """Claimant → the notes on claims of theirs, in the order of notes."""
    found: defaultdict[ClaimantId, list[Note]] = defaultdict(list)
    for note in published(edition, edition.archive.notes):
        if note.claimant:
            found[note.claimant].append(note)
    return {claimant: tuple(notes) for claimant, notes in found.items()}


def said(desk: Desk, name: str, claims: tuple[Note, ...], everything: LinkView | None) -> SaidView | None:
    """What somebody said; nothing where no note follows up a claim of theirs."""
    if not claims:
        return None
    expected = tuple(note for note in claims if is_expectation(note))
    others = tuple(note for note in claims if not is_expectation(note))
    shown = expected[:MOST]
    return SaidView(
        total=len(expected),
        words=_words(name, expected) if expected else "",
        groups=tuple(outcome_group(desk, outcome, notes) for outcome, notes in by_outcome(shown).items()),
        others=note_items(desk, others[: MOST - len(shown)]),
        all_notes=everything if len(claims) > MOST else None,
    )


def _words(name: str, expected: tuple[Note, ...]) -> str:
    counts = {outcome: len(notes) for outcome, notes in by_outcome(expected).items()}
    unsettled = counts.get(Outcome.OPEN, 0) + counts.get(Outcome.CANNOT_TELL, 0)
    many = counted(len(expected), "expectation")
    if len(expected) - unsettled < FEWEST:
        return (
            f"Articles of this archive attribute {many} to {name}: "
            f"{too_few(len(expected))}. What became of each is told below."
        )
    told = listed(tuple(f"{count} {_verb(outcome, count)}" for outcome, count in counts.items()))
    return (
        f"Of {many} that articles of this archive attribute to {name}, {told}. "
        "They are what these articles report and a note follows up, and no sample of all that was said."
    )


def _verb(outcome: Outcome, count: int) -> str:
    return f"{'is' if count == 1 else 'are'} open" if outcome is Outcome.OPEN else _TOLD[outcome]
