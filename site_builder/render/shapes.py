"""What an expression in a template holds, as far as the types of the views tell."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import field, fields, is_dataclass
from functools import lru_cache
from types import GenericAlias, NoneType, UnionType
from typing import Annotated, Any, NewType, Union, get_args, get_origin, get_type_hints

from jinja2 import nodes
from jinja2.runtime import LoopContext

from site_builder.model.dataclass import dataclass

Shape = Any
"""A type as Python writes it, a `MacroShape`, a `ModuleShape`, or None when nothing is known."""


@dataclass(frozen=True)
class MacroShape:
    """A macro, and the template it stands in."""

    node: nodes.Macro
    template: str


@dataclass(frozen=True)
class ModuleShape:
    """A template imported under a name."""

    name: str
    macros: Mapping[str, MacroShape] = field(hash=False)


@dataclass(frozen=True)
class ItemsShape:
    """What `.items()` of a mapping gives when it is called."""

    pairs: Shape


SAME_ELEMENTS = ("sort", "reverse", "list", "unique", "select", "reject", "selectattr", "rejectattr")
"""Filters that give a sequence of what they were given."""


def members(shape: Shape) -> tuple[Shape, ...]:
    """The types a value may have, `None` left out, names for types looked through."""
    if isinstance(shape, NewType):
        return members(shape.__supertype__)
    if _origin(shape) is Annotated:
        return members(get_args(shape)[0])
    if _origin(shape) in (Union, UnionType):
        return tuple(inner for each in get_args(shape) for inner in members(each))
    return () if shape is NoneType else (shape,)


@lru_cache(maxsize=512)
def attributes(kind: type) -> Mapping[str, Shape]:
    """Field and property names of a class → their types."""
    if not is_dataclass(kind):
        return {}
    hints = get_type_hints(kind)
    found: dict[str, Shape] = {field.name: hints.get(field.name) for field in fields(kind)}
    for name in dir(kind):
        if not name.startswith("_") and isinstance(getattr(kind, name, None), property):
            found[name] = get_type_hints(getattr(kind, name).fget).get("return")
    return found


def has_attribute(shape: Shape, name: str) -> bool:
    """Whether some type of the value has this attribute; true where nothing is known."""
    kinds = members(shape)
    return not kinds or any(_has(kind, name) for kind in kinds)


def attribute(shape: Shape, name: str) -> Shape:
    """What `value.name` holds."""
    for kind in members(shape):
        if isinstance(kind, ModuleShape):
            return kind.macros.get(name)
        if _is(kind, Mapping) and name == "items":
            return ItemsShape(GenericAlias(tuple, (GenericAlias(tuple, get_args(kind)), ...)))
        if isinstance(kind, type) and name in attributes(kind):
            return attributes(kind)[name]
    return None


def element(shape: Shape) -> Shape:
    """What a `for` over the value gives, one after another."""
    return next((get_args(kind)[0] for kind in members(shape) if _is(kind, Iterable)), None)


def item(shape: Shape) -> Shape:
    """What `value[key]` holds."""
    for kind in members(shape):
        if _is(kind, Mapping):
            return get_args(kind)[1]
        if _is(kind, Sequence):
            return get_args(kind)[0]
    return None


def unpack(shape: Shape, number: int) -> tuple[Shape, ...]:
    """The parts of a value that is taken apart into so many names."""
    for kind in members(shape):
        inner = get_args(kind)
        if _origin(kind) is tuple and len(inner) == number and Ellipsis not in inner:
            return inner
    return (None,) * number


def shape_of(node: nodes.Node, scope: Mapping[str, Shape]) -> Shape:
    """What an expression holds, given what the names in it hold."""
    shape = EXPRESSIONS.get(type(node))
    return shape(node, scope) if shape else None


def shape_name(shape: Shape) -> str:
    """The name of a type in a message: `NoteView`, `a list`, `text`."""
    return " or ".join(dict.fromkeys(_kind_name(kind) for kind in members(shape)))


def field_names(shape: Shape) -> tuple[str, ...]:
    """What can be written after the dot."""
    kinds = members(shape)
    macros = [name for kind in kinds if isinstance(kind, ModuleShape) for name in kind.macros]
    return (*macros, *(name for kind in kinds if isinstance(kind, type) for name in attributes(kind)))


def _kind_name(kind: Shape) -> str:
    if isinstance(kind, ModuleShape):
        return kind.name
    whole = _whole(kind)
    if isinstance(whole, type) and issubclass(whole, str):
        return "text"
    name = getattr(whole, "__name__", str(whole))
    return {"tuple": "a list", "LoopContext": "loop"}.get(name, name)


def _whole(kind: Shape) -> Any:
    """`tuple` of `tuple[str, ...]`; any other type as it is."""
    return _origin(kind) or kind


def _origin(kind: Shape) -> Any:
    """`get_origin`, whose type hints take an `Any` for a `ParamSpec`."""
    return get_origin(kind)


def _has(kind: Shape, name: str) -> bool:
    if isinstance(kind, ModuleShape):
        return name in kind.macros
    whole = _whole(kind)
    if not isinstance(whole, type) or whole is object:
        return True
    return name in attributes(whole) or hasattr(whole, name)


def _is(kind: Shape, wanted: type) -> bool:
    whole = _whole(kind)
    return bool(get_args(kind)) and isinstance(whole, type) and issubclass(whole, wanted)


def _name(node: nodes.Name, scope: Mapping[str, Shape]) -> Shape:
    return scope.get(node.name)


def _getattr(node: nodes.Getattr, scope: Mapping[str, Shape]) -> Shape:
    return attribute(shape_of(node.node, scope), node.attr)


def _getitem(node: nodes.Getitem, scope: Mapping[str, Shape]) -> Shape:
    whole = shape_of(node.node, scope)
    return whole if isinstance(node.arg, nodes.Slice) else item(whole)


def _filter(node: nodes.Filter, scope: Mapping[str, Shape]) -> Shape:
    given = shape_of(node.node, scope) if node.node else None
    if node.name in SAME_ELEMENTS:
        return given
    return element(given) if node.name in ("first", "last") else None


def _call(node: nodes.Call, scope: Mapping[str, Shape]) -> Shape:
    called = shape_of(node.node, scope)
    return called.pairs if isinstance(called, ItemsShape) else None


def _either(node: nodes.Or | nodes.And, scope: Mapping[str, Shape]) -> Shape:
    return shape_of(node.left, scope) or shape_of(node.right, scope)


def _conditional(node: nodes.CondExpr, scope: Mapping[str, Shape]) -> Shape:
    other = shape_of(node.expr2, scope) if node.expr2 else None
    return shape_of(node.expr1, scope) or other


EXPRESSIONS: Mapping[type[nodes.Node], Callable[[Any, Mapping[str, Shape]], Shape]] = {
    nodes.And: _either,
    nodes.Call: _call,
    nodes.CondExpr: _conditional,
    nodes.Filter: _filter,
    nodes.Getattr: _getattr,
    nodes.Getitem: _getitem,
    nodes.Name: _name,
    nodes.Or: _either,
}

LOOP: Shape = LoopContext
"""The shape of `loop` inside a `for`."""
