"""The tabs that show the site: each is told to load its page again when that page has become another."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Protocol

from site_builder.serve.site import Served, below, find

MISSING = "404.html"
PAGE = "page.html"
"""What the browser's script takes for a page that must be loaded again."""
STYLE = ".css"


class Tab(Protocol):
    """One tab's socket."""

    def send_message(self, message: Mapping[str, object]) -> None:
        """Send a message of livereload's protocol."""


class Tabs:
    """Who listens, and what was sent last from each address."""

    def __init__(self) -> None:
        """Start with none."""
        self._addresses: dict[Tab, str] = {}
        self._sent: dict[str, int] = {}
        self._served: Served | None = None

    def opened(self, tab: Tab, address: str) -> None:
        """A tab shows the page at an address; it may have become another since it was sent."""
        self._addresses[tab] = address
        if self._served is not None and self._is_stale(self._served, address):
            tab.send_message(reload(PAGE))

    def closed(self, tab: Tab) -> None:
        """A tab is gone."""
        self._addresses.pop(tab, None)

    def sent(self, served: Served, inside: str) -> None:
        """What stands at an address inside the site was sent as it is in `served`."""
        self._sent[inside] = _state(served, inside)

    def stale(self, served: Served) -> frozenset[Tab]:
        """The tabs whose pages are other ones in `served` than those that were sent."""
        stale = {address for address in {*self._addresses.values()} if self._is_stale(served, address)}
        return frozenset(tab for tab, address in [*self._addresses.items()] if address in stale)

    def exchanged(self, served: Served, pictures: Iterable[str]) -> tuple[str, ...]:
        """The style sheets, and those of some pictures, that tabs show and that are other ones now."""
        return tuple(self._exchanged(served, pictures))

    def tell(self, served: Served, stale: frozenset[Tab], exchanged: tuple[str, ...]) -> int:
        """Tell the stale tabs to load their pages, the others to exchange files; gives how many are stale."""
        self._served = served
        for tab in [*self._addresses]:
            for name in (PAGE,) if tab in stale else exchanged:
                tab.send_message(reload(name))
        return len(stale)

    def _exchanged(self, served: Served, pictures: Iterable[str]) -> Iterator[str]:
        styles = (name for name in self._sent if name.endswith(STYLE))
        for name in [*styles, *(name for name in pictures if name in self._sent)]:
            state = _state(served, name)
            if state != self._sent[name]:
                self._sent[name] = state
                yield name

    def _is_stale(self, served: Served, address: str) -> bool:
        inside = below(served.base, address.removeprefix("/")) if address.startswith("/") else None
        if inside is None:
            return True
        return self._sent.get(inside) != _state(served, inside)


def reload(name: str) -> Mapping[str, object]:
    """The message that exchanges a style sheet or a picture, or loads a page again.

    Source: the LiveReload protocol, version 7.
    """
    return {"command": "reload", "path": name, "liveCSS": True, "liveImg": True}


def _state(served: Served, inside: str) -> int:
    """Tells one state of what stands at an address, and of what is laid over pages, from another."""
    name = find(served.files, inside) or MISSING
    over = served.problems if name.endswith(".html") else ()
    return hash((served.files.get(name), served.files.trouble(name), over))
