"""What can be wrong with a template, as issues."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from jinja2 import TemplateSyntaxError, nodes

from site_builder.model.issue import Issue, Spot
from site_builder.model.page import Theme
from site_builder.render.shapes import Shape, field_names, has_attribute, shape_name, shape_of
from site_builder.text.similar import nearest

BUILT_IN = ("caller", "cycler", "dict", "joiner", "kwargs", "namespace", "range", "self", "super", "varargs")
"""Names that Jinja brings."""

# Jinja explains itself in several sentences; an issue is one.
_SHORTER = {
    "Jinja was looking for the following tags: ": "expected ",
    "The innermost block that needs to be closed is ": "to close ",
    "You probably made a nesting mistake. ": "",
    ". ": ", ",
}


def syntax_trouble(error: TemplateSyntaxError, name: str, theme: Theme) -> Issue:
    """The issue of a template that Jinja cannot read."""
    what = (error.message or "unexpected text").rstrip(".")
    for words, shorter in _SHORTER.items():
        what = what.replace(words, shorter)
    return Issue(
        "T03",
        f"this template cannot be read: {what[:1].lower()}{what[1:]}",
        Spot(theme.template_paths.get(name, name), line=error.lineno),
        "mend the tag in this line, or the one before it that was not closed",
    )


def missing_template(name: str, spot: Spot, theme: Theme) -> Issue:
    """The issue of a template that is asked for and is not there."""
    near = nearest(name, tuple(theme.templates))
    return Issue(
        "T04",
        f"there is no template {name!r}",
        spot,
        f"write {near!r}" if near else f"add templates/{name}",
    )


def is_missing(name: str, theme: Theme) -> bool:
    """Whether there is no such template; one that could not be read is there, and has its own issue."""
    return name not in theme.templates and name not in theme.template_paths


def unknown_names(
    names: Iterable[nodes.Name], scope: Mapping[str, Shape], spot: Spot, text: str
) -> Iterator[Issue]:
    """Every name of some that nothing gave a value to."""
    for node in names:
        if node.ctx == "load" and node.name not in scope and node.name not in BUILT_IN:
            near = nearest(node.name, tuple(scope))
            yield Issue(
                "T02",
                f"nothing here is called {node.name!r}{_did_you_mean(near)}",
                pinned(replace(spot, line=node.lineno), node.name, text),
                "a template knows `page`, `site` and what it names itself with for, set, import and macro",
            )


def unknown_fields(
    fields: Iterable[nodes.Getattr], scope: Mapping[str, Shape], spot: Spot, text: str
) -> Iterator[Issue]:
    """Every `.name` of some that the value before it does not have."""
    for node in fields:
        shape = shape_of(node.node, scope)
        if not has_attribute(shape, node.attr):
            place = pinned(replace(spot, line=node.lineno), node.attr, text)
            yield unknown_field(node.attr, shape_name(shape), field_names(shape), place)


def unknown_field(name: str, owner: str, known: tuple[str, ...], spot: Spot) -> Issue:
    """The issue of a field that a view does not have."""
    listed = ", ".join(known)
    return Issue(
        "T01",
        f"{owner} has no {name!r}{_did_you_mean(nearest(name, known))}",
        spot,
        f"it has {listed}" if listed else None,
    )


def pinned(spot: Spot, word: str, text: str) -> Spot:
    """The spot with the column of a word in its line, if the line holds it."""
    lines = text.splitlines()
    line = lines[spot.line - 1] if 0 < spot.line <= len(lines) else ""
    found = re.search(rf"(?<!\w){re.escape(word)}(?!\w)", line)
    return replace(spot, column=found.start() + 1, length=len(word)) if found else spot


def _did_you_mean(near: str | None) -> str:
    return f"; did you mean {near!r}?" if near else ""
