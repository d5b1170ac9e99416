"""Claims that stand in several articles: the page of one, and the list of all."""

from site_builder.compose.views.note import ChangeView, NoteView
from site_builder.compose.views.shared import CiteView, DateView, HeadView, LinkView, PartView
from site_builder.model.dataclass import dataclass


@dataclass(frozen=True, slots=True)
class AppearanceView:
    """The claim in one article."""

    article: LinkView
    """The article, linked to the words."""
    language: str
    """BCP 47 tag of the article's title and of the quote."""
    publisher: str
    """Who published the article, or that it is not verified."""
    quote: str
    """The words as the article prints them."""
    standing: str
    """`Printed before it changed`, `Printed after this could be known`; empty: not known."""


@dataclass(frozen=True, slots=True)
class MomentView:
    """One line in the life of a claim: an article printed it, or its standing changed."""

    kind: str
    """For a class: `appearance`, `since`, `change`, `known` or `checked`."""
    date: DateView
    """When."""
    words: str
    """What happened to the claim; empty for an appearance."""
    appearance: AppearanceView | None
    """The article that printed it; nothing for a change."""


@dataclass(frozen=True, slots=True)
class ClaimView:
    """A claim that several articles make (`claim.html`)."""

    head: HeadView
    """Head of the document."""
    title: str
    """The claim, in one sentence."""
    note: NoteView
    """What the archive found about it."""
    withdrawn: ChangeView | None
    """When and why the finding was withdrawn; nothing: it was not."""
    summary: str
    """`In 3 articles, from 13 December 2007 to 9 September 2021`."""
    moments: tuple[MomentView, ...]
    """Its appearances and the changes of its standing, oldest first; undated articles last."""
    citation: CiteView
    """How to cite the finding."""


@dataclass(frozen=True, slots=True)
class ClaimItemView:
    """A claim in a list."""

    claim: LinkView
    """The claim in one sentence, linked to its page."""
    kind: str
    """For a class."""
    label: str
    """The kind of note as readers see it."""
    outcome: str
    """`Came true`, …; empty: no forecast."""
    finding: str
    """What the archive found, in one sentence."""
    language: str
    """BCP 47 tag of the claim and the finding; empty: the interface's."""
    summary: str
    """In how many articles it stands, and of which dates."""


@dataclass(frozen=True, slots=True)
class ClaimsView:
    """The list of claims that several articles make (`claims.html`)."""

    head: HeadView
    """Head of the document."""
    title: str
    """Its heading."""
    summary: str
    """What the list is, in a sentence."""
    claims: tuple[ClaimItemView, ...]
    """By the date of their first appearance; none on the index of a list that has several pages."""
    parts: tuple[PartView, ...]
    """The pages of a list too long for one; else none."""
