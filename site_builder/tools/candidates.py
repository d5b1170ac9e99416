"""Words of an article that will age, or have aged: why they matter, and a note to begin with."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date

from site_builder.annotate.asked import asked_of
from site_builder.annotate.find import find
from site_builder.annotate.haystack import Haystack
from site_builder.annotate.outcome import Found
from site_builder.model.dataclass import dataclass
from site_builder.model.ids import ArticleId, NoteId
from site_builder.model.kinds import NoteKind
from site_builder.model.records import Article, Note
from site_builder.model.records.parts import Valid
from site_builder.model.when import Precision, When
from site_builder.text.dates import date_words
from site_builder.text.plain import Plain
from site_builder.text.sentences import sentences
from site_builder.tools.risk import Risk
from site_builder.tools.signs import Reason, Sign, ahead, signs
from site_builder.tools.stubs import quote_at, stub

KINDS_OF_NOTE = {
    Reason.DATE: NoteKind.GLOSS,
    Reason.FORECAST: NoteKind.OUTCOME,
    Reason.STATE: NoteKind.SUPERSEDED,
    Reason.OFFICE: NoteKind.GLOSS,
    Reason.SUPERLATIVE: NoteKind.CONTEXT,
    Reason.COUNT: NoteKind.CONTEXT,
}
"""The kind of note that such words mostly need."""

_WHY = {
    Reason.FORECAST: "it says what was to come; say what came of it",
    Reason.STATE: "it was so when it was printed; say whether it still is",
    Reason.OFFICE: "offices change hands; say who is meant, or until when",
    Reason.SUPERLATIVE: "one earlier, later or larger case makes it wrong; check it",
    Reason.COUNT: "numbers move on; say of what day this one is, and on whose word",
}
_ENOUGH = (Reason.DATE, Reason.OFFICE)
_MORE = re.compile(r"[ \u00a0]+[\w’'-]+")
_LONGEST_QUOTE = 8
"""Words of a quote that a stub is given; a claim needs more than its verb."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """Some words that a note might stand on."""

    article: ArticleId
    reason: Reason
    risk: Risk
    words: str
    start: int
    """Where the words begin in the article's plain text, in code points."""
    end: int
    line: int
    """Line of the article's file."""
    sentence: str
    why: str
    when: When | None
    """The date the words stand for, reckoned from the day of publication; of a forecast, its last day."""
    note: Note
    """A note on the words, ready to be filled in."""
    noted: tuple[NoteId, ...]
    """Notes that stand on these words already."""


@dataclass(frozen=True, slots=True)
class _Reading:
    """An article while it is gone through."""

    article: Article
    text: Plain
    haystack: Haystack
    noted: tuple[tuple[int, int, NoteId], ...]
    today: date


def candidates(article: Article, text: Plain, notes: Sequence[Note], today: date) -> tuple[Candidate, ...]:
    """Words of `article` that will age or have aged, the riskiest first, then by place.

    Dates are reckoned from the day of publication and from nothing else; `today` only tells what is past.
    """
    haystack = Haystack.of(text.text)
    reading = _Reading(article, text, haystack, tuple(_noted(article.id, notes, haystack)), today)
    found = (
        _candidate(reading, span, sign, near)
        for span in sentences(text.text)
        for near in (signs(text.text[slice(*span)], article.published, article.language),)
        for sign in near
    )
    return tuple(_named_apart(in_order(found), {note.id for note in notes}))


def _named_apart(found: Iterable[Candidate], taken: set[NoteId]) -> Iterator[Candidate]:
    """The same, no two notes of which have one name, nor the name of a note that is there."""
    for one in found:
        names = (one.note.id, *(NoteId(f"{one.note.id}-{number}") for number in range(2, len(taken) + 3)))
        name = next(name for name in names if name not in taken)
        taken.add(name)
        yield replace(one, note=replace(one.note, id=name))


def in_order(found: Iterable[Candidate]) -> tuple[Candidate, ...]:
    """The riskiest first, then by place."""
    return tuple(sorted(found, key=lambda one: (one.risk.order, one.article, one.start, one.end, one.reason)))


