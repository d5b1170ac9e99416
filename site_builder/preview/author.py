"""What an author sees while writing: the page at once, and the rest of the archive when there is time."""

from collections.abc import Callable, Collection, Iterable, Iterator
from dataclasses import replace
from itertools import chain
from pathlib import Path, PurePosixPath

from site_builder import cache
from site_builder.build import make
from site_builder.keeping import is_large, woven_before
from site_builder.link import Drafts
from site_builder.looking import look, settings_of
from site_builder.model.dataclass import dataclass
from site_builder.model.disclosure import Audience
from site_builder.model.issue import Issue, Severity
from site_builder.model.records import Record
from site_builder.options import Options
from site_builder.preview.contents import NOTHING, contents_after, contents_of
from site_builder.preview.look import STYLE, look_at, look_of
from site_builder.preview.state import Contents, Preview, Rest, texts_of
from site_builder.preview.written import written_after, written_of
from site_builder.publishing import ORPHANED
from site_builder.read.sources import ARCHIVE, CONTENT
from site_builder.read.stamps import Stamps, saved_between, stamps_of
from site_builder.report import Finding, Strictness, has_errors, judge, severity
from site_builder.unpublished import draft_places, marked

LOOKS = frozenset({"templates", "theme"})
"""Folders that say how pages look."""


class OutOfDateError(Exception):
    """Something was saved: what was being looked through is out of date."""


@dataclass(frozen=True, slots=True)
class Found:
    """What is wrong with an archive, as far as it has been looked through."""

    quick: tuple[Issue, ...] = ()
    """Found at once, where something was saved: in settings, files, templates and quotes."""
    rules: tuple[Issue, ...] = ()
    """Found by looking through all records."""
    pages: tuple[Issue, ...] = ()
    """Found by making all pages."""

    @property
    def issues(self) -> tuple[Issue, ...]:
        """All of them, each once."""
        return tuple(dict.fromkeys((*self.quick, *self.rules, *self.pages)))


