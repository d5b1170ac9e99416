"""What begins an archive and its records, and what proposes what they do not say yet."""

import sys
from datetime import date
from pathlib import Path
from typing import Any

import click

from site_builder.cli.common import INTO, LIST, consent_of, main, print_and_leave
from site_builder.cli.completing import articles, kinds
from site_builder.cli.terminal import progress


@main.command()
@click.argument("folder", default=".", type=click.Path(file_okay=False, path_type=Path))
@click.option("--title", default="", help="The archive's name; left out: the folder's, or the site's.")
@click.option("--url", default="", help="Its public address; left out: that of the git remote's pages.")
@click.option("--language", default="", help="Its language; left out: that of the texts, or this machine's.")
@click.option(
    "--from",
    "source",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    help="Begin with the Markdown of this folder; nothing in it is changed.",
)
@click.option("--rights", default="", help="What its texts are that do not say: own, CC-BY-4.0, …")
@click.option(
    "--publish/--drafts",
    "ready",
    default=None,
    help="Whether its texts are published that do not say; left out: those of a site are.",
)
@click.option("--keep", is_flag=True, help="Leave every file that stands there as it is.")
@click.option("--dry-run", is_flag=True, help="Show what would be written; write nothing.")
@click.option("--yes", is_flag=True, help="Write over files that stand there, after showing what changes.")
def init(folder: Path, ready: bool | None, keep: bool, dry_run: bool, yes: bool, **said: Any) -> None:  # noqa: FBT001
    """Start an archive in FOLDER: one article, two notes, one meeting; or with the Markdown that it holds.

    The texts of a Hugo, Jekyll or MkDocs site, an Obsidian vault or any folder of Markdown become articles;
    they themselves stay as they are. In an archive it brings the files up to date that came with
    site-builder. A file that stands there is changed only after the difference was shown and agreed to.
    """
    from site_builder.cli.terminal import progress
    from site_builder.importing import Mode
    from site_builder.starting import Readiness, Standing, Wishes, start

    wishes = Wishes(
        **said,
        readiness=None if ready is None else Readiness.PUBLISHED if ready else Readiness.DRAFTS,
        standing=Standing.KEPT if keep else Standing.SHOWN,
        mode=Mode.DRY_RUN if dry_run else Mode.WRITE,
        consent=consent_of(yes),
        ask=click.confirm,
        watch=progress,
    )
    print_and_leave(start(folder, wishes, date.today()))


@main.group()
def new() -> None:
    """Write the stub of a note, or of a record: a meeting, a person, a place, a publisher and others.

    Articles come in by `site-builder import`; a claim is a file in content/claims.
    """


@new.command()
@click.argument("article", shell_complete=articles)
@click.argument("quote", default="-")
@click.option("--kind", default="context", shell_complete=kinds, help="Which of the nine kinds it is.")
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
    print_and_leave(new_note(root, Wish(article, wanted, kind, summary), date.today()))


def _record(kind: str) -> None:
    @new.command(name=kind, help=f"{'An' if kind[0] in 'aeiou' else 'A'} {kind} called NAME.")
    @click.argument("name")
    @INTO
    def make(name: str, root: Path) -> None:
        from site_builder.scaffold import new_record

        print_and_leave(new_record(root, kind, name))


for _kind in ("essay", "event", "meeting", "person", "place", "publisher", "series", "tag"):
    _record(_kind)


@main.command()
@click.argument("words", nargs=-1, metavar="[ARTICLE]...", shell_complete=articles)
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

    with progress():
        told = suggest(root, Request(**asked), Form(form))
    print_and_leave(told)
