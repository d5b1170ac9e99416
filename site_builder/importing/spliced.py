"""A line brought back or taken out in the text as it was imported, however its original is read today."""

from collections.abc import Iterator, Mapping
from dataclasses import replace

from site_builder.intake.decided import RULE
from site_builder.intake.lines import tidy_spaces
from site_builder.intake.markdown import to_markdown
from site_builder.model.dataclass import dataclass
from site_builder.model.draft import IN_BODY, LineEntry, LineKind, Sidecar, Unit
from site_builder.text.plain import plain_text

_BUILT = ("|", "```", "~~~", "    ")
"""How lines of Markdown begin that make no sense without those beside them."""


@dataclass(frozen=True, slots=True)
class _Text:
    """A text as it was imported, line by line, and the place of every line of its original in it."""

    rows: tuple[str, ...]
    at: Mapping[int, int]
    """Line of the original → the row of Markdown that holds its words."""


def with_line(account: Sidecar, line: int, words: Mapping[int, str]) -> Sidecar:
    """An account by which a line that was cut stands in the text, behind the one that it followed."""
    text = _text(account, words)
    before = [at for entry, at in text.at.items() if entry < line]
    after = [at for entry, at in text.at.items() if entry > line]
    if any(one.kind is LineKind.VERBATIM for one in account.lines):
        place = max(before) + 1 if before else min(after, default=0)
        rows = (*text.rows[:place], words[line], *text.rows[place:])
        return _with(account, rows, {line: (LineKind.VERBATIM, words[line], None)})
    place = _end_of_block(text.rows, max(before)) if before else min(after, default=0)
    row = to_markdown(tidy_spaces(words[line]))
    rows = (*text.rows[:place], *(("", row) if before else (row, "")), *text.rows[place:])
    count = len(words[line].split()) if account.unit is Unit.BLOCKS else None
    return _with(account, rows, {line: (LineKind.BODY, words[line], count)})


def without_line(account: Sidecar, line: int, words: Mapping[int, str]) -> Sidecar | None:
    """An account by which a line's paragraph stands in the text no more; None if others are built with it."""
    text = _text(account, words)
    row = text.at.get(line)
    if row is None or text.rows[row].startswith(_BUILT):
        return None
    rows = list(text.rows)
    del rows[row]
    if rows[row - 1 : row + 1] == ["", ""]:
        del rows[row]
    gone = [entry for entry, at in text.at.items() if at == row]
    return _with(account, tuple(rows), {one: (LineKind.UNWANTED, words[one], None) for one in gone})


def _text(account: Sidecar, words: Mapping[int, str]) -> _Text:
    rows = tuple(account.body.split("\n"))
    kept = [(one.line, _squeezed(words[one.line])) for one in account.lines if one.kind in IN_BODY]
    return _Text(rows, dict(_places(kept, [_squeezed(plain_text(row)) for row in rows])))


def _places(kept: list[tuple[int, str]], rows: list[str]) -> Iterator[tuple[int, int]]:
    """Each line of the original that the text holds, with its row; both go on in one order."""
    row = start = 0
    for line, words in kept:
        ahead = ((at, rows[at].find(words, start if at == row else 0)) for at in range(row, len(rows)))
        found = next(((at, place) for at, place in ahead if place >= 0), None) if words else None
        if found:
            row, start = found[0], found[1] + len(words)
            yield line, row


def _squeezed(text: str) -> str:
    return "".join(text.split())


def _end_of_block(rows: tuple[str, ...], row: int) -> int:
    return next((at for at in range(row, len(rows)) if not rows[at].strip()), len(rows))


_Change = tuple[LineKind, str, int | None]


def _with(account: Sidecar, rows: tuple[str, ...], changes: Mapping[int, _Change]) -> Sidecar:
    lines = tuple(_changed(one, changes[one.line]) if one.line in changes else one for one in account.lines)
    return replace(account, lines=lines, body="\n".join(rows))


def _changed(entry: LineEntry, change: _Change) -> LineEntry:
    kind, words, count = change
    return replace(entry, kind=kind, rule=RULE, words=count, exact=words)
