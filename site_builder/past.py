"""What the last commit says: the earlier texts of files that have changed since. Without git, nothing."""

import subprocess
from collections.abc import Mapping
from pathlib import Path

_PATIENCE = 10
"""Seconds after which git is left alone: a check must not wait for a disk that hangs."""


def earlier_texts(root: Path, folders: tuple[str, ...]) -> Mapping[str, str]:
    """Path → text in the last commit, of the files below `folders` that are different or gone now."""
    listing = _git(root, "diff", "--name-only", "--relative", "--no-renames", "-z", "HEAD", "--", *folders)
    paths = [path.decode("utf-8", "replace") for path in (listing or b"").split(b"\0") if path]
    found = {path: _git(root, "show", f"HEAD:./{path}") for path in paths}
    return {path: text.decode("utf-8", "replace") for path, text in found.items() if text is not None}


def _git(root: Path, *words: str) -> bytes | None:
    """What git prints; None when there is no git, no repository, no commit, or no such file in it."""
    # This only looks: it writes no index, and runs no monitor and no outside program for differences.
    options = ("--no-optional-locks", "-c", "core.fsmonitor=false", "-C", str(root))
    command = ("git", *options, words[0], *_QUIET.get(words[0], ()), *words[1:])
    try:
        done = subprocess.run(command, capture_output=True, timeout=_PATIENCE, check=False)
    except (OSError, subprocess.TimeoutExpired):
        return None
    return done.stdout if done.returncode == 0 else None


_QUIET = {"diff": ("--no-ext-diff", "--no-textconv"), "show": ("--no-ext-diff", "--no-textconv")}
