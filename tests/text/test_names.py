"""Names in running text."""

import pytest

from site_builder.text.names import counted, direction, is_language_tag, language_name, listed, locale


@pytest.mark.parametrize(
    ("names", "words"),
    [((), ""), (("Ann",), "Ann"), (("Ann", "Ben"), "Ann and Ben"), (("A", "B", "C"), "A, B and C")],
)
def test_names_are_listed_as_in_a_sentence(names: tuple[str, ...], words: str) -> None:
    assert listed(names) == words


def test_counts_agree_with_their_nouns() -> None:
    assert [counted(number, "note") for number in (0, 1, 2)] == ["no notes", "1 note", "2 notes"]
    assert counted(2, "analysis", "analyses") == "2 analyses"


@pytest.mark.parametrize(
    ("tag", "way"),
    [
        ("en", "ltr"),
        ("ar", "rtl"),
        ("fa-IR", "rtl"),
        ("az-Arab", "rtl"),
        ("ar-Latn", "ltr"),
        ("he", "rtl"),
        ("ru", "ltr"),
    ],
)
def test_a_script_decides_the_direction_before_the_language(tag: str, way: str) -> None:
    assert direction(tag) == way


@pytest.mark.parametrize("tag", ["ru", "be-tarask", "sr-Latn", "zh-Hant-TW", "de-1996", "es-419", "x-own"])
def test_a_well_formed_language_tag_is_known(tag: str) -> None:
    assert is_language_tag(tag)


@pytest.mark.parametrize("tag", ["", "german", "ru_RU", "ru-", "русский", "\u017fr", "e"])
def test_a_malformed_language_tag_is_known_too(tag: str) -> None:
    assert not is_language_tag(tag)


def test_a_language_has_a_name_or_keeps_its_tag() -> None:
    assert (language_name("de-AT"), language_name("tlh")) == ("German", "tlh")


@pytest.mark.parametrize(
    ("tag", "code"),
    [
        ("en", "en_GB"),
        ("en-US", "en_US"),
        ("pt-br", "pt_BR"),
        ("ru", "ru_RU"),
        ("be", "be_BY"),
        ("zh-Hant-TW", "zh_TW"),
        ("sr-Latn", "sr_RS"),
    ],
)
def test_a_language_has_the_country_that_cards_of_links_ask_for(tag: str, code: str) -> None:
    assert locale(tag) == code
