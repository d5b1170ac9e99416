"""Pages that readers could find on the published site, and that lead nowhere on the new one."""

import re
from collections.abc import Collection, Iterable, Iterator
from html import unescape
from urllib.parse import unquote

from site_builder.model.issue import Issue, Spot

_ADDRESS = re.compile(r"<loc>\s*(.*?)\s*</loc>")
_PART = re.compile(r"<sitemap>.*?</sitemap>", re.DOTALL)
"""What the sitemap of a large site says of each of its parts, which are no pages."""
_RECORD = 2
"""The steps in the address of a record: `articles/harbour/`."""


def listed_pages(sitemap: str) -> tuple[str, ...]:
    """The addresses in a sitemap, as seen from the home page, which has the shortest of them.

    Of a sitemap in parts all files are wanted, one behind the other.
    """
    found = [unescape(one) for one in _ADDRESS.findall(_PART.sub("", sitemap))]
    home = min(found, key=len, default="")
    return tuple(unquote(one.removeprefix(home)) for one in found if one.startswith(home))


def vanished(before: Iterable[str], files: Collection[str]) -> Iterator[Issue]:
    """A warning for every page that was published and has no successor among the files of the new site.

    What lay below a page that is still there, or leads on, is a part of it: no reader is lost.
    """
    for url in before:
        if _file(url) in files:
            continue
        steps = url.rstrip("/").split("/")
        if len(steps) > _RECORD and _file("/".join(steps[:_RECORD]) + "/") in files:
            continue
        yield Issue(
            "W04",
            f"`/{url}` is a page of the published site, and nothing leads on from it now",
            Spot("archive.yaml"),
            _advice(url, steps),
        )


def _file(url: str) -> str:
    return f"{url}index.html" if not url or url.endswith("/") else url


def _advice(url: str, steps: list[str]) -> str:
    alias = steps[-1] if url.endswith("/") else f"/{url}"
    ways = f"write `aliases: [{alias}]` in what took its place", f"say why under `gone: /{url}`"
    return ", or ".join(ways)
