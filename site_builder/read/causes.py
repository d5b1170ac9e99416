"""Of all that is wrong with a file, what a person has to mend; not what merely follows from it."""

from collections.abc import Iterable

from site_builder.model.issue import Issue
from site_builder.read.codes import CONFIG, RECORD
from site_builder.text.yaml_guard import MERGE, NO_WORD, KeyPath

NO_QUOTE = "N14"
_MISSING = (CONFIG.missing, RECORD.missing, NO_QUOTE)
_UNKNOWN = (CONFIG.unknown, RECORD.unknown)


def meant(key: str) -> str:
    """The help that proposes a key for a misspelt one."""
    return f"did you mean `{key}`?"


def causes(issues: Iterable[Issue], unknown: tuple[KeyPath, ...] = ()) -> tuple[Issue, ...]:
    """The issues but for those about values that could not be read, or about keys that are only misspelt.

    `unknown` are the places of values that were refused; of a mapping with a refused key nobody can say what
    is missing.
    """
    found = tuple(issues)
    misspelt = {(issue.spot.key[:-1], issue.help) for issue in found if issue.code in _UNKNOWN}
    is_open = {place[:-1] for place in unknown if place[-1:] in ((MERGE,), (NO_WORD,))}
    return tuple(
        issue
        for issue in found
        if not any(issue.spot.key[: len(place)] == place for place in unknown)
        and not (issue.code in _MISSING and _is_explained(issue, misspelt, is_open))
    )


def _is_explained(issue: Issue, misspelt: set[tuple[KeyPath, str | None]], is_open: set[KeyPath]) -> bool:
    mapping, key = issue.spot.key[:-1], str(issue.spot.key[-1])
    return mapping in is_open or (mapping, meant(key)) in misspelt
