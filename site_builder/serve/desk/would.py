"""What the archive would be if some files were saved: the same rules as the build, and no page made."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from site_builder import cache
from site_builder.link import Drafts
from site_builder.looking import Looked, look
from site_builder.model.disclosure import Audience
from site_builder.model.issue import Issue, Severity
from site_builder.options import Options
from site_builder.read.decode import decode
from site_builder.report import Finding, Strictness, judge

Key = tuple[str, str, str, tuple[str | int, ...]]


@dataclass(frozen=True, slots=True)
class Would:
    """What is found in an archive as it would be."""

    findings: tuple[Finding, ...]
    """Everything, with the weight that it has in this archive."""
    fresh: tuple[Finding, ...]
    """Errors that are not there now."""


class Bench:
    """An archive's folder at work, and what was last seen of it."""

    def __init__(self, root: Path, today: Callable[[], date] = date.today) -> None:
        """Work in `root`; what an earlier build remembers is read when it is first needed."""
        self.root, self.today = root, today
        self._memory: cache.Cache | None = None

    def look(self, unsaved: Mapping[str, str] | None = None) -> Looked:
        """The archive as it lies there, drafts included, with some texts taken as if they were saved."""
        before = self._memory or cache.load(self.root / ".cache" / "site-builder.pickle")
        self._memory = before.next()
        what = Options(self.root, drafts=Drafts.SHOW, audience=Audience.AUTHOR)
        read = {path: _as_read(text) for path, text in (unsaved or {}).items()}
        return look(replace(what, unsaved=read), self._memory)

    def would(self, unsaved: Mapping[str, str]) -> Would:
        """What would be found if the texts in `unsaved` were saved."""
        now = {_key(one) for one in _judged(self.look())}
        looked = self.look(unsaved)
        refused = (issue for path, text in unsaved.items() for issue in _unreadable(path, text))
        then = _judged(replace(looked, issues=(*looked.issues, *refused)))
        errors = (one for one in then if one.severity is Severity.ERROR)
        return Would(then, tuple(one for one in errors if _key(one) not in now))


def _unreadable(path: str, text: str) -> tuple[Issue, ...]:
    """Why the bytes of a text would not be taken at all."""
    value, issues = decode(path, text.encode())
    return issues if value is None else ()


def _as_read(text: str) -> str:
    """A text as it is read from a file: without the mark of its encoding, and with one kind of line end."""
    return text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")


def _judged(looked: Looked) -> tuple[Finding, ...]:
    config = looked.files.config
    texts = looked.files.sources.texts
    return judge(looked.issues, texts, config.checks if config else {}, Strictness.NORMAL)


def _key(finding: Finding) -> Key:
    """An issue without its line, which moves when lines above it do."""
    issue = finding.issue
    return issue.code, issue.message, issue.spot.path, issue.spot.key
