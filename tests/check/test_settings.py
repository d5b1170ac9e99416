"""`checks` names codes that exist and may be changed."""

from collections.abc import Iterator

import pytest

from site_builder.check import OF_TEXTS, RULES, Given, Rule
from site_builder.model.codes import CODES
from site_builder.model.issue import Issue, Severity, Spot
from site_builder.report import Strictness, severity
from tests.check.inspection import article, findings


@pytest.mark.parametrize(
    ("code", "expected"),
    [
        *((code, []) for code in ("K03", "L06", "N05", "N08", "R23")),
        *((code, ["C06"]) for code in ("C05", "C06", "L01", "R10")),
        *((code, ["C06"]) for code in ("N01", "N02", "N03", "N04", "N11", "N18", "N20", "N22")),
        *((code, ["C05"]) for code in ("N99", "n08", "notes")),
    ],
)
def test_a_code_can_be_set_where_the_site_stays_whole(code: str, expected: list[str]) -> None:
    found = findings(article(), checks={code: Severity.OFF})

    assert [issue.code for issue in found] == expected


@pytest.mark.parametrize("wanted", [Severity.WARNING, Severity.ERROR])
def test_a_moved_note_can_be_raised_and_not_silenced(wanted: Severity) -> None:
    assert findings(article(), checks={"N04": wanted}) == ()


@pytest.mark.parametrize(
    ("code", "lowest"),
    [("N03", Severity.ERROR), ("N04", Severity.WARNING), ("N05", Severity.OFF), ("N08", Severity.OFF)],
)
def test_no_setting_takes_a_code_below_its_lowest_level(code: str, lowest: Severity) -> None:
    assert severity(Issue(code, "", Spot("a")), {code: Severity.OFF}, Strictness.NORMAL) is lowest


def test_a_code_written_carelessly_is_recognised() -> None:
    (issue,) = findings(article(), checks={"n8": Severity.OFF})

    assert issue.help == "did you mean N08?"


def test_every_rule_has_its_code_and_they_are_in_order() -> None:
    for rules in (RULES, OF_TEXTS):
        assert list(rules) == sorted(rules)
        assert set(rules) <= set(CODES)


@pytest.mark.parametrize(("code", "rule"), [*RULES.items(), *OF_TEXTS.items()])
def test_a_rule_says_which_code_it_finds(code: str, rule: Rule) -> None:
    assert (rule.__doc__ or "").startswith(f"{code}: ")


def test_a_rule_that_reads_texts_says_so_among_those_that_do_not(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def reading(given: Given) -> Iterator[Issue]:
        yield from (Issue("K06", one.body, one.spot) for one in given.archive.articles.values())

    monkeypatch.setattr("site_builder.check.RULES", {"K06": reading})

    with pytest.raises(AssertionError, match="belongs into OF_TEXTS"):
        findings(article())
