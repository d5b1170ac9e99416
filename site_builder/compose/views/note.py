"""Notes: beside the text, in a list, on a page of their own, and in the ledger."""

from markupsafe import Markup

from site_builder.compose.views.shared import CiteView, DateView, HeadView, LinkView, SourceView
from site_builder.model.dataclass import dataclass


@dataclass(frozen=True, slots=True)
class OriginalView:
    """What a translated passage says in its own language."""

    language: str
    """BCP 47 tag."""
    language_words: str
    """The language's name."""
    text: str
    """The words; empty when they are not known."""
    reason: str
    """Why the archive thinks so, where the words were inferred."""


@dataclass(frozen=True, slots=True)
class ChangeView:
    """One change to a note after it was published."""

    date: DateView
    """When."""
    change: str
    """What was changed."""
    reason: str
    """Why; may be empty."""


@dataclass(frozen=True, slots=True)
class PublisherActionView:
    """What the original publisher did about the claim."""

    words: str
    """`The publisher corrected it`."""
    date: DateView | None
    """When."""
    url: str
    """Where it says so; empty: nowhere known."""


@dataclass(frozen=True, slots=True)
class VerdictsView:
    """How a claim stood when it was printed, how it stands now, and when that changed."""

    then: str
    """`Accurate when printed`; empty: no verdict."""
    now: str
    """`Inaccurate now`; empty: no verdict."""
    expectation: str
    """`Forecast`, `Plan`, `Promise`; empty: not stated."""
    due: DateView | None
    """When it was to happen, by the words themselves."""
    settled: DateView | None
    """When it was settled what became of it."""
    valid_since: DateView | None
    """From when the claim held."""
    changed_on: DateView | None
    """When it stopped holding."""
    known_since: DateView | None
    """When a careful reader could first have known."""
    public: str
    """From which day on the note was known, `2021-11-04`; empty: from the article's own day on."""
    evidence: str
    """The last day of its latest source, `2022-03-01`; empty: none has a date."""
    checked_to: DateView
    """The day up to which the evidence was checked."""
    review: DateView | None
    """By which day it is looked at again, where the note gives one."""
    confidence: str
    """`High confidence`; empty: not stated."""


@dataclass(frozen=True, slots=True)
class GroundsView:
    """What a finding rests on."""

    claim: str
    """The claim as one self-contained sentence; may be empty."""
    claimant: LinkView | None
    """Who made the claim; `url` is empty when that has no page, as when it was the article itself."""
    original: OriginalView | None
    """What the original language says."""
    searched: str
    """Where the archive looked without finding confirmation; may be empty."""
    sources: tuple[SourceView, ...]
    """Where the finding can be checked."""
    publisher_action: PublisherActionView | None
    """What the original publisher did about the claim."""


@dataclass(frozen=True, slots=True)
class SignatureView:
    """Who answers for a note, and when they wrote it."""

    author: LinkView
    """Who signs it; `url` is empty when they have no page."""
    reviewed_by: tuple[str, ...]
    """Who else checked it."""
    written: DateView
    """The day it was written."""
    updated: DateView | None
    """The day of its last change."""


@dataclass(frozen=True, slots=True)
class SubjectsView:
    """What a note is about."""

    meetings: tuple[LinkView, ...]
    """Meetings it is about."""
    people: tuple[LinkView, ...]
    """People it is about."""
    places: tuple[LinkView, ...]
    """Places it is about."""
    tags: tuple[LinkView, ...]
    """Topics."""


