"""What is aimed at, each as a ratio to Hugo in the same run, and what a run says of it."""

from collections.abc import Mapping
from dataclasses import dataclass

from benchmarks.peers.run import Run
from benchmarks.peers.scenarios import Taken


@dataclass(frozen=True, slots=True)
class Goal:
    """A figure of one of our builds over the same one of Hugo's."""

    name: str
    builder: str
    scenario: str
    figure: str
    """`wall`, `cpu` or `memory`."""
    most: float
    sizes: tuple[int, ...]


LARGE, HUGE = (10_000,), (100_000,)
GOALS = (
    Goal("P1 cold, equal pages", "equal", "cold", "wall", 0.50, LARGE),
    Goal("P1 cold, equal pages", "equal", "cold", "cpu", 0.55, LARGE),
    Goal("P1 cold, all our own pages", "whole", "cold", "wall", 0.75, LARGE),
    Goal("P2 cold, equal pages", "equal", "cold", "wall", 0.75, (1_000,)),
    Goal("P3 nothing changed", "whole", "same", "wall", 0.03, LARGE),
    Goal("P4 a body edited", "equal", "body", "wall", 0.05, LARGE),
    Goal("P4 a body edited, all our own pages", "whole", "body", "wall", 0.05, LARGE),
    Goal("P4 a note edited", "equal", "note", "wall", 0.05, LARGE),
    Goal("P4 a note edited, all our own pages", "whole", "note", "wall", 0.05, LARGE),
    Goal("P6 a template edited", "equal", "template", "wall", 0.25, LARGE),
    Goal("P7 memory, equal pages", "equal", "cold", "memory", 0.25, LARGE),
    Goal("P7 memory, equal pages", "equal", "cold", "memory", 0.35, HUGE),
    Goal("P7 cold, equal pages", "equal", "cold", "wall", 0.50, HUGE),
)
EDITS_OF_CARDS = ("title", "tag", "meeting")
MOST_FILES = 40
"""P5: files written after an edit of what other pages show, in the median."""


def ratio(taken: Taken, goal: Goal) -> float:
    """Ours over Hugo's."""
    ours, hugo = taken[goal.builder, goal.scenario], taken["hugo", goal.scenario]
    return float(getattr(ours, goal.figure)) / float(getattr(hugo, goal.figure))


def goal_lines(results: Mapping[int, Taken]) -> list[str]:
    """A line for each goal whose size was run; where it was not, the ratio at the largest size that was."""
    lines = ["| goal | at | aimed at | reached |", "| --- | ---: | ---: | ---: |"]
    for goal in GOALS:
        size = next((size for size in goal.sizes if size in results), max(results))
        if (goal.builder, goal.scenario) not in results[size]:
            continue
        aim = f"{goal.most:.2f} of {goal.figure} at {goal.sizes[0]:,}"
        lines.append(f"| {goal.name} | {size:,} | {aim} | {ratio(results[size], goal):.2f} |")
    for size, taken in results.items():
        for builder in ("equal", "whole"):
            written = [taken[builder, edit].changed for edit in EDITS_OF_CARDS if (builder, edit) in taken]
            if not written:
                continue
            named = ", ".join(str(number) for number in written)
            lines.append(
                f"| P5 files written, title, tag, meeting ({builder}) | {size:,} | {MOST_FILES} | {named} |"
            )
    return lines


def scenario_lines(taken: Taken) -> list[str]:
    """Every scenario of every builder: wall, processor time, memory, files that changed, and the ratios."""
    lines = [
        "| scenario | builder | wall s | of Hugo | CPU s | of Hugo | MB | of Hugo | files changed |",
        "| --- | --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: |",
    ]
    for scenario in dict.fromkeys(scenario for _, scenario in taken):
        base = taken["hugo", scenario]
        lines += [
            f"| {scenario} | {name} | {_figures(one, base)} | {one.changed:,} |"
            for (name, at), one in taken.items()
            if at == scenario
        ]
    return lines


def _figures(one: Run, base: Run) -> str:
    pairs = (
        (one.wall, base.wall, "{:.2f}"),
        (one.cpu, base.cpu, "{:.2f}"),
        (one.memory / 1e6, base.memory / 1e6, "{:,.0f}"),
    )
    return " | ".join(f"{form.format(ours)} | {ours / theirs:.2f}" for ours, theirs, form in pairs)
