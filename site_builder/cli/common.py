"""What the words of the command line share: the group they belong to, common options, how they end."""

import io
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from site_builder import __version__
from site_builder.calendar_day import CalendarDay
from site_builder.cli.terminal import has_colours

if TYPE_CHECKING:
    from site_builder.authoring import Consent
    from site_builder.publishing import Ending
    from site_builder.report import Strictness

ROOT = click.argument("root", default=".", type=click.Path(exists=True, file_okay=False, path_type=Path))
INTO = click.option(
    "--into", "root", default=".", type=click.Path(file_okay=False, path_type=Path), help="The archive."
)
LIST = click.option("--format", "form", default="text", type=click.Choice(["text", "json"]))
STRICT = click.option("--strict", is_flag=True, help="Count warnings as errors.")
TODAY = click.option(
    "--today",
    type=CalendarDay(),
    help="The day to reckon from; given to a build, pages say how old they are on it.",
)


@click.group(context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(__version__, prog_name="site-builder")
@click.pass_context
def main(context: click.Context) -> None:
    """Publish an annotated archive of articles as a static site."""
    context.color = has_colours(sys.stdout, os.environ)
    if isinstance(sys.stdout, io.TextIOWrapper):
        # A terminal of one alphabet cannot show every quoted word; that must not stop a build.
        sys.stdout.reconfigure(errors="backslashreplace")


def strictness_of(strict: bool) -> "Strictness":  # noqa: FBT001  click hands flags over
    """How warnings count."""
    from site_builder.report import Strictness

    return Strictness.STRICT if strict else Strictness.NORMAL


def consent_of(yes: bool) -> "Consent":  # noqa: FBT001  click hands flags over
    """Whether somebody has agreed, can be asked, or neither."""
    from site_builder.authoring import Consent

    if yes:
        return Consent.GIVEN
    return Consent.ASK if sys.stdin.isatty() and sys.stdout.isatty() else Consent.WITHHELD


def leave(told: "tuple[str, Ending]") -> None:
    """Print what a build has to say and leave with the code of how it ended."""
    text, ending = told
    if text:
        click.echo(text)
    sys.exit(ending.value)


def print_and_leave(told: tuple[str, bool]) -> None:
    """Print what a call has to say and leave with 0 when all is well, with 1 when it is not."""
    text, fine = told
    if text:
        click.echo(text)
    sys.exit(0 if fine else 1)
