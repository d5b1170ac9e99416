"""A page made when it is asked for is the same as among all pages."""

from collections import defaultdict
from pathlib import Path

import pytest

from site_builder.cache import Cache
from site_builder.compose import Woven, compose_whole, edition_of, page_at
from site_builder.link import Drafts
from site_builder.looking import look, seen_by
from site_builder.model.disclosure import Audience
from site_builder.options import Options

ROOT = Path(__file__).parents[2]
SITES = sorted(path.parent for path in (ROOT / "tests/sites").glob("*/archive.yaml"))
FROM_ALL = ("sitemap.xml", "datapackage.json", "data/")
"""What is made from all pages, and redirects from former addresses."""


def _edition(root):
    options, memory = Options(root, drafts=Drafts.SHOW, audience=Audience.AUTHOR), Cache()
    looked = look(options, memory)
    config = looked.files.config
    seen = seen_by(options, looked, config, memory)
    return edition_of(seen.archive, seen.bodies, config, None), seen.archive


@pytest.mark.parametrize("root", [ROOT, *SITES], ids=lambda path: path.name)
def test_every_page_is_made_alone_as_among_all(root):
    edition, archive = _edition(root)
    pages, _, woven = compose_whole(edition, archive)
    chosen = [page for page in _some_of_each_kind(pages) if page.url not in FROM_ALL]
    assert [page.url for page in chosen if page_at(edition, woven, page.url) != page] == []


def _some_of_each_kind(pages):
    """The first two, the middle one and the last of each kind."""
    kinds = defaultdict(list)
    for page in pages:
        if page.template != "redirect.html":
            kinds[page.template, page.url.rpartition("/")[2], page.url.count("/")].append(page)
    return [
        found[place]
        for found in kinds.values()
        for place in sorted({0, min(1, len(found) - 1), len(found) // 2, len(found) - 1})
    ]


def test_no_page_is_made_where_there_is_none():
    edition, _ = _edition(ROOT)
    assert page_at(edition, Woven(), "articles/nowhere/") is None
    assert page_at(edition, Woven(), "nowhere/") is None
