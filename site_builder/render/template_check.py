"""Templates held against the views before anything is rendered: every name and field they use exists."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import field, replace
from hashlib import blake2b
from typing import Any, NamedTuple

from jinja2 import TemplateSyntaxError, nodes

from site_builder.model.dataclass import dataclass
from site_builder.model.issue import Checked, Issue, Spot
from site_builder.model.page import Theme
from site_builder.render.shapes import LOOP, MacroShape, ModuleShape, Shape, element, shape_of, unpack
from site_builder.render.syntax import Facts, Outline, children, facts_of, outline_of
from site_builder.render.templates import environment_of
from site_builder.render.troubles import (
    is_missing,
    missing_template,
    syntax_trouble,
    unknown_field,
    unknown_fields,
    unknown_names,
)

Scope = dict[str, Shape]
"""What each name in a template holds. Names that are set in it are added on the way down."""


@dataclass(frozen=True)
class Known:
    """What was found out on the way, so that nothing is looked into twice."""

    trees: Mapping[str, nodes.Template]
    outlines: Mapping[str, Outline]
    facts: dict[nodes.Node, Facts] = field(default_factory=dict)
    """By expression. Nodes are keys by which they are, not by what they say."""
    called: dict[tuple[object, ...], tuple[Issue, ...]] = field(default_factory=dict)
    """By macro, the macros that led to it and what the names in it hold."""

    def facts_of(self, expression: nodes.Node) -> Facts:
        """What an expression asks for."""
        if expression not in self.facts:
            self.facts[expression] = facts_of(expression)
        return self.facts[expression]


@dataclass(frozen=True)
class Walk:
    """Where the check stands: in which template, and what it has to know of the others."""

    theme: Theme
    known: "Known"
    template: str
    calls: tuple[MacroShape, ...] = ()
    """The macros that led here, so that one that calls itself ends."""
    overridden: frozenset[str] = frozenset()
    """Blocks that a template further down has filled."""


class Compiled(NamedTuple):
    """What a theme can have of its templates besides their texts."""

    codes: Mapping[str, bytes]
    """Name → its code."""
    marks: Mapping[str, str]
    """Name → what changes when the texts do that it is made from."""


def check_templates(theme: Theme, views: Mapping[str, type], site: type) -> tuple[Issue, ...]:
    """Every use of a name, a field or a template that does not exist, each once.

    `views` says which view each template shows as `page`; `site` is the type of `site`.
    """
    return compile_templates(theme, views, site).issues


def compile_templates(theme: Theme, views: Mapping[str, type], site: type) -> Checked[Compiled]:
    """What a theme may have of its templates besides their texts, and what is wrong with them."""
    trees, codes, unreadable = _parse(theme)
    known = Known(trees, {name: outline_of(tree) for name, tree in trees.items()})
    missing = [missing_template(name, Spot("templates"), theme) for name in views if is_missing(name, theme)]
    found = [
        issue
        for name, view in views.items()
        if name in trees
        for issue in _template(Walk(theme, known, name), {"page": view, "site": site})
    ]
    marks = {name: _mark(theme, name, known.outlines) for name in trees}
    return Checked(Compiled(codes, marks), tuple(dict.fromkeys((*unreadable, *missing, *found))))


def _mark(theme: Theme, name: str, outlines: Mapping[str, Outline]) -> str:
    """A digest of the texts of a template and of all that it is made from."""
    asked = [name]
    for each in asked:
        outline = outlines.get(each)
        more: Iterable[str] = outline.asks if outline else ()
        if outline and outline.asks_for_any:
            more = theme.templates
        asked += [one for one in sorted(more) if one not in asked]
    texts = [(each, theme.templates.get(each)) for each in sorted(asked)]
    return blake2b(repr(texts).encode("utf-8", "surrogatepass"), digest_size=16).hexdigest()


def _parse(theme: Theme) -> tuple[dict[str, nodes.Template], dict[str, bytes], list[Issue]]:
    """What each template says, and its code; those that cannot be read are told."""
    environment = environment_of(theme)
    trees: dict[str, nodes.Template] = {}
    codes: dict[str, bytes] = {}
    unreadable = []
    for name, text in theme.templates.items():
        try:
            tree = environment.parse(text, name)
            codes[name] = environment.packed(tree, name, theme.template_paths.get(name, name))
            trees[name] = tree
        except TemplateSyntaxError as error:
            unreadable.append(syntax_trouble(error, name, theme))
    return trees, codes, unreadable


def _template(walk: Walk, scope: Scope) -> Iterator[Issue]:
    """A whole template and those it extends; a block that was filled further down is not looked at again."""
    outline = walk.known.outlines[walk.template]
    yield from _body(walk, walk.known.trees[walk.template].body, scope)
    filled = walk.overridden | outline.blocks
    for parent in outline.parents:
        for name in _named(parent.template):
            if name in walk.known.trees:
                yield from _template(replace(walk, template=name, overridden=filled), dict(scope))
            elif is_missing(name, walk.theme):
                yield missing_template(name, _spot(walk, parent), walk.theme)


def _body(walk: Walk, body: Sequence[nodes.Node], scope: Scope) -> Iterator[Issue]:
    for node in body:
        yield from STATEMENTS.get(type(node), _other)(walk, node, scope)


def _other(walk: Walk, node: nodes.Node, scope: Scope) -> Iterator[Issue]:
    """A statement that gives no name a value: its expressions, then the statements in it."""
    for child in children(node):
        if isinstance(child, nodes.Expr):
            yield from _expression(walk, child, scope)
        elif not isinstance(child, nodes.TemplateData):
            yield from _body(walk, [child], scope)


def _for(walk: Walk, node: nodes.For, scope: Scope) -> Iterator[Issue]:
    yield from _expression(walk, node.iter, scope)
    inner = {**scope, "loop": LOOP}
    _assign(node.target, element(shape_of(node.iter, scope)), inner)
    if node.test:
        yield from _expression(walk, node.test, inner)
    yield from _body(walk, node.body, inner)
    yield from _body(walk, node.else_, dict(scope))


def _set(walk: Walk, node: nodes.Assign, scope: Scope) -> Iterator[Issue]:
    yield from _expression(walk, node.node, scope)
    _assign(node.target, shape_of(node.node, scope), scope)


def _set_block(walk: Walk, node: nodes.AssignBlock, scope: Scope) -> Iterator[Issue]:
    yield from _body(walk, node.body, dict(scope))
    _assign(node.target, str, scope)


def _with(walk: Walk, node: nodes.With, scope: Scope) -> Iterator[Issue]:
    inner = dict(scope)
    for target, value in zip(node.targets, node.values, strict=True):
        yield from _expression(walk, value, scope)
        _assign(target, shape_of(value, scope), inner)
    yield from _body(walk, node.body, inner)


def _macro(walk: Walk, node: nodes.Macro, scope: Scope) -> Iterator[Issue]:
    """A macro is looked into where it is called, for only there is known what it is given."""
    scope[node.name] = MacroShape(node, walk.template)
    for default in node.defaults:
        yield from _expression(walk, default, scope)


def _block(walk: Walk, node: nodes.Block, scope: Scope) -> Iterator[Issue]:
    if node.name not in walk.overridden:
        yield from _body(walk, node.body, dict(scope))


def _include(walk: Walk, node: nodes.Include, scope: Scope) -> Iterator[Issue]:
    yield from _expression(walk, node.template, scope)
    for name in _named(node.template):
        if name in walk.known.trees:
            yield from _template(replace(walk, template=name, overridden=frozenset()), dict(scope))
        elif is_missing(name, walk.theme) and not node.ignore_missing:
            yield missing_template(name, _spot(walk, node), walk.theme)


def _import(walk: Walk, node: nodes.Import, scope: Scope) -> Iterator[Issue]:
    yield from _missing(walk, node)
    scope[node.target] = _module(walk, node.template)


def _from(walk: Walk, node: nodes.FromImport, scope: Scope) -> Iterator[Issue]:
    yield from _missing(walk, node)
    module = _module(walk, node.template)
    for each in node.names:
        name, alias = each if isinstance(each, tuple) else (each, each)
        scope[alias] = module.macros.get(name) if module else None
        if module and name not in module.macros:
            yield unknown_field(name, module.name, tuple(module.macros), _spot(walk, node))


def _missing(walk: Walk, node: nodes.Import | nodes.FromImport) -> Iterator[Issue]:
    for name in _named(node.template):
        if is_missing(name, walk.theme):
            yield missing_template(name, _spot(walk, node), walk.theme)


def _extends(_walk: Walk, _node: nodes.Extends, _scope: Scope) -> Iterator[Issue]:
    return iter(())


STATEMENTS: Mapping[type[nodes.Node], Callable[[Walk, Any, Scope], Iterator[Issue]]] = {
    nodes.Assign: _set,
    nodes.AssignBlock: _set_block,
    nodes.Block: _block,
    nodes.Extends: _extends,
    nodes.For: _for,
    nodes.FromImport: _from,
    nodes.Import: _import,
    nodes.Include: _include,
    nodes.Macro: _macro,
    nodes.With: _with,
}


def _expression(walk: Walk, node: nodes.Node, scope: Scope) -> Iterator[Issue]:
    """The names and fields in an expression, and the bodies of the macros it calls."""
    facts = walk.known.facts_of(node)
    spot, text = _spot(walk, node), walk.theme.templates[walk.template]
    yield from unknown_names(facts.names, scope, spot, text)
    yield from unknown_fields(facts.fields, scope, spot, text)
    for call in facts.calls:
        macro = shape_of(call.node, scope)
        if isinstance(macro, MacroShape) and macro not in walk.calls:
            yield from _called(walk, macro, call, scope)


def _called(walk: Walk, macro: MacroShape, call: nodes.Call, scope: Scope) -> tuple[Issue, ...]:
    """The body of a macro, its parameters holding what this call gives them."""
    given = {argument.name: None for argument in macro.node.args}
    given.update(zip(given, [shape_of(value, scope) for value in call.args], strict=False))
    given.update({pair.key: shape_of(pair.value, scope) for pair in call.kwargs})
    around: Scope = dict(scope) if macro.template == walk.template else {}
    key = (macro, walk.calls, *around.items(), "", *given.items())
    if key not in walk.known.called:
        there = replace(walk, template=macro.template, calls=(*walk.calls, macro))
        naming = walk.known.outlines[macro.template].naming
        walk.known.called[key] = (
            *_body(there, naming, around),
            *_body(there, macro.node.body, around | given),
        )
    return walk.known.called[key]


def _assign(target: nodes.Node, shape: Shape, scope: Scope) -> None:
    """Let a name, or several that take a value apart, hold what they are given."""
    if isinstance(target, nodes.Name):
        scope[target.name] = shape
    if isinstance(target, nodes.Tuple):
        for part, inner in zip(target.items, unpack(shape, len(target.items)), strict=True):
            _assign(part, inner, scope)


def _module(walk: Walk, template: nodes.Node) -> ModuleShape | None:
    """The macros of a template that is named in plain words; templates it imports itself count too."""
    for name in _named(template):
        outline = walk.known.outlines.get(name)
        if outline is not None:
            return ModuleShape(name, {node.name: MacroShape(node, name) for node in outline.macros})
    return None


def _named(template: nodes.Node) -> tuple[str, ...]:
    """The template an expression names, when it is a plain string."""
    return (template.value,) if isinstance(template, nodes.Const) and isinstance(template.value, str) else ()


def _spot(walk: Walk, node: nodes.Node) -> Spot:
    return Spot(walk.theme.template_paths.get(walk.template, walk.template), line=node.lineno)
