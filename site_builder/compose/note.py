"""A note: beside the words it is about, and on a page of its own."""

from collections.abc import Iterator, Mapping
from itertools import pairwise

from site_builder.compose import urls, words
from site_builder.compose.alternates import note_exports
from site_builder.compose.cards import article_card
from site_builder.compose.citations import note_citation
from site_builder.compose.cite import Citation, cite_pages, cite_view
from site_builder.compose.claimants import claimant_link
from site_builder.compose.earlier import former_ids
from site_builder.compose.edition import Desk, Edition, Standing, desk, each_of, standing
from site_builder.compose.expected import EXPECTATIONS
from site_builder.compose.heads import Heading, head
from site_builder.compose.items import words_link, words_url
from site_builder.compose.names_of_notes import note_title
from site_builder.compose.note_nodes import note_nodes
from site_builder.compose.parts import (
    article_link,
    date_view,
    day_view,
    known_date,
    meeting_links,
    note_link,
    person_link,
    person_links,
    place_links,
    publisher_link,
    source_views,
    tag_links,
)
from site_builder.compose.prose import prose
from site_builder.compose.public_clock import evidence_since, known_since, public_since
from site_builder.compose.views.note import (
    ChangeView,
    GroundsView,
    NotePageView,
    NoteView,
    OriginalView,
    PublisherActionView,
    SignatureView,
    SubjectsView,
    VerdictsView,
)
from site_builder.compose.views.shared import LinkView
from site_builder.model.body import PlacedNote
from site_builder.model.config import Config
from site_builder.model.ids import ArticleId, NoteId, PersonId
from site_builder.model.kinds import KINDS, OUTCOME_LABELS
from site_builder.model.page import Page
from site_builder.model.records import Article, Note
from site_builder.model.records.note import PublisherAction, Status
from site_builder.model.records.parts import OriginalWords
from site_builder.model.when import Day, When
from site_builder.text.names import counted, language_name

Neighbours = tuple[LinkView | None, LinkView | None]


def note_view(desk: Desk, note: Note, on: ArticleId, placed: PlacedNote | None) -> NoteView:
    """All that a note says, on the article `on`; `placed` tells its number and its words there."""
    edition, config = desk.edition, desk.edition.config
    article = edition.archive.articles.get(on)
    row, label = KINDS[note.kind], words.kind_label(note.kind, config)
    number, status = placed.number if placed else 0, standing(edition, note)
    return NoteView(
        id=note.id,
        former=former_ids(note),
        number=number,
        kind=note.kind.value,
        label=label,
        meaning=row.meaning,
        role=row.role,
        name=f"Note {number}: {label}" if number else f"Note: {label}",
        scope=note.scope.value,
        scope_words=words.SCOPES[note.scope],
        status=status.value,
        status_words=words.STANDINGS[status],
        quote=placed.quote if placed else note.quote,
        quote_language=article.language if article else "",
        summary=note.summary,
        body=prose(desk, note.body, note.id),
        language=words.own_language(note.language, config),
        outcome=OUTCOME_LABELS[note.outcome] if note.outcome else "",
        outcome_kind=note.outcome.value if note.outcome else "",
        verdicts=_verdicts(note, article, config),
        grounds=_grounds(desk, note),
        signature=_signature(desk, note),
        subjects=_subjects(desk, note),
        permalink=desk.link(urls.note(note.id)),
        words_url=words_url(desk, note, on),
        passage=urls.passage(placed.quote) if placed else "",
        back=f"#{placed.back}" if placed and placed.back else "",
        also_on=_also_on(desk, note, on),
        claim_page=claim_link(desk, note),
        supersedes=note_link(desk, note.supersedes),
        superseded_by=note_link(desk, edition.replaced_by.get(note.id)),
        history=_history(note, config),
    )


def _day_known(when: When | None) -> str:
    """The last day of a date: what was known some day in a month was surely known at the month's end."""
    return when.last.isoformat() if when else ""


def _verdicts(note: Note, article: Article | None, config: Config) -> VerdictsView:
    valid = note.valid
    return VerdictsView(
        then=words.THEN[note.then] if note.then else "",
        now=words.NOW[note.now] if note.now else "",
        expectation=EXPECTATIONS[note.expectation] if note.expectation else "",
        due=known_date(note.due, config),
        settled=known_date(note.settled, config),
        valid_since=known_date(valid.since if valid else None, config),
        changed_on=known_date(valid.to if valid else None, config),
        known_since=known_date(known_since(note, article), config),
        public=_day_known(public_since(note, article)),
        evidence=_day_known(evidence_since(note)),
        checked_to=day_view(note.as_of, config),
        review=day_view(note.review_by, config) if isinstance(note.review_by, Day) else None,
        confidence=words.CONFIDENCE[note.confidence] if note.confidence else "",
    )


