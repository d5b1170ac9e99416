"""Starts the processes that the faults befall."""

import os
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

PROJECT = Path(__file__).parents[2]
PYTHON = sys.executable


@dataclass(frozen=True)
class Ended:
    """How a process ended."""

    code: int
    said: str
    calls: tuple[tuple[str, str], ...] = field(default=())
    """What it asked of the system below the watched folder, in order: the call and the path."""


def environment(**more: str) -> dict[str, str]:
    """What a process of ours finds around it, without the hurry of the other tests."""
    kept = {name: value for name, value in os.environ.items() if name != "SITE_BUILDER_NO_SYNC"}
    return {**kept, "PYTHONPATH": str(PROJECT), "PYTHONDONTWRITEBYTECODE": "1", **more}


def started(
    *command: str, around: Mapping[str, str] | None = None, python: str = PYTHON
) -> "subprocess.Popen[str]":
    """A process that runs on; its output is one stream."""
    return subprocess.Popen(
        [python, *command],
        cwd=PROJECT,
        env=environment(**(around or {})),
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    )


def ran(*command: str, around: Mapping[str, str] | None = None, python: str = PYTHON) -> Ended:
    """A process that came to its end."""
    process = started(*command, around=around, python=python)
    said, _ = process.communicate()
    return Ended(process.returncode, said)


def driven(folder: Path, version: str, *more: str, around: Mapping[str, str] | None = None) -> Ended:
    """The small site published by a process of its own."""
    hurry = around or {"SITE_BUILDER_NO_SYNC": "1"}
    return ran("-m", "tests.faults.driver", str(folder), version, *more, around=hurry)


def built(root: Path, *more: str, around: Mapping[str, str] | None = None, python: str = PYTHON) -> Ended:
    """An archive built by the command line."""
    return ran("-m", "site_builder", "build", str(root), *more, around=around, python=python)
