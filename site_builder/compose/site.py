"""What every page knows of the whole site."""

from collections.abc import Mapping

from site_builder import __version__
from site_builder.compose import urls, words
from site_builder.compose.views.shared import LinkView
from site_builder.compose.views.site import NavigationView, SiteView
from site_builder.model.archive import Archive
from site_builder.model.config import Config
from site_builder.model.disclosure import Audience
from site_builder.text.names import locale


def site_view(archive: Archive, config: Config, assets: Mapping[str, str]) -> SiteView:
    """The site; `assets` gives the addresses, from its root, of its `stylesheet`, `script`, `search_script`,
    `filter_script` and `icon`."""
    return SiteView(
        title=config.title,
        description=config.description,
        language=words.interface_language(config),
        own_language=words.own_language("", config),
        author=config.author,
        contact=config.contact or "",
        base_url=urls.base(config.url),
        home=urls.link("", urls.HOME),
        navigation=_navigation(archive),
        essays=_essays(archive, config),
        search=urls.link("", urls.SEARCH) if config.search else "",
        feeds=(
            LinkView("Feed of articles", urls.link("", urls.ARTICLES_FEED)),
            LinkView("Feed of notes", urls.link("", urls.NOTES_FEED)),
            LinkView("Feed of corrections", urls.link("", urls.CORRECTIONS_FEED)),
        ),
        json_feeds=(
            LinkView("JSON feed of articles", urls.link("", urls.ARTICLES_JSON_FEED)),
            LinkView("JSON feed of notes", urls.link("", urls.NOTES_JSON_FEED)),
            LinkView("JSON feed of corrections", urls.link("", urls.CORRECTIONS_JSON_FEED)),
        ),
        takeaway=urls.link("", urls.DATA),
        locale=locale(config.language),
        sitemap=urls.link("", urls.SITEMAP),
        stylesheet=assets.get("stylesheet", ""),
        script=assets.get("script", ""),
        search_script=assets.get("search_script", ""),
        filter_script=assets.get("filter_script", ""),
        icon=assets.get("icon", ""),
        private=words.PRIVATE if archive.audience is Audience.PRIVATE else "",
        generator=f"site-builder {__version__}",
    )


def _navigation(archive: Archive) -> tuple[NavigationView, ...]:
    sections = (
        ("Articles", urls.ARTICLES, True),
        ("Meetings", urls.MEETINGS, True),
        ("Timeline", urls.TIMELINE, True),
        ("Notes", urls.NOTES, True),
        ("People", urls.PEOPLE, bool(archive.people)),
        ("Places", urls.PLACES, bool(archive.places)),
        ("Topics", urls.TAGS, bool(archive.tags)),
    )
    entries = tuple(
        NavigationView(text, urls.link("", url), url.rstrip("/")) for text, url, has in sections if has
    )
    essays = sorted(archive.essays.values(), key=lambda essay: (essay.order, essay.id))
    about = tuple(NavigationView("About", urls.link("", urls.essay(one.id)), one.id) for one in essays[:1])
    return (*entries, *about)


def _essays(archive: Archive, config: Config) -> tuple[LinkView, ...]:
    essays = sorted(archive.essays.values(), key=lambda essay: (essay.order, essay.id))
    language = words.own_language("", config)
    return tuple(LinkView(essay.title, urls.link("", urls.essay(essay.id)), language) for essay in essays)
