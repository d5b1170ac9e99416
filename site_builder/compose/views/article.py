"""Articles: the page, a line in a list, and the index."""

from markupsafe import Markup

from site_builder.compose.views.note import NoteItemView, NoteView
from site_builder.compose.views.rights import DisclosureView, RightsView
from site_builder.compose.views.shared import (
    CiteView,
    DateView,
    HeadView,
    KindCountView,
    LinkView,
)
from site_builder.model.dataclass import dataclass


@dataclass(frozen=True, slots=True)
class ArticleItemView:
    """An article in a list."""

    title: str
    """Its headline."""
    url: str
    """Its page."""
    language: str
    """BCP 47 tag of the headline."""
    published: DateView
    """When it was published, or `date unknown`."""
    publisher: LinkView
    """Who published it; `url` is empty and the words say so when that is not verified."""
    summary: str
    """What it reports; may be empty."""
    relation: str
    """In a list about a meeting: `preview`, `report`, `analysis`, `mention`; else empty."""
    relation_words: str
    """The relation as readers see it: `Preview`; else empty."""
    note_count: int
    """How many notes stand on it."""
    notes_words: str
    """`13 notes`, `1 note`, `no notes`; `link only` where the text is not here."""
    filed: str = ""
    """In a list that can be narrowed down: what it is filed under; else empty."""


@dataclass(frozen=True, slots=True)
class ArticleTiesView:
    """The articles that stand in one relation to an article."""

    relation: str
    """For a class: `republished-by`, `contradicts`, …"""
    label: str
    """The relation as readers see it: `Republished by`."""
    articles: tuple[ArticleItemView, ...]
    """Oldest first."""


@dataclass(frozen=True, slots=True)
class EvidenceView:
    """Why the archive fills in something that the source does not state."""

    field: str
    """The field's name, for a class: `published`."""
    label: str
    """The field as readers see it: `Date of publication`."""
    basis: str
    """What it was inferred from."""
    certainty: str
    """`high`, `medium` or `low`."""
    certainty_words: str
    """`medium certainty`."""
    as_of: DateView | None
    """The day on which a person concluded it."""


@dataclass(frozen=True, slots=True)
class TranslationView:
    """What a translated article was before."""

    title: str
    """The headline in the language it was written in; may be empty."""
    language: str
    """BCP 47 tag of that language; may be empty."""
    language_words: str
    """That language's name; may be empty."""
    certainty_words: str
    """`medium certainty`, where the archive inferred the language; else empty."""


@dataclass(frozen=True, slots=True)
class CopyView:
    """Where the archive's copy of an article comes from."""

    source: LinkView | None
    """Where the original was found."""
    archived: LinkView | None
    """An archived copy of the original."""
    captured: DateView | None
    """When the original was taken in."""
    constancy: str
    """`Its words are as they were taken in`; empty: that is not known."""
    rights: RightsView
    """Whose text it is."""
    evidence: tuple[EvidenceView, ...]
    """What the archive filled in, and why."""


@dataclass(frozen=True, slots=True)
class MeetingBoxView:
    """A meeting the article is about, and who else wrote about it."""

    meeting: LinkView
    """The meeting's page."""
    relation: str
    """`preview`, `report`, `analysis` or `mention`."""
    relation_words: str
    """`A preview of this meeting`."""
    date: DateView
    """When the meeting was."""
    place: LinkView | None
    """Where; `url` leads to the place's page."""
    others: tuple[ArticleItemView, ...]
    """Articles on the same meeting that are not among the related ones, oldest first; at most twelve."""
    more: int
    """How many others are not listed here; the meeting's page has them all."""


@dataclass(frozen=True, slots=True)
class RelatedView:
    """Another article that a reader may want next."""

    article: ArticleItemView
    """The article."""
    why: str
    """What the two have in common: `Same meeting; both about Loans`."""


@dataclass(frozen=True, slots=True)
class BlockView:
    """One block of the text with the notes that follow it."""

    html: Markup
    """The block, its quotes marked."""
    notes: tuple[NoteView, ...]
    """Notes whose quotes end in this block."""


@dataclass(frozen=True, slots=True)
class StopView:
    """A day on which what was known about an article changed."""

    day: str
    """`2021-11-04`."""
    words: str
    """`4 November 2021`."""


