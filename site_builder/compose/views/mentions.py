"""All the places that lead to a page, on pages below it."""

from site_builder.compose.views.shared import HeadView, LinkView, MentionGroupView, PartView
from site_builder.model.dataclass import dataclass


@dataclass(frozen=True, slots=True)
class MentionListView:
    """A page with all mentions of a record, or with a part of them."""

    head: HeadView
    """Head of the document."""
    title: str
    """What the page is about: `Minsk: all mentions`."""
    record: LinkView
    """The page of the record."""
    parts: tuple[PartView, ...]
    """Where the mentions are too many for one page: the pages they are on."""
    groups: tuple[MentionGroupView, ...]
    """Empty on a page that only leads to parts."""
