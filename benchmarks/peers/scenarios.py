"""What is done to an archive in each round, and what the builds after it took."""

import json
import sys
from collections import defaultdict
from collections.abc import Iterator, Mapping
from pathlib import Path

from benchmarks.peers.builders import Builder, builders
from benchmarks.peers.corpus import corpus
from benchmarks.peers.run import Run, middle, run

SCENARIOS = ("cold", "same", "body", "note", "title", "tag", "meeting", "template")
"""In the order in which they are done; `same` is a build with nothing changed."""
Taken = Mapping[tuple[str, str], Run]
"""Builder and scenario → the median of all rounds."""


def rounds(articles: int, count: int, below: Path) -> Taken:
    """Every builder goes through every scenario, in turns, `count` times."""
    found: defaultdict[tuple[str, str], list[Run]] = defaultdict(list)
    turns = builders(corpus(articles, below))
    for number in range(count):
        for builder in turns:
            for scenario, taken in one_round(builder, number):
                found[builder.name, scenario].append(taken)
                _tell(articles, builder.name, scenario, taken)
    return {key: middle(runs) for key, runs in found.items()}


def one_round(builder: Builder, number: int) -> Iterator[tuple[str, Run]]:
    """All scenarios once, from the archive as it was; each edit is made on top of those before it."""
    for scenario in SCENARIOS:
        if scenario == "cold":
            builder.clear()
        elif scenario in builder.edits:
            builder.edits[scenario](number + 1)
        yield scenario, run(builder.command, builder.root, builder.output)


def _tell(articles: int, name: str, scenario: str, taken: Run) -> None:
    figures = {"wall": taken.wall, "cpu": taken.cpu, "MB": taken.memory / 1e6}
    rounded = {key: round(value, 3) for key, value in figures.items()}
    counts = {"changed": taken.changed, "files": taken.files, "bytes": taken.bytes}
    told = {"articles": articles, "builder": name, "scenario": scenario, **rounded, **counts}
    print(json.dumps(told), file=sys.stderr, flush=True)
