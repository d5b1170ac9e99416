"""Files dropped on a page: imported as from the command line, and what was cut of them decided anew."""

import re
from collections.abc import Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

from site_builder.importing import (
    Asked,
    FileReport,
    Mode,
    Outcome,
    Twins,
    Update,
    Walls,
    describe,
    import_files,
)
from site_builder.importing.advising import advice
from site_builder.importing.outcomes import WRITTEN
from site_builder.importing.reviewing import Decision, Line, decide, lines_at, lines_in
from site_builder.intake.formats import suffix
from site_builder.intake.shelve import ARTICLES
from site_builder.model.dataclass import dataclass
from site_builder.model.draft import Draft
from site_builder.model.ids import ArticleId
from site_builder.remarks import import_found
from site_builder.serve.desk.asking import (
    DeskAnswer,
    DeskRequest,
    Json,
    MalformedError,
    done,
    missing,
    refused,
)
from site_builder.serve.desk.files import FileChange, read_text
from site_builder.serve.desk.journal import keep
from site_builder.serve.desk.places import page_of_article
from site_builder.serve.desk.taken_in import keep_track, seen
from site_builder.text.beside import account_of
from site_builder.text.yaml_edit import Refusal

MOST_SHOWN = 3_000
"""Lines of one file that a page is given; the command line lists all."""
_MOST_LETTERS = 1_000
_MOST_OF_NAME = 100
_NOT_IN_NAMES = re.compile(r'[\x00-\x1f\x7f<>:"/\\|?*\u202a-\u202e\u2066-\u2069\ud800-\udfff]+')
_NUMBERS = re.compile(r"[1-9][0-9]{0,5}(,[1-9][0-9]{0,5})*")
_ANYWAY = "I17"


@dataclass(frozen=True, slots=True)
class _Wanted:
    """What a page asks of one file."""

    asked: Asked
    keep: tuple[int, ...]
    cut: tuple[int, ...]


def take_in(request: DeskRequest) -> DeskAnswer:
    """Import a file that was dropped on a page, or show what an import would keep and cut of it."""
    wanted = _wanted(request)
    root, today = request.bench.root, request.bench.today()
    if not request.data:
        raise MalformedError("the file is empty, or was not sent")
    before = seen(root)
    with TemporaryDirectory(prefix="site-builder-") as folder:
        file = Path(folder) / safe_name(request.text("name"))
        file.write_bytes(request.data)
        report = import_files((file,), root, today, wanted.asked)
        notes = import_found((file,), root, today)[0] if wanted.asked.mode is Mode.WRITE else ""
        told = "\n\n".join(filter(None, (f"{describe(report)}{advice(root, report)}", notes)))
        # The folder is gone by the time anybody reads of it.
        told = told.replace(f"{Path(folder).as_posix()}/", "")
    articles = [one for one in report.files if one.placed and one.outcome in WRITTEN]
    if wanted.asked.mode is Mode.WRITE and len(articles) == 1:
        told = "\n".join((told, *_decided(root, articles[0], wanted)))
    number = keep_track(root, before) if wanted.asked.mode is Mode.WRITE else 0
    rows = tuple(_file_row(one, request, wanted.asked.mode) for one in report.files)
    return done(told=told, files=rows, undo=number)


def show_lines(request: DeskRequest) -> DeskAnswer:
    """What an import kept and cut of an article's original, line by line."""
    found = lines_at(request.bench.root, _article(request))
    if isinstance(found, Refusal):
        return missing(found.why)
    article, lines = found
    return done(article=article.id, title=article.title, lines=line_rows(lines))


def decide_lines(request: DeskRequest) -> DeskAnswer:
    """Bring cut lines back into an article, or take kept ones out."""
    root, name = request.bench.root, _article(request)
    found = lines_at(root, name)
    if isinstance(found, Refusal):
        return missing(found.why)
    article, _ = found
    paths = (f"{ARTICLES}/{article.id}.md", account_of(article.provenance.original))
    before = [read_text(root, path) for path in paths]
    told, fine = decide(root, article.id, _decision(request), _numbers(request, "lines"))
    if not fine:
        return refused(told)
    changes = tuple(
        FileChange(path, old, read_text(root, path)) for path, old in zip(paths, before, strict=True)
    )
    number = keep(root, told, changes) if any(one.before != one.after for one in changes) else 0
    again = lines_at(root, article.id)
    rows = () if isinstance(again, Refusal) else line_rows(again[1])
    return done(what=told, change=number, lines=rows)


