"""A Markdown file comes apart where its front matter ends."""

import pytest

from site_builder.text.front_matter import Halves, split


def test_a_file_is_cut_at_the_second_line_of_hyphens() -> None:
    assert split("---\ntitle: A\n---\n\nText\n") == Halves("title: A\n", 4, "Text", 5)


def test_hyphens_in_the_text_are_text() -> None:
    halves = split("---\ntitle: A\n---\nOne\n\n---\n\nTwo\n")

    assert halves and halves.body == "One\n\n---\n\nTwo"


def test_blank_lines_around_the_text_are_dropped_and_its_indentation_kept() -> None:
    halves = split("---\n---\n\n \n    code\n\n\n")

    assert halves == Halves("", 4, "    code", 5)


def test_spaces_behind_the_hyphens_do_no_harm() -> None:
    assert split("--- \ntitle: A\n---  \nText") == Halves("title: A\n", 5, "Text", 4)


def test_a_file_may_end_with_its_front_matter() -> None:
    assert split("---\ntitle: A\n---") == Halves("title: A\n", 4, "", 3)


@pytest.mark.parametrize(
    "text", ["", "Text", "---", "---\ntitle: A\n", " ---\n---\n", "----\n---\n", "\n---\n---\n"]
)
def test_a_file_without_two_lines_of_hyphens_has_no_front_matter(text: str) -> None:
    assert split(text) is None
