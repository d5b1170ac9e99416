"""Every address of the site is made here: inside it, between its pages, and from outside."""

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from urllib.parse import quote, urlsplit, urlunsplit

from site_builder.model.ids import (
    ArticleId,
    EssayId,
    EventId,
    MeetingId,
    NoteId,
    PersonId,
    PlaceId,
    PublisherId,
    TagId,
)
from site_builder.model.issue import Issue
from site_builder.model.page import Page
from site_builder.text.slug import RESERVED as DEVICES

HOME = ""
ARTICLES = "articles/"
CLAIMS = "claims/"
MEETINGS = "meetings/"
NOTES = "notes/"
PEOPLE = "people/"
PLACES = "places/"
PUBLISHERS = "publishers/"
TAGS = "tags/"
TIMELINE = "timeline/"
ARTICLES_FEED = "feed.xml"
NOTES_FEED = "notes/feed.xml"
CORRECTIONS = "corrections/"
CORRECTIONS_FEED = "corrections/feed.xml"
NOTES_ANNOTATIONS = "notes/annotations.jsonld"
NOTES_TABLE = "notes/notes.csv"
CLAIMS_TABLE = "notes/claims.csv"
MISSING = "404.html"
ROBOTS = "robots.txt"
SITEMAP = "sitemap.xml"

RESERVED = frozenset(
    {
        *(
            name.rstrip("/")
            for name in (ARTICLES, CLAIMS, MEETINGS, NOTES, PEOPLE, PLACES, PUBLISHERS, TAGS, TIMELINE)
        ),
        *("404", "assets", "data", "essays", "events", "feed", "index", "media", "originals", "pagefind", "robots"),
        *("search", "sitemap", "static", "theme"),
    }
)
"""First steps of addresses that no essay can have: the site uses them, or will."""
SEARCH = "search/"
SEARCH_BUNDLE = "pagefind/"

_LONGEST_STEP = 120
_PLAIN = re.compile("[a-z0-9/.-]*")


def article(id: ArticleId) -> str:
    """The address of an article."""
    return f"{ARTICLES}{id}/"


def claim(id: NoteId) -> str:
    """The address of a claim that stands in several articles."""
    return f"{CLAIMS}{id}/"


def essay(id: EssayId) -> str:
    """The address of an essay."""
    return f"{id}/"


def meeting(id: MeetingId) -> str:
    """The address of a meeting."""
    return f"{MEETINGS}{id}/"


def note(id: NoteId) -> str:
    """The address of a note."""
    return f"{NOTES}{id}/"


def person(id: PersonId) -> str:
    """The address of a person."""
    return f"{PEOPLE}{id}/"


def place(id: PlaceId) -> str:
    """The address of a place."""
    return f"{PLACES}{id}/"


def publisher(id: PublisherId) -> str:
    """The address of a publisher."""
    return f"{PUBLISHERS}{id}/"


def tag(id: TagId) -> str:
    """The address of a tag."""
    return f"{TAGS}{id}/"


def article_annotations(id: ArticleId) -> str:
    """The address of an article's notes as W3C annotations."""
    return f"{article(id)}annotations.jsonld"


def article_hypothesis(id: ArticleId) -> str:
    """The address of an article's notes as Hypothes.is takes them."""
    return f"{article(id)}hypothesis.json"


def note_annotation(id: NoteId) -> str:
    """The address of a note as a W3C annotation; below its page, so that no other note can have it."""
    return f"{note(id)}annotation.jsonld"


def event_fragment(id: EventId) -> str:
    """The place of an event on the timeline."""
    return f"event-{id}"


def root_of(url: str) -> str:
    """What leads from a page back to the site's root: `../../` from `articles/minsk/`."""
    return "../" * url.count("/")


def link(root: str, url: str, fragment: str = "") -> str:
    """The address of a page as seen from a page whose way to the root is `root` (`../../`, or an address).

    It names `index.html`, so that it also works for a reader who opened the site from disk.
    """
    return root + _percent(_file(url)) + _hash(fragment)


@lru_cache(maxsize=8)
def base(site: str) -> str:
    """The site's public address with a slash at its end; host and path in ASCII."""
    parts = urlsplit(site)
    path = quote(parts.path.rstrip("/"), safe="/%~!$&'()*+,;=:@") + "/"
    return urlunsplit((parts.scheme, _ascii_host(parts.netloc), path, "", ""))


def base_path(site: str) -> str:
    """The path of the site's public address: `/archive/`."""
    return urlsplit(base(site)).path


def absolute(site: str, url: str, fragment: str = "") -> str:
    """The public address of a page: what canonical links, feeds and citations name."""
    return base(site) + _percent(url) + _hash(fragment)


def address_issues(pages: Iterable[Page]) -> tuple[Issue, ...]:
    """Pages that share an address, and addresses that some disk cannot have.

    Ids are slugs, so two addresses that differ only in case or in the form of accents cannot come here: the
    readers and the linker refuse them.
    """
    found = tuple(pages)
    return (*_clashes(found), *_unportable(found))


def _clashes(pages: tuple[Page, ...]) -> Iterator[Issue]:
    taken: dict[str, Page] = {}
    for page in pages:
        first = taken.setdefault(page.url, page)
        if first is not page:
            yield _clash(first, page)


def _clash(first: Page, second: Page) -> Issue:
    record, other = (second, first) if second.spot.path else (first, second)
    return Issue(
        "P01",
        f"{_owner(record)} and {_owner(other)} would have one address, `/{record.url}`",
        record.spot,
        "rename one of them" if other.spot.path else "rename the file",
        (other.spot,) if other.spot.path else (),
    )


def _owner(page: Page) -> str:
    return page.spot.path or f"the site's own page ({page.template})"


def _unportable(pages: tuple[Page, ...]) -> Iterator[Issue]:
    for page in pages:
        step = page.url.rstrip("/").rpartition("/")[2]
        # An id that is a file's name was looked at when the file was found; others stand inside files.
        if page.spot.key and (why := _step_problem(step)):
            message = f"'{step}' cannot be part of an address: it {why}"
            yield Issue("P03", message, page.spot, "choose another id")


def _step_problem(step: str) -> str:
    if step in DEVICES:
        return "is a name that Windows keeps for a device"
    size = len(step.encode())
    return "" if size <= _LONGEST_STEP else f"has {size} bytes, where {_LONGEST_STEP} fit on every disk"


def _file(url: str) -> str:
    return f"{url}index.html" if not url or url.endswith("/") else url


def _percent(url: str) -> str:
    # Nearly all ids need no encoding, and a large archive has a million links.
    return url if _PLAIN.fullmatch(url) else quote(url, safe="/")


def _hash(fragment: str) -> str:
    return f"#{quote(fragment, safe='')}" if fragment else ""


def _ascii_host(netloc: str) -> str:
    if netloc.isascii():
        return netloc
    host, colon, port = netloc.partition(":")
    try:
        return f"{host.encode('idna').decode()}{colon}{port}"
    except UnicodeError:
        return quote(netloc, safe=":@[]")
