"""Cited pages that are gone: what is known of them, and the web asked for some of them."""

from site_builder.authoring import Desk
from site_builder.looking import PLAIN, Looked
from site_builder.reaching import Asked, Asking, ask, remembered, row
from site_builder.serve.desk.asking import DeskAnswer, DeskRequest, Json, done
from site_builder.serve.desk.places import page_of
from site_builder.tools.sources import Broken, Standing, to_ask

AT_A_TIME = 12
"""So many pages are asked before the author is told how far it came."""
_USUAL = Asking(most=AT_A_TIME)


def list_broken(request: DeskRequest) -> DeskAnswer:
    """The cited pages that are known to be gone."""
    looked = request.bench.look()
    return _told(remembered(_desk(request, looked)), looked, request)


def ask_some(request: DeskRequest, asking: Asking = _USUAL) -> DeskAnswer:
    """Ask a few of the pages that nobody asked lately; `left` says how many more there are."""
    looked = request.bench.look()
    return _told(ask(_desk(request, looked), request.bench.today(), asking), looked, request)


def _told(asked: Asked, looked: Looked, request: DeskRequest) -> DeskAnswer:
    desk = _desk(request, looked)
    standings = [asked.known[one.url].standing for one in asked.pages if one.url in asked.known]
    return done(
        rows=tuple(_row(one, desk, looked) for one in asked.broken),
        pages=len(asked.pages),
        left=len(to_ask(asked.pages, asked.known, request.bench.today())),
        silent=standings.count(Standing.SILENT),
        untold=standings.count(Standing.UNTOLD),
        trouble=asked.trouble,
    )


def _row(one: Broken, desk: Desk, looked: Looked) -> Json:
    # A record may cite a page several times over.
    found = dict.fromkeys((spot.path, page_of(spot, looked)) for spot in one.cited.spots)
    places = tuple({"path": path, "href": href} for path, href in found)
    told: dict[str, Json] = {**row(one, desk), "places": places}
    return told


def _desk(request: DeskRequest, looked: Looked) -> Desk:
    files = looked.files
    return Desk(
        request.bench.root, files.sources.texts, files.config or PLAIN, looked.archive, 0, frozenset()
    )
