"""All that a template can see: one view for each kind of page, frozen, made of finished text and links."""

from collections.abc import Mapping

from site_builder.compose.views.article import ArticleView, AsPublishedView
from site_builder.compose.views.articles import ArticlesView
from site_builder.compose.views.claim import ClaimsView, ClaimView
from site_builder.compose.views.corrections import CorrectionsView
from site_builder.compose.views.data import DataPageView
from site_builder.compose.views.home import EssayView, HomeView, MissingView, RedirectView
from site_builder.compose.views.ledger import NotesView
from site_builder.compose.views.machine import (
    DataView,
    FeedView,
    RobotsView,
    SitemapIndexView,
    SitemapView,
)
from site_builder.compose.views.meeting import MeetingsView
from site_builder.compose.views.meeting_page import MeetingView
from site_builder.compose.views.mentions import MentionListView
from site_builder.compose.views.names import DirectoryView, PersonView, PlaceView, PublisherView, TagView
from site_builder.compose.views.note import NotePageView
from site_builder.compose.views.open_expectations import OpenExpectationsView
from site_builder.compose.views.search import SearchView
from site_builder.compose.views.series import SeriesIndexView, SeriesView
from site_builder.compose.views.site import SiteView
from site_builder.compose.views.threads import ConnectionsView
from site_builder.compose.views.timeline import TimelineView

VIEWS: Mapping[str, type] = {
    "404.html": MissingView,
    "article.html": ArticleView,
    "articles.html": ArticlesView,
    "as_published.html": AsPublishedView,
    "data.html": DataPageView,
    "data.txt": DataView,
    "claim.html": ClaimView,
    "claims.html": ClaimsView,
    "connections.html": ConnectionsView,
    "corrections.html": CorrectionsView,
    "directory.html": DirectoryView,
    "essay.html": EssayView,
    "feed.xml": FeedView,
    "home.html": HomeView,
    "meeting.html": MeetingView,
    "meetings.html": MeetingsView,
    "mentions.html": MentionListView,
    "note.html": NotePageView,
    "notes.html": NotesView,
    "open_expectations.html": OpenExpectationsView,
    "person.html": PersonView,
    "place.html": PlaceView,
    "publisher.html": PublisherView,
    "redirect.html": RedirectView,
    "robots.txt": RobotsView,
    "search.html": SearchView,
    "series.html": SeriesView,
    "series_index.html": SeriesIndexView,
    "sitemap.xml": SitemapView,
    "sitemap_index.xml": SitemapIndexView,
    "tag.html": TagView,
    "timeline.html": TimelineView,
}
"""Which view each template shows as `page`; `site` is a `SiteView` in all of them."""

__all__ = ["VIEWS", "SiteView"]
