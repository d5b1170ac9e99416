"""What is written as a record is read as the same record."""

import dataclasses
import typing
from collections.abc import Mapping
from datetime import date
from enum import StrEnum

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from site_builder.model.held import Held
from site_builder.model.issue import Spot
from site_builder.model.records import FOLDERS, Claim, Note, NoteFile
from site_builder.model.url import Url
from site_builder.model.when import Day, Precision, When
from site_builder.read.record import read_record
from site_builder.read.shape import entry, is_mapping, is_record, members, plain, shape
from site_builder.text.encode import front_matter, tidy
from site_builder.text.encode import plain as as_written

TEXT = st.text(
    alphabet=st.characters(exclude_categories=["Cc", "Cs"], exclude_characters="\ufeff"), max_size=20
)
WORDS = TEXT.filter(lambda text: bool(text.strip()))
NAMES = st.from_regex(r"[a-z]{1,6}(-[a-z0-9]{1,6})?", fullmatch=True)
DAYS = st.dates(date(1900, 1, 1), date(2100, 1, 1))


def values(hint: object, *, is_required: bool) -> st.SearchStrategy[typing.Any]:
    """Values of a type, as a person could write them."""
    if hint is not plain(hint):
        return NAMES
    if typing.get_origin(hint) is tuple:
        return st.lists(field(members(entry(hint)), is_required=True), max_size=3).map(tuple)
    if is_mapping(hint):
        return st.dictionaries(NAMES, TEXT, max_size=3)
    if isinstance(hint, type) and issubclass(hint, StrEnum):
        return st.sampled_from(hint)
    if is_record(hint):
        return records(hint)
    by_type: dict[object, st.SearchStrategy[typing.Any]] = {
        bool: st.booleans(),
        Day: DAYS.map(lambda day: Day(day.year, day.month, day.day)),
        float: st.floats(-90, 90),
        int: st.integers(-5, 5_000),
        str: WORDS if is_required else TEXT,
        Url: NAMES.map(lambda name: Url(f"https://example.org/{name}?a=b#c")),
        When: whens(),
    }
    return by_type[hint]


def field(hints: tuple[object, ...], *, is_required: bool) -> st.SearchStrategy[typing.Any]:
    return st.one_of([values(hint, is_required=is_required) for hint in hints])


@st.composite
def whens(draw: st.DrawFn) -> When:
    day, precision, mark = draw(DAYS), draw(st.sampled_from(Precision)), draw(st.sampled_from(["", "~"]))
    cut = {Precision.DAY: 10, Precision.MONTH: 7, Precision.YEAR: 4}[precision]
    return When.parse(f"{day.isoformat()[:cut]}{mark}")


def records(kind: type, **given_fields: object) -> st.SearchStrategy[typing.Any]:
    """Dataclasses with every field filled, or left out where it may be."""
    written = {
        one.name: field(one.hints, is_required=one.is_required) for one in shape(kind).by_name.values()
    }
    optional = {name for name, one in shape(kind).by_name.items() if not one.is_required}
    fixed = {name: st.just(value) for name, value in given_fields.items()}
    chosen = st.sets(st.sampled_from(sorted(optional))) if optional else st.just(set())
    return chosen.flatmap(
        lambda names: st.builds(
            kind,
            **{name: way for name, way in written.items() if name not in optional or name in names} | fixed,
        )
    )


@pytest.mark.parametrize("folder", sorted(set(FOLDERS) - {"claims", "notes"}))
@given(data=st.data())
@settings(max_examples=15, deadline=None)
def test_a_record_comes_back_as_it_was(folder: str, data: st.DataObject) -> None:
    path = f"content/{folder}/a-name.md"
    body = data.draw(st.sampled_from(["", "Text.", "One\n\n---\n\nTwo", "    code"]))
    own: dict[str, typing.Any] = {"held": Held(body)} if folder == "articles" else {"body": body}
    record = data.draw(records(FOLDERS[folder], id="a-name", **own, spot=Spot(path)))
    head = front_matter(record)
    text = f"{head}\n{body}\n"

    read, issues = read_record(path, text)

    assert issues == ()
    assert read is not None and not isinstance(read, Claim | NoteFile)
    assert dataclasses.replace(read, body_line=1) == record


@given(data=st.data())
@settings(max_examples=20, deadline=None)
def test_notes_come_back_as_they_were(data: st.DataObject) -> None:
    path = "content/notes/talks.yaml"
    notes = tuple(
        data.draw(records(Note, on="talks", spot=Spot(path, ("notes", index)), quote="some words"))
        for index in range(data.draw(st.integers(0, 3)))
    )
    written: Mapping[str, typing.Any] = {"article": "talks", "notes": [as_written(note) for note in notes]}

    read, issues = read_record(path, tidy(written))

    assert issues == ()
    assert isinstance(read, NoteFile) and read.notes == notes


@given(st.sampled_from(sorted(FOLDERS)), st.text() | st.text(alphabet="-:ab \n[]{}'\"", max_size=60))
def test_no_file_makes_the_reader_raise(folder: str, text: str) -> None:
    for words in (text, f"---\n{text}\n---\n"):
        record, issues = read_record(f"content/{folder}/a-name.md", words)

        assert record is not None or issues
