"""Days, years and places that a text names are listed, not worked out."""

# Words of other alphabets look like others.

import pytest

from site_builder.intake.label import label
from site_builder.intake.layout import lay_out
from site_builder.intake.lines import split_lines
from site_builder.intake.mentions import dateline, days_named
from site_builder.intake.passages import passages
from tests.intake.samples import LONG


def named(sentence: str) -> str:
    text = f"A headline for the test\n\n{LONG}\n\n{sentence}\n"
    return days_named(label(lay_out(passages(split_lines(text)))))


@pytest.mark.parametrize(
    ("sentence", "words"),
    [
        ("The mayor spoke on Wednesday.", "on Wednesday"),
        ("They vote before the March 2 election.", "March 2"),
        ("It is held from 10-16 September.", "10-16 September"),
        ("This past weekend nobody came.", "This past weekend"),
        ("Nobody has come since 2019.", "since 2019"),
        ("The Regatta-2021 begins soon.", "Regatta-2021"),
        ("Es war am Mittwoch geschlossen.", "am Mittwoch"),
        ("On vote le 2 mars prochain.", "2 mars"),
        ("Он приехал в среду вечером.", "в среду"),
    ],
)
def test_a_day_is_listed_with_its_line_and_its_words(sentence: str, words: str) -> None:
    assert f"line 5 “{words}”" in named(sentence)


@pytest.mark.parametrize(
    "sentence", ["The S-400 costs 2000% more.", "Room 20190 is closed.", "May it be so."]
)
def test_a_number_is_no_year(sentence: str) -> None:
    assert named(sentence) == ""


def test_a_long_list_is_cut_short() -> None:
    years = " ".join(f"In {year} it was built." for year in range(1990, 2010))

    assert named(years).endswith("and 8 more")


@pytest.mark.parametrize(
    ("lead", "found"),
    [
        ("PORT ALDER — The council met.", ("PORT ALDER", "")),
        ("PORT ALDER, March 2 (Reuters) - The council met.", ("PORT ALDER", "Reuters")),
        ("Port Alder (AP) — The council met.", ("Port Alder", "AP")),
        ("(Reuters) — The council met.", ("", "Reuters")),
        ("Brook — The council met.", ("", "")),
        ("The council — all nine — met.", ("", "")),
        ("— The council met.", ("", "")),
    ],
)
def test_a_lead_may_open_with_its_place_and_its_agency(lead: str, found: tuple[str, str]) -> None:
    assert dateline(lead) == found
