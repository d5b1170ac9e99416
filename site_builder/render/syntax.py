"""What the syntax tree of a template holds, gathered in one walk through it."""

from collections.abc import Iterator
from typing import NamedTuple

from jinja2 import nodes

_NAMING = (nodes.Assign, nodes.FromImport, nodes.Import, nodes.Macro)

_ASKING = (nodes.Extends, nodes.FromImport, nodes.Import, nodes.Include)


class Facts(NamedTuple):
    """What an expression asks for, itself included; calls end with itself, if it is one."""

    names: tuple[nodes.Name, ...]
    fields: tuple[nodes.Getattr, ...]
    calls: tuple[nodes.Call, ...]


class Outline(NamedTuple):
    """What a whole template has, at whatever depth."""

    parents: tuple[nodes.Extends, ...]
    blocks: frozenset[str]
    macros: tuple[nodes.Macro, ...]
    naming: tuple[nodes.Node, ...]
    """Statements at its top that give names to what its macros may use."""
    asks: frozenset[str]
    """The templates that it names."""
    asks_for_any: bool
    """Whether it works out the name of one, so that it may ask for any."""


def facts_of(expression: nodes.Node) -> Facts:
    """The names, fields and calls in an expression."""
    every = _below(expression, [])
    calls = tuple(node for node in every if isinstance(node, nodes.Call))
    itself = (expression,) if isinstance(expression, nodes.Call) else ()
    whole = (expression, *every)
    return Facts(
        tuple(node for node in whole if isinstance(node, nodes.Name)),
        tuple(node for node in whole if isinstance(node, nodes.Getattr)),
        (*calls, *itself),
    )


def outline_of(tree: nodes.Template) -> Outline:
    """What a template is made of, as far as others ask."""
    every = _below(tree, [])
    asking = [node for node in every if isinstance(node, _ASKING)]
    return Outline(
        tuple(node for node in every if isinstance(node, nodes.Extends)),
        frozenset(node.name for node in every if isinstance(node, nodes.Block)),
        tuple(node for node in every if isinstance(node, nodes.Macro)),
        tuple(node for node in tree.body if isinstance(node, _NAMING)),
        frozenset(name for node in asking for name in names_in(node.template)),
        any(not names_in(node.template) for node in asking),
    )


def names_in(expression: nodes.Expr) -> tuple[str, ...]:
    """The templates that an expression names in plain words; nothing if it works them out."""
    several = expression.items if isinstance(expression, (nodes.List, nodes.Tuple)) else [expression]
    plain = tuple(
        each.value for each in several if isinstance(each, nodes.Const) and isinstance(each.value, str)
    )
    return plain if len(plain) == len(several) else ()


def children(node: nodes.Node) -> Iterator[nodes.Node]:
    """The nodes right below one; what `iter_child_nodes` gives, in a third of its time."""
    for field in node.fields:
        value = getattr(node, field, None)
        if isinstance(value, nodes.Node):
            yield value
        elif isinstance(value, list):
            yield from (each for each in value if isinstance(each, nodes.Node))


def _below(node: nodes.Node, found: list[nodes.Node]) -> list[nodes.Node]:
    for child in children(node):
        found.append(child)
        _below(child, found)
    return found
