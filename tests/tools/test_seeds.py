"""How much of what a person marked in four real articles is found, sort by sort."""

import json
from collections import Counter
from dataclasses import dataclass
from pathlib import Path

import pytest

from site_builder.model.when import When
from site_builder.text.sentences import sentences
from site_builder.tools.signs import Reason, signs

SEEDS = Path(__file__).parents[2].parent / "shared" / "seeds"
GOLD = json.loads(Path(__file__).with_name("gold.json").read_text("utf-8"))
FLOORS = {
    Reason.COUNT: (0.9, 0.9),
    Reason.DATE: (0.95, 0.95),
    Reason.FORECAST: (0.9, 0.95),
    Reason.OFFICE: (0.9, 0.95),
    Reason.STATE: (0.9, 0.9),
    Reason.SUPERLATIVE: (0.75, 1.0),
}
"""Precision and recall that must be held; what is reached is in docs/tools.md."""

pytestmark = pytest.mark.skipif(not SEEDS.is_dir(), reason="the seed articles are not beside the project")


@dataclass(frozen=True, slots=True)
class Mark:
    """Some characters of a line, with the reason for which they were marked or found."""

    seed: str
    line: int
    start: int
    end: int
    reason: Reason
    resolved: str = ""

    def meets(self, other: "Mark") -> bool:
        same = (self.seed, self.line, self.reason) == (other.seed, other.line, other.reason)
        return same and self.start < other.end and other.start < self.end


def marked() -> tuple[Mark, ...]:
    return tuple(
        Mark(
            one["seed"], one["line"], one["start"], one["end"], Reason(one["reason"]), one.get("resolved", "")
        )
        for one in GOLD["found"]
    )


def found() -> tuple[Mark, ...]:
    return tuple(
        Mark(seed, number, start + sign.start, start + sign.end, sign.reason, str(sign.when or ""))
        for seed, about in GOLD["seeds"].items()
        for number, line in enumerate((SEEDS / seed).read_text("utf-8").split("\n"), start=1)
        if number in about["lines"]
        for start, end in sentences(line)
        for sign in signs(line[start:end], When.parse(about["published"]), "en")
    )


@pytest.mark.parametrize("reason", list(Reason))
def test_words_that_age_are_found_as_often_as_promised(reason: Reason) -> None:
    gold = [mark for mark in marked() if mark.reason is reason]
    finds = [mark for mark in found() if mark.reason is reason]
    right = sum(any(mark.meets(other) for other in gold) for mark in finds)
    caught = sum(any(mark.meets(other) for other in finds) for mark in gold)
    precision, recall = right / len(finds), caught / len(gold)
    figures = f"precision {precision:.2f} ({right}/{len(finds)}), recall {recall:.2f} ({caught}/{len(gold)})"
    print(f"{reason}: {figures}")

    assert precision >= FLOORS[reason][0]
    assert recall >= FLOORS[reason][1]


def test_every_date_that_was_marked_is_reckoned_as_it_was_marked() -> None:
    finds = found()
    wrong = [
        mark
        for mark in marked()
        if mark.resolved and not any(mark.meets(other) and other.resolved == mark.resolved for other in finds)
    ]

    assert wrong == []


def test_the_list_made_by_hand_fits_the_articles() -> None:
    counts = Counter(mark.reason for mark in marked())
    lines = {seed: (SEEDS / seed).read_text("utf-8").split("\n") for seed in GOLD["seeds"]}

    assert sum(counts.values()) == 169 and set(counts) == set(Reason)
    assert all(0 <= mark.start < mark.end <= len(lines[mark.seed][mark.line - 1]) for mark in marked())
