"""A topic's words: as somebody gave them, or the forms of its names."""

import re

import pytest

from site_builder.model.ids import TagId
from site_builder.model.records import Tag
from site_builder.told.clauses import pattern_of
from site_builder.told.topic_words import words_of


def found(tag: Tag, text: str) -> list[str]:
    return [found[0] for found in pattern_of(words_of(tag)).finditer(text)]


@pytest.mark.parametrize(
    ("id", "text", "words"),
    [
        ("loans", "A loan was agreed, and two Loans repaid; a loaner came.", ["loan", "Loans"]),
        ("dredging", "The dredger dredged.", ["dredger", "dredged"]),
        ("gas", "Gas, not gaskets.", ["Gas"]),
        (
            "gas-prices",
            "The gas price fell, gas-prices rose, a price for gas stayed.",
            ["gas price", "gas-prices"],
        ),
        ("zapad-2021", "Zapad 2021 began after Zapad-2017.", ["Zapad 2021"]),
    ],
)
def test_without_words_the_forms_of_the_name_are_looked_for(id: str, text: str, words: list[str]) -> None:
    assert found(Tag(TagId(id)), text) == words


def test_other_names_count_too() -> None:
    assert found(Tag(TagId("eaeu"), "Eurasian Economic Union", ("EAEU",)), "The EAEU met.") == ["EAEU"]


def test_given_words_are_the_only_ones_and_a_star_is_any_ending() -> None:
    tag = Tag(TagId("loans"), words=("credit*", "state aid", "кредит*"))

    assert found(tag, "Creditors gave state  aid, no loan; кредиты.") == [
        "Creditors",
        "state  aid",
        "кредиты",
    ]


def test_a_name_of_signs_alone_has_no_words() -> None:
    assert words_of(Tag(TagId("5"), "5")) == ""


def test_signs_in_words_are_only_signs() -> None:
    assert re.compile(words_of(Tag(TagId("x"), words=("a.b(c",)))).fullmatch("a.b(c")
