"""Our own Markdown as markup for one page, its links inside the site made for that page and checked."""

import re
from collections.abc import Iterable, Iterator
from html import unescape
from urllib.parse import unquote

from markupsafe import Markup

from site_builder.compose import urls
from site_builder.compose.edition import Desk, Edition
from site_builder.model.issue import Issue, Spot
from site_builder.model.page import Page
from site_builder.text.markdown import HEADING_PREFIX, html_of, rebase
from site_builder.text.similar import nearest

# In Markdown a link inside the site starts at its root: `[the ledger](/notes/)`.
_INSIDE = re.compile(r"\]\(<?(/(?!/)[^)>\s]*)")


def prose(desk: Desk, markdown: str) -> Markup:
    """Markup of a note's, a meeting's or a person's text."""
    return _linked(desk, html_of(with_addresses(desk, markdown))) if markdown.strip() else Markup("")


def headed_prose(desk: Desk, markdown: str) -> Markup:
    """The same for a text with a page to itself: its headings can be linked to."""
    return (
        _linked(desk, html_of(with_addresses(desk, markdown), HEADING_PREFIX))
        if markdown.strip()
        else Markup("")
    )


def dead_links(edition: Edition, pages: Iterable[Page]) -> Iterator[Issue]:
    """Links inside the site that our own texts make to pages which are not there."""
    known = {page.url for page in pages}
    for spot, markdown, line in _texts(edition):
        for found in _INSIDE.finditer(markdown):
            target = _target(found.group(1))
            if target not in known and not target.startswith("media/"):
                yield _dead_link(_spot(spot, markdown, line, found), found.group(1), target, known)


def _dead_link(spot: Spot, written: str, target: str, known: Iterable[str]) -> Issue:
    near = nearest(target, sorted(known))
    return Issue(
        "P04",
        f"this link leads to `{written}`, and the site has no such page",
        spot,
        f"did you mean `/{near}`?" if near else "see the addresses of pages in docs/content.md",
    )


def with_addresses(desk: Desk, markdown: str) -> str:
    """Markdown whose links inside the site are full addresses, the only ones that it keeps."""
    site = urls.base(desk.edition.config.url)
    return (
        _INSIDE.sub(lambda found: found.group().replace("/", site, 1), markdown)
        if "](" in markdown
        else markdown
    )


def _linked(desk: Desk, html: str) -> Markup:
    site = re.escape(urls.base(desk.edition.config.url))
    made = re.sub(
        rf'<a href="{site}([^"#]*)(?:#([^"]*))?"( title="[^"]*")?[^>]*>',
        lambda found: f'<a href="{_relative(desk, found)}"{found.group(3) or ""}>',
        html,
    )
    # Sanitised by `html_of`; what is put in is made of letters, digits and percent signs.
    return Markup(rebase(made, desk.root))


def _relative(desk: Desk, found: "re.Match[str]") -> str:
    return desk.link(_target(unescape(found.group(1))), unquote(unescape(found.group(2) or "")))


def _target(written: str) -> str:
    """The address inside the site that a link means, with or without `index.html` or the last slash."""
    path = unquote(written.partition("#")[0]).strip("/").removesuffix("index.html")
    is_page = path and "." not in path.rsplit("/", 1)[-1] and not path.endswith("/")
    return f"{path}/" if is_page else path


def _texts(edition: Edition) -> Iterator[tuple[Spot, str, int]]:
    """Each of our own texts: where it is, what it says, on which line of its file it starts (0: in YAML)."""
    archive = edition.archive
    for records in (
        archive.meetings,
        archive.events,
        archive.people,
        archive.places,
        archive.publishers,
        archive.tags,
        archive.essays,
    ):
        for record in records.values():
            yield record.spot, record.body, record.body_line
    for note in archive.notes.values():
        yield note.spot.at("body"), note.body, 0


def _spot(spot: Spot, markdown: str, line: int, found: "re.Match[str]") -> Spot:
    if not line:
        return spot
    before = markdown[: found.start(1)]
    column = len(before) - (before.rfind("\n") + 1) + 1
    return Spot(spot.path, line=line + before.count("\n"), column=column, length=len(found.group(1)))
