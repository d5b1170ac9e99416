"""Names are found in running text whatever their case, and nothing that merely looks like one."""

import pytest

from site_builder.text.inflected_names import Name, name_index, names_in

NAMES = (
    Name("Mayor of Quay", "mayor"),
    Name("Quay", "quay"),
    Name("председатель Совета озёр", "chair"),
    Name("Vorsitzende des Seenrats", "chair"),
    Name("Ness", "ness"),
    Name("Twin", "one"),
    Name("Twin", "other"),
)


@pytest.mark.parametrize(
    ("tongue", "text", "expected"),
    [
        ("en", "The mayor of Quay left Quay’s harbour.", ["mayor", "quay"]),
        ("en", "a quay, and a ness", []),
        ("en", "The mayor of\nQuay", ["quay"]),
        ("de", "der Vorsitzenden des Seenrats", ["chair"]),
        ("ru", "Председателю Совета озёр сообщили", ["chair"]),
        ("en", "Twin", []),
        ("en", "", []),
    ],
)
def test_names_in_a_text(tongue: str, text: str, expected: list[str]) -> None:
    assert [one.owner for one in names_in(text, name_index(NAMES, tongue))] == expected


def test_a_name_says_where_it_stands() -> None:
    text = "At last the mayor of Quay spoke."

    (one,) = names_in(text, name_index(NAMES, "en"))

    assert text[one.start : one.end] == "mayor of Quay"
