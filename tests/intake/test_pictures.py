"""Captions of pictures that are not there: glued credits, credits behind, and sentences without a verb."""

# ruff: noqa: RUF001
# A pasted paragraph is one line, and words of other alphabets look like others.

import pytest

from site_builder.intake.lines import split_lines
from site_builder.intake.passages import Passage, passages
from site_builder.intake.pictures import caption_credit, is_credit_alone


def passage(text: str) -> Passage:
    return passages(split_lines(text))[0]


@pytest.mark.parametrize(
    ("text", "credit"),
    [
        ("APMayor Ada Brook, the head of the council, leaving the hall on Tuesday.", "AP"),
        ("Getty ImagesA trawler at the eastern quay in Port Alder.", "Getty Images"),
        ("AFP Mayor Ada Brook leaving the town hall.", "AFP"),
        ("A trawler at the quay (Image: Ada Brook)", "Ada Brook"),
        ("A trawler leaves the quay of Port Alder, on Aug. 31, 2019. (AP)", "AP"),
        ("The mayor said no. Photo: Petra Marsh/Reuters", "Petra Marsh/Reuters"),
        ("Der Hafen am Abend. Foto: dpa", "dpa"),
        ("Причал на закате. Фото: ТАСС", "ТАСС"),
        ("The mayor of Port Alder Ada Brook.", ""),
        ("The mayor, Ada Brook, waving to the crews.", ""),
        ("In this March 25 file photo, Ada Brook speaks to the council in Port Alder.", ""),
        ("Ada Brook (left) and Tom Vale before the vote in March.", ""),
        ("Auf dem Foto: die Bürgermeisterin mit den Fischern.", ""),
    ],
)
def test_a_caption_is_known_and_its_credit_is_kept(text: str, credit: str) -> None:
    assert caption_credit(passage(text)) == credit


@pytest.mark.parametrize(
    "text",
    [
        "AP reported that the council agreed.",
        "Three years later.",
        "Then came Ada Brook.",
        "A perfect plan?",
        "“The mayor of Port Alder Ada Brook.”",
        "Nobody asked Tom Vale.",
        "He moved to Port Alder.",
        "The council answers Tom Vale.",
        "Apples were sold at the quay.",
        "The decision — her last — pleased Tom Vale.",
    ],
)
def test_a_sentence_of_the_article_is_no_caption(text: str) -> None:
    assert caption_credit(passage(text)) is None


def test_a_long_paragraph_is_no_caption_whatever_stands_at_its_end() -> None:
    assert caption_credit(passage("The council agreed on a plan. " * 20 + "(AP)")) is None


@pytest.mark.parametrize(
    "text", ["Photo: Getty Images", "© Petra Marsh", "(Image: © Ada Brook)", "Tom Vale/AFP", "REUTERS"]
)
def test_a_credit_may_stand_alone(text: str) -> None:
    assert is_credit_alone(passage(text))


@pytest.mark.parametrize(
    "text", ["© 2019 The Alder Courier", "Photo finish in the harbour race", "Reuters said so."]
)
def test_what_looks_like_a_credit_may_be_none(text: str) -> None:
    assert not is_credit_alone(passage(text))
