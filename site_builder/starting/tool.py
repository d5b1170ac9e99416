"""Where this very program can be installed from: for everybody, and on this machine."""

import json
import re
import subprocess
from collections.abc import Mapping
from importlib.metadata import PackageNotFoundError, distribution
from pathlib import Path
from urllib.parse import unquote, urlsplit

from site_builder import __version__
from site_builder.model.dataclass import dataclass
from site_builder.read.builtin import PACKAGE
from site_builder.starting.guessing import public_remote

NAME = "site-builder"
PINNED = "lock/site-builder.txt"
LOCAL = "local.mk"
_PATIENCE = 10
_COMMIT = re.compile(r"[0-9a-f]{40}")

_KNOWN = "# The program that makes this archive a site: `make` installs this, and nothing newer.\n{place}\n"
_UNKNOWN = f"""\
# Nobody else can install {NAME} yet: it was used here from a folder or a file of one machine.
# Before this archive can be built elsewhere, a workflow included, do one of two things:
# - write below where it can be had: {NAME} @ git+https://HOST/OWNER/REPOSITORY@COMMIT
# - or run `make tool` here, which puts a copy into tool/, and commit that.
"""


@dataclass(frozen=True, slots=True)
class Tool:
    """Where the program is."""

    place: str = ""
    """What `pip` installs it from anywhere, at this very version; empty: no such place is known."""
    here: str = ""
    """The folder or file of this machine that it came from; empty: it came from elsewhere."""


def files_of(tool: Tool) -> Mapping[str, str]:
    """The files that tell `make` where the program is; what only this machine knows is in one of its own."""
    pinned = {PINNED: _KNOWN.format(place=tool.place) if tool.place else _UNKNOWN}
    if not tool.here:
        return pinned
    why = "# Where the program is on this machine; this file is published nowhere.\n"
    return pinned | {LOCAL: f"{why}TOOL := {_for_make(tool.here)}\n"}


def names_place(pinned: str) -> bool:
    """Whether a file of pins says where everybody can install the program from."""
    return any(line.strip() and not line.startswith("#") for line in pinned.splitlines())


def this_tool() -> Tool:
    """Where the program that runs was taken from."""
    checkout = PACKAGE.parent
    if (checkout / "pyproject.toml").is_file():
        return Tool(_of_checkout(checkout), str(checkout))
    try:
        told = distribution(NAME).read_text("direct_url.json")
    except PackageNotFoundError:
        return Tool()
    # Without that file it came from an index, by its name and its number alone.
    return installed_from(json.loads(told)) if told else Tool(f"{NAME}=={__version__}")


def installed_from(told: Mapping[str, object]) -> Tool:
    """Where it was installed from, as `direct_url.json` tells it."""
    url = str(told.get("url", ""))
    parts = urlsplit(url)
    version, archive = told.get("vcs_info"), told.get("archive_info")
    if parts.scheme == "file" and isinstance(version, Mapping):
        # A repository on this machine is for pip an address, not a folder.
        return Tool("", f"{version.get('vcs', 'git')}+{url}@{version.get('commit_id', '')}")
    if parts.scheme == "file":
        path = unquote(parts.path)
        return Tool(_of_checkout(Path(path)) if "dir_info" in told else "", path)
    host = parts.netloc.rpartition("@")[2]
    clean = parts._replace(netloc=host, query="", fragment="").geturl()
    if isinstance(version, Mapping):
        return Tool(f"{NAME} @ {version.get('vcs', 'git')}+{clean}@{version.get('commit_id', '')}")
    digest = archive.get("hash", "") if isinstance(archive, Mapping) else ""
    return Tool(f"{NAME} @ {clean}" + (f"#{digest}" if digest else ""))


def _of_checkout(folder: Path) -> str:
    """The commit a checkout stands on, where its remote has that commit too; else nothing."""
    commit = _git(folder, "rev-parse", "HEAD")
    remote = public_remote(_git(folder, "config", "--get", "remote.origin.url"))
    is_public = bool(remote) and bool(_git(folder, "branch", "--remotes", "--contains", "HEAD"))
    return f"{NAME} @ git+{remote}@{commit}" if is_public and _COMMIT.fullmatch(commit) else ""


def remote_of(folder: Path) -> str:
    """The address of the repository that a folder is the top of, or is to be; empty if it is none."""
    at = folder if folder.is_dir() else folder.parent
    top = _git(at, "rev-parse", "--show-toplevel") if at.is_dir() else ""
    if not top or Path(top).resolve() != folder.resolve():
        return ""
    return _git(folder, "config", "--get", "remote.origin.url")


def _git(folder: Path, *words: str) -> str:
    """What git says in a folder; empty where it says nothing, or is not there."""
    command = ("git", "--no-optional-locks", "-C", str(folder), *words)
    try:
        done = subprocess.run(command, capture_output=True, timeout=_PATIENCE, check=False)
    except (OSError, subprocess.TimeoutExpired):
        return ""
    return done.stdout.decode("utf-8", "replace").strip() if done.returncode == 0 else ""


def _for_make(path: str) -> str:
    """A path as a value in a makefile that a shell will read."""
    quoted = "'" + path.replace("'", "'\\''") + "'"
    return quoted.replace("$", "$$").replace("#", "\\#")
