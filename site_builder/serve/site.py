"""The site as it is served: one value, exchanged whole, so that no request sees half a build."""

from collections.abc import Callable
from dataclasses import field, replace
from typing import Protocol

from site_builder.model.dataclass import dataclass
from site_builder.model.search import SearchRecord
from site_builder.serve.problems import Problem


class Files(Protocol):
    """The files of a site by their paths."""

    def get(self, name: str, /) -> bytes | None:
        """The file at a path; none where there is no such file."""

    def trouble(self, name: str, /) -> str:
        """Why a file cannot be made; empty where it can, or where there is none."""


class NoFiles:
    """A site that has never been made."""

    def get(self, _name: str) -> None:
        """Nothing is there."""

    def trouble(self, _name: str) -> str:
        """Nothing is wrong with what is not there."""
        return ""


@dataclass(frozen=True, slots=True)
class Served:
    """The last good site and what is wrong with the newest one."""

    files: Files = field(default_factory=NoFiles)
    problems: tuple[Problem, ...] = ()
    base: str = ""
    """Path below which the site is served, as on the public host: `` or `/repo`."""
    findable: Callable[[], tuple[SearchRecord, ...]] = field(default=tuple, compare=False)
    """What a search can find, worked out when somebody searches."""
    exchanges: bool = False
    """Whether parts of its pages may be exchanged in place: their script is the built-in one."""
    language: str = "en"
    """The language whose forms of words a search knows."""


def broken(last: Served, problems: tuple[Problem, ...]) -> Served:
    """A state that cannot be shown: the last good files stay up, with the problems over them."""
    return replace(last, problems=problems)


def find(files: Files, path: str) -> str | None:
    """The file that answers an address inside the site, as GitHub Pages finds it; None when there is none."""
    names = (f"{path}index.html",) if not path or path.endswith("/") else (path, f"{path}.html")
    return next((name for name in names if is_there(files, name)), None)


def is_there(files: Files, name: str) -> bool:
    """Whether a file is there, or would be if it could be made."""
    return files.get(name) is not None or bool(files.trouble(name))


def needs_slash(files: Files, path: str) -> bool:
    """Whether an address names a folder without its slash and must be sent on."""
    return bool(path) and not path.endswith("/") and is_there(files, f"{path}/index.html")


def below(base: str, path: str) -> str | None:
    """An address, without its first slash, as seen from the site's base; None when it lies outside."""
    folder = f"{base.strip('/')}/" if base else ""
    return path.removeprefix(folder) if path.startswith(folder) else None
