"""The functions a template may call."""

from dataclasses import dataclass

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markupsafe import Markup

from site_builder.render.filters import LENT, MOST_CHAINED, MOST_ROWS, MOST_STEPS, PARTS, STEP, margin
from tests.render.samples import own_theme


@dataclass(frozen=True)
class Note:
    summary: str
    back: str = "#r-a"


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
        ((CROWDED, CROWDED), (0, PARTS, PARTS)),
        ((NOTED, *[FREE] * 30), (0, MOST_ROWS, *[0] * 30)),
    ],
)
def test_tall_notes_borrow_room_from_what_follows(
    blocks: tuple[Block, ...], expected: tuple[int, ...]
) -> None:
    assert margin(blocks, ()).rows == expected


def test_notes_on_the_head_run_on_beside_paragraphs_without_notes() -> None:
    assert margin((FREE, NOTED), (NOTE,)).rows == (2 * PARTS, 0, PARTS)


blocks = st.builds(
    Block,
    st.integers(1, 2000).map(lambda length: Markup("<p>" + "w" * length + "</p>")),
    st.lists(st.integers(1, 200).map(lambda length: Note("w" * length)), max_size=6).map(tuple),
)


@given(st.lists(blocks, max_size=40))
def test_notes_never_start_after_their_own_block(some: list[Block]) -> None:
    free = 0
    for index, rows in enumerate(margin(some, ()).rows):
        if rows:
            start = max(free, PARTS * index)
            assert start < PARTS * (index + 1)
            free = start + rows


def test_notes_that_find_room_beside_the_text_hang_from_their_numbers() -> None:
    assert margin((NOTED, FREE), ()).is_chained
    assert margin((NOTED, FREE), ()).tail == 0
    assert margin((), ()).is_chained


def test_notes_at_the_very_end_need_room_below_the_text() -> None:
    late = Markup("<p>" + "word " * 120 + '<a id="r-a"></a></p>')
    early = Markup('<p><a id="r-a"></a>' + "word " * 120 + "</p>")

    assert margin((Block(late, (NOTE,)),), ()).tail == 2
    assert margin((Block(early, (NOTE,)),), ()).tail == 0


def test_a_crowd_of_notes_stands_in_the_grid() -> None:
    assert not margin((Block(SHORT, (NOTE,) * 12),), ()).is_chained
    assert not margin((NOTED,) * (MOST_CHAINED + 1), ()).is_chained
    assert margin((NOTED,) * MOST_CHAINED, ()).is_chained


@given(st.lists(blocks, max_size=20), st.integers(0, 3))
def test_only_what_the_style_sheet_has_rules_for_is_asked_of_it(some: list[Block], heads: int) -> None:
    made = margin(some, (NOTE,) * heads)

    assert max(made.rows) <= MOST_ROWS
    if made.is_chained:
        assert made.tail <= MOST_STEPS
        assert heads + sum(len(block.notes) for block in some) <= MOST_CHAINED


def test_the_style_sheet_has_a_rule_for_every_number() -> None:
    style = own_theme().files["css/margin.css"].decode()
    rules = (
        *(f'[data-rows="{rows}"] {{ grid-row: span {rows}; }}' for rows in range(1, MOST_ROWS + 1)),
        *(
            f'[data-tail="{steps}"] {{ padding-block-end: {steps * STEP // 16}rem; }}'
            for steps in range(1, MOST_STEPS + 1)
        ),
        *(
            f'.nref[id][data-n="{n}"], .block[data-n="{n}"] {{ anchor-name: --q{n}; }}'
            for n in range(1, MOST_CHAINED + 1)
        ),
        *(f'.note[data-n="{n}"] {{ anchor-name: --n{n};' for n in range(1, MOST_CHAINED + 1)),
        f".copy, .block {{ grid-row: span {PARTS}; }}",
    )

    assert [rule for rule in rules if rule not in style] == []
