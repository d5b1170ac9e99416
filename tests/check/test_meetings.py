"""Meetings beside each other, and articles about very many."""

import pytest

from tests.check.inspection import article, codes

PLACE = {"content/places/harbour.md": "---\nname: The harbour\n---\n"}


def meeting(name: str, when: str, more: str = "place: harbour\n") -> dict[str, str]:
    return {f"content/meetings/{name}.md": f"---\ntitle: {name}\nwhen: {when}\n{more}---\n"}


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("2021-05-04", "2021-05-04", ["K13"]),
        ("2021-05-03/2021-05-05", "2021-05-04", ["K13"]),
        ("2021-05-03", "2021-05-04", []),
        ("2021-05", "2021-05-04", []),
        ("2021-05-04~", "2021-05-04", []),
    ],
)
def test_two_meetings_on_one_day_at_one_place_are_asked_about(
    one: str, other: str, expected: list[str]
) -> None:
    assert codes({**PLACE, **meeting("one", one), **meeting("other", other)}) == expected


@pytest.mark.parametrize(
    ("more", "expected"),
    [
        ("related: [{meeting: other, relation: prepares}]\n", []),
        ("venue: Town hall\n", []),
        ("venue: Old mill\n", ["K13"]),
        ("series: [council]\n", ["K13"]),
    ],
)
def test_a_tie_or_another_venue_tells_two_meetings_apart(more: str, expected: list[str]) -> None:
    files = {
        **PLACE,
        **meeting("one", "2021-05-04", f"place: harbour\n{more}"),
        **meeting("other", "2021-05-04", "place: harbour\nvenue: Old mill\n"),
        "content/series/council.md": "---\ntitle: The council\n---\n",
    }

    assert codes(files) == expected


def test_meetings_of_unknown_place_are_not_compared() -> None:
    assert codes({**meeting("one", "2021", ""), **meeting("other", "2021", "")}) == []


@pytest.mark.parametrize(
    ("count", "relation", "expected"), [(8, "report", []), (9, "report", ["K14"]), (30, "mention", [])]
)
def test_no_article_reports_on_more_than_eight_meetings(
    count: int, relation: str, expected: list[str]
) -> None:
    about = ", ".join(f"{{meeting: m{number}, relation: {relation}}}" for number in range(count))
    files = article(f"meetings: [{about}]\n")
    for number in range(count):
        files |= meeting(f"m{number}", f"{1990 + number}", "")

    assert codes(files) == expected
