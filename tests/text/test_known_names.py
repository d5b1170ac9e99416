"""Names in texts: which are found, which are left alone because they may be another's."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from site_builder.model.mention import Target
from site_builder.text.known_names import NO_NAMES, KnownName, given_names, known_names

ADA, BEN, TOWN, OTHER = (
    Target("person", "ada"),
    Target("person", "ben"),
    Target("place", "sollin"),
    Target("place", "sollin-2"),
)
NAMES = known_names(
    (
        KnownName("Ada Delta", ADA),
        KnownName("Ада Дельта", ADA),
        KnownName("Delta", ADA, is_family_name=True),
        KnownName("Ben O'Hara", BEN),
        KnownName("José Pérez", BEN),
        KnownName("阿达", ADA),
        KnownName("de Haas", BEN),
        KnownName("the president", BEN),
        KnownName("Sollin", TOWN),
        KnownName("Sollin-on-Sea", OTHER),
        KnownName("Sollin Post", None),
        KnownName("Twin", TOWN),
        KnownName("Twin", OTHER),
        KnownName("X", TOWN),
    )
)


def found(text: str, before: str = "") -> list[tuple[str, str]]:
    return [(text[one.start : one.end], one.target.id) for one in given_names(text, NAMES, before)]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Then Ada Delta spoke.", [("Ada Delta", "ada")]),
        ("Ada\xa0Delta’s plan", [("Ada\xa0Delta", "ada")]),
        ("Ada Delta's plan", [("Ada Delta", "ada")]),
        ("Сказала Ада Дельта.", [("Ада Дельта", "ada")]),
        ("Ben O’Hara came", [("Ben O’Hara", "ben")]),
        (
            unicodedata.normalize("NFD", "José Pérez came"),
            [(unicodedata.normalize("NFD", "José Pérez"), "ben")],
        ),
        ("昨天阿达说", [("阿达", "ada")]),
        ("with de Haas in Sollin", [("de Haas", "ben"), ("Sollin", "sollin")]),
        ("in Sollin-on-Sea", [("Sollin-on-Sea", "sollin-2")]),
        ("In Sollin, and at Sollin.", [("Sollin", "sollin"), ("Sollin", "sollin")]),
        ("They left. Sollin slept.", [("Sollin", "sollin")]),
        ("(Sollin) “Sollin”", [("Sollin", "sollin"), ("Sollin", "sollin")]),
    ],
)
def test_a_name_is_found_in_every_spelling(text: str, names: list[tuple[str, str]]) -> None:
    assert found(text) == names


@pytest.mark.parametrize(
    "text",
    [
        "Sollinger beer",
        "Neusollin",
        "sollin in small letters",
        "SOLLIN",
        "Sollin-2 was built",
        "pro-Sollin voices",
        "see sollin.example and Sollin.example",
        "New Sollin",
        "the Sollin Group",
        "Anna Sollin",
        "A. Sollin",
        "the president spoke",
        "the Sollin Post wrote",
        "Twin is two places",
        "X marks it",
        "Ada-Delta",
        "Ada.Delta",
        "Ада Дельты",
        "",
    ],
)
def test_what_may_be_another_name_or_none_is_left_alone(text: str) -> None:
    assert found(text) == []


def test_a_family_name_means_somebody_once_the_whole_name_was_given() -> None:
    assert found("Delta spoke. Ada Delta smiled. Then Delta left.") == [
        ("Ada Delta", "ada"),
        ("Delta", "ada"),
    ]
    assert found("Then Delta left.", "What Ada Delta wants") == [("Delta", "ada")]


def test_a_family_name_behind_another_first_name_is_somebody_else() -> None:
    assert found("Ada Delta spoke; Eva Delta and E. Delta did not.") == [("Ada Delta", "ada")]


def test_no_names_are_found_where_none_are_known() -> None:
    assert not NO_NAMES
    assert list(given_names("Ada Delta", NO_NAMES)) == []


PIECES = st.sampled_from(
    ["Ada", " ", "Delta", "Sollin", "-", ".", "’s", "阿达", "Post", "\n", "in ", "é", "\u0301", ","]
)


@given(st.lists(PIECES, max_size=30).map("".join))
def test_whatever_the_text_what_is_found_is_a_spelling_and_overlaps_nothing(text: str) -> None:
    spellings = {name.spelling for names in NAMES.by_first_word.values() for name in names}
    end = 0

    for one in given_names(text, NAMES):
        assert one.start >= end
        end = one.end
        assert text[one.start : end].replace("’", "'") in spellings
