"""A topic: what it is, its articles, meetings, notes and events, and the topics it goes with."""

from collections import Counter
from collections.abc import Iterable, Iterator

from site_builder.compose import urls
from site_builder.compose.called import tag_name
from site_builder.compose.edition import Desk, Edition, desk, each_of, published
from site_builder.compose.heads import Heading, head, latest
from site_builder.compose.items import article_items, event_views, meeting_items, note_items
from site_builder.compose.jsonld import page_node
from site_builder.compose.moments import by_year
from site_builder.compose.parts import counted_link, most_first, own_link
from site_builder.compose.prose import prose
from site_builder.compose.views.names import TagView
from site_builder.compose.views.shared import CountedLinkView, HeadView
from site_builder.compose.whole_lists import (
    MOST_SHOWN,
    Holdings,
    all_articles,
    all_meetings,
    all_notes,
    whole_lists,
)
from site_builder.model.ids import TagId
from site_builder.model.issue import Spot
from site_builder.model.page import Page
from site_builder.model.records import Article, Event, Meeting, Note, Tag


def tag_pages(edition: Edition) -> Iterator[Page]:
    """One page for each topic in use."""
    return each_of(edition, edition.archive.tags, urls.tag, _pages)


def _pages(edition: Edition, id: TagId) -> Iterator[Page]:
    tag, url = edition.archive.tags[id], urls.tag(id)
    articles = edition.archive.articles_tagged.get(id, ())
    notes = published(edition, edition.archive.notes_tagged.get(id, ()))
    meetings = edition.archive.meetings_tagged.get(id, ())
    holdings = Holdings(tag_name(tag), url, urls.TAGS, articles, notes, meetings)
    yield Page(url, "tag.html", _tag_view(desk(edition, url), tag, holdings), _spot(edition, tag))
    yield from whole_lists(edition, holdings)


def _tag_view(desk: Desk, tag: Tag, holdings: Holdings) -> TagView:
    edition, archive, id = desk.edition, desk.edition.archive, tag.id
    return TagView(
        head=_head(edition, tag, holdings.notes),
        title=tag_name(tag),
        other_names=tag.also_known_as,
        body=prose(desk, tag.body),
        articles=article_items(desk, holdings.articles[:MOST_SHOWN]),
        all_articles=all_articles(desk, holdings),
        meetings=meeting_items(desk, holdings.meetings[:MOST_SHOWN]),
        all_meetings=all_meetings(desk, holdings),
        notes=note_items(desk, holdings.notes[:MOST_SHOWN]),
        all_notes=all_notes(desk, holdings),
        events=event_views(desk, archive.events_tagged.get(id, ())),
        chart=by_year(
            archive,
            archive.articles_tagged.get(id, ()),
            archive.meetings_tagged.get(id, ()),
            archive.events_tagged.get(id, ()),
        ),
        related=_related(desk, id),
    )


def _spot(edition: Edition, tag: Tag) -> Spot:
    """The topic's file, or the first place that uses it."""
    archive = edition.archive
    uses: Iterable[Article | Event | Meeting | Note] = (
        *(archive.articles[id] for id in archive.articles_tagged.get(tag.id, ())[:1]),
        *(archive.meetings[id] for id in archive.meetings_tagged.get(tag.id, ())[:1]),
        *(archive.notes[id] for id in archive.notes_tagged.get(tag.id, ())[:1]),
        *(archive.events[id] for id in archive.events_tagged.get(tag.id, ())[:1]),
    )
    found = (record.spot.at("tags", record.tags.index(tag.id)) for record in uses)
    return tag.spot if tag.spot.path else next(found, Spot(""))


def _related(desk: Desk, id: TagId) -> tuple[CountedLinkView, ...]:
    """The other topics of the same articles, with in how many."""
    archive = desk.edition.archive
    beside = Counter(
        other
        for article in archive.articles_tagged.get(id, ())
        for other in dict.fromkeys(archive.articles[article].tags)
        if other != id and other in archive.tags
    )
    return most_first(
        counted_link(own_link(desk, tag_name(archive.tags[other]), urls.tag(other)), count)
        for other, count in beside.items()
    )


def _head(edition: Edition, tag: Tag, notes: tuple[Note, ...]) -> HeadView:
    name, url = tag_name(tag), urls.tag(tag.id)
    heading = Heading(
        title=name,
        kind="tag",
        url=url,
        section=urls.TAGS,
        description=f"Articles, meetings and notes on {name}.",
        modified=latest(note.modified for note in notes),
    )
    about = {
        **page_node("CollectionPage", name, url, edition.config),
        "about": {"@type": "Thing", "name": name},
    }
    return head(edition, heading, about)