@dataclass(frozen=True, slots=True)
class AsPublishedView:
    """An article's text alone, without its notes (`as_published.html`)."""

    head: HeadView
    """Head of the document."""
    title: str
    """The headline."""
    language: str
    """BCP 47 tag of headline and text."""
    direction: str
    """`ltr` or `rtl`."""
    authors: tuple[LinkView, ...]
    """Who wrote it, as the byline prints it."""
    authors_words: str
    """Their names in one line, or that the author is unknown."""
    publisher: LinkView
    """Who published it; `url` is empty and the words say so when that is not verified."""
    published: DateView
    """When it was published, or `date unknown`."""
    text_label: str
    """`Digest`, `Excerpt`; empty for a full text."""
    text_words: str
    """What that means for the reader, in one sentence; empty for a full text."""
    text: Markup
    """The whole text."""
    article: LinkView
    """The same with its notes."""
    notes_words: str
    """`18 notes`."""
    permalink: str
    """The absolute address of the article with its notes."""


@dataclass(frozen=True, slots=True)
class LegendView:
    """What notes stand on an article, and what a reader may put away of them."""

    count: int
    """How many there are."""
    kinds: tuple[KindCountView, ...]
    """How many of each kind, in the order of the table of kinds."""
    checked_to: DateView | None
    """The earliest day up to which all were checked; none without notes."""
    as_of: DateView | None
    """The last day on which one was checked or changed; none without notes."""
    stops: tuple[StopView, ...]
    """The days after the article's publication on which what they say came to be known; oldest first."""
    as_published: LinkView | None
    """The text without notes, on a page of its own; none: it has no notes, or its text is not shown."""


@dataclass(frozen=True, slots=True)
class ArticleView:
    """An article with its notes (`article.html`)."""

    head: HeadView
    """Head of the document."""
    id: str
    """The article's id."""
    title: str
    """The headline."""
    translation: TranslationView | None
    """What it was translated from; none: it was not."""
    summary: str
    """What it reports, in the archive's words; may be empty."""
    language: str
    """BCP 47 tag of headline and text."""
    direction: str
    """`ltr` or `rtl`."""
    authors: tuple[LinkView, ...]
    """Who wrote it, as the byline prints it; `url` is empty where it is nobody of the archive's people."""
    authors_words: str
    """`Jane Roe and John Doe`, or that the author is unknown."""
    publisher: LinkView
    """Who published it; `url` is empty and the words say so when that is not verified."""
    published: DateView
    """When it was published, or `date unknown`."""
    since: str
    """The first day, month or year of that date, from which a script may tell the age: `2007-12-13`, `2007`;
    `2007~` for an about-date; empty when unknown."""
    age: str
    """`5 years before this build`; empty when the build was given no day."""
    disclosure: DisclosureView | None
    """What is said of it where it is not shown whole; none: it is."""
    text_kind: str
    """`full`, `digest` or `excerpt`."""
    text_label: str
    """`Digest`, `Excerpt`; empty for a full text."""
    text_words: str
    """What that means for the reader, in one sentence; empty for a full text."""
    copy: CopyView
    """Where this copy comes from."""
    legend: LegendView
    """What notes stand on it."""
    head_notes: tuple[NoteView, ...]
    """Notes about the headline, the byline, the metadata or the whole article."""
    blocks: tuple[BlockView, ...]
    """The text, block by block."""
    adrift: tuple[NoteItemView, ...]
    """Notes whose words the text no longer has; only a build that was told to allow them gets this far."""
    tags: tuple[LinkView, ...]
    """Topics."""
    people: tuple[LinkView, ...]
    """People it is about."""
    places: tuple[LinkView, ...]
    """Places it is about."""
    ties: tuple[ArticleTiesView, ...]
    """Articles that it follows, republishes, translates, updates or contradicts, or the other way round."""
    meetings: tuple[MeetingBoxView, ...]
    """Meetings it is about, those it only mentions last; at most three."""
    more_meetings: tuple[MeetingBoxView, ...]
    """The other meetings, without the other articles on them."""
    related: tuple[RelatedView, ...]
    """Other articles with what they have in common with it, the nearest first; at most five."""
    cited_by: tuple[NoteItemView, ...]
    """Notes elsewhere that give this article as a source; those that contradict with it come first."""
    previous: LinkView | None
    """The article before it by date."""
    next: LinkView | None
    """The article after it by date."""
    citation: CiteView
    """How to cite it."""
    permalink: str
    """The page's absolute address."""
