"""The functions a template may call."""

from dataclasses import dataclass

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markupsafe import Markup

from site_builder.render.filters import LENT, MOST_ROWS, PARTS, note_rows
from tests.render.samples import own_theme


@dataclass(frozen=True)
class Note:
    summary: str


@dataclass(frozen=True)
class Block:
    html: Markup
    notes: tuple[Note, ...] = ()


TEXT, SHORT = Markup("<p>" + "word " * 120 + "</p>"), Markup("<p>word</p>")
NOTE = Note("A finding of one line.")
NOTED, FREE, CROWDED = Block(TEXT, (NOTE,)), Block(TEXT), Block(SHORT, (NOTE, NOTE))


@pytest.mark.parametrize(
    ("blocks", "expected"),
    [
        ((), (0,)),
        ((NOTED,), (0, PARTS)),
        ((NOTED, NOTED), (0, PARTS, PARTS)),
        ((NOTED, FREE, FREE, NOTED), (0, 3 * PARTS, 0, 0, PARTS)),
        ((CROWDED, NOTED), (0, PARTS + LENT, PARTS - LENT)),
        ((NOTED, CROWDED), (0, PARTS, PARTS)),
        ((NOTED, *[FREE] * 30), (0, MOST_ROWS, *[0] * 30)),
    ],
)
def test_tall_notes_borrow_room_from_what_follows(
    blocks: tuple[Block, ...], expected: tuple[int, ...]
) -> None:
    assert note_rows(blocks, ()) == expected


def test_notes_on_the_head_run_on_beside_paragraphs_without_notes() -> None:
    assert note_rows((FREE, NOTED), (NOTE,)) == (2 * PARTS, 0, PARTS)


blocks = st.builds(
    Block,
    st.integers(1, 2000).map(lambda length: Markup("<p>" + "w" * length + "</p>")),
    st.lists(st.integers(1, 200).map(lambda length: Note("w" * length)), max_size=6).map(tuple),
)


@given(st.lists(blocks, max_size=40))
def test_notes_never_start_after_their_own_block(some: list[Block]) -> None:
    free = 0
    for index, rows in enumerate(note_rows(some, ())):
        if rows:
            start = max(free, PARTS * index)
            assert start < PARTS * (index + 1)
            free = start + rows


def test_the_style_sheet_has_a_rule_for_every_number_of_rows() -> None:
    style = own_theme().files["css/article.css"].decode()

    missing = [
        rows
        for rows in range(1, MOST_ROWS + 1)
        if f'[data-rows="{rows}"] {{ grid-row: span {rows}; }}' not in style
    ]
    assert not missing
    assert f".copy, .block {{ grid-row: span {PARTS}; }}" in style
