"""Random bytes, guided by which lines they reach: python -m tests.fuzz TARGET SECONDS FOLDER

The folder keeps what was found worth keeping; a file named `crash-…` in it is an input to mend and to test.
"""

import sys
from pathlib import Path

import atheris  # type: ignore[import-untyped]  # it has no types

with atheris.instrument_imports(include=["site_builder", "tests.fuzz", "yaml", "markdown_it"]):
    from tests.fuzz.targets import TARGETS, seeds


def main() -> None:
    """Run one target for so many seconds; without any, tell their names."""
    if len(sys.argv) == 1:
        print(*TARGETS)
        return
    name, seconds, folder = sys.argv[1], int(sys.argv[2]), Path(sys.argv[3]) / sys.argv[1]
    folder.mkdir(parents=True, exist_ok=True)
    for number, data in enumerate(seeds(name)):
        (folder / f"seed-{number}").write_bytes(data)
    limits = [f"-max_total_time={seconds}", "-timeout=20", "-rss_limit_mb=2048", "-max_len=20000"]
    atheris.Setup([sys.argv[0], *limits, f"-artifact_prefix={folder}/", str(folder)], TARGETS[name])
    atheris.Fuzz()


if __name__ == "__main__":
    main()
