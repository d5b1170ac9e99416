"""An article with its notes, its meetings, and who else wrote about them."""

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from itertools import pairwise

from markupsafe import Markup

from site_builder.compose import urls, words
from site_builder.compose.alternates import article_exports
from site_builder.compose.as_published import has_plain_page
from site_builder.compose.cards import article_card
from site_builder.compose.citations import article_citation
from site_builder.compose.cite import Citation, cite_pages, cite_view
from site_builder.compose.edition import (
    Desk,
    Edition,
    body_of,
    desk,
    each_of,
    last_looked_at,
    notes_on,
    published,
)
from site_builder.compose.heads import Heading, exact_day, head, latest
from site_builder.compose.items import note_item, note_items
from site_builder.compose.meeting_boxes import meeting_boxes, more_meetings
from site_builder.compose.named import named_blocks
from site_builder.compose.note import note_view
from site_builder.compose.note_nodes import annotated_node
from site_builder.compose.parts import (
    article_link,
    author_links,
    date_start,
    date_view,
    day_view,
    kind_counts,
    known_date,
    person_links,
    place_links,
    publisher_link,
    tag_links,
)
from site_builder.compose.prose import boxed_tables
from site_builder.compose.public_clock import public_since
from site_builder.compose.related import related_views
from site_builder.compose.rights import disclosure_view, is_withheld, rights_view, robots
from site_builder.compose.ties import article_ties
from site_builder.compose.views.article import (
    ArticleView,
    BlockView,
    CopyView,
    EvidenceView,
    LegendView,
    StopView,
    TranslationView,
)
from site_builder.compose.views.note import NoteItemView, NoteView
from site_builder.compose.views.shared import HeadView, LinkView
from site_builder.model.body import Body, PlacedNote
from site_builder.model.by_date import rank
from site_builder.model.config import Config
from site_builder.model.ids import ArticleId
from site_builder.model.page import Page
from site_builder.model.records import Article, Note, TextKind
from site_builder.model.records.parts import Stance
from site_builder.text.dates import age_words, date_words
from site_builder.text.markdown import rebase
from site_builder.text.names import direction, language_name, listed
from site_builder.text.plain import digest_of

Neighbouring = Mapping[ArticleId, ArticleId]
Neighbours = tuple[LinkView | None, LinkView | None]

_STANCE_ORDER = (Stance.CONTRADICTS, Stance.SUPPORTS, Stance.CONTEXT)


def article_pages(edition: Edition) -> Iterator[Page]:
    """One page for each article."""
    articles, wanted = edition.archive.articles, _wanted(edition)
    # An article without a date comes before or after nothing.
    after = dict(pairwise(id for id in wanted if articles[id].published))
    before = {later: earlier for earlier, later in after.items()}
    return each_of(edition, wanted, urls.article, _pages, before, after)


def _pages(edition: Edition, id: ArticleId, before: Neighbouring, after: Neighbouring) -> Iterator[Page]:
    article, url = edition.archive.articles[id], urls.article(id)
    here = desk(edition, url)
    beside = _beside(here, before, id), _beside(here, after, id)
    citation = article_citation(edition, article)
    yield Page(url, "article.html", _article_view(here, article, beside, citation), article.spot)
    yield from cite_pages(url, citation)


def _wanted(edition: Edition) -> Sequence[ArticleId]:
    """The articles by date; of these only the wanted one and its neighbours, if one is wanted."""
    order = edition.archive.articles_by_date
    if edition.wanted is None:
        return order
    id = ArticleId(edition.wanted.removeprefix(urls.ARTICLES).partition("/")[0])
    if id not in edition.archive.articles:
        return ()
    articles = edition.archive.articles
    place = bisect_left(order, rank(articles[id]), key=lambda one: rank(articles[one]))
    return order[max(0, place - 1) : place + 2]


def _beside(desk: Desk, neighbours: Neighbouring, id: ArticleId) -> LinkView | None:
    return article_link(desk, neighbours[id]) if id in neighbours else None


def _article_view(desk: Desk, article: Article, beside: Neighbours, citation: Citation) -> ArticleView:
    edition, config = desk.edition, desk.edition.config
    near, told = edition.near.get(article.id, ()), disclosure_view(desk, article)
    body, notes = body_of(edition, article.id), notes_on(edition, article.id)
    return ArticleView(
        head=_head(edition, article, notes),
        id=article.id,
        title=article.title,
        translation=_translation(article),
        summary=article.summary,
        language=article.language,
        direction=direction(article.language),
        authors=author_links(desk, article.authors),
        authors_words=listed(article.authors) or words.AUTHOR_UNKNOWN,
        publisher=publisher_link(desk, article),
        published=date_view(article.published, config),
        since=date_start(article.published),
        age=age_words(article.published, edition.today, config.language),
        text_kind=article.text.value,
        disclosure=told,
        text_label=told.label if told and told.label else words.TEXT_LABELS[article.text],
        text_words="" if is_withheld(edition, article.id) else words.TEXT_WORDS[article.text],
        copy=_copy(desk, article, body),
        legend=_legend(desk, article, notes),
        head_notes=_note_views(desk, article.id, body.head_notes),
        blocks=_blocks(desk, body),
        adrift=_adrift(desk, body),
        tags=tag_links(desk, article.tags),
        people=person_links(desk, article.people),
        places=place_links(desk, article.places),
        ties=article_ties(desk, article),
        related=related_views(desk, article, near),
        meetings=meeting_boxes(desk, article, frozenset(one.article for one in near)),
        more_meetings=more_meetings(desk, article),
        cited_by=_cited_by(desk, article.id),
        previous=beside[0],
        next=beside[1],
        citation=cite_view(citation, desk.link, urls.article(article.id)),
        permalink=urls.absolute(config.url, urls.article(article.id)),
    )


