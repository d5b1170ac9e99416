"""`checks` in archive.yaml: codes that exist and may be changed."""

from collections.abc import Iterator

from site_builder.check.given import Given
from site_builder.model.codes import CODES
from site_builder.model.issue import Issue, Part, Severity, Spot
from site_builder.text.similar import nearest

_SPOT = Spot("archive.yaml", ("checks",))


def unknown_settings(given: Given) -> Iterator[Issue]:
    """C05: codes that do not exist."""
    for code in given.config.checks:
        if code not in CODES:
            padded = code[:1].upper() + code[1:].zfill(2)
            near = padded if padded in CODES else nearest(code, CODES)
            advice = f"did you mean {near}?" if near else "`site-builder explain` lists the codes"
            yield Issue("C05", f"there is no code '{code}'", _SPOT.at(code, part=Part.KEY), advice)


def settings_that_cannot_be(given: Given) -> Iterator[Issue]:
    """C06: codes that are set lower than the site can rely on."""
    for code, wanted in given.config.checks.items():
        if code in CODES and CODES[code].level(wanted) is not wanted:
            yield _too_low(code, CODES[code].lowest)


def _too_low(code: str, lowest: Severity) -> Issue:
    spot = _SPOT.at(code, part=Part.KEY)
    if lowest is Severity.ERROR:
        message = f"{code} cannot be changed: what it reports would be missing from the site"
        return Issue("C06", message, spot, "delete the line, and mend what it reports")
    message = f"{code} cannot be switched off: a note could be misplaced or lost without a word"
    return Issue("C06", message, spot, "write `error` or `warning`, or delete the line")
