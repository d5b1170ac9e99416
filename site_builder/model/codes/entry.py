"""The shape of one entry in the table of codes."""

from dataclasses import dataclass

from site_builder.model.issue import Severity


@dataclass(frozen=True, slots=True)
class Code:
    """What a code means; printed by `site-builder explain CODE`."""

    severity: Severity
    what: str
    """What was found, in one sentence."""
    why: str
    """Why it matters to a reader or an author."""
    mend: str
    """How to mend it."""
    waits: bool = False
    """Whether `--strict` leaves it a warning."""
