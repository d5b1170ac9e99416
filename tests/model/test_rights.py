"""Identifiers of licences and statements: what each allows, what it is called, and where it is written."""

import pytest

from site_builder.model.rights import (
    IDENTIFIERS,
    STATEMENTS,
    Class,
    address_of,
    class_of,
    forbids_changes,
    forbids_trade,
    is_known,
    name_of,
)


@pytest.mark.parametrize(
    ("rights", "kind", "name", "address"),
    [
        ("CC-BY-4.0", Class.LICENSED, "CC BY 4.0", "https://creativecommons.org/licenses/by/4.0/"),
        (
            "CC-BY-SA-2.1-JP",
            Class.LICENSED,
            "CC BY-SA 2.1 JP",
            "https://creativecommons.org/licenses/by-sa/2.1/jp/",
        ),
        (
            "CC-BY-NC-ND-3.0-IGO",
            Class.LICENSED,
            "CC BY-NC-ND 3.0 IGO",
            "https://creativecommons.org/licenses/by-nc-nd/3.0/igo/",
        ),
        (
            "CC-PDM-1.0",
            Class.PUBLIC_DOMAIN,
            "Public Domain Mark 1.0",
            "https://creativecommons.org/publicdomain/mark/1.0/",
        ),
        ("CC0-1.0", Class.PUBLIC_DOMAIN, "CC0-1.0", "https://creativecommons.org/publicdomain/zero/1.0/"),
        ("InC", Class.RESERVED, "In copyright", "https://rightsstatements.org/page/InC/1.0/"),
        ("LAL-1.3", Class.LICENSED, "LAL-1.3", "https://artlibre.org/"),
    ],
)
def test_an_identifier_says_what_it_allows_and_where(
    rights: str, kind: Class, name: str, address: str
) -> None:
    assert is_known(rights)
    assert (class_of(rights), name_of(rights), address_of(rights)) == (kind, name, address)


@pytest.mark.parametrize("rights", ["MIT", "CC-BY", "CC-BY-4.0-DE", "CC-BY-ND-NC-3.0", "inc", ""])
def test_of_what_is_not_known_nothing_may_be_shown(rights: str) -> None:
    assert not is_known(rights) and class_of(rights) is Class.RESERVED


def test_there_are_twelve_statements_and_only_those_without_copyright_let_a_text_be_shown() -> None:
    shown = [one for one in STATEMENTS if class_of(one) is Class.PUBLIC_DOMAIN]

    assert len(STATEMENTS) == 12 and sorted(shown) == ["NoC-CR", "NoC-NC", "NoC-OKLR", "NoC-US"]


def test_every_identifier_has_an_address() -> None:
    assert [one for one in IDENTIFIERS if not address_of(one).startswith("https://")] == []


def test_changes_and_trade_are_forbidden_by_the_licences_that_say_so_whatever_their_country() -> None:
    assert forbids_changes("CC-BY-NC-ND-3.0-IGO") and forbids_trade("CC-BY-NC-ND-3.0-IGO")
    assert not forbids_changes("CC-BY-SA-4.0") and not forbids_trade("CC-BY-SA-4.0")
    assert forbids_trade("NoC-NC") and forbids_trade("InC-NC")
