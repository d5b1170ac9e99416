"""What is done to an archive in each round, and what the builds after it took."""

import json
import sys
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from benchmarks.peers.builders import Builder, builders
from benchmarks.peers.corpus import corpus
from benchmarks.peers.run import Run, middle, run

SCENARIOS = ("cold", "same", "body", "note", "title", "tag", "meeting", "template")
"""In the order in which they are done; `same` is a build with nothing changed."""
Taken = Mapping[tuple[str, str], Run]
"""Builder and scenario → the median of all rounds."""


@dataclass(frozen=True, slots=True)
class Asked:
    """What is to be measured."""

    rounds: int
    names: tuple[str, ...]
    """The builders that take part; Hugo always does."""
    scenarios: tuple[str, ...]


def rounds(articles: int, asked: Asked, below: Path) -> Taken:
    """Every builder goes through every scenario, in turns."""
    found: defaultdict[tuple[str, str], list[Run]] = defaultdict(list)
    turns = [one for one in builders(corpus(articles, below)) if one.name in ("hugo", *asked.names)]
    for number in range(asked.rounds):
        for builder in turns:
            for scenario, taken in one_round(builder, number, asked.scenarios):
                found[builder.name, scenario].append(taken)
                _tell(articles, builder.name, scenario, taken)
    return {key: middle(runs) for key, runs in found.items()}


def one_round(builder: Builder, number: int, scenarios: tuple[str, ...]) -> Iterator[tuple[str, Run]]:
    """Some scenarios once, from the archive as it was; each edit is made on top of those before it."""
    for scenario in scenarios:
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
