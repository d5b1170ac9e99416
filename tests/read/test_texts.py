"""Of files that are as they were, whoever scans reads nothing until somebody asks."""

import os
import shutil
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TypeVar

import pytest

from site_builder.cache import Cache
from site_builder.model.issue import Checked
from site_builder.read import decode, stamps
from site_builder.read.scan import scan
from site_builder.read.sources import ARCHIVE, Sources
from site_builder.read.texts import Reading, SavedError
from site_builder.spill import Shelves
from site_builder.workers import side_by_side
from tests.archive_files import unpack

Made = TypeVar("Made")
GAS = "content/tags/gas.md"
FILES = f"""\
-- archive.yaml --
title: A
url: https://example.org/
-- {GAS} --
---
name: Gas
---
-- content/tags/oil.md --
---
name: Oil
---
"""


@pytest.fixture
def root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An archive whose files may be known by their times, though they were written just now."""
    monkeypatch.setattr(stamps, "YOUNG", -(10**18))
    return unpack(FILES, tmp_path)


@pytest.fixture
def read(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The files that are read, one after the other."""
    told, reading = list[str](), decode.as_text

    def noted(path: str, data: bytes) -> Checked[str | None]:
        told.append(path)
        return reading(path, data)

    for module in ("scan", "texts"):
        monkeypatch.setattr(f"site_builder.read.{module}.as_text", noted)
    return told


def again(root: Path, first: Sources) -> Sources:
    found, issues = scan(root, reading=Reading(first.stamps))
    assert issues == ()
    return found


def test_only_what_was_saved_since_is_read(root: Path, read: list[str]) -> None:
    first = scan(root).value
    (root / GAS).write_text("---\nname: Natural gas\n---\n", "utf-8")
    read.clear()

    found = again(root, first)

    assert read == [GAS]
    assert found == scan(root).value
    assert found.keys[GAS] != first.keys[GAS] and found.keys[ARCHIVE] == first.keys[ARCHIVE]


def test_a_text_that_was_not_read_is_read_when_it_is_asked_for(root: Path, read: list[str]) -> None:
    first = scan(root).value
    read.clear()
    found = again(root, first).texts

    assert read == [] and GAS in found and "none" not in found and len(found) == 3
    assert found[GAS] == first.texts[GAS] and read == [GAS]
    assert list(found) == list(first.texts)


def test_a_file_that_was_saved_after_it_was_looked_at_is_told(root: Path) -> None:
    found = again(root, scan(root).value).texts
    (root / GAS).write_text("---\nname: Gaz\n---\n", "utf-8")
    (root / "content/tags/oil.md").unlink()

    for path in (GAS, "content/tags/oil.md"):
        with pytest.raises(SavedError, match=path):
            found[path]


def test_a_file_with_something_wrong_is_read_each_time(root: Path, read: list[str]) -> None:
    (root / GAS).write_text("---\nname: G\ufffds\n---\n", "utf-8")
    first, issues = scan(root)
    read.clear()

    assert GAS not in first.stamps and scan(root, reading=Reading(first.stamps)).issues == issues != ()
    assert read == [GAS]


def test_a_file_that_may_change_within_a_tick_of_the_clock_is_read_each_time(
    root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(stamps, "YOUNG", 10**18)

    assert not scan(root).value.stamps


def test_another_file_with_the_same_times_is_another_file(root: Path, read: list[str]) -> None:
    first = scan(root).value
    path, about = root / GAS, (root / GAS).stat()
    shutil.copy(path, path.with_suffix(".new"))
    path.with_suffix(".new").write_text("---\nname: Oel\n---\n", "utf-8")
    path.with_suffix(".new").replace(path)
    os.utime(path, ns=(about.st_atime_ns, about.st_mtime_ns))
    read.clear()

    assert path.stat().st_size == about.st_size and again(root, first).texts[GAS].startswith("---\nname: Oel")
    assert read == [GAS]


def test_texts_are_put_aside_where_there_are_many(root: Path, tmp_path: Path) -> None:
    away = Shelves(tmp_path / "away", 1)
    found = scan(root, reading=Reading(aside=lambda texts: away if texts else None)).value

    assert found.texts == scan(root).value.texts
    assert [*found.without((GAS,)).texts] == [ARCHIVE, "content/tags/oil.md"]
    assert found.without(()) is found
    away.close()
    assert found.texts[ARCHIVE] and [*(tmp_path / "away").iterdir()] == []


def test_several_processes_find_what_one_does(
    root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("site_builder.read.scan.MANY", 5)
    monkeypatch.setattr("site_builder.workers.cores", lambda: 3)
    tags, told, memory = root / "content/tags", list[int](), Cache()
    for number, text in enumerate((b"one\xff", b"", b"two \xef\xbf\xbd", b"three\0", b"four \xef\xbf\xbd")):
        (tags / f"tag-{number}.md").write_bytes(text)

    def gathered(works: Sequence[Callable[[], Made]]) -> list[Made]:
        told.append(len(works))
        return side_by_side(memory, works)

    alone, away = scan(root), Shelves(tmp_path / "away", 3)
    shared = scan(root, memory.remember_of, Reading({}, lambda _: away, gathered, 3))
    again = scan(root, memory.next().remember_of, Reading(shared.value.stamps, lambda _: away, gathered, 3))

    assert told == [3] and len({issue.code for issue in alone.issues}) == 4
    for found in (shared, again):
        assert found.issues == alone.issues
        assert {**found.value.texts} == {**alone.value.texts}
        assert (found.value.keys, found.value.stamps) == (alone.value.keys, alone.value.stamps)
    away.close()
