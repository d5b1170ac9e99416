"""Carets stand under the words in question, whatever the words are made of."""

from site_builder.text.columns import WIDTH, excerpt, visible, width


def test_carets_stand_under_plain_words() -> None:
    assert excerpt("title: gas", 8, 3) == ("title: gas", "       ", "^^^")


def test_wide_letters_take_two_columns_and_accents_none() -> None:
    assert excerpt("北京: cafe\u0301 x", 5, 5) == ("北京: cafe\u0301 x", "      ", "^^^^")
    assert width("北京cafe\u0301") == 8


def test_tabs_are_shown_as_spaces() -> None:
    assert excerpt("\tname: x", 2, 4) == ("    name: x", "    ", "^^^^")


def test_a_long_line_is_cut_around_the_words() -> None:
    line, indent, carets = excerpt("a" * 300 + "WORDS" + "b" * 300, 301, 5)

    assert line.startswith("…a") and line.endswith("b…") and len(line) <= WIDTH + 2
    assert line[len(indent) : len(indent) + 5] == "WORDS" and carets == "^^^^^"


def test_words_longer_than_a_line_are_underlined_as_far_as_they_are_shown() -> None:
    line, indent, carets = excerpt("x" * 500, 1, 500)

    assert indent == "" and len(carets) == len(line) - 1


def test_a_place_past_the_end_of_the_line_has_one_caret() -> None:
    assert excerpt("ab", 3, 4) == ("ab", "  ", "^")


def test_without_a_column_there_are_no_carets() -> None:
    assert excerpt("a line", 0, 1) == ("a line", "", "")


def test_signs_that_would_disturb_a_terminal_are_shown_as_one_sign() -> None:
    assert visible("a\x1b[31mb\u202ec\r\n") == "a�[31mb�c��"
