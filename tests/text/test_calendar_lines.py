"""Lines of iCalendar."""

from hypothesis import given
from hypothesis import strategies as st

from site_builder.text.calendar_lines import LONGEST, escaped, folded_line

TEXT = st.text(st.characters(exclude_categories=["Cs"]))


@given(TEXT)
def test_a_folded_line_is_short_and_unfolds_to_itself(text: str) -> None:
    line = escaped(text)

    folded = folded_line(line)

    assert all(len(piece.encode()) <= LONGEST for piece in folded.split("\r\n"))
    assert folded.replace("\r\n ", "") == line


def test_what_means_something_to_the_format_is_escaped() -> None:
    assert escaped("a,b;c\\d\r\ne\nf\rg") == "a\\,b\\;c\\\\d\\ne\\nf\\ng"


def test_a_sign_that_the_format_forbids_becomes_a_space() -> None:
    assert escaped("a\x00b\tc") == "a b c"


def test_a_character_is_never_torn_apart() -> None:
    assert folded_line("я" * 40).split("\r\n") == ["я" * 37, " яяя"]
