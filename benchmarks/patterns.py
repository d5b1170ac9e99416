"""Every regular expression of the program on texts made to be hard for it: what does twice the text cost?

python -m benchmarks.patterns [WORD]     those whose name holds WORD, with all figures
"""

import ast
import importlib
import multiprocessing
import pkgutil
import re
import sys
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from re import _constants as sign  # type: ignore[attr-defined]  # the tree of a pattern has no public name
from re import _parser as grammar  # type: ignore[attr-defined]  # nor has what makes it
from typing import TYPE_CHECKING, Any

import site_builder
from benchmarks.processor_time import processor_seconds

if TYPE_CHECKING:
    from multiprocessing.connection import Connection

LENGTHS = (500, 1_000, 2_000, 4_000, 8_000, 16_000)
"""Characters of the texts; the first that takes long enough is compared with the one before."""
MOST = 2.3
"""How much more time twice the text may take."""
LONGEST = 2.0
"""Seconds after which one text is left."""
PATIENCE = 30.0
"""Seconds after which a pattern is left, with what was found of it."""
WORTH_TELLING = 0.02
"""Seconds below which a ratio says nothing."""
_ANY = (
    "a",
    "1",
    " ",
    "\n",
    "-",
    "é",
    "<",
    "[",
    ".",
    "(",
    "“",
    "A",
    ",",
    "/",
    ":",
    '"',
    "=",
    "_",
    "я",
    "\t",
    ";",
    "&",
)
_OF_CLASS = {
    sign.CATEGORY_DIGIT: "1",
    sign.CATEGORY_NOT_DIGIT: "a",
    sign.CATEGORY_SPACE: " ",
    sign.CATEGORY_NOT_SPACE: "a",
    sign.CATEGORY_WORD: "a",
    sign.CATEGORY_NOT_WORD: "-",
}
_ANCHORED = {"match", "fullmatch"}


@dataclass(frozen=True, slots=True)
class Found:
    """A pattern, and how the program asks it."""

    name: str
    pattern: re.Pattern[Any]
    is_anchored: bool
    """Whether it is only ever tried at one place of a text."""


@dataclass(frozen=True, slots=True)
class Slow:
    """A pattern that a text of `length` keeps busy for longer than it should."""

    name: str
    unit: str
    length: int
    seconds: float
    ratio: float


def patterns() -> tuple[Found, ...]:
    """Every pattern that a module of the program holds or spells out in a call."""
    found: dict[tuple[str, int], Found] = {}
    sources = {name: (module, Path(str(module.__file__)).read_text("utf-8")) for name, module in _modules()}
    whole = "\n".join(text for _, text in sources.values())
    for name, (module, text) in sources.items():
        for key, value in vars(module).items():
            for place, pattern in _held(value, key):
                is_anchored = place == key and _asked(key, whole) <= _ANCHORED
                found.setdefault(
                    (pattern.pattern, pattern.flags), Found(f"{name}.{place}", pattern, is_anchored)
                )
        for line, method, pattern in _literals(text):
            one = Found(f"{name}:{line}", pattern, method in _ANCHORED)
            found.setdefault((pattern.pattern, pattern.flags), one)
    return tuple(found.values())


def _modules() -> Iterator[tuple[str, Any]]:
    for one in pkgutil.walk_packages(site_builder.__path__, "site_builder."):
        if not one.name.endswith("__main__"):
            yield one.name, importlib.import_module(one.name)


def _held(value: object, place: str) -> Iterator[tuple[str, re.Pattern[Any]]]:
    if isinstance(value, re.Pattern):
        yield place, value
    elif isinstance(value, Mapping):
        for key, one in value.items():
            yield from _held(one, f"{place}[{key}]")
    elif isinstance(value, tuple | list | frozenset | set):
        for index, one in enumerate(value):
            yield from _held(one, f"{place}[{index}]")
    elif hasattr(value, "__slots__") and type(value).__module__.startswith("site_builder"):
        for key in value.__slots__:
            yield from _held(getattr(value, key, None), f"{place}.{key}")


