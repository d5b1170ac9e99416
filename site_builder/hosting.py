"""What keeps hosts from publishing a site, what its folder holds before it is written, and its writing."""

from contextlib import nullcontext, suppress
from dataclasses import replace
from functools import partial
from typing import cast

from site_builder.build import Options, Site
from site_builder.cache import Cache
from site_builder.keeping import memory_of, spare_of
from site_builder.model.disclosure import Audience
from site_builder.model.gather import one_by_one
from site_builder.model.issue import Checked
from site_builder.model.page import Output
from site_builder.privacy import IGNORED
from site_builder.vanished import vanished
from site_builder.workers import cores, in_parallel
from site_builder.write import Found, Written, for_all_to_read, found, limits, strangers, write

MANY = 2_000
"""Files beside whose writing another process is worth its while."""


def outputs_of(site: Site, options: Options) -> tuple[Output, ...]:
    """The files of the site; what is not for the public is marked as such."""
    return site.outputs if options.audience is Audience.PUBLIC else (*site.outputs, IGNORED)


def publishable(
    site: Site, options: Options, memory: Cache, *, is_to_be_written: bool
) -> tuple[Site, Found | None]:
    """The site with what keeps hosts from publishing it, and readers from finding what they found before.

    And what is in its folder, if it is to be written: that is looked at once. None where that cannot be
    told, which whoever writes there reports.
    """
    known = _known(site, options) if is_to_be_written else None
    if options.audience is not Audience.PUBLIC:
        return site, known
    files = frozenset(output.path for output in site.outputs)
    told = (
        *(vanished(options.published, files) if files else ()),
        *limits(site.outputs, options.folder, memory.remember_of),
        *strangers(options.folder, known.there if known else None),
    )
    return replace(site, issues=(*site.issues, *told)), known


def _known(site: Site, options: Options) -> Found | None:
    with suppress(OSError):
        return found(outputs_of(site, options), options.folder, spare_of(options))
    return None


def laid(site: Site, options: Options, known: Found | None, memory: Cache) -> Checked[Written | None]:
    """Write the files of the site; another process saves meanwhile what the next run has to know.

    That holds whether they can be written or not: it says how pages come out, not that they stand there.
    """
    works = (partial(_written, site, options, known), partial(memory.save, memory_of(options)))
    is_shared = len(site.outputs) >= MANY and cores() > 1
    made, _ = cast("tuple[Checked[Written | None], None]", (in_parallel if is_shared else one_by_one)(works))
    return made


def _written(site: Site, options: Options, known: Found | None) -> Checked[Written | None]:
    is_public = options.audience is Audience.PUBLIC
    with for_all_to_read() if is_public else nullcontext():
        files, spare = outputs_of(site, options), spare_of(options)
        return write(files, options.folder, options.manner, spare, known)
