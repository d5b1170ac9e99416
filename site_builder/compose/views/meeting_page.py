"""The page of a meeting."""

from markupsafe import Markup

from site_builder.compose.views.accounts import AccountsView
from site_builder.compose.views.coverage import CoverageView
from site_builder.compose.views.expectations import LedgerView
from site_builder.compose.views.locator import LocatorView
from site_builder.compose.views.meeting import MeetingItemView, ParticipantView
from site_builder.compose.views.note import NoteItemView
from site_builder.compose.views.picture import PictureView
from site_builder.compose.views.series import MeetingTiesView, NeighboursView
from site_builder.compose.views.shared import CiteView, DateView, HeadView, LinkView, SourceView
from site_builder.compose.views.story import StoryView
from site_builder.model.dataclass import dataclass


@dataclass(frozen=True, slots=True)
class PresentView:
    """The people who had the same part in a meeting."""

    label: str
    """`Present`, `Spoke for it`, `Absent`."""
    part: str
    """For a class: `participant`, `spokesperson`, `absent`."""
    people: tuple[ParticipantView, ...]
    """In the order given."""


@dataclass(frozen=True, slots=True)
class RecordView:
    """The facts of a meeting."""

    date: DateView
    """When it was."""
    place: LinkView | None
    """Where it was."""
    venue: str
    """The building or room; may be empty."""
    map: LocatorView | None
    """Where that is; none where its position is not known."""
    format: str
    """What kind of meeting it was; may be empty."""
    people: tuple[PresentView, ...]
    """Who took part, who spoke for it, who was absent; parts that nobody had are left out."""
    series: tuple[NeighboursView, ...]
    """Its place in each of its series."""
    ties: tuple[MeetingTiesView, ...]
    """Meetings that it prepares, follows up or cancels, and the other way round."""
    certainty: str
    """`high`, `medium` or `low`."""
    certainty_words: str
    """`medium certainty`; empty when certainty is high."""
    certainty_note: str
    """What is not certain; may be empty."""
    sources: tuple[SourceView, ...]
    """Where date, place and participants can be checked."""


@dataclass(frozen=True, slots=True)
class BesideView:
    """A meeting before or after another one, at which some of the same people were."""

    meeting: MeetingItemView
    """That meeting."""
    people: str
    """Who was at both: `Ann and Ben`, `Ann, Ben and 4 others`."""


@dataclass(frozen=True, slots=True)
class MeetingView:
    """A meeting and all that was written about it (`meeting.html`)."""

    head: HeadView
    """Head of the document."""
    id: str
    """The meeting's id."""
    title: str
    """Its name."""
    summary: str
    """What it was, in one sentence; may be empty."""
    record: RecordView
    """Its facts, with their sources."""
    body: Markup
    """More; may be empty."""
    story: StoryView
    """What led up to it, what came of it, what followed."""
    picture: PictureView | None
    """The meeting between the articles about it and other events; none where there is too little."""
    ledger: LedgerView | None
    """What was expected of it, and what happened."""
    accounts: AccountsView | None
    """Accounts side by side; none where there are not two."""
    coverage: CoverageView | None
    """Who wrote about it; none where nobody did."""
    article_count: int
    """How many articles are about it."""
    notes: tuple[NoteItemView, ...]
    """Other notes that concern it, by the date of their article, then in the order of its text."""
    all_notes: LinkView | None
    """The list of all notes that concern it, where they are not all here."""
    tags: tuple[LinkView, ...]
    """Topics."""
    citation: CiteView
    """How to cite this page."""
    previous: BesideView | None
    """The meeting before it that shares a participant, unless it is of the same series."""
    next: BesideView | None
    """The meeting after it that shares a participant, unless it is of the same series."""
