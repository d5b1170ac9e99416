"""The web manifest."""

import json
from dataclasses import replace
from pathlib import Path

import pytest
from PIL import Image

from site_builder.compose.manifest import ICONS
from site_builder.compose.views.machine import DataView
from tests.compose.archives import CONFIG, pages, view

THEME = Path(__file__).parents[2] / "theme"


def test_its_addresses_hold_below_any_path() -> None:
    made = json.loads(view(pages()["site.webmanifest"], DataView).text)

    assert (made["start_url"], made["scope"], made["name"]) == ("./", "./", "Reading Room")
    assert all(icon["src"].startswith("assets/") for icon in made["icons"])


@pytest.mark.parametrize(("name", "size", "_purpose"), ICONS)
def test_an_icon_is_there_and_has_the_size_it_says(name: str, size: int, _purpose: str) -> None:
    with Image.open(THEME / name) as icon:
        assert icon.size == (size, size)


@pytest.mark.parametrize(
    ("title", "short"),
    [
        ("Reading Room", "Reading Room"),
        ("Two Neighbours: an archive", "Two Neighbours"),
        ("The collected letters of everybody", "The collected letters"),
    ],
)
def test_a_home_screen_gets_a_name_of_a_few_words(title: str, short: str) -> None:
    made = pages(config=replace(CONFIG, title=title))["site.webmanifest"]

    assert json.loads(view(made, DataView).text)["short_name"] == short
