"""Names that close a text, and the lines that tell who its author is."""

import pytest

from site_builder.intake import convert
from site_builder.model.draft import Raw

TEXT = (
    "The town hall clock is to be wound by hand again",
    "3 May 2016",
    "The clock in the town hall has been wound by a motor since the flood, and nobody has touched it once.",
    "The keeper has waited for this since he was a boy, he says, and has kept the key in a drawer.",
    "The council will decide in the autumn whether the bell is to be rung as well, and who buys the rope.",
)


def authors(*below: str) -> list[str]:
    """Whom a page names that ends with some lines."""
    draft = convert(Raw("clock.txt", "\n\n".join((*TEXT, *below)).encode())).value
    assert draft is not None
    return [one.value for one in draft.found if one.field == "authors" and one.value]


@pytest.mark.parametrize(
    "line",
    [
        "Orla Wexcombe",
        "— Orla Wexcombe",
        "(Orla Wexcombe)",
        "Orla Wexcombe, Alder Herald",
        "Orla Wexcombe is a writer based in Brack.",
        "Orla Wexcombe teaches history in Brack.",
    ],
)
def test_who_signs_below_a_text_wrote_it(line: str) -> None:
    assert authors(line) == ["Orla Wexcombe"]


@pytest.mark.parametrize(
    "below",
    [
        ("The council of Brack",),
        (
            '"It will be slow at first, and then it will be right, as it was before the flood."',
            "— Orla Wexcombe",
        ),
        ("Orla Wexcombe", "3 May 2016", "My clock is slow too"),
        (
            "The keeper, Orla Wexcombe, has waited for this day since she was a child of four.",
            "Orla Wexcombe",
        ),
        ("Translated by Orla Wexcombe",),
    ],
)
def test_whom_a_text_is_about_who_speaks_in_it_or_comments_on_it_is_no_author(below: tuple[str, ...]) -> None:
    assert authors(*below) == []
