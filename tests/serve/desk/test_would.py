"""What a save would break: what is remembered of the archive never outlives what stands in its files."""

import os
from pathlib import Path

import pytest

from site_builder import cache
from site_builder.serve.desk.would import Bench
from tests.serve.desk.desks import NOTES, TODAY, bench_in, notes_of

PERSON = "content/people/anna.md"


@pytest.fixture
def bench(tmp_path: Path) -> Bench:
    return bench_in(tmp_path)


def codes(bench: Bench, unsaved: dict[str, str]) -> list[str]:
    return [one.issue.code for one in bench.would(unsaved).fresh]


def later(path: Path) -> None:
    """Make a file younger, as a save a moment later would."""
    about = path.stat()
    os.utime(path, ns=(about.st_atime_ns, about.st_mtime_ns + 1_000_000))


def test_only_errors_that_are_not_there_now_are_fresh(bench: Bench) -> None:
    broken = notes_of(bench).replace("The ferry will sail", "never printed")
    assert codes(bench, {NOTES: broken}) == ["N01"]

    (bench.root / NOTES).write_text(broken, "utf-8")
    later(bench.root / NOTES)

    assert codes(bench, {NOTES: broken}) == []
    assert "N01" in [one.issue.code for one in bench.would({NOTES: broken}).findings]


def test_a_file_that_was_saved_is_read_again(bench: Bench) -> None:
    assert bench.look().archive.people["anna"].name == "Anna Kitova"  # type: ignore[index]  # an id
    (bench.root / PERSON).write_text("---\nname: Anna Meier\n---\n", "utf-8")
    later(bench.root / PERSON)

    assert bench.look().archive.people["anna"].name == "Anna Meier"  # type: ignore[index]  # an id
    (bench.root / PERSON).write_bytes(b"\xff")
    later(bench.root / PERSON)
    assert not bench.look().archive.people
    (bench.root / PERSON).unlink()
    (bench.root / "content/people/boris.md").write_text("---\nname: Boris\n---\n", "utf-8")
    assert list(bench.look().archive.people) == ["boris"]


def test_nothing_is_read_again_while_nothing_was_saved(bench: Bench) -> None:
    assert bench.look() is bench.look()


def test_a_text_that_no_file_may_hold_is_refused(bench: Bench) -> None:
    assert codes(bench, {NOTES: notes_of(bench) + "# \0\n"}) != []


def test_what_others_know_of_the_archive_is_asked_for_once(tmp_path: Path) -> None:
    asked = []
    root = bench_in(tmp_path).root

    def memory() -> cache.Cache:
        asked.append(1)
        return cache.Cache()

    bench = Bench(root, lambda: TODAY, memory)
    bench.would({NOTES: ""})
    bench.look()

    assert asked == [1]


def test_a_folder_without_content_is_an_empty_archive(tmp_path: Path) -> None:
    assert not Bench(tmp_path).look().archive.articles
