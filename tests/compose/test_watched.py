"""What is read of an edition is noted, and what has changed of it is known, no more and no less."""

import pickle
import random
from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any

import pytest

from site_builder.compose.watched import ALL, KEYS, Reads, WatchedOrder, differing, mark, marks_in
from site_builder.model.body import Body
from site_builder.model.ids import ArticleId

READ = {"a": 1, "b": 2}


def read(how: Callable[[Any], object]) -> set[int]:
    """What is noted when this is done with a mapping called `m`."""
    reads = Reads()
    how(reads.of("m", READ))
    return set(marks_in(reads.taken()))


@pytest.mark.parametrize(
    ("how", "keys"),
    [
        (lambda m: m["a"], ["a"]),
        (lambda m: m.get("z"), ["z"]),
        (lambda m: m.get("b", 9), ["b"]),
        (lambda m: "z" in m, ["z"]),
        (list, [KEYS]),
        (lambda m: len(m) + bool(m), [KEYS]),
        (lambda m: "a" in m.keys(), ["a"]),  # noqa: SIM118 - its view is what is asked
        (lambda m: list(m.values()), [ALL]),
        (lambda m: [value for _, value in m.items()], [ALL]),
        (lambda _: None, []),
    ],
)
def test_each_way_of_reading_is_noted(how: Callable[[Any], object], keys: list[str]) -> None:
    assert read(how) == {mark("m", key) for key in keys}


def test_a_watched_mapping_reads_as_the_mapping_does() -> None:
    m = Reads().of("m", READ)

    assert (dict(m), len(m), m["a"], m.get("z"), m.get("z", 5)) == (READ, 2, 1, None, 5)
    assert (list(m), list(m.values()), list(m.items())) == (list(READ), [1, 2], [("a", 1), ("b", 2)])
    with pytest.raises(KeyError):
        m["z"]


def test_an_order_is_read_as_one() -> None:
    reads = Reads()
    order = WatchedOrder("o", ("a", "b"), reads.seen)
    assert reads.taken() == b""

    assert (list(order), order[0], order[1:], list(reversed(order)), len(order)) == (
        ["a", "b"],
        "a",
        ("b",),
        ["b", "a"],
        2,
    )
    assert set(marks_in(reads.taken())) == {mark("o", ALL)}


def changed(before: Mapping[str, object], now: Mapping[str, object], name: str = "m") -> set[int]:
    return set(differing({name: before}, {name: now}))


@pytest.mark.parametrize(
    ("before", "now", "keys"),
    [
        ({"a": 1}, {"a": 1}, []),
        ({"a": 1, "b": 2}, {"a": 1, "b": 3}, ["b", ALL]),
        ({"a": 1}, {"a": 1, "b": 2}, ["b", KEYS, ALL]),
        ({"a": 1, "b": 2}, {"a": 1}, ["b", KEYS, ALL]),
        ({"a": 1, "b": 2}, {"b": 2, "a": 1}, [KEYS, ALL]),
        ({}, {"a": None}, ["a", KEYS, ALL]),
    ],
)
def test_what_differs(before: dict[str, object], now: dict[str, object], keys: list[str]) -> None:
    assert changed(before, now) == {mark("m", key) for key in keys}


def test_an_order_differs_as_a_whole() -> None:
    assert set(differing({"o": ("a", "b")}, {"o": ("b", "a")})) == {mark("o", KEYS), mark("o", ALL)}
    assert not set(differing({"o": ("a", "b")}, {"o": ("a", "b")}))


def test_what_only_says_what_comes_first_does_not_differ_where_all_shift() -> None:
    name = "Edition.rank"
    before = {"a": 0, "b": 1, "c": 2}

    shifted = changed(before, {"new": 0, "a": 1, "b": 2, "c": 3}, name)
    assert shifted == {mark(name, key) for key in ("new", KEYS, ALL)}
    assert changed(before, {"a": 5, "b": 7, "c": 9}, name) == set()
    assert {mark(name, key) for key in before} <= changed(before, {"b": 0, "a": 1, "c": 2}, name)


