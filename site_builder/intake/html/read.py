"""A page as a draft: its article chosen, written as Markdown, and every other block accounted for."""

from dataclasses import replace

from site_builder.intake import pasted_text
from site_builder.intake.html.page import Page
from site_builder.model.draft import Draft, Found, Raw
from site_builder.model.issue import Checked


def draft_of(raw: Raw, page: Page, told: tuple[Found, ...]) -> Checked[Draft | None]:
    """The draft of the article on a page; `told` is what a container of the page states about it."""
    text = "\n\n".join(line.strip() for line in page.tree.text_content().splitlines() if line.strip())
    draft, issues = pasted_text.read(Raw(raw.name, text.encode()))
    return Checked(replace(draft, raw=raw, found=(*told, *draft.found)) if draft else None, issues)
