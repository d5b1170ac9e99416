"""Where a note stands in the text of a file; a file that cannot be read is left alone."""

from site_builder.serve.desk.note_text import NotePlace, place_of, without_note
from site_builder.text.yaml_edit import Refusal

NOTES = "article: harbour\nnotes:\n  - {id: quiet, kind: context}\n  - {id: late, kind: gloss}\n"
PATH = "content/notes/harbour.yaml"


def test_a_note_is_found_by_its_name_and_nowhere_else() -> None:
    found = place_of(PATH, NOTES, "late")

    assert found and found.key == ("notes", 1) and found.value["kind"] == "gloss"
    assert place_of(PATH, NOTES, "other") is None
    assert place_of(PATH, "notes: [", "late") is None
    assert place_of(PATH, "- late", "late") is None


def test_a_claim_is_a_whole_file() -> None:
    found = place_of("content/claims/fleet.yaml", "kind: disputed\n", "fleet")

    assert found and found.key == ()


def test_of_what_is_no_file_of_notes_nothing_is_taken() -> None:
    assert isinstance(without_note("notes: none\n", NotePlace(PATH, ("notes", 0), {})), Refusal)
