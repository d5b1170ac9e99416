"""What can be said of a published site: its links, its 404 page, what axe finds, what it must not carry."""

from collections.abc import Callable
from dataclasses import dataclass
from html.parser import HTMLParser
from pathlib import Path
from typing import TYPE_CHECKING, Literal
from urllib.error import HTTPError
from urllib.parse import urldefrag, urljoin
from urllib.request import urlopen

from axe_playwright_python.sync_playwright import Axe  # type: ignore[import-untyped]  # it has no types

if TYPE_CHECKING:
    from playwright.sync_api import Browser

RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa"]
DESK = (b"/-/", b"desk-token", b"desk.js", b"desk.css", b"livereload", b"authoring-problems", b"data-desk")
"""What only the authoring server's pages carry."""
ColorScheme = Literal["light", "dark"]


@dataclass(frozen=True, slots=True)
class Judged:
    """Everything that is wrong with a site, and how much of it was looked at."""

    pages: int
    links: int
    looked_at: tuple[str, ...]
    """Pages that were opened in the browser, in light and dark."""
    broken: tuple[str, ...]
    """Links that lead nowhere, or to a place that is not on the page."""
    findings: tuple[str, ...]
    """What axe and the browser's console say."""
    of_the_desk: tuple[str, ...]
    """Files that carry something of the authoring server."""
    missing: str
    """What an address says that does not exist; empty: its own page, with status 404."""

    @property
    def is_clean(self) -> bool:
        """Whether nothing is wrong."""
        return not (self.broken or self.findings or self.of_the_desk or self.missing)

    def told(self) -> str:
        """How much was looked at, and how much is wrong."""
        wrong = len(self.broken) + len(self.findings) + len(self.of_the_desk) + bool(self.missing)
        seen = f"{self.pages} pages, {self.links} addresses, {len(self.looked_at)} pages under axe"
        return f"{seen}: {wrong} wrong"

    def report(self) -> str:
        """Everything that is wrong, a line each."""
        found = (*self.broken, *self.findings, *self.of_the_desk, *filter(None, (self.missing,)))
        return "".join(f"- {one}\n" for one in found) or "Nothing is wrong with the site.\n"


class _Links(HTMLParser):
    """The addresses that a page names, and the places on it."""

    def __init__(self) -> None:
        super().__init__()
        self.links: list[str] = []
        self.places: set[str] = set()

    def handle_starttag(self, _tag: str, attrs: list[tuple[str, str | None]]) -> None:
        said = dict(attrs)
        self.places.add(said.get("id") or "")
        address = said.get("href") or said.get("src")
        # A canonical address is the published one, on a host that this machine does not ask.
        if address and said.get("rel") not in ("canonical", "alternate"):
            self.links.append(address)


def judge(
    browser: "Browser",
    address: str,
    folder: Path,
    is_new: Callable[[str], bool],
    schemes: tuple[ColorScheme, ...],
) -> Judged:
    """A site as it is served, and the folder it is served from; its new pages are opened in the browser."""
    pages = {urljoin(address, path): _read(folder / path) for path in _files(folder, "*.html")}
    wanted = {(urljoin(page, link), page) for page, read in pages.items() for link in read.links}
    own = sorted((link, page) for link, page in wanted if link.startswith(address))
    looked_at = tuple(sorted(page for page in pages if is_new(page.removeprefix(address))))
    return Judged(
        len(pages),
        len({link for link, _ in own}),
        tuple(page.removeprefix(address) for page in looked_at),
        (*_broken(own, pages), *_outside(wanted, address)),
        tuple(one for scheme in schemes for one in _findings(browser, looked_at, scheme)),
        tuple(_of_the_desk(folder)),
        _missing(urljoin(address, "articles/nowhere/"), folder),
    )


def _files(folder: Path, pattern: str) -> list[str]:
    return sorted(path.relative_to(folder).as_posix() for path in folder.rglob(pattern) if path.is_file())


def _read(path: Path) -> _Links:
    read = _Links()
    read.feed(path.read_text("utf-8"))
    return read


def _status(address: str) -> int:
    try:
        with urlopen(address) as answer:
            return int(answer.status)
    except HTTPError as error:
        with error:
            return error.code


def _broken(own: list[tuple[str, str]], pages: dict[str, _Links]) -> list[str]:
    """Links into the site that do not answer, or whose fragment is not there."""
    answered: dict[str, int] = {}
    broken = []
    for link, page in own:
        target, place = urldefrag(link)
        # What stands behind this sign is for the browser to find in the text.
        place = place.partition(":~:")[0]
        if target not in answered:
            answered[target] = _status(target)
        known = pages.get(target) or pages.get(urljoin(target, "index.html"))
        if answered[target] != 200:
            broken.append(f"{page} leads to {target}, which answers {answered[target]}")
        elif place and known and place not in known.places:
            broken.append(f"{page} leads to {link}, where there is no such place")
    return broken


def _outside(wanted: set[tuple[str, str]], address: str) -> list[str]:
    """Links to the same host that leave the site's own path: on Pages somebody else's."""
    host = address.partition("//")[2].partition("/")[0]
    return [
        f"{page} leads out of the site: {link}"
        for link, page in sorted(wanted)
        if f"//{host}/" in link and not link.startswith(address)
    ]


def _findings(browser: "Browser", pages: tuple[str, ...], scheme: ColorScheme) -> list[str]:
    """What axe finds on the pages, and what the console of the browser says."""
    found: list[str] = []
    # The page's own policy lets no script of ours in.
    context = browser.new_context(bypass_csp=True, color_scheme=scheme)
    page = context.new_page()
    page.on("pageerror", lambda error: found.append(f"{page.url}: {error}"))
    page.on("console", lambda said: found.append(said.text) if said.type == "error" else None)
    for address in pages:
        page.goto(address)
        violations = Axe().run(page, options={"runOnly": RULES}).response["violations"]
        found += [f"{address} ({scheme}): {one['id']}: {one['nodes'][0]['html'][:80]}" for one in violations]
    context.close()
    return found


def _of_the_desk(folder: Path) -> list[str]:
    return [
        f"{name} carries {mark.decode()}"
        for name in _files(folder, "*")
        for mark in DESK
        if mark in (folder / name).read_bytes()
    ]


def _missing(address: str, folder: Path) -> str:
    """What is wrong with the answer for a page that does not exist."""
    try:
        with urlopen(address) as answer:
            return f"{address} answers {answer.status}"
    except HTTPError as error:
        with error:
            is_own = error.read() == (folder / "404.html").read_bytes()
            return (
                "" if error.code == 404 and is_own else f"{address} answers {error.code}, not with its page"
            )
