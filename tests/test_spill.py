"""Bytes that wait for their time, on the disk or not."""

import os
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
def test_values_that_several_processes_put_aside_are_given_back_in_any_of_them(tmp_path: Path) -> None:
    shelves, values = Shelves(tmp_path, 2), [("one", 1), "two", b"three" * 100_000]

    def put(process: int) -> list[Place]:
        return [shelves.put((process, value), process) for value in values]

    def taken(places: list[Place]) -> list[object]:
        return [shelves.take(place) for place in places * 20]

    here, there = in_parallel([partial(put, 0), partial(put, 1)])
    # Both at once: where one reads, the other does not.
    found = in_parallel([partial(taken, here), partial(taken, there)])

    assert found == [[(process, value) for value in values] * 20 for process in (0, 1)]


def test_a_value_of_which_not_all_is_left_is_not_taken_for_another(tmp_path: Path) -> None:
    shelves = Shelves(tmp_path, 1)
    place = shelves.put("words", 0)

    with pytest.raises(OSError, match="are left of what was put aside"):
        shelves.take(place._replace(size=place.size + 1))
