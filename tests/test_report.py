"""Issues are printed for people, for programs and beside a pull request."""

import json
from dataclasses import replace

import pytest

from site_builder.model.codes import CODES
from site_builder.model.issue import Issue, Severity, Spot
from site_builder.report import (
    Finding,
    Format,
    Strictness,
    below,
    counted,
    explain,
    has_errors,
    judge,
    place,
    severity,
    show,
)

NOTES = "content/notes/minsk.yaml"
TEXTS = {NOTES: "article: minsk\nnotes:\n\t- quote: 北京 talks\n", "a.md": "---\ntitle: A\n---\n"}
LOST = Issue("L01", "there is no person 'putn'", Spot(NOTES, ("article",)), "did you mean 'putin'?")
OLD = Issue(
    "N13", "the review was due", Spot(NOTES, line=3, column=11, length=2), also=(Spot("a.md", line=2),)
)
EMPTY = Issue("R03", "this file is empty", Spot("content/articles/x.md"))


def judged(*issues: Issue, strictness: Strictness = Strictness.NORMAL) -> tuple[Finding, ...]:
    return judge(issues, TEXTS, {}, strictness)


def test_issues_are_printed_by_place_with_their_line_and_counted_last() -> None:
    printed = show(judged(OLD, LOST, EMPTY), TEXTS, Format.TEXT)

    assert printed == (
        "content/articles/x.md: error R03 this file is empty\n"
        "content/notes/minsk.yaml:1:10: error L01 there is no person 'putn'\n"
        "    1 | article: minsk\n"
        "      |          ^^^^^\n"
        "    help: did you mean 'putin'?\n"
        "content/notes/minsk.yaml:3:11: warning N13 the review was due\n"
        "    3 |     - quote: 北京 talks\n"
        "      |              ^^^^\n"
        "    also: a.md:2\n"
        "2 errors, 1 warning\n"
    )


def test_nothing_wrong_prints_nothing() -> None:
    assert show((), TEXTS, Format.TEXT) == "" and show((), TEXTS, Format.GITHUB) == ""
    assert json.loads(show((), TEXTS, Format.JSON)) == {"issues": [], "errors": 0, "warnings": 0}


def test_one_issue_found_twice_is_printed_once() -> None:
    assert len(judged(LOST, LOST)) == 1


def test_colours_are_the_only_difference_between_text_and_colour() -> None:
    coloured = show(judged(OLD, LOST), TEXTS, Format.COLOUR)

    plain = coloured
    for code in ("\x1b[1m", "\x1b[1;31m", "\x1b[1;33m", "\x1b[1;36m", "\x1b[0m"):
        plain = plain.replace(code, "")
    assert "\x1b[1;31merror" in coloured
    assert plain == show(judged(OLD, LOST), TEXTS, Format.TEXT)


def test_programs_get_everything() -> None:
    whole = json.loads(show(judged(OLD, LOST), TEXTS, Format.JSON))

    assert (whole["errors"], whole["warnings"]) == (1, 1)
    assert whole["issues"][0] == {
        "code": "L01",
        "severity": "error",
        "message": "there is no person 'putn'",
        "help": "did you mean 'putin'?",
        "path": NOTES,
        "line": 1,
        "column": 10,
        "length": 5,
        "also": [],
    }
    assert whole["issues"][1]["also"][0]["path"] == "a.md"


def test_a_pull_request_gets_commands_that_no_message_can_break() -> None:
    issue = Issue(
        "R14", "100% wrong\n::error::injected", Spot("a,b:c.md", line=2, column=3, length=4), "mend\r\nit"
    )

    (line,) = show(judged(issue), {}, Format.GITHUB).splitlines()

    title = CODES["R14"].what.replace(":", "%3A").replace(",", "%2C")
    assert line == (
        f"::error file=a%2Cb%3Ac.md,title=R14 {title},line=2,col=3,endColumn=7"
        "::100%25 wrong%0A::error::injected%0Amend%0D%0Ait"
    )


def quoted(path: str, line: int, code: str = "N01") -> Issue:
    return Issue(code, f"this quote is not in {path}", Spot(path, line=line, column=5, length=3))


def test_a_step_shows_ten_errors_and_ten_warnings_each_by_itself() -> None:
    issues = (
        *(quoted("a.yaml", line) for line in range(1, 11)),
        *(quoted("b.md", n, "N13") for n in range(1, 11)),
    )

    lines = show(judged(*issues), {}, Format.GITHUB).splitlines()

    assert len(lines) == 20
    assert [line.split(" ")[0] for line in lines] == ["::error"] * 10 + ["::warning"] * 10


def test_faults_of_one_code_in_a_file_are_told_together_when_they_are_too_many_to_be_shown() -> None:
    issues = (*(quoted("a.yaml", line) for line in (3, 5, 8)), *(quoted(f"{n}.yaml", 1) for n in range(8)))

    first, *_ = [
        line for line in show(judged(*issues), {}, Format.GITHUB).splitlines() if "file=a.yaml" in line
    ]

    assert "line=3,col=5," in first
    assert first.endswith("%0Aand 2 more of N01 in this file, in lines 5 and 8")


