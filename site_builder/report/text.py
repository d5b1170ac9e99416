"""Issues as people read them in a terminal: the place, the sentence, the line in question, what to do."""

from collections.abc import Callable, Iterable, Mapping
from functools import lru_cache

from site_builder.model.issue import Spot
from site_builder.report.findings import Finding, counted
from site_builder.text.columns import excerpt, visible


def place(spot: Spot) -> str:
    """`path:line:column`, as far as they are known."""
    numbers = [str(number) for number in (spot.line, spot.column if spot.line else 0) if number]
    return ":".join((visible(spot.path), *numbers))


def text(findings: tuple[Finding, ...], texts: Mapping[str, str]) -> str:
    """The findings, and how many there are."""
    return "".join(_paragraph(finding, texts, _plain) for finding in findings) + _last_line(findings)


def colour(findings: tuple[Finding, ...], texts: Mapping[str, str]) -> str:
    """The same in the colours of a terminal."""
    return "".join(_paragraph(finding, texts, _painted) for finding in findings) + _last_line(findings)


def _last_line(findings: tuple[Finding, ...]) -> str:
    return f"{counted(findings)}\n" if findings else ""


def _paragraph(finding: Finding, texts: Mapping[str, str], paint: Callable[[str, str], str]) -> str:
    issue, level = finding.issue, finding.severity
    what = f"{issue.code} {visible(issue.message)}{' (a draft)' if issue.is_draft else ''}"
    head = f"{paint(place(issue.spot), 'place')}: {paint(level, level)} {what}"
    lines = [head, *_source(issue.spot, texts, lambda carets: paint(carets, level))]
    if issue.help:
        first, *more = issue.help.split("\n")
        lines.append(f"    {paint('help:', 'help')} {visible(first)}")
        lines += [f"          {visible(line)}" for line in more]
    lines += [f"    {paint('also:', 'help')} {place(spot)}" for spot in issue.also]
    return "".join(f"{line}\n" for line in lines)


def _source(spot: Spot, texts: Mapping[str, str], paint: Callable[[str], str]) -> Iterable[str]:
    """The line in question, and carets under the words in question."""
    lines = _lines(texts[spot.path]) if spot.path in texts else ()
    if not 0 < spot.line <= len(lines):
        return
    line, indent, carets = excerpt(lines[spot.line - 1], spot.column, spot.length)
    yield f"{spot.line:>5} | {line}".rstrip()
    if carets:
        yield f"      | {indent}{paint(carets)}"


# Thousands of issues may lie in one file; it is parted into lines once.
@lru_cache(maxsize=8)
def _lines(text: str) -> tuple[str, ...]:
    return tuple(text.split("\n"))


def _plain(text: str, _role: str) -> str:
    return text


_ESCAPES = {"error": "1;31", "warning": "1;33", "help": "1;36", "place": "1"}


def _painted(text: str, role: str) -> str:
    return f"\x1b[{_ESCAPES[role]}m{text}\x1b[0m"
