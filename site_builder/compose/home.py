"""The first page: what this archive is, what is new, what no longer holds, and the ways in."""

from collections.abc import Iterable, Iterator

from site_builder.compose import urls
from site_builder.compose.as_published import has_plain_page
from site_builder.compose.connections import connections_link
from site_builder.compose.corrections import correction_view, corrections
from site_builder.compose.edition import Desk, Edition, desk, published
from site_builder.compose.essay import essays_in_order
from site_builder.compose.expected import expectation_item
from site_builder.compose.heads import SECTIONS, Heading, head, latest
from site_builder.compose.items import article_items, meeting_items, note_item, note_items
from site_builder.compose.jsonld import Node, archive_node, website_id
from site_builder.compose.moments import home_picture
from site_builder.compose.open_expectations import expectations_link, open_expectations
from site_builder.compose.parts import date_view, kind_counts, known_date, own_link, publisher_link
from site_builder.compose.public_clock import known_since
from site_builder.compose.showcase import example_of, mixed
from site_builder.compose.views.home import ExampleView, HomeView, KindShareView, WayInView
from site_builder.compose.views.shared import CountedLinkView, HeadView, KindCountView, LinkView
from site_builder.model.config import Config
from site_builder.model.ids import ArticleId, MeetingId
from site_builder.model.kinds import NoteKind
from site_builder.model.page import Page
from site_builder.model.records import Note
from site_builder.model.when import Day

MOST_ARTICLES = 6
MOST_MEETINGS = 30
MOST_NOTES = 4
MOST_CORRECTIONS = 3
MOST_DUE = 3


def home_page(edition: Edition) -> Iterator[Page]:
    """The first page."""
    yield Page(urls.HOME, "home.html", _home_view(desk(edition, urls.HOME)))


def _home_view(desk: Desk) -> HomeView:
    edition, archive, config = desk.edition, desk.edition.archive, desk.edition.config
    notes = published(edition, archive.notes)
    newest = sorted(notes, key=_day, reverse=True)
    stale = [note for note in newest if note.kind is NoteKind.SUPERSEDED]
    waiting = open_expectations(edition)
    example, essays = example_of(edition, notes), essays_in_order(edition)
    return HomeView(
        head=_head(edition, notes),
        title=config.title,
        description=config.description,
        about=own_link(desk, essays[0].title, urls.essay(essays[0].id)) if essays else None,
        sizes=_sizes(desk, len(notes)),
        example=_example(desk, example) if example else None,
        counts=_shares(kind_counts(desk, notes)),
        picture=home_picture(desk, _strip(edition)),
        meetings=meeting_items(desk, _strip(edition)),
        articles=article_items(desk, _newest_articles(edition)),
        article_total=len(archive.articles),
        newest_notes=note_items(desk, mixed((note for note in newest if note is not example), MOST_NOTES)),
        no_longer_true=note_items(desk, mixed((note for note in stale if note is not example), MOST_NOTES)),
        stale=LinkView("All that is no longer true", desk.link(urls.NOTES, "kind-superseded")),
        corrections=tuple(correction_view(desk, one) for one in corrections(edition)[:MOST_CORRECTIONS]),
        all_corrections=LinkView("Corrections of our own notes", desk.link(urls.CORRECTIONS)),
        expectations=expectations_link(desk) if waiting else None,
        next_due=tuple(expectation_item(desk, note) for note in waiting[:MOST_DUE]),
        ways_in=_ways_in(desk, example),
    )


def _head(edition: Edition, notes: Iterable[Note]) -> HeadView:
    config = edition.config
    heading = Heading(
        title=config.title,
        kind="home",
        url=urls.HOME,
        description=config.description,
        modified=latest(_day(note) for note in notes),
    )
    return head(edition, heading, _website(config))


def _day(note: Note) -> Day:
    return note.modified


