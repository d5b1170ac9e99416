"""`dataclass` as the standard library has it, made in a quarter of the time and kept at less cost.

The standard one compiles seven functions for each class; of some 450 classes that was half of what starting
took. Here only `__init__` is compiled: everything else is made of one getter of all fields, which runs in C.
Whoever checks types sees the standard one.
"""

import dataclasses
from collections.abc import Callable, Sequence
from functools import cache, partial
from operator import attrgetter
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from dataclasses import dataclass as dataclass
else:

    def dataclass(cls=None, /, *, frozen=False, slots=False, eq=True, kw_only=False):
        """As `dataclasses.dataclass`, which makes what is not frozen, has no slots or is less simple."""
        if cls is None:
            return partial(dataclass, frozen=frozen, slots=slots, eq=eq, kw_only=kw_only)
        if not (frozen and slots) or not _is_simple(cls):
            return dataclasses.dataclass(cls, frozen=frozen, slots=slots, eq=eq, kw_only=kw_only)
        own = {*vars(cls)}
        made = dataclasses.dataclass(cls, init=False, repr=False, eq=False, slots=True, kw_only=kw_only)
        made.__dataclass_params__.frozen = True
        for name, method in _methods(made, dataclasses.fields(made), is_compared=eq).items():
            if name not in own:
                setattr(made, name, method)
        return made


Field = dataclasses.Field[Any]
Method = Callable[..., Any]
Values = Callable[[object], tuple[Any, ...]]


def _is_simple(cls: type) -> bool:
    """Whether nothing about a class asks for more than is done here."""
    own = [value for value in vars(cls).values() if isinstance(value, dataclasses.Field)]
    return (
        not any(map(dataclasses.is_dataclass, cls.__mro__[1:]))
        and not vars(cls).keys() & {"__post_init__", "__eq__", "__hash__"}
        and all(one.init and one.hash is None and one.kw_only is dataclasses.MISSING for one in own)
    )


def _methods(cls: type, given: Sequence[Field], *, is_compared: bool) -> dict[str, Method]:
    """What the standard one would compile for a class with these fields."""
    methods: dict[str, Method] = {
        "__init__": _initializer(cls, given),
        "__repr__": _representation(cls, [one for one in given if one.repr]),
        "__reduce__": _reduction(cls, given),
        "__setattr__": _refuse,
        "__delattr__": _refuse,
    }
    if is_compared:
        compared = _values_of([one for one in given if one.compare])
        methods |= {"__eq__": _equality(compared), "__hash__": _hash_of(compared)}
    return methods


def _values_of(given: Sequence[Field]) -> Values:
    """What gives the values of some fields as a tuple."""
    names = [one.name for one in given]
    if not names:
        return lambda _one: ()
    if len(names) == 1:
        get = attrgetter(*names)
        return lambda one: (get(one),)
    return attrgetter(*names)


def _initializer(cls: type, given: Sequence[Field]) -> Callable[..., None]:
    """`__init__`: each value goes straight into its slot."""
    seen = {"__left_out": dataclasses.MISSING, **_setters(cls, [one.name for one in given])}
    takes, does = ["self", *("*" for one in given[:1] if one.kw_only)], ["pass"]
    for place, one in enumerate(given):
        value, take = one.name, one.name
        if one.default is not dataclasses.MISSING:
            seen[f"__given{place}"] = one.default
            take = f"{one.name}=__given{place}"
        elif one.default_factory is not dataclasses.MISSING:
            seen[f"__make{place}"] = one.default_factory
            take = f"{one.name}=__left_out"
            value = f"__make{place}() if {one.name} is __left_out else {one.name}"
        takes.append(take)
        does.append(f"__set{place}(self, {value})")
    return _compiled(cls, "__init__", takes, does, seen)


def _setters(cls: type, names: Sequence[str]) -> dict[str, Any]:
    """What puts a value into the slot of each field."""
    return {f"__set{place}": vars(cls)[name].__set__ for place, name in enumerate(names)}


def _compiled(
    cls: type, name: str, takes: Sequence[str], does: Sequence[str], seen: dict[str, Any]
) -> Callable[..., None]:
    exec(f"def {name}({', '.join(takes)}):\n    {'; '.join(does)}", seen)
    made: Callable[..., None] = seen[name]
    made.__qualname__ = f"{cls.__qualname__}.{name}"
    return made


def _representation(cls: type, shown: Sequence[Field]) -> Callable[[object], str]:
    values = _values_of(shown)
    form = f"{cls.__qualname__}({', '.join(f'{one.name}=%r' for one in shown)})"

    def shown_as(self: object) -> str:
        return form % values(self)

    return shown_as


def _reduction(cls: type, given: Sequence[Field]) -> Callable[[Any], tuple[object, ...]]:
    """What is kept is made again by one call, of its class with its values in order."""
    values, is_in_order = _values_of(given), not any(one.kw_only for one in given)

    def kept_as(self: Any) -> tuple[object, ...]:
        if self.__class__ is cls:
            return (cls, values(self)) if is_in_order else (_in_order, (cls, *values(self)))
        named = {one.name: getattr(self, one.name) for one in dataclasses.fields(self)}
        return _named, (self.__class__, named)

    return kept_as


def _in_order(cls: type, *values: object) -> object:
    made: object = object.__new__(cls)
    _filler(cls)(made, *values)
    return made


@cache
def _filler(cls: type) -> Callable[..., None]:
    """What puts the values of all fields into their slots, in order: names would have to be looked up."""
    names = [one.name for one in dataclasses.fields(cls)]
    does = [f"__set{place}(self, {name})" for place, name in enumerate(names)]
    return _compiled(cls, "__fill__", ["self", *names], does, _setters(cls, names))


def _named(cls: type, values: dict[str, object]) -> object:
    return cls(**values)


def _refuse(_self: object, name: str, *_value: object) -> None:
    raise dataclasses.FrozenInstanceError(f"cannot change field {name!r}")


def _equality(values: Values) -> Callable[[object, object], bool]:
    def is_equal(self: object, other: object) -> bool:
        return values(self) == values(other) if other.__class__ is self.__class__ else NotImplemented

    return is_equal


def _hash_of(values: Values) -> Callable[[object], int]:
    def hashed(self: object) -> int:
        return hash(values(self))

    return hashed
