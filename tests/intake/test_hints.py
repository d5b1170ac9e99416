"""Signs that a text came from elsewhere: told with their line, and never acted upon."""

# ruff: noqa: E501
# A pasted paragraph is one line.

import pytest

from site_builder.intake import pasted_text
from site_builder.model.draft import Found, Raw
from tests.intake.samples import LAST, LONG, NEXT


def hints(text: str, field: str) -> list[Found]:
    """The hints about a field, which give no value."""
    draft = pasted_text.read(Raw("a.txt", text.encode())).value
    assert draft is not None
    return [one for one in draft.found if one.field == field and not one.value]


def article(*more: str, above: str = "") -> str:
    return "\n\n".join(part for part in ("A vote in Port Alder", above, LONG, NEXT, LAST, *more) if part)


@pytest.mark.parametrize(
    ("text", "field", "said"),
    [
        (article(above="Von Petra Marsh"), "translated_from", "“Von”, which is German"),
        (article("[ad_1]"), "source_url", "posts by itself"),
        (article("This article was originally published by the Elm Gazette."), "source_url", "published elsewhere"),
        (article("Translated from the German by Ann Reed."), "translated_from", "is a translation"),
        (article("The mayor werden at the quay nicht before the vote, as the whole of the council had wanted it to be."), "translated_from", "“werden”, “nicht”, which is German"),
        (article(*(f"The mayor was tired .She had said so in the {n} before the vote , and the council heard it." for n in ("week", "month", "year"))), "translated_from", "piece by piece"),
    ],
)  # fmt: skip
def test_a_sign_is_told_with_its_words(text: str, field: str, said: str) -> None:
    assert [said in one.basis for one in hints(text, field)] == [True]
    assert hints(text, field)[0].certainty == "low"


@pytest.mark.parametrize(
    "text",
    [
        article(),
        article(
            "The chancellor von der Marsch met the mayor de la Cruz at the quay, and the two talked for hours."
        ),
        article(
            "The council met over the summer, came under the old door, and had not come to a plan per town by then."
        ),
        article(
            "She called it “werden nicht verstehen”, and the council laughed for a while before it voted at last."
        ),
    ],
)
def test_names_and_quotations_are_no_sign_of_a_translation(text: str) -> None:
    assert hints(text, "translated_from") == []


def test_a_byline_that_names_nobody_names_nobody() -> None:
    draft = pasted_text.read(Raw("a.txt", article(above="By Staff Reports").encode())).value

    assert draft is not None and draft.article.authors == ()
    assert "authors" in draft.article.needs
    assert "Staff Reports" not in draft.article.body


def test_a_month_that_is_stated_is_a_month_and_no_day() -> None:
    draft = pasted_text.read(Raw("a.txt", article(above="Published March 2019").encode())).value

    assert draft is not None and str(draft.article.published) == "2019-03"
