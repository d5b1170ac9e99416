"""What the archive would be if some files were saved: the same rules as the build, and no page made."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date
from pathlib import Path

from site_builder import cache
from site_builder.link import Drafts
from site_builder.looking import Looked, look
from site_builder.model.dataclass import dataclass
from site_builder.model.disclosure import Audience
from site_builder.model.issue import Checked, Issue, Severity
from site_builder.options import Options
from site_builder.read.decode import decode
from site_builder.read.scan import reread, scan
from site_builder.read.sources import ARCHIVE, CONTENT, Sources
from site_builder.read.stamps import Stamps, saved_between, stamps_of
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

    stamp: Stamps
    today: date
    found: Checked[Sources]
    looked: Looked
    told: frozenset[Key]
    """Everything wrong with it already."""


class Bench:
    """An archive's folder at work, and what was last seen of it."""

    def __init__(
        self,
        root: Path,
        today: Callable[[], date] = date.today,
        memory: Callable[[], cache.Cache] = cache.Cache,
    ) -> None:
        """Work in `root`; `memory` is asked, when that is first needed, for what is known already."""
        self.root, self.today = root, today
        self._known = memory
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
        stamp, today, seen = _stamp(self.root), self.today(), self._seen
        if seen is None or (seen.stamp, seen.today) != (stamp, today):
            found = _found_again(self.root, seen, stamp) if seen else scan(self.root)
            looked = self._look({}, found)
            told = frozenset(_key(one) for one in _judged(looked))
            seen = self._seen = _Seen(stamp, today, found, looked, told)
        return seen

    def _look(self, unsaved: Mapping[str, str], found: Checked[Sources]) -> Looked:
        self._memory = (self._memory or self._known()).next()
        what = Options(self.root, drafts=Drafts.SHOW, audience=Audience.AUTHOR, unsaved=unsaved)
        return look(what, self._memory, found)


def _stamp(root: Path) -> Stamps:
    """The files of an archive; and what git notes down with every commit."""
    return stamps_of(root, (ARCHIVE, CONTENT, ".git/HEAD", ".git/index"))


def _found_again(root: Path, seen: _Seen, stamp: Stamps) -> Checked[Sources]:
    """What a scan finds now: of files that were there before, only those are read that were saved since."""
    if seen.stamp.keys() != stamp.keys():
        return scan(root)
    paths = saved_between(seen.stamp, stamp)
    if not paths <= seen.found.value.texts.keys():
        return scan(root)
    texts: dict[str, str] = {}
    issues = seen.found.issues
    for path in paths:
        text, more = reread(root, path)
        if text is None:
            return scan(root)
        texts[path] = text
        issues = (*(one for one in issues if one.spot.path != path), *more)
    return Checked(seen.found.value.with_texts(texts), issues)


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
