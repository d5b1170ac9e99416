"""What is asked of `init`; whatever is left out is guessed."""

import re
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from enum import StrEnum
from pathlib import Path

from site_builder.authoring import Consent
from site_builder.importing import Mode
from site_builder.model.dataclass import dataclass
from site_builder.model.rights import IDENTIFIERS, WORDS, is_known
from site_builder.model.url import Url
from site_builder.read.names import printable
from site_builder.text.similar import did_you_mean


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


Tell = Callable[[str], None]
"""Called with the name of a piece of work each time one is done."""
_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*")


def _nobody(question: str) -> bool:
    del question
    return False


@contextmanager
def _unwatched() -> Iterator[Tell]:
    """Nobody waits to be told how far it has come."""
    yield lambda _: None


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
    watch: Callable[[], AbstractContextManager[Tell]] = _unwatched
    """Shows how far it has come while texts are read."""

    @property
    def is_dry_run(self) -> bool:
        """Whether nothing is to be written, whatever anybody answers."""
        return self.mode is Mode.DRY_RUN

    @property
    def misspelt(self) -> str:
        """What cannot be meant, and what was expected; empty if all can."""
        if self.language and not _LANGUAGE.fullmatch(self.language):
            return f"--language: expected a tag such as en or pt-BR, found '{printable(self.language)}'"
        if self.rights and not is_known(self.rights):
            known = (
                did_you_mean(self.rights, (*WORDS, *IDENTIFIERS))
                or f"one of {', '.join(WORDS)}, CC-BY-4.0, …"
            )
            return f"--rights: '{printable(self.rights)}' is no statement of rights; {known}"
        try:
            is_web = not self.url or Url.parse(self.url).startswith("http")
        except ValueError:
            is_web = False
        return "" if is_web else f"--url: expected an address with https://, found '{printable(self.url)}'"
