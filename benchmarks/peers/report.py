"""What `make bench` writes: this program and Hugo on one archive, in turns, and the goals beside it.

`python -m benchmarks.peers.report [--sizes 1000 10000] [--rounds 3] [--saves 5] [--where FOLDER]
[--builders equal whole] [--scenarios cold same body note title tag meeting template]`
"""

import argparse
import os
import platform
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

from benchmarks.peers.builders import HUGO
from benchmarks.peers.corpus import HARNESS, HOME, WHY_NOT, Corpus
from benchmarks.peers.goals import goal_lines, scenario_lines
from benchmarks.peers.run import Run, middle, run
from benchmarks.peers.scenarios import SCENARIOS, Asked, Taken, rounds
from benchmarks.peers.served import Served, measured, middles, servers
from site_builder import __version__

BENCH = HOME / ".cache/bench"


def main() -> None:
    """Measure, and write the report."""
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("--sizes", nargs="+", type=int, default=[1_000])
    asked.add_argument("--rounds", type=int, default=3)
    asked.add_argument("--builders", nargs="+", default=["equal", "whole"])
    asked.add_argument("--scenarios", nargs="+", default=SCENARIOS)
    asked.add_argument("--saves", type=int, default=5)
    asked.add_argument("--where", type=Path, default=BENCH)
    asked.add_argument("--to", type=Path, default=BENCH / "report.md")
    given = asked.parse_args()
    if not HARNESS.is_dir():
        sys.exit(f"skipped: {WHY_NOT}")
    wanted = Asked(given.rounds, tuple(given.builders), tuple(given.scenarios))
    results = {size: rounds(size, wanted, given.where) for size in given.sizes}
    served = {
        size: {one.name: measured(one, given.saves) for one in servers(Corpus(given.where / str(size), size))}
        for size in given.sizes
        if given.saves
    }
    lines = [*_opening(given.rounds, given.where), *_start(given.rounds, given.where), "## Goals", ""]
    lines += [*goal_lines(results), ""]
    for size, taken in results.items():
        lines += [f"## {size:,} articles", "", *scenario_lines(taken), "", *_output(taken), ""]
        lines += _served(served.get(size, {}))
    given.to.parent.mkdir(parents=True, exist_ok=True)
    given.to.write_text("\n".join(lines).rstrip() + "\n", "utf-8")
    print(given.to.read_text("utf-8"))


def _opening(count: int, where: Path) -> Iterator[str]:
    about = Path("/proc/cpuinfo").read_text("utf-8")
    processor = re.search(r"model name\s*:\s*(.+)", about)
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 2**30
    yield "# This program beside Hugo, on one archive"
    yield ""
    yield (
        f"Machine: {os.cpu_count()} cores ({processor[1] if processor else platform.machine()}), "
        f"{memory:.0f} GiB, files on {_file_system(where)}, load {os.getloadavg()[0]:.1f} at the end. "
        f"CPython {platform.python_version()}, site-builder {__version__} at {_commit()}, Hugo {HUGO}."
    )
    yield ""
    yield (
        f"Medians of {count}, in turns. `hugo`: the peers' theme; `equal`: exactly those pages, by this "
        "program; `whole`: all pages of ours, without search and share images. CPU is user and system of all "
        "processes; MB is what they hold together when they hold most, memory that several share counted "
        "once; beside each figure its ratio to Hugo's in the same scenario. A round's edits follow one "
        "another."
    )
    yield ""


def _start(count: int, where: Path) -> Iterator[str]:
    """What the command costs where there is nearly nothing to do."""
    archive = where / "first"
    shutil.rmtree(archive, ignore_errors=True)
    archive.mkdir(parents=True)
    shutil.copy(HOME / "archive.yaml", archive)
    shutil.copytree(HOME / "content", archive / "content")
    command = (sys.executable, "-m", "site_builder")
    build = (*command, "build", str(archive), "--no-search")
    asked = [run((*command, "--help"), archive) for _ in range(count)]
    cold: list[Run] = []
    same: list[Run] = []
    for _ in range(count):
        for made in ("output", ".cache"):
            shutil.rmtree(archive / made, ignore_errors=True)
        cold.append(run(build, archive))
        same.append(run(build, archive))
    yield "## Start"
    yield ""
    yield "| command | wall s | CPU s | aimed at |"
    yield "| --- | ---: | ---: | ---: |"
    for name, runs, aim in (
        ("`--help`", asked, "0.2"),
        ("`build --no-search` of the archive in this repository, cold", cold, "0.4 of CPU"),
        ("the same, nothing changed", same, ""),
    ):
        one = middle(runs)
        yield f"| {name} | {one.wall:.2f} | {one.cpu:.2f} | {aim} |"
    yield ""


def _output(taken: Taken) -> Iterator[str]:
    """Whether the pages are equal: how many files, how many bytes."""
    yield "| written cold | files | MB | bytes, of Hugo |"
    yield "| --- | ---: | ---: | ---: |"
    base = taken["hugo", "cold"]
    for (name, scenario), one in taken.items():
        if scenario == "cold":
            yield f"| {name} | {one.files:,} | {one.bytes / 1e6:.1f} | {one.bytes / base.bytes:.2f} |"


def _served(served: dict[str, Served]) -> Iterator[str]:
    if not served:
        return
    yield "| save to served, ms | text | title, on its page and lists | ready after s |"
    yield "| --- | ---: | ---: | ---: |"
    for name, one in served.items():
        body, title = middles(one)
        yield f"| {name} | {body:.0f} | {title:.0f} | {one.ready:.1f} |"
    yield ""


def _file_system(folder: Path) -> str:
    told = subprocess.run(
        ["stat", "-f", "-c", "%T", str(folder)], capture_output=True, text=True, check=False
    )
    return told.stdout.strip() or "an unknown file system"


def _commit() -> str:
    asked = ["git", "-C", str(HOME), "rev-parse", "--short", "HEAD"]
    return subprocess.run(asked, capture_output=True, text=True, check=False).stdout.strip() or "no commit"


if __name__ == "__main__":
    main()
