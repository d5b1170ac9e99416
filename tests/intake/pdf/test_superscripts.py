"""Small raised figures belong to the word that they stand at, and are shown as what they are."""

import pytest

from site_builder.intake.pdf.glyphs import Glyph, PageOfGlyphs
from site_builder.intake.pdf.strips import strips


def glyphs(text: str, left: float, baseline: float, size: float = 12.0) -> list[Glyph]:
    wide = size / 2
    return [
        Glyph(
            sign,
            left + wide * at,
            baseline - size / 5,
            left + wide * (at + 1),
            baseline + size * 0.8,
            baseline,
        )
        for at, sign in enumerate(text)
    ]


def lines(*parts: list[Glyph]) -> list[str]:
    page = PageOfGlyphs(600, 800, tuple(one for part in parts for one in part))
    return [strip.text for strip in strips(page)]


@pytest.mark.parametrize("rise", [3.0, 4.5, 6.0])
def test_the_number_of_a_footnote_stands_at_its_word(rise: float) -> None:
    text = glyphs("cited.", 50, 700), glyphs("12", 86, 700 + rise, 8), glyphs("below", 50, 685)

    assert lines(*text) == ["cited.¹²", "below"]


def test_the_number_at_the_head_of_a_footnote_is_raised_too() -> None:
    assert lines(glyphs("3", 50, 105, 8), glyphs("Ibid.", 54.5, 100)) == ["³Ibid."]


def test_small_figures_on_the_line_or_far_from_it_are_none() -> None:
    assert lines(glyphs("cited.", 50, 700), glyphs("12", 86, 700, 8)) == ["cited.12"]
    assert lines(glyphs("7", 50, 720, 8), glyphs("below", 50, 700)) == ["7", "below"]


def test_a_large_letter_at_the_head_of_a_text_takes_no_line_for_its_own() -> None:
    text = glyphs("T", 50, 676, 48), glyphs("he council met", 78, 700), glyphs("for hours", 78, 686)

    assert not any(sign in "".join(lines(*text)) for sign in "¹²³")
