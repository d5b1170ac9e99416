"""The site as it is served: one mapping, exchanged whole, so that no request sees half a build."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum

from site_builder.model.page import Output
from site_builder.model.search import SearchRecord


class Change(StrEnum):
    """What a browser has to do after a build."""

    NOTHING = "nothing"
    STYLE = "style"
    PAGE = "page"


@dataclass(frozen=True, slots=True)
class Served:
    """The last good site and what is wrong with the newest one."""

    files: Mapping[str, bytes] = field(default_factory=dict)
    problems: str = ""
    """The printed issues of a site that would not be published; empty for one that would."""
    base: str = ""
    """Path below which the site is served, as on the public host: `` or `/repo`."""
    findable: Callable[[], tuple[SearchRecord, ...]] = field(default=tuple, compare=False)
    """What a search can find, worked out when somebody searches."""
    language: str = "en"
    """The language whose forms of words a search knows."""


def good(outputs: tuple[Output, ...], base: str = "", problems: str = "") -> Served:
    """A site that built; it may still have problems that would keep it from being published."""
    return Served({output.path: output.data for output in outputs}, problems, base)


def broken(last: Served, problems: str) -> Served:
    """A build that failed: the last good files stay up, with the problems over them."""
    return replace(last, problems=problems)


def change(before: Served, after: Served) -> Change:
    """What a browser has to do to show `after` when it shows `before`."""
    if before.problems != after.problems:
        return Change.PAGE
    names = before.files.keys() | after.files.keys()
    different = {name for name in names if before.files.get(name) != after.files.get(name)}
    if not different:
        return Change.NOTHING
    return Change.STYLE if all(name.endswith(".css") for name in different) else Change.PAGE


def find(files: Mapping[str, bytes], path: str) -> str | None:
    """The file that answers an address inside the site, as GitHub Pages finds it; None when there is none."""
    if path in files:
        return path
    for candidate in (f"{path}index.html" if not path or path.endswith("/") else "", f"{path}.html"):
        if candidate in files:
            return candidate
    return None


def needs_slash(files: Mapping[str, bytes], path: str) -> bool:
    """Whether an address names a folder without its slash and must be sent on."""
    return bool(path) and not path.endswith("/") and f"{path}/index.html" in files
