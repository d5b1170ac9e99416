"""The tree of an article as Markdown."""

from typing import TYPE_CHECKING

from site_builder.intake.html.collect import parts_of
from site_builder.intake.html.notes import with_notes
from site_builder.intake.html.where import Where
from site_builder.intake.html.writer import markdown_of

if TYPE_CHECKING:
    from lxml.html import HtmlElement


def markdown(root: "HtmlElement", where: Where) -> str:
    """What stands in `root` as Markdown that renders to the same words, links, lists, tables and pictures."""
    return markdown_of(parts_of(root, with_notes(root, where)))
