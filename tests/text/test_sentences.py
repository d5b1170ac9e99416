"""Where sentences end, and where a full stop ends none."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from site_builder.text.sentences import sentences
from site_builder.text.told_dates import told_dates


def parts(text: str) -> list[str]:
    return [text[start:end] for start, end in sentences(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("One. Two! Three?", ["One.", "Two!", "Three?"]),
        ("He said “so.” Then he left.", ["He said “so.”", "Then he left."]),
        ("Mr. Brown met Dr. Grey.", ["Mr. Brown met Dr. Grey."]),
        ("J. R. Reed spoke.", ["J. R. Reed spoke."]),
        ("A heading\nA line", ["A heading", "A line"]),
        ("It cost 3.5 crowns. Cheap.", ["It cost 3.5 crowns.", "Cheap."]),
        ("Am 13. Dezember kam er. Gut.", ["Am 13. Dezember kam er.", "Gut."]),
        ("There were 14. Nobody spoke.", ["There were 14.", "Nobody spoke."]),
        ("第一句。第二句。", ["第一句。", "第二句。"]),
        ("", []),
    ],
)
def test_a_text_falls_into_its_sentences(text: str, expected: list[str]) -> None:
    assert parts(text) == expected


def test_what_never_ends_is_cut_between_words() -> None:
    cut = parts("word " * 1000)

    assert len(cut) == 6 and all(len(part) <= 1000 and part.startswith("word") for part in cut)
    assert [len(part) for part in parts("x" * 2500)] == [1000, 1000, 500]


@given(st.text(max_size=200))
def test_no_word_is_lost(text: str) -> None:
    assert "".join("".join(parts(text)).split()) == "".join(text.split())


@pytest.mark.parametrize(
    ("sentence", "dates"),
    [
        ("On 13 December 2007 and March 2, 2008.", ["2007-12-13", "2008-03-02"]),
        ("From 10-16 September 2021, by 1999, in May 2010.", ["2021-09-10/2021-09-16", "1999", "2010-05"]),
        ("With 1999 men, 31 June 2010, 2,007 boats, Zapad-2021.", ["1999", "2010-06"]),
        ("Nothing here.", []),
    ],
)
def test_dates_told_in_full_are_read(sentence: str, dates: list[str]) -> None:
    assert [str(when) for _, _, when in told_dates(sentence, "en")] == dates
