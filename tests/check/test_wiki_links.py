"""Brackets that reach readers as they are typed are told, with where they stand."""

from tests.check.inspection import article, findings, note


def told(files: dict[str, str]) -> list[tuple[str, int, int]]:
    return [(one.spot.path, one.spot.line, one.spot.column) for one in findings(files) if one.code == "K20"]


def test_brackets_that_are_not_closed_are_told_at_their_place() -> None:
    essay = {"content/essays/about.md": "---\ntitle: About\n---\n\nOne\nand [[two.\n"}

    assert told(essay) == [("content/essays/about.md", 6, 5)]


def test_links_and_code_are_fine_and_so_are_the_words_of_an_article() -> None:
    essay = {"content/essays/about.md": "---\ntitle: About\n---\n\n[[about]], `[[`, \\[\\[.\n"}

    assert told({**essay, **article(body="They [[met.")}) == []


def test_fields_of_plain_words_hold_no_links() -> None:
    meeting = (
        "---\ntitle: T\nwhen: 2007\nsummary: On [[x]].\ncertainty_note: On [[x]].\n"
        "outcome: [{text: 'On [[x]].', sources: [{title: A, citation: B}]}]\n---\n"
    )
    files = {**note("gloss", summary="On [[x]]."), "content/meetings/m.md": meeting}

    keys = [one.spot.key for one in findings(files) if one.code == "K20"]

    assert keys == [("summary",), ("certainty_note",), ("outcome", 0, "text"), ("notes", 0, "summary")]


def test_a_note_with_brackets_is_told_at_its_body() -> None:
    (issue,) = [one for one in findings(note("gloss", "    body: 'So [[x.'\n")) if one.code == "K20"]

    assert issue.spot.key == ("notes", 0, "body")
