"""The guards themselves: nothing switches escaping off, and markup is made in few places that are known."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from jinja2 import Environment, StrictUndefined, UndefinedError

from site_builder.model.page import Page, Theme
from site_builder.render.templates import environment_of, plain_environment_of, render
from site_builder.text.clean import clean
from site_builder.text.markdown import parser
from tests.hostile.payloads import markup

HOME = Path(__file__).parents[2]
TEMPLATES = sorted((*(HOME / "templates").rglob("*.*"), *(HOME / "site_builder/serve/desk").glob("*.html")))
SWITCHES = re.compile(r"\|\s*safe\b|autoescape|Markup\(|\|\s*xmlattr|\|\s*tojson|\sstyle=|\son[a-z]+=")
MADE_IN = {
    "compose/article.py",
    "compose/as_published.py",
    "compose/corrections.py",
    "compose/feed.py",
    "compose/heads.py",
    "compose/jsonld.py",
    "compose/named.py",
    "compose/prose.py",
    "compose/redirects.py",
    "compose/search_records.py",
    "render/quick.py",
    "search/document.py",
    "serve/desk/fragments.py",
}
"""Of these each takes what `clean` has cleaned, what `jsonld` or a template has escaped, or words by way of
`format`; quick code writes what Jinja's own does."""


def test_no_template_switches_escaping_off_or_writes_style_or_handlers() -> None:
    assert [path.name for path in TEMPLATES if SWITCHES.search(path.read_text("utf-8"))] == []


def test_every_page_has_the_policy_first_and_it_allows_nothing_unsafe() -> None:
    base = (HOME / "templates/base.html").read_text("utf-8")
    head = base[base.index("<head>") :].splitlines()

    assert head[1].startswith('<meta http-equiv="Content-Security-Policy" content="default-src \'none\';')
    assert "unsafe" not in base


def test_markup_is_made_where_it_is_known_to_be_clean() -> None:
    found = {
        path.relative_to(HOME / "site_builder").as_posix()
        for path in (HOME / "site_builder").rglob("*.py")
        if "Markup(" in path.read_text("utf-8")
    }

    assert found <= MADE_IN


@pytest.mark.parametrize("made", [environment_of, plain_environment_of])
def test_templates_escape_and_know_no_name_that_was_not_given(made: Callable[[Theme], Environment]) -> None:
    environment = made(Theme({"a.html": "{{ page }}", "b.html": "{{ nothing }}"}))

    assert environment.undefined is StrictUndefined
    assert environment.get_template("a.html").render(page="<b>'\"") == "&lt;b&gt;&#39;&#34;"
    with pytest.raises(UndefinedError):
        environment.get_template("b.html").render()


def test_a_page_of_a_template_that_knows_too_much_is_not_made() -> None:
    made = render(Page("b/", "b.html", "words"), None, Theme({"b.html": "{{ nothing }}"}))

    assert made.value is None and [issue.code for issue in made.issues] == ["T05"]


def test_markdown_takes_no_markup() -> None:
    assert parser().options["html"] is False


@pytest.mark.parametrize("text", [*markup.scripts(), *markup.loads()])
def test_the_last_look_takes_out_what_the_parser_would_let_through(text: str) -> None:
    cleaned = clean(text)

    assert not re.search(r"<(?:script|iframe|form|style|link|meta|base|object|embed|svg|math|input)", cleaned)
    assert not re.search(r"<[^>]*\s(?:on\w+|style|srcset|ping|formaction|background)=", cleaned)
