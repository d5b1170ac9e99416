"""Issues as people read them: in a terminal, in a program, beside a pull request."""

import json
import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from typing import NamedTuple

from site_builder.model.codes import CODES
from site_builder.model.issue import Issue, Severity, Spot
from site_builder.read.locate import locate
from site_builder.text.columns import excerpt, visible
from site_builder.text.similar import nearest


class Strictness(StrEnum):
    """Whether warnings stop a build."""

    NORMAL = "normal"
    STRICT = "strict"


class Format(StrEnum):
    """How issues are printed."""

    TEXT = "text"
    COLOUR = "colour"
    """Text, with the colours of a terminal."""
    JSON = "json"
    GITHUB = "github"
    """Workflow commands, which GitHub shows beside the changed lines."""


@dataclass(frozen=True, slots=True)
class Finding:
    """An issue and how much it matters in this archive."""

    issue: Issue
    severity: Severity


def severity(issue: Issue, checks: Mapping[str, Severity], strictness: Strictness) -> Severity:
    """How much an issue matters: by its code, unless the archive's `checks` say otherwise and may."""
    entry = CODES[issue.code]
    level = entry.level(checks[issue.code]) if issue.code in checks else entry.severity
    if issue.is_draft:
        return Severity.OFF if level is Severity.OFF else Severity.WARNING
    is_raised = strictness is Strictness.STRICT and level is Severity.WARNING and not entry.waits
    return Severity.ERROR if is_raised else level


def judge(
    issues: Iterable[Issue],
    texts: Mapping[str, str],
    checks: Mapping[str, Severity],
    strictness: Strictness,
) -> tuple[Finding, ...]:
    """The issues that are not switched off, each once, with line and column, by place."""
    levels = ((issue, severity(issue, checks, strictness)) for issue in dict.fromkeys(issues))
    # Most of what is found in an archive is switched off, and a place costs the reading of a file.
    judged = (Finding(locate(issue, texts), level) for issue, level in levels if level is not Severity.OFF)
    return tuple(sorted(judged, key=_order))


def by_place(*findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """Findings of several runs, each once, by place."""
    return tuple(sorted(dict.fromkeys(one for some in findings for one in some), key=_order))


def has_errors(findings: Iterable[Finding]) -> bool:
    """Whether anything found stops a build."""
    return any(finding.severity is Severity.ERROR for finding in findings)


def show(findings: tuple[Finding, ...], texts: Mapping[str, str], form: Format) -> str:
    """The findings as text, ending with how many there are; empty when there are none, except in JSON."""
    return _FORMS[form](findings, texts)


def counted(findings: Iterable[Finding]) -> str:
    """How many errors and warnings there are: `3 errors, 1 warning`; empty for none."""
    levels = [finding.severity for finding in findings]
    counts = ((levels.count(level), str(level)) for level in (Severity.ERROR, Severity.WARNING))
    return ", ".join(f"{count} {word}{'' if count == 1 else 's'}" for count, word in counts if count)


LIMITS: Mapping[Severity, str] = {
    Severity.ERROR: " (`checks` in archive.yaml cannot change it)",
    Severity.WARNING: " (`checks` in archive.yaml can raise it, and cannot switch it off)",
    Severity.OFF: "",
}
"""What is said of a code beside its level, by the lowest level that it may be given."""


class Told(NamedTuple):
    """What to print, and whether all is well."""

    text: str
    is_fine: bool


def explain(code: str) -> Told:
    """What a code means, why it matters and how to mend it."""
    name = code.upper()
    if name not in CODES:
        return Told("; ".join(filter(None, (f"there is no code '{code}'", _near_codes(name)))), is_fine=False)
    entry = CODES[name]
    lines = (
        f"{name}, {entry.severity}{LIMITS[entry.lowest]}",
        "",
        entry.what,
        f"Why it matters: {entry.why}",
        f"How to mend it: {entry.mend}",
    )
    return Told("\n".join(lines), is_fine=True)


def _near_codes(name: str) -> str:
    """The codes that begin as `name` does; failing them, the one most like it."""
    known = ", ".join(code for code in sorted(CODES) if name and code.startswith(name))
    if known:
        return f"the codes that begin so are {known}"
    near = nearest(name, CODES)
    return f"did you mean {near}?" if near else ""


def place(spot: Spot) -> str:
    """`path:line:column`, as far as they are known."""
    numbers = [str(number) for number in (spot.line, spot.column if spot.line else 0) if number]
    return ":".join((visible(spot.path), *numbers))


def _order(finding: Finding) -> tuple[object, ...]:
    spot = finding.issue.spot
    return (spot.path, spot.line, spot.column, finding.issue.code, finding.issue.message)


def _text(findings: tuple[Finding, ...], texts: Mapping[str, str]) -> str:
    return "".join(_paragraph(finding, texts, _plain) for finding in findings) + _last_line(findings)


def _colour(findings: tuple[Finding, ...], texts: Mapping[str, str]) -> str:
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


def _json(findings: tuple[Finding, ...], _texts: Mapping[str, str]) -> str:
    rows = [
        {
            "code": one.issue.code,
            "severity": one.severity,
            "message": one.issue.message,
            "help": one.issue.help,
            **_numbers(one.issue.spot),
            "also": [_numbers(spot) for spot in one.issue.also],
        }
        for one in findings
    ]
    levels = [one.severity for one in findings]
    whole = {
        "issues": rows,
        "errors": levels.count(Severity.ERROR),
        "warnings": levels.count(Severity.WARNING),
    }
    return json.dumps(whole, ensure_ascii=False, indent=2) + "\n"


def _numbers(spot: Spot) -> dict[str, object]:
    return {"path": spot.path, "line": spot.line, "column": spot.column, "length": spot.length}


def _github(findings: tuple[Finding, ...], _texts: Mapping[str, str]) -> str:
    return "".join(f"{_command(finding)}\n" for finding in findings)


def _command(finding: Finding) -> str:
    issue, spot = finding.issue, finding.issue.spot
    properties = {"file": spot.path, "title": f"{issue.code} {CODES[issue.code].what}"}
    if spot.line:
        properties |= {"line": str(spot.line)}
        if spot.column:
            properties |= {"col": str(spot.column), "endColumn": str(spot.column + spot.length)}
    said = f"{issue.message}\n{issue.help}" if issue.help else issue.message
    shown = ",".join(f"{key}={_escaped(value, _PROPERTY)}" for key, value in properties.items())
    return f"::{finding.severity} {shown}::{_escaped(said, _MESSAGE)}"


_MESSAGE = re.compile(r"[%\r\n]")
_PROPERTY = re.compile(r"[%\r\n:,]")


def _escaped(text: str, signs: re.Pattern[str]) -> str:
    return signs.sub(lambda sign: f"%{ord(sign.group()):02X}", text)


_FORMS = {Format.COLOUR: _colour, Format.GITHUB: _github, Format.JSON: _json, Format.TEXT: _text}
