"""Who published it: the archive's own record where the source states its name, never anybody else."""

from datetime import date
from pathlib import Path

import pytest

from site_builder.importing import FileReport, import_files
from tests.archive_files import ARCHIVE
from tests.intake.samples import LAST, LONG, NEXT

RECORD = "---\nname: The Alder Courier\nalso_known_as: [Alder Courier Online]\n---\n"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    (tmp_path / "archive.yaml").write_text(ARCHIVE, "utf-8")
    (tmp_path / "content/publishers").mkdir(parents=True)
    (tmp_path / "content/publishers/alder-courier.md").write_text(RECORD, "utf-8")
    return tmp_path


def imported(root: Path, site: str) -> FileReport:
    head = f'<meta property="og:site_name" content="{site}">' if site else ""
    text = "".join(f"<p>{one}</p>" for one in (LONG, NEXT, LAST))
    page = f"<html><head><title>A plan</title>{head}</head><body><h1>A plan</h1>{text}</body></html>"
    (root / "page.html").write_text(page, "utf-8")
    (report,) = import_files((root / "page.html",), root, date(2026, 11, 21)).files
    return report


def written(root: Path, report: FileReport) -> str:
    assert report.placed is not None
    return (root / report.placed.path).read_text("utf-8")


@pytest.mark.parametrize("site", ["The Alder Courier", "the alder courier", "Alder Courier Online"])
def test_a_publisher_that_the_archive_knows_is_filled_in_with_its_evidence(root: Path, site: str) -> None:
    text = written(root, imported(root, site))

    assert "\npublisher: alder-courier\n" in text
    assert f"“{site}”, stated in meta og:site_name" in text
    assert "publisher" not in text.split("needs:", 1)[1].split("]", 1)[0]


def test_a_publisher_without_a_record_stays_empty_and_the_file_says_what_to_do(root: Path) -> None:
    text = written(root, imported(root, "Tide & Timber Weekly"))

    assert "\npublisher:" not in text and "publisher" in text.split("needs:", 1)[1].split("]", 1)[0]
    said = " ".join(text.split())
    assert "site-builder new publisher" in said and "Tide & Timber Weekly" in said
    assert "publisher: tide-timber-weekly" in said


def test_a_page_that_names_no_publisher_is_given_none(root: Path) -> None:
    text = written(root, imported(root, ""))

    assert "\npublisher:" not in text and "new publisher" not in text


def test_a_name_that_two_publishers_have_decides_nothing(root: Path) -> None:
    (root / "content/publishers/other.md").write_text(RECORD, "utf-8")

    assert "\npublisher:" not in written(root, imported(root, "The Alder Courier"))
