"""How well the article is found on saved pages, and the weights of that: `python -m benchmarks.html_blocks`.

Pages and gold bodies are read from `../shared/corpus/import-dev`. Without an argument the weights that stand
in the program are measured, with the CPU time of each page. `halves` learns on one half of the pages (told
apart by the digest of their names) and measures on the other, and so five times with a fifth left out each
time. `learn` prints the module of weights, learnt on all of them.
"""

import gzip
import importlib.util
import json
import math
import sys
import time
from collections.abc import Sequence
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from types import ModuleType
from typing import Any

from site_builder.intake.html.blocks import blocks_of
from site_builder.intake.html.choose import choose, settled
from site_builder.intake.html.elements import is_tool
from site_builder.intake.html.extractors import opinions
from site_builder.intake.html.features import features
from site_builder.intake.html.others import other_posts, without_others
from site_builder.intake.html.page import parse
from site_builder.intake.html.seen import Seen, look_at, title_place
from site_builder.intake.html.votes import votes, words
from site_builder.model.draft import Raw

CORPUS = Path(__file__).parents[2] / "shared/corpus/import-dev"
STRENGTH = 0.001
"""How freely weights may grow; smaller keeps them nearer to nothing."""
ROUNDS = 400


@dataclass(frozen=True, slots=True)
class Example:
    """The blocks of a page, their numbers, and which of them are in the gold body."""

    seen: tuple[Seen, ...]
    title: int | None
    numbers: tuple[tuple[float, ...], ...]
    is_gold: tuple[bool, ...]
    weight: tuple[float, ...]


@dataclass(frozen=True, slots=True)
class Model:
    """Weights and what is added to them."""

    weights: tuple[float, ...]
    bias: float

    def chance(self, numbers: Sequence[float]) -> float:
        """How likely a block is the article's."""
        score = self.bias + sum(map(float.__mul__, self.weights, numbers))
        return 1 / (1 + math.exp(-max(-30.0, min(30.0, score))))


def scorer() -> ModuleType:
    spec = importlib.util.spec_from_file_location("score", CORPUS / "score.py")
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


SCORE = scorer()
GOLD: dict[str, Any] = json.loads((CORPUS / "gold.json").read_text("utf-8"))


def saved(name: str) -> Raw:
    return Raw(f"{name}.html", gzip.decompress((CORPUS / f"html/{name}.html.gz").read_bytes()))


def example(name: str) -> Example:
    page = parse(saved(name)).value
    assert page is not None
    posts = set(other_posts(page.tree))
    mine = tuple(
        one
        for one in blocks_of(page.tree).all
        if not one.is_hidden
        and not is_tool(str(one.holder.tag), one.holder)
        and posts.isdisjoint((one.holder, *one.holder.iterancestors()))
    )
    seen = look_at(page.tree, mine, opinions(without_others(page.tree, posts)))
    gold_text = GOLD[name]["articleBody"]
    shares = votes([words(one.text) for one in mine], (gold_text,))[gold_text]
    gold = sum(one.passage.words * share for one, share in zip(seen, shares, strict=True))
    title = title_place(page.tree, seen)
    return Example(
        seen,
        title,
        features(seen, title),
        tuple(share >= 0.5 for share in shares),
        # Long pages weigh as much as short ones.
        tuple(min((one.passage.words + 0.5) / max(gold, 1), 1) * 100 for one in seen),
    )


def learn(examples: Sequence[Example]) -> Model:
    """Logistic regression on standardised numbers, by gradient descent with momentum."""
    rows = [row for one in examples for row in one.numbers]
    wanted = [float(gold) for one in examples for gold in one.is_gold]
    weight = [w for one in examples for w in one.weight]
    columns = list(zip(*rows, strict=True))
    means = [sum(column) / len(column) for column in columns]
    spreads = [
        math.sqrt(sum((v - mean) ** 2 for v in column) / len(column)) or 1.0
        for column, mean in zip(columns, means, strict=True)
    ]
    standard = [
        [(v - mean) / spread for v in column]
        for column, mean, spread in zip(columns, means, spreads, strict=True)
    ]
    return _unstandardised(_descend(standard, wanted, weight), means, spreads)


