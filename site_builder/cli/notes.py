"""What helps with notes."""

from datetime import date
from pathlib import Path

import click

from site_builder.cli.common import INTO, LIST, ROOT, TODAY, consent_of, main, print_and_leave


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

    print_and_leave(list_due(root, today or date.today(), Form(form)))


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
    print_and_leave(list_candidates(root, article, day, Scope(scope), Form(form)))


@notes.command()
@click.argument("article")
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

    print_and_leave(list_contradictions(root, Form(form)))
