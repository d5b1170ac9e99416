"""Who wrote it: only where a line says so."""

import pytest

from site_builder.intake.lines import split_lines
from site_builder.intake.passages import Passage, passages
from site_builder.intake.people import byline_names, is_bio, is_lone_name, opening_language, stamped_names


def passage(text: str) -> Passage:
    return passages(split_lines(text))[0]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("By Petra Marsh", ("Petra Marsh",)),
        ("BY PETRA MARSH", ("PETRA MARSH",)),
        ("by petra marsh", ("petra marsh",)),
        ("By Petra Marsh and Tom Vale, Staff Writer", ("Petra Marsh", "Tom Vale")),
        ("By Petra Marsh | Special to the Courier", ("Petra Marsh",)),
        ("By Petra Marsh - 11/19/19 06:56 AM EST", ("Petra Marsh",)),
        ("By Petra Marsh on Monday, November 18th, 2019 at 11:08 a.m.", ("Petra Marsh",)),
        ("Written by Petra Marsh, MS, RD on November 14, 2019", ("Petra Marsh",)),
        ("Von petra marsch", ("petra marsch",)),
        ("Par Pétra Marais et Jean d'Aulne", ("Pétra Marais", "Jean d'Aulne")),
        ("Por Petra Marisma", ("Petra Marisma",)),
        ("Di Petra Maretti", ("Petra Maretti",)),
        ("Door Petra van der Meer", ("Petra van der Meer",)),
        ("Автор: Пётр Марев", ("Пётр Марев",)),
    ],
)
def test_a_byline_names_its_authors_as_it_spells_them(text: str, names: tuple[str, ...]) -> None:
    assert byline_names(passage(text)) == names


@pytest.mark.parametrize(
    "text",
    [
        "By the numbers",
        "By 2030",
        "By contrast",
        "By morning the boats had gone and the quay was empty.",
        "Von Anfang an",
        "Par exemple",
        "Por favor",
        "Di nuovo il porto è chiuso per lavori.",
        "Petra Marsh",
        "Bystanders Welcome",
    ],
)
def test_a_phrase_that_begins_like_a_byline_is_none(text: str) -> None:
    assert byline_names(passage(text)) == ()


def test_a_stamp_may_name_the_author() -> None:
    assert stamped_names("Posted on 3 March 2018 by Petra Marsh") == ("Petra Marsh",)
    assert stamped_names("Posted on 3 March 2018") == ()


@pytest.mark.parametrize(
    ("text", "is_name"),
    [
        ("Petra Marsh", True),
        ("Ludwig van Beek", True),
        ("petra marsh", False),
        ("The Harbour", False),
        ("Petra", False),
        ("Nobody Knows Him.", False),
    ],
)
def test_a_name_alone_is_two_to_four_capitalised_words(text: str, is_name: bool) -> None:
    assert is_lone_name(passage(text)) is is_name


@pytest.mark.parametrize(
    ("text", "is_about"),
    [
        ("I have written about towns for most of my life.", True),
        ("Petra Marsh is a writer who lives in Port Alder.", True),
        ("Marsh covers harbours and towns.", True),
        ("She joined the Courier in 2010.", True),
        ("Ich schreibe über Häfen.", True),
        ("The council is a body of nine.", False),
        ("In Port Alder nobody sleeps.", False),
        ("No.", False),
    ],
)
def test_lines_about_the_author_say_i_or_name_her(text: str, is_about: bool) -> None:
    assert is_bio(passage(text), "Petra Marsh") is is_about


def test_the_word_a_byline_opens_with_has_a_language() -> None:
    assert opening_language("Von petra marsch") == ("Von", "de")
    assert opening_language("Por Petra Marisma") == ("Por", "")
