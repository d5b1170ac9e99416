"""Words typed, one call, what is printed; no decisions. Heavy imports wait until their verb is called."""

import io
import sys
import time
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from site_builder import __version__
from site_builder.calendar_day import CalendarDay

if TYPE_CHECKING:
    from collections.abc import Callable

    from site_builder.authoring import Consent
    from site_builder.model.url import Url
    from site_builder.report import Strictness

ROOT = click.argument("root", default=".", type=click.Path(exists=True, file_okay=False, path_type=Path))
INTO = click.option(
    "--into", "root", default=".", type=click.Path(file_okay=False, path_type=Path), help="The archive."
)
NOTHING_WRONG = "nothing is wrong"
STRICT = click.option("--strict", is_flag=True, help="Count warnings as errors.")


TODAY = click.option(
    "--today",
    type=CalendarDay(),
    help="The day to reckon from; given to a build, pages say how old they are on it.",
)


@click.group(context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(__version__, prog_name="site-builder")
def main() -> None:
    """Publish an annotated archive of articles as a static site."""
    if isinstance(sys.stdout, io.TextIOWrapper):
        # A terminal of one alphabet cannot show every quoted word; that must not stop a build.
        sys.stdout.reconfigure(errors="backslashreplace")


@main.command()
@click.argument("folder", default=".", type=click.Path(file_okay=False, path_type=Path))
@click.option("--title", default="", help="The archive's name; the folder's name when left out.")
def init(folder: Path, title: str) -> None:
    """Start an archive in FOLDER: one article, two notes, one meeting."""
    from site_builder.scaffold import start

    _print_and_leave(start(folder, title, date.today()))


@main.command(name="import")
@click.argument("files", nargs=-1, type=click.Path(path_type=Path, allow_dash=True))
@INTO
@click.option("--url", "urls", multiple=True, help="Fetch this address; a page saved in a browser is better.")
@click.option("--dry-run", is_flag=True, help="Show what would be kept and cut; write nothing.")
@click.option("--update", is_flag=True, help="Bring a source's changes into the article it became earlier.")
@click.option("--keep-duplicates", is_flag=True, help="Import texts whose very words are here already.")
@click.option("--link-pictures", is_flag=True, help="Copy no pictures; leave them links to where they are.")
def import_(files: tuple[Path, ...], root: Path, urls: tuple[str, ...], **flags: bool) -> None:
    """Turn saved articles into Markdown with front matter, keeping the originals.

    FILES are pages, pasted text, documents, exports, archives of these, folders, or - for standard input.
    """
    from site_builder.importing import Asked, Mode, Pictures, Twins, Update, describe, import_files

    if not files and not urls:
        raise click.UsageError(
            "name files or folders to import, - for standard input, or an address by --url"
        )
    asked = Asked(
        mode=Mode.DRY_RUN if flags["dry_run"] else Mode.WRITE,
        pictures=Pictures.LINKED if flags["link_pictures"] else Pictures.COPIED,
        update=Update.MERGED if flags["update"] else Update.SHOWN,
        twins=Twins.KEPT if flags["keep_duplicates"] else Twins.LEFT,
        urls=urls,
        tell=_progress(),
    )
    report = import_files(files, root, date.today(), asked)
    _print_and_leave((describe(report), not report.refused))


@main.command()
@click.argument("article")
@INTO
def lines(article: str, root: Path) -> None:
    """Every line of what ARTICLE was imported from: kept (+), cut (-) or kept in doubt (?), and what it is."""
    from site_builder.importing.reviewing import list_lines

    _print_and_leave(list_lines(root, article))


def _decision(name: str, help: str) -> None:
    @main.command(name=name, help=help)
    @click.argument("article")
    @click.argument("lines", nargs=-1, required=True, type=click.IntRange(1))
    @INTO
    def decide(article: str, lines: tuple[int, ...], root: Path) -> None:
        from site_builder.importing.reviewing import Decision, decide

        _print_and_leave(decide(root, article, Decision.KEEP if name == "restore" else Decision.CUT, lines))


_decision("restore", "Bring LINES of its original, as `lines` numbers them, back into ARTICLE.")
_decision("cut", "Take LINES of its original, as `lines` numbers them, out of ARTICLE.")


@main.command(name="import-notes")
@click.argument("file", type=click.Path(path_type=Path))
@INTO
@click.option("--dry-run", is_flag=True, help="Show what would be added; write nothing.")
def import_notes(file: Path, root: Path, dry_run: bool) -> None:  # noqa: FBT001  click hands flags over
    """Turn Hypothes.is annotations (FILE, JSON) into drafts of notes on the articles they are about."""
    from site_builder.importing import Mode
    from site_builder.remarks import import_remarks

    mode = Mode.DRY_RUN if dry_run else Mode.WRITE
    _print_and_leave(import_remarks(file, root, date.today(), mode))


@main.group()
def new() -> None:
    """Write the stub of a note, a meeting, a person, a place or a publisher.

    Articles come in by `site-builder import`; a claim is a file in content/claims, see docs/content.md.
    """


@new.command()
@click.argument("article")
@click.argument("quote", default="-")
@click.option("--kind", default="context", help="Which of the nine kinds it is.")
@click.option("--summary", default="", help="The finding in one sentence.")
@click.option("--prefix", default="", help="Words just before the quote, when it stands in several places.")
@click.option("--suffix", default="", help="Words just after it.")
@click.option("--occurrence", type=click.IntRange(1), help="Which of the places is meant, from 1.")
@INTO
def note(root: Path, article: str, kind: str, summary: str, **quote: Any) -> None:
    """A note on the words QUOTE of ARTICLE; of several places, say which one.

    ARTICLE is an id, the beginning of one, or the article's file. Without QUOTE, or with -, the words are
    read from standard input, broken lines and all.
    """
    from site_builder.model.records.note import Quote
    from site_builder.noting import Wish, new_note

    words = sys.stdin.read() if quote["quote"] == "-" else quote["quote"]
    wanted = Quote(words.strip(), quote["prefix"], quote["suffix"], quote["occurrence"])
    _print_and_leave(new_note(root, Wish(article, wanted, kind, summary), date.today()))


def _record(kind: str) -> None:
    @new.command(name=kind, help=f"{'An' if kind[0] in 'aeiou' else 'A'} {kind} called NAME.")
    @click.argument("name")
    @INTO
    def make(name: str, root: Path) -> None:
        from site_builder.scaffold import new_record

        _print_and_leave(new_record(root, kind, name, date.today()))


for _kind in ("essay", "event", "meeting", "person", "place", "publisher", "tag"):
    _record(_kind)


@main.command()
@ROOT
@click.option("--format", "form", default="text", type=click.Choice(["text", "json", "github"]))
@STRICT
@click.option("--fix", is_flag=True, help="Show what can be mended in the notes by rule, then ask.")
@click.option("--yes", is_flag=True, help="With --fix: do not ask.")
@TODAY
def check(root: Path, form: str, today: date | None, **flags: bool) -> None:
    """Say what is wrong with the archive in ROOT; write nothing unless --fix is agreed to."""
    from site_builder.build import Options
    from site_builder.publishing import inspect
    from site_builder.report import Format

    if flags["yes"] and not flags["fix"]:
        raise click.UsageError("--yes agrees to what --fix shows; add --fix")
    if flags["fix"]:
        from site_builder.authoring import mend

        _print_and_leave(mend(root, _consent(flags["yes"]), click.confirm))
    options = Options(root, today=today, strictness=_strictness(flags["strict"]))
    told, fine = inspect(options, Format(form))
    _print_and_leave((told or (NOTHING_WRONG if form == "text" else ""), fine))


@main.group()
def notes() -> None:
    """List what to write notes on or look at again, and where articles disagree; move notes to their file."""


LIST = click.option("--format", "form", default="text", type=click.Choice(["text", "json"]))


@notes.command()
@ROOT
@LIST
@TODAY
def due(root: Path, form: str, today: date | None) -> None:
    """Findings that are open, doubtful or about to expire, the riskiest first."""
    from site_builder.authoring import Form, list_due

    _print_and_leave(list_due(root, today or date.today(), Form(form)))


@notes.command(name="candidates")
@click.argument("article", default="")
@INTO
@click.option("--all", "scope", flag_value="all", default="unnoted", help="Those with a note already too.")
@LIST
@TODAY
def notes_candidates(root: Path, article: str, scope: str, form: str, today: date | None) -> None:
    """Words of ARTICLE (or of all articles) that will age or have aged, each with a note to begin with."""
    from site_builder.authoring import Form, Scope, list_candidates

    day = today or date.today()
    _print_and_leave(list_candidates(root, article, day, Scope(scope), Form(form)))


@notes.command()
@click.argument("article")
@INTO
@click.option("--yes", is_flag=True, help="Do not ask.")
def move(article: str, root: Path, yes: bool) -> None:  # noqa: FBT001  click hands flags over
    """Move the notes in the front matter of ARTICLE into its file of notes, once the difference is shown."""
    from site_builder.authoring import move

    _print_and_leave(move(root, article, _consent(yes), click.confirm))


@notes.command()
@ROOT
@LIST
def contradictions(root: Path, form: str) -> None:
    """Articles that disagree about the same meeting or person, with both sentences."""
    from site_builder.authoring import Form, list_contradictions

    _print_and_leave(list_contradictions(root, Form(form)))


@main.command()
@click.argument("words", nargs=-1, metavar="[ARTICLE]...")
@INTO
@click.option(
    "--min-confidence",
    "least",
    type=click.FloatRange(0, 1),
    default=0.6,
    show_default=True,
    help="Leave out what is less sure than this.",
)
@click.option("--write", multiple=True, metavar="ID", help="Write a suggestion; several, or `all` shown.")
@click.option("--reject", multiple=True, metavar="ID", help="Never make a suggestion again.")
@LIST
@click.option("--json", "form", flag_value="json", help="The same as --format json.")
def suggest(root: Path, form: str, **asked: Any) -> None:
    """Propose what articles do not say yet: meetings, copies of a text, people, places, topics.

    ARTICLE is an id, the beginning of one, or the article's file; without one, all articles are read,
    drafts too. Each suggestion has an ID, a confidence from 0 to 1, and its reasons. --write puts it into
    the front matter of its article, --reject into the list `not_about` there; all else in the file stays.
    """
    from site_builder.authoring import Form
    from site_builder.suggesting import Request, suggest

    _print_and_leave(suggest(root, Request(**asked), Form(form)))


@main.command()
@ROOT
@click.option(
    "--output", type=click.Path(path_type=Path), help="Folder to publish into; ROOT/output when left out."
)
@click.option("--url", help="Public address, instead of the one in archive.yaml.")
@STRICT
@click.option("--clean", is_flag=True, help="Forget the cache and remove what earlier builds wrote first.")
@click.option(
    "--allow-orphans",
    is_flag=True,
    help="Publish even if notes have lost their words: they stand at the end of their article.",
)
@click.option("--no-search", is_flag=True, help="Publish without search.")
@click.option("--only-clean", is_flag=True, hidden=True)
@TODAY
def build(root: Path, output: Path | None, url: str | None, today: date | None, **flags: bool) -> None:
    """Publish the archive in ROOT; nothing is published while it has errors."""
    from site_builder.build import Options, Orphans, Search
    from site_builder.publishing import clean, publish

    options = Options(
        root,
        output,
        _url(url),
        today,
        strictness=_strictness(flags["strict"]),
        orphans=Orphans.LISTED if flags["allow_orphans"] else Orphans.REFUSED,
        search=Search.LEFT_OUT if flags["no_search"] else Search.AS_CONFIGURED,
    )
    if flags["clean"]:
        clean(options)
    if not flags["only_clean"]:
        _print_and_leave(publish(options))


@main.command()
@ROOT
@click.option(
    "--port", type=click.IntRange(1, 65535), default=8000, show_default=True, help="First port to try."
)
@click.option("--host", default="127.0.0.1", show_default=True, help="Address to listen on.")
@click.option("--open", "opens", is_flag=True, help="Open the site in the browser.")
def serve(root: Path, port: int, host: str, opens: bool) -> None:  # noqa: FBT001  click hands flags over
    """Show the archive in ROOT while you write; every save reloads the page."""
    from site_builder.serve.server import ServeOptions, serve

    try:
        serve(ServeOptions(root, port, host, opens_browser=opens, say=click.echo))
    except OSError as error:
        raise click.UsageError(f"cannot listen on {host}, port {port}: {error.strerror or error}") from None


@main.command()
@click.argument("what")
def explain(what: str) -> None:
    """Say what the code of an issue (WHAT, such as N01) means and how to mend it."""
    from site_builder.report import explain

    _print_and_leave(explain(what))


def _progress() -> "Callable[[int, str], None] | None":
    """A line on the terminal that counts the files; nothing where nobody watches."""
    if not sys.stderr.isatty():
        return None
    started = time.monotonic()

    def tell(done: int, name: str) -> None:
        if time.monotonic() - started > 1:
            click.echo(f"\r\x1b[K{done} done, last {name[-60:]!r}", nl=False, err=True)

    return tell


def _strictness(strict: bool) -> "Strictness":  # noqa: FBT001  click hands flags over
    from site_builder.report import Strictness

    return Strictness.STRICT if strict else Strictness.NORMAL


def _consent(yes: bool) -> "Consent":  # noqa: FBT001  click hands flags over
    from site_builder.authoring import Consent

    if yes:
        return Consent.GIVEN
    return Consent.ASK if sys.stdin.isatty() and sys.stdout.isatty() else Consent.WITHHELD


def _url(text: str | None) -> "Url | None":
    from site_builder.model.url import Url

    try:
        url = None if text is None else Url.parse(text)
    except ValueError as error:
        raise click.BadParameter(str(error), param_hint="--url") from None
    if url and url.why_no_site:
        raise click.BadParameter(url.why_no_site, param_hint="--url")
    return url


def _print_and_leave(told: tuple[str, bool]) -> None:
    """Print what a call has to say and leave with 0 when all is well, with 1 when it is not."""
    text, fine = told
    if text:
        click.echo(text)
    sys.exit(0 if fine else 1)