def _descend(columns: Sequence[Sequence[float]], wanted: Sequence[float], weight: Sequence[float]) -> Model:
    across = list(zip(*columns, strict=True))
    weights, bias = [0.0] * len(columns), 0.0
    speed, speed_of_bias = [0.0] * len(columns), 0.0
    step = 8.0 / (STRENGTH * sum(weight) * len(columns) / 4 + 1)
    for _ in range(ROUNDS):
        model = Model(tuple(weights), bias)
        wrong = [
            w * (model.chance(row) - y) * STRENGTH for row, y, w in zip(across, wanted, weight, strict=True)
        ]
        for index, column in enumerate(columns):
            slope = weights[index] + sum(map(float.__mul__, column, wrong))
            speed[index] = 0.9 * speed[index] - step * slope
            weights[index] += speed[index]
        speed_of_bias = 0.9 * speed_of_bias - step * sum(wrong)
        bias += speed_of_bias
    return Model(tuple(weights), bias)


def _unstandardised(model: Model, means: Sequence[float], spreads: Sequence[float]) -> Model:
    weights = tuple(w / spread for w, spread in zip(model.weights, spreads, strict=True))
    return Model(weights, model.bias - sum(w * mean for w, mean in zip(weights, means, strict=True)))


def body(one: Example, model: Model) -> str:
    page, _ = settled(one.seen, [model.chance(row) for row in one.numbers], one.title)
    return "\n".join(one.seen[index].block.text for index in page.places())


def told(title: str, bodies: dict[str, str]) -> None:
    found = {name: {"articleBody": text} for name, text in bodies.items()}
    s = SCORE.summary(SCORE.rows_of(found, GOLD, sorted(bodies)))
    figures = "  ".join(f"{key} {s[key]:.4f}" for key in ("f1", "precision", "recall", "page_f1_mean"))
    print(f"{title:34} {len(bodies):3} pages  {figures}")


def half(name: str) -> int:
    return int(sha256(name.encode()).hexdigest(), 16) % 2


def halves(examples: dict[str, Example]) -> None:
    for side in (0, 1):
        model = learn([one for name, one in examples.items() if half(name) == side])
        rest = {name: body(one, model) for name, one in examples.items() if half(name) != side}
        told(f"learnt on half {side}, the other half", rest)
    names = sorted(examples, key=lambda name: sha256(f"0{name}".encode()).hexdigest())
    bodies: dict[str, str] = {}
    for fold in range(5):
        left_out = names[fold::5]
        model = learn([examples[name] for name in names if name not in left_out])
        bodies |= {name: body(examples[name], model) for name in left_out}
    told("each fifth, learnt on the others", bodies)


def as_shipped() -> None:
    bodies: dict[str, str] = {}
    spent: list[float] = []
    for name in [sorted(GOLD)[0], *sorted(GOLD)]:
        raw = saved(name)
        before = time.process_time()
        page = parse(raw).value
        assert page is not None
        chosen = choose(page.tree)
        spent.append((time.process_time() - before) * 1000)
        bodies[name] = "\n".join(one.block.text for one in chosen.choices if one.is_kept)
    told("as it is", bodies)
    spent = sorted(spent[1:])
    print(f"CPU ms a page: median {spent[38]:.0f}, 95th {spent[72]:.0f}, most {spent[-1]:.0f}")


def main(word: str) -> None:
    if not word:
        return as_shipped()
    examples = {name: example(name) for name in sorted(GOLD)}
    if word == "halves":
        return halves(examples)
    model = learn(list(examples.values()))
    print('"""What speaks for a block; written by `benchmarks.html_blocks learn`."""')
    print(f"\nBIAS = {model.bias:.4f}\nWEIGHTS = (")
    print(*(f"    {weight:.4f}," for weight in model.weights), sep="\n")
    return print(")")


if __name__ == "__main__":
    main(sys.argv[1] if len(sys.argv) > 1 else "")
