"""New articles are told what the archive knows already about what they tell."""

from datetime import date
from pathlib import Path

import pytest

from site_builder.importing import Asked, Mode, import_files
from site_builder.importing.advising import advice
from tests.archive_files import ARCHIVE, unpack

TODAY = date(2026, 11, 21)
MEETING = """-- content/meetings/harbour-council-2019-03.md --
---
title: Session of the Harbour Council, March 2019
when: 2019-03-21
place: port-alder
---
-- content/places/port-alder.md --
---
name: Port Alder
country: Nowhere
---
"""
TEXT = (
    "Harbour Council meets in Port Alder\n\nThe Harbour Council met in Port Alder on 21 March 2019 and "
    "agreed on a plan for the quay, which its chair had put on the table.\n\nThe session of the Harbour "
    "Council lasted three hours. It will meet in Port Alder again when the engineers have been heard.\n"
)


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """An archive with one meeting, and a text about it."""
    unpack(f"-- archive.yaml --\n{ARCHIVE}{MEETING}", tmp_path)
    (tmp_path / "a.txt").write_text(TEXT, "utf-8")
    return tmp_path


def test_an_article_is_told_the_meeting_it_is_likely_about(root: Path) -> None:
    told = advice(root, import_files((root / "a.txt",), root, TODAY))

    assert "suggestions, to be taken or left" in told and "meeting harbour-council-2019-03" in told


def test_nothing_is_suggested_where_nothing_was_written(root: Path) -> None:
    assert advice(root, import_files((root / "a.txt",), root, TODAY, Asked(Mode.DRY_RUN))) == ""
    import_files((root / "a.txt",), root, TODAY)
    assert advice(root, import_files((root / "a.txt",), root, TODAY)) == ""


def test_many_suggestions_are_counted(root: Path) -> None:
    for number in range(8):
        text = TEXT.replace("Harbour Council meets", f"Report {number} of the Harbour Council")
        (root / f"{number}.txt").write_text(text.replace("three", str(number)), "utf-8")

    told = advice(root, import_files(tuple(sorted(root.glob("*.txt"))), root, TODAY))

    assert "of these articles: `site-builder suggest` lists them" in told
