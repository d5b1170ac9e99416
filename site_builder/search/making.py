"""Records -> the files of a search: part by part, only what changed made again, joined at the end."""

import json
from collections.abc import Callable, Iterable, Mapping
from functools import partial
from hashlib import blake2b
from importlib.metadata import PackageNotFoundError, version
from typing import Protocol, TypeVar

from site_builder.model.issue import Checked, Issue, Spot
from site_builder.model.page import Output
from site_builder.model.search import Passage, SearchRecord
from site_builder.search.join import fragments, joined, packed
from site_builder.search.pagefind import bundle
from site_builder.search.part import ENTRY, Part, part, parted

BUNDLE = "pagefind"
"""Folder of the site that holds the files of the search."""
PARTS = frozenset({"engine", "part"})
"""Names of what is large, and changes for itself alone."""
VERSIONS = ("1.5.",)
"""Versions of Pagefind whose files are known well enough to be joined."""

Made = TypeVar("Made")
_ANYTHING = SearchRecord("anything", "", "", (Passage("anything"),))


class Remember(Protocol):
    """How something is made, or was in an earlier run by the same name and key."""

    def __call__(self, name: str, key: str, make: Callable[[], Made], /) -> Made:
        """What `make` gives."""


def anew(_name: str, _key: str, make: Callable[[], Made]) -> Made:
    """Make everything, and remember nothing."""
    return make()


def index(
    records: Iterable[SearchRecord], language: str, remember: Remember = anew, usual: int = 128
) -> Checked[tuple[Output, ...] | None]:
    """The files of a search over `records`, its words stemmed as in `language`; None if it cannot be made.

    Pagefind numbers pages as they come: they come by address, so that the same records give the same bytes.
    It runs over parts of about `usual` records, for it takes memory by the record; what it makes is the same.
    """
    ordered = tuple(sorted(records, key=lambda record: record.url))
    try:
        files = _files(ordered, language, remember, usual)
    except ImportError:
        return _not_made("Pagefind is not installed")
    except (OSError, ValueError, LookupError) as error:
        return _not_made(f"Pagefind failed: {error}")
    return Checked(tuple(Output(f"{BUNDLE}/{name}", files[name]) for name in sorted(files)))


def _files(
    records: tuple[SearchRecord, ...], language: str, remember: Remember, usual: int
) -> Mapping[str, bytes]:
    program = _key(_version(), language)
    engine = remember("engine", program, partial(bundle, (_ANYTHING,), language))
    if not json.loads(engine[ENTRY])["version"].startswith(VERSIONS):
        return remember("whole", _key(program, records), partial(bundle, records, language))
    keyed = [(_key(program, some), some) for some in parted(records, usual)]
    parts = [remember("part", key, partial(_part, some, language)) for key, some in keyed]

    def pack(data: bytes) -> bytes:
        return remember("piece", _key(data), partial(packed, data))

    together = _key(program, *(key for key, _ in keyed))
    shared = remember("joined", together, partial(joined, engine, parts, pack))
    return {**shared, **fragments(parts)}


def _part(records: tuple[SearchRecord, ...], language: str) -> Part:
    return part(records, bundle(records, language))


def _key(*values: object) -> str:
    total = blake2b(digest_size=16)
    for value in values:
        total.update(value if isinstance(value, bytes) else repr(value).encode("utf-8", "surrogatepass"))
        total.update(b"\0")
    return total.hexdigest()


def _version() -> str:
    """Of Pagefind as it is installed; another one is run again."""
    try:
        return version("pagefind-bin")
    except PackageNotFoundError:
        return ""


def _not_made(why: str) -> Checked[tuple[Output, ...] | None]:
    advice = "install what lock/build.txt names, or write `search: false` in archive.yaml"
    return Checked(None, (Issue("W03", f"the search could not be made: {why}", Spot(""), advice),))
