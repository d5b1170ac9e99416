"""What helps with notes, and with the sources that they rest on."""

from datetime import date
from pathlib import Path

import click

from site_builder.cli.bringing_in import progress as counting
from site_builder.cli.common import INTO, LIST, ROOT, TODAY, consent_of, main, print_and_leave
from site_builder.cli.completing import articles
from site_builder.cli.terminal import progress


@main.group()
def notes() -> None:
    """List what to write notes on or look at again, and where articles disagree; move notes to their file."""


@notes.command()
@ROOT
@LIST
@TODAY
def due(root: Path, form: str, today: date | None) -> None:
    """Findings that are open, doubtful or about to expire, the riskiest first."""
    from site_builder.authoring import Form, list_due

    with progress():
        told = list_due(root, today or date.today(), Form(form))
    print_and_leave(told)


@notes.command(name="candidates")
@click.argument("article", default="", shell_complete=articles)
@INTO
@click.option("--all", "scope", flag_value="all", default="unnoted", help="Those with a note already too.")
@LIST
@TODAY
def notes_candidates(root: Path, article: str, scope: str, form: str, today: date | None) -> None:
    """Words of ARTICLE (or of all articles) that will age or have aged, each with a note to begin with."""
    from site_builder.authoring import Form, Scope, list_candidates

    day = today or date.today()
    with progress():
        told = list_candidates(root, article, day, Scope(scope), Form(form))
    print_and_leave(told)


@notes.command()
@click.argument("article", shell_complete=articles)
@INTO
@click.option("--yes", is_flag=True, help="Do not ask.")
def move(article: str, root: Path, yes: bool) -> None:  # noqa: FBT001  click hands flags over
    """Move the notes in the front matter of ARTICLE into its file of notes, once the difference is shown."""
    from site_builder.authoring import move

    print_and_leave(move(root, article, consent_of(yes), click.confirm))


@notes.command()
@ROOT
@LIST
def contradictions(root: Path, form: str) -> None:
    """Articles that disagree about the same meeting or person, with both sentences."""
    from site_builder.authoring import Form, list_contradictions

    with progress():
        told = list_contradictions(root, Form(form))
    print_and_leave(told)


@main.command()
@ROOT
@click.option("--ask", is_flag=True, help="Ask the pages that were not asked in the last days, politely.")
@LIST
@TODAY
def sources(root: Path, form: str, today: date | None, ask: bool) -> None:  # noqa: FBT001  click hands flags over
    """Cited pages that are gone, each with the archived copy that the archive knows of."""
    from site_builder.authoring import Form
    from site_builder.reaching import Asking, ask_and_list, look

    if not ask:
        print_and_leave(look(root, Form(form)))
    tell = counting()
    told = ask_and_list(root, today or date.today(), Form(form), Asking(tell=tell))
    if tell:
        click.echo("\r\x1b[K", nl=False, err=True)
    print_and_leave(told)