def safe_name(name: str) -> str:
    """A name for a file on its way through the importer: its last part, with the ending that it has."""
    last = name.replace("\\", "/").rsplit("/", 1)[-1]
    plain = _NOT_IN_NAMES.sub(" ", last).strip(" .")
    end = suffix(plain)
    stem = plain[: len(plain) - len(end)]
    # A name may hold 255 bytes, and letters of some alphabets take four of them.
    short = stem.encode()[:_MOST_OF_NAME].decode("utf-8", "ignore").strip(" .")
    return f"{short or 'dropped'}{end if len(end) < 12 and end.isascii() else ''}"


def line_rows(lines: Sequence[Line]) -> Json:
    """Lines of an original as a page shows them."""
    return tuple(
        {
            "line": one.number,
            "kept": one.is_kept,
            "doubtful": one.is_doubtful,
            "about": " · ".join(filter(None, (str(one.number), one.kind.value, _why(one)))),
            "words": " ".join(one.words[:_MOST_LETTERS].split()),
        }
        for one in lines[:MOST_SHOWN]
    )


def _why(one: Line) -> str:
    return "look at this" if one.is_doubtful else one.reason


def _wanted(request: DeskRequest) -> _Wanted:
    modes = {"look": Mode.DRY_RUN, "write": Mode.WRITE}
    mode = modes.get(request.text("mode", "look"))
    if mode is None:
        raise MalformedError("`mode` must be `look` or `write`")
    asked = Asked(
        mode=mode,
        walls=Walls.IMPORTED if request.text("anyway", "") else Walls.REFUSED,
        twins=Twins.KEPT if request.text("duplicate", "") else Twins.LEFT,
        update=Update.SHOWN,
    )
    return _Wanted(asked, _numbers(request, "keep"), _numbers(request, "cut"))


def _numbers(request: DeskRequest, name: str) -> tuple[int, ...]:
    """Lines, as an address spells them: `3,14,15`. Raises MalformedError."""
    given = request.text(name, "")
    if len(given) > MOST_SHOWN * 7 or (given and not _NUMBERS.fullmatch(given)):
        raise MalformedError(f"`{name}` must be a list of lines")
    return tuple(map(int, given.split(","))) if given else ()


def _decision(request: DeskRequest) -> Decision:
    if request.text("decision") not in list(Decision):
        raise MalformedError("`decision` must be `keep` or `cut`")
    return Decision(request.text("decision"))


def _article(request: DeskRequest) -> str:
    """The article that is asked about. Raises MalformedError if there is none of that very name."""
    name = request.text("article")
    if name not in {path.stem for path in (request.bench.root / ARTICLES).glob("*.md")}:
        raise MalformedError("`article` must be the id of an article")
    return name


def _decided(root: Path, report: FileReport, wanted: _Wanted) -> list[str]:
    """What came of the decisions that were made before the draft was written."""
    name = report.placed.draft.article.id if report.placed else ""
    pairs = ((Decision.KEEP, wanted.keep), (Decision.CUT, wanted.cut))
    return [decide(root, name, decision, lines)[0] for decision, lines in pairs if lines]


def _file_row(one: FileReport, request: DeskRequest, mode: Mode) -> Json:
    draft = one.placed.draft if one.placed and one.outcome in WRITTEN else None
    name = draft.article.id if draft else ""
    href = page_of_article(ArticleId(name), request.bench.look()) if name and mode is Mode.WRITE else ""
    return {
        "outcome": one.outcome.value,
        "article": name,
        "title": draft.article.title if draft else "",
        "href": href,
        "path": one.placed.path if draft and one.placed else one.path,
        "needs": draft.article.needs if draft else (),
        "lines": _draft_lines(draft) if draft else (),
        "refused": one.outcome is Outcome.REFUSED,
        "anyway": any(issue.code == _ANYWAY for issue in one.issues),
        "duplicate": one.outcome is Outcome.DUPLICATE,
    }


def _draft_lines(draft: Draft) -> Json:
    return line_rows(lines_in(draft.article, draft.sidecar))
