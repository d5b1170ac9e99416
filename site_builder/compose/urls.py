"""Every address of the site is made here: inside it, between its pages, and from outside."""

import re
from collections.abc import Iterable
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
    SeriesId,
    TagId,
)

HOME = ""
ARTICLES = "articles/"
CLAIMS = "claims/"
EXPECTATIONS = "expectations/"
MEETINGS = "meetings/"
NOTES = "notes/"
PEOPLE = "people/"
PLACES = "places/"
PUBLISHERS = "publishers/"
SERIES = "series/"
TAGS = "tags/"
TIMELINE = "timeline/"
ARTICLES_FEED = "feed.xml"
ARTICLES_JSON_FEED = "feed.json"
NOTES_FEED = "notes/feed.xml"
NOTES_JSON_FEED = "notes/feed.json"
CORRECTIONS = "corrections/"
CORRECTIONS_FEED = "corrections/feed.xml"
CORRECTIONS_JSON_FEED = "corrections/feed.json"
NOTES_ANNOTATIONS = "notes/annotations.jsonld"
ANNOTATION_PARTS = "notes/annotations/"
"""Below it, the notes of each year of a large archive."""
NOTES_TABLE = "notes/notes.csv"
CLAIMS_TABLE = "notes/claims.csv"
CONNECTIONS = "connections/"
GRAPH_JSON = "graph.json"
GRAPH_PARTS = "graph/"
"""The same for the graph."""
GRAPHML = "graph.graphml"
CALENDAR = "meetings.ics"
"""All meetings; below the address of a series, those of the series."""
PLACES_MAP = "places.geojson"
ARCHIVE_JSON = "archive.json"
ARCHIVE_PARTS = "archive/"
"""The same for articles and notes."""
DATA = "data/"
DATA_PACKAGE = "datapackage.json"
BIBLIOGRAPHY = "data/articles"
"""The citations of all articles, without the suffix that tells the format."""
CITE = "cite"
"""A page's citation, the same."""
MANIFEST = "site.webmanifest"
SHARE_IMAGE = "share.png"
"""The picture of the archive; below the address of an article or a meeting, the picture of that."""
MISSING = "404.html"
ROBOTS = "robots.txt"
SEARCH = "search/"
SEARCH_BUNDLE = "pagefind/"
SITEMAP = "sitemap.xml"

RESERVED = frozenset(
    {
        *(
            name.rstrip("/")
            for name in (ARTICLES, CLAIMS, EXPECTATIONS, MEETINGS, NOTES, PEOPLE, PLACES, PUBLISHERS, SERIES)
        ),
        *(name.rstrip("/") for name in (CONNECTIONS, TAGS, TIMELINE)),
        *("404", "assets", "data", "essays", "events", "feed", "index", "media", "originals", "pagefind"),
        *("robots", "search", "sitemap", "static", "theme"),
    }
)
"""First steps of addresses that no essay can have: the site uses them, or will."""

_LONGEST_PASSAGE = 80
_PASSAGE_ENDS = 4
"""How many words each end of a longer passage is known by."""
_SIGN_ENDS = 16
_PLAIN = re.compile("[a-z0-9/.-]*")
_PLAIN_NAME = re.compile("[a-z0-9.-]*")


def article(id: ArticleId) -> str:
    """The address of an article."""
    return f"{ARTICLES}{id}/"


def as_published(id: ArticleId) -> str:
    """The address of an article without its notes."""
    return f"{article(id)}as-published/"


def share_image(url: str) -> str:
    """The address of the share image of a page."""
    return f"{url}{SHARE_IMAGE}"


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


def series(id: SeriesId) -> str:
    """The address of a series of meetings."""
    return f"{SERIES}{id}/"


def tag(id: TagId) -> str:
    """The address of a tag."""
    return f"{TAGS}{id}/"


def calendar(url: str) -> str:
    """The address of the calendar of the meetings on a page."""
    return f"{url}{CALENDAR}"


def articles_of(url: str) -> str:
    """The address of all articles of a record that has its page at `url`."""
    return f"{url}articles/"


def meetings_of(url: str) -> str:
    """The address of all meetings of a record that has its page at `url`."""
    return f"{url}meetings/"


def mentions_of(url: str) -> str:
    """The address of all mentions of a record that has its page at `url`."""
    return f"{url}mentions/"


def written_by(url: str) -> str:
    """The address of all articles by a person who has a page at `url`."""
    return f"{url}written/"


def notes_of(url: str) -> str:
    """The address of all notes of a record that has its page at `url`."""
    return f"{url}notes/"


def article_annotations(id: ArticleId) -> str:
    """The address of an article's notes as W3C annotations."""
    return f"{article(id)}annotations.jsonld"


def article_hypothesis(id: ArticleId) -> str:
    """The address of an article's notes as Hypothes.is takes them."""
    return f"{article(id)}hypothesis.json"


def note_annotation(id: NoteId) -> str:
    """The address of a note as a W3C annotation; below its page, so that no other note can have it."""
    return f"{note(id)}annotation.jsonld"


def sitemap_part(name: str, number: int) -> str:
    """The address of a part of the sitemap, at the root: a file may tell of what lies beside and below it."""
    return f"sitemap-{name}.xml" if number == 1 else f"sitemap-{name}-{number}.xml"


def event_fragment(id: EventId) -> str:
    """The place of an event on the timeline."""
    return f"event-{id}"


def passage(text: str) -> str:
    """A text fragment that leads to some words of a page: `#:~:text=` (WICG, Scroll to Text Fragment).

    A long passage, and one that leaves words out, is named by its first and its last words.
    """
    parts = [part.split() for part in text.split(" … ") if part.strip()]
    if not parts:
        return ""
    first, last = parts[0], parts[-1]
    if len(parts) == 1 and len(text) <= _LONGEST_PASSAGE:
        return f"#:~:text={_directive(first)}"
    # The ends of one passage must not overlap; where words are not parted by spaces, signs are counted.
    size = _PASSAGE_ENDS if len(parts) > 1 else min(_PASSAGE_ENDS, len(first) // 2)
    ends = (first[:size], last[-size:]) if size else ([text[:_SIGN_ENDS]], [text[-_SIGN_ENDS:]])
    return f"#:~:text={','.join(_directive(end) for end in ends)}"


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


def _directive(words: Iterable[str]) -> str:
    # A hyphen and a comma mean something in a text fragment, and `quote` leaves hyphens as they are.
    return quote(" ".join(words), safe="").replace("-", "%2D")


def _file(url: str) -> str:
    return f"{url}index.html" if not url or url.endswith("/") else url


def _percent(url: str) -> str:
    # Nearly all ids need no encoding, and a large archive has a million links.
    return url if _PLAIN.fullmatch(url) else quote(url, safe="/")


def _hash(fragment: str) -> str:
    if not fragment:
        return ""
    return f"#{fragment if _PLAIN_NAME.fullmatch(fragment) else quote(fragment, safe='')}"


def _ascii_host(netloc: str) -> str:
    if netloc.isascii():
        return netloc
    host, colon, port = netloc.partition(":")
    try:
        return f"{host.encode('idna').decode()}{colon}{port}"
    except UnicodeError:
        return quote(netloc, safe=":@[]")
