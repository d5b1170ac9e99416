"""Bytes that wait for their time, on the disk or not."""

import os
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from pathlib import Path

import pytest

from site_builder.model.page import Place
from site_builder.spill import Shelves, Spill
from site_builder.workers import in_parallel


def test_bytes_come_back_in_any_order(tmp_path: Path) -> None:
    spill, whole = Spill(tmp_path), [b"one", b"", b"three" * 100_000, b"four"]

    places = [spill.put(data) for data in whole]

    assert [place for place in places if isinstance(place, bytes)] == []
    fetched = [spill.fetch(place, len(data)) for place, data in reversed([*zip(places, whole, strict=True)])]
    assert fetched == whole[::-1]
    assert spill.fetch(places[0], 3) == b"one"


def test_nobody_finds_a_file_of_it(tmp_path: Path) -> None:
    spill = Spill(tmp_path)
    spill.put(b"secret")

    assert list(tmp_path.iterdir()) == []


def test_what_a_full_disk_does_not_take_stays_in_memory(monkeypatch: pytest.MonkeyPatch) -> None:
    full = partial(Path("/dev/full").open, "r+b", buffering=0)
    monkeypatch.setattr("tempfile.TemporaryFile", lambda **_: full())
    spill = Spill(Path("/nowhere"))

    place = spill.put(b"words")

    assert place == b"words"
    assert spill.fetch(place, 5) == b"words"


def test_where_no_file_can_be_made_everything_stays_in_memory(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "cache").write_text("a file, where a folder is wanted")
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path / "nowhere"))
    spill = Spill(tmp_path / "cache")

    place = spill.put(b"words")

    assert place == b"words" and spill.fetch(place, 5) == b"words"


@pytest.mark.skipif(not hasattr(os, "fork"), reason="no process can be doubled here")
def test_processes_that_read_one_file_at_once_read_what_they_asked_for(tmp_path: Path) -> None:
    shelves = Shelves(tmp_path, 1)
    places = [shelves.put((number, "x" * number), 0) for number in range(50)]

    def wrong() -> int:
        rounds = (one for _ in range(400) for one in enumerate(places))
        return sum(shelves.take(place) != (number, "x" * number) for number, place in rounds)

    assert in_parallel([wrong, wrong]) == [0, 0]


def test_threads_that_read_one_file_at_once_do_too(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    # As on Windows.
    monkeypatch.delattr(os, "pread", raising=False)
    shelves = Shelves(tmp_path, 1)
    places = [shelves.put((number, "x" * number), 0) for number in range(50)]

    def wrong(_: int) -> int:
        rounds = (one for _ in range(100) for one in enumerate(places))
        return sum(shelves.take(place) != (number, "x" * number) for number, place in rounds)

    with ThreadPoolExecutor(4) as threads:
        assert sum(threads.map(wrong, range(4))) == 0


@pytest.mark.skipif(not hasattr(os, "fork"), reason="no process can be doubled here")
def test_what_several_processes_put_aside_is_given_back_in_any_of_them(tmp_path: Path) -> None:
    shelves, values = Shelves(tmp_path, 2), [("one", 1), "two", b"three" * 100_000]

    def put(process: int) -> list[Place]:
        return [shelves.put((process, value), process) for value in values]

    here, there = in_parallel([partial(put, 0), partial(put, 1)])

    found = [*map(shelves.take, (*there, *here))]
    assert found == [(process, value) for process in (1, 0) for value in values]


def test_a_value_of_which_not_all_is_left_is_not_taken_for_another(tmp_path: Path) -> None:
    shelves = Shelves(tmp_path, 1)
    place = shelves.put("words", 0)

    with pytest.raises(OSError, match="are left"):
        shelves.take(place._replace(size=place.size + 1))


def test_when_the_room_is_given_back_nothing_is_taken_any_more(tmp_path: Path) -> None:
    shelves = Shelves(tmp_path, 1)
    place = shelves.put("words", 0)

    shelves.close()

    with pytest.raises(OSError, match="closed"):
        shelves.take(place)
