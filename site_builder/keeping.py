"""What runs keep below `.cache/` for those after them, and how it is forgotten."""

from pathlib import Path
from shutil import rmtree

from site_builder import cache, ledger, stock
from site_builder.build import Options, Site
from site_builder.compose import Woven
from site_builder.model.archive import Archive
from site_builder.model.disclosure import Audience
from site_builder.write import forget_spare

CACHE = Path(".cache/site-builder.pickle")
PRIVATE_CACHE = Path(".cache/private.pickle")
SPARE = Path(".cache/folders")
"""The tree of the site that was replaced, of which the next build makes its own."""
PRIVATE_SPARE = Path(".cache/private-folders")
WOVEN_CACHE = Path(".cache/woven.pickle")
"""What pages took from all others in the last build of a large archive, for whoever writes in it."""
LARGE = 2_000
"""Articles of an archive above which only a build makes all pages: it takes minutes, and gigabytes."""
SEARCH_CACHE = Path(".cache/search")
"""Folder of the last search that was published; apart from the rest, for only publishing needs it."""


def memory_of(options: Options) -> Path:
    """Where a build remembers: one for the public does not forget its pages for a private one."""
    return options.root / (CACHE if options.audience is Audience.PUBLIC else PRIVATE_CACHE)


def spare_of(options: Options) -> Path:
    """Where the tree of a replaced site waits; no page of a private one among those for the public."""
    return options.root / (SPARE if options.audience is Audience.PUBLIC else PRIVATE_SPARE)


def keep_woven(site: Site, options: Options) -> None:
    """Keep what takes a whole build, where whoever writes has no time for one."""
    if options.audience is Audience.PUBLIC and is_large(site.archive):
        kept = cache.Cache()
        kept.remember("woven", "", lambda: site.rest.woven)
        kept.save(options.root / WOVEN_CACHE)


def woven_before(root: Path) -> Woven:
    """What the last build of a large archive kept; nothing where there was none."""
    return cache.load(root / WOVEN_CACHE).remember("woven", "", Woven)


def is_large(archive: Archive | None) -> bool:
    """Whether it takes too long to make all pages of an archive while somebody writes."""
    return archive is not None and len(archive.articles) > LARGE


def forget(root: Path) -> None:
    """Remove all of it."""
    for path in (CACHE, PRIVATE_CACHE, WOVEN_CACHE):
        (root / path).unlink(missing_ok=True)
        stock.forget(root / path)
        ledger.forget(root / path)
    rmtree(root / SEARCH_CACHE, ignore_errors=True)
    for spare in (SPARE, PRIVATE_SPARE):
        forget_spare(root / spare)
