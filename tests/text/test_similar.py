"""Misspelt names find the right one."""

import pytest

from site_builder.text.similar import did_you_mean, nearest

FIELDS = ("title", "tags", "published", "publisher", "source_url", "rights")
PEOPLE = tuple(
    f"{first}-{last}" for first in ("alexander", "vladimir", "dmitry") for last in ("putin", "peskov")
)


@pytest.mark.parametrize(
    ("word", "name"),
    [
        ("titel", "title"),
        ("Tags", "tags"),
        ("source url", "source_url"),
        ("date", "published"),
        ("license", "rights"),
    ],
)
def test_a_misspelt_key_finds_the_key(word: str, name: str) -> None:
    assert nearest(word, FIELDS) == name


def test_words_in_another_order_are_found() -> None:
    assert nearest("putin-vladimir", PEOPLE) == "vladimir-putin"


def test_what_is_like_nothing_finds_nothing() -> None:
    assert nearest("colour", FIELDS) is None
    assert nearest("title", ()) is None
    assert did_you_mean("colour", FIELDS) is None


def test_the_answer_does_not_depend_on_the_order_of_the_names() -> None:
    assert nearest("publishe", FIELDS) == nearest("publishe", FIELDS[::-1])


def test_the_nearest_of_ten_thousand_names_is_found() -> None:
    many = (*(f"person-number-{number}" for number in range(10_000)), "vladimir-putin")

    found = [nearest(f"vladimir-putin{number}", many) for number in range(20)]

    assert found == ["vladimir-putin"] * 20
