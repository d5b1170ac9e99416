"""Quick code and Jinja's own: the same bytes, and the same said of what is wrong."""

from dataclasses import dataclass
from types import SimpleNamespace
from typing import Any

import pytest
from markupsafe import Markup

from site_builder.compose.views import VIEWS, SiteView
from site_builder.model.issue import Spot
from site_builder.model.page import Page, Theme
from site_builder.render.templates import environment_of, render, render_plainly
from tests.render.samples import bare, full, own_theme, theme_of

BODY = Markup("<i>words</i>")
THEME = own_theme()
MACROS = """
{% macro b(code, more="d") %}{% if code %} <b>{{ code }}</b>{{ more }}{% endif %}{% endmacro %}
{% macro all() %}{{ varargs|join }}{{ kwargs }}{% endmacro %}
{% macro box() %}[{{ caller() }}]{% endmacro %}
{% macro outside() %}{{ page.title }}{% endmacro %}
{% set word = "<w>" %}"""


@dataclass(frozen=True)
class View:
    """What the templates below show."""

    title: str = "Loans & <gas>"
    body: Markup = BODY
    number: int = 2
    nothing: None = None
    turned: str = "\u202ewords"
    names: tuple[str, ...] = ("a", "<b>", "c")

    @property
    def broken(self) -> str:
        """A field that fails."""
        raise AttributeError("broken")


def page(template: str, view: object = View()) -> Page:
    return Page(f"page/{template}", template, view, Spot("content/page.md"))


def same(given: Page, theme: Theme, site: Any = None) -> bytes:
    """What both ways give."""
    quick, plain = render(given, site, theme), render_plainly(given, site, theme)
    assert quick == plain
    return plain.value.data if plain.value else b""


@pytest.mark.parametrize("fill", [bare, full])
@pytest.mark.parametrize("name", VIEWS)
def test_our_own_templates_show_the_same_and_need_no_help(name: str, fill: Any) -> None:
    view, site = fill(VIEWS[name]), fill(SiteView)

    environment_of(THEME).filled(name, view, site)
    assert same(page(name, view), THEME, site)


@pytest.mark.parametrize(
    "text",
    [
        "{{ page.title }}{{ page.body }}{{ page.number }}{{ page.nothing }}{{ page.turned }}",
        "{{ page['title'] }}{{ page.names[1] }}{{ page.names[9] is defined }}{{ {'a': 1}.a }}",
        "{{ page.absent is defined }}{{ page.absent|default('none') }}",
        "{{ nobody is defined }}{% if nobody is undefined %}yes{% endif %}",
        "{% if page.number > 1 %}{% set x = page.title %}{% endif %}{{ x }}",
        "{% set page = 'new' %}{{ page }}",
        "{% for b in page.names %}{{ loop.index }}{{ b }}{{ loop.last }}{% else %}none{% endfor %}",
        "{% for x in page.names if x != 'a' %}{{ x }}{% endfor %}{{ page.names|join(', ') }}",
        "{{ ('x' if page.nothing)|upper }}{{ 1 + 2 }}{{ 'a' ~ page.title }}{{ '<' }}{{ 1.5 }}",
        "{{ 'x'.upper() }}{{ 'x'.join(page.names) }}{{ 1.real }}{{ page.title.upper() }}",
        "{% from 'm.html' import b %}{{ b(page.title) }}{{ b('') }}{{ b(page.title, 'm') }}{{ b(code='k') }}",
        "{% from 'm.html' import b as c %}{{ c(page.body)|upper }}{% set x = c('q') %}{{ x }}",
        "{% from 'm.html' import b %}{% for b in page.names %}{{ b }}{% endfor %}{{ b(b('x')) }}",
        "{% from 'm.html' import all, word %}{{ all(1, 2, k='<') }}{{ word }}",
        "{% from 'm.html' import box %}{% call box() %}{{ page.title }}{% endcall %}",
        "{% import 'm.html' as m %}{{ m.b(page.title) }}{{ m.word }}",
        "{% from 'm.html' import b with context %}{{ b('x') }}",
        "before{% include 'part.html' %}{% include 'part.html' without context %}after",
        "{% include ['none.html', 'part.html'] %}{% include 'none.html' ignore missing %}",
        "{% extends 'base.html' %}{% set x = 'top' %}{% block one %}{{ super() }}{{ x }}{% endblock %}",
        "{% extends 'base.html' %}lost{% block two %}{{ self.one() }}{% endblock %}",
        "{% extends ('base.html' if page.number else 'none.html') %}{% block one %}1{% endblock %}",
        "{% macro own(x) %}{{ x }}{{ page.title }}{% endmacro %}{{ own(1) }}{{ own(page.names|first) }}",
        "{% set n = namespace(x=1) %}{% for i in range(3) %}{% set n.x = n.x + i %}{% endfor %}{{ n.x }}",
        "{% set text %}<b>{{ page.title }}</b>{% endset %}{{ text }}",
        "{% filter upper %}{{ page.title }}{% endfilter %}",
        "{% autoescape false %}{{ page.title }}{% endautoescape %}{{ page.title|safe }}",
        "{% with a = page.title %}{{ a }}{% endwith %}{% raw %}{{ x }}{% endraw %}",
        "{% for x in page.names recursive %}{{ x }}{% endfor %}",
        "{% for x in page.names %}{% block one scoped %}{{ x }}{{ page.number }}{% endblock %}{% endfor %}",
        "{{ page.names|map('upper')|list }}{{ page.names is iterable }}{{ page.number is divisibleby(2) }}",
    ],
)
def test_what_templates_can_say_is_shown_the_same(text: str) -> None:
    base = (
        "{% set y = 'base' %}<{% block one %}{{ y }}{% endblock %}"
        "|{% block two %}{{ page.body }}{% endblock %}>"
    )
    theme = theme_of(article=text, m=MACROS, base=base, part="{{ 1 }}{% if page is defined %}p{% endif %}")

    assert same(page("article.html"), theme)


