"""The search of the site that is being served: made when a page asks for it, again when its words change."""

from collections.abc import Callable, Mapping
from threading import Lock

from site_builder import cache
from site_builder.search import BUNDLE, index
from site_builder.serve.site import Served


class SearchFiles:
    """Remembers the last search, so that saving a file costs nothing until somebody searches."""

    def __init__(self, say: Callable[[str], None] = print) -> None:
        """Say with `say` why a search cannot be made."""
        self._say = say
        # Several files are asked for at once, and one run makes them all.
        self._lock = Lock()
        self._served: Served | None = None
        self._key = ""
        self._files: Mapping[str, bytes] = {}

    def of(self, served: Served) -> Mapping[str, bytes]:
        """The files of the search over what `served` shows; none, and the reason told, if it fails."""
        with self._lock:
            if served is not self._served:
                self._served = served
                self._make(served)
            return self._files

    def _make(self, served: Served) -> None:
        records = served.findable()
        key = cache.digest(records, served.language)
        if key == self._key:
            return
        outputs, issues = index(records, served.language)
        self._key, self._files = key, {output.path: output.data for output in outputs or ()}
        for issue in issues:
            self._say(issue.message)


def is_searched(path: str) -> bool:
    """Whether an address inside the site belongs to the search."""
    return path.startswith(f"{BUNDLE}/")
