"""Copies of a text are found however they were shortened, and texts that share a turn of phrase are not."""

import random

import pytest

from site_builder.text.near_duplicates import fingerprint, near_duplicates

RNG = random.Random(7)
WORDS = [f"{first}{second}{third}" for first in "bdgk" for second in "aeiou" for third in "lmnrst"]
ORIGINAL = " ".join(RNG.choices(WORDS, k=200))
OTHER = " ".join(RNG.choices(WORDS, k=200))


def overlap(one: str, other: str) -> float:
    return max((pair.overlap for pair in near_duplicates({"one": one, "other": other})), default=0.0)


@pytest.mark.parametrize(
    "copy",
    [
        ORIGINAL,
        ORIGINAL.upper().replace(" ", "\n"),
        " ".join(ORIGINAL.split()[:60]),
        " ".join(ORIGINAL.split()[120:]),
        f"A line of the reprint. {ORIGINAL} Read more on our pages.",
        ORIGINAL.replace(" ", " *", 3).replace(" ", ", ", 5),
    ],
    ids=["whole", "set otherwise", "its beginning", "its end", "with a frame", "with marks"],
)
def test_a_copy_is_found(copy: str) -> None:
    assert overlap(ORIGINAL, copy) > 0.9


def test_an_edited_copy_is_found_by_what_is_left_of_it() -> None:
    edited = " ".join("another" if place % 12 == 5 else word for place, word in enumerate(ORIGINAL.split()))

    assert 0.5 < overlap(ORIGINAL, edited) < 0.9


def test_texts_of_the_same_words_in_another_order_are_no_copies() -> None:
    assert overlap(ORIGINAL, OTHER) == 0.0


def test_a_quotation_that_two_texts_share_makes_neither_a_copy() -> None:
    quoted = " ".join(OTHER.split()[:40])

    assert overlap(f"{ORIGINAL} {quoted}", f"{quoted} {' '.join(reversed(ORIGINAL.split()))}") == 0.0


def test_very_short_texts_are_nobodys() -> None:
    assert overlap("The tide was late.", "The tide was late.") == 0.0
    assert fingerprint("The tide was late.") == frozenset()


def test_a_line_that_all_texts_end_with_makes_no_copies() -> None:
    line = "This letter comes every morning, and who reads it to the end has earned a second coffee."
    texts = {str(number): f"{' '.join(RNG.choices(WORDS, k=120))} {line}" for number in range(30)}

    assert near_duplicates(texts) == ()


def test_of_many_copies_each_is_paired_with_the_first() -> None:
    pairs = near_duplicates({f"copy-{number:02}": ORIGINAL for number in range(20)})

    assert {pair.second for pair in pairs if pair.first == "copy-00"} == {
        f"copy-{n:02}" for n in range(1, 20)
    }


def test_texts_without_spaces_are_compared_letter_by_letter() -> None:
    text = "湖畔评议会在春天开会讨论疏浚基金水位和渔业配额并且决定在秋天再次开会听取报告"

    assert overlap(text, text[5:]) > 0.9


def test_the_address_of_a_link_is_no_word() -> None:
    assert overlap(ORIGINAL, ORIGINAL.replace(" ", "](https://example.org/a) ", 40)) > 0.9