def _grounds(desk: Desk, note: Note) -> GroundsView:
    return GroundsView(
        claim=note.claim,
        claimant=claimant_link(desk, note),
        original=_original(note.original),
        searched=note.searched,
        sources=source_views(desk, note.sources),
        publisher_action=_publisher_action(note.publisher_action, desk.edition),
    )


def _signature(desk: Desk, note: Note) -> SignatureView:
    config = desk.edition.config
    return SignatureView(
        author=person_link(desk, PersonId(note.author)),
        reviewed_by=tuple(person_link(desk, PersonId(name)).text for name in note.reviewed_by),
        written=day_view(note.created, config),
        updated=day_view(note.modified, config) if note.updated or note.history else None,
    )


def _subjects(desk: Desk, note: Note) -> SubjectsView:
    return SubjectsView(
        meetings=meeting_links(desk, note.meetings),
        people=person_links(desk, note.people),
        places=place_links(desk, note.places),
        tags=tag_links(desk, note.tags),
    )


def _history(note: Note, config: Config) -> tuple[ChangeView, ...]:
    return tuple(
        ChangeView(day_view(change.date, config), change.change, change.reason) for change in note.history
    )


def note_pages(edition: Edition) -> Iterator[Page]:
    """One page for each note; those of withdrawn notes stay."""
    articles = edition.archive.articles
    ids = (note.id for note in edition.archive.notes.values() if note.on in articles)
    return each_of(edition, ids, urls.note, _pages, *_neighbours(edition))


def _pages(
    edition: Edition, id: NoteId, before: Mapping[NoteId, NoteId], after: Mapping[NoteId, NoteId]
) -> Iterator[Page]:
    note, url = edition.archive.notes[id], urls.note(id)
    here = desk(edition, url)
    beside = note_link(here, before.get(id)), note_link(here, after.get(id))
    view = note_view(here, note, note.on, edition.placed.get((note.on, id)))
    citation = note_citation(edition, note, view)
    yield Page(url, "note.html", _note_page(here, note, (view, citation), beside), note.spot)
    yield from cite_pages(url, citation)


def _note_page(desk: Desk, note: Note, made: tuple[NoteView, Citation], beside: Neighbours) -> NotePageView:
    edition, (view, citation) = desk.edition, made
    article = edition.archive.articles[note.on]
    title = note_title(view)
    heading = Heading(
        title=title,
        kind="note",
        url=urls.note(note.id),
        section=urls.NOTES,
        description=note.summary,
        alternates=note_exports(note.id) if standing(edition, note) is Standing.PUBLISHED else (),
        modified=note.modified.isoformat(),
        robots=robots(edition, note),
        published=note.created,
        card=(urls.article(article.id), article_card(edition, article)),
    )
    return NotePageView(
        head=head(edition, heading, *note_nodes(edition, note)),
        title=title,
        note=view,
        withdrawn=view.history[-1] if note.status is Status.WITHDRAWN and view.history else None,
        article=article_link(desk, article.id),
        article_language=article.language,
        article_publisher=publisher_link(desk, article).text,
        article_published=date_view(article.published, edition.config),
        citation=cite_view(citation, desk.link, urls.note(note.id)),
        previous=beside[0],
        next=beside[1],
    )


def robots(edition: Edition, note: Note) -> str:
    """What search engines are told: a finding that fell is not to be found in place of one that stands."""
    return "noindex" if standing(edition, note) in (Standing.REPLACED, Standing.WITHDRAWN) else ""


def _also_on(desk: Desk, note: Note, on: ArticleId) -> tuple[LinkView, ...]:
    articles = desk.edition.archive.articles
    return tuple(words_link(desk, note, id) for id in note.articles if id != on and id in articles)


def claim_link(desk: Desk, note: Note) -> LinkView | None:
    """The page of the claim that a note is about, if several articles make that claim."""
    if not note.is_claim:
        return None
    count = sum(id in desk.edition.archive.articles for id in note.articles)
    return LinkView(f"The claim in {counted(count, 'article')}", desk.link(urls.claim(note.id)))


def _original(original: OriginalWords | None) -> OriginalView | None:
    if original is None:
        return None
    return OriginalView(original.language, language_name(original.language), original.text, original.reason)


def _publisher_action(action: PublisherAction | None, edition: Edition) -> PublisherActionView | None:
    if action is None:
        return None
    date = known_date(action.date, edition.config)
    return PublisherActionView(words.PUBLISHER_ACTIONS[action.type], date, action.url or "")


def _neighbours(edition: Edition) -> tuple[Mapping[NoteId, NoteId], Mapping[NoteId, NoteId]]:
    """Note → the one before it, and note → the one after it, as the text of its own article goes."""
    notes = edition.archive.notes
    pairs = [
        pair
        for id, body in edition.bodies.items()
        for pair in pairwise(placed.note for placed in body.placed if notes[placed.note].on == id)
    ]
    return {after: before for before, after in pairs}, dict(pairs)
