"""The index of meetings, by year."""

from collections.abc import Iterator
from itertools import groupby

from site_builder.compose import urls
from site_builder.compose.edition import Edition, desk
from site_builder.compose.heads import Heading, head
from site_builder.compose.items import meeting_items
from site_builder.compose.jsonld import page_node
from site_builder.compose.views.meeting import MeetingsView, MeetingYearView
from site_builder.model.page import Page


def meetings_page(edition: Edition) -> Iterator[Page]:
    """One page that lists all meetings."""
    here = desk(edition, urls.MEETINGS)
    items = meeting_items(here, edition.archive.meetings_by_date)
    summary = "Every meeting that the archive knows, by year, with how many articles are about it."
    heading = Heading("Meetings", "index", urls.MEETINGS, description=summary)
    view = MeetingsView(
        head=head(edition, heading, page_node("CollectionPage", "Meetings", urls.MEETINGS, edition.config)),
        title="Meetings",
        summary=summary,
        total=len(items),
        years=tuple(
            MeetingYearView(year, tuple(meetings))
            for year, meetings in groupby(items, key=lambda item: item.year)
        ),
    )
    yield Page(urls.MEETINGS, "meetings.html", view)
