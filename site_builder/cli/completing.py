"""What the shell completes: ids of articles, kinds of notes, codes; and what teaches a shell to ask."""

from pathlib import Path

import click
from click.shell_completion import get_completion_class

from site_builder.cli.common import main

NAME = "site-builder"
_ASKED = "_SITE_BUILDER_COMPLETE"
"""The variable by which a shell asks the program what could be meant."""


def articles(context: click.Context, _parameter: click.Parameter, begun: str) -> list[str]:
    """The ids of articles that begin so: the names of their files, none of which is opened."""
    folder = Path(context.params.get("root") or ".") / "content/articles"
    if not folder.is_dir():
        return []
    return sorted(
        file.stem for file in folder.iterdir() if file.suffix == ".md" and file.stem.startswith(begun)
    )


def codes(_context: click.Context, _parameter: click.Parameter, begun: str) -> list[str]:
    """The codes of issues that begin so, in whatever case."""
    from site_builder.model.codes import CODES

    return sorted(code for code in CODES if code.startswith(begun.upper()))


def kinds(_context: click.Context, _parameter: click.Parameter, begun: str) -> list[str]:
    """The kinds of notes that begin so."""
    from site_builder.model.kinds import NoteKind

    return [kind.value for kind in NoteKind if kind.value.startswith(begun)]


@main.command()
@click.argument("shell", type=click.Choice(["bash", "fish", "zsh"]))
def completion(shell: str) -> None:
    """Print what lets SHELL complete commands, options, articles and codes.

    Put it where the shell looks: `site-builder completion bash >> ~/.bashrc`, the same with zsh and
    ~/.zshrc; `site-builder completion fish > ~/.config/fish/completions/site-builder.fish`.
    """
    made = get_completion_class(shell)
    if made is not None:
        click.echo(made(main, {}, NAME, _ASKED).source())
