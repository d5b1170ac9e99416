"""One article as the public may see it: its body, and what may be quoted from it anywhere."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import field

from site_builder.disclose.extract import extract, without_words
from site_builder.disclose.passage import CUT, GAP, Shown
from site_builder.disclose.quotations import (
    Bounds,
    Quoted,
    bounds,
    pieces,
    places_of,
    spans_of_anchor,
    spans_of_quote,
)
from site_builder.disclose.quoted import Quotation
from site_builder.model.body import Anchor, Body
from site_builder.model.config import RightsConfig
from site_builder.model.dataclass import dataclass
from site_builder.model.ids import NoteId
from site_builder.model.issue import Issue, Spot
from site_builder.model.kinds import NoteKind
from site_builder.text.names import counted
from site_builder.text.word_runs import words_of

_SHORTER = "quote its first and last words with … between them, or raise `rights.most_words` in archive.yaml"
_FEWER = "shorten quotations, or raise `rights.most_share` in archive.yaml"


@dataclass(frozen=True, slots=True)
class Kept:
    """What is left of a text that is not shown."""

    body: Body
    quotes: Mapping[Spot, str] = field(default_factory=dict)
    """Where words of it are quoted → what may be shown of them."""
    issues: tuple[Issue, ...] = ()


@dataclass(frozen=True, slots=True)
class Withheld:
    """A text that is not shown, with all that is quoted from it and whose notes those are."""

    body: Body
    quotations: tuple[Quotation, ...]
    kinds: Mapping[NoteId, NoteKind]
    labels: Mapping[NoteKind, str]


def nothing_of(withheld: Withheld) -> Kept:
    """What is left of a text of which not a word may be shown."""
    return Kept(without_words(withheld.body), {one.spot: "" for one in withheld.quotations})


def extract_of(withheld: Withheld, policy: RightsConfig) -> Kept:
    """What is left of a text of which the quoted passages may be shown."""
    text = withheld.body.text
    words = words_of(text)
    places, first = places_of(words), _first_anchors(withheld.body)
    quoted = {
        one.spot: Quoted(
            one.spot,
            spans_of_anchor(words, first[one.note])
            if one.note in first
            else spans_of_quote(places, words, one.words),
            one.note,
            one.words,
        )
        for one in withheld.quotations
    }
    limits = bounds(text, tuple(quoted.values()), policy)
    made = {spot: _pieces(limits, one) for spot, one in quoted.items()}
    quotes = {
        spot: _words(text, *made[spot]) if one.spans else limits.loose[one.words]
        for spot, one in quoted.items()
    }
    shown = tuple(
        _shown(withheld, one.note, *made[spot])
        for spot, one in quoted.items()
        if one.note in first and made[spot][0]
    )
    return Kept(extract(withheld.body, _once(shown)), quotes, tuple(_issues(limits, policy)))


def _first_anchors(body: Body) -> Mapping[NoteId | None, Anchor]:
    """Where each note stands first: a passage that repeats itself is quoted once."""
    first: dict[NoteId | None, Anchor] = {}
    for anchor in body.anchors:
        first.setdefault(anchor.note, anchor)
    return first


def _pieces(limits: Bounds, one: Quoted) -> tuple[tuple[tuple[int, int], ...], bool]:
    """The stretches of a quotation that may be shown, as places in the text, and whether some are not."""
    found = tuple(pieces(limits, one.spans))
    return found, len(found) < len(one.spans) or any(
        end < limits.words[last - 1].end for (_, end), (_, last) in zip(found, one.spans, strict=False)
    )


def _words(text: str, stretches: Sequence[tuple[int, int]], is_cut: bool) -> str:  # noqa: FBT001  a pair
    words = GAP.join(text[slice(*one)].replace("\n", " ") for one in stretches)
    return f"{words}{CUT}" if words and is_cut else words


def _shown(
    withheld: Withheld,
    note: NoteId | None,
    stretches: tuple[tuple[int, int], ...],
    is_cut: bool,  # noqa: FBT001  a pair
) -> Shown:
    assert note is not None, "what has an anchor is a note's"
    number = next((one.number for one in withheld.body.placed if one.note == note), 0)
    kind = withheld.kinds[note]
    return Shown(note, kind, number, f"Note {number}: {withheld.labels[kind]}", stretches, is_cut)


def _once(shown: Sequence[Shown]) -> tuple[Shown, ...]:
    return tuple({one.note: one for one in reversed(shown)}.values())


def _issues(limits: Bounds, policy: RightsConfig) -> Iterator[Issue]:
    for (start, end), largest in limits.long:
        length = counted(end - start, "word")
        what = f"this quotation has {length}"
        if largest.length < end - start:
            what = f"this quotation and others next to it have {length} together"
        message = f"{what}, and at most {policy.most_words} may stand in a row of a text that is not shown"
        yield Issue("D01", message, largest.spot.at("quote"), _SHORTER)
    if limits.beyond:
        total = len(limits.words)
        most = int(total * policy.most_share)
        what = f"{limits.quoted} of {total} words of a text that is not shown are quoted"
        message = f"{what}, and at most {most} may be"
        yield Issue("D02", message, limits.beyond.spot.at("quote"), _FEWER)
