"""Issues as people read them: in a terminal, in a program, beside a pull request."""

from collections.abc import Callable, Mapping
from enum import StrEnum

from site_builder.report.as_json import as_json
from site_builder.report.explain import LIMITS, Told, explain, is_code
from site_builder.report.findings import (
    Finding,
    Strictness,
    below,
    by_place,
    counted,
    has_errors,
    judge,
    severity,
)
from site_builder.report.github import github
from site_builder.report.text import colour, place, text

__all__ = [
    "LIMITS",
    "Finding",
    "Format",
    "Strictness",
    "Told",
    "below",
    "by_place",
    "counted",
    "explain",
    "has_errors",
    "is_code",
    "judge",
    "place",
    "severity",
    "show",
]


class Format(StrEnum):
    """How issues are printed."""

    TEXT = "text"
    COLOUR = "colour"
    """Text, with the colours of a terminal."""
    JSON = "json"
    GITHUB = "github"
    """Workflow commands, which GitHub shows beside the changed lines."""


def show(findings: tuple[Finding, ...], texts: Mapping[str, str], form: Format) -> str:
    """The findings as text, ending with how many there are; empty when there are none, except in JSON."""
    return _FORMS[form](findings, texts)


_FORMS: Mapping[Format, Callable[[tuple[Finding, ...], Mapping[str, str]], str]] = {
    Format.COLOUR: colour,
    Format.GITHUB: github,
    Format.JSON: as_json,
    Format.TEXT: text,
}
