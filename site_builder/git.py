"""Asks git about an archive's folder. Without git there is no answer; nothing is written, nothing fetched."""

import os
import subprocess
from pathlib import Path

_PATIENCE = 10
"""Seconds after which git is left alone: a check must not wait for a disk that hangs."""


def head_of(root: Path) -> str:
    """The name of the last commit; empty without one."""
    return (git(root, ("rev-parse", "--verify", "-q", "HEAD")) or b"").decode().strip()


def git(root: Path, words: tuple[str, ...], *more: str, given: bytes = b"") -> bytes | None:
    """What git prints; None when there is no git, no repository, or no commit."""
    # This only looks: it writes no index, runs no monitor, asks for no password and fetches nothing.
    options = ("--no-optional-locks", "-c", "core.fsmonitor=false", "-c", "log.showSignature=false")
    command = ("git", *options, "-C", str(root), *words, *more)
    quiet = {**os.environ, "GIT_NO_LAZY_FETCH": "1", "GIT_TERMINAL_PROMPT": "0"}
    try:
        done = subprocess.run(
            command, input=given, capture_output=True, timeout=_PATIENCE, check=False, env=quiet
        )
    except (OSError, subprocess.TimeoutExpired):
        return None
    return done.stdout if done.returncode == 0 else None