def _legend(desk: Desk, article: Article, notes: tuple[Note, ...]) -> LegendView:
    config = desk.edition.config
    return LegendView(
        count=len(notes),
        kinds=kind_counts(desk, notes),
        checked_to=day_view(min(note.as_of for note in notes), config) if notes else None,
        as_of=day_view(as_of, config) if (as_of := last_looked_at(notes)) else None,
        stops=_stops(desk.edition, article, notes),
        as_published=_as_published(desk, article.id) if has_plain_page(desk.edition, article.id) else None,
    )


def _as_published(desk: Desk, id: ArticleId) -> LinkView:
    return LinkView(words.AS_PUBLISHED, desk.link(urls.as_published(id)))


def _stops(edition: Edition, article: Article, notes: tuple[Note, ...]) -> tuple[StopView, ...]:
    """Each day after publication on which something came to be known; a month or a year counts by its end."""
    printed = article.published.last if article.published else date.min
    days = {known.last: known for note in notes if (known := public_since(note, article))}
    return tuple(
        StopView(day.isoformat(), date_words(days[day], edition.config.language))
        for day in sorted(days)
        if day > printed
    )


def _translation(article: Article) -> TranslationView | None:
    language = article.translated_from
    if not language and not article.original_title:
        return None
    certainty = next((each.certainty for each in article.evidence if each.field == "translated_from"), None)
    return TranslationView(
        title=article.original_title,
        language=language,
        language_words=language_name(language) if language else "",
        certainty_words=words.CERTAINTY[certainty] if certainty else "",
    )


def _constancy(edition: Edition, article: Article, body: Body) -> str:
    has_text = article.text is not TextKind.LINK_ONLY and not is_withheld(edition, article.id)
    imported = article.provenance.text_sha256 if has_text else ""
    return words.CONSTANCY[imported.lower() == digest_of(body.text)] if imported else ""


def _copy(desk: Desk, article: Article, body: Body) -> CopyView:
    config = desk.edition.config
    return CopyView(
        source=_outside(article.source_url),
        archived=_outside(article.archived_url),
        captured=known_date(article.provenance.captured, config),
        constancy=_constancy(desk.edition, article, body),
        rights=rights_view(desk, article),
        evidence=_evidence(article, config),
    )


def _blocks(desk: Desk, body: Body) -> tuple[BlockView, ...]:
    # Sanitised by `annotate`; the addresses of pictures are made for this page, and tables get their box.
    return tuple(
        BlockView(Markup(boxed_tables(rebase(html, desk.root))), _note_views(desk, body.article, block.notes))
        for block, html in named_blocks(desk, body)
    )


def _adrift(desk: Desk, body: Body) -> tuple[NoteItemView, ...]:
    notes = desk.edition.archive.notes
    return note_items(desk, (notes[lost] for lost in body.lost if lost in notes))


def _note_views(desk: Desk, article: ArticleId, placed: tuple[PlacedNote, ...]) -> tuple[NoteView, ...]:
    notes = desk.edition.archive.notes
    return tuple(note_view(desk, notes[each.note], article, each) for each in placed if each.note in notes)


def _outside(address: str | None) -> LinkView | None:
    return LinkView(address.partition("://")[2].partition("/")[0] or address, address) if address else None


def _evidence(article: Article, config: Config) -> tuple[EvidenceView, ...]:
    return tuple(
        EvidenceView(
            field=each.field,
            label=words.field_label(each.field),
            basis=each.basis,
            certainty=each.certainty.value,
            certainty_words=words.CERTAINTY[each.certainty],
            as_of=known_date(each.as_of, config),
        )
        for each in article.evidence
    )


def _cited_by(desk: Desk, article: ArticleId) -> tuple[NoteItemView, ...]:
    """Notes on other articles that give this one as a source, contradictions first."""
    edition = desk.edition
    citing = published(edition, edition.archive.notes_citing.get(article, ()))
    found = [(_stance(note, article), note) for note in citing if note.on != article]
    ordered = sorted(found, key=lambda pair: _STANCE_ORDER.index(pair[0]))
    return tuple(note_item(desk, note, stance=stance) for stance, note in ordered)


def _stance(note: Note, article: ArticleId) -> Stance:
    stances = {source.stance for source in note.sources if source.article == article}
    return next((stance for stance in _STANCE_ORDER if stance in stances), Stance.CONTEXT)


def _head(edition: Edition, article: Article, notes: tuple[Note, ...]) -> HeadView:
    days = (article.provenance.captured, exact_day(article.published))
    heading = Heading(
        title=article.title,
        kind="article",
        url=urls.article(article.id),
        section=urls.ARTICLES,
        description=article.summary,
        alternates=article_exports(article.id) if notes else (),
        published=exact_day(article.published),
        card=(urls.article(article.id), article_card(edition, article)),
        robots=robots(edition, article.id),
        modified=latest((*days, *(note.modified for note in notes))),
    )
    return head(edition, heading, annotated_node(edition, article, notes))