def test_what_has_no_room_beside_the_lines_is_counted_and_told_in_the_log() -> None:
    found = judged(*(quoted(f"{n:02}.yaml", 1) for n in range(30)))

    lines = show(found, {}, Format.GITHUB).splitlines()

    commands = [line for line in lines if line.startswith("::error")]
    assert len(commands) == 10
    assert commands[-1].endswith("::21 errors more, of N01, in 21 files: see the log")
    assert sum("error N01" in line for line in lines) == 30


def test_no_file_can_end_the_part_of_the_log_in_which_commands_are_off() -> None:
    texts = {"a.yaml": "::error::injected\n" * 40}

    lines = show(judged(*(quoted("a.yaml", n) for n in range(1, 30))), texts, Format.GITHUB).splitlines()

    (stop,) = [line for line in lines if line.startswith("::stop-commands::")]
    token = stop.removeprefix("::stop-commands::")
    assert lines[-2:] == [f"::{token}::", "::endgroup::"]
    inside = lines[lines.index(stop) + 1 : -2]
    assert len(token) == 32 and not any(token in line for line in inside)


def test_places_are_told_from_where_the_repository_begins() -> None:
    (one,) = below("site", judged(replace(quoted("a.yaml", 1), also=(Spot("b.md"),))))

    assert (one.issue.spot.path, one.issue.also[0].path) == ("site/a.yaml", "site/b.md")


def test_a_file_as_a_whole_has_no_line_in_a_pull_request() -> None:
    assert "line=" not in show(judged(EMPTY), TEXTS, Format.GITHUB)


def test_no_message_or_path_can_disturb_the_terminal() -> None:
    issue = Issue("R05", "bad \x1b[31m name", Spot("red\x1b[31m\n.md", line=1), "rename \x07")

    printed = show(judged(issue), {"red\x1b[31m\n.md": "words \x1b[2J\n"}, Format.TEXT)

    assert "\x1b" not in printed and "\x07" not in printed


def test_a_help_may_have_several_lines() -> None:
    printed = show(judged(Issue("N02", "twice", Spot("a.md"), "add one:\n  prefix")), {}, Format.TEXT)

    assert "    help: add one:\n            prefix\n" in printed


@pytest.mark.parametrize(
    ("checks", "strictness", "expected"),
    [
        ({}, Strictness.NORMAL, Severity.WARNING),
        ({}, Strictness.STRICT, Severity.ERROR),
        ({"N13": Severity.ERROR}, Strictness.NORMAL, Severity.ERROR),
        ({"N13": Severity.OFF}, Strictness.NORMAL, Severity.OFF),
        ({"N13": Severity.OFF}, Strictness.STRICT, Severity.OFF),
        ({"N10": Severity.OFF}, Strictness.NORMAL, Severity.WARNING),
    ],
)
def test_the_archive_decides_how_much_a_warning_matters(
    checks: dict[str, Severity], strictness: Strictness, expected: Severity
) -> None:
    assert severity(OLD, checks, strictness) is expected


def test_a_review_that_fell_due_lately_waits_even_when_warnings_do_not() -> None:
    late, long_ago = (Issue(code, "due", Spot("a.md", line=1)) for code in ("N08", "N23"))

    assert severity(late, {}, Strictness.STRICT) is Severity.WARNING
    assert severity(late, {"N08": Severity.ERROR}, Strictness.NORMAL) is Severity.ERROR
    assert severity(long_ago, {}, Strictness.STRICT) is Severity.ERROR


def test_what_the_site_relies_on_stays_an_error() -> None:
    assert severity(LOST, {"L01": Severity.OFF}, Strictness.NORMAL) is Severity.ERROR


def test_what_is_switched_off_is_not_shown() -> None:
    assert judge([OLD], TEXTS, {"N13": Severity.OFF}, Strictness.NORMAL) == ()


def test_errors_stop_a_build_and_warnings_do_so_only_when_strict() -> None:
    assert has_errors(judged(LOST)) and not has_errors(judged(OLD))
    assert has_errors(judged(OLD, strictness=Strictness.STRICT))


@pytest.mark.parametrize(
    ("issues", "words"),
    [((), ""), ((LOST,), "1 error"), ((OLD,), "1 warning"), ((LOST, EMPTY, OLD), "2 errors, 1 warning")],
)
def test_counts_are_in_words(issues: tuple[Issue, ...], words: str) -> None:
    assert counted(judged(*issues)) == words


def test_a_place_says_as_much_as_is_known() -> None:
    assert place(Spot("a.md")) == "a.md"
    assert place(Spot("a.md", line=2)) == "a.md:2"
    assert place(Spot("a.md", line=2, column=3)) == "a.md:2:3"


def test_a_code_is_explained() -> None:
    text, is_fine = explain("n13")

    assert is_fine and text.startswith("N13, warning\n")
    assert CODES["N13"].what in text and CODES["N13"].why in text and CODES["N13"].mend in text


def test_an_unknown_code_gets_the_nearest() -> None:
    text, is_fine = explain("N099")

    assert not is_fine and text == "there is no code 'N099'; did you mean N09?"


def test_the_beginning_of_a_code_gets_the_codes_that_begin_so() -> None:
    text, is_fine = explain("t0")

    codes = ", ".join(sorted(code for code in CODES if code.startswith("T0")))
    assert not is_fine and text == f"there is no code 't0'; the codes that begin so are {codes}"
