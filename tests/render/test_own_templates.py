"""The templates of this project, filled with all they can be given and with as little as they may be."""

import re
from html.parser import HTMLParser
from xml.etree import ElementTree

import pytest

from site_builder.compose.views import VIEWS, SiteView
from site_builder.model.page import Page
from site_builder.render import check_templates, render
from tests.render.samples import bare, full, own_theme

THEME = own_theme()
HTML = [name for name in VIEWS if name.endswith(".html")]
VOID = ("meta", "link", "br", "hr", "img", "input")


def made(name: str, fill: object) -> str:
    assert callable(fill)
    url = name if not name.endswith(".html") else f"{name[:-5]}/"
    output, issues = render(Page(url, name, fill(VIEWS[name])), fill(SiteView), THEME)
    assert not issues
    assert output is not None
    return output.data.decode()


class Outline(HTMLParser):
    """What stands in a page: its headings, its landmarks, and elements that were left open."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.headings: list[int] = []
        self.tags: list[str] = []
        self.open: list[str] = []
        self.attributes: list[str] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.attributes.extend(name for name, _ in attrs)
        if re.fullmatch("h[1-6]", tag):
            self.headings.append(int(tag[1]))
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag


def test_every_name_and_field_in_them_exists() -> None:
    assert check_templates(THEME, VIEWS, SiteView) == ()


@pytest.mark.parametrize("fill", [full, bare])
@pytest.mark.parametrize("name", VIEWS)
def test_a_template_takes_any_view(name: str, fill: object) -> None:
    # A file of data is what its view holds, and nothing else.
    assert made(name, fill).strip() or name == "data.txt"


@pytest.mark.parametrize("fill", [full, bare])
@pytest.mark.parametrize("name", HTML)
def test_a_page_has_one_heading_above_all_and_skips_no_level(name: str, fill: object) -> None:
    outline = Outline(made(name, fill))

    steps = zip(outline.headings, outline.headings[1:], strict=False)
    assert outline.headings.count(1) == 1
    assert outline.headings[0] == 1
    assert all(after <= before + 1 for before, after in steps)
    assert not outline.open


@pytest.mark.parametrize("name", HTML)
def test_a_page_holds_no_style_and_no_handler_of_its_own(name: str) -> None:
    text = made(name, full)
    outline = Outline(text)

    assert "style" not in outline.tags
    assert not [name for name in outline.attributes if name == "style" or name.startswith("on")]
    assert re.findall(r"<script(?! src=| type=.application/ld)", text) == []


@pytest.mark.parametrize("name", HTML)
def test_the_policy_comes_before_anything_it_rules(name: str) -> None:
    text = made(name, full)

    assert text.index("Content-Security-Policy") < text.index("<link")
    assert len(text[: text.index("<meta charset")].encode()) < 900


@pytest.mark.parametrize("name", [name for name in VIEWS if name.endswith(".xml")])
@pytest.mark.parametrize("fill", [full, bare])
def test_files_for_machines_are_well_formed(name: str, fill: object) -> None:
    text = made(name, fill)

    ElementTree.fromstring(text.encode())


def test_words_from_outside_cannot_become_markup() -> None:
    leaks = [name for name in VIEWS if not name.endswith(".txt") and "& <words>" in made(name, full)]

    assert not leaks


def test_every_note_opens_with_the_words_that_tell_whose_it_is() -> None:
    text = re.sub(r"<[^>]+>", "", made("article.html", full))

    assert text.count("Archive note 2") == 6
