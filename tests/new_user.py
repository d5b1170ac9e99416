"""The machine of somebody who has just installed the program."""

import os
import sys
from pathlib import Path

PROJECT = Path(__file__).parents[1]
LATER = 4_000_000_000
"""A moment after every file of the archive was written: what `make` would install counts as installed."""


def machine(folder: Path) -> dict[str, str]:
    """The environment of a shell that has the program, and nothing else of ours."""
    home, programs = folder / "home", folder / "venv/bin"
    home.mkdir()
    programs.mkdir(parents=True)
    run = f'#!/bin/sh\nPYTHONPATH="{PROJECT}" exec "{sys.executable}" '
    for name, words in (("python", '"$@"'), ("site-builder", '-m site_builder "$@"')):
        (programs / name).write_text(f"{run}{words}\n")
        (programs / name).chmod(0o755)
    for installed in (".build", ".import"):
        (folder / "venv" / installed).touch()
        os.utime(folder / "venv" / installed, (LATER, LATER))
    who = {
        f"GIT_{role}_{part}": "me@example.org"
        for role in ("AUTHOR", "COMMITTER")
        for part in ("NAME", "EMAIL")
    }
    return {
        "PATH": f"{programs}{os.pathsep}{os.environ['PATH']}",
        "HOME": str(home),
        "LC_ALL": "C.UTF-8",
        "MAKEFLAGS": f"--no-print-directory VENV={folder / 'venv'}",
        "PYTHONDONTWRITEBYTECODE": "1",
        **who,
    }
