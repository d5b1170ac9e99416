"""Files for machines: feeds, the sitemap, robots.txt. All their addresses are absolute."""

from markupsafe import Markup

from site_builder.model.dataclass import dataclass


@dataclass(frozen=True, slots=True)
class FeedEntryView:
    """One entry of a feed."""

    id: str
    """Its permanent address."""
    url: str
    """Its page."""
    title: str
    """Plain text."""
    summary: str
    """Plain text; may be empty."""
    content: Markup
    """HTML with absolute links only; empty: leave the element out."""
    author: str
    """Never empty."""
    published: str
    """`2007-12-13T00:00:00Z`; empty: leave the element out."""
    updated: str
    """`2026-10-11T00:00:00Z`; never the clock's."""
    categories: tuple[str, ...]
    """Kind of note, tags."""
    language: str
    """BCP 47 tag."""


@dataclass(frozen=True, slots=True)
class FeedView:
    """An Atom feed (`feed.xml`)."""

    title: str
    """Plain text."""
    subtitle: str
    """Plain text; may be empty."""
    id: str
    """Permanent id of the feed."""
    url: str
    """The feed's own address."""
    home: str
    """The page it is a feed of."""
    author: str
    """Never empty."""
    updated: str
    """The latest date in the data."""
    language: str
    """BCP 47 tag."""
    generator: str
    """What built it."""
    entries: tuple[FeedEntryView, ...]
    """Newest first."""


@dataclass(frozen=True, slots=True)
class SitemapEntryView:
    """One page that may be indexed."""

    url: str
    """Its canonical address."""
    modified: str
    """`2026-10-11`; empty: not known from the data."""


@dataclass(frozen=True, slots=True)
class SitemapView:
    """The sitemap, or a part of it (`sitemap.xml`)."""

    entries: tuple[SitemapEntryView, ...]
    """By address."""


@dataclass(frozen=True, slots=True)
class SitemapIndexView:
    """The parts of the sitemap of a large archive (`sitemap_index.xml`, published as `sitemap.xml`)."""

    parts: tuple[SitemapEntryView, ...]
    """By address; each with the latest day among its pages."""


@dataclass(frozen=True, slots=True)
class DataView:
    """A file of data, written out already (`data.txt`): annotations, tables."""

    text: str
    """The whole file."""


@dataclass(frozen=True, slots=True)
class RobotsView:
    """What crawlers may do (`robots.txt`)."""

    sitemap: str
    """Address of the sitemap; empty: nothing may be crawled."""
