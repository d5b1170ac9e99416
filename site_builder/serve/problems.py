"""What keeps the newest state of an archive from being published, as it is laid over its pages."""

import html
import os
from collections.abc import Mapping
from pathlib import Path
from urllib.parse import quote

from site_builder.model.dataclass import dataclass
from site_builder.model.issue import Severity
from site_builder.report import Finding
from site_builder.report.text import place, text

EDITOR = "SITE_BUILDER_EDITOR"
"""Variable that says how a place is opened: `vscode://file/{path}:{line}:{column}`."""
USUAL_EDITOR = "vscode://file{path}:{line}:{column}"
MOST = 30
"""Problems that are laid over a page; all of them stand in the terminal."""


@dataclass(frozen=True, slots=True)
class Problem:
    """One error, as words."""

    where: str
    """`path:line:column`."""
    file: str
    """The path alone."""
    line: int
    column: int
    words: str
    """Its code and what it says."""
    more: str
    """The line in question, and what to do."""


def problems_of(findings: tuple[Finding, ...], texts: Mapping[str, str]) -> tuple[Problem, ...]:
    """The errors among findings; nothing where the archive would be published."""
    return tuple(_problem(one, texts) for one in findings if one.severity is Severity.ERROR)


def _problem(finding: Finding, texts: Mapping[str, str]) -> Problem:
    spot, (first, *more) = finding.issue.spot, text((finding,), texts).splitlines()
    where = place(spot)
    # The last line counts them.
    return Problem(
        where,
        spot.path,
        spot.line or 1,
        spot.column or 1,
        first.removeprefix(f"{where}: {finding.severity} "),
        "\n".join(more[:-1]),
    )


def overlay(problems: tuple[Problem, ...], root: Path | None) -> str:
    """The problems as markup; all that was read somewhere is text in it, whatever it holds.

    Each place is a link that opens it in an editor on this machine, where `root` says where the archive lies.
    """
    if not problems:
        return ""
    left = len(problems) - MOST
    more = f"<li>{left} more: see the terminal</li>" if left > 0 else ""
    items = "".join(_item(one, root) for one in problems[:MOST])
    return (
        '<div id="authoring-problems" role="alert"><details open>'
        "<summary>The archive would not be published as it is.</summary>"
        f"<ol>{items}{more}</ol></details></div>"
    )


def _item(one: Problem, root: Path | None) -> str:
    where = html.escape(one.where)
    link = f'<a href="{html.escape(_opened(one, root))}">{where}</a>' if root else where
    more = f"<pre>{html.escape(one.more)}</pre>" if one.more else ""
    return f"<li>{link} {html.escape(one.words)}{more}</li>"


def _opened(one: Problem, root: Path) -> str:
    """The address that opens a place in the author's editor."""
    form = os.environ.get(EDITOR) or USUAL_EDITOR
    path = quote(str(root.resolve() / one.file))
    return form.replace("{path}", path).replace("{line}", str(one.line)).replace("{column}", str(one.column))
