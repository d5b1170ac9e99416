"""Notes ready to be filled in: what `new note` writes and `notes candidates` offers."""

import json
from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from site_builder.annotate.advice import told_lost
from site_builder.annotate.context import settling_line
from site_builder.annotate.find import find_as_written, places_of
from site_builder.annotate.haystack import Haystack, Place
from site_builder.annotate.outcome import Found, Lost, Several
from site_builder.annotate.repair import haystack_of, written
from site_builder.model.ids import NoteId
from site_builder.model.kinds import KINDS, NoteKind, Outcome, Requirement, Verdict
from site_builder.model.records import Article, Note
from site_builder.model.records.note import Quote, Status
from site_builder.model.records.parts import OriginalWords, Valid
from site_builder.model.unwritten import ORIGINAL, SEARCHED, SUMMARY
from site_builder.model.when import Day, When
from site_builder.text.encode import plain, tidy
from site_builder.text.slug import slug

MOST_SHOWN = 12
ROOM = 30
"""How much is shown on either side of a place."""


def stub(article: Article, quote: Quote, kind: NoteKind, today: date) -> Note:
    """A draft of a note with everything its kind demands, ready to be filled in."""
    row, day = KINDS[kind], Day(today.year, today.month, today.day)
    needs = row.requires
    can_change = row.needs_review or kind is NoteKind.OUTCOME
    return Note(
        id=NoteId(f"{article.id[:40].rstrip('-')}-{slug(' '.join(quote.exact.split()[:4]))}"),
        on=article.id,
        kind=kind,
        quote=quote.exact,
        prefix=quote.prefix,
        suffix=quote.suffix,
        occurrence=quote.occurrence,
        summary=SUMMARY,
        then=row.then[0] if row.then else None,
        now=_verdict(row.now),
        outcome=Outcome.OPEN if Requirement.OUTCOME in needs else None,
        valid=Valid(to=When.day(day)) if Requirement.VALID_TO in needs else None,
        searched=SEARCHED if Requirement.SEARCHED in needs else "",
        original=OriginalWords("de", reason=ORIGINAL) if Requirement.ORIGINAL in needs else None,
        as_of=day,
        author="The editors",
        created=day,
        review_by=Day(day.year + 1, day.month, min(day.day, 28)) if can_change else None,
        status=Status.DRAFT,
    )


def placed_quote(quote: Quote, article: Article) -> Quote | str:
    """`quote` as `article` prints it, with what stands around it; or why it has no one place."""
    haystack = haystack_of(article)
    outcome = find_as_written(quote, haystack)
    if isinstance(outcome, Several):
        return _several(quote, article, outcome.places, haystack)
    if isinstance(outcome, Lost):
        return told_lost(quote, outcome, article)
    if not isinstance(outcome, Found) or len(outcome.places) != 1:
        return f"“{quote.exact}” is in {article.id}, but not there; quote it alone to see its places"
    return written(outcome.places[0], haystack)


def _several(quote: Quote, article: Article, places: Sequence[Place], haystack: Haystack) -> str:
    """That a quote is ambiguous, and for each place the option that settles it."""
    head = f"“{quote.exact}” stands in {article.id} {len(places)} times; quote more of the sentence, or add:"
    more = len(places) - MOST_SHOWN
    last = (f"  … and {more} places more",) if more > 0 else ()
    return "\n".join((head, *(_candidate(place, places, haystack) for place in places[:MOST_SHOWN]), *last))


def _candidate(place: Place, places: Sequence[Place], haystack: Haystack) -> str:
    key, _, value = settling_line(place, places, haystack).partition(": ")
    start, end = max(0, place.start - ROOM), min(len(haystack.text), place.end + ROOM)
    shown = " ".join(haystack.text[start:end].split())
    return f"  --{key} {value}  # … {shown} …"


def _whole(words: str, haystack: Haystack) -> tuple[Place, ...]:
    return tuple(place for place in places_of(words, haystack) if haystack.is_whole(place))


def quote_at(start: int, end: int, haystack: Haystack) -> Quote:
    """The words between two offsets, with as much context as tells them from the other places they have."""
    words = haystack.text[start:end]
    places = _whole(words, haystack)
    here = next((place for place in places if (place.start, place.end) == (start, end)), None)
    return Quote(words) if here is None or len(places) < 2 else settled(words, here, places, haystack)


def settled(words: str, place: Place, places: Sequence[Place], haystack: Haystack) -> Quote:
    """A quote that means `place` and no other of `places`."""
    key, _, value = settling_line(place, places, haystack).partition(": ")
    return replace(Quote(words), **{key: json.loads(value)})


def list_item(note: Note) -> str:
    """A note as one entry of a notes file."""
    lines = tidy(plain(note)).splitlines()
    return "".join(f"{'  - ' if index == 0 else '    '}{line}\n" for index, line in enumerate(lines))


def _verdict(allowed: tuple[Verdict, ...]) -> Verdict | None:
    if not allowed:
        return None
    return Verdict.OPEN if Verdict.OPEN in allowed else allowed[0]