class Author:
    """An archive while its author writes: one state after the other, each complete in itself."""

    def __init__(self, root: Path, memory: cache.Cache) -> None:
        """Write in `root`; `memory` is what an earlier build remembers."""
        self.options = Options(root, drafts=Drafts.SHOW, audience=Audience.AUTHOR)
        self.preview: Preview | None = None
        self.found = Found()
        self._memory = memory
        self._contents = NOTHING
        self._stamps: Stamps = {}
        self._of_settings: tuple[Issue, ...] = ()
        self._of_look: tuple[Issue, ...] = ()
        self._rest = Rest(woven_before(root))
        self.stop: Callable[[], bool] = lambda: False
        """Whether what is being looked through is out of date."""

    def saved(self, paths: Iterable[str] | None) -> None:
        """Look at the archive after files were saved, named by their paths in it; none named: at everything.

        What cannot be shown at all leaves the last state as it is.
        """
        try:
            # Where the last save could not be looked at, any file may still be another one.
            self._look(frozenset(paths or ()) if self._stamps else frozenset())
        except BaseException:
            self._stamps = {}
            raise

    def _look(self, named: frozenset[str]) -> None:
        changed = named or self._saved_since()
        if self.preview is None or (changed and not self._after(self.preview, changed)):
            self._anew()

    def _saved_since(self) -> frozenset[str]:
        """The files that were saved since this was asked last."""
        before, self._stamps = self._stamps, stamps_of(self.options.root, (ARCHIVE, CONTENT, *LOOKS))
        return saved_between(before, self._stamps)

    def look_through(self) -> Iterator[None]:
        """Look for all that is wrong, in steps; after each, what was found stands in `found`.

        Raises OutOfDateError as soon as something was saved meanwhile.
        """
        self._memory = self._memory.next()
        self._memory.pause = self._go_on
        try:
            self._look_through_records()
            yield
            # What pages of a large archive take from all others stays as it was in its last build.
            if self.preview is None or not is_large(self.preview.written.archive):
                self._make_all()
                yield
        except OutOfDateError:
            self._memory = self._memory.again()
            raise
        finally:
            self._memory.pause = lambda: None

    def memory(self) -> cache.Cache:
        """Another cache that knows what this one knows, for a thread of its own."""
        return self._memory.again()

    @property
    def findings(self) -> tuple[Finding, ...]:
        """Everything found, with its place and its weight."""
        checks = self.preview.config.checks if self.preview else {}
        return judge(self.found.issues, self.texts, checks, Strictness.NORMAL)

    @property
    def errors(self) -> tuple[Finding, ...]:
        """Those of `findings` that keep the archive from being published, without judging the others."""
        checks = self.preview.config.checks if self.preview else {}
        found = (one for some in (self.found.quick, self.found.rules, self.found.pages) for one in some)
        wrong = [one for one in found if severity(one, checks, Strictness.NORMAL) is Severity.ERROR]
        return judge(wrong, self.texts, checks, Strictness.NORMAL) if wrong else ()

    @property
    def texts(self) -> dict[str, str]:
        """Every text that an issue may quote, by the path it names."""
        return texts_of(self._contents, self.preview.look if self.preview else None)

    def _go_on(self) -> None:
        if self.stop():
            raise OutOfDateError

    def _after(self, before: Preview, changed: frozenset[str]) -> bool:
        """Whether the state after saving a few files could be made from the one before."""
        if self._contents is not before.contents:
            return False
        folders = {path.partition("/")[0] for path in changed}
        if folders <= {CONTENT}:
            return self._after_contents(before, changed)
        return folders <= LOOKS and self._after_look(before)

    def _after_contents(self, before: Preview, changed: frozenset[str]) -> bool:
        contents = contents_after(self.options.root, before.contents, changed, self._memory)
        if contents is None or any(contents.records[path].value is None for path in changed):
            return False
        written = written_after(before.written, before.contents, contents, changed, before.config)
        if written is None:
            # Any relation may have changed, but nothing outside these files has.
            written = written_of(contents, before.config, before.written)
        look = look_at(before.look, written.archive, before.config)
        self._contents = contents
        self.preview = replace(before, contents=contents, written=written, look=look)
        self._found_at_once(contents, self.preview)
        return True

    def _after_look(self, before: Preview) -> bool:
        look, wrong = look_of(self.options.root, before.written.archive, before.config, self._memory)
        self._of_look = wrong
        preview = replace(before, look=look)
        self._found_at_once(before.contents, preview)
        if not _is_broken(wrong):
            self.preview = preview
        return True

    def _anew(self) -> None:
        root, before = self.options.root, self.preview
        self._contents = contents = contents_of(root, self._contents, self._memory)
        config, self._of_settings = settings_of(self.options, contents.sources)
        if config is None:
            self._of_look = ()
            self._found_at_once(contents, None)
            return
        is_same = before is not None and before.config == config
        written = written_of(contents, config, before.written if before and is_same else None)
        look, self._of_look = look_of(root, written.archive, config, self._memory)
        preview = Preview(contents, config, written, look, before.rest if before else self._rest)
        self._found_at_once(contents, preview)
        if before is None or not (_is_broken(self._of_look) or _hides_something(before, contents)):
            self.preview = preview

    def _found_at_once(self, contents: Contents, preview: Preview | None) -> None:
        """Put what was found at once in place of what was found so before."""
        read = chain.from_iterable(contents.told.values())
        placed = (*chain.from_iterable(preview.written.told.values() if preview else ()),)
        places = draft_places(_records(contents, {issue.spot.path for issue in placed}))
        of_files = (*self._of_settings, *self._of_look, *contents.issues, *read)
        self.found = replace(self.found, quick=(*of_files, *marked(placed, places)))

    def _look_through_records(self) -> None:
        found = look(self.options, self._memory).issues
        self.found = replace(self.found, rules=_besides(found, self.found.quick))

    def _make_all(self) -> None:
        site = make(self.options, self._memory)
        known = (*self.found.quick, *self.found.rules)
        self.found = replace(self.found, pages=_besides(site.issues, known))
        if self.preview is not None and site.config is not None:
            style = self.preview.look.stylesheet.encode()
            files = {
                one.path: one.data.replace(style, STYLE.encode()) if style else one.data
                for one in site.outputs
                if one.path in site.rest.from_all
            }
            self.preview = replace(self.preview, rest=Rest(site.rest.woven, files))


def _records(contents: Contents, paths: Collection[str]) -> Iterator[Record]:
    """The records in some files, and the articles whose notes these hold."""
    articles = (f"{CONTENT}/articles/{PurePosixPath(path).stem}.md" for path in paths)
    for path in {*paths, *articles}:
        record = contents.records[path].value if path in contents.records else None
        if record is not None:
            yield record


def _besides(issues: tuple[Issue, ...], known: tuple[Issue, ...]) -> tuple[Issue, ...]:
    """Issues that are not known already, be they told as of a draft or not.

    What is wrong with a file or a quote is always found at once: what else is told of them is of a moment at
    which somebody was saving.
    """
    told = {replace(one, is_draft=False) for one in known}
    late = (one for one in issues if replace(one, is_draft=False) not in told)
    return tuple(one for one in late if not (_is_of_file(one) or one.code in ORPHANED))


def _is_of_file(issue: Issue) -> bool:
    return issue.code.startswith("R") and PurePosixPath(issue.spot.path).suffix in (".md", ".yaml")


def _is_broken(wrong: tuple[Issue, ...]) -> bool:
    return has_errors(judge(wrong, {}, {}, Strictness.NORMAL))


def _hides_something(before: Preview, contents: Contents) -> bool:
    """Whether pages that stand would be gone only because something cannot be read."""
    undecoded = {one.spot.path for one in contents.issues}
    lost = (path for path, one in contents.records.items() if one.value is None and one.issues)
    gone = {*lost, *(undecoded - contents.records.keys())}
    known = before.contents.records
    return any(path in known and known[path].value is not None for path in gone)
