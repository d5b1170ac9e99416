"""A claim that stands in several articles: where it stands, by date, and when its standing changed."""

from collections.abc import Iterator
from datetime import date

from site_builder.compose import urls
from site_builder.compose.citations import note_citation
from site_builder.compose.cite import cite_view
from site_builder.compose.edition import Desk, Edition, desk, each_of, published
from site_builder.compose.heads import Heading, head
from site_builder.compose.items import words_link
from site_builder.compose.jsonld import Node
from site_builder.compose.note import note_view, robots
from site_builder.compose.note_nodes import claim_node
from site_builder.compose.parts import date_view, publisher_link
from site_builder.compose.public_clock import known_since
from site_builder.compose.views.claim import AppearanceView, ClaimView, MomentView
from site_builder.model.ids import ArticleId, NoteId
from site_builder.model.kinds import NoteKind
from site_builder.model.page import Page
from site_builder.model.records import Article, Note
from site_builder.model.records.note import Status
from site_builder.model.when import When
from site_builder.text.dates import date_words
from site_builder.text.names import counted

_LAST = When.day(date.max)


def claim_pages(edition: Edition) -> Iterator[Page]:
    """One page for each claim that several articles make; those of withdrawn and replaced ones stay."""
    claims = (id for id, note in edition.archive.notes.items() if note.is_claim)
    return each_of(edition, claims, urls.claim, _pages)


def _pages(edition: Edition, id: NoteId) -> Iterator[Page]:
    url, note = urls.claim(id), edition.archive.notes[id]
    yield Page(url, "claim.html", _claim_view(desk(edition, url), note), note.spot)


def claims_of(edition: Edition) -> tuple[Note, ...]:
    """The claims that stand, by the date of their first appearance."""
    claims = (note for note in published(edition, edition.archive.notes) if note.is_claim)
    return tuple(sorted(claims, key=lambda note: min(_when(one) for one in appearances(edition, note))))


def appearances(edition: Edition, note: Note) -> tuple[Article, ...]:
    """The articles in which a claim stands, by date; undated ones last."""
    articles = edition.archive.articles
    found = (articles[id] for id in note.articles if id in articles)
    return tuple(sorted(found, key=lambda one: (one.published is None, _when(one), one.id)))


def appearances_words(edition: Edition, note: Note) -> str:
    """`In 3 articles, from 13 December 2007 to 9 September 2021`."""
    articles = appearances(edition, note)
    dates = [article.published for article in articles if article.published]
    language = edition.config.language
    words = f"In {counted(len(articles), 'article')}"
    if not dates or len(articles) == 1:
        return words
    return f"{words}, from {date_words(dates[0], language)} to {date_words(dates[-1], language)}"


def _claim_view(desk: Desk, note: Note) -> ClaimView:
    edition = desk.edition
    view = note_view(desk, note, note.on, edition.placed.get((note.on, note.id)))
    url = urls.claim(note.id)
    heading = Heading(
        title=note.claim,
        kind="note",
        url=url,
        section=urls.CLAIMS,
        description=note.summary,
        modified=note.modified.isoformat(),
        robots=robots(edition, note),
    )
    return ClaimView(
        head=head(edition, heading, _node(edition, note)),
        title=note.claim,
        note=view,
        withdrawn=view.history[-1] if note.status is Status.WITHDRAWN and view.history else None,
        summary=appearances_words(edition, note),
        moments=_moments(desk, note),
        citation=cite_view(note_citation(edition, note, view), desk.link, urls.note(note.id)),
    )


def _moments(desk: Desk, note: Note) -> tuple[MomentView, ...]:
    """Appearances and changes on one line of time; on one day the change comes first."""
    valid, config = note.valid, desk.edition.config
    dates = (
        ("since", valid.since if valid else None, "From then on it was true."),
        ("change", valid.to if valid else None, "From then on it was no longer true."),
        ("known", _known(desk.edition, note), "From then on a reader could know."),
        ("checked", When.day(note.as_of), "Up to then the archive has looked."),
    )
    changes = [
        (when, MomentView(kind, date_view(when, config), text, None)) for kind, when, text in dates if when
    ]
    printed = [
        (
            _when(one),
            MomentView("appearance", date_view(one.published, config), "", _appearance(desk, note, one)),
        )
        for one in appearances(desk.edition, note)
    ]
    return tuple(moment for _, moment in sorted((*changes, *printed), key=lambda pair: pair[0].first))


def _appearance(desk: Desk, note: Note, article: Article) -> AppearanceView:
    placed = desk.edition.placed.get((article.id, note.id))
    return AppearanceView(
        article=words_link(desk, note, article.id),
        language=article.language,
        publisher=publisher_link(desk, article).text,
        quote=placed.quote if placed else _quote(note, article.id),
        standing=_standing(note, article.published, _known(desk.edition, note)),
    )


def _quote(note: Note, article: ArticleId) -> str:
    return next((other.quote for other in note.also if other.article == article), note.quote)


def _standing(note: Note, printed: When | None, known: When | None) -> str:
    """How things stood when an article printed the claim, as far as the dates tell."""
    changed = note.valid.to if note.valid and note.kind is NoteKind.SUPERSEDED else None
    turn, before, after = (
        (changed, "Printed before it changed", "Printed after it had changed")
        if changed
        else (known, "Printed before this could be known", "Printed when this could be known")
    )
    if turn is None or printed is None:
        return ""
    if printed.last < turn.first:
        return before
    return after if printed.first > turn.last else ""


def _known(edition: Edition, note: Note) -> When | None:
    return known_since(note, next(iter(appearances(edition, note)), None))


def _when(article: Article) -> When:
    return article.published or _LAST


def _node(edition: Edition, note: Note) -> Node:
    """The claim under the address of this page."""
    address = urls.absolute(edition.config.url, urls.claim(note.id))
    claim = claim_node(edition, note)
    return {**(claim or {}), "@id": address, "url": address}
