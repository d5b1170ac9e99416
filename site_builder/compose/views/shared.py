"""Parts that several views share: the head of a page, what leads to it, links, dates, sources, counts."""

from markupsafe import Markup

from site_builder.model.dataclass import dataclass


@dataclass(frozen=True, slots=True)
class LinkView:
    """A link, ready for an `href`."""

    text: str
    """The words of the link."""
    url: str
    """Relative to the page, or absolute when it leaves the site."""
    language: str = ""
    """BCP 47 tag of the words; empty: the interface's."""


@dataclass(frozen=True, slots=True)
class CountedLinkView:
    """A link with how often it is meant."""

    text: str
    """The words of the link."""
    url: str
    """Relative to the page."""
    count: int
    """How many of what the list counts."""
    language: str = ""
    """BCP 47 tag of the words; empty: the interface's."""


@dataclass(frozen=True, slots=True)
class DateView:
    """A date in words, and for a machine where that invents nothing."""

    words: str
    """`13 December 2007`, `about 2007`, `date unknown`."""
    iso: str
    """Value for `<time datetime>`; empty for stretches, for about-dates and for unknown ones."""


@dataclass(frozen=True, slots=True)
class AlternateView:
    """The same in another form, for machines: annotations, a table."""

    text: str
    """What it is, for a reader."""
    type: str
    """Its media type: `application/ld+json`."""
    url: str
    """Relative to the page."""


@dataclass(frozen=True, slots=True)
class CiteView:
    """How to cite a page."""

    line: str
    """All of it in one line, to be copied."""
    forms: tuple[AlternateView, ...]
    """The same in files for reference managers."""


@dataclass(frozen=True, slots=True)
class ShareView:
    """The picture that other sites show beside a link to a page."""

    url: str
    """Its absolute address."""
    alt: str
    """What it says, for who cannot see it."""
    width: int
    """In pixels."""
    height: int
    """In pixels."""


@dataclass(frozen=True, slots=True)
class MentionView:
    """One place at which another page names what this page is about."""

    title: str
    """The other page, by its title."""
    url: str
    """The place itself."""
    language: str
    """BCP 47 tag of the title and the sentence; empty: the interface's."""
    date: DateView | None
    """When the article was published, or the meeting was."""
    before: str
    """What stands before the words in their sentence."""
    words: str
    """The words that lead here."""
    after: str
    """What stands behind them."""


@dataclass(frozen=True, slots=True)
class MentionGroupView:
    """The mentions on pages of one kind."""

    kind: str
    """`article`, `meeting`; for an id."""
    label: str
    """As readers see it: `Articles`."""
    mentions: tuple[MentionView, ...]
    """Oldest first, where they have a date."""
    more: int
    """How many are left out here."""


@dataclass(frozen=True, slots=True)
class MentionsView:
    """Every page that leads to this one."""

    groups: tuple[MentionGroupView, ...]
    """At least one."""
    all: LinkView | None
    """The page with all of them, where this one leaves some out."""


@dataclass(frozen=True, slots=True)
class HeadView:
    """What every HTML page has: the head of the document and the way back."""

    title: str
    """Text of the `title` element, the site's name included."""
    description: str
    """Text of the description; may be empty."""
    kind: str
    """Value of `data-page-type`: article, meeting, person, place, publisher, tag, timeline, notes, note,
    home, essay, search, series, index or 404. A claim is a `note`, the list of claims an `index`."""
    section: str
    """Which entry of `site.navigation` the page belongs to; empty: none."""
    canonical: str
    """The page's absolute address; empty when it has none (404)."""
    root: str
    """Prefix that leads to the site's root (`../../`; empty at the root); goes before links of `site`."""
    breadcrumbs: tuple[LinkView, ...]
    """The pages above this one, home first; the page itself is not among them."""
    jsonld: Markup
    """Structured data as JSON, safe inside a script element; empty: none."""
    alternates: tuple[AlternateView, ...]
    """The page's notes in other forms; they are named in the head, and linked at the page's end."""
    modified: str
    """The latest day in the data of this page, `2026-10-11`; empty: not known."""
    published: str
    """The day on which what the page shows was first published, `2007-12-13`; empty: not known to the day."""
    share: ShareView | None
    """The picture shown beside a link to the page; none: the archive has none made."""
    robots: str
    """Content of the robots meta element, such as `noindex`; empty: leave the element out."""
    mentions: MentionsView | None = None
    """Which other pages lead to this one; none do, or the page is of no record."""


@dataclass(frozen=True, slots=True)
class SourceView:
    """Where a statement can be checked."""

    kind: str
    """`web`, `article` (an article of this archive) or `citation` (in words only)."""
    title: str
    """Headline or description."""
    url: str
    """Its address; for an article of this archive a relative one; empty for a citation."""
    publisher: str
    """Who published it; empty when unknown."""
    published: DateView | None
    """When it was published."""
    accessed: DateView | None
    """When the archive read it."""
    archived: str
    """Address of an archived copy; empty: none."""
    citation: str
    """Bibliographic words, for what has no address."""
    quote: str
    """The words that matter in it."""
    locator: str
    """Page, paragraph or section."""
    grade: str
    """A, B or C; empty: not graded."""
    grade_words: str
    """What the grade means."""
    stance: str
    """`supports`, `contradicts` or `context`."""
    stance_words: str
    """The stance as a reader sees it; empty for context, and for what supports a fact."""
    language: str
    """BCP 47 tag of its title and quote; empty: the interface's."""


@dataclass(frozen=True, slots=True)
class StatementView:
    """A sentence of the archive's own with the sources it rests on."""

    text: str
    """The sentence."""
    sources: tuple[SourceView, ...]
    """Where it can be checked."""


@dataclass(frozen=True, slots=True)
class KindCountView:
    """How many notes of one kind there are."""

    kind: str
    """The kind's name, for a class: `superseded`."""
    label: str
    """The kind as readers see it: `No longer true`."""
    count: int
    """How many."""
    url: str
    """The group of that kind in the ledger of all notes."""


@dataclass(frozen=True, slots=True)
class PartView:
    """One page of a list that is too long for one."""

    text: str
    """`2007`, or `2007, part 2`."""
    url: str
    """Its page."""
    count: int
    """How many lines it has."""
    is_here: bool = False
    """Whether it is the page that is shown."""


@dataclass(frozen=True, slots=True)
class ChoiceView:
    """One value that a list can be narrowed down to."""

    value: str
    """For the address: `2007`."""
    text: str
    """As readers see it."""
    count: int
    """How many lines have it."""


@dataclass(frozen=True, slots=True)
class FacetView:
    """One way to narrow a list down."""

    name: str
    """For the address: `year`."""
    label: str
    """As readers see it: `Year`."""
    choices: tuple[ChoiceView, ...]
    """At least two."""


@dataclass(frozen=True, slots=True)
class FilterView:
    """The form by which a list is narrowed down; a script shows it, and does the work."""

    total: int
    """How many lines the list has."""
    facets: tuple[FacetView, ...]
    """May be empty: there is always a field for words."""
