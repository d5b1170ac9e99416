"""The shape of one entry in the table of codes."""

from site_builder.model.dataclass import dataclass
from site_builder.model.issue import Severity

_LEVELS = (Severity.OFF, Severity.WARNING, Severity.ERROR)


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
    least: Severity | None = None
    """The lowest level that `checks` may set; none: an error stays one, all else may be switched off."""

    @property
    def lowest(self) -> Severity:
        """The lowest level that `checks` may set."""
        if self.least is not None:
            return self.least
        return Severity.ERROR if self.severity is Severity.ERROR else Severity.OFF

    def level(self, wanted: Severity) -> Severity:
        """The level that `checks` asks for, or the lowest that it may set."""
        return max(wanted, self.lowest, key=_LEVELS.index)
