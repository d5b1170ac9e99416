"""Exactly the pages that the peers write, made by this program's own stages: see `equal.py`."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise
from pathlib import Path

from markupsafe import Markup

import benchmarks.peers.views as views
import site_builder.build as build
import site_builder.compose.whole as composing
from benchmarks.peers.views import BlockView, IndexView, ItemView, ListView, SideNoteView, YearsView, YearView
from site_builder.compose import urls
from site_builder.compose.edition import Desk, Edition, body_of, desk, each_of
from site_builder.compose.parts import date_view
from site_builder.compose.prose import prose
from site_builder.compose.views.machine import FeedEntryView, FeedView
from site_builder.compose.views.shared import CountedLinkView, HeadView, LinkView
from site_builder.model.body import PlacedNote
from site_builder.model.ids import ArticleId, MeetingId, TagId
from site_builder.model.issue import Checked
from site_builder.model.page import Page, Theme
from site_builder.model.records import Article
from site_builder.read.theme import builtin
from site_builder.text.markdown import rebase

MOST_ON_PAGE = 50
MOST_RELATED = 10
IN_FEED = 20
TEMPLATES = Path(__file__).with_name("templates")
STYLE = b"body{font:1.05rem/1.6 Georgia,serif;max-width:60rem;margin:auto;padding:0 1rem}\n"


def article_pages(edition: Edition) -> Iterator[Page]:
    """A page for each article, newest first among the related ones, as the peers have it."""
    order = edition.archive.articles_by_date
    after, before = dict(pairwise(order)), {later: earlier for earlier, later in pairwise(order)}
    return each_of(edition, order, urls.article, _article, before, after)


def _article(
    edition: Edition,
    id: ArticleId,
    before: Mapping[ArticleId, ArticleId],
    after: Mapping[ArticleId, ArticleId],
) -> Iterator[Page]:
    archive = edition.archive
    article, here = archive.articles[id], desk(edition, urls.article(id))
    view = views.ArticleView(
        head=_head(edition, article.title, urls.article(id), article),
        title=article.title,
        author=", ".join(article.authors),
        publisher=_publisher(edition, article),
        published=date_view(article.published, edition.config),
        source=article.source_url or "",
        place=", ".join(archive.places[place].name for place in article.places),
        language=article.language,
        people=tuple(archive.people[person].name for person in article.people),
        blocks=tuple(_blocks(here, id)),
        tags=tuple(LinkView(tag, here.link(urls.tag(tag))) for tag in article.tags),
        related=tuple(_related(here, article)),
        previous=_beside(here, before.get(id)),
        next=_beside(here, after.get(id)),
    )
    yield Page(urls.article(id), "article.html", view, article.spot)


def tag_pages(edition: Edition) -> Iterator[Page]:
    """The articles of each tag, newest first, fifty on a page; and the list of all tags."""
    tagged = edition.archive.articles_tagged
    yield from each_of(edition, tagged, urls.tag, _tag)
    counts = [(tag, urls.tag(tag), len(articles)) for tag, articles in tagged.items()]
    yield _index(edition, urls.TAGS, "Tags", counts)


def _tag(edition: Edition, id: TagId) -> Iterator[Page]:
    newest = edition.archive.articles_tagged[id][::-1]
    found = [newest[start : start + MOST_ON_PAGE] for start in range(0, len(newest), MOST_ON_PAGE)]
    addresses = [_part(urls.tag(id), number) for number in range(1, len(found) + 1)]
    for number, (url, shown) in enumerate(zip(addresses, found, strict=True)):
        here = desk(edition, url)
        previous = here.link(addresses[number - 1]) if number else ""
        after = here.link(addresses[number + 1]) if number + 1 < len(found) else ""
        items = _items(here, shown)
        yield Page(url, "list.html", ListView(_head(edition, id, url), id, items, previous, after))


def meeting_pages(edition: Edition) -> Iterator[Page]:
    """The articles about each meeting, newest first; and the list of all meetings."""
    archive = edition.archive
    yield from each_of(edition, archive.meetings_by_date, urls.meeting, _meeting)
    about = ((id, len(archive.articles_about[id])) for id in archive.meetings_by_date)
    counts = [(archive.meetings[id].title, urls.meeting(id), count) for id, count in about]
    yield _index(edition, urls.MEETINGS, "Meetings", counts)


def _meeting(edition: Edition, id: MeetingId) -> Iterator[Page]:
    title, url = edition.archive.meetings[id].title, urls.meeting(id)
    items = _items(desk(edition, url), edition.archive.articles_about[id][::-1])
    yield Page(url, "list.html", ListView(_head(edition, title, url), title, items))


def front_pages(edition: Edition) -> Iterator[Page]:
    """The home page with the newest articles, and all articles by year."""
    newest = edition.archive.articles_by_date[::-1]
    home = _items(desk(edition, urls.HOME), newest[:MOST_ON_PAGE])
    title = edition.config.title
    yield Page(urls.HOME, "list.html", ListView(_head(edition, title, urls.HOME), title, home))
    years: defaultdict[str, list[ArticleId]] = defaultdict(list)
    for id in newest:
        when = edition.archive.articles[id].published
        years[str(when.first.year if when else "")].append(id)
    here = desk(edition, urls.ARTICLES)
    groups = tuple(YearView(year, _items(here, ids)) for year, ids in years.items())
    view = YearsView(_head(edition, "Archive", urls.ARTICLES), "Archive", groups)
    yield Page(urls.ARTICLES, "years.html", view)


def feed(edition: Edition) -> Iterator[Page]:
    """The twenty newest articles with their texts."""
    config = edition.config
    here = Desk(edition, urls.base(config.url))
    newest = edition.archive.articles_by_date[: -IN_FEED - 1 : -1]
    entries = tuple(_entry(here, edition.archive.articles[id]) for id in newest)
    address = urls.absolute(config.url, urls.ARTICLES_FEED)
    yield Page(
        urls.ARTICLES_FEED,
        "feed.xml",
        FeedView(
            title=config.title,
            subtitle="",
            id=address,
            url=address,
            home=urls.base(config.url),
            author=config.title,
            updated=max(entry.updated for entry in entries),
            language=config.language,
            generator="",
            entries=entries,
        ),
    )


KINDS = (article_pages, feed, front_pages, meeting_pages, tag_pages)


def read_theme(root: Path) -> Checked[Theme]:
    """The theme of the equal pages, and our templates for the feed and the sitemap.

    What the archive has in its own `templates` is laid over them, as always.
    """
    ours = (builtin("templates") / name for name in ("feed.xml", "sitemap.xml", "sitemap_index.xml"))
    paths = {path.name: path for path in (*ours, *TEMPLATES.iterdir(), *(root / "templates").glob("*"))}
    texts = {name: paths[name].read_text("utf-8") for name in sorted(paths)}
    return Checked(Theme(texts, {"css/style.css": STYLE}, {name: name for name in texts}))


def only_equal_pages() -> None:
    """From now on builds of this process make these pages alone."""
    composing.PAGES = KINDS
    # What else is made from all pages, and from the words of all articles, no peer has.
    composing.take_away = lambda _edition, _pages: ()
    composing.with_near = lambda edition, *_: edition
    build.VIEWS = views.VIEWS
    build.read_theme = read_theme


def _head(edition: Edition, title: str, url: str, article: Article | None = None) -> HeadView:
    config = edition.config
    return HeadView(
        title=f"{title} — {config.title}",
        description=article.summary if article else config.description,
        kind="article" if article else "list",
        section="",
        canonical=urls.absolute(config.url, url),
        root=urls.root_of(url),
        breadcrumbs=(),
        jsonld=Markup(""),
        alternates=(),
        modified=str(article.published or "") if article else "",
        published=str(article.published or "") if article else "",
        share=None,
        robots="",
    )


def _blocks(desk: Desk, id: ArticleId) -> Iterator[BlockView]:
    for block in body_of(desk.edition, id).blocks:
        yield BlockView(
            Markup(rebase(block.html, desk.root)), tuple(_side_note(desk, one) for one in block.notes)
        )


def _side_note(desk: Desk, placed: PlacedNote) -> SideNoteView:
    note = desk.edition.archive.notes[placed.note]
    return SideNoteView(
        id=note.id,
        label=note.kind.value.capitalize(),
        back=placed.back,
        summary=note.summary,
        body=prose(desk, note.body, note.id),
        day=note.as_of.isoformat(),
        sources=tuple(source.url or "" for source in note.sources),
    )


def _related(desk: Desk, article: Article) -> Iterator[views.RelatedView]:
    archive = desk.edition.archive
    for link in article.meetings:
        newest = archive.articles_about[link.meeting][: -MOST_RELATED - 1 : -1]
        others = tuple(id for id in newest if id != article.id)
        meeting = LinkView(archive.meetings[link.meeting].title, desk.link(urls.meeting(link.meeting)))
        yield views.RelatedView(meeting, _items(desk, others))


def _items(desk: Desk, ids: Sequence[ArticleId]) -> tuple[ItemView, ...]:
    articles, config = desk.edition.archive.articles, desk.edition.config
    return tuple(
        ItemView(
            articles[id].title,
            desk.link(urls.article(id)),
            date_view(articles[id].published, config),
            _publisher(desk.edition, articles[id]),
        )
        for id in ids
    )


def _publisher(edition: Edition, article: Article) -> str:
    return edition.archive.publishers[article.publisher].name if article.publisher else ""


def _beside(desk: Desk, id: ArticleId | None) -> LinkView | None:
    return LinkView(desk.edition.archive.articles[id].title, desk.link(urls.article(id))) if id else None


def _part(url: str, number: int) -> str:
    return url if number == 1 else f"{url}page/{number}/"


def _index(edition: Edition, url: str, title: str, counts: list[tuple[str, str, int]]) -> Page:
    here = desk(edition, url)
    entries = tuple(CountedLinkView(name, here.link(to), count) for name, to, count in sorted(counts))
    return Page(url, "index.html", IndexView(_head(edition, title, url), title, entries))


def _entry(desk: Desk, article: Article) -> FeedEntryView:
    address = urls.absolute(desk.edition.config.url, urls.article(article.id))
    moment = f"{article.published}T00:00:00Z"
    return FeedEntryView(
        id=address,
        url=address,
        title=article.title,
        summary="",
        content=Markup("").join(block.html for block in _blocks(desk, article.id)),
        author=", ".join(article.authors),
        published=moment,
        updated=moment,
        categories=(),
        language=article.language,
    )
