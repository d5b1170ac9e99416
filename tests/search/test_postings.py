"""Where words stand, read and moved without a look at most of it."""

import pytest

from site_builder.search import cbor
from site_builder.search.postings import joined_postings, words_of

LARGE = 70_000


def page(number: int, *locations: int) -> bytes:
    return cbor.array((cbor.whole(number), cbor.array(map(signed, locations)), cbor.array(())))


def signed(value: int) -> bytes:
    return cbor.whole(value) if value >= 0 else cbor.opened(1, -1 - value)


def file_of(*words: bytes) -> bytes:
    return cbor.array((cbor.array(words),))


def word(said: str, pages: tuple[bytes, ...], *variants: bytes) -> bytes:
    return cbor.array((cbor.text(said), cbor.array(pages), cbor.array(variants)))


@pytest.mark.parametrize("gap", [0, 23, 24, 255, 256, LARGE])
def test_pages_moved_by_nothing_are_as_they_were(gap: int) -> None:
    pages = (page(gap, 1, -145, 300, LARGE, -LARGE), page(gap), page(1, *range(100)))

    ((said, postings, variants),) = words_of(file_of(word("word", pages)))

    assert (said, variants) == ("word", ())
    assert postings[:3] == (3, gap, 2 * gap + 1)
    assert joined_postings(((0, postings),)) == cbor.array(pages)


def test_pages_of_a_later_part_are_counted_on_from_the_last_page_before() -> None:
    (one, other) = words_of(file_of(word("a", (page(3, 7), page(2, 8))), word("b", (page(0, 9),))))

    moved = joined_postings(((0, one[1]), (1000, other[1])))

    assert moved == cbor.array((page(3, 7), page(2, 8), page(995, 9)))


def test_a_word_that_stands_nowhere_without_an_accent_has_its_forms() -> None:
    form = cbor.array((cbor.text("café"), cbor.array((page(1, 2),))))

    ((_, postings, ((said, its),)),) = words_of(file_of(word("cafe", (), form)))

    assert postings[0] == 0 and joined_postings(((5, postings),)) == cbor.array(())
    assert said == "café" and joined_postings(((0, its),)) == cbor.array((page(1, 2),))


@pytest.mark.parametrize(
    "raw",
    [
        cbor.array((cbor.text("word"), cbor.array((cbor.whole(1),)), cbor.array(()))),
        cbor.array((cbor.text("word"), cbor.array((cbor.array((cbor.whole(1),)),)), cbor.array(()))),
        cbor.array((cbor.whole(1), cbor.array(()), cbor.array(()))),
    ],
)
def test_words_of_another_make_are_refused(raw: bytes) -> None:
    with pytest.raises(ValueError, match="expected"):
        list(words_of(file_of(raw)))
