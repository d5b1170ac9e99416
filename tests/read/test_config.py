"""archive.yaml is read like everything else."""

import pytest

from site_builder.model.issue import Severity
from site_builder.model.kinds import NoteKind
from site_builder.read.config import read_config

SMALL = "title: A small archive\nurl: https://example.org/archive/\n"


def codes(text: str) -> list[str]:
    return [issue.code for issue in read_config(text, "archive.yaml").issues]


def test_two_keys_are_enough() -> None:
    config, issues = read_config(SMALL, "archive.yaml")

    assert issues == () and config
    assert (config.title, config.url, config.language) == (
        "A small archive",
        "https://example.org/archive/",
        "en",
    )
    assert config.notes.review_after_months == 12 and config.publish.feed_entries == 20


def test_every_setting_is_read() -> None:
    text = (
        SMALL
        + "notes: {labels: {gloss: Who is meant}, review_after_months: 6}\nchecks: {N08: error, N10: off}\n"
    )

    config, issues = read_config(text, "archive.yaml")

    assert issues == () and config
    assert config.notes.labels == {NoteKind.GLOSS: "Who is meant"} and config.notes.review_after_months == 6
    assert config.checks == {"N08": Severity.ERROR, "N10": Severity.OFF}


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("lang: en", ["C02"]),
        ("publish: {drafts: true}", ["C02"]),
        ("search: perhaps", ["C04"]),
        ("publish: {feed_entries: 0}", ["C04"]),
        ("notes: {review_after_months: -1}", ["C04"]),
        ("notes: {labels: {glos: x}}", ["C04"]),
        ("notes: {lables: {gloss: x}}", ["C02"]),
        ("checks: [N08]", ["C04"]),
        ("title: again", ["R12"]),
        ("description: [a: b", ["R10"]),
    ],
)
def test_what_is_wrong_has_a_code(line: str, expected: list[str]) -> None:
    assert codes(f"{SMALL}{line}\n") == expected


def test_a_setting_that_is_missing_is_missed() -> None:
    assert codes("") == ["C03", "C03"]
    assert codes("title: ''\nurl: https://example.org/\n") == ["C04"]


def test_a_site_has_the_address_of_a_site() -> None:
    assert codes("title: A\nurl: mailto:a@example.org\n") == ["C04"]


def test_the_site_stands_at_no_query_and_no_fragment() -> None:
    assert codes("title: A\nurl: https://example.org/?a=b\n") == ["C04"]
    assert codes("title: A\nurl: 'https://example.org/#b'\n") == ["C04"]
