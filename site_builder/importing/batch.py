"""Saved files -> content/: each converted, compared with what is there, and put in its place."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date
from hashlib import sha256
from pathlib import Path

from site_builder.importing.crew import Done, Reading, converted
from site_builder.importing.gather import Gathered, PassedOver, Unread, Why, gathered, own_part
from site_builder.importing.known import Known, known_in
from site_builder.importing.listed import listed_again
from site_builder.importing.outcomes import (
    WRITTEN,
    Asked,
    FileReport,
    ImportReport,
    Mode,
    Outcome,
    Pictures,
    Twins,
    Update,
    Walls,
)
from site_builder.importing.publishers import with_publisher
from site_builder.importing.revised import as_decided, revision
from site_builder.intake import convert, convert_anyway
from site_builder.intake.annotations import ANNOTATIONS
from site_builder.intake.formats import suffix
from site_builder.intake.highlights import is_only_of_highlights
from site_builder.intake.hypothesis import address_key
from site_builder.intake.media import MEDIA, with_pictures
from site_builder.intake.shelve import Shelf, place, read_shelf, refill, rewrite, shelve
from site_builder.intake.stubs import filled
from site_builder.model.dataclass import dataclass
from site_builder.model.draft import TO_BE_SEEN, Draft, Raw
from site_builder.model.issue import Issue, Spot
from site_builder.model.records import Article, TextKind
from site_builder.model.when import Day

_ASKED = Asked()
_PASSED_OVER = {
    Why.LINK: Outcome.LINK,
    Why.OTHER_KIND: Outcome.PASSED_OVER,
    Why.OWN: Outcome.OWN,
}


def import_files(paths: tuple[Path, ...], root: Path, today: date, asked: Asked = _ASKED) -> ImportReport:
    """Bring saved articles into the archive in `root` as drafts; `today` is the day they were captured."""
    if not (root / "archive.yaml").is_file():
        return ImportReport(asked.mode, (_no_archive(root),))
    desk = _Desk(root, Day(today.year, today.month, today.day), asked, read_shelf(root), known_in(root))
    reports: list[FileReport] = []
    for report in _reports(desk, gathered(paths, asked.urls, own_part(root))):
        reports.append(report)
        if asked.tell:
            asked.tell(len(reports), report.name)
    return ImportReport(asked.mode, tuple(reports))


@dataclass(slots=True)
class _Desk:
    """An import at work: what was asked, and what the archive holds by now."""

    root: Path
    captured: Day
    asked: Asked
    shelf: Shelf
    known: Known

    def holds(self, raw: Raw) -> bool:
        """Whether a file's very bytes are an original of the archive."""
        return sha256(raw.data).hexdigest() in self.shelf.imported


def _reports(desk: _Desk, named: Iterator[Gathered]) -> Iterator[FileReport]:
    """What became of each file, in the order in which they were named."""
    reader = convert_anyway if desk.asked.walls is Walls.IMPORTED else convert
    for one, done in converted(named, Reading(reader, is_known=desk.holds)):
        yield _with_pictures_closed(_told(desk, one, done))


def _told(desk: _Desk, one: Gathered, done: Done | None) -> FileReport:
    if isinstance(one, Unread):
        return FileReport(one.name, Outcome.REFUSED, issues=one.issues)
    if isinstance(one, PassedOver):
        return FileReport(one.name, _PASSED_OVER[one.why])
    if done is None:
        return FileReport(
            one.name, Outcome.ALREADY_HERE, path=desk.shelf.imported[sha256(one.data).hexdigest()]
        )
    return _report(desk, one, done)


def _report(desk: _Desk, raw: Raw, done: Done) -> FileReport:
    draft, issues = done
    if draft is None and _holds_annotations(raw, issues):
        return FileReport(raw.name, Outcome.ANNOTATIONS)
    if draft is None:
        return FileReport(raw.name, Outcome.REFUSED, issues=issues)
    draft = replace(draft, raw=replace(draft.raw, data=raw.data))
    draft = with_publisher(draft, desk.known.publishers)
    if desk.asked.pictures is Pictures.LINKED:
        issues = (*issues, *_left_behind(draft))
        draft = replace(draft, raw=replace(raw, pictures=()))
    if here := desk.shelf.imported.get(draft.sidecar.sha256):
        return FileReport(raw.name, Outcome.ALREADY_HERE, path=here)
    report = _seen_before(desk, draft) or _new(desk, draft)
    if issues and report.outcome is Outcome.IMPORTED:
        report = replace(report, outcome=Outcome.NEEDS_A_LOOK)
    return _written(desk, replace(report, issues=(*issues, *report.issues)))


def _left_behind(draft: Draft) -> tuple[Issue, ...]:
    """That pictures of a draft lie nowhere but on this disk, where they are not to be copied."""
    _, pictures = with_pictures(draft.article, draft.raw.pictures)
    if not pictures:
        return ()
    message = f"{len(pictures)} of its pictures came with this page alone; nothing is shown in their place"
    advice = "import it without `--link-pictures`, or delete their lines from the draft"
    return (Issue("I16", message, Spot(draft.raw.name), advice),)


def _holds_annotations(raw: Raw, issues: tuple[Issue, ...]) -> bool:
    """Whether a file holds annotations alone, which become notes when all articles are here."""
    are_read = suffix(raw.name) in (".csv", ".json") and (not raw.inside or is_only_of_highlights(raw))
    return are_read and [one.code for one in issues] == [ANNOTATIONS]


