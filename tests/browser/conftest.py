"""A site for a browser to open: from disk and from a server under a sub-path."""

import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.browser.archive import write_archive
from tests.browser.hosting import hosted
from tests.browser.stress import write_stress

BASE = "/sub/path/"
_MANY = ("essay", "index", "note")


@dataclass(frozen=True)
class Built:
    """A site on disk, and the address it is served at."""

    folder: Path
    address: str

    def pages(self) -> dict[str, str]:
        """One address for each kind of page, by what the page says it is."""
        found: dict[str, str] = {}
        for path in sorted(self.folder.rglob("*.html")):
            kind = path.read_text("utf-8").partition('data-page-type="')[2].partition('"')[0]
            inside = path.relative_to(self.folder)
            # Several of the pages that are an index, a note or an essay look nothing alike.
            found.setdefault(f"{inside.parts[0]} {kind}" if kind in _MANY else kind, inside.as_posix())
        crowded = "articles/crowded/index.html"
        return {**found, "article": crowded} if (self.folder / crowded).exists() else found


@contextmanager
def served(write: Callable[[Path], None] = write_archive) -> Iterator[Built]:
    """An archive, built, and served on this machine alone."""
    from site_builder.build import Options
    from site_builder.publishing import publish

    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder).resolve()
        write(root)
        told, fine = publish(Options(root))
        assert fine, told
        with hosted(root / "output", BASE) as address:
            yield Built(root / "output", address)


@pytest.fixture(scope="session")
def site() -> Iterator[Built]:
    """The hard archive."""
    with served() as made:
        yield made


@pytest.fixture(scope="session")
def stressed() -> Iterator[Built]:
    """The archive under stress."""
    with served(write_stress) as made:
        yield made
