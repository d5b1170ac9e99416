"""The head of every HTML page: its title, its way back, its addresses, its structured data."""

from collections.abc import Iterable
from dataclasses import replace

from markupsafe import Markup

from site_builder.compose import urls
from site_builder.compose.edition import Edition
from site_builder.compose.jsonld import Node, breadcrumbs, jsonld
from site_builder.compose.views.shared import AlternateView, HeadView, LinkView, ShareView
from site_builder.compose.words import own_language
from site_builder.model.card import HEIGHT, WIDTH, Card
from site_builder.model.dataclass import dataclass
from site_builder.model.when import Day, When
from site_builder.text.turned import closed

_LONGEST_DESCRIPTION = 300


@dataclass(frozen=True, slots=True)
class Heading:
    """What a page says of itself."""

    title: str
    kind: str
    """Value of `data-page-type`."""
    url: str
    """Address inside the site."""
    section: str = ""
    """Address of the index above it; empty: it stands below the home page, or is it."""
    description: str = ""
    modified: str = ""
    robots: str = ""
    alternates: tuple[AlternateView, ...] = ()
    """The page in other forms; their addresses are inside the site."""
    published: Day | None = None
    """The day on which what it shows was first published."""
    card: tuple[str, Card] | None = None
    """The page that its share image is of, and what stands on that; none: the archive's own is taken."""
    above: tuple[tuple[str, str], ...] = ()
    """Names and addresses of the pages between the index above it and this one."""


SECTIONS = {
    urls.ARTICLES: "Articles",
    urls.CLAIMS: "Claims",
    urls.CORRECTIONS: "Corrections",
    urls.EXPECTATIONS: "Expectations",
    urls.MEETINGS: "Meetings",
    urls.NOTES: "Notes",
    urls.PEOPLE: "People",
    urls.PLACES: "Places",
    urls.PUBLISHERS: "Publishers",
    urls.TAGS: "Topics",
    urls.TIMELINE: "Timeline",
}
"""Index → its name in breadcrumbs and navigation."""


def head(edition: Edition, heading: Heading, *nodes: Node) -> HeadView:
    """The head of a page, with `nodes` and its breadcrumbs as structured data."""
    config = edition.config
    root = urls.root_of(heading.url)
    trail = _trail(edition, heading)
    is_home = heading.url == urls.HOME
    way = () if is_home else (breadcrumbs((*trail, (heading.title, heading.url)), config),)
    return HeadView(
        title=heading.title if is_home else f"{closed(heading.title)} · {config.title}",
        description=_shortened(heading.description),
        kind=heading.kind,
        section=heading.section.rstrip("/") or heading.url.rstrip("/"),
        canonical=urls.absolute(config.url, heading.url),
        root=root,
        breadcrumbs=tuple(
            LinkView(name, urls.link(root, url), own_language("", config) if url == urls.HOME else "")
            for name, url in trail
        ),
        jsonld=jsonld(*nodes, *way),
        alternates=tuple(replace(each, url=urls.link(root, each.url)) for each in heading.alternates),
        modified=heading.modified,
        published=heading.published.isoformat() if heading.published else "",
        share=_share(edition, heading),
        robots=heading.robots,
    )


def _share(edition: Edition, heading: Heading) -> ShareView | None:
    config = edition.config
    if not config.share_images:
        return None
    url, says = (heading.card[0], heading.card[1].words) if heading.card else (urls.HOME, config.title)
    return ShareView(urls.absolute(config.url, urls.share_image(url)), says, WIDTH, HEIGHT)


def part_heading(whole: Heading, name: str, url: str) -> Heading:
    """The heading of one page of a list that has several."""
    title = f"{whole.title}: {name}"
    is_index = not whole.section
    return replace(
        whole,
        title=title,
        url=url,
        section=whole.url if is_index else whole.section,
        description=f"{title}.",
        alternates=(),
        above=() if is_index else (*whole.above, (whole.title, whole.url)),
    )


def missing_head(edition: Edition, heading: Heading) -> HeadView:
    """The head of a page that is served at any depth: no address of its own, its root an absolute path."""
    return HeadView(
        title=f"{closed(heading.title)} · {edition.config.title}",
        description=heading.description,
        kind=heading.kind,
        section="",
        canonical="",
        root=urls.base_path(edition.config.url),
        breadcrumbs=(),
        jsonld=Markup(""),
        alternates=(),
        modified="",
        published="",
        share=None,
        robots="noindex",
    )


def latest(days: Iterable[Day | None]) -> str:
    """The latest of some days, as `2026-10-11`; empty: none is known."""
    return max((day.isoformat() for day in days if day), default="")


def exact_day(when: When | None) -> Day | None:
    """The day that a date means, if it is known to the day."""
    if when is None or when.circa or when.first != when.last:
        return None
    return Day(when.first.year, when.first.month, when.first.day)


def _trail(edition: Edition, heading: Heading) -> tuple[tuple[str, str], ...]:
    if heading.url == urls.HOME:
        return ()
    home = (edition.config.title, urls.HOME)
    section = ((SECTIONS[heading.section], heading.section),) if heading.section else ()
    return (home, *section, *heading.above)


def _shortened(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= _LONGEST_DESCRIPTION else line[:_LONGEST_DESCRIPTION].rsplit(" ", 1)[0] + " …"
