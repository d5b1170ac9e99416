"""The pages that speak for the archive: home, essays, and the page for addresses that lead nowhere."""

from dataclasses import dataclass

from markupsafe import Markup

from site_builder.compose.views.article import ArticleItemView
from site_builder.compose.views.meeting import MeetingItemView
from site_builder.compose.views.note import NoteItemView
from site_builder.compose.views.shared import CountedLinkView, HeadView, KindCountView, LinkView


@dataclass(frozen=True, slots=True)
class WayInView:
    """A way into the archive for one kind of reader."""

    link: LinkView
    """Where it leads."""
    words: str
    """Whom it is for, in a sentence."""


@dataclass(frozen=True, slots=True)
class HomeView:
    """The first page (`home.html`)."""

    head: HeadView
    """Head of the document."""
    title: str
    """The archive's name."""
    description: str
    """What it is; may be empty."""
    about: LinkView | None
    """The essay that says more."""
    sizes: tuple[CountedLinkView, ...]
    """How many articles, meetings, notes, people, places and tags; each links to its index."""
    counts: tuple[KindCountView, ...]
    """Notes by kind."""
    meetings: tuple[MeetingItemView, ...]
    """The strip of time: all meetings up to forty, else the forty most written about; oldest first."""
    articles: tuple[ArticleItemView, ...]
    """The newest articles, newest first; at most twelve."""
    article_total: int
    """How many articles there are."""
    newest_notes: tuple[NoteItemView, ...]
    """Notes last written or changed, newest first; at most eight."""
    no_longer_true: tuple[NoteItemView, ...]
    """What was true when printed and is not now; newest first; at most eight."""
    ways_in: tuple[WayInView, ...]
    """Where to begin."""


@dataclass(frozen=True, slots=True)
class EssayView:
    """A page of the archive about itself (`essay.html`)."""

    head: HeadView
    """Head of the document."""
    title: str
    """Its heading."""
    summary: str
    """What it says, in one sentence; may be empty."""
    body: Markup
    """The text."""
    others: tuple[LinkView, ...]
    """The other essays, in their order."""


@dataclass(frozen=True, slots=True)
class MissingView:
    """The page for addresses that lead nowhere (`404.html`)."""

    head: HeadView
    """Head of the document; its links are absolute, for it is served at any depth."""
    title: str
    """Its heading."""
    summary: str
    """What happened, in a sentence."""
    ways_in: tuple[LinkView, ...]
    """Where to go instead."""
