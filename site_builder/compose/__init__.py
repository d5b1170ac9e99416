"""Archive -> pages: one file for each kind of page; `views` is all that a template can see."""

from collections.abc import Collection
from dataclasses import replace
from datetime import date

from site_builder.compose.again import edition_with
from site_builder.compose.edition import Edition, edition
from site_builder.compose.kept import Kept, Piece
from site_builder.compose.on_demand import Woven, page_at
from site_builder.compose.rights import named_for
from site_builder.compose.search_records import search_records
from site_builder.compose.site import site_view
from site_builder.compose.views import VIEWS, SiteView
from site_builder.compose.whole import Composed, Run, compose_whole
from site_builder.model.archive import Archive
from site_builder.model.body import Bodies
from site_builder.model.config import Config
from site_builder.model.issue import Checked
from site_builder.model.page import Page
from site_builder.model.remember import Remember, made_anew


def compose(
    archive: Archive, bodies: Bodies, config: Config, today: date | None, media: Collection[str] = ()
) -> Checked[tuple[Page, ...]]:
    """All pages of the site, and what is wrong with their addresses and the links between them.

    `media` are the files of the site's pictures, as it publishes them: `media/harbour/boat.png`.
    """
    pages, issues, *_ = compose_whole(edition_of(archive, bodies, config, today), archive, media)
    return Checked(pages, issues)


def edition_of(
    archive: Archive,
    bodies: Bodies,
    config: Config,
    today: date | None,
    remember: Remember = made_anew,
) -> Edition:
    """What pages are made from, for those who may see `archive`; `remember` keeps what costs much to make."""
    made = edition(archive, bodies, named_for(archive.audience, config), today)
    return replace(made, remember=remember)


__all__ = [
    "VIEWS",
    "Composed",
    "Edition",
    "Kept",
    "Piece",
    "Run",
    "SiteView",
    "Woven",
    "compose",
    "compose_whole",
    "edition_of",
    "edition_with",
    "page_at",
    "search_records",
    "site_view",
]
