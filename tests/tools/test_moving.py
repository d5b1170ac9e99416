"""Notes typed into an article's front matter go to where notes belong, letter for letter."""

import pytest

from site_builder.text.yaml_edit import Refusal
from site_builder.tools.moving import NOTHING, Moved, moved

ARTICLE = """---
title: Talks
notes:   # mine
- id: a   # first
  quote: The talks
  summary: >-
    One.

    Two.

# the tags
tags: [minsk]
---

The talks took place.
"""
NOTES = "article: talks\nnotes:\n    - id: old\n      quote: took\n"


def test_notes_make_a_file_of_their_own_and_the_article_keeps_the_rest() -> None:
    made = moved("talks", ARTICLE, "")

    assert isinstance(made, Moved)
    assert made.article == "---\ntitle: Talks\n\n# the tags\ntags: [minsk]\n---\n\nThe talks took place.\n"
    assert made.notes.split("notes:\n")[1] == (
        "  # mine\n  - id: a   # first\n    quote: The talks\n    summary: >-\n      One.\n\n      Two.\n"
    )


def test_notes_stand_behind_those_that_are_there_and_as_deep() -> None:
    made = moved("talks", ARTICLE, NOTES)

    assert isinstance(made, Moved)
    assert made.notes.startswith(NOTES)
    assert "\n    - id: a   # first\n      quote: The talks\n" in made.notes


def test_an_empty_list_is_only_taken_away() -> None:
    made = moved("talks", "---\ntitle: Talks\nnotes: []\n---\n\nWords.\n", NOTES)

    assert isinstance(made, Moved)
    assert made.article == "---\ntitle: Talks\n---\n\nWords.\n"
    assert made.notes.rstrip() == NOTES.rstrip()


@pytest.mark.parametrize(
    ("article", "notes", "why"),
    [
        ("---\ntitle: Talks\n---\n\nWords.\n", "", NOTHING),
        ("---\ntitle: [\n---\n\nWords.\n", "", "cannot be read"),
        ("Words.\n", "", "cannot be read"),
        ("---\ntitle: T\nnotes: [{id: a}]\n---\n\nWords.\n", NOTES, "put each on lines of its own"),
        ("---\ntitle: T\nnotes: some\n---\n\nWords.\n", "", "put each on lines of its own"),
        (ARTICLE, "article: [", "has errors of its own"),
    ],
)
def test_what_cannot_be_moved_safely_is_left(article: str, notes: str, why: str) -> None:
    made = moved("talks", article, notes)

    assert isinstance(made, Refusal) and why in made.why
