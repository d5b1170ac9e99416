"""Words whose emphasis no parser would read back are written with one emphasis, or with none."""

from site_builder.intake.html.inlines import as_one, guarded, plainly, written
from site_builder.intake.html.markup import Around, Break, Mark, Picture, Words, Wrap

FIRST, SECOND = Wrap(Around.EMPHASIS, key=1), Wrap(Around.EMPHASIS, key=2)
LINK = Wrap(Around.LINK, "https://example.org/a", key=3)


def test_emphases_of_a_kind_beside_each_other_are_made_one() -> None:
    line = (Words("a quiet ", (FIRST,)), Words("harbour", (SECOND,)), Words(" at night"))

    assert written(as_one(line)) == "*a quiet harbour* at night"


def test_all_that_stands_in_an_emphasis_stays_without_it() -> None:
    line = (
        Words("a quiet", (FIRST, LINK)),
        Break((FIRST,)),
        Picture("https://example.org/boat.png", "a boat", (FIRST,)),
        Mark("1", (FIRST,)),
        Words(" harbour", (FIRST,)),
    )

    text = plainly(line)

    assert "*" not in text
    assert "[a quiet](https://example.org/a)" in text and "![a boat]" in text and "harbour" in text


def test_letters_beside_emphasis_are_spelt_out_where_it_would_not_open() -> None:
    line = (Words("harbour"), Words("(quiet)", (FIRST,)), Words("night"))

    assert guarded(line) != written(line) and "&#" in guarded(line)
