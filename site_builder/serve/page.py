"""What the authoring server adds to a page on its way to the browser; the built site holds none of it."""

import html
import re

from site_builder.model.dataclass import dataclass

OVERLAY_STYLE = "/-/authoring.css"
# Before all other scripts: what these add to a page is not the page.
RELOAD = (
    '<meta name="page-state" content="{state}">'
    '<script src="/livereload.js?port={port}" defer></script>'
    '<script type="module" src="/-/reload.js"{exchanges}></script>'
)
DESK = '<link rel="stylesheet" href="/-/desk/desk.css"><script type="module" src="/-/desk/desk.js"></script>'

_FIRST_SCRIPT = re.compile(rb"<script\b|</head\s*>", re.I)
_HEAD_END = re.compile(rb"</head\s*>", re.I)
_BODY_END = re.compile(rb"</body\s*>", re.I)


@dataclass(frozen=True, slots=True)
class Dress:
    """What a page gets from the server."""

    port: int
    token: str = ""
    """By which the desk knows our own pages."""
    state: str = ""
    """What the page's state is called in this run of the server."""
    exchanges: bool = False
    """Whether its scripts are known, so that what differs may be exchanged without loading it again."""


def dressed(page: bytes, dress: Dress, overlay: str) -> bytes:
    """A page with the reload script, the desk and, when there are problems, the list of them laid over it."""
    token = f'<meta name="desk-token" content="{html.escape(dress.token)}">'
    style = f'<link rel="stylesheet" href="{OVERLAY_STYLE}">' if overlay else ""
    exchanges = " data-exchanges" if dress.exchanges else ""
    reload = RELOAD.format(port=dress.port, state=dress.state, exchanges=exchanges)
    page = _before(_FIRST_SCRIPT, page, reload)
    page = _before(_HEAD_END, page, style + token + DESK)
    page = _before(_BODY_END, page, overlay) if overlay else page
    return _let_the_socket_through(page)


def waiting(dress: Dress, overlay: str, words: str) -> bytes:
    """The page shown where there is none of the site's own: why, in `words`, and what keeps it away."""
    said = html.escape(words)
    bare = (
        f'<!doctype html><html lang="en"><head><title>{said}</title></head><body><p>{said}</p></body></html>'
    )
    return dressed(bare.encode(), dress, overlay)


def _before(mark: re.Pattern[bytes], page: bytes, addition: str) -> bytes:
    """The page with `addition` before the first `mark`, or at its end when it has none."""
    found = mark.search(page)
    at = found.start() if found else len(page)
    return page[:at] + addition.encode() + page[at:]


def _let_the_socket_through(page: bytes) -> bytes:
    # Not every browser counts ws: of the same host as 'self', and a page without its socket never reloads.
    return page.replace(b"connect-src 'self'", b"connect-src 'self' ws:", 1)