def _newest_articles(edition: Edition) -> tuple[ArticleId, ...]:
    archive = edition.archive
    dated = [id for id in archive.articles_by_date if archive.articles[id].published]
    undated = [id for id in archive.articles_by_date if not archive.articles[id].published]
    return tuple([*reversed(dated), *undated][:MOST_ARTICLES])


def _example(desk: Desk, note: Note) -> ExampleView:
    article, config = desk.edition.archive.articles[note.on], desk.edition.config
    return ExampleView(
        note=note_item(desk, note),
        published=date_view(article.published, config),
        publisher=publisher_link(desk, article).text,
        text_kind=article.text.value,
        known=known_date(known_since(note, article), config),
    )


def _shares(counts: tuple[KindCountView, ...]) -> tuple[KindShareView, ...]:
    most = max((each.count for each in counts), default=1)
    return tuple(KindShareView(each, max(1, each.count * 100 // most)) for each in counts)


def _strip(edition: Edition) -> tuple[MeetingId, ...]:
    """The meetings of the strip of time: all, or the ones most written about."""
    archive = edition.archive
    order = archive.meetings_by_date
    if len(order) <= MOST_MEETINGS:
        return order
    by_weight = sorted(order, key=lambda id: (-len(archive.articles_about.get(id, ())), id))
    kept = frozenset(by_weight[:MOST_MEETINGS])
    return tuple(id for id in order if id in kept)


def _sizes(desk: Desk, notes: int) -> tuple[CountedLinkView, ...]:
    archive = desk.edition.archive
    amounts = (
        ("Article", urls.ARTICLES, len(archive.articles)),
        ("Meeting", urls.MEETINGS, len(archive.meetings)),
        ("Note", urls.NOTES, notes),
        ("Person", urls.PEOPLE, len(archive.people)),
        ("Place", urls.PLACES, len(archive.places)),
        ("Publisher", urls.PUBLISHERS, len(archive.publishers)),
        ("Topic", urls.TAGS, len(archive.tags)),
    )
    return tuple(
        CountedLinkView(one if count == 1 else SECTIONS[url], desk.link(url), count)
        for one, url, count in amounts
        if count
    )


def _ways_in(desk: Desk, example: Note | None) -> tuple[WayInView, ...]:
    """For who reads, who checks and who teaches; none into an archive without articles."""
    archive = desk.edition.archive
    if not archive.articles:
        return ()
    woven = (link,) if (link := connections_link(desk)) else ()
    return (
        WayInView(
            "To read",
            "Marked words in an article carry a note that says what became of them, beside the text.",
            (*_links(desk, ("Articles", urls.ARTICLES), ("Timeline", urls.TIMELINE)), *woven),
        ),
        WayInView(
            "To check and cite",
            "Every note has its sources, its dates and a page of its own, and all of it can be taken along.",
            _links(desk, ("Notes by kind", urls.NOTES), ("Take this archive with you", urls.DATA)),
        ),
        *_to_teach(desk, example),
    )


def _to_teach(desk: Desk, example: Note | None) -> Iterator[WayInView]:
    """One article with and without its notes, where there is one whose text is shown."""
    archive = desk.edition.archive
    plain = [id for id in archive.articles if has_plain_page(desk.edition, id)]
    if not plain:
        return
    most = max(plain, key=lambda id: len(archive.notes_on.get(id, ())))
    shown = example.on if example and example.on in plain else most
    yield WayInView(
        "To teach",
        "One article in two states: as it was published, and with everything that is known since.",
        _links(desk, ("As published", urls.as_published(shown)), ("With its notes", urls.article(shown))),
    )


def _links(desk: Desk, *named: tuple[str, str]) -> tuple[LinkView, ...]:
    return tuple(LinkView(text, desk.link(url)) for text, url in named)


def _website(config: Config) -> Node:
    return {
        **website_id(config),
        "url": urls.base(config.url),
        "name": config.title,
        "description": config.description,
        "inLanguage": config.language,
        "publisher": archive_node(config),
    }
