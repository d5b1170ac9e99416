"""Mentions as pages show them: a few of each kind on the page they lead to, all of them below it."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import groupby

from site_builder.compose import urls, words
from site_builder.compose.called import name_of
from site_builder.compose.chronicle import capital, year_key
from site_builder.compose.edition import Desk, Edition, desk
from site_builder.compose.heads import SECTIONS, Heading, head, part_heading
from site_builder.compose.jsonld import page_node
from site_builder.compose.mentions import LABELS, Mentioned, Mentions, Source
from site_builder.compose.paging import Group, Part, part_views, parts
from site_builder.compose.parts import date_view
from site_builder.compose.views.mentions import MentionListView
from site_builder.compose.views.shared import (
    HeadView,
    LinkView,
    MentionGroupView,
    MentionsView,
    MentionView,
)
from site_builder.model.ids import ArticleId, EventId, MeetingId
from site_builder.model.page import Page
from site_builder.model.when import When
from site_builder.text.dates import year_words

MOST_SHOWN = 12
"""Mentions of one kind on the page they lead to."""
MOST_ON_PAGE = 150
"""Mentions on a page that shows nothing else; each has a sentence of up to 300 characters."""
_OTHER = "other"


def with_mentions(edition: Edition, pages: Iterable[Page], mentions: Mentions) -> Iterator[Page]:
    """The pages, each with what leads to it, and the pages of lists that are too long for that."""
    for page in pages:
        found, before = mentions.get(page.url, ()), getattr(page.view, "head", None)
        if not found or not isinstance(before, HeadView):
            yield page
            continue
        shown = _mentions_view(desk(edition, page.url), page.url, found)
        view = replace(page.view, head=replace(before, mentions=shown))  # type: ignore[type-var]  # what has a head is a view
        yield replace(page, view=view)
        if shown.all:
            yield from _lists(edition, page, found)


def _mentions_view(desk: Desk, url: str, found: Sequence[Mentioned]) -> MentionsView:
    groups = _groups(desk, found, MOST_SHOWN)
    is_cut = any(group.more for group in groups)
    link = LinkView(f"All {len(found)} mentions", desk.link(urls.mentions_of(url))) if is_cut else None
    return MentionsView(groups, link)


def _groups(desk: Desk, found: Sequence[Mentioned], most: int) -> tuple[MentionGroupView, ...]:
    """Mentions by the kind of page they are on, no more than `most` of each."""
    alike = ((kind, tuple(ones)) for kind, ones in groupby(found, key=lambda one: one.source.kind))
    return tuple(
        MentionGroupView(
            kind,
            LABELS[kind],
            tuple(_mention_view(desk, one) for one in ones[:most]),
            max(0, len(ones) - most),
        )
        for kind, ones in alike
    )


def _mention_view(desk: Desk, one: Mentioned) -> MentionView:
    config, source, said = desk.edition.config, one.source, one.sentence
    when = _when(desk.edition, source)
    there = desk.link(source.url, source.fragment)
    language = words.own_language(one.language, config)
    return MentionView(
        title=name_of(desk.edition.archive, source.kind, source.id),
        url=there if source.fragment else there + urls.passage(_whole(one)),
        language=language,
        date=date_view(when, config) if when else None,
        before=said.before,
        words=said.words,
        after=said.after,
    )


def _whole(one: Mentioned) -> str:
    """The words of a sentence, without the dots where it is cut."""
    said = one.sentence
    return f"{said.before}{said.words}{said.after}".strip("… ")


def _when(edition: Edition, source: Source) -> When | None:
    archive = edition.archive
    if source.kind == "article":
        return archive.articles[ArticleId(source.id)].published
    if source.kind == "meeting":
        return archive.meetings[MeetingId(source.id)].when
    return archive.events[EventId(source.id)].when if source.kind == "event" else None


def _lists(edition: Edition, page: Page, found: Sequence[Mentioned]) -> Iterator[Page]:
    """The page with all mentions, by the year of what mentions, and the pages of its parts."""
    name = str(getattr(page.view, "title", ""))
    section = f"{page.url.partition('/')[0]}/"
    heading = Heading(
        f"{name}: all mentions",
        "index",
        urls.mentions_of(page.url),
        section if section in SECTIONS else "",
        description=f"{name}: all mentions.",
        above=((name, page.url),),
    )
    groups = _years(edition, found)
    pieces = parts(heading.url, groups, MOST_ON_PAGE)
    yield _list(edition, page, heading, () if pieces else found, pieces)
    for part in pieces:
        yield _list(edition, page, part_heading(heading, part.name, part.url), part.entries, pieces)


def _years(edition: Edition, found: Sequence[Mentioned]) -> tuple[Group[Mentioned], ...]:
    """Mentions on pages of articles, meetings and events by their years, oldest first; then the others."""
    years: dict[str, list[Mentioned]] = {}
    for one in found:
        when = _when(edition, one.source)
        key = year_key(year_words(when, edition.config.language)) if when else _OTHER
        years.setdefault(key, []).append(one)
    others = years.pop(_OTHER, [])
    dated = (Group(key, capital(key), tuple(years[key])) for key in sorted(years))
    return (*dated, *((Group(_OTHER, "Without a date", tuple(others)),) if others else ()))


def _list(
    edition: Edition,
    page: Page,
    heading: Heading,
    found: Sequence[Mentioned],
    pieces: tuple[Part[Mentioned], ...],
) -> Page:
    here = desk(edition, heading.url)
    name = str(getattr(page.view, "title", ""))
    view = MentionListView(
        head=head(edition, heading, page_node("CollectionPage", heading.title, heading.url, edition.config)),
        title=heading.title,
        record=LinkView(name, here.link(page.url), words.own_language("", edition.config)),
        parts=part_views(here.link, pieces, heading.url),
        groups=_groups(here, found, len(found)),
    )
    return Page(heading.url, "mentions.html", view)
