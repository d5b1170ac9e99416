"""What the command line and the server ask of a build: publish it, only check it, make it again, clean up."""

import os
import time
from collections.abc import Callable, Mapping
from contextlib import nullcontext
from dataclasses import field, replace
from datetime import date
from enum import Enum
from pathlib import Path

from site_builder import cache
from site_builder.build import SPILL, Faults, Options, Orphans, Search, Site, make, putting_aside
from site_builder.disclosing import proved, tally
from site_builder.disk import GoneError
from site_builder.hosting import outputs_of, publishable
from site_builder.keeping import CACHE, SEARCH_CACHE, forget, keep_woven, memory_of, spare_of
from site_builder.leaving_out import faulty_articles, files_of
from site_builder.model.dataclass import dataclass
from site_builder.model.disclosure import Audience
from site_builder.model.instead import first_of
from site_builder.model.issue import Checked, Severity
from site_builder.model.page import Output
from site_builder.privacy import why_not_here
from site_builder.read.texts import SavedError
from site_builder.renamed import former_names
from site_builder.report import Finding, Format, Strictness, below, by_place, has_errors, judge, show
from site_builder.summary import Done, notes_line, summary
from site_builder.unchanged import KEPT, TOOK, Request, keep, seen_before
from site_builder.write import (
    BusyError,
    Found,
    Written,
    for_all_to_read,
    held,
    misplaced,
    read_manifest,
    write,
)

NO_SEARCH = "W03"
"""Code of a search that could not be made."""
ORPHANED = frozenset({"N01", "N02", "N03"})
"""Codes of a note that has no place."""


class Ending(Enum):
    """How a build ended, as the exit code of its command; true when the whole site is published."""

    WHOLE = 0
    NOTHING = 1
    """Nothing was published; the last site stands."""
    INCOMPLETE = 3
    """The site is published without the articles that have errors."""
    BUSY = 4
    """Another build held the output folder for too long; nothing was published."""

    def __bool__(self) -> bool:
        """Whether all went well."""
        return self is Ending.WHOLE


@dataclass(frozen=True, slots=True)
class Onlooker:
    """Who looks on while an archive is published or checked, and how they are told."""

    say: Callable[[str], None] = lambda _words: None
    """Called with a sentence that cannot wait for the end."""
    tell: Callable[[str], None] = lambda _name: None
    """Called with the name of each piece of work."""
    form: Format = Format.TEXT
    """How issues are printed."""


def publish(
    options: Options, onlooker: Onlooker = Onlooker(), request: Request | None = None
) -> tuple[str, Ending]:
    """Publish the archive. Gives what to print, and how it ended; with errors nothing is written.

    One build at a time writes a folder: while another one does, this one waits and says so. What a `request`
    gave is kept, so that the same one need not be built again while nothing changes.
    """
    is_private = options.audience is not Audience.PUBLIC
    if is_private and (reason := why_not_here(options.root, options.folder, os.environ)):
        return reason, Ending.NOTHING
    if issue := misplaced(options.folder, options.root):
        return show(judge((issue,), {}, {}, options.strictness), {}, onlooker.form), Ending.NOTHING
    try:
        with held(options.folder, options.patience, onlooker.say):
            return _published(options, onlooker, request)
    except BusyError as busy:
        return str(busy), Ending.BUSY
    except GoneError as gone:
        return _gone(gone), Ending.NOTHING


def _published(options: Options, onlooker: Onlooker, request: Request | None) -> tuple[str, Ending]:
    started = time.perf_counter()
    memory = putting_aside(cache.load(memory_of(options)), options.root)
    seen = seen_before(request) if request else None
    memory.tell = onlooker.tell
    around = _around_faults(options, memory)
    site = _searchable(around.site, around.options, memory)
    site, known = publishable(site, options, memory, is_to_be_written=not _is_faulty(site, options))
    findings = judged(site, options)
    told = show(by_place(around.findings, findings), first_of(site.texts, around.texts), onlooker.form)
    if has_errors(findings):
        if site.config is not None:
            # What a run made before it met an error need not be made again once that is mended.
            memory.save(memory_of(options), is_whole=False)
        return _lines(told, "nothing was published"), Ending.NOTHING
    written, issues = _written(site, options, known)
    if written is None:
        return show(judge(issues, {}, {}, options.strictness), {}, onlooker.form), Ending.NOTHING
    memory.save(memory_of(options))
    keep_woven(site, options)
    notes = notes_line(site, options.today or date.today())
    left = f"published without {', '.join(around.articles)}" if around.articles else ""

    def ended(done: Done) -> str:
        said = (
            summary(site, done),
            _rights(site),
            _memory_of_git(options, memory),
            done.written.remark,
            left,
        )
        return _lines(told, *said)

    took = f"{time.perf_counter() - started:.1f} s"
    done = Done(str(options.folder), known.digests.keys() if known else (), written, took, notes)
    if request and seen and not left and not _is_lacking(findings):
        again = ended(replace(done, written=written.again, took=TOOK))
        keep(request, seen, again, written.ours, written.others)
    return ended(done), Ending.INCOMPLETE if left else Ending.WHOLE


def _written(site: Site, options: Options, known: Found | None) -> Checked[Written | None]:
    """Write the files of the site."""
    is_public = options.audience is Audience.PUBLIC
    with for_all_to_read() if is_public else nullcontext():
        files, spare = outputs_of(site, options), spare_of(options)
        return write(files, options.folder, options.manner, spare, known)


def _is_faulty(site: Site, options: Options) -> bool:
    return has_errors(judged(site, options))


