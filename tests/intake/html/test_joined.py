"""Where only a line may stand, the parts of an article are one."""

import pytest

from site_builder.intake.html.joined import joined
from site_builder.intake.html.markup import (
    Break,
    Code,
    Figure,
    Item,
    Items,
    Paragraph,
    Part,
    Picture,
    Quote,
    Rule,
    Table,
    Words,
)


def line(text: str) -> Paragraph:
    return Paragraph((Words(text),))


@pytest.mark.parametrize(
    ("parts", "expected"),
    [
        ((line("One."), line("Two.")), "One. Two."),
        ((Paragraph((Words("One"), Break(), Words("two"))),), "One two"),
        ((Code("a = 1"), line("so")), "a = 1 so"),
        ((Quote((line("said"), line("twice"))),), "said twice"),
        ((Items((Item((line("first"),)), Item((line("second"),)))),), "first second"),
        ((Table(((Words("Head"),),), (((Words("cell"),), (Words("other"),)),)),), "Head cell other"),
        ((line("before"), Rule(), line("after")), "before after"),
    ],
)
def test_parts_are_told_one_after_another(parts: tuple[Part, ...], expected: str) -> None:
    assert "".join(one.text for one in joined(parts) if isinstance(one, Words)).split() == expected.split()


def test_a_figure_keeps_its_pictures_before_its_caption() -> None:
    made = joined((Figure((Picture("a.png"),), (Words("The pier"),)),))

    assert isinstance(made[0], Picture) and isinstance(made[-1], Words)