@dataclass(frozen=True, slots=True)
class NoteView:
    """A side note with everything it says, for the margin and for its own page."""

    id: str
    """For `id="note-ID"`; its words are `#q-ID`, its reference link `#r-ID`."""
    former: tuple[str, ...]
    """Ids it had before: links that were made to them find it."""
    number: int
    """Its number on this article."""
    kind: str
    """For a class: `correction`, `superseded`, `outcome`, `disputed`, …"""
    label: str
    """The kind as readers see it."""
    meaning: str
    """What the kind means, in one sentence."""
    role: str
    """ARIA role: `comment` or `note`."""
    name: str
    """Accessible name: `Note 3: What happened`."""
    scope: str
    """`quote`, or the part it is about: `article`, `headline`, `byline`, `metadata`, …"""
    scope_words: str
    """What it is about when that is no passage: `On the headline`; empty for a quote."""
    status: str
    """`published`, `replaced`, `withdrawn` or `draft`."""
    status_words: str
    """`Withdrawn`, `Replaced`, `Draft`; empty: it stands."""
    quote: str
    """The words as the article prints them; empty for a note on a whole part."""
    quote_language: str
    """BCP 47 tag of the quote."""
    summary: str
    """The finding in one sentence."""
    body: Markup
    """More; empty: nothing more."""
    language: str
    """BCP 47 tag of the note's words; empty: the interface's."""
    outcome: str
    """`Came true`, `Did not happen`, …; empty: no forecast."""
    outcome_kind: str
    """The outcome for a class: `came-true`; empty: none."""
    verdicts: VerdictsView
    """How the claim stood and stands."""
    grounds: GroundsView
    """What the finding rests on."""
    signature: SignatureView
    """Who answers for it."""
    subjects: SubjectsView
    """Meetings, people, places and topics it is about."""
    permalink: str
    """The note's own page."""
    words_url: str
    """The words in the article, `…/articles/ID/index.html#q-ID`; for a note on a part, the note there."""
    passage: str
    """Text fragment that leads to the words on the page, `#:~:text=…`; empty for a note on a part."""
    back: str
    """Fragment on the article's page that leads back from the note to its words, `#r-ID`; empty: none."""
    also_on: tuple[LinkView, ...]
    """Other articles it stands on, linked to its words there."""
    claim_page: LinkView | None
    """The page of its claim with every appearance, `The claim in 3 articles`."""
    supersedes: LinkView | None
    """The note it replaces."""
    superseded_by: LinkView | None
    """The note that replaces it."""
    history: tuple[ChangeView, ...]
    """What was changed since it was published, oldest first."""


@dataclass(frozen=True, slots=True)
class NoteItemView:
    """A note in a list."""

    id: str
    """Its id."""
    kind: str
    """For a class."""
    label: str
    """The kind as readers see it."""
    quote: str
    """The words it is about; empty for a note on a whole part."""
    quote_language: str
    """BCP 47 tag of the quote."""
    scope_words: str
    """What it is about when that is no passage; empty for a quote."""
    summary: str
    """The finding in one sentence."""
    language: str
    """BCP 47 tag of the summary; empty: the interface's."""
    outcome: str
    """`Came true`, …; empty: no forecast."""
    stance_words: str
    """In a list of notes that cite something: what the citation does; else empty."""
    written: DateView
    """When it was written or last changed."""
    permalink: str
    """Its own page."""
    words_url: str
    """The words in the article."""
    place_words: str
    """Where those words stand: `in the text`, `in our digest`, `in our excerpt`, `at the head`."""
    article: LinkView
    """The article it stands on."""
    status: str
    """`published`, `replaced`, `withdrawn` or `draft`."""
    status_words: str
    """`Withdrawn`, `Replaced`, `Draft`; empty: it stands."""
    filed: str = ""
    """In a list that can be narrowed down: what it is filed under; else empty."""


@dataclass(frozen=True, slots=True)
class NotePageView:
    """A note's own page (`note.html`)."""

    head: HeadView
    """Head of the document."""
    title: str
    """`What happened: “…”`."""
    note: NoteView
    """The note."""
    withdrawn: ChangeView | None
    """The change by which it was withdrawn, with the reason; nothing for a note that stands."""
    article: LinkView
    """The article it stands on."""
    article_language: str
    """BCP 47 tag of the article's title."""
    article_publisher: str
    """Who published the article, or that it is not verified."""
    article_published: DateView
    """When the article was published."""
    citation: CiteView
    """How to cite the note."""
    previous: LinkView | None
    """The note before it on the article."""
    next: LinkView | None
    """The note after it on the article."""
