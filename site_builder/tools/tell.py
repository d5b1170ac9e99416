"""Findings of the tools as rows for programs and as lines for people."""

import textwrap
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from datetime import date

from site_builder.model.when import When
from site_builder.text.columns import visible
from site_builder.text.dates import date_words
from site_builder.tools.candidates import Candidate
from site_builder.tools.contradictions import Contradiction
from site_builder.tools.due import Due, Upcoming
from site_builder.tools.stubs import list_item

Row = Mapping[str, str | int | list[str] | dict[str, str]]

WIDTH = 100
"""Columns of the terminal that findings are written for."""


def joined(paragraphs: Iterable[str], tally: str, warning: str) -> str:
    """The paragraphs with a line between them, then how many there are, and a warning if there is one."""
    parts = [visible_lines(paragraph).rstrip("\n") for paragraph in paragraphs]
    return "\n".join(filter(None, ("\n\n".join([*parts, tally]), warning)))


def tally(rows: Sequence[Row], one: str, many: str, key: str) -> str:
    """How many rows there are, and of which sort: `3 notes to look at again: 1 high, 2 low`."""
    sorts = Counter(str(row[key]) for row in rows)
    told = ", ".join(f"{count} {sort}" for sort, count in sorts.items())
    return f"{len(rows):,} {one if len(rows) == 1 else many}: {told}"


def nothing_due(today: date, upcoming: Upcoming | None) -> str:
    """That nothing is due, and what will be next."""
    now = f"nothing has to be looked at again on {date_words(When.day(today))}"
    if upcoming is None:
        return f"{now}, and no note has a review ahead of it"
    return f"{now}\n  next: {upcoming.note}, on {date_words(When.day(upcoming.day))}, in {upcoming.article}"


def wrapped(text: str, indent: str) -> str:
    """Text in lines that fit, one under the other."""
    lines = textwrap.wrap(
        text,
        WIDTH,
        initial_indent=indent,
        subsequent_indent=indent,
        break_long_words=False,
        break_on_hyphens=False,
    )
    return "\n".join(lines)


def visible_lines(text: str) -> str:
    """Text that cannot disturb a terminal, line by line."""
    return "\n".join(visible(line) for line in text.split("\n"))


def due_row(one: Due, line: int) -> Row:
    """A finding that is due."""
    return {
        "note": one.note,
        "article": one.article,
        "kind": one.kind.value,
        "reason": one.reason.value,
        "risk": one.risk.value,
        "day": one.day.isoformat(),
        "days": one.days,
        "why": one.why,
        "summary": one.summary,
        "path": one.spot.path,
        "line": line,
    }


def due_text(row: Row) -> str:
    """Place, risk and note; below them why, and what the note says."""
    head = f"{row['path']}:{row['line']}: {row['risk']}: {row['note']}"
    below = (wrapped(str(row[key]), "  ") for key in ("why", "summary"))
    return "\n".join((head, *filter(None, below)))


def candidate_row(one: Candidate, path: str) -> Row:
    """Words that age."""
    return {
        "article": one.article,
        "path": path,
        "line": one.line,
        "start": one.start,
        "end": one.end,
        "reason": one.reason.value,
        "risk": one.risk.value,
        "words": one.words,
        "sentence": one.sentence,
        "why": one.why,
        "resolved": str(one.when) if one.when else "",
        "noted": [str(name) for name in one.noted],
        "stub": list_item(one.note),
    }


def candidate_text(row: Row) -> str:
    """Place, risk and words; below them their sentence, why they age, and the note to begin with."""
    noted = row["noted"]
    there = f" (noted: {', '.join(noted)})" if isinstance(noted, list) and noted else ""
    head = f"{row['path']}:{row['line']}: {row['risk']}: {row['reason']}: “{row['words']}”{there}"
    sentence = wrapped(f"“{' '.join(str(row['sentence']).split())}”", "  ")
    return "\n".join((head, sentence, wrapped(str(row["why"]), "  "), str(row["stub"])))


def contradiction_row(one: Contradiction) -> Row:
    """Two articles that disagree."""
    first, second = one.first, one.second
    return {
        "kind": one.kind.value,
        "confidence": one.confidence.value,
        "about": one.about,
        "why": one.why,
        "first": {"article": first.article, "place": first.place, "quote": first.quote},
        "second": {"article": second.article, "place": second.place, "quote": second.quote},
    }


def contradiction_text(row: Row) -> str:
    """How sure and why; below, what both are about, and both quotes with their places."""
    sides = [side for side in (row["first"], row["second"]) if isinstance(side, dict)]
    quotes = [f"  {side['place']}:\n{wrapped('“' + side['quote'] + '”', '    ')}" for side in sides]
    head = wrapped(f"{row['confidence']}: {row['kind']}: {row['why']}", "")
    return "\n".join([head, *([f"  about: {row['about']}"] if row["about"] else []), *quotes])
