"""Templates held against the views."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

import pytest

from site_builder.render import check_templates, compile_templates
from tests.render.samples import theme_of


@dataclass(frozen=True)
class Source:
    title: str
    read: date | None


@dataclass(frozen=True)
class Note:
    quote: str
    sources: tuple[Source, ...]

    @property
    def first(self) -> Source:
        return self.sources[0]


@dataclass(frozen=True)
class View:
    title: str
    notes: tuple[Note, ...]
    lead: Note | None
    by_kind: Mapping[str, Note]
    pairs: tuple[tuple[str, Note], ...]


@dataclass(frozen=True)
class Site:
    name: str


def complaints(**templates: str) -> list[str]:
    found = check_templates(theme_of(**templates), {"page.html": View}, Site)
    return [
        f"{issue.spot.path}:{issue.spot.line}:{issue.spot.column} {issue.code} {issue.message}"
        for issue in found
    ]


@pytest.mark.parametrize(
    "text",
    [
        "{{ page.title }} {{ page.title.upper() }} {{ site.name }}",
        "{% for note in page.notes %}{{ note.quote }} {{ loop.index }}{% endfor %}",
        "{% for note in page.notes %}{% for s in note.sources %}{{ s.read.year }}{% endfor %}{% endfor %}",
        "{% if page.lead %}{{ page.lead.quote }}{% endif %}",
        "{% for kind, note in page.by_kind.items() %}{{ kind }}{{ note.quote }}{% endfor %}",
        "{% for kind, note in page.pairs %}{{ kind }}{{ note.first.title }}{% endfor %}",
        "{{ page.by_kind['x'].quote }} {{ page.notes[0].quote }} {{ (page.notes|first).quote }}",
        "{% set note = page.lead or page.notes|last %}{{ note.quote }}",
        "{% with source = page.lead.first %}{{ source.title }}{% endwith %}",
        "{% set words %}text{% endset %}{{ words }}",
        "{% macro deep(note) %}{{ note.quote }}{{ deep(note) }}{% endmacro %}{{ deep(page.lead) }}",
        "{% set space = namespace(count=0) %}{% set space.count = 1 %}{{ space.count }}",
    ],
)
def test_what_a_view_has_is_fine(text: str) -> None:
    assert complaints(page=text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("{{ page.titel }}", "1:9 T01 View has no 'titel'; did you mean 'title'?"),
        ("\n{{ site.nmae }}", "2:9 T01 Site has no 'nmae'; did you mean 'name'?"),
        ("{% if page.led %}{% endif %}", "1:12 T01 View has no 'led'; did you mean 'lead'?"),
        ("{{ page.title.uper() }}", "1:15 T01 text has no 'uper'"),
        (
            "{% for note in page.notes %}\n{{ note.qoute }}{% endfor %}",
            "2:9 T01 Note has no 'qoute'; did you mean 'quote'?",
        ),
        (
            "{% for kind, note in page.by_kind.items() %}{{ note.qoute }}{% endfor %}",
            "1:53 T01 Note has no 'qoute'; did you mean 'quote'?",
        ),
        ("{{ page.notes.quote }}", "1:15 T01 a list has no 'quote'"),
        ("{{ paeg.title }}", "1:4 T02 nothing here is called 'paeg'; did you mean 'page'?"),
        ("{% for gone in page.notes %}{% endfor %}\n{{ gone }}", "2:4 T02 nothing here is called 'gone'"),
        ("{% for x in page.notes %}{{ loop.indx }}{% endfor %}", "1:34 T01 loop has no 'indx'"),
        (
            "{% set x = page.lead %}{{ x.first.tittle }}",
            "1:35 T01 Source has no 'tittle'; did you mean 'title'?",
        ),
    ],
)
def test_what_a_view_has_not_is_reported_with_its_place(text: str, expected: str) -> None:
    assert complaints(page=text) == [f"templates/page.html:{expected}"]


def test_a_macro_is_checked_with_what_it_is_given() -> None:
    found = complaints(
        page="{% from 'parts.html' import line %}{% for note in page.notes %}{{ line(note) }}{% endfor %}",
        parts="{% macro line(item) %}{{ tail(item.first) }}{% endmacro %}\n"
        "{% macro tail(it) %}{{ it.titel }}{% endmacro %}",
    )

    assert found == ["templates/parts.html:2:27 T01 Source has no 'titel'; did you mean 'title'?"]


def test_an_imported_template_may_be_named_as_a_whole() -> None:
    parts = "{% macro line(item) %}{{ item.quote }}{% endmacro %}"

    assert complaints(page="{% import 'parts.html' as parts %}{{ parts.line(page.lead) }}", parts=parts) == []
    assert complaints(page="{% import 'parts.html' as parts %}{{ parts.lines(page.lead) }}", parts=parts) == [
        "templates/page.html:1:44 T01 parts.html has no 'lines'; did you mean 'line'?"
    ]


def test_a_macro_that_is_not_there_is_reported() -> None:
    found = complaints(page="{% from 'parts.html' import lines %}", parts="{% macro line() %}{% endmacro %}")

    assert found == ["templates/page.html:1:0 T01 parts.html has no 'lines'; did you mean 'line'?"]


def test_an_included_part_sees_what_its_place_sees() -> None:
    found = complaints(
        page="{% for note in page.notes %}{% include 'part.html' %}{% endfor %}",
        part="{{ note.quote }}{{ note.qoute }}",
    )

    assert found == ["templates/part.html:1:25 T01 Note has no 'qoute'; did you mean 'quote'?"]


def test_a_base_template_is_checked_for_the_page_that_extends_it() -> None:
    found = complaints(
        page="{% extends 'base.html' %}{% block main %}{{ page.title }}{% endblock %}",
        base="{{ page.head }}{% block main %}{{ page.unseen }}{% endblock %}\n{{ x }}",
    )

    assert found == [
        "templates/base.html:1:9 T01 View has no 'head'; did you mean 'lead'?",
        "templates/base.html:2:4 T02 nothing here is called 'x'",
    ]


def test_templates_that_are_asked_for_and_not_there_are_reported() -> None:
    assert complaints(page="{% include 'prats.html' %}", parts="") == [
        "templates/page.html:1:0 T04 there is no template 'prats.html'"
    ]
    assert complaints(page="{% extends 'bse.html' %}", base="") == [
        "templates/page.html:1:0 T04 there is no template 'bse.html'"
    ]
    assert complaints(pages="") == ["templates:0:0 T04 there is no template 'page.html'"]


def test_a_template_that_cannot_be_read_is_reported_whether_it_is_used_or_not() -> None:
    (found,) = complaints(page="", spare="\n{{ page. }}")

    assert found.startswith("templates/spare.html:2:0 T03 this template cannot be read: ")


def test_a_filter_that_does_not_exist_is_reported() -> None:
    (found,) = complaints(page="{{ page.title|shout }}")

    assert found == "templates/page.html:1:0 T03 this template cannot be read: no filter named 'shout'"


def test_one_mistake_is_reported_once_however_often_it_is_met() -> None:
    found = complaints(
        page="{% include 'part.html' %}{% include 'part.html' %}",
        part="{{ page.titel }}",
    )

    assert len(found) == 1


def test_a_template_is_marked_by_all_that_it_is_made_from_and_nothing_else() -> None:
    texts = {
        "page": "{% extends 'base.html' %}{% block a %}{% include ['part.html', 'no.html'] %}{% endblock %}",
        "base": "{% from 'small.html' import day %}{% block a %}{{ day(1) }}{% endblock %}",
        "part": "a part",
        "small": "{% macro day(x) %}{{ x }}{% endmacro %}",
        "other": "another",
        "any": "{% include page.title %}",
    }

    def marks(**changed: str) -> Mapping[str, str]:
        return compile_templates(theme_of(**{**texts, **changed}), {"page.html": View}, Site).value.marks

    def touched(**changed: str) -> set[str]:
        before, after = marks(), marks(**changed)
        return {name.removesuffix(".html") for name in before if before[name] != after[name]}

    assert touched(small=f"{texts['small']} ") == {"any", "base", "page", "small"}
    assert touched(part="a new part") == {"any", "page", "part"}
    assert touched(other="new") == {"any", "other"}
    assert touched(page=f"{texts['page']} ") == {"any", "page"}
    assert marks() == marks()
