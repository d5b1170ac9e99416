"""Issues with their weight: which of them stop a build, in which order they are told."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from enum import StrEnum

from site_builder.model.codes import CODES
from site_builder.model.dataclass import dataclass
from site_builder.model.issue import Issue, Severity, Spot
from site_builder.read.locate import locate


class Strictness(StrEnum):
    """Whether warnings stop a build."""

    NORMAL = "normal"
    STRICT = "strict"


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


def below(folder: str, findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """The findings with their places as seen from further up, where the archive lies in `folder`."""

    def moved(spot: Spot) -> Spot:
        return replace(spot, path=f"{folder}/{spot.path}")

    issues = (
        (one, replace(one.issue, spot=moved(one.issue.spot), also=tuple(map(moved, one.issue.also))))
        for one in findings
    )
    return tuple(replace(one, issue=issue) for one, issue in issues)


def has_errors(findings: Iterable[Finding]) -> bool:
    """Whether anything found stops a build."""
    return any(finding.severity is Severity.ERROR for finding in findings)


def counted(findings: Iterable[Finding]) -> str:
    """How many errors and warnings there are: `3 errors, 1 warning`; empty for none."""
    levels = [finding.severity for finding in findings]
    counts = ((levels.count(level), str(level)) for level in (Severity.ERROR, Severity.WARNING))
    return ", ".join(f"{count} {word}{'' if count == 1 else 's'}" for count, word in counts if count)


def _order(finding: Finding) -> tuple[object, ...]:
    spot = finding.issue.spot
    return (spot.path, spot.line, spot.column, finding.issue.code, finding.issue.message)
