"""The archive's pages about itself."""

from collections.abc import Iterable, Iterator

from site_builder.compose import urls
from site_builder.compose.edition import Desk, Edition, desk
from site_builder.compose.heads import Heading, head
from site_builder.compose.jsonld import page_node
from site_builder.compose.parts import own_link
from site_builder.compose.prose import headed_prose
from site_builder.compose.views.home import EssayView
from site_builder.model.ids import EssayId
from site_builder.model.issue import Issue
from site_builder.model.page import Page
from site_builder.model.records import Essay

CORRECTIONS_ESSAY = EssayId("corrections")


def essay_pages(edition: Edition) -> Iterator[Page]:
    """One page for each essay; the one called `corrections` stands at the head of what we corrected."""
    essays = essays_in_order(edition)
    for essay in essays:
        if essay.id == CORRECTIONS_ESSAY:
            continue
        url = urls.essay(essay.id)
        yield Page(url, "essay.html", _essay_view(desk(edition, url), essay, essays), essay.spot)


def essays_in_order(edition: Edition) -> tuple[Essay, ...]:
    """The essays by the place they were given, then by name."""
    return tuple(sorted(edition.archive.essays.values(), key=lambda essay: (essay.order, essay.id)))


def reserved_names(edition: Edition, pages: Iterable[Page]) -> Iterator[Issue]:
    """Essays with an address that the site keeps; where a page has it already, that is a clash instead."""
    taken = {page.url for page in pages if page.template != "essay.html"}
    for essay in edition.archive.essays.values():
        if essay.id.casefold() in urls.RESERVED and urls.essay(essay.id) not in taken:
            yield Issue(
                "P02",
                f"an essay cannot be called '{essay.id}': the site keeps that address for itself",
                essay.spot,
                f"rename the file, for example to {essay.id}-essay.md",
            )


def _essay_view(desk: Desk, essay: Essay, essays: tuple[Essay, ...]) -> EssayView:
    url = urls.essay(essay.id)
    heading = Heading(essay.title, "essay", url, description=essay.summary)
    return EssayView(
        head=head(desk.edition, heading, page_node("AboutPage", essay.title, url, desk.edition.config)),
        title=essay.title,
        summary=essay.summary,
        body=headed_prose(desk, essay.body),
        others=tuple(
            own_link(desk, other.title, urls.essay(other.id)) for other in essays if other.id != essay.id
        ),
    )
