"""How the archive hangs together: one picture of its meetings, people and articles."""

from collections.abc import Iterator

from site_builder.compose import urls
from site_builder.compose.alternates import GRAPH_EXPORTS
from site_builder.compose.edition import Desk, Edition, desk
from site_builder.compose.heads import Heading, head
from site_builder.compose.jsonld import page_node
from site_builder.compose.parts import own_link
from site_builder.compose.pictures.threads import WHOLE
from site_builder.compose.views.shared import LinkView
from site_builder.compose.views.threads import ConnectionsView
from site_builder.compose.woven import can_be_drawn, chosen, threads_view
from site_builder.model.page import Page

MOST_SERIES = 150
TITLE = "How it hangs together"
_SUMMARY = "Who was at which meeting, and which articles are about it, from the first meeting to the last."


def connections_page(edition: Edition) -> Iterator[Page]:
    """The page of the picture; none where there is too little to draw."""
    here = desk(edition, urls.CONNECTIONS)
    picture = threads_view(here, edition.archive.meetings_by_date)
    if picture is None:
        return
    heading = Heading(TITLE, "connections", urls.CONNECTIONS, description=_SUMMARY, alternates=GRAPH_EXPORTS)
    view = ConnectionsView(
        head=head(edition, heading, page_node("CollectionPage", TITLE, urls.CONNECTIONS, edition.config)),
        title=TITLE,
        summary=_SUMMARY,
        picture=picture,
        series=tuple(_series(here)),
        files=tuple(LinkView(each.text, here.link(each.url)) for each in GRAPH_EXPORTS),
    )
    yield Page(urls.CONNECTIONS, "connections.html", view)


def connections_link(desk: Desk) -> LinkView | None:
    """A link to that page, where there is one."""
    archive = desk.edition.archive
    is_there = can_be_drawn(chosen(archive, archive.meetings_by_date, WHOLE))
    return LinkView(TITLE, desk.link(urls.CONNECTIONS)) if is_there else None


def _series(desk: Desk) -> Iterator[LinkView]:
    """The series that have meetings; of very many those with most, and where all are listed."""
    archive = desk.edition.archive
    known = [id for id in archive.series if archive.meetings_in.get(id)]
    most = {*sorted(known, key=lambda id: -len(archive.meetings_in[id]))[:MOST_SERIES]}
    for id in known:
        if id in most:
            yield own_link(desk, archive.series[id].title, urls.series(id))
    if len(known) > MOST_SERIES:
        yield LinkView(f"All {len(known)} series", desk.link(urls.SERIES))
