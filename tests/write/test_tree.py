"""Nothing is published before it was looked at."""

from pathlib import Path

import pytest

from site_builder.model.page import Output, digest_of
from site_builder.write.manifest import Manifest
from site_builder.write.plan import plan, standing
from site_builder.write.tree import verify, write_files

NEW, KEPT = Output("new.html", b"new words"), Output("kept.html", b"kept words")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    write_files((NEW, KEPT), tmp_path)
    return tmp_path


def looked_at(folder: Path) -> None:
    """Verify the folder as a build does that wrote one file and keeps the other."""
    before = {KEPT.path: digest_of(KEPT.data)}
    there = standing(folder, before.keys(), {NEW.path})
    verify(folder, plan((NEW, KEPT), folder, Manifest(before), there), before.keys())


def test_a_site_that_is_whole_passes(folder: Path) -> None:
    looked_at(folder)


def test_a_new_file_that_reads_otherwise_than_it_was_written_does_not(folder: Path) -> None:
    (folder / NEW.path).write_bytes(b"new wards")

    with pytest.raises(OSError, match="other bytes were read"):
        looked_at(folder)


def test_a_file_that_stays_and_is_cut_off_does_not(folder: Path) -> None:
    before = {KEPT.path: digest_of(KEPT.data)}
    todo = plan((NEW, KEPT), folder, Manifest(before), standing(folder, before.keys(), {NEW.path}))
    (folder / KEPT.path).write_bytes(b"kept")

    assert [*todo.kept] == [KEPT.path]
    with pytest.raises(OSError, match="not all are there"):
        verify(folder, todo, todo.kept.keys())
