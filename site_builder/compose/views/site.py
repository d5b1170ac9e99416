"""What every page knows of the whole site."""

from site_builder.compose.views.shared import LinkView
from site_builder.model.dataclass import dataclass


@dataclass(frozen=True, slots=True)
class NavigationView:
    """One entry of the main navigation."""

    text: str
    """What readers see."""
    url: str
    """From the site's root: put `page.head.root` before it."""
    section: str
    """Equal to `page.head.section` on the pages below it."""


@dataclass(frozen=True, slots=True)
class SiteView:
    """The site: all its addresses start at the root, so `page.head.root` goes before each of them."""

    title: str
    """The archive's name."""
    description: str
    """What it is; may be empty."""
    language: str
    """BCP 47 tag of the words of the interface, which run from left to right: English."""
    own_language: str
    """BCP 47 tag of the archive's own words; empty: the interface's."""
    author: str
    """Who answers for it; may be empty."""
    contact: str
    """Where to report a mistake (absolute); empty: nowhere."""
    base_url: str
    """Public address of the site's root, with a slash at the end."""
    home: str
    """Address of the home page."""
    navigation: tuple[NavigationView, ...]
    """Articles, Meetings, Timeline, Notes, People, Places, Topics, About; what is missing is left out."""
    essays: tuple[LinkView, ...]
    """The archive's own pages about itself, in their order; for the footer."""
    search: str
    """Address of the search page; empty: the archive is published without search."""
    feeds: tuple[LinkView, ...]
    """The Atom feeds: `Feed of articles`, `Feed of notes`, `Feed of corrections`."""
    json_feeds: tuple[LinkView, ...]
    """The same as JSON feeds."""
    takeaway: str
    """Address of the page from which the whole archive can be taken along."""
    locale: str
    """The archive's language as other sites' cards want it: `en_GB`."""
    sitemap: str
    """Address of the sitemap."""
    stylesheet: str
    """Address of the style sheet; empty: none."""
    script: str
    """Address of the script; empty: none."""
    search_script: str
    """Address of the script of the search page; empty: none."""
    filter_script: str
    """Address of the script that narrows lists down; empty: none."""
    icon: str
    """Address of the icon; empty: none."""
    private: str
    """What every page says of a site that is not for the public; empty: it is."""
    generator: str
    """What built the site."""
