"""Cited pages that are gone: what is known of them, and the web asked for some of them."""

from site_builder.authoring import Desk
from site_builder.looking import PLAIN, Looked
from site_builder.reaching import Asked, Asking, ask, remembered
from site_builder.serve.desk.asking import DeskAnswer, DeskRequest, Json, done
from site_builder.serve.desk.places import page_of
from site_builder.serve.desk.rows import button, link, row
from site_builder.text.names import counted
from site_builder.tools.sources import Broken, Standing, lookup, to_ask

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
    standings = [asked.known[one.url].standing for one in asked.pages if one.url in asked.known]
    left = len(to_ask(asked.pages, asked.known, request.bench.today()))
    counts = (
        (len(asked.broken), "gone"),
        (standings.count(Standing.SILENT), "without an answer"),
        (standings.count(Standing.UNTOLD), "that tell programs nothing"),
        (left, "not asked lately"),
    )
    told = ", ".join(f"{count} {words}" for count, words in counts if count or words == "gone")
    trouble = f" {asked.trouble.capitalize()}." if asked.trouble else ""
    return done(
        told=f"{counted(len(asked.pages), 'cited page')}: {told}.{trouble}",
        rows=tuple(_row(one, looked) for one in asked.broken),
        does=(button("Ask the pages now", "", "ask"),) if left else (),
        left=left,
        trouble=asked.trouble,
    )


def _row(one: Broken, looked: Looked) -> Json:
    copy = one.cited.copy
    better = link(copy, "Archived copy") if copy else link(lookup(one.cited.url), "Look for a copy")
    # A record may cite a page several times over.
    places = dict.fromkeys((page_of(spot, looked), spot.path) for spot in one.cited.spots)
    links = (better, *(link(href, path) for href, path in places))
    since = f"{one.known.why}; gone since {one.known.since.isoformat()}."
    return row("", since, link=link(one.cited.url, one.cited.title), links=links)


def _desk(request: DeskRequest, looked: Looked) -> Desk:
    files = looked.files
    return Desk(
        request.bench.root, files.sources.texts, files.config or PLAIN, looked.archive, 0, frozenset()
    )
