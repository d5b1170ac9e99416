"""Offsets become lines and columns as editors count them."""

from site_builder.text.position import line_end, position


def test_lines_and_columns_count_from_one() -> None:
    assert [position("ab\ncd", offset) for offset in (0, 1, 3, 5)] == [(1, 1), (1, 2), (2, 1), (2, 3)]


def test_other_line_separators_do_not_begin_a_line() -> None:
    assert position("a\u2028b\x85c", 4) == (1, 5)


def test_a_line_ends_before_its_white_space() -> None:
    assert line_end("one  \ntwo", 1) == 3
    assert line_end("one", 0) == 3


def test_every_offset_of_a_text_lies_where_counting_its_line_ends_puts_it() -> None:
    text = "\n\na\nbc \u2028\n\nd\n"

    counted = [(text.count("\n", 0, at) + 1, at - text.rfind("\n", 0, at)) for at in range(len(text) + 1)]

    assert [position(text, at) for at in range(len(text) + 1)] == counted
