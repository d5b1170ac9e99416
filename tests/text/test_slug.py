"""Texts become names that every disk and every address can hold."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from site_builder.text.slug import MOST_BYTES, RESERVED, is_slug, slug


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Putin’s Future Not on Minsk Agenda", "putins-future-not-on-minsk-agenda"),
        ("Лукашенко и Путин", "лукашенко-и-путин"),
        ("  Gas & oil -- 2007/12 ", "gas-oil-2007-12"),
        ("Andre\u0301 Köhler", "andré-köhler"),
        ("Straße", "strasse"),
        ("../../../escape", "escape"),
        ("लोकतंत्र", "लोकतंत्र"),
        ("CON", "con-1"),
        ("10:30", "10-30"),
    ],
)
def test_a_text_becomes_its_words_with_hyphens(text: str, name: str) -> None:
    assert slug(text) == name


def test_a_text_without_letters_still_has_a_name_of_its_own() -> None:
    assert slug("🎉").startswith("untitled-")
    assert slug("🎉") == slug("🎉") != slug("?!")


def test_long_texts_are_cut_between_words() -> None:
    name = slug("word " * 40)

    assert name == "-".join(["word"] * 16)
    assert slug("x" * 200) == "x" * MOST_BYTES


@given(st.text())
def test_a_slug_is_a_good_id_and_its_own_slug(text: str) -> None:
    name = slug(text)

    assert name and is_slug(name) and slug(name) == name
    assert len(name.encode()) <= MOST_BYTES
    assert name not in RESERVED
    assert name == unicodedata.normalize("NFC", name)


@given(st.text(alphabet=st.characters(categories=["L", "M", "Nd", "Pd", "Zs"])))
def test_case_and_form_do_not_change_a_slug(text: str) -> None:
    assert slug(unicodedata.normalize("NFD", text)) == slug(unicodedata.normalize("NFC", text))


@pytest.mark.parametrize("name", ["", "-", "a--b", "a-", "A", "a b", "a.b", "a/b", "cafe\u0301", "..", "a_b"])
def test_what_is_not_a_slug_is_told_apart(name: str) -> None:
    assert not is_slug(name)