def without_notes(found: Iterable[Candidate]) -> tuple[Candidate, ...]:
    """Those whose words carry no note yet."""
    return tuple(one for one in found if not one.noted)


def _noted(
    article: ArticleId, notes: Sequence[Note], haystack: Haystack
) -> Iterator[tuple[int, int, NoteId]]:
    for asked in asked_of(article, notes):
        outcome = find(asked.quote, haystack)
        if isinstance(outcome, Found):
            yield from ((place.start, place.end, asked.note.id) for place in outcome.places)


def _candidate(reading: _Reading, span: tuple[int, int], sign: Sign, near: Sequence[Sign]) -> Candidate:
    start, end = span[0] + sign.start, span[0] + sign.end
    deadline = _deadline(reading, span, near) if sign.reason is Reason.FORECAST else None
    is_past = deadline is not None and deadline.last < reading.today
    note = _stub(reading, sign, _quoted(reading, sign.reason, (start, end), span[1]), deadline)
    return Candidate(
        article=reading.article.id,
        reason=sign.reason,
        risk=Risk.HIGH if is_past else sign.risk,
        words=reading.text.text[start:end],
        start=start,
        end=end,
        line=reading.article.body_line + reading.text.line_at(start),
        sentence=reading.text.text[slice(*span)],
        why=_why(reading.article.published, sign, deadline, reading.today),
        when=sign.when or deadline,
        note=note,
        noted=tuple(dict.fromkeys(name for a, b, name in reading.noted if a < end and b > start)),
    )


def _deadline(reading: _Reading, span: tuple[int, int], near: Sequence[Sign]) -> When | None:
    """The last date that a sentence looks ahead to, if it names one."""
    written = reading.article.published
    if written is None:
        return None
    reckoned = [sign.when for sign in near if sign.when and sign.is_ahead and sign.when.last >= written.first]
    told = [when for _, _, when in ahead(reading.text.text[slice(*span)], written, reading.article.language)]
    return max((*reckoned, *told), key=lambda when: when.last, default=None)


def _why(written: When | None, sign: Sign, deadline: When | None, today: date) -> str:
    if sign.reason is Reason.DATE:
        return _meaning(written, sign.when)
    if deadline is None:
        return _WHY[sign.reason]
    standing = "is past" if deadline.last < today else "is still to come"
    return f"{_WHY[sign.reason]}; {date_words(deadline)} {standing}"


def _meaning(written: When | None, when: When | None) -> str:
    if written is None:
        return (
            "only the day of publication tells which date is meant, and it is not known: fill in `published`"
        )
    if when is None:
        return f"published {date_words(written)}: that does not settle which date is meant"
    return f"{_named(when)}, reckoned from {date_words(written)}{_doubt(written)}"


def _doubt(written: When) -> str:
    is_sure = not written.circa and not written.is_range and written.precision is Precision.DAY
    return "" if is_sure else "; as uncertain as that date is"


def _named(when: When) -> str:
    """A date with the name of its day, where it is one day."""
    is_day = when.precision is Precision.DAY and not when.is_range
    return f"{when.first:%A} {date_words(when)}" if is_day else date_words(when)


def _quoted(reading: _Reading, reason: Reason, words: tuple[int, int], last: int) -> tuple[int, int]:
    """The words; for a claim with what follows up to the next pause, so that it says more than `will be`."""
    (start, end), text = words, reading.text.text
    while reason not in _ENOUGH and len(text[start:end].split()) < _LONGEST_QUOTE:
        more = _MORE.match(text, end, last)
        if more is None:
            break
        end = more.end()
    return start, end


def _stub(reading: _Reading, sign: Sign, span: tuple[int, int], deadline: When | None) -> Note:
    quote = quote_at(*span, reading.haystack)
    made = stub(reading.article, quote, KINDS_OF_NOTE[sign.reason], reading.today)
    if sign.reason is Reason.DATE and sign.when:
        doubt = _doubt(reading.article.published) if reading.article.published else ""
        return replace(made, summary=f"{_named(sign.when)}, reckoned from the day of publication{doubt}.")
    return replace(made, valid=Valid(to=deadline)) if deadline else made