@cache
def _asked(key: str, whole: str) -> frozenset[str]:
    """The methods by which a pattern of this name is asked; all where it is handed on."""
    called = frozenset(re.findall(rf"\b{key}\.(\w+)\(", whole))
    is_handed_on = re.search(rf"(?<!import )\b{key}\b(?!\s*[.:=]|\.)", re.sub(r"(?m)^from .*$", "", whole))
    return called if called and not is_handed_on else frozenset({"search"})


def _literals(text: str) -> Iterator[tuple[int, str, re.Pattern[Any]]]:
    for node in ast.walk(ast.parse(text)):
        match node:
            case ast.Call(
                func=ast.Attribute(value=ast.Name(id="re"), attr=method),
                args=[ast.Constant(value=str(raw)), *_],
            ) if method not in ("escape", "compile"):
                yield node.lineno, method, re.compile(raw)


def hard_texts(pattern: re.Pattern[Any]) -> Iterator[tuple[str, str]]:
    """How a text begins and what is then repeated: what is before a repetition, what it repeats, both."""
    text = pattern.pattern if isinstance(pattern.pattern, str) else pattern.pattern.decode("latin-1")
    tree = grammar.parse(text, pattern.flags & ~re.DEBUG)
    before_each = dict.fromkeys(_pumps(list(tree), ""))
    for before, inside in before_each:
        yield from (("", inside), (before, inside), ("", before + inside), ("", before))
    yield from (("", one) for one in _ANY)


def _pumps(tree: Sequence[Any], before: str) -> Iterator[tuple[str, str]]:
    for op, held in tree:
        if op in (sign.MAX_REPEAT, sign.MIN_REPEAT, sign.POSSESSIVE_REPEAT):
            least, most, inner = held
            if most > 20:
                yield from ((before, one) for one in _samples(inner))
            yield from _pumps(inner, before)
            before += _least(inner) * max(least, 1 if most > 1 and least else least)
            continue
        for inner in _inner(op, held):
            yield from _pumps(inner, before)
        before += _least([(op, held)])


def _inner(op: Any, held: Any) -> Iterator[Sequence[Any]]:
    if op is sign.SUBPATTERN:
        yield held[-1]
    elif op is sign.BRANCH:
        yield from held[1]
    elif op in (sign.ASSERT, sign.ASSERT_NOT):
        yield held[1]
    elif op is sign.ATOMIC_GROUP:
        yield held


def _samples(tree: Sequence[Any]) -> Iterator[str]:
    """Some texts that a part matches: of a class several of its characters."""
    yield _least(tree)
    for op, held in tree:
        if op is sign.IN:
            yield from _members(held)
        elif op in (sign.NOT_LITERAL, sign.ANY):
            yield from (one for one in _ANY if op is sign.ANY or ord(one) != held)
        for inner in _inner(op, held):
            yield from _samples(inner)


def _least(tree: Sequence[Any]) -> str:
    """The shortest text that a part matches, about."""
    return "".join(_least_of(op, held) for op, held in tree)


def _least_of(op: Any, held: Any) -> str:
    if op is sign.LITERAL:
        return chr(held)
    if op is sign.IN:
        return next(iter(_members(held)), "")
    if op in (sign.NOT_LITERAL, sign.ANY):
        return "a" if held != ord("a") else "b"
    if op in (sign.MAX_REPEAT, sign.MIN_REPEAT, sign.POSSESSIVE_REPEAT):
        return _least(held[2]) * held[0]
    if op is sign.BRANCH:
        return _least(held[1][0])
    return "".join(map(_least, _inner(op, held))) if op in (sign.SUBPATTERN, sign.ATOMIC_GROUP) else ""


