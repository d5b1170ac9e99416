"""A memory in which the built-in templates are checked already: a fifth of a second saved, test by test."""

from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from site_builder.build import Options, make
from site_builder.cache import Cache
from site_builder.keeping import CACHE
from tests.archive_files import unpack


def memory() -> Cache:
    """What a build of an archive with nothing in it remembers; a cache of its own for every caller."""
    return _first().next()


def warmed(text: str, root: Path) -> Path:
    """An archive written below `root`, in which that memory lies as after a build."""
    _first().save(root / CACHE)
    return unpack(text, root)


@cache
def _first() -> Cache:
    made = Cache()
    with TemporaryDirectory() as folder:
        make(Options(unpack("", Path(folder))), made)
    return made
