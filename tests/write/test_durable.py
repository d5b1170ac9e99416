"""What is written is asked onto the disk; the order is tested in `tests/faults`."""

from pathlib import Path

import pytest

from site_builder.write.durable import FEW, flush, flush_all


@pytest.fixture(autouse=True)
def hurried(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("SITE_BUILDER_NO_SYNC", raising=False)


def test_files_and_folders_can_be_flushed(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("words", "utf-8")

    flush(tmp_path / "file")
    flush(tmp_path)
    flush_all(tmp_path, ["file"])


def test_where_there_is_no_call_for_a_whole_disk_each_file_is_flushed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.platform", "freebsd")

    with pytest.raises(FileNotFoundError):
        flush_all(tmp_path, [f"a file that is not there {number}" for number in range(FEW + 1)])


def test_few_files_are_flushed_one_by_one_with_the_folders_that_name_them(tmp_path: Path) -> None:
    (tmp_path / "a/b").mkdir(parents=True)
    (tmp_path / "a/b/file").write_text("words", "utf-8")

    flush_all(tmp_path, ["a/b/file"])

    with pytest.raises(FileNotFoundError):
        flush_all(tmp_path, ["a/c/file"])


def test_many_files_are_flushed_with_their_disk(tmp_path: Path) -> None:
    flush_all(tmp_path, [f"nowhere/{number}" for number in range(FEW + 1)])


def test_a_file_that_is_not_there_is_no_success(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        flush(tmp_path / "nowhere")


def test_on_a_machine_that_is_thrown_away_nothing_is_flushed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SITE_BUILDER_NO_SYNC", "1")

    flush(tmp_path / "nowhere")
    flush_all(tmp_path / "nowhere", [])
