"""Findings of the tools as rows for programs and as lines for people."""

from collections.abc import Iterable, Mapping

from site_builder.text.columns import visible
from site_builder.tools.candidates import Candidate
from site_builder.tools.contradictions import Contradiction
from site_builder.tools.due import Due
from site_builder.tools.stubs import list_item

Row = Mapping[str, str | int | list[str] | dict[str, str]]


def joined(paragraphs: Iterable[str], nothing: str, warning: str) -> str:
    """The paragraphs below each other, or that there is nothing; then a warning if there is one."""
    lines = [visible_lines(paragraph) for paragraph in paragraphs]
    return "\n".join(filter(None, (*(lines or [nothing]), warning)))


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
        "path": one.spot.path,
        "line": line,
    }


def due_text(row: Row) -> str:
    """One line: place, risk, note and why."""
    return f"{row['path']}:{row['line']}: {row['risk']}: {row['note']}: {row['why']}"


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
    """Place, risk, words and why; below them the note to begin with."""
    noted = row["noted"]
    there = f" (noted: {', '.join(noted)})" if isinstance(noted, list) and noted else ""
    head = (
        f"{row['path']}:{row['line']}: {row['risk']}: {row['reason']}: “{row['words']}”: {row['why']}{there}"
    )
    return f"{head}\n{row['stub']}"


def contradiction_row(one: Contradiction) -> Row:
    """Two articles that disagree."""
    first, second = one.first, one.second
    return {
        "kind": one.kind.value,
        "about": one.about,
        "why": one.why,
        "first": {"article": first.article, "place": first.place, "quote": first.quote},
        "second": {"article": second.article, "place": second.place, "quote": second.quote},
    }


def contradiction_text(row: Row) -> str:
    """Why, and both quotes with their places."""
    sides = [row["first"], row["second"]]
    quotes = [f"  {side['place']}: “{side['quote']}”" for side in sides if isinstance(side, dict)]
    return "\n".join([f"{row['kind']}: {row['why']} ({row['about']})", *quotes])
