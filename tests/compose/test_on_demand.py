"""A page made when it is asked for is the same as among all pages."""

from collections import defaultdict
from collections.abc import Sequence
from pathlib import Path

import pytest

from site_builder.cache import Cache
from site_builder.compose import Edition, Woven, compose_whole, edition_of, page_at
from site_builder.link import Drafts
from site_builder.looking import look, seen_by
from site_builder.model.archive import Archive
from site_builder.model.disclosure import Audience
from site_builder.model.page import Page
from site_builder.options import Options

ROOT = Path(__file__).parents[2]
SITES = sorted(path.parent for path in (ROOT / "tests/sites").glob("*/archive.yaml"))


def _edition(root: Path) -> tuple[Edition, Archive]:
    options, memory = Options(root, drafts=Drafts.SHOW, audience=Audience.AUTHOR), Cache()
    looked = look(options, memory)
    config = looked.files.config
    assert config
    seen = seen_by(options, looked, config, memory)
    return edition_of(seen.archive, seen.bodies, config, None), seen.archive


@pytest.mark.parametrize("root", [ROOT, *SITES], ids=lambda path: path.name)
def test_every_page_is_made_alone_as_among_all(root: Path) -> None:
    edition, archive = _edition(root)
    pages, _, woven, from_all, *_ = compose_whole(edition, archive)
    chosen = [page for page in _some_of_each_kind(pages) if page.path not in from_all]
    assert [page.url for page in chosen if page_at(edition, woven, page.url) != page] == []


def _some_of_each_kind(pages: Sequence[Page]) -> list[Page]:
    """The first two, the middle one and the last of each kind."""
    kinds: defaultdict[tuple[str, str, int], list[Page]] = defaultdict(list)
    for page in pages:
        kinds[page.template, page.url.rpartition("/")[2], page.url.count("/")].append(page)
    return [
        found[place]
        for found in kinds.values()
        for place in sorted({0, min(1, len(found) - 1), len(found) // 2, len(found) - 1})
    ]


def test_no_page_is_made_where_there_is_none() -> None:
    edition, _ = _edition(ROOT)
    assert page_at(edition, Woven(), "articles/nowhere/") is None
    assert page_at(edition, Woven(), "nowhere/") is None
