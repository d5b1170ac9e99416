"""Entries are added to lists of YAML in the form that each list has; every other character stays."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from site_builder.text.yaml_edit import Refusal
from site_builder.text.yaml_guard import load
from site_builder.text.yaml_lists import Entry, with_entries

FILE = """\
# An article.
title: "The tide"   # as printed

tags: [herring, levy]   # topics
people:
  - one   # first
  - two   # second

meetings:
- meeting: a
  relation: report   # yes
related:
    - {article: b, relation: follows}
summary: >-
  Folded
  text.
places: []
evidence:
"""
KEYS = ("title", "summary", "meetings", "people", "tags")


@pytest.mark.parametrize(
    ("key", "entry", "before", "after"),
    [
        ("tags", "quay", "[herring, levy]", "[herring, levy, quay]"),
        ("people", "three", "  - two   # second\n", "  - two   # second\n  - three\n"),
        (
            "meetings",
            {"meeting": "b", "relation": "preview"},
            "  relation: report   # yes\n",
            "  relation: report   # yes\n- meeting: b\n  relation: preview\n",
        ),
        (
            "related",
            {"article": "c", "relation": "updates"},
            "{article: b, relation: follows}\n",
            "{article: b, relation: follows}\n    - {article: c, relation: updates}\n",
        ),
        ("places", "quay", "places: []", "places: [quay]"),
        ("evidence", "quay", "evidence:\n", "evidence: [quay]\n"),
        ("needs", "title", "[herring, levy]   # topics\n", "[herring, levy]   # topics\nneeds: [title]\n"),
    ],
)
def test_an_entry_comes_last_and_nothing_else_changes(
    key: str, entry: Entry, before: str, after: str
) -> None:
    assert with_entries(FILE, key, [entry], KEYS) == FILE.replace(before, after)


def test_a_new_list_of_mappings_has_a_line_for_each_key() -> None:
    made = with_entries("title: x", "meetings", [{"meeting": "a", "relation": "report"}], ("title",))

    assert made == "title: x\nmeetings:\n  - meeting: a\n    relation: report"


def test_a_new_list_stands_behind_a_text_over_several_lines() -> None:
    made = with_entries("summary: >-\n  two\n  lines\n\nplaces: []\n", "tags", ["a"], ("summary",))

    assert made == "summary: >-\n  two\n  lines\ntags: [a]\n\nplaces: []\n"


def test_what_is_there_is_not_added_again() -> None:
    assert with_entries(FILE, "tags", ["levy", "herring"], KEYS) == FILE


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("tags: &t [a]", "errors of its own"),
        ("tags: a", "no list"),
        ("- a", "errors of its own"),
        ("{title: x}", "touching what is around"),
    ],
)
def test_what_cannot_be_added_to_safely_is_refused(text: str, why: str) -> None:
    made = with_entries(text, "tags", ["b"], ("title",))

    assert isinstance(made, Refusal) and why in made.why


@given(
    st.lists(st.from_regex(r"[a-z][a-z0-9-]{0,12}", fullmatch=True), max_size=4),
    st.sampled_from(
        ["title: x\ntags: [a, b]\n", "title: x\ntags:\n  - a\n  - b\n", "tags: [\n  a,\n  b\n]\n"]
    ),
)
def test_adding_keeps_what_was_and_is_done_once(new: list[str], text: str) -> None:
    made = with_entries(text, "tags", new, ())

    assert isinstance(made, str)
    value = load(made, 10_000).value
    assert isinstance(value, dict) and value["tags"] == [*dict.fromkeys(["a", "b", *new])]
    assert with_entries(made, "tags", new, ()) == made
