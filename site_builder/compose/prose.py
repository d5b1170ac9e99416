"""Our own Markdown as markup for one page, its links inside the site made for that page."""

import re
from functools import lru_cache, partial
from html import unescape
from urllib.parse import unquote

from markupsafe import Markup

from site_builder.compose import urls
from site_builder.compose.edition import Desk
from site_builder.text.markdown import HEADING_PREFIX, html_of, rebase
from site_builder.text.spans import without_spans

# In Markdown a link inside the site starts at its root: `[the ledger](/notes/)`.
_BOX = '<div class="table-box" role="group" aria-label="Table" tabindex="0"><table>'
_INSIDE = re.compile(r"\]\(<?(/(?!/)[^)>\s]*)")


def prose(desk: Desk, markdown: str, name: str = "") -> Markup:
    """Markup of a note's, a meeting's or a person's text; one of several on a page has a `name` there."""
    return _linked(desk, markdown, "", name)


def headed_prose(desk: Desk, markdown: str) -> Markup:
    """The same for a text with a page to itself: its headings can be linked to."""
    return _linked(desk, markdown, HEADING_PREFIX, "")


def with_addresses(desk: Desk, markdown: str) -> str:
    """Markdown for other places: its links inside the site are full addresses, its spans are words."""
    site = urls.base(desk.edition.config.url)
    markdown = without_spans(markdown)
    return (
        _INSIDE.sub(lambda found: found.group().replace("/", site, 1), markdown)
        if "](" in markdown
        else markdown
    )


def boxed_tables(html: str) -> str:
    """Markup in which each table stands in a box that scrolls, so that a wide one does not widen the page."""
    # In text `<` is an entity, and Markdown has no table within a table: these are all the tables there are.
    return html.replace("<table>", _BOX).replace("</table>", "</table></div>")


def _linked(desk: Desk, markdown: str, heading_prefix: str, name: str) -> Markup:
    if not markdown.strip():
        return Markup("")
    site = urls.base(desk.edition.config.url)
    parts = (markdown, heading_prefix, site, name)
    html = desk.edition.remember("prose", parts, partial(_html, *parts))
    if site in html:
        html = _links_to(site).sub(
            lambda found: f'<a href="{_relative(desk, found)}"{found.group(3) or ""}>', html
        )
    # Sanitised by `html_of`; what is put in is made of letters, digits and percent signs.
    return Markup(boxed_tables(rebase(html, desk.root)))


# A note is on the page of its article, on its own, and in files; what differs is where its links lead.
@lru_cache(maxsize=1 << 16)
def _html(markdown: str, heading_prefix: str, site: str, name: str) -> str:
    return html_of(markdown, heading_prefix, site, name)


@lru_cache(maxsize=8)
def _links_to(site: str) -> re.Pattern[str]:
    """What opens a link into the site."""
    return re.compile(rf'<a href="{re.escape(site)}([^"#]*)(?:#([^"]*))?"( title="[^"]*")?[^>]*>')


def _relative(desk: Desk, found: "re.Match[str]") -> str:
    return desk.link(target_of(unescape(found.group(1))), unquote(unescape(found.group(2) or "")))


def target_of(written: str) -> str:
    """The address inside the site that a link means, with or without `index.html` or the last slash."""
    path = unquote(written.partition("#")[0]).strip("/").removesuffix("index.html")
    is_page = path and "." not in path.rsplit("/", 1)[-1] and not path.endswith("/")
    return f"{path}/" if is_page else path
