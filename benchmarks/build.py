"""What a build costs, cold, unchanged and after one edit: `python -m benchmarks.build 1000`."""

import os
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from benchmarks.synthetic import write_archive
from site_builder.build import Options
from site_builder.publishing import publish


def main(articles: int) -> None:
    """Build a synthetic archive three times and print what each build cost."""
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        write_archive(root, articles)
        print(f"{articles} articles")
        timed("cold", lambda: publish(Options(root)))
        timed("nothing changed", lambda: publish(Options(root)))
        body = root / "content/articles/article-0.md"
        body.write_text(body.read_text("utf-8") + "\nOne more sentence.\n", "utf-8")
        timed("one body edited", lambda: publish(Options(root)))


def timed(name: str, run: Callable[[], tuple[str, bool]]) -> None:
    """Run once and print CPU seconds, with the last line of what was said."""
    before = os.times()
    started = time.perf_counter()
    told, _ = run()
    after = os.times()
    cpu = after.user + after.system - before.user - before.system
    print(f"{name:16} {cpu:7.2f} s CPU {time.perf_counter() - started:7.2f} s wall  {told.splitlines()[-1]}")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 200)
