"""Lines brought back into a text as it was imported, and taken out of it."""

from site_builder.importing.spliced import with_line, without_line
from site_builder.model.draft import LineEntry, LineKind, Sidecar

WORDS = {1: "The ferry came.", 2: "Share this", 3: "It left."}


def account(body: str, *kinds: LineKind) -> Sidecar:
    lines = tuple(LineEntry(number, kind) for number, kind in enumerate(kinds, 1))
    return Sidecar("0" * 64, "utf-8", lines=lines, body=body)


WHOLE = account("The ferry came.\n\nIt left.", LineKind.BODY, LineKind.SHARE, LineKind.BODY)


def test_a_line_stands_behind_the_one_that_it_followed() -> None:
    assert with_line(WHOLE, 2, WORDS).body == "The ferry came.\n\nShare this\n\nIt left."


def test_a_line_before_all_others_stands_first() -> None:
    cut = account("It left.", LineKind.SHARE, LineKind.SHARE, LineKind.BODY)

    assert with_line(cut, 1, WORDS).body == "The ferry came.\n\nIt left."


def test_a_line_of_a_text_kept_letter_for_letter_is_put_between_its_neighbours() -> None:
    kept = account("The ferry came.\nIt left.", LineKind.VERBATIM, LineKind.SHARE, LineKind.VERBATIM)

    assert with_line(kept, 2, WORDS).body == "The ferry came.\nShare this\nIt left."


def test_a_line_is_taken_out_with_the_blank_one_beside_it() -> None:
    made = without_line(WHOLE, 3, WORDS)

    assert made is not None and made.body.strip() == "The ferry came."


def test_a_row_of_a_table_or_a_line_that_is_not_there_cannot_be_taken_out() -> None:
    table = account("| It left. |\n|---|", LineKind.SHARE, LineKind.SHARE, LineKind.BODY)

    assert without_line(table, 3, WORDS) is None
    assert without_line(WHOLE, 2, WORDS) is None
