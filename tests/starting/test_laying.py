"""Files are written whole or not at all, and never over what somebody changed in the meantime."""

from pathlib import Path

import pytest

from site_builder.starting.laying import Planned, differences, lay, planned


def test_a_file_that_was_changed_meanwhile_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "a").write_text("one\n")
    one = planned(tmp_path, "a", b"two\n")
    (tmp_path / "a").write_text("three\n")

    with pytest.raises(OSError, match="changed meanwhile"):
        list(lay(tmp_path, [one]))

    assert (tmp_path / "a").read_text() == "three\n"


def test_a_file_that_came_meanwhile_is_left_alone(tmp_path: Path) -> None:
    one = planned(tmp_path, "a", b"two\n")
    (tmp_path / "a").write_text("three\n")

    with pytest.raises(FileExistsError):
        list(lay(tmp_path, [one]))

    assert (tmp_path / "a").read_text() == "three\n"


def test_what_cannot_be_written_leaves_nothing(tmp_path: Path) -> None:
    with pytest.raises(OSError):
        list(lay(tmp_path, [Planned("n" * 300, b"x")]))

    assert not [*tmp_path.iterdir()]


def test_a_file_keeps_its_mode_when_it_is_written_over(tmp_path: Path) -> None:
    (tmp_path / "a").write_text("one\n")
    (tmp_path / "a").chmod(0o755)

    list(lay(tmp_path, [planned(tmp_path, "a", b"two\n")]))

    assert (tmp_path / "a").stat().st_mode & 0o777 == 0o755
    assert [path.name for path in tmp_path.iterdir()] == ["a"]


def test_a_long_difference_is_cut_and_counted() -> None:
    before, after = b"a\n" * 1, "".join(f"{number}\n" for number in range(100)).encode()

    shown = differences([Planned("lock/x", after, before), Planned("same", b"a", b"a"), Planned("new", b"b")])

    assert shown.splitlines()[-1] == "… and 64 more lines of lock/x"
    assert "same" not in shown and "new" not in shown
