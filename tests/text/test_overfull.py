import pytest

from site_builder.text.overfull import MOST_OPEN, MOST_SIGNS, overfull

PROSE = "The harbour was *quiet*, and the [market](https://example.org/a) was not [1].\n\n"


def test_a_book_is_not_too_much() -> None:
    assert overfull(PROSE * 30_000) is None


@pytest.mark.parametrize("unit", ["[", "[a", "![", "[^", "[a\n", "[\n>\n", "- [\n", "[["])
def test_brackets_that_are_never_closed_are_refused_where_they_become_too_many(unit: str) -> None:
    text = f"Words.\n\n{unit * (MOST_OPEN + 1)}"

    found = overfull(text)

    assert found
    assert text[found.offset] == "["
    assert "2,000 brackets" in found.message


def test_brackets_inside_brackets_are_counted_until_they_are_closed() -> None:
    assert overfull("[" * 50_000 + "]" * 50_000)


@pytest.mark.parametrize("unit", ["[a] ", "[a](b) ", "\\[ ", "[ ] to do\n", "[[a]] ", "[a [b] c]\n"])
def test_brackets_that_are_closed_or_only_signs_may_be_many(unit: str) -> None:
    assert overfull(unit * 20_000) is None


@pytest.mark.parametrize("unit", ["*a ", "- a\n", "|a", "\n", "`a` ", "&amp; "])
def test_more_signs_than_a_text_has_are_refused_where_they_become_too_many(unit: str) -> None:
    text = unit * (MOST_SIGNS + 1)

    found = overfull(text)

    assert found
    assert text.count("\n", 0, found.offset) <= MOST_SIGNS
    assert "300,000 lines and signs" in found.message
    assert found.offset < len(text)
