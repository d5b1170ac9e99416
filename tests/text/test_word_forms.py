"""Words lose the endings of case, number and tense, and are never lost altogether."""

import pytest

from site_builder.text.word_forms import name_root, root


@pytest.mark.parametrize(
    ("tongue", "forms"),
    [
        ("en", ("signed", "signs", "signing", "Sign")),
        ("en", ("agreement", "agreements")),
        ("de", ("Sitzung", "Sitzungen")),
        ("ru", ("сессия", "сессии", "сессию", "сессиях")),
        ("fr", ("traité", "Traité")),
    ],
)
def test_forms_of_a_word_share_a_root(tongue: str, forms: tuple[str, ...]) -> None:
    assert len({root(form, tongue) for form in forms}) == 1


def test_short_words_stay_whole() -> None:
    assert [root(word, "en") for word in ("is", "es", "y", "bus")] == ["is", "es", "y", "bus"]


def test_a_possessive_is_the_name_itself() -> None:
    assert name_root("Quay’s", "en") == name_root("Quay", "en") == "quay"
