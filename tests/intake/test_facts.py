"""Facts of exports become evidence; a moment becomes the day on which its writer lived it."""

import pytest

from site_builder.intake.facts import Facts, address, day_of, over, told, values_of
from site_builder.model.draft import Found
from site_builder.model.records.parts import Certainty


@pytest.mark.parametrize(
    ("moment", "day"),
    [
        ("2021-04-05", "2021-04-05"),
        ("2021-4-5", "2021-04-05"),
        ("2021-04-05T23:59:59-0700", "2021-04-05"),
        ("2021-04-05 06:07:08+00:00", "2021-04-05"),
        ("2021/04/05/", "2021-04-05"),
        ("2021/04//", "2021-04"),
        ("2011///", "2011"),
        ("2021/04/05/06:07:08", "2021-04-05"),
        ("2021-04", "2021-04"),
        ("2021", "2021"),
        ("1617602828", "2021-04-05"),
        ("1617602828000", "2021-04-05"),
        ("1617602828000000", "2021-04-05"),
        ("2021-13-05", ""),
        ("04/05/2021", ""),
        ("yesterday", ""),
        ("", ""),
    ],
)
def test_a_moment_falls_on_a_day_or_is_not_read(moment: str, day: str) -> None:
    assert day_of(moment) == day


def test_an_address_is_made_fit_to_be_written_down_and_others_are_none() -> None:
    assert address(" https://example.org/a b|c ") == "https://example.org/a%20b%7Cc"
    assert address("javascript:alert(1)") == address("mailto:a@example.org") == address("words") == ""


def test_facts_that_cannot_be_used_are_told_without_a_value() -> None:
    found = told(Facts(url="javascript:x", published="04/05/2021", language="the Queen's"), "the export")

    assert [(one.field, one.value, one.certainty) for one in found] == [
        ("source_url", "", Certainty.LOW),
        ("published", "", Certainty.LOW),
    ]


def test_the_day_of_saving_and_of_the_file_are_told_apart_from_publication() -> None:
    found = told(Facts(saved="2021-04-05", made="2020-01-02"), "the export")

    assert [(one.field, one.value) for one in found] == [("saved", "2021-04-05"), ("modified", "2020-01-02")]
    assert all("not when" in one.basis for one in found)


def test_what_is_stated_goes_over_what_was_found_and_other_fields_stay() -> None:
    stated = (Found("title", "A pier", 0, "stated"), Found("published", "", 0, "unclear"))
    found = (Found("title", "Pier", 1, "line 1"), Found("published", "2021", 2, "line 2"))

    assert values_of(over(stated, found)) == {"title": ("A pier",), "published": ("2021",)}


@pytest.mark.parametrize(
    ("moment", "may_be_another"),
    [
        ("2021-04-05T23:30:00.000Z", True),
        ("2021-04-05T06:07:08+00:00", True),
        ("2021-04-05T06:07:08+02:00", False),
        ("2021-04-05", False),
    ],
)
def test_a_day_of_publication_in_universal_time_says_that_it_may_be_another(
    moment: str, may_be_another: bool
) -> None:
    (found,) = told(Facts(published=moment), "the export")

    assert (found.field, found.value) == ("published", "2021-04-05")
    assert ("universal time" in found.basis) is may_be_another