def _seen_before(desk: _Desk, draft: Draft) -> FileReport | None:
    """What a draft is to an article that is there; None if it is a new one."""
    name = draft.raw.name
    here = desk.known.at_address(draft)
    if here and draft.article.text is TextKind.LINK_ONLY:
        # The same link stands in several lists; the archive needs it once.
        return listed_again(desk.root, here[0], desk.known.article(here[0]), draft)
    if stub := desk.known.stub_at(draft):
        placed, issues = refill(filled(stub, draft), desk.shelf, desk.captured, desk.root)
        outcome = Outcome.FILLED if placed.overwrites else Outcome.IMPORTED
        return FileReport(name, outcome, placed, issues, f"content/articles/{stub.id}.md")
    same = desk.known.same_words(draft)
    if same and desk.asked.twins is Twins.LEFT:
        return FileReport(name, Outcome.DUPLICATE, path=same)
    return None if same else _changed(desk, draft)


def _changed(desk: _Desk, draft: Draft) -> FileReport | None:
    """How a source has changed since it was imported; None if it was not."""
    name = draft.raw.name
    found = ((one.path, desk.known.article(one.path)) for one in desk.known.copies_of(draft))
    path, article = next(((at, one) for at, one in found if one and _is_one_source(draft, one)), ("", None))
    if article is None:
        return None
    draft = as_decided(desk.root, article, draft)
    # Its pictures are called by the places that they got then, or every one of them would be a change.
    there = _pictures_of(article.id, desk.root)
    pictured, pictures = with_pictures(replace(draft.article, id=article.id), draft.raw.pictures, there)
    draft = replace(draft, article=pictured)
    made = revision(desk.root, path, article, draft)
    if desk.asked.update is Update.MERGED and made.taken and made.base_is_known:
        placed = rewrite(draft, path, made.body, desk.captured, desk.root)
        placed = replace(placed, files=(*pictures, *placed.files))
        return FileReport(name, Outcome.UPDATED, placed, path=path, revision=made)
    return FileReport(name, Outcome.CHANGED, path=path, revision=made)


def _pictures_of(article: str, root: Path) -> Mapping[str, str]:
    """The digest of each picture in an article's folder, by its path."""
    files = (root / MEDIA / article).glob("*")
    return {
        f"{MEDIA}/{article}/{one.name}": sha256(one.read_bytes()).hexdigest()
        for one in files
        if one.is_file()
    }


def _is_one_source(draft: Draft, article: Article) -> bool:
    """Whether an article that is much the same was taken from where a draft was taken from."""
    if not article.provenance.sha256:
        return False
    here, there = draft.article.source_url, article.source_url
    if here and there:
        return address_key(here) == address_key(there)
    # A title alone: the same article in a file of another kind is another source of it.
    is_of_one_kind = article.provenance.format == draft.article.provenance.format
    return is_of_one_kind and article.id.endswith(draft.article.id)


def _new(desk: _Desk, draft: Draft) -> FileReport:
    copies = desk.known.copies_of(draft)
    placed, issues = place(draft, desk.shelf, desk.captured)
    if copies:
        issues = (*issues, _much_the_same(draft, copies[0].path, copies[0].share))
    is_doubtful = bool(issues) or any(one.kind in TO_BE_SEEN for one in draft.sidecar.lines)
    outcome = Outcome.NEEDS_A_LOOK if is_doubtful else Outcome.IMPORTED
    return FileReport(draft.raw.name, outcome, placed, issues)


def _written(desk: _Desk, report: FileReport) -> FileReport:
    if report.placed is None or report.outcome not in WRITTEN:
        return report
    if desk.asked.mode is Mode.WRITE:
        try:
            shelve(report.placed, desk.root)
        except OSError as error:
            return _refused(report, error)
    desk.shelf = desk.shelf.holding(report.placed)
    if report.outcome is not Outcome.JOINED:
        desk.known.add_placed(report.placed)
    return report


def _with_pictures_closed(report: FileReport) -> FileReport:
    """A report that no longer holds on to bytes: hundreds of them wait until the end."""
    if report.placed is None:
        return report
    raw = replace(report.placed.draft.raw, data=b"", pictures=())
    placed = replace(report.placed, draft=replace(report.placed.draft, raw=raw), files=())
    return replace(report, placed=placed)


def _refused(report: FileReport, error: OSError) -> FileReport:
    path = report.placed.path if report.placed else report.name
    message = f"{path} cannot be written: {(error.strerror or str(error)).lower()}"
    issue = Issue("I09", message, Spot(report.name), "mend that, and import the file again")
    return FileReport(report.name, Outcome.REFUSED, issues=(*report.issues, issue))


def _much_the_same(draft: Draft, path: str, share: float) -> Issue:
    message = f"{share:.0%} of its text stands in {path}, word for word"
    advice = (
        "if it is the same text published again, say so: `related: [{article: ID, relation: republishes}]`"
    )
    return Issue("I32", message, Spot(draft.raw.name), advice, (Spot(path),))


def _no_archive(root: Path) -> FileReport:
    advice = "run `site-builder init`, or name the archive's folder with `--into`"
    issue = Issue("C01", "there is no archive.yaml here", Spot((root / "archive.yaml").as_posix()), advice)
    return FileReport(root.as_posix(), Outcome.REFUSED, issues=(issue,))