@pytest.mark.parametrize("seed", range(200))
def test_a_reader_of_what_differs_is_never_missed(seed: int) -> None:
    """Whoever reads something and would read it otherwise now has read a thing that is told to differ."""
    chance = random.Random(seed)
    before, now = (
        {key: chance.randrange(3) for key in chance.sample("abcdef", k=chance.randint(0, 6))} for _ in "12"
    )
    ways: list[Callable[[Any], object]] = [
        *(lambda m, key=key: m.get(key) for key in "abcdef"),
        *(lambda m, key=key: key in m for key in "abcdef"),
        list,
        len,
        lambda m: list(m.values()),
        lambda m: list(m.items()),
        lambda m: [m[key] for key in m],
    ]
    differs = changed(before, now)
    for way in ways:
        reads = Reads()
        was = way(reads.of("m", before))
        has_read = set(marks_in(reads.taken()))
        assert was == way(now) or has_read & differs


TEXTS = "Edition.bodies"
"""A mapping to what has a text."""


def body(text: str, words: int = 0) -> Body:
    return replace(Body.of(ArticleId("a"), text, ()), words=words)


BODIES = {"a": body("one"), "b": body("two")}
WAYS: Mapping[str, Callable[[Any], object]] = {
    "one": lambda m: m["a"].words,
    "perhaps": lambda m: m.get("a").words,
    "none": lambda m: m.get("z", 5),
    "all": lambda m: [value.words for value in m.values()],
    "items": lambda m: [(key, value.placed) for key, value in m.items()],
}
TEXT_OF: Mapping[str, Callable[[Body], object]] = {
    "text": lambda body: body.text,
    "pickled": lambda body: body.held.pickled(),
    "whether": lambda body: bool(body.held),
    "compared": lambda body: body == BODIES["a"],
    "copied": lambda body: replace(body, words=3).text,
    "kept": lambda body: pickle.loads(pickle.dumps(body)).text,
}


def read_of_texts(how: Callable[[Any], object]) -> set[int]:
    reads = Reads()
    how(reads.of(TEXTS, BODIES))
    return set(marks_in(reads.taken()))


@pytest.mark.parametrize("way", WAYS)
def test_whoever_reads_no_text_is_told_of_none(way: str) -> None:
    found = read_of_texts(WAYS[way])

    assert found and found.isdisjoint(mark(f"{TEXTS}.texts", key) for key in (*BODIES, ALL, KEYS))
    assert WAYS[way](Reads().of(TEXTS, BODIES)) == WAYS[way](BODIES)


@pytest.mark.parametrize("way", TEXT_OF)
def test_a_text_that_is_read_is_noted_however_that_is_done(way: str) -> None:
    expected = {mark(TEXTS, "a"), mark(f"{TEXTS}.texts", "a")}

    assert read_of_texts(lambda m: TEXT_OF[way](m["a"])) == expected
    assert read_of_texts(lambda m: [TEXT_OF[way](m[key]) for key in "a"]) == expected
    assert TEXT_OF[way](Reads().of(TEXTS, BODIES)["a"]) == TEXT_OF[way](BODIES["a"])


@pytest.mark.parametrize(
    ("now", "is_told", "is_text_told"),
    [
        (body("one"), False, False),
        (body("other"), False, True),
        (body("one", 7), True, False),
        (body("other", 7), True, True),
    ],
)
def test_a_text_differs_apart_from_the_rest(now: Body, is_told: bool, is_text_told: bool) -> None:
    texts = f"{TEXTS}.texts"
    before, after = ({**BODIES, "a": one} for one in (body("one"), now))

    found = set(differing({TEXTS: before, texts: before}, {TEXTS: after, texts: after}))
    told = {mark(TEXTS, key) for key in ("a", ALL)} if is_told else set()
    assert found == told | ({mark(texts, key) for key in ("a", ALL)} if is_text_told else set())


@pytest.mark.parametrize(("share", "is_all"), [(0.4, False), (0.6, True)])
def test_of_most_of_a_large_mapping_all_is_told(share: float, is_all: bool) -> None:
    reads, size = Reads(), 2_000
    large, small = reads.of("large", dict.fromkeys(range(size))), reads.of("small", READ)
    for key in range(int(size * share)):
        large.get(key)
    small.get("a")

    found = {mark("large", ALL)} if is_all else {mark("large", key) for key in range(int(size * share))}
    assert set(marks_in(reads.taken())) == {*found, mark("small", "a")}
