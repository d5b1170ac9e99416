"""Fails when tests go through too little of some module: `python -m tests.coverage_floor`."""

import json
import sys
import tempfile
from pathlib import Path

from coverage import Coverage
from coverage.exceptions import NoDataError

FLOOR = 90


def shares() -> dict[str, float]:
    """Lines and branches that the last run of the tests went through, in percent, by module."""
    measured = Coverage()
    measured.load()
    with tempfile.TemporaryDirectory() as folder:
        report = Path(folder) / "coverage.json"
        measured.json_report(outfile=str(report))
        files = json.loads(report.read_text("utf-8"))["files"]
    return {name: row["summary"]["percent_covered"] for name, row in sorted(files.items())}


def too_low(covered: dict[str, float]) -> list[str]:
    """A line for every module below the floor."""
    return [f"{share:5.1f} % {name}" for name, share in covered.items() if share < FLOOR]


def main() -> int:
    """Print the modules below the floor; 1 when there are any, or when nothing was measured."""
    try:
        covered = shares()
    except NoDataError:
        print('nothing is measured yet: make test FLAGS="--cov"')
        return 1
    low = too_low(covered)
    print(*low, sep="\n", end="\n" if low else "")
    print(f"{len(covered) - len(low)} of {len(covered)} modules are covered by {FLOOR} % or more")
    return 1 if low else 0


if __name__ == "__main__":
    sys.exit(main())
