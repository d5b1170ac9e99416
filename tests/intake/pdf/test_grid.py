"""Columns are where every row is clear; one long cell may come near the next column."""

from site_builder.intake.pdf.grid import Row, Word, rows_of_table

SIZE = 14.0


def row(number: int, *cells: tuple[float, str]) -> Row:
    words = tuple(Word(text, left, left + 7 * len(text)) for left, text in cells)
    return Row(words, 700 - 18.0 * number, SIZE)


def test_a_long_cell_that_comes_near_the_next_column_stays_in_its_own() -> None:
    rows = [
        row(0, (80, "Town"), (166, "Cost"), (260, "Bridges")),
        row(1, (50, "Alder"), (166, "1,200"), (260, "4")),
        row(2, (50, "Elm"), (78, "on"), (99, "the"), (127, "Water"), (166, "87"), (260, "-")),
        row(3, (50, "Oak"), (166, "15,000"), (260, "12")),
    ]

    assert rows_of_table(rows) == (
        ("Town", "Cost", "Bridges"),
        ("Alder", "1,200", "4"),
        ("Elm on the Water", "87", "-"),
        ("Oak", "15,000", "12"),
    )


def test_a_small_stretch_that_most_rows_happen_to_leave_clear_is_no_column() -> None:
    rows = [row(at, (50, "words"), (88.5, "that"), (120, "run"), (145, "on")) for at in range(4)]

    assert rows_of_table(rows) == ()
