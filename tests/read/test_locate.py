"""Key paths become lines and columns."""

import pytest

from site_builder.model.issue import Issue, Part, Spot
from site_builder.read.locate import locate

PATH = "content/articles/talks.md"
TEXT = """---
# a comment
title: "Talks"   # another
summary: >-
  Two lines
  of words.
empty:   # nothing
valid: {from: 2007, to: "2008"}
sources:
  - title: 北京 talks
    url: https://example.org/
  - title: Other
---

Body
"""


def placed(*key: str | int, part: Part = Part.VALUE) -> tuple[int, int, str]:
    spot = locate(Issue("R16", "x", Spot(PATH).at(*key, part=part)), {PATH: TEXT}).spot
    line = TEXT.split("\n")[spot.line - 1]
    return spot.line, spot.column, line[spot.column - 1 : spot.column - 1 + spot.length]


@pytest.mark.parametrize(
    ("key", "place"),
    [
        (("title",), (3, 8, '"Talks"')),
        (("summary",), (4, 10, ">-")),
        (("empty",), (7, 1, "empty")),
        (("valid",), (8, 8, '{from: 2007, to: "2008"}')),
        (("valid", "to"), (8, 25, '"2008"')),
        (("sources", 0, "title"), (10, 12, "北京 talks")),
        (("sources", 1), (12, 5, "title: Other")),
    ],
)
def test_a_value_is_underlined_where_it_stands(
    key: tuple[str | int, ...], place: tuple[int, int, str]
) -> None:
    assert placed(*key) == place


def test_a_key_is_underlined_when_the_key_is_meant() -> None:
    assert placed("valid", "from", part=Part.KEY) == (8, 9, "from")


@pytest.mark.parametrize(
    ("key", "place"),
    [
        (("valid", "since"), (8, 8, '{from: 2007, to: "2008"}')),
        (("sources", 1, "url"), (12, 5, "title: Other")),
        (("sources", 7, "url"), (10, 3, "- title: 北京 talks")),
        (("title", "further", "in"), (3, 8, '"Talks"')),
        (("missing",), (1, 1, "---")),
    ],
)
def test_what_is_missing_is_shown_where_it_should_be(
    key: tuple[str | int, ...], place: tuple[int, int, str]
) -> None:
    assert placed(*key) == place


def test_a_whole_yaml_file_has_no_front_matter_to_skip() -> None:
    issue = Issue("N05", "x", Spot("content/notes/a.yaml", ("notes", 0, "id")))

    spot = locate(issue, {"content/notes/a.yaml": "---\narticle: a\nnotes:\n  - id: one\n"}).spot

    assert (spot.line, spot.column, spot.length) == (4, 9, 3)


def test_other_places_are_found_too() -> None:
    issue = Issue("N11", "x", Spot("b", line=3), also=(Spot(PATH, ("title",)),))

    found = locate(issue, {PATH: TEXT})

    assert found.spot == issue.spot and found.also[0].line == 3


def test_a_file_that_is_not_there_or_not_meant_by_key_is_left_alone() -> None:
    whole, unknown = Issue("K06", "x", Spot(PATH)), Issue("K06", "x", Spot("other.md", ("title",)))

    assert locate(whole, {PATH: TEXT}) == whole
    assert locate(unknown, {PATH: TEXT}) == unknown