def _members(held: Sequence[Any]) -> Iterator[str]:
    if held and held[0][0] is sign.NEGATE:
        probe = re.compile("[^" + "".join(_spelt(op, one) for op, one in held[1:]) + "]")
        yield from (one for one in _ANY if probe.match(one))
        return
    for op, one in held[:6]:
        if op is sign.LITERAL:
            yield chr(one)
        elif op is sign.RANGE:
            yield chr(one[0])
        elif op is sign.CATEGORY:
            yield _OF_CLASS.get(one, "a")


def _spelt(op: Any, one: Any) -> str:
    if op is sign.LITERAL:
        return re.escape(chr(one))
    if op is sign.RANGE:
        return f"{re.escape(chr(one[0]))}-{re.escape(chr(one[1]))}"
    classes = {sign.CATEGORY_DIGIT: r"\d", sign.CATEGORY_SPACE: r"\s", sign.CATEGORY_WORD: r"\w"}
    return classes.get(one, r"\W")


def slow(found: Found) -> Iterator[Slow]:
    """The texts for which twice the length costs a pattern more than `MOST` times the time."""
    for opening, unit in dict.fromkeys(hard_texts(found.pattern)):
        for tail in ("", "\0", "\n!"):
            one = _grown(found, opening, unit, tail)
            if one:
                yield one
                break


def _grown(found: Found, opening: str, unit: str, tail: str) -> Slow | None:
    """What a text of ever more repetitions costs, until that can be measured."""
    before = 0.0
    for length in LENGTHS:
        text = opening + unit * max(1, length // max(1, len(unit))) + tail
        seconds = _seconds(found, text)
        if seconds > WORTH_TELLING:
            ratio = seconds / max(before, 1e-6)
            again = min(seconds, _seconds(found, text)) / max(before, 1e-6)
            told = f"{opening[:60]!r} then {unit[:60]!r}" if opening else repr(unit[:60])
            return Slow(found.name, f"{told} {tail!r}", length, seconds, ratio) if again > MOST else None
        before = seconds
    return None


def _seconds(found: Found, text: str) -> float:
    subject: Any = text if isinstance(found.pattern.pattern, str) else text.encode("utf-8")
    ask: Callable[[], object] = (
        (lambda: found.pattern.match(subject))
        if found.is_anchored
        else (lambda: sum(1 for _ in found.pattern.finditer(subject)))
    )
    return processor_seconds(ask, LONGEST)


def worst(found: Found) -> tuple[Slow | None, bool]:
    """The text that keeps a pattern busiest, and whether all of them were tried in time.

    Tried in a process of its own, so that no pattern can stop the rest.
    """
    context = multiprocessing.get_context("fork")
    here, there = context.Pipe(duplex=False)
    process = context.Process(target=_try_all, args=(found, there), daemon=True)
    process.start()
    there.close()
    until, told, is_done = time.monotonic() + PATIENCE, [], False
    while not is_done and here.poll(max(0.0, until - time.monotonic())):
        try:
            told.append(here.recv())
        except EOFError:
            is_done = True
    process.kill()
    process.join()
    return max(told, key=lambda one: one.seconds / one.length, default=None), is_done


def _try_all(found: Found, there: "Connection[Slow, None]") -> None:
    for one in slow(found):
        there.send(one)
    there.close()


def main() -> None:
    """Tell every pattern that is slow, the worst text of each."""
    word = sys.argv[1] if len(sys.argv) > 1 else ""
    everything = [one for one in patterns() if word in one.name]
    told = 0
    for found in everything:
        one, is_done = worst(found)
        told += bool(one) or not is_done
        if one:
            cost = f"{one.seconds:.3f} s at {one.length:,} characters, x{one.ratio:.1f}"
            print(f"{one.name}: {cost}, {one.unit}", flush=True)
        if not is_done:
            print(f"{found.name}: left after {PATIENCE:.0f} s", flush=True)
    print(f"{len(everything)} patterns, {told} slow")


if __name__ == "__main__":
    main()
