"""The theme's files in the site."""

import re

import pytest

from site_builder.model.page import Theme
from site_builder.render import theme_files
from site_builder.render.theme import joined_styles
from tests.render.samples import own_theme

FILES = {
    "css/article.css": b"@layer parts { a {} }\n\n",
    "css/base.css": b"@layer base { b {} }",
    "css/layers.css": b"@layer base, parts;",
    "fonts/text.woff2": b"font",
    "icon.svg": b"<svg/>",
    "theme.js": b"1;",
}


def test_the_style_sheets_become_one_and_the_order_of_layers_comes_first() -> None:
    assert joined_styles(FILES) == b"@layer base, parts;\n\n@layer parts { a {} }\n\n@layer base { b {} }\n"


def test_names_change_with_what_the_files_hold() -> None:
    files = theme_files(Theme({}, FILES))
    changed = theme_files(Theme({}, {**FILES, "css/base.css": b"@layer base { i {} }"}))

    assert re.fullmatch(r"assets/theme\.[0-9a-f]{10}\.css", files.stylesheet)
    assert changed.stylesheet != files.stylesheet
    assert (changed.script, changed.icon) == (files.script, files.icon)


def test_every_file_reaches_the_site_once() -> None:
    files = theme_files(Theme({}, FILES))

    paths = [output.path for output in files.outputs]
    assert paths == [files.stylesheet, files.script, files.icon, "assets/fonts/text.woff2"]


def test_a_theme_without_files_adds_none() -> None:
    files = theme_files(Theme())

    assert (files.outputs, files.stylesheet, files.script, files.icon) == ((), "", "", "")


def test_every_style_sheet_fills_one_of_the_layers() -> None:
    files = own_theme().files
    (order,) = re.findall(rb"@layer ([^;{]+);", files["css/layers.css"])
    layers = {name.strip() for name in order.split(b",")}

    filled = {
        name: set(re.findall(rb"^@layer (\w+) \{", data, re.M))
        for name, data in files.items()
        if name.endswith(".css") and name != "css/layers.css"
    }

    assert {name: found for name, found in filled.items() if len(found) != 1 or not found <= layers} == {}


def test_the_style_sheets_name_no_ids_and_shout_nowhere() -> None:
    style = joined_styles(own_theme().files).decode()
    selectors = re.sub(r"\{[^{}]*\}|/\*.*?\*/", "", style, flags=re.S)

    assert "!important" not in style
    assert not re.findall(r"#[a-z][\w-]*", selectors)


def test_the_script_stays_a_comfort() -> None:
    assert len(own_theme().files["theme.js"]) <= 4096


@pytest.mark.parametrize(
    "selector",
    [".align-center", ".align-right", ".note-fallen", ".q-start:target + .q", ".reason", ".table-box"],
)
def test_what_marks_a_passage_or_a_note_has_a_look_of_its_own(selector: str) -> None:
    style = joined_styles(own_theme().files).decode()

    assert re.search(rf"{re.escape(selector)}[ ,]", style)
