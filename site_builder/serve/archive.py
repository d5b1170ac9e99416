"""An archive served while its author writes: every state of it becomes a site."""

from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from threading import Event

from site_builder import cache
from site_builder.compose import search_records, urls
from site_builder.keeping import CACHE
from site_builder.model.search import SearchRecord
from site_builder.preview.author import Author
from site_builder.preview.files import SiteFiles
from site_builder.preview.state import Preview
from site_builder.read.builtin import builtin
from site_builder.report import Format, show
from site_builder.serve.problems import Problem, problems_of
from site_builder.serve.site import Served, broken

SCRIPT = "theme.js"
"""The theme's own script, which holds on to parts of a page."""


class Archive:
    """One archive, and the site that was made of it last."""

    def __init__(self, root: Path, say: Callable[[str], None]) -> None:
        """Serve the archive in `root`; what is wrong with it is said with `say`, each state of it once."""
        self._root, self._say, self._told = root, say, ""
        self._author = Author(root, cache.load(root / CACHE))
        self._late = Event()
        self._author.stop = self._late.is_set
        self._preview: Preview | None = None
        self._served = Served()

    def saved(self, paths: frozenset[str]) -> Served:
        """The site after files were saved, named by their paths; none named: any may have been."""
        self._late.clear()
        self._author.saved(paths)
        return self._made()

    def look_through(self) -> Iterator[Served]:
        """The site when more and more of it was looked through; raises OutOfDateError after `hurry`."""
        for _ in self._author.look_through():
            yield self._made()
        told = show(self._author.findings, self._author.texts, Format.TEXT)
        if told != self._told:
            self._say(told or "nothing is wrong any more")
        self._told = told

    def memory(self) -> cache.Cache:
        """What is known of its files, for somebody else who looks at them."""
        return self._author.memory()

    def hurry(self) -> None:
        """Something was saved: what is being looked through is out of date."""
        self._late.set()

    def _made(self) -> Served:
        preview, errors = self._author.preview, self._author.errors
        problems = problems_of(errors, self._author.texts) if errors else ()
        if preview is None or preview is self._preview:
            self._served = broken(self._served, problems)
        else:
            self._served = _served(preview, SiteFiles(preview, self._root), problems)
        self._preview = preview
        return self._served


def _served(preview: Preview, files: SiteFiles, problems: tuple[Problem, ...]) -> Served:
    config = preview.config
    base = urls.base_path(config.url).rstrip("/")
    own = preview.look.theme.files.get(SCRIPT)
    exchanges = own is None or own == (builtin("theme") / SCRIPT).read_bytes()
    return Served(files, problems, base, partial(_findable, preview), exchanges, config.language)


def _findable(preview: Preview) -> tuple[SearchRecord, ...]:
    """What a search can find, put together when somebody searches."""
    bodies = {id: one.value for id, one in preview.written.bodies.items()}
    return search_records(preview.written.archive, bodies, preview.config)
