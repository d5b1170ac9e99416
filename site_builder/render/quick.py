"""Templates compiled to shorter Python than Jinja's own, which gives the same or fails.

Left out is what a page seldom needs: asking a value a second time for a field that it does not have, a
sentence of its own for each missing name, taking the arguments of a macro apart. Where a template does need
it, its quick code raises, and the page is made again as Jinja would: what a template means, that way says.
"""
# ruff: noqa: N802, FBT001, FBT002  methods of Jinja's compiler are overridden

import marshal
from collections.abc import Callable, Iterator, Mapping, MutableMapping
from keyword import iskeyword
from types import FunctionType
from typing import Any

import jinja2
import markupsafe
from jinja2 import BaseLoader, Environment, Template, TemplateNotFound, nodes
from jinja2.compiler import CodeGenerator, Frame
from jinja2.environment import TemplateModule
from jinja2.idtracking import VAR_LOAD_RESOLVE
from jinja2.runtime import Context, Macro
from jinja2.utils import missing
from markupsafe import Markup, escape

from site_builder.text.turned import turns

COMPILER = f"Jinja {jinja2.__version__}"
"""What code is made by and for."""
_GIVEN = ("page", "site")
"""What every template is filled in with."""
_BEFORE_A_FIELD = (nodes.Call, nodes.Getattr, nodes.Getitem, nodes.Name)
"""What a field can be written behind without brackets."""


class QuickCode(CodeGenerator):
    """The code of a template. Each method writes what the one that it overrides writes, in fewer words."""

    _macros: frozenset[str] = frozenset()
    """What the template calls the macros that it has or takes from others."""
    _gathers = True
    """Whether what is written is gathered in lists."""
    _written: nodes.Node | None = None
    """The expression that is being written out, if it is the call of a macro."""

    def visit_Template(self, node: nodes.Template, frame: Frame | None = None) -> None:
        """Note what the whole template says before its code begins."""
        self._macros = frozenset(_macro_names(node))
        # A part that does not see the names around it is yielded, whatever was gathered before it.
        self._gathers = all(part.with_context for part in node.find_all(nodes.Include))
        super().visit_Template(node, frame)

    def write_commons(self) -> None:
        """Bring what quick code needs."""
        super().write_commons()
        self.writeline("Macro = environment.macro")
        self.writeline("Markup = environment.whole")
        self.writeline("escaped = environment.escaped")
        self.writeline("escaped_other = environment.escaped_other")

    def enter_frame(self, frame: Frame) -> None:
        """Gather what a template or a block writes, and give it away once: a generator costs by the piece."""
        loads = frame.symbols.loads
        sure = {name: load for name, load in loads.items() if self._is_sure(load)}
        for name, (_, asked) in sure.items():
            del loads[name]
            self.writeline(f"{name} = {self.get_context_ref()}[{asked!r}]")
        super().enter_frame(frame)
        loads.update(sure)
        if self._is_whole(frame):
            self.buffer(frame)

    def leave_frame(self, frame: Frame, with_python_scope: bool = False) -> None:
        """Give away what was gathered."""
        if self._is_whole(frame):
            self.writeline(f"yield concat({frame.buffer})")
        super().leave_frame(frame, with_python_scope)

    def visit_Name(self, node: nodes.Name, frame: Frame) -> None:
        """A name that cannot be missing is not asked whether it is."""
        name = frame.symbols.ref(node.name)
        load = frame.symbols.find_load(name) if node.ctx == "load" else None
        if load is not None and self._is_sure(load):
            self.write(name)
        else:
            super().visit_Name(node, frame)

    def visit_Getattr(self, node: nodes.Getattr, frame: Frame) -> None:
        """A field, as Python asks for it."""
        if isinstance(node.node, _BEFORE_A_FIELD) and node.attr.isidentifier() and not iskeyword(node.attr):
            self.visit(node.node, frame)
            self.write(f".{node.attr}")
        else:
            super().visit_Getattr(node, frame)

    def visit_Call(self, node: nodes.Call, frame: Frame, forward_caller: bool = False) -> None:
        """A macro is a function of its arguments; one that takes more has no `quick`, and raises."""
        macro = self._macro(node, frame)
        if forward_caller or not macro:
            super().visit_Call(node, frame, forward_caller=forward_caller)
            return
        opening, closing = ("", "") if node is self._written else ("Markup(", ")")
        self.write(f"{opening}{macro}.quick(")
        for argument in node.args:
            self.visit(argument, frame)
            self.write(", ")
        self.write(f"){closing}")

    def visit_Block(self, node: nodes.Block, frame: Frame) -> None:
        """A block in the midst of what is gathered."""
        if frame.buffer is None or node.scoped or node.required or self.extends_so_far:
            super().visit_Block(node, frame)
        else:
            context = self.get_context_ref()
            self.writeline(f"{frame.buffer}.extend(context.blocks[{node.name!r}][0]({context}))", node)

    def _import_common(self, node: nodes.Import | nodes.FromImport, frame: Frame) -> None:
        """Macros of a template that is named in plain words are the same for all pages."""
        if node.with_context or not isinstance(node.template, nodes.Const):
            super()._import_common(node, frame)
        else:
            self.write(f"environment.module_of({node.template.value!r})")

    def _output_child_pre(
        self, node: nodes.Expr, frame: Frame, finalize: CodeGenerator._FinalizeInfo
    ) -> None:
        """What a macro gives is markup already. Of text, what `escape` makes need not be told from text."""
        self._written = node if self._macro(node, frame) else None
        if self._written is None and _is_markup(frame):
            self.write("(escaped(shown) if (shown := ")
        elif self._written is None:
            super()._output_child_pre(node, frame, finalize)

    def _output_child_post(
        self, node: nodes.Expr, frame: Frame, finalize: CodeGenerator._FinalizeInfo
    ) -> None:
        if self._written is not node and _is_markup(frame):
            self.write(").__class__ is str else escaped_other(shown))")
        elif self._written is not node:
            super()._output_child_post(node, frame, finalize)

    def _is_sure(self, load: tuple[str, str | None]) -> bool:
        """Whether a name is asked of the context that it has; if it has not, the code raises."""
        return load[0] == VAR_LOAD_RESOLVE and (load[1] in _GIVEN or load[1] in self._macros)

    def _is_whole(self, frame: Frame) -> bool:
        """Whether this is all of a template or block, not a part that has names of its own."""
        return self._gathers and (frame.rootlevel or frame.block_frame)

    def _macro(self, node: nodes.Expr, frame: Frame) -> str:
        """What the macro is called that an expression calls as a function; nothing if it does not."""
        if not isinstance(node, nodes.Call) or node.kwargs or node.dyn_args or node.dyn_kwargs:
            return ""
        if not isinstance(node.node, nodes.Name) or node.node.name not in self._macros:
            return ""
        return frame.symbols.ref(node.node.name) if _is_markup(frame) else ""


