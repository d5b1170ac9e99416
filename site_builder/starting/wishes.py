"""What is asked of `init`; whatever is left out is guessed."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from site_builder.authoring import Consent
from site_builder.importing import Mode


class Readiness(StrEnum):
    """What texts become that do not say themselves whether they are drafts."""

    DRAFTS = "drafts"
    PUBLISHED = "published"


class Standing(StrEnum):
    """What becomes of files that stand there already and would be written otherwise."""

    SHOWN = "shown"
    """The difference is shown, and nothing is written until somebody agrees."""
    KEPT = "kept"
    """They stay; what is missing is written."""


def _nobody(question: str) -> bool:
    del question
    return False


@dataclass(frozen=True, slots=True)
class Wishes:
    """What somebody has said about the archive they want."""

    title: str = ""
    url: str = ""
    language: str = ""
    source: Path | None = None
    """A folder of Markdown to begin with; none: the archive's own folder, if it holds any."""
    rights: str = ""
    """What the texts in it are that do not state their rights."""
    readiness: Readiness | None = None
    """None: what the kind of folder suggests."""
    standing: Standing = Standing.SHOWN
    mode: Mode = Mode.WRITE
    consent: Consent = Consent.WITHHELD
    ask: Callable[[str], bool] = _nobody

    @property
    def is_dry_run(self) -> bool:
        """Whether nothing is to be written, whatever anybody answers."""
        return self.mode is Mode.DRY_RUN
