"""The tabs that show the site: each is told to load its page again when that page has become another."""

from collections.abc import Iterable, Mapping
from typing import Protocol

from site_builder.model.dataclass import dataclass
from site_builder.serve.site import Served, below, find

MISSING = "404.html"
PAGE = "page.html"
"""What the browser's script takes for a page that must be loaded again."""
STYLE = ".css"


class Tab(Protocol):
    """One tab's socket."""

    def send_message(self, message: Mapping[str, object]) -> None:
        """Send a message of livereload's protocol."""


@dataclass(frozen=True, slots=True)
class News:
    """What tabs are to be told."""

    stale: frozenset[Tab]
    """Tabs whose pages are other ones now."""
    exchanged: tuple[str, ...]
    """Style sheets and pictures that are."""


class Tabs:
    """Who listens, which state of its page each shows, and what was sent last from each address."""

    def __init__(self) -> None:
        """Start with none."""
        self._shown: dict[Tab, tuple[str, str]] = {}
        """Tab → its address, and the state of the page it shows; empty where it cannot tell."""
        self._sent: dict[str, str] = {}
        self._served: Served | None = None

    def opened(self, tab: Tab, address: str, state: str = "") -> None:
        """A tab shows a state of the page at an address; it may have become another since it was sent."""
        self._shown[tab] = (address, state)
        if self._served is not None and self._is_stale(self._served, address, state):
            tab.send_message(reload(PAGE))

    def closed(self, tab: Tab) -> None:
        """A tab is gone."""
        self._shown.pop(tab, None)

    def sent(self, served: Served, inside: str) -> str:
        """What stands at an address inside the site was sent as it is in `served`; gives its state."""
        self._served = self._served or served
        self._sent[inside] = state = _state(served, inside)
        return state

    def compare(self, served: Served, pictures: Iterable[str]) -> News:
        """What differs in `served`, for the tabs there are, from what they show; some pictures may too."""
        before, self._served = self._served or served, served
        shown = [*self._shown.items()]
        stale = {one for one in {one for _, one in shown} if self._is_stale(served, *one)}
        known = [*self._sent]
        names = (
            *(name for name in known if name.endswith(STYLE)),
            *(name for name in pictures if name in known),
        )
        exchanged = tuple(name for name in names if _state(before, name) != _state(served, name))
        return News(frozenset(tab for tab, one in shown if one in stale), exchanged)

    def tell(self, news: News) -> int:
        """Tell the stale tabs to load their pages, all to exchange files; gives how many are stale."""
        for tab in [*self._shown]:
            # A page that is not loaded again, but exchanged in place, has new styles too.
            for name in (*news.exchanged, PAGE) if tab in news.stale else news.exchanged:
                tab.send_message(reload(name))
        return len(news.stale)

    def _is_stale(self, served: Served, address: str, state: str) -> bool:
        inside = below(served.base, address.removeprefix("/")) if address.startswith("/") else None
        if inside is None:
            return True
        # Who does not tell shows what was sent last to its address.
        return (state or self._sent.get(inside)) != _state(served, inside)


def reload(name: str) -> Mapping[str, object]:
    """The message that exchanges a style sheet or a picture, or loads a page again.

    Source: the LiveReload protocol, version 7.
    """
    return {"command": "reload", "path": name, "liveCSS": True, "liveImg": True}


def _state(served: Served, inside: str) -> str:
    """Tells one state of an address, and of what is laid over its page, from another; for this run alone."""
    name = find(served.files, inside) or MISSING
    over = served.problems if name.endswith(".html") else ()
    return f"{hash((served.files.get(name), served.files.trouble(name), over)):x}"
