"""Issues beside the changed lines of a pull request, as commands that GitHub reads from the log of a step."""

import hashlib
import re
from collections import defaultdict
from collections.abc import Iterable, Mapping

from site_builder.model.codes import CODES
from site_builder.model.issue import Severity
from site_builder.report.findings import Finding, counted
from site_builder.report.text import text
from site_builder.text.names import listed

MOST = 10
"""Of errors, and of warnings, that GitHub shows of one step; it drops the others without a word."""
_MOST_LINES = 12
"""How many lines one command names."""


def github(findings: tuple[Finding, ...], texts: Mapping[str, str]) -> str:
    """The findings as commands; where there are too many, those of one code in a file share a command.

    What is told together, or not at all, is told in full below, in a part of the log that opens on a click.
    """
    levels = (
        [one for one in findings if one.severity is level] for level in (Severity.ERROR, Severity.WARNING)
    )
    commands = [command for found in levels for command in _commands(found)]
    told = "".join(f"{command}\n" for command in commands)
    return told if len(commands) == len(findings) else told + _in_full(findings, texts)


def _commands(findings: list[Finding]) -> list[str]:
    """At most as many commands as are shown, for findings of one weight."""
    if len(findings) <= MOST:
        return [_command(finding) for finding in findings]
    alike: defaultdict[tuple[str, str], list[Finding]] = defaultdict(list)
    for one in findings:
        alike[(one.issue.spot.path, one.issue.code)].append(one)
    groups = list(alike.values())
    shown = groups if len(groups) <= MOST else groups[: MOST - 1]
    rest = [one for group in groups[len(shown) :] for one in group]
    return [*(_command(group[0], group[1:]) for group in shown), *([_others(rest)] if rest else [])]


def _command(finding: Finding, more: Iterable[Finding] = ()) -> str:
    issue, spot = finding.issue, finding.issue.spot
    properties = {"file": spot.path, "title": f"{issue.code} {CODES[issue.code].what}"}
    if spot.line:
        properties |= {"line": str(spot.line)}
        if spot.column:
            properties |= {"col": str(spot.column), "endColumn": str(spot.column + spot.length)}
    message = f"{issue.message}{' (a draft)' if issue.is_draft else ''}"
    said = "\n".join(part for part in (message, issue.help, _also(tuple(more))) if part)
    return _line(finding.severity, properties, said)


def _also(more: tuple[Finding, ...]) -> str:
    """The other places of the same fault in a file."""
    if not more:
        return ""
    lines = sorted({one.issue.spot.line for one in more if one.issue.spot.line})
    if not lines or len(lines) > _MOST_LINES:
        return f"and {len(more)} more of {more[0].issue.code} in this file"
    where = f"line{'' if len(lines) == 1 else 's'} {listed(tuple(map(str, lines)))}"
    return f"and {len(more)} more of {more[0].issue.code} in this file, in {where}"


def _others(rest: list[Finding]) -> str:
    """What has no room: how much it is, of which codes."""
    codes = sorted({one.issue.code for one in rest})
    files = len({one.issue.spot.path for one in rest})
    said = f"{counted(rest)} more, of {listed(codes)}, in {files} file{'' if files == 1 else 's'}"
    return _line(rest[0].severity, {"title": "There are more than can be shown here"}, f"{said}: see the log")


def _in_full(findings: tuple[Finding, ...], texts: Mapping[str, str]) -> str:
    """All findings as text, in which nothing is taken for a command."""
    whole = text(findings, texts)
    # Nobody can write into a file what ends this part, for it would change what has to be written.
    end = hashlib.blake2b(whole.encode("utf-8", "surrogatepass"), digest_size=16).hexdigest()
    return f"::group::{counted(findings)}\n::stop-commands::{end}\n{whole}::{end}::\n::endgroup::\n"


def _line(level: Severity, properties: Mapping[str, str], said: str) -> str:
    shown = ",".join(f"{key}={_escaped(value, _PROPERTY)}" for key, value in properties.items())
    return f"::{level} {shown}::{_escaped(said, _MESSAGE)}"


_MESSAGE = re.compile(r"[%\r\n]")
_PROPERTY = re.compile(r"[%\r\n:,]")


def _escaped(text: str, signs: re.Pattern[str]) -> str:
    return signs.sub(lambda sign: f"%{ord(sign.group()):02X}", text)
