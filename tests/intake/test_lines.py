"""Lines as they stood, and white space as a reader sees it."""

import pytest

from site_builder.intake.lines import split_lines, tidy_spaces, usual_ending


def test_lines_end_as_they_did_on_whatever_machine_they_were_saved() -> None:
    lines = split_lines("one\r\ntwo\nthree\rfour")

    assert [(line.number, line.exact, line.ending) for line in lines] == [
        (1, "one", "\r\n"),
        (2, "two", "\n"),
        (3, "three", "\r"),
        (4, "four", ""),
    ]


@pytest.mark.parametrize(
    ("text", "numbers"), [("", []), ("a", [1]), ("a\n", [1]), ("a\n\n", [1, 2]), ("\n", [1])]
)
def test_a_final_line_end_is_no_line_of_its_own(text: str, numbers: list[int]) -> None:
    assert [line.number for line in split_lines(text)] == numbers


def test_the_usual_ending_is_that_of_most_lines() -> None:
    assert usual_ending(split_lines("a\r\nb\r\nc\n")) == "\r\n"
    assert usual_ending(split_lines("a")) == "\n"


@pytest.mark.parametrize(
    ("exact", "tidy"),
    [
        ("  two  words\t", "two words"),
        ("the \u00a0February", "the February"),
        ("the\u2028next", "the next"),
        ("soft\u00adhyphen, zero\u200bwidth, bell\x07", "softhyphen, zerowidth, bell"),
        ("a\u00a0b", "a b"),
        ("«\u00a0Oui\u00a0!\u00a0»", "«\u00a0Oui\u00a0!\u00a0»"),
        ("10\u202f000 euros", "10\u202f000 euros"),
        ("\u00a0 \ufeff", ""),
    ],
)
def test_spaces_are_single_but_for_those_that_typography_sets(exact: str, tidy: str) -> None:
    assert tidy_spaces(exact) == tidy
