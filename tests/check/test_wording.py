"""Summaries, languages, coordinates."""

import pytest

from site_builder.check import Given, check
from site_builder.link import Drafts, link
from site_builder.model.config import Config
from site_builder.model.unwritten import SUMMARY
from site_builder.model.url import Url
from site_builder.read.record import read_record
from tests.check.inspection import TODAY, article, bodies, codes, findings, note


@pytest.mark.parametrize(
    ("summary", "expected"),
    [
        ("x" * 200, []),
        ("x" * 201, ["N10"]),
        ("He is president now.", ["N10"]),
        ("Recently opened.", ["N10"]),
        ("It is now open, and " + "x" * 200, ["N10", "N10"]),
        ("Nobody knew; the snow fell on Nowhere.", []),
    ],
)
def test_a_summary_is_short_and_does_not_grow_old(summary: str, expected: list[str]) -> None:
    assert codes(note("gloss", summary=summary)) == expected


@pytest.mark.parametrize(
    "tag",
    [
        "en",
        "be-tarask",
        "sr-Latn",
        "zh-Hant-TW",
        "es-419",
        "de-CH-1996",
        "x-own",
        "en-x-own",
        "sl-rozaj-biske",
    ],
)
def test_a_language_tag_is_a_language_tag(tag: str) -> None:
    assert codes(article(f"language: {tag}\n")) == []


@pytest.mark.parametrize(
    ("tag", "advice"),
    [
        ("English", "write en"),
        ("de_AT", "write de-AT"),
        ("e", "write a tag such as en, de or sr-Latn"),
        ("en-", "write a tag such as en, de or sr-Latn"),
        ("plain words", "write a tag such as en, de or sr-Latn"),
    ],
)
def test_what_is_no_language_tag_is_told(tag: str, advice: str) -> None:
    (issue,) = findings(article(f"language: {tag}\n"))

    assert (issue.code, issue.help) == ("K04", advice)


def test_languages_of_notes_and_their_sources_are_looked_at() -> None:
    source = "    sources: [{title: x, citation: y, language: c}]\n"
    more = "    language: a\n    original: {language: b, text: x}\n"

    assert codes(note("translation", more + source)) == ["K04", "K04", "K04"]


@pytest.mark.parametrize(
    ("latitude", "longitude", "expected"),
    [("90", "-180", []), ("90.1", "0", ["K07"]), ("0", "180.5", ["K07"]), ("nan", "inf", ["K07", "K07"])],
)
def test_a_place_is_on_the_earth(latitude: str, longitude: str, expected: list[str]) -> None:
    place = f"---\nname: x\ncoordinates: {{latitude: {latitude}, longitude: {longitude}}}\n---\n"

    assert codes({"content/places/x.md": place}) == expected


def test_what_a_stub_says_is_to_be_written_before_a_draft_is_none_any_more() -> None:
    files = note("gloss", summary=SUMMARY)
    assert codes(files) == ["N27"]

    (path, text) = list(files.items())[-1]
    archive = link(
        tuple(
            record
            for name, words in {**files, path: f"{text}    status: draft\n"}.items()
            if (record := read_record(name, words).value)
        ),
        Drafts.SHOW,
    ).value
    config = Config(title="A small archive", url=Url("https://example.org/"))

    (issue,) = check(Given(archive, bodies(archive), config, TODAY))
    assert (issue.code, issue.help) == ("N27", "write it before you delete `status: draft`")
