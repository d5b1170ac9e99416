"""What keeps hosts from publishing a site, and what its folder holds before it is written."""

from contextlib import suppress
from dataclasses import replace

from site_builder.build import Options, Site
from site_builder.cache import Cache
from site_builder.keeping import spare_of
from site_builder.model.disclosure import Audience
from site_builder.model.page import Output
from site_builder.privacy import IGNORED
from site_builder.vanished import vanished
from site_builder.write import Found, found, limits, strangers


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
