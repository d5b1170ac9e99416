"""The ends of files."""

from site_builder.text.endings import lines_of_network, lines_of_unix


def test_a_file_ends_in_one_line_end() -> None:
    assert lines_of_unix("\n{}\n\n") == b"{}\n"
    assert lines_of_network("a,b\r\n") == b"a,b\r\n"


def test_a_space_that_belongs_to_the_last_line_stays() -> None:
    assert lines_of_network("ER  - ") == b"ER  - \r\n"
