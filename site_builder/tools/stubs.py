"""Notes ready to be filled in: what `new note` writes and `notes candidates` offers."""

import json
from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from site_builder.annotate.context import settling_line
from site_builder.annotate.find import places_of
from site_builder.annotate.haystack import Haystack, Place
from site_builder.model.ids import NoteId
from site_builder.model.kinds import KINDS, NoteKind, Outcome, Requirement, Verdict
from site_builder.model.records import Article, Note
from site_builder.model.records.note import Quote
from site_builder.model.records.parts import OriginalWords, Valid
from site_builder.model.when import Day, When
from site_builder.text.encode import plain, tidy
from site_builder.text.slug import slug

SUMMARY = "Say in one sentence what a reader should know."


def stub(article: Article, quote: Quote, kind: NoteKind, today: date) -> Note:
    """A note with everything its kind demands, ready to be filled in."""
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
        searched="Say where you looked." if Requirement.SEARCHED in needs else "",
        original=_ORIGINAL if Requirement.ORIGINAL in needs else None,
        as_of=day,
        author="The editors",
        created=day,
        review_by=Day(day.year + 1, day.month, min(day.day, 28)) if can_change else None,
    )


_ORIGINAL = OriginalWords("de", reason="Say what the original says.")


def quote_at(start: int, end: int, haystack: Haystack) -> Quote:
    """The words between two offsets, with as much context as tells them from the other places they have."""
    words = haystack.text[start:end]
    places = tuple(place for place in places_of(words, haystack) if haystack.is_whole(place))
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
