"""Pages at addresses that others had before: they lead on to where a page is now, or say that it is gone."""

from dataclasses import replace

from markupsafe import Markup

from site_builder.compose import urls
from site_builder.compose.earlier import Move, earlier_addresses, why_not
from site_builder.compose.edition import Edition, desk
from site_builder.compose.heads import Heading, head
from site_builder.compose.missing import ways_in
from site_builder.compose.sitemap import brief_of
from site_builder.compose.taken_addresses import laid, owner
from site_builder.compose.views.home import MissingView, RedirectView
from site_builder.compose.views.shared import HeadView, LinkView
from site_builder.model.issue import Checked, Issue, Part, Spot
from site_builder.model.page import Page
from site_builder.text.web_names import page_address

REDIRECT = "redirect.html"


def redirects(edition: Edition, pages: tuple[Page, ...]) -> Checked[tuple[Page, ...]]:
    """A page at every address that pages had before, and which of them cannot be.

    What a person wrote under `aliases` or `gone` is refused where another page has the address; a name that
    only git remembers gives way without a word.
    """
    moves, issues = earlier_addresses(edition, pages)
    gone, more = _gone(edition)
    written = tuple(_redirect(edition, move) for move in moves if move.written)
    remembered = tuple(_redirect(edition, move) for move in moves if not move.written)
    asked = (*written, *gone)
    found = tuple(laid(pages, (*asked, *remembered)))
    clashes = {page.spot: _clash(page, other) for page, other in reversed(found[: len(asked)]) if other}
    free = tuple(page for page, other in found if other is None)
    return Checked(free, (*issues, *more, *clashes.values()))


def _redirect(edition: Edition, move: Move) -> Page:
    target = brief_of(move.page)
    name = target.title.removesuffix(f" · {edition.config.title}") if target else move.page.url
    canonical = urls.absolute(edition.config.url, move.page.url, move.fragment)
    link = LinkView(name, desk(edition, move.old).link(move.page.url, move.fragment))
    view = RedirectView(_head(edition, f"{name} has moved", move.old, canonical), "This page has moved", link)
    return Page(move.old, REDIRECT, view, move.spot)


def _gone(edition: Edition) -> Checked[tuple[Page, ...]]:
    """A page for every address that `archive.yaml` says is gone for good."""
    pages: list[Page] = []
    issues: list[Issue] = []
    for written, reason in edition.config.gone.items():
        spot = Spot("archive.yaml").at("gone", written, part=Part.KEY)
        is_address = written.startswith("/")
        if why := why_not(written) if is_address else "is no address, which begins with a slash":
            advice = "write an address of the site, such as `/articles/old-name/`"
            issues.append(Issue("P08", f"'{written}' {why}", spot, advice))
            continue
        url = page_address(written)
        title = "This page was removed"
        view = MissingView(_head(edition, title, url, ""), title, reason, ways_in(desk(edition, url)))
        pages.append(Page(url, "404.html", view, spot))
    return Checked(tuple(pages), tuple(issues))


def _head(edition: Edition, title: str, url: str, canonical: str) -> HeadView:
    """A head that nobody is led to: neither by a search engine nor by a card."""
    whole = head(edition, Heading(title, "moved", url, robots="noindex"))
    return replace(whole, canonical=canonical, breadcrumbs=(), jsonld=Markup(""), share=None)


def _clash(page: Page, other: Page) -> Issue:
    what = "leads on to" if other.template == REDIRECT else "is the address of"
    whose = "`gone`" if page.template != REDIRECT else "an alias"
    message = f"{whose} would stand at `/{page.url}`, which {what} {owner(other)}"
    also = (other.spot,) if other.spot.path else ()
    return Issue("P07", message, page.spot, "take it away here, or give the other page another address", also)
