"""The pages that speak for the archive: home, essays, and the page for addresses that lead nowhere."""

from markupsafe import Markup

from site_builder.compose.views.article import ArticleItemView
from site_builder.compose.views.corrections import CorrectionView
from site_builder.compose.views.meeting import MeetingItemView
from site_builder.compose.views.note import NoteItemView
from site_builder.compose.views.open_expectations import ExpectationItemView
from site_builder.compose.views.picture import PictureView
from site_builder.compose.views.shared import (
    CountedLinkView,
    DateView,
    HeadView,
    KindCountView,
    LinkView,
)
from site_builder.model.dataclass import dataclass


@dataclass(frozen=True, slots=True)
class WayInView:
    """A way into the archive for one kind of reader."""

    title: str
    """What they come for: `To read`."""
    words: str
    """What is there for them, in a sentence or two."""
    links: tuple[LinkView, ...]
    """Where to begin."""


@dataclass(frozen=True, slots=True)
class ExampleView:
    """One finding that shows what the archive is for: some printed words, and what became of them."""

    note: NoteItemView
    """The finding."""
    published: DateView
    """When the words were printed."""
    publisher: str
    """Who printed them, or that it is not verified."""
    text_kind: str
    """`full`, `digest` or `excerpt`: whether the words shown are the article's or our own."""
    known: DateView | None
    """Since when it is known."""


@dataclass(frozen=True, slots=True)
class KindShareView:
    """How many notes of one kind there are, and how long a bar that is."""

    count: KindCountView
    """The kind."""
    share: int
    """Of the most there are of one kind, in hundredths; at least 1."""


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
    """How many articles, meetings, notes, people, places and topics; each links to its index."""
    example: ExampleView | None
    """One finding, for who sees such an archive for the first time."""
    counts: tuple[KindShareView, ...]
    """Notes by kind."""
    picture: PictureView | None
    """The strip of time: meetings, and articles with what became of them; none where there is too little."""
    meetings: tuple[MeetingItemView, ...]
    """The meetings of the strip: all up to thirty, else the thirty most written about; oldest first."""
    articles: tuple[ArticleItemView, ...]
    """The newest articles, newest first; at most six."""
    article_total: int
    """How many articles there are."""
    newest_notes: tuple[NoteItemView, ...]
    """Notes last written or changed, one article and one kind after the other; at most four."""
    no_longer_true: tuple[NoteItemView, ...]
    """What was true when printed and is not now, one article after the other; at most four."""
    stale: LinkView
    """All that is no longer true, in the ledger."""
    corrections: tuple[CorrectionView, ...]
    """The latest changes to notes of ours; at most three."""
    all_corrections: LinkView
    """All of them."""
    expectations: LinkView | None
    """The page of open expectations; none where none is open."""
    next_due: tuple[ExpectationItemView, ...]
    """The open ones that fall due soonest; at most three."""
    ways_in: tuple[WayInView, ...]
    """Where to begin, for each kind of reader."""


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


@dataclass(frozen=True, slots=True)
class RedirectView:
    """A page at an address that another page had before (`redirect.html`)."""

    head: HeadView
    """Head of the document; its canonical address is the other page's."""
    title: str
    """Its heading."""
    target: LinkView
    """The page it leads on to."""
