"""A command run and measured: wall, processor time, memory of all its processes, files it wrote."""

import os
import re
import statistics
import subprocess
import threading
import time
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

PAUSE = 0.1
"""Seconds between two looks at the memory of the processes."""
HOME = Path(__file__).parents[2]
"""Commands run with the program that stands here, wherever they run."""
WEIGHT = "BENCH_NICE"
_PAGE = os.sysconf("SC_PAGE_SIZE")
_PART = re.compile(r"^Pss: +(\d+) kB", re.MULTILINE)
Files = Mapping[str, tuple[int, int]]
"""Path → time of the last change, and size."""


@dataclass(frozen=True, slots=True)
class Run:
    """What a command took."""

    wall: float
    cpu: float
    """User and system, children included."""
    memory: int
    """Bytes that all its processes held together when they held most; pages that some share count once."""
    changed: int = 0
    """Files of the output that are new, or were written again."""
    files: int = 0
    bytes: int = 0


def run(command: Sequence[str], folder: Path, output: Path | None = None) -> Run:
    """Run a command in a folder; raises RuntimeError when it fails."""
    before = files_below(output) if output else {}
    os.sync()
    started = time.perf_counter()
    process = subprocess.Popen(
        command,
        cwd=folder,
        env={**os.environ, "PYTHONPATH": str(HOME)},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        start_new_session=True,
        preexec_fn=_weigh,
    )
    with process:
        peak = Peak(process.pid)
        peak.start()
        told = process.stdout.read() if process.stdout else b""
        _, status, usage = os.wait4(process.pid, 0)
        wall = time.perf_counter() - started
        peak.is_over.set()
        process.returncode = os.waitstatus_to_exitcode(status)
    peak.join()
    if process.returncode:
        raise RuntimeError(f"{' '.join(command)} ended with {process.returncode}:\n{told.decode()[-2000:]}")
    after = files_below(output) if output else {}
    changed = sum(before.get(path) != about for path, about in after.items())
    size = sum(size for _, size in after.values())
    memory = max(peak.bytes, usage.ru_maxrss * 1024)
    return Run(wall, usage.ru_utime + usage.ru_stime, memory, changed, len(after), size)


def _weigh() -> None:
    """Give the command's own group of processes the weight that `BENCH_NICE` says (Linux, as root).

    On a machine with other work only this makes wall seconds mean something: `nice` counts within a group.
    """
    if WEIGHT in os.environ:
        Path("/proc/self/autogroup").write_text(os.environ[WEIGHT], "utf-8")


def middle(runs: Sequence[Run]) -> Run:
    """The median of each figure."""

    def of(name: str) -> float:
        return statistics.median(getattr(one, name) for one in runs)

    counts = (int(of(name)) for name in ("memory", "changed", "files", "bytes"))
    return Run(of("wall"), of("cpu"), *counts)


def files_below(folder: Path) -> Files:
    """Every file below a folder, hidden ones left out."""
    found: dict[str, tuple[int, int]] = {}
    waiting = [str(folder)] if folder.is_dir() else []
    while waiting:
        with os.scandir(waiting.pop()) as entries:
            for entry in entries:
                if entry.name.startswith("."):
                    continue
                if entry.is_dir(follow_symlinks=False):
                    waiting.append(entry.path)
                else:
                    about = entry.stat()
                    found[os.path.relpath(entry.path, folder)] = (about.st_mtime_ns, about.st_size)
    return found


class Peak(threading.Thread):
    """Watches how much memory a process and its children hold, until told that it is over."""

    def __init__(self, process: int) -> None:
        """Watch the process of this number."""
        super().__init__(daemon=True)
        self.process, self.bytes, self.is_over = process, 0, threading.Event()

    def run(self) -> None:
        """Look again and again."""
        while not self.is_over.wait(PAUSE):
            self.bytes = max(self.bytes, sum(held(one) for one in family(self.process)))


def family(process: int) -> list[int]:
    """A process and all that descend from it."""
    children: defaultdict[int, list[int]] = defaultdict(list)
    for path in Path("/proc").iterdir():
        if path.name.isdigit() and (stat := _read(path / "stat")):
            children[int(stat.rpartition(")")[2].split()[1])].append(int(path.name))
    found = [process]
    for one in found:
        found += children[one]
    return found


def held(process: int) -> int:
    """Bytes of memory that a process holds, of those that several share its part; none when it has ended.

    Where the system does not tell shared memory apart (only Linux does), each holds all of it.
    """
    if found := _PART.search(_read(Path(f"/proc/{process}/smaps_rollup"))):
        return int(found[1]) * 1024
    about = _read(Path(f"/proc/{process}/statm"))
    return int(about.split()[1]) * _PAGE if about else 0


def _read(path: Path) -> str:
    try:
        return path.read_text("utf-8")
    except (OSError, UnicodeDecodeError):
        return ""
