"""How often each fault is tried, and where what was seen is written down.

`make torture` names a file in `TORTURE`: then the full counts are run, and each leaves a row there.
"""

import os
from pathlib import Path

TABLE = os.environ.get("TORTURE", "")


def times(short: int, full: int) -> int:
    """How often to try: a few times with every change, as often as is promised in `make torture`."""
    return full if TABLE else short


def record(fault: str, count: int, seen: str) -> None:
    """Write down what was seen."""
    if TABLE:
        with Path(TABLE).open("a", encoding="utf-8") as table:
            table.write(f"| {fault} | {count:,} | {seen} |\n")
