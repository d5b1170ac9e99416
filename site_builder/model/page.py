"""What `compose` hands to `render`, and `render` to `write`."""

import hashlib
from collections.abc import Callable, Mapping
from dataclasses import field
from typing import NamedTuple

from site_builder.model.dataclass import dataclass
from site_builder.model.issue import Spot


@dataclass(frozen=True, slots=True)
class Page:
    """One file of the site before it is rendered: an address, a template, and all the template may see."""

    url: str
    """Address inside the site, without a leading slash: ``, `articles/`, `feed.xml`."""
    template: str
    """Name of the template, such as `article.html`."""
    view: object
    """A frozen dataclass of `compose/views`; its digest decides whether the page is rendered again."""
    spot: Spot = Spot("")
    """The record the page comes from, for messages."""

    @property
    def path(self) -> str:
        """File inside the output folder."""
        return f"{self.url}index.html" if not self.url or self.url.endswith("/") else self.url


def is_of_before(page: Page) -> bool:
    """Whether a page comes out as an earlier run made it, and is not made again."""
    return isinstance(page.view, Unseen) and page.view.place is None


class Brief(NamedTuple):
    """What other pages and the sitemap ask of an HTML page."""

    title: str
    """Text of its `title` element, before it is told apart from others."""
    kind: str
    canonical: str
    """Its absolute address; empty when it has none."""
    robots: str
    published: str
    """The day on which what it shows was first published; empty: not known."""
    modified: str
    """The latest day in what it shows; empty: not known."""


class Measure(NamedTuple):
    """What the description of the data says of a file."""

    size: int
    """Bytes."""
    sha256: str


class Place(NamedTuple):
    """Where a value waits that was put aside."""

    process: int
    start: int | bytes
    """Where it begins; the value itself, as bytes, where there was no room."""
    size: int


@dataclass(frozen=True, slots=True)
class Unseen:
    """Stands for the view of a page where that is not in memory."""

    brief: Brief | None
    """None: it is no HTML page."""
    measure: Measure | None = None
    """None: no other page says how large it is."""
    place: Place | None = None
    """Where the view waits; none: the page comes out as an earlier run made it, and is not made again."""


@dataclass(frozen=True, slots=True)
class Later:
    """Bytes that are fetched when they are asked for, each time anew: a large site has gigabytes of them."""

    size: int
    digest: str
    """As `digest_of` gives it."""
    fetch: Callable[[], bytes] = field(compare=False)


@dataclass(frozen=True, slots=True)
class Output:
    """One file of the site."""

    path: str
    held: bytes | Later

    @property
    def data(self) -> bytes:
        """Its bytes."""
        return self.held if isinstance(self.held, bytes) else self.held.fetch()

    @property
    def size(self) -> int:
        """How many bytes it has."""
        return len(self.held) if isinstance(self.held, bytes) else self.held.size

    @property
    def digest(self) -> str:
        """What tells its bytes from others."""
        return digest_of(self.held) if isinstance(self.held, bytes) else self.held.digest


def digest_of(data: bytes) -> str:
    """BLAKE2b of 16 bytes, in hexadecimal."""
    return hashlib.blake2b(data, digest_size=16).hexdigest()


# Not compared: it is large, and what is made of it is remembered by which theme it is.
@dataclass(frozen=True, slots=True, eq=False)
class Theme:
    """Templates, style sheets and files as text and bytes, the archive's own laid over the built-in ones."""

    templates: Mapping[str, str] = field(default_factory=dict)
    """Name such as `article.html` or `parts/note.html` → its text."""
    files: Mapping[str, bytes] = field(default_factory=dict)
    """Path below `theme/` such as `css/tokens.css` → its bytes."""
    template_paths: Mapping[str, str] = field(default_factory=dict)
    """Template name → the file it was read from, for messages."""
    codes: Mapping[str, bytes] = field(default_factory=dict)
    """Template name → its code, of those that were compiled before; it runs as it is."""
    marks: Mapping[str, str] = field(default_factory=dict)
    """Template name → what changes when its text does, or that of a template it is made from."""
