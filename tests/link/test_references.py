"""References are found by the types of the fields that hold them."""

import typing
from dataclasses import fields

import pytest

from site_builder.link.references import KINDS, references
from site_builder.model import ids
from site_builder.model.ids import ArticleId, MeetingId, NoteId, PersonId, TagId
from site_builder.model.records import Note
from tests.link.library import ARTICLES, NOTES, OTHERS, records


def test_a_reference_knows_its_kind_and_its_place() -> None:
    (article,) = records({"content/articles/early.md": ARTICLES["content/articles/early.md"]})

    found = [(reference.kind, reference.id, reference.key) for reference in references(article)]

    assert found[0] == (MeetingId, "minsk", ("meetings", 0, "meeting"))
    assert found[1] == (PersonId, "putin", ("people", 0))
    assert found[-1] == (TagId, "gas", ("tags", 0))


def test_ids_of_ones_own_are_no_references() -> None:
    (file,) = records({"content/notes/early.yaml": NOTES["content/notes/early.yaml"]})

    found = {reference.kind: reference.id for reference in references(file.notes[0])}  # type: ignore[union-attr]  # a notes file

    assert NoteId not in found and found[ArticleId] == "late"


def test_references_further_in_are_found() -> None:
    (meeting,) = records({"content/meetings/minsk.md": OTHERS["content/meetings/minsk.md"]})

    assert ("participants", 1, "person") in [reference.key for reference in references(meeting)]


@pytest.mark.parametrize("name", [name for name in vars(ids) if name.endswith("Id")])
def test_every_type_of_id_names_a_kind(name: str) -> None:
    assert vars(ids)[name] in KINDS


def test_the_fields_that_may_hold_words_or_an_id_are_known() -> None:
    hints = typing.get_type_hints(Note)
    mixed = [one.name for one in fields(Note) if {PersonId, str} <= set(typing.get_args(hints[one.name]))]

    assert mixed == ["author"]
