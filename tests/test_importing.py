"""Saved files go in one by one; a bad one is told with its reason and stops nothing."""

import os
import sys
from collections.abc import Callable, Mapping
from datetime import date
from pathlib import Path
from unittest.mock import patch

import pytest

from site_builder.importing import Asked, FileReport, ImportReport, Mode, Outcome, describe, import_files
from site_builder.importing.crew import Reading, converted
from site_builder.intake import MOST_BYTES, convert
from site_builder.model.codes.intake import CODES
from site_builder.model.draft import Draft, Raw
from site_builder.model.issue import Checked
from site_builder.options import Options
from site_builder.publishing import inspect
from site_builder.read.record import read_record
from site_builder.remarks import import_remarks
from site_builder.report import Format
from tests.archive_files import ARCHIVE, unpack
from tests.intake.hostile import MADE
from tests.intake.samples import LAST, LONG, NEXT, source

ISSUES = Path(__file__).parent / "issues"
TODAY = date(2026, 11, 21)
PREPARE: Mapping[str, Callable[[Path], object]] = {
    "I04": lambda root: (root / "saved/large.txt").write_bytes(b"A line.\n" * (MOST_BYTES // 8 + 1)),
    **MADE,
}
"""What a case cannot hold itself."""


@pytest.fixture
def root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An archive with a folder of saved files, in which the command is typed."""
    (tmp_path / "saved").mkdir()
    (tmp_path / "archive.yaml").write_text(ARCHIVE, "utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def save(root: Path, name: str, text: str) -> Path:
    path = Path("saved") / name
    (root / path).write_bytes(text.encode())
    return path


def imported(*paths: Path, mode: Mode = Mode.WRITE) -> ImportReport:
    return import_files(paths, Path(), TODAY, Asked(mode))


def told_of_an_inner_address() -> str:
    return describe(import_files((), Path(), TODAY, Asked(urls=("http://127.0.0.1/page",))))


def told_of_a_file_that_breaks_its_reader() -> str:
    _, done = next(converted([Raw("saved/article.txt", b"")], Reading(exhausted)))
    return refusal("saved/article.txt", done)


def exhausted(_: Raw) -> Checked[Draft | None]:
    raise MemoryError


def told_without_a_library() -> str:
    with patch.dict(sys.modules, {"pypdfium2": None}):
        return refusal("saved/article.pdf", convert(Raw("saved/article.pdf", b"%PDF-1.4")))


def refusal(name: str, done: Checked[Draft | None] | None) -> str:
    issues = done.issues if done else ()
    return describe(ImportReport(Mode.WRITE, (FileReport(name, Outcome.REFUSED, issues=issues),)))


def told_of_an_original_that_was_edited() -> str:
    imported(Path("saved/article.txt"))
    original = next(Path("content/originals").glob("*.txt"))
    original.write_text(original.read_text("utf-8") + "One more line.\n", "utf-8")
    return inspect(Options(Path(), today=TODAY), Format.TEXT)[0].rstrip("\n")


SPECIAL: Mapping[str, Callable[[], str]] = {
    "I20": told_without_a_library,
    "I30": told_of_an_inner_address,
    "I31": told_of_a_file_that_breaks_its_reader,
    "I33": told_of_an_original_that_was_edited,
}
"""What no file beside others can show."""


def told_of(paths: tuple[Path, ...]) -> str:
    """What is printed when the files are imported: annotations by their own verb, the rest as articles."""
    if paths[0].suffix == ".json":
        return import_remarks(paths[0], Path(), TODAY, Mode.WRITE)[0]
    return describe(imported(*paths))


def files_in(root: Path) -> list[str]:
    return sorted(
        path.relative_to(root).as_posix() for path in (root / "content").rglob("*") if path.is_file()
    )


@pytest.mark.parametrize("code", CODES)
def test_the_case_of_a_code_prints_what_is_expected(code: str, root: Path) -> None:
    unpack((ISSUES / code / "case.txt").read_text("utf-8"), root)
    if code in PREPARE:
        PREPARE[code](root)

    printed = SPECIAL[code]() if code in SPECIAL else told_of(tuple(sorted(Path("saved").iterdir())))

    expected = ISSUES / code / "expected.txt"
    if os.environ.get("GOLDEN") == "rewrite":
        expected.write_text(printed + "\n", "utf-8")
    assert f" {code} " in printed
    assert printed + "\n" == expected.read_text("utf-8")


def test_a_bad_file_does_not_stop_the_rest(root: Path) -> None:
    paths = (save(root, "a.txt", source("everything")), save(root, "b.txt", ""), Path("saved/c.txt"))

    report = imported(*paths, save(root, "d.txt", source("key points")))

    outcomes = [one.outcome for one in report.files]
    assert outcomes == [Outcome.IMPORTED, Outcome.REFUSED, Outcome.REFUSED, Outcome.NEEDS_A_LOOK]
    assert [one.name for one in report.refused] == ["saved/b.txt", "saved/c.txt"]
    assert len(files_in(root)) == 6


def test_what_was_imported_reads_as_a_record(root: Path) -> None:
    imported(save(root, "a.txt", source("a page selected whole")))

    path = "content/articles/2019-03-25-harbour-plan-passes-after-three-hours-of-talk.md"
    record, issues = read_record(path, (root / path).read_text("utf-8"))

    assert record is not None and not issues


def test_a_dry_run_tells_the_same_and_writes_nothing(root: Path) -> None:
    path = save(root, "a.txt", source("everything"))

    dry = describe(imported(path, mode=Mode.DRY_RUN))

    assert not (root / "content").exists()
    assert "would become content/articles/port-alder-votes-for-a-new-harbour.md" in dry
    assert dry.endswith("1 imported; this was a dry run, nothing was written")
    wet = describe(imported(path))
    assert dry.splitlines()[1:-1] == wet.splitlines()[1:-2]


def test_an_import_of_other_peoples_texts_ends_with_what_that_asks_for(root: Path) -> None:
    path = save(root, "a.txt", source("everything"))

    first, again = describe(imported(path)), describe(imported(path))

    assert first.splitlines()[-1] == (
        "these texts belong to others: keep the drafts and content/originals/ out of a public repository "
        "unless you may publish them"
    )
    assert "belong to others" not in again


def test_importing_again_changes_nothing_and_says_so(root: Path) -> None:
    path = save(root, "a.txt", source("everything"))
    imported(path)
    before = {name: (root / name).stat().st_mtime_ns for name in files_in(root)}

    report = imported(path)

    assert {name: (root / name).stat().st_mtime_ns for name in files_in(root)} == before
    assert describe(report) == (
        "saved/a.txt: imported before as content/articles/port-alder-votes-for-a-new-harbour.md; "
        "nothing was changed\n\n1 already here"
    )


def test_the_same_file_twice_in_one_import_is_imported_once(root: Path) -> None:
    path = save(root, "a.txt", source("everything"))

    for mode in (Mode.DRY_RUN, Mode.WRITE):
        outcomes = [one.outcome for one in imported(path, path, mode=mode).files]
        assert outcomes == [Outcome.IMPORTED, Outcome.ALREADY_HERE]


def test_a_report_says_what_was_found_what_was_cut_and_what_is_needed(root: Path) -> None:
    head = "A headline for the test\nBy Petra Marsh\nPort Alder"
    text = "\n\n".join((head, LONG, NEXT, LAST, "Leave a Reply\n"))

    told = describe(imported(save(root, "a.txt", text)))

    assert "    authors: Petra Marsh\n      byline on line 2 “By Petra Marsh” (certainty: high)\n" in told
    assert "    line 11, comment form: Leave a Reply\n" in told
    assert "  kept, but look at them: line 3\n" in told
    assert "  still needed: publisher, published, source_url\n" in told


def test_a_report_disturbs_no_terminal(root: Path) -> None:
    told = describe(imported(save(root, "a.txt", f"A \x1b[31mred headline\n\n{LONG}\n\n{NEXT}\n")))

    assert "\x1b" not in told


def test_a_folder_that_is_no_archive_is_not_written_to(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text(LONG, "utf-8")

    report = import_files((path,), tmp_path, TODAY)

    assert [issue.code for one in report.refused for issue in one.issues] == ["C01"]
    assert sorted(tmp_path.iterdir()) == [path]


def test_an_archive_that_cannot_be_written_to_refuses_the_file_and_goes_on(root: Path) -> None:
    (root / "content").write_text("a file where a folder should be", "utf-8")

    report = imported(save(root, "a.txt", source("everything")), save(root, "b.txt", source("key points")))

    assert [issue.code for one in report.refused for issue in one.issues] == ["I09", "I09"]
    assert "cannot be written" in report.refused[0].issues[0].message
