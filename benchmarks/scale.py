"""What a large archive costs, by stage and by kind of page: `python -m benchmarks.scale 2500 5000 10000`."""

import os
import resource
import sys
import tempfile
import time
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import site_builder.build as build
import site_builder.compose.whole as composing
import site_builder.looking as looking
from benchmarks.large import write_large
from site_builder.build import Options, make
from site_builder.cache import Cache
from site_builder.compose.edition import Edition
from site_builder.model.page import Output, Page


@dataclass(slots=True)
class Costs:
    """CPU seconds by what they were spent on."""

    of: dict[str, float] = field(default_factory=lambda: defaultdict(float))

    def timed(self, name, run):
        """`run`, its cost added under a name."""

        def timing(*given, **named):
            before = time.process_time()
            try:
                return run(*given, **named)
            finally:
                self.of[name] += time.process_time() - before

        return timing


def measured(kind, costs: Costs):
    """A kind of page that adds to its cost while it is made."""

    def pages(edition: Edition) -> Iterator[Page]:
        before = time.process_time()
        found = tuple(kind(edition))
        costs.of[f"compose {kind.__name__}"] += time.process_time() - before
        yield from found

    return pages


def main(articles: int) -> None:
    """Build an archive of so many articles and print what it cost, and its largest pages."""
    costs = Costs()
    kinds = composing.PAGES
    composing.PAGES = tuple(measured(kind, costs) for kind in kinds)
    stages = [(looking, "records_of"), (looking, "link"), (looking, "_bodies"), (looking, "check")]
    stages += [(build, "compose_whole"), (build, "_outputs")]
    before = [(home, name, getattr(home, name)) for home, name in stages]
    for home, name, stage in before:
        setattr(home, name, costs.timed(name, stage))
    with tempfile.TemporaryDirectory() as folder:
        write_large(Path(folder), articles)
        started = time.process_time()
        site = make(Options(Path(folder)), Cache())
        total = time.process_time() - started
    composing.PAGES = kinds
    for home, name, stage in before:
        setattr(home, name, stage)
    errors = [issue for issue in site.issues if issue.code.startswith(("L", "P", "T"))]
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    print(
        f"\n{articles} articles: {total:.1f} s CPU, {memory} MB, "
        f"{len(site.outputs)} files, {len(errors)} issues"
    )
    for name, cost in sorted(costs.of.items(), key=lambda one: -one[1]):
        if cost >= 0.2:
            print(f"  {cost:7.2f} s  {name}")
    for folder_name, (size, path, count) in largest(site.outputs).items():
        print(f"  {size / 1000:8.0f} kB  {path}  (largest of {count} {folder_name})")


def largest(outputs: tuple[Output, ...]) -> dict[str, tuple[int, str, int]]:
    """Kind of file → the size and the path of the largest, and how many there are."""
    found: dict[str, tuple[int, str, int]] = {}
    for output in outputs:
        first, _, rest = output.path.partition("/")
        kind = f"{first}/…{Path(rest).suffix}" if rest.count("/") else output.path
        if rest.count("/") > 1:
            kind = f"{first}/*/{rest.split('/')[1]}/…"
        size, path, count = found.get(kind, (0, "", 0))
        found[kind] = (
            max(size, len(output.data)),
            output.path if len(output.data) > size else path,
            count + 1,
        )
    big = {kind: one for kind, one in found.items() if one[0] > 60_000 or one[2] > 5}
    return dict(sorted(big.items(), key=lambda one: -one[1][0]))


if __name__ == "__main__":
    if len(sys.argv) > 2:
        # Each size in a process of its own, so that memory is its own too.
        for argument in sys.argv[1:]:
            os.system(f"{sys.executable} -m benchmarks.scale {int(argument)}")
    else:
        main(int(sys.argv[1]) if len(sys.argv) > 1 else 1000)