@pytest.mark.parametrize(
    "text",
    [
        "{{ nobody }}",
        "\n{{ page.absent }}",
        "{{ page.broken }}",
        "{{ page.nothing.title }}",
        "{{ page.names[9] }}",
        "{{ 1 / 0 }}",
        "{% for x in page.number %}{% endfor %}",
        "{% from 'm.html' import b %}{{ b(1, 2, 3) }}",
        "{% from 'm.html' import b %}{{ b() }}",
        "{% from 'm.html' import box %}{{ box() }}",
        "{% from 'm.html' import box %}{{ box('a') }}",
        "{% from 'm.html' import outside %}{{ outside() }}",
        "{% from 'm.html' import nobody %}{{ nobody(1) }}",
        "{% from 'none.html' import b %}",
        "{% extends 'none.html' %}",
        "{{ page.title|nofilter }}",
        "{% if page.title|nofilter %}{% endif %}",
        "{% if %}",
        "{% block one %}{% endblock %}{% block one %}{% endblock %}",
        "{% block one required %}{% endblock %}",
    ],
)
def test_what_is_wrong_with_a_template_is_told_the_same(text: str) -> None:
    theme = theme_of(article=text, m=MACROS)

    assert same(page("article.html"), theme) == b""
    assert render(page("article.html"), None, theme).issues


def test_text_is_not_escaped_and_macros_of_pages_work_in_it() -> None:
    texts = {"a.txt": "{% from 'm.html' import b %}{{ b(page.title) }} {{ page.title }}", "m.html": MACROS}

    assert same(page("a.txt"), Theme(texts)) == b"<b>Loans &amp; &lt;gas&gt;</b>d Loans & <gas>\n"


def test_a_mark_of_direction_is_closed_on_pages_alone() -> None:
    texts = dict.fromkeys(("a.html", "a.xml", "a.txt"), "{{ page.turned }}.")

    assert same(page("a.html"), Theme(texts)).decode() == "\u202ewords\u202c.\n"
    assert same(page("a.xml"), Theme(texts)).decode() == "\u202ewords.\n"
    assert same(page("a.txt"), Theme(texts)).decode() == "\u202ewords.\n"


@pytest.mark.parametrize(
    "text",
    [
        "{% from 'm.html' import b %}{% for one in b(page.words) %}.{% endfor %}",
        "{% from 'm.html' import b %}{{ b(code=page.words)|length }}",
        "{% set kept %}{{ page.words }}{% endset %}{{ kept|length }}",
        "{% filter length|string %}{{ page.words }}{% endfilter %}",
    ],
)
def test_whoever_takes_turned_words_apart_finds_the_mark_that_ends_the_turn(text: str) -> None:
    theme = Theme({"a.html": text, "m.html": "{% macro b(code) %}{{ code }}{% endmacro %}"})
    page = Page("a/", "a.html", SimpleNamespace(words="\u202ewords"))

    made = render(page, None, theme)

    assert made == render_plainly(page, None, theme)
    assert made.value and made.value.data.strip() in (b"7", b"." * 7)
