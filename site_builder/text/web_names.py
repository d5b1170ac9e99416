"""Names of files that every host of pages takes: which ones some refuse, drop or mix up."""

import re
from urllib.parse import unquote

from site_builder.text.slug import RESERVED

_REFUSED = frozenset('":<>|*?\\')
"""Signs that a file of a published site cannot have in its name: some system on the way refuses it."""
_PLAIN = re.compile(r"([a-z0-9_-]+)(?:\.[a-z0-9_-]+)*")
"""Names of nearly all files: whole sites are looked through by them."""
_LONGEST = 255
_PAGES = (".htm", ".html")


def why_refused(step: str) -> str:
    """Why a file or a folder of this name is not published everywhere; empty when it is."""
    plain = _PLAIN.fullmatch(step)
    is_fine = plain and len(step) <= _LONGEST and plain[1] not in RESERVED
    return "" if is_fine else _why_refused(step)


def _why_refused(step: str) -> str:
    if step.startswith("."):
        return "begins with a dot, and hosts leave such files out"
    if found := next((sign for sign in step if sign in _REFUSED), ""):
        return f"holds `{found}`, which some hosts refuse"
    if not step.isprintable():
        return "holds a sign that nobody can see"
    size = len(step.encode("utf-8", "surrogatepass"))
    if size > _LONGEST:
        return f"has {size} bytes, where {_LONGEST} fit on every disk"
    if step.endswith((" ", ".")) or step.partition(".")[0].casefold() in RESERVED:
        return "is a name that Windows cannot have"
    return ""


def page_address(written: str) -> str:
    """An address inside the site as somebody writes it, as pages are named: `/a/b` is `a/b/`."""
    url = unquote(written).removeprefix("/").removesuffix("index.html")
    last = url.rpartition("/")[2]
    return url if not last or "." in last else f"{url}/"


def why_no_page(written: str) -> str:
    """Why nothing can be laid at an address inside the site that would lead on; empty when it can."""
    if not written.startswith("/") or written.startswith("//"):
        return "is not an address inside the site, which begins with one slash"
    if "?" in written or "#" in written:
        return "asks something of a server: only what stands before `?` or `#` is a page"
    url = page_address(written)
    steps = url.removesuffix("/").split("/")
    if "" in steps and url:
        return "has two slashes in a row"
    if reason := next(
        (f"has the step '{step}', which {why}" for step in steps if (why := why_refused(step))), ""
    ):
        return reason
    if not url.endswith("/") and url and not url.casefold().endswith(_PAGES):
        return "names a file: only an address that ends in a slash or in .html can lead on"
    return ""
