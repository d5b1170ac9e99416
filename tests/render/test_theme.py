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
    "css/fonts.css": b'@layer tokens { @font-face { src: url("../fonts/text.woff2"); } }',
    "css/layers.css": b"@layer base, parts;",
    "fonts/OFL.txt": b"licence",
    "fonts/text.woff2": b"font",
    "icon.svg": b"<svg/>",
    "theme.js": b"1;",
}


def test_the_style_sheets_become_one_and_the_order_of_layers_comes_first() -> None:
    style = joined_styles(FILES)

    assert style.startswith(b"@layer base, parts;\n\n@layer parts { a {} }\n\n@layer base { b {} }\n")


def test_comments_are_left_out_and_what_only_looks_like_one_stays() -> None:
    style = joined_styles(
        {"css/a.css": b'/* why, don\'t */\na { content: "/* */"; } /* "b" */\n\n/* c */ b {}\n'}
    )

    assert style == b'a { content: "/* */"; }\n b {}\n'


def test_names_change_with_what_the_files_hold() -> None:
    files = theme_files(Theme({}, FILES))
    changed = theme_files(Theme({}, {**FILES, "css/base.css": b"@layer base { i {} }"}))

    assert re.fullmatch(r"assets/theme\.[0-9a-f]{10}\.css", files.stylesheet)
    assert changed.stylesheet != files.stylesheet
    assert (changed.script, changed.icon) == (files.script, files.icon)


def test_every_file_reaches_the_site_once() -> None:
    files = theme_files(Theme({}, FILES))

    paths = [output.path for output in files.outputs]
    (font,) = (path for path in paths if path.endswith(".woff2"))
    assert sorted(paths) == sorted((files.stylesheet, files.script, files.icon, font, "assets/fonts/OFL.txt"))


def test_what_share_images_are_drawn_with_stays_at_home_and_one_icon_stands_at_the_root() -> None:
    files = theme_files(Theme({}, {**FILES, "favicon.ico": b"icon", "share/title.ttf": b"face"}))

    paths = {output.path for output in files.outputs}
    assert "favicon.ico" in paths
    assert not [path for path in paths if "share" in path]


def test_the_style_sheet_names_each_font_as_it_is_called_in_the_site() -> None:
    outputs = {output.path: output.data for output in theme_files(Theme({}, FILES)).outputs}
    (style,) = (data for path, data in outputs.items() if path.endswith(".css"))
    (font,) = re.findall(rb'url\("(.+?)"\)', style)

    assert re.fullmatch(rb"fonts/text\.[0-9a-f]{10}\.woff2", font)
    assert outputs[f"assets/{font.decode()}"] == b"font"


def test_the_style_sheets_ask_for_every_font_there_is_and_for_no_other() -> None:
    files = own_theme().files
    asked = set(re.findall(r'url\("\.\./(.+?)"\)', joined_styles(files).decode()))

    assert asked == {name for name in files if name.endswith(".woff2")}
    assert len([name for name in files if name.startswith("fonts/OFL-")]) == 2


def test_an_english_page_needs_no_file_with_cyrillic() -> None:
    rules = re.findall(r"@font-face \{[^}]*\}", own_theme().files["css/fonts.css"].decode())
    latin = [rule for rule in rules if "cyrillic" not in rule and "local(" not in rule]

    assert latin
    assert all("unicode-range" in rule for rule in rules if "local(" not in rule)
    assert not any("U+4" in rule for rule in latin)


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
    assert len(own_theme().files["theme.js"]) <= 15_000


@pytest.mark.parametrize(
    "selector",
    [".align-center", ".align-right", ".note-fallen", ".q-start:target + .q", ".reason", ".table-box"],
)
def test_what_marks_a_passage_or_a_note_has_a_look_of_its_own(selector: str) -> None:
    style = joined_styles(own_theme().files).decode()

    assert re.search(rf"{re.escape(selector)}[ ,]", style)
