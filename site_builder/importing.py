"""The other river: raw files -> content/, one at a time; a bad one never stops the rest."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from pathlib import Path

from site_builder.intake import MOST_BYTES, convert
from site_builder.intake.shelve import Placed, Shelf, place, read_shelf, shelve
from site_builder.model.draft import Found, LineKind, Raw
from site_builder.model.issue import Issue, Spot
from site_builder.model.records.parts import Removed
from site_builder.model.when import Day
from site_builder.report import Format, Strictness, judge, show
from site_builder.text.columns import visible

_WIDTH = 72
_RESERVED = "all-rights-reserved"


class Mode(StrEnum):
    """Whether an import writes."""

    DRY_RUN = "dry run"
    WRITE = "write"


class Outcome(StrEnum):
    """What became of a file."""

    ALREADY_HERE = "already here"
    IMPORTED = "imported"
    REFUSED = "refused"


@dataclass(frozen=True, slots=True)
class FileReport:
    """What became of one file."""

    name: str
    outcome: Outcome
    placed: Placed | None = None
    issues: tuple[Issue, ...] = ()


@dataclass(frozen=True, slots=True)
class ImportReport:
    """What became of every file of an import."""

    mode: Mode
    files: tuple[FileReport, ...]

    @property
    def refused(self) -> tuple[FileReport, ...]:
        """The files that were not imported, each with its reason."""
        return tuple(one for one in self.files if one.outcome is Outcome.REFUSED)


def import_files(paths: tuple[Path, ...], root: Path, today: date, mode: Mode = Mode.WRITE) -> ImportReport:
    """Bring saved articles into the archive in `root` as drafts; `today` is the day they were captured."""
    if not (root / "archive.yaml").is_file():
        return ImportReport(mode, (_no_archive(root),))
    captured = Day(today.year, today.month, today.day)
    shelf = read_shelf(root)
    reports: list[FileReport] = []
    for path in paths:
        report = _import_file(path, shelf, captured)
        if mode is Mode.WRITE and report.outcome is Outcome.IMPORTED:
            report = _write(report, root)
        if report.outcome is Outcome.IMPORTED and report.placed:
            shelf = shelf.holding(report.placed)
        reports.append(report)
    return ImportReport(mode, tuple(reports))


def describe(report: ImportReport) -> str:
    """A report as a person reads it: what was found and why, what was cut and why, what is still needed."""
    parts = [_describe(one, report.mode) for one in report.files]
    return "\n".join([*parts, _counts(report), *_others_rights(report)])


def _import_file(path: Path, shelf: Shelf, captured: Day) -> FileReport:
    name = path.as_posix()
    try:
        with path.open("rb") as stream:
            raw = Raw(name, stream.read(MOST_BYTES + 1))
    except OSError as error:
        return FileReport(name, Outcome.REFUSED, issues=(_cannot_open(name, path, error),))
    draft, issues = convert(raw)
    if draft is None:
        return FileReport(name, Outcome.REFUSED, issues=issues)
    placed, more = place(draft, shelf, captured)
    outcome = Outcome.ALREADY_HERE if placed.is_here else Outcome.IMPORTED
    return FileReport(name, outcome, placed, (*issues, *more))


def _write(report: FileReport, root: Path) -> FileReport:
    if report.placed is None:
        return report
    try:
        shelve(report.placed, root)
    except OSError as error:
        message = f"{report.placed.path} cannot be written: {_reason(error)}"
        issue = Issue("I09", message, Spot(report.name), "mend that, and import the file again")
        return FileReport(report.name, Outcome.REFUSED, issues=(*report.issues, issue))
    return report


def _no_archive(root: Path) -> FileReport:
    advice = "run `site-builder init`, or name the archive's folder with `--into`"
    issue = Issue("C01", "there is no archive.yaml here", Spot((root / "archive.yaml").as_posix()), advice)
    return FileReport(root.as_posix(), Outcome.REFUSED, issues=(issue,))


def _cannot_open(name: str, path: Path, error: OSError) -> Issue:
    if path.is_dir():
        return Issue("I09", "this is a folder, not a file", Spot(name), f"name the files in it: {name}/*.txt")
    return Issue(
        "I09", f"this cannot be opened: {_reason(error)}", Spot(name), "check the path and its permissions"
    )


def _reason(error: OSError) -> str:
    return (error.strerror or str(error)).lower()


def _describe(one: FileReport, mode: Mode) -> str:
    lines = [_headline(one, mode)]
    if one.placed and one.outcome is Outcome.IMPORTED:
        draft = one.placed.draft
        lines += _part("found", [line for found in draft.found for line in _found(found)])
        lines += _part("cut", [_cut(removed) for removed in draft.article.provenance.removed])
        lines += [*_doubtful(one.placed), f"  still needed: {', '.join(draft.article.needs) or 'nothing'}"]
    findings = judge(one.issues, {}, {}, Strictness.NORMAL)
    return "\n".join([*lines, *show(findings, {}, Format.TEXT).splitlines()[:-1]]) + "\n"


def _headline(one: FileReport, mode: Mode) -> str:
    name = visible(one.name)
    if one.outcome is Outcome.REFUSED or one.placed is None:
        return f"{name}: not imported"
    if one.outcome is Outcome.ALREADY_HERE:
        return f"{name}: imported before as {one.placed.path}; nothing was changed"
    verb = "would become" if mode is Mode.DRY_RUN else "became"
    return f"{name}: {verb} {one.placed.path}, a draft"


def _part(name: str, lines: list[str]) -> list[str]:
    return [f"  {name}", *(f"    {line}" for line in lines)] if lines else [f"  {name}: nothing"]


def _found(found: Found) -> Iterator[str]:
    said = f"{found.field}: {_short(found.value)}" if found.value else f"{found.field}: left empty"
    if found.field == "modified":
        said = f"stamp, not the date of publication: {found.value}"
    yield said
    yield f"  {visible(found.basis)} (certainty: {found.certainty})"


def _cut(removed: Removed) -> str:
    return f"line {removed.line}, {removed.reason}: {_short(removed.text.strip())}"


def _doubtful(placed: Placed) -> Iterator[str]:
    doubtful = [str(entry.line) for entry in placed.draft.sidecar.lines if entry.kind is LineKind.UNCLEAR]
    if doubtful:
        yield f"  kept, but look at them: line {', '.join(doubtful)}"


def _short(text: str) -> str:
    shown = visible(text)
    return shown if len(shown) <= _WIDTH else f"{shown[: _WIDTH - 1].rstrip()}…"


def _others_rights(report: ImportReport) -> Iterator[str]:
    """What to heed when texts were written down that are not ours: a repository may be public."""
    written = (
        one.placed.draft.article
        for one in report.files
        if report.mode is Mode.WRITE and one.outcome is Outcome.IMPORTED and one.placed
    )
    if any(article.rights == _RESERVED for article in written):
        yield (
            "these texts belong to others: keep the drafts and content/originals/ out of a public repository "
            "unless you may publish them"
        )


def _counts(report: ImportReport) -> str:
    outcomes = [one.outcome for one in report.files]
    counts = [f"{outcomes.count(outcome)} {outcome}" for outcome in Outcome if outcome in outcomes]
    end = "; this was a dry run, nothing was written" if report.mode is Mode.DRY_RUN else ""
    return f"{', '.join(counts)}{end}"
