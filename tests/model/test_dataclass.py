"""Our `dataclass` makes what the standard library's makes, class by class."""

import copy
import dataclasses
import pickle
from collections.abc import Callable
from dataclasses import FrozenInstanceError, field, fields, replace
from typing import Any, ClassVar

import pytest

from site_builder.model.dataclass import dataclass as ours

Decorator = Callable[..., Callable[[type], Any]]
STANDARD: Decorator = dataclasses.dataclass
OURS: Decorator = ours
CONTEXT = {"field": field, "ClassVar": ClassVar}
SHAPES: dict[str, tuple[str, list[tuple[Any, ...]]]] = {
    "nothing": ("", [(), ()]),
    "one": ("one: int", [(1,), (2,)]),
    "defaults": (
        "one: int\n    other: str = 'x'\n    more: list = field(default_factory=list)",
        [(1,), (1, "y")],
    ),
    "names of ours": (
        "cls: int\n    values: int = 0\n    __left_out: int = 3\n    self_: int = 4",
        [(1,), (1, 2)],
    ),
    "not compared": ("one: int\n    other: int = field(default=0, compare=False)", [(1, 2), (1, 3)]),
    "not shown": ("one: int\n    other: int = field(default=0, repr=False)", [(1, 2), (1, 3)]),
    "of the class": ("kind: ClassVar[str] = 'k'\n    one: int = 0", [(), (1,)]),
    "after": (
        "one: int\n    def __post_init__(self): object.__setattr__(self, 'one', self.one + 1)",
        [(1,), (2,)],
    ),
    "own equality": ("one: int\n    def __eq__(self, other): return True", [(1,), (2,)]),
    "own words": ("one: int\n    def __repr__(self): return 'mine'", [(1,), (2,)]),
    "not given": ("one: int\n    other: int = field(default=5, init=False)", [(1,), (2,)]),
    "by name": ("one: int\n    other: int = field(default=5, kw_only=True)", [(1,), (2,)]),
    "not hashed": ("one: int\n    other: int = field(default=5, hash=False)", [(1, 1), (1, 2)]),
}


def made(decorator: Decorator, body: str, **options: bool) -> Any:
    """A class with this body."""
    space: dict[str, Any] = dict(CONTEXT)
    exec(f"class Made:\n    'Words.'\n    {body or 'pass'}", space)
    return decorator(frozen=True, slots=True, **options)(space["Made"])


def behaviour(cls: Any, given: list[tuple[Any, ...]]) -> list[object]:
    """What its values are, and are to each other."""
    values = [cls(*one) for one in given]

    def hashed(value: object) -> object:
        try:
            return hash(value) == hash(copy.copy(value))
        except TypeError as error:
            return str(error)

    return [
        [repr(value) for value in values],
        [[one == other for other in values] for one in values],
        [hashed(value) for value in values],
        [one.name for one in fields(cls)],
        [copy.deepcopy(value) == value for value in values],
        [repr(replace(value)) for value in values],
        cls.__match_args__,
        cls.__slots__,
        values[0] == "another kind",
    ]


@pytest.mark.parametrize("shape", SHAPES)
def test_a_class_behaves_as_the_standard_one(shape: str) -> None:
    body, given = SHAPES[shape]

    assert behaviour(made(OURS, body), given) == behaviour(made(STANDARD, body), given)


@ours(frozen=True, slots=True)
class Point:
    """Something to keep."""

    x: int
    y: tuple[int, ...] = ()


@ours(frozen=True, slots=True)
class Farther(Point):
    """Something below it."""

    z: int = 0


@ours(frozen=True, slots=True, kw_only=True)
class Named:
    """Something whose values are given by name."""

    x: int = 0
    y: int


@pytest.mark.parametrize("value", [Point(1, (2,)), Farther(1, (2,), 3), Named(y=2)], ids=repr)
def test_a_value_is_kept_and_comes_back(value: Any) -> None:
    for again in (pickle.loads(pickle.dumps(value)), copy.copy(value), copy.deepcopy(value)):
        assert again == value and repr(again) == repr(value) and hash(again) == hash(value)


def test_a_value_cannot_be_changed() -> None:
    point = Point(1)

    with pytest.raises(FrozenInstanceError):
        point.x = 2  # type: ignore[misc]  # what is tried here
    with pytest.raises(FrozenInstanceError):
        del point.y
    assert point == Point(1)


def test_wrong_arguments_are_refused_as_ever() -> None:
    with pytest.raises(TypeError, match=r"Point\.__init__\(\) missing 1 required positional argument: 'x'"):
        Point()  # type: ignore[call-arg]  # what is tried here
    with pytest.raises(TypeError, match="positional"):
        Named(1, 2)  # type: ignore[call-arg]  # the same