class QuickMacro(Macro):
    """A macro, and the function that it is if it takes nothing but its arguments."""

    quick: Callable[..., str]

    def __init__(
        self, environment: Environment, function: FunctionType, name: str, arguments: list[str], *more: Any
    ) -> None:
        """As Jinja makes one."""
        super().__init__(environment, function, name, arguments, *more)
        if not (self.catch_kwargs or self.catch_varargs or self.caller):
            # What is not given takes the default that the function has for what is missing.
            function.__defaults__ = (missing,) * len(arguments)
            self.quick = function

    def _invoke(self, arguments: list[Any], autoescape: bool) -> str:
        """What it gives to a template that may take it apart."""
        return unturned(super()._invoke(arguments, autoescape))

    def __repr__(self) -> str:
        """What a template shows that forgot to call it."""
        return super().__repr__().replace(type(self).__name__, Macro.__name__, 1)


class Shelf(BaseLoader):
    """Templates by name, each a text and the file it came from; of some the code is there already."""

    def __init__(self, sources: Mapping[str, tuple[str, str]], codes: Mapping[str, bytes]) -> None:
        """`codes` as `packed` made them of these very sources; whoever gives them answers for them."""
        self._sources = sources
        self._codes = codes

    def load(
        self, environment: Environment, name: str, globals: MutableMapping[str, Any] | None = None
    ) -> Template:
        """A template as code that runs."""
        if name not in self._sources:
            raise TemplateNotFound(name)
        packed, (text, path) = self._codes.get(name), self._sources[name]
        code = marshal.loads(packed) if packed else environment.compile(text, name, path)
        return environment.template_class.from_code(environment, code, globals or {})


class QuickContext(Context):
    """The names that a template knows."""

    def __getitem__(self, name: str) -> Any:
        """What a name stands for; it raises a KeyError where nobody gave it."""
        return self.vars[name] if name in self.vars else self.parent[name]


class QuickEnvironment(Environment):
    """Compiles to `QuickCode`, and brings what that code asks for."""

    code_generator_class = QuickCode
    context_class = QuickContext
    macro = QuickMacro
    escaped: Callable[[str], str] = staticmethod(getattr(markupsafe, "_escape_inner", markupsafe.escape))
    """What `escape` makes of text, without a word that it did."""

    def __init__(self, **given: Any) -> None:
        """As Jinja makes one."""
        super().__init__(**given)
        self._modules: dict[str, TemplateModule] = {}

    @staticmethod
    def whole(text: str) -> Markup:
        """What was written so far, as a value that a template may take apart."""
        return Markup(unturned(text))

    @staticmethod
    def escaped_other(value: object) -> str:
        """What `escape` makes of anything else; in a number is nothing to escape, and markup stays."""
        if type(value) is Markup:
            return value
        return str(value) if type(value) in (int, float) else escape(value)

    def packed(self, tree: nodes.Template, name: str, path: str) -> bytes:
        """The code of a template that was read before."""
        return marshal.dumps(self.compile(tree, name, path))

    def filled(self, name: str, page: object, site: object) -> str:
        """A template filled in; what goes wrong is raised as it is."""
        template = self.get_template(name)
        known = {**self.globals, "page": page, "site": site}
        context = self.context_class(self, known, template.name, template.blocks)
        return "".join(template.root_render_func(context))

    def module_of(self, name: str) -> TemplateModule:
        """The macros of a template, which is filled in once."""
        if name not in self._modules:
            self._modules[name] = self.get_template(name).module
        return self._modules[name]


def unturned(text: str) -> str:
    """Text itself; raises a RuntimeError where a mark in it turns the direction of words.

    The plain way ends such a turn at once, so that whoever takes the text apart finds more in it.
    """
    if not text.isascii() and turns(text.encode("utf-8", "surrogatepass")):
        raise RuntimeError("words are turned")
    return text


def _is_markup(frame: Frame) -> bool:
    """Whether it is known beforehand that values are escaped here."""
    return frame.eval_ctx.autoescape and not frame.eval_ctx.volatile


def _macro_names(template: nodes.Template) -> Iterator[str]:
    for node in template.body:
        if isinstance(node, nodes.Macro):
            yield node.name
        elif isinstance(node, nodes.FromImport):
            yield from (name if isinstance(name, str) else name[1] for name in node.names)
