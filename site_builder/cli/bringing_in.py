"""What brings texts and notes of others into an archive."""

import os
import signal
import sys
import time
from datetime import date
from pathlib import Path
from shutil import get_terminal_size
from typing import TYPE_CHECKING

import click

from site_builder.cli.common import INTO, main, print_and_leave
from site_builder.cli.completing import articles
from site_builder.cli.terminal import is_watched
from site_builder.text.columns import ending

if TYPE_CHECKING:
    from collections.abc import Callable


@main.command(name="import")
@click.argument("files", nargs=-1, type=click.Path(path_type=Path, allow_dash=True))
@INTO
@click.option("--url", "urls", multiple=True, help="Fetch this address; a page saved in a browser is better.")
@click.option("--dry-run", is_flag=True, help="Show what would be kept and cut; write nothing.")
@click.option("--update", is_flag=True, help="Bring a source's changes into the article it became earlier.")
@click.option("--keep-duplicates", is_flag=True, help="Import texts whose very words are here already.")
@click.option(
    "--anyway", is_flag=True, help="Import also what seems to be a wall or an error, and no article."
)
@click.option("--link-pictures", is_flag=True, help="Copy no pictures; leave them links to where they are.")
def import_(files: tuple[Path, ...], root: Path, urls: tuple[str, ...], **flags: bool) -> None:
    """Turn saved articles into Markdown with front matter, keeping the originals.

    FILES are pages, pasted text, documents, exports, archives of these, folders, or - for standard input.
    """
    from site_builder.importing import Asked, Mode, Pictures, Twins, Update, Walls, describe, import_files
    from site_builder.importing.advising import advice
    from site_builder.remarks import import_found

    if not files and not urls:
        raise click.UsageError(
            "name files or folders to import, - for standard input, or an address by --url"
        )
    asked = Asked(
        mode=Mode.DRY_RUN if flags["dry_run"] else Mode.WRITE,
        pictures=Pictures.LINKED if flags["link_pictures"] else Pictures.COPIED,
        update=Update.MERGED if flags["update"] else Update.SHOWN,
        twins=Twins.KEPT if flags["keep_duplicates"] else Twins.LEFT,
        walls=Walls.IMPORTED if flags["anyway"] else Walls.REFUSED,
        urls=urls,
        tell=progress(),
    )
    # Its processes have to end when they are told to, whatever they are busy with.
    signal.signal(signal.SIGINT, signal.default_int_handler)
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
    try:
        report = import_files(files, root, date.today(), asked)
    except KeyboardInterrupt:
        raise click.ClickException(
            "broken off; what was imported so far is in the archive, and the same command goes on from there"
        ) from None
    if asked.tell:
        click.echo("\r\x1b[K", nl=False, err=True)
    notes, all_noted = import_found(files, root, date.today()) if asked.mode is Mode.WRITE else ("", True)
    told = "\n\n".join(one for one in (f"{describe(report)}{advice(root, report)}", notes) if one)
    print_and_leave((told, all_noted and not report.refused))


@main.command()
@click.argument("article", shell_complete=articles)
@INTO
def lines(article: str, root: Path) -> None:
    """Every line that ARTICLE was imported from: kept (+), cut (-) or kept in doubt (?), and what it is."""
    from site_builder.importing.reviewing import list_lines

    print_and_leave(list_lines(root, article))


def _decision(name: str, help: str) -> None:
    @main.command(name=name, help=help)
    @click.argument("article", shell_complete=articles)
    @click.argument("lines", nargs=-1, required=True, type=click.IntRange(1))
    @INTO
    def decide(article: str, lines: tuple[int, ...], root: Path) -> None:
        from site_builder.importing.reviewing import Decision, decide

        print_and_leave(decide(root, article, Decision.KEEP if name == "restore" else Decision.CUT, lines))


_decision("restore", "Bring LINES of its original, as `lines` numbers them, back into ARTICLE.")
_decision("cut", "Take LINES of its original, as `lines` numbers them, out of ARTICLE.")


@main.command(name="import-notes")
@click.argument("file", type=click.Path(path_type=Path))
@INTO
@click.option("--dry-run", is_flag=True, help="Show what would be added; write nothing.")
def import_notes(file: Path, root: Path, dry_run: bool) -> None:  # noqa: FBT001  click hands flags over
    """Turn others' annotations (FILE) into drafts of notes on the articles they are about.

    FILE is what Hypothes.is, wallabag, Omnivore, Readwise, Raindrop.io or Zotero exported.
    """
    from site_builder.importing import Mode
    from site_builder.remarks import import_remarks

    mode = Mode.DRY_RUN if dry_run else Mode.WRITE
    print_and_leave(import_remarks(file, root, date.today(), mode))


def progress() -> "Callable[[int, str], None] | None":
    """A line on the terminal that counts the files; nothing where nobody watches, or no line can be wiped."""
    if not is_watched(sys.stderr, os.environ):
        return None
    started = time.monotonic()

    def tell(done: int, name: str) -> None:
        if time.monotonic() - started > 1:
            opening = f"{done} done, last "
            # A line that is longer than the terminal is wide would stay, and the next begin below it.
            end = ending(name, get_terminal_size().columns - len(opening) - 1)
            click.echo(f"\r\x1b[K{opening}{end}", nl=False, err=True)

    return tell
