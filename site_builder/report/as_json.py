"""Issues as programs read them: JSON with everything that is known."""

import json
from collections.abc import Mapping

from site_builder.model.issue import Severity, Spot
from site_builder.report.findings import Finding


def as_json(findings: tuple[Finding, ...], _texts: Mapping[str, str]) -> str:
    """The findings with their places, and how many there are."""
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