def _is_lacking(findings: tuple[Finding, ...]) -> bool:
    """Whether the site would be another on a machine on which all is installed."""
    return any(one.issue.code == NO_SEARCH for one in findings)


@dataclass(frozen=True, slots=True)
class _Around:
    """A site, what it was made with, and the articles that were left out of it because of their errors."""

    site: Site
    options: Options
    articles: tuple[str, ...] = ()
    findings: tuple[Finding, ...] = ()
    """Everything found wrong, that about what was left out included."""
    texts: Mapping[str, str] = field(default_factory=dict)


def _around_faults(options: Options, memory: cache.Cache) -> _Around:
    """The site; where a build is to keep going, without the articles that have errors."""
    around = _Around(make(options, memory), options)
    while options.faults is Faults.LEAVE_OUT:
        findings = judged(around.site, options)
        articles = faulty_articles(findings) | {*around.articles}
        around = replace(
            around,
            findings=by_place(around.findings, findings),
            texts=first_of(around.texts, around.site.texts),
        )
        if articles == {*around.articles}:
            break
        passing = replace(options, left_out=files_of(articles))
        around = replace(
            around, site=make(passing, memory), options=passing, articles=tuple(sorted(articles))
        )
    return around


def inspect(
    options: Options, form: Format, tell: Callable[[str], None] = lambda _name: None
) -> tuple[str, bool]:
    """Everything that a build would find wrong, and whether it would publish; no page is written."""
    try:
        return _inspected(options, form, tell)
    except GoneError as gone:
        return _gone(gone), False


def _gone(gone: GoneError) -> str:
    if isinstance(gone, SavedError):
        return f"{gone}: nothing was written\n    help: build again"
    return (
        f"what waited in {SPILL}/ for its time is not there as it was ({gone}): nothing was written\n"
        "    help: leave that folder alone while a build runs, see whether the disk is well, and build again"
    )


def _inspected(options: Options, form: Format, tell: Callable[[str], None]) -> tuple[str, bool]:
    memory = putting_aside(cache.load(options.root / CACHE), options.root)
    memory.tell = tell
    site, _ = publishable(make(options, memory), options, memory, is_to_be_written=False)
    findings = judged(site, options)
    if site.config is not None:
        # A folder that is no archive stays as it is.
        memory.save(options.root / CACHE)
    shown, texts = (
        (findings, site.texts) if form is not Format.GITHUB else _in_repository(site, findings, options)
    )
    return show(shown, texts, form), not has_errors(findings)


def _in_repository(
    site: Site, findings: tuple[Finding, ...], options: Options
) -> tuple[tuple[Finding, ...], Mapping[str, str]]:
    """Findings and texts by their paths in the repository, of which the archive may be one folder."""
    folder = Path(os.path.relpath(options.root)).as_posix()
    if folder == "." or folder.startswith(".."):
        return findings, site.texts
    told = {finding.issue.spot.path for finding in findings}
    texts = {f"{folder}/{path}": site.texts[path] for path in told if path in site.texts}
    return below(folder, findings), texts


def _searchable(site: Site, options: Options, memory: cache.Cache) -> Site:
    """The site with its search; where that cannot be made, the site without it, and the reason."""
    if site.config is None or not site.config.search or _is_faulty(site, options):
        return site
    bundle, issues = _search(site, options.root / SEARCH_CACHE, site.config.language)
    if bundle is None:
        site = make(replace(options, search=Search.LEFT_OUT), memory)
    issues = (*site.issues, *issues, *proved(bundle or (), site.proof, memory))
    return replace(site, outputs=(*site.outputs, *(bundle or ())), issues=issues)


def _search(site: Site, folder: Path, language: str) -> Checked[tuple[Output, ...] | None]:
    """The files of the site's search: of the last run those that say what has not changed."""
    from site_builder.search import PARTS, index

    shelf = cache.Shelf(folder, PARTS)
    made = index(site.findable(), language, shelf.remember)
    if made.value is not None:
        shelf.save()
    return made


def clean(options: Options) -> None:
    """Forget what earlier runs remembered, and remove what earlier builds wrote; nothing else."""
    forget(options.root)
    (options.root / KEPT).unlink(missing_ok=True)
    if options.audience is not Audience.PUBLIC and why_not_here(options.root, options.folder, {}):
        # What is there was never made by a private build.
        return
    if read_manifest(options.folder) is not None:
        with held(options.folder, options.patience, lambda _: None):
            write((), options.folder, options.manner)


def judged(site: Site, options: Options) -> tuple[Finding, ...]:
    """Every issue of a site with its place and its weight."""
    checks = site.config.checks if site.config else {}
    findings = judge(site.issues, site.texts, checks, options.strictness)
    if options.orphans is Orphans.REFUSED or options.strictness is Strictness.STRICT:
        return findings
    return tuple(
        replace(one, severity=Severity.WARNING) if one.issue.code in ORPHANED else one for one in findings
    )


def _memory_of_git(options: Options, memory: cache.Cache) -> str:
    """That pages may have been renamed earlier than this copy of the repository goes back."""
    if not former_names(options.root, memory).is_cut_off:
        return ""
    return (
        "this copy of the repository begins in the middle: pages renamed before it lead on only by `aliases`"
    )


def _rights(site: Site) -> str:
    """How many articles each value of `rights` stands for, and what is shown of them."""
    return f"rights: {', '.join(tally(site.proof.shown))}" if site.proof.shown else ""


def _lines(*parts: str) -> str:
    return "\n".join(part for part in parts if part)
