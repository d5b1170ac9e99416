"""The texts of our own on a page, wherever in its view they are, in the order of its fields."""

from collections.abc import Callable, Iterator
from dataclasses import fields, is_dataclass, replace
from functools import cache
from typing import TypeVar, get_args, get_origin, get_type_hints

from markupsafe import Markup

View = TypeVar("View")
Write = Callable[[object, Markup], Markup]
"""The view that has a text, and the text → the text as it is to be."""

_TEXT = "body"
"""The field in which a view has a text of ours as markup."""


def holds_texts(kind: type) -> bool:
    """Whether views of this kind have texts, themselves or further in."""
    return bool(_slots(kind))


def texts_of(view: object) -> Iterator[tuple[object, Markup]]:
    """Every text on a page, with the view that has it."""
    kind: type = type(view)
    for name in _slots(kind):
        value = getattr(view, name)
        if isinstance(value, Markup):
            yield view, value
        else:
            for one in value if isinstance(value, tuple) else (value,):
                yield from texts_of(one)


def rewritten(view: View, write: Write) -> View:
    """The same view with other texts; the view itself where none has changed."""
    changed: dict[str, object] = {}
    kind: type = type(view)
    for name in _slots(kind):
        before = getattr(view, name)
        after = _rewritten(view, before, write)
        if after is not before:
            changed[name] = after
    return replace(view, **changed) if changed else view  # type: ignore[type-var]  # only views have slots


def _rewritten(owner: object, value: object, write: Write) -> object:
    if isinstance(value, Markup):
        return write(owner, value) if value else value
    if not isinstance(value, tuple):
        return rewritten(value, write)
    made = tuple(rewritten(one, write) for one in value)
    return value if all(one is other for one, other in zip(made, value, strict=True)) else made


@cache
def _slots(kind: type) -> tuple[str, ...]:
    """The fields of a view that are a text, or hold views that have one."""
    if not is_dataclass(kind):
        return ()
    hints = get_type_hints(kind)
    return tuple(
        one.name
        for one in fields(kind)
        if (one.name == _TEXT and hints[one.name] is Markup)
        or any(_slots(inner) for inner in _kinds_in(hints[one.name]) if inner is not kind)
    )


def _kinds_in(hint: object) -> Iterator[type]:
    if isinstance(hint, type) and get_origin(hint) is None:
        yield hint
    for inner in get_args(hint):
        yield from _kinds_in(inner)
