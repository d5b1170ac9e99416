"""One build at a time; whoever died stops nobody."""

import errno
import fcntl
import os
from pathlib import Path

import pytest

from site_builder.write import BusyError, held
from site_builder.write.lock import lock_path, whole_path


def test_a_second_build_waits_says_so_once_and_gives_up(tmp_path: Path) -> None:
    said: list[str] = []

    with (
        held(tmp_path / "output", 0, said.append),
        pytest.raises(BusyError, match="another build is writing"),
        held(tmp_path / "output", 0.2, said.append),
    ):
        pass

    assert said == [f"another build is writing {tmp_path / 'output'}; waiting until it is done"]


def test_a_lock_is_gone_when_the_build_is_done(tmp_path: Path) -> None:
    with held(tmp_path / "output", 0, print):
        assert lock_path(tmp_path / "output").exists()

    with held(tmp_path / "output", 0, print):
        pass
    assert list(tmp_path.iterdir()) == []


def test_folders_made_for_the_lock_go_when_nothing_was_published(tmp_path: Path) -> None:
    with held(tmp_path / "a/b/output", 0, print):
        assert (tmp_path / "a/b").is_dir()

    assert list(tmp_path.iterdir()) == []


def test_a_lock_left_by_a_build_that_died_is_taken_over(tmp_path: Path) -> None:
    lock_path(tmp_path / "output").touch()

    with held(tmp_path / "output", 0, print):
        pass

    assert list(tmp_path.iterdir()) == []


def test_two_outputs_in_one_folder_do_not_wait_for_each_other(tmp_path: Path) -> None:
    with held(tmp_path / "one", 0, print), held(tmp_path / "other", 0, print):
        assert len(list(tmp_path.iterdir())) == 2


def test_where_no_lock_can_be_placed_nothing_stops(tmp_path: Path) -> None:
    (tmp_path / "file").touch()

    with held(tmp_path / "file/output", 0, print):
        pass


def test_a_link_in_the_place_of_the_lock_is_not_followed(tmp_path: Path) -> None:
    lock_path(tmp_path / "output").symlink_to(tmp_path / "elsewhere")

    with held(tmp_path / "output", 0, print):
        assert not (tmp_path / "elsewhere").exists()


def test_beside_a_folder_that_takes_no_files_the_lock_stands_in_the_output(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "output").mkdir()
    real = os.access
    monkeypatch.setattr(os, "access", lambda path, mode: Path(path) != tmp_path and real(path, mode))

    assert lock_path(tmp_path / "output") == tmp_path / "output/.site-builder.lock"


def test_a_disk_that_knows_no_locks_has_them_elsewhere_and_keeps_none_of_their_files(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    place, elsewhere, real = tmp_path / "place", tmp_path / "elsewhere", fcntl.flock
    place.mkdir()
    elsewhere.mkdir()
    monkeypatch.setattr("tempfile.tempdir", str(elsewhere))

    def flock(handle: int, wish: int) -> None:
        if "/place/" in str(Path(f"/proc/self/fd/{handle}").readlink()):
            raise OSError(errno.ENOLCK, "No locks available")
        real(handle, wish)

    monkeypatch.setattr(fcntl, "flock", flock)
    with (
        held(place / "output", 0, print),
        pytest.raises(BusyError),
        held(place / "output", 0, print),
    ):
        assert list(place.iterdir()) == []

    assert list(place.iterdir()) == [] and list(elsewhere.iterdir()) == []


def test_a_folder_is_known_by_the_name_it_has_above(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "a/b").mkdir(parents=True)
    monkeypatch.chdir(tmp_path / "a/b")

    assert whole_path(Path("..")) == (tmp_path / "a").resolve()
    assert whole_path(Path("output")).name == "output"
