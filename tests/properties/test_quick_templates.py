"""Whatever a template says: quick code shows the same bytes as Jinja's own, or the same is said of it."""

import os
import re
from collections.abc import Iterator
from dataclasses import dataclass
from random import Random

import pytest
from markupsafe import Markup

from site_builder.model.issue import Checked, Issue
from site_builder.model.page import Output, Page, Theme
from site_builder.render.templates import render, render_plainly

TEMPLATES = int(os.environ.get("QUICK_TEMPLATES", "200"))
"""How many are tried; `make full` takes twenty thousand."""
AT_ONCE = 200
"""Templates of one theme: what they are made from is compiled once for all of them."""

MACROS = """{% macro b(code, more="d") %}{% if code %} <b>{{ code }}</b>{{ more }}{% endif %}{% endmacro %}
{% macro each(list) -%}
{% for x in list %}{{ b(x) }}{% if not loop.last %}, {% endif %}{% endfor %}{% endmacro %}
{% macro box() %}[{{ caller() }}]{% endmacro %}
{% macro rest() %}{{ varargs|length }}{% endmacro %}"""
BASE = """<{% block one %}{{ page.title }}{% endblock %}|{% block two %}{{ b is defined }}{% endblock %}>"""
BODY = Markup("<i>words</i>")
NAMES = ("page", "site", "x", "y", "b", "each", "loop", "nobody")
FIELDS = ("title", "body", "number", "nothing", "turned", "inner", "names", "absent", "broken", "index")
FILTERS = ("upper", "length", "default('d')", "first", "join(', ')", "safe", "list", "e")
TESTS = ("defined", "none", "string", "iterable")


@dataclass(frozen=True)
class View:
    """Some of everything that a view can hold."""

    title: str = "Loans & <gas>"
    body: Markup = BODY
    number: int = 2
    nothing: None = None
    turned: str = "\u202ewords"
    names: tuple[str, ...] = ("a", "<b>", "c")
    inner: "View | None" = None

    @property
    def broken(self) -> str:
        """A field that fails."""
        raise AttributeError("broken")


def expression(rng: Random, depth: int) -> str:
    """Something that has a value, or not."""

    def inner() -> str:
        return expression(rng, depth - 1)

    if depth <= 0 or rng.random() < 0.3:
        field = f".{rng.choice(FIELDS)}" * (rng.random() < 0.7)
        return rng.choice((f"page{field}", f"page{field}", f"{rng.choice(NAMES)}{field}", "'<'", "1", "none"))
    return rng.choice(
        (
            lambda: f"{inner()}.{rng.choice(FIELDS)}",
            lambda: f"({inner()})['title']",
            lambda: f"{inner()}|{rng.choice(FILTERS)}",
            lambda: f"({inner()} is {rng.choice(TESTS)})",
            lambda: f"({inner()} if {inner()} else {inner()})",
            lambda: f"({inner()} if {inner()})",
            lambda: f"({inner()} or {inner()})",
            lambda: f"({inner()} ~ {inner()})",
            lambda: f"({inner()} == {inner()})",
            lambda: f"b({inner()})",
            lambda: f"b({inner()}, {inner()})",
            lambda: f"b(code={inner()})",
            lambda: f"each({inner()})",
            lambda: f"rest({inner()})",
        )
    )()


def statements(rng: Random, depth: int) -> str:
    """Some statements, one after another."""
    return "".join(statement(rng, depth) for _ in range(rng.randint(0, 3)))


def statement(rng: Random, depth: int) -> str:
    """Something that is shown, or says what is."""

    def inner() -> str:
        return statements(rng, depth - 1)

    if depth <= 0 or rng.random() < 0.4:
        return rng.choice(("text <b>", f"{{{{ {expression(rng, 2)} }}}}", f"{{{{ {expression(rng, 1)} }}}}"))
    value, name = expression(rng, 2), rng.choice(("x", "y", "b", "page"))
    return rng.choice(
        (
            lambda: (
                f"{{% if {value} %}}{inner()}{{% elif {value} %}}{inner()}{{% else %}}{inner()}{{% endif %}}"
            ),
            lambda: f"{{% for {name} in page.names %}}{inner()}{{% else %}}{inner()}{{% endfor %}}",
            lambda: f"{{% for {name} in {value} %}}{inner()}{{% endfor %}}",
            lambda: f"{{% set {name} = {value} %}}{inner()}",
            lambda: f"{{% set {name} %}}{inner()}{{% endset %}}",
            lambda: f"{{% with {name} = {value} %}}{inner()}{{% endwith %}}",
            lambda: f"{{% macro m(x, y={value}) %}}{inner()}{{% endmacro %}}{{{{ m({value}) }}}}",
            lambda: f"{{% call box() %}}{inner()}{{% endcall %}}",
            lambda: f"{{% filter upper %}}{inner()}{{% endfilter %}}",
            lambda: "{% include 'part.html' %}",
        )
    )()


def template(rng: Random, number: int) -> dict[str, str]:
    """A template by its file, and the part that it may take in."""
    imports = "{% from 'm.html' import b, each, box, rest %}" * (rng.random() < 0.9)
    # Inside of a macro Jinja shows the place in memory of a part that does not see the names around it.
    part = "{% include 'part.html' without context %}" * (rng.random() < 0.2)
    text = f"{imports}{part}{statements(rng, 3)}"
    if rng.random() < 0.3:
        blocks = "".join(
            f"{{% block {name} %}}{statements(rng, 2)}{{% endblock %}}" for name in ("one", "two")
        )
        text = f"{{% extends 'base.html' %}}{imports}{statements(rng, 1)}{blocks}"
    kind = rng.choice(("html", "html", "html", "txt", "xml"))
    own = f"part-{number}.html"
    return {f"a-{number}.{kind}": text.replace("part.html", own), own: statements(rng, 0)}


def nowhere(made: Checked[Output | None]) -> tuple[bytes, tuple[Issue, ...]]:
    """What was made, without the places in memory that methods show."""
    return re.sub(rb"(?i) at 0x\w+", b"", made.value.data if made.value else b""), made.issues


def themes(seed: int) -> Iterator[Theme]:
    """All templates of a seed, some at a time beside what all of them are made from."""
    for start in range(0, TEMPLATES // 4, AT_ONCE):
        given = {"m.html": MACROS, "base.html": BASE}
        for number in range(start, min(start + AT_ONCE, TEMPLATES // 4)):
            given |= template(Random(f"{seed}-{number}"), number)
        yield Theme(given)


def shown_of(given: Theme, name: str) -> list[str]:
    """A template and the part that it may take in, for whoever looks into a failure."""
    number = name.removeprefix("a-").partition(".")[0]
    return [given.templates[name], given.templates[f"part-{number}.html"]]


@pytest.mark.parametrize("seed", range(4))
def test_a_random_template_shows_the_same_both_ways(seed: int) -> None:
    view, tried, shown = View(inner=View()), 0, 0
    for given in themes(seed):
        for name in given.templates:
            if not name.startswith("a-"):
                continue
            page = Page("page/index.html", name, view)

            quick = render(page, view, given)

            assert nowhere(quick) == nowhere(render_plainly(page, view, given)), shown_of(given, name)
            tried, shown = tried + 1, shown + (quick.value is not None)
    assert tried == TEMPLATES // 4
    # Most templates that are made up fail; those that do not are what this is for.
    assert shown > TEMPLATES // 40
