"""What the archive would be if some files were saved: the same rules as the build, and no page made."""

import os
from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from site_builder import cache
from site_builder.link import Drafts
from site_builder.looking import Looked, look
from site_builder.model.disclosure import Audience
from site_builder.model.issue import Checked, Issue, Severity
from site_builder.options import Options
from site_builder.read.decode import decode
from site_builder.read.scan import scan
from site_builder.read.sources import ARCHIVE, CONTENT, Sources
from site_builder.report import Finding, Strictness, judge

Key = tuple[str, str, str, tuple[str | int, ...]]


@dataclass(frozen=True, slots=True)
class Would:
    """What is found in an archive as it would be."""

    findings: tuple[Finding, ...]
    """Everything, with the weight that it has in this archive."""
    fresh: tuple[Finding, ...]
    """Errors that are not there now."""


@dataclass(frozen=True, slots=True)
class _Seen:
    """An archive as it was when its files were these."""

    stamp: object
    found: Checked[Sources]
    looked: Looked
    told: frozenset[Key]
    """Everything wrong with it already."""


class Bench:
    """An archive's folder at work, and what was last seen of it."""

    def __init__(self, root: Path, today: Callable[[], date] = date.today) -> None:
        """Work in `root`; what an earlier build remembers is read when it is first needed."""
        self.root, self.today = root, today
        self._memory: cache.Cache | None = None
        self._seen: _Seen | None = None

    def look(self) -> Looked:
        """The archive as it lies there, drafts included."""
        return self._now().looked

    def would(self, unsaved: Mapping[str, str]) -> Would:
        """What would be found if the texts in `unsaved` were saved."""
        now = self._now()
        looked = self._look({path: _as_read(text) for path, text in unsaved.items()}, now.found)
        refused = (issue for path, text in unsaved.items() for issue in _unreadable(path, text))
        then = _judged(replace(looked, issues=(*looked.issues, *refused)))
        errors = (one for one in then if one.severity is Severity.ERROR)
        return Would(then, tuple(one for one in errors if _key(one) not in now.told))

    def _now(self) -> _Seen:
        # A page asks several times while nobody saves: what was read a moment ago is not read again.
        stamp = (_stamp(self.root), self.today())
        if self._seen is None or self._seen.stamp != stamp:
            found = scan(self.root)
            looked = self._look({}, found)
            told = frozenset(_key(one) for one in _judged(looked))
            self._seen = _Seen(stamp, found, looked, told)
        return self._seen

    def _look(self, unsaved: Mapping[str, str], found: Checked[Sources]) -> Looked:
        before = self._memory or cache.load(self.root / ".cache" / "site-builder.pickle")
        self._memory = before.next()
        what = Options(self.root, drafts=Drafts.SHOW, audience=Audience.AUTHOR, unsaved=unsaved)
        return look(what, self._memory, found)


def _stamp(root: Path) -> tuple[tuple[str, int, int], ...]:
    """The files of an archive, each with its time and size; and what git notes down with every commit."""
    single = (root / ARCHIVE, root / ".git" / "HEAD", root / ".git" / "index")
    folders = (Path(folder) / name for folder, _, names in os.walk(root / CONTENT) for name in names)
    stamps = []
    for path in (*single, *folders):
        with suppress(OSError):
            about = path.stat()
            stamps.append((str(path), about.st_mtime_ns, about.st_size))
    return tuple(stamps)


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
