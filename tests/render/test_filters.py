"""The functions a template may call."""

from dataclasses import dataclass

import pytest

from site_builder.render.filters import MOST_ROWS, rows
from tests.render.samples import own_theme


@dataclass(frozen=True)
class Block:
    notes: tuple[str, ...]


NOTED, FREE = Block(("a note",)), Block(())


@pytest.mark.parametrize(
    ("blocks", "expected"),
    [
        ((), 1),
        ((NOTED,), 1),
        ((NOTED, NOTED), 1),
        ((NOTED, FREE, FREE, NOTED, FREE), 3),
        ((FREE, FREE), 2),
        ((NOTED, *[FREE] * 30), MOST_ROWS),
    ],
)
def test_notes_may_run_on_beside_blocks_that_have_none(blocks: tuple[Block, ...], expected: int) -> None:
    assert rows(blocks) == expected


def test_every_number_of_rows_has_its_rule_in_the_style_sheet() -> None:
    style = own_theme().files["css/article.css"].decode()

    missing = [number for number in range(2, MOST_ROWS + 1) if f'[data-rows="{number}"]' not in style]
    assert not missing
