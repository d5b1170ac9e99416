"""What was made once is not made again, and nothing stale is ever given."""

import hashlib
import os
import pickle
from dataclasses import dataclass
from pathlib import Path

import pytest

from site_builder import cache


@dataclass(frozen=True)
class Made:
    text: str


def test_the_second_run_gets_what_the_first_one_made(tmp_path: Path) -> None:
    first = cache.load(tmp_path / "cache")
    first.remember("body", "key", lambda: Made("once"))
    first.save(tmp_path / "cache")

    second = cache.load(tmp_path / "cache")

    assert second.remember("body", "key", lambda: Made("twice")) == Made("once")


def test_another_key_is_made_anew() -> None:
    first = cache.Cache()
    first.remember("body", "key", lambda: "old")

    assert first.next().remember("body", "other key", lambda: "new") == "new"


def test_what_a_run_did_not_ask_for_is_forgotten() -> None:
    first = cache.Cache()
    first.remember("body", "key", lambda: "old")
    second = first.next()
    second.remember("body", "other", lambda: "new")

    assert second.next().remember("body", "key", lambda: "made again") == "made again"


def test_a_torn_cache_file_is_an_empty_memory(tmp_path: Path) -> None:
    (tmp_path / "cache").write_bytes(b"\x80\x05torn")

    assert cache.load(tmp_path / "cache").remember("body", "key", lambda: "fresh") == "fresh"


def test_a_cache_with_one_bit_turned_round_is_an_empty_memory(tmp_path: Path) -> None:
    first = cache.load(tmp_path / "cache")
    first.remember("body", "key", lambda: "a long text that readers see")
    first.save(tmp_path / "cache")
    whole = bytearray((tmp_path / "cache").read_bytes())
    whole[whole.index(b"readers")] ^= 1
    (tmp_path / "cache").write_bytes(whole)

    assert cache.load(tmp_path / "cache").remember("body", "key", lambda: "fresh") == "fresh"


def test_what_a_run_left_that_was_killed_while_it_saved_is_removed_after_an_hour(tmp_path: Path) -> None:
    old, new = tmp_path / "cache.17.part", tmp_path / "cache.18.part"
    old.write_bytes(b"half")
    new.write_bytes(b"half")
    os.utime(old, (1, 1))

    cache.Cache().save(tmp_path / "cache")

    assert not old.exists() and new.exists()


def test_a_cache_that_cannot_be_written_leaves_nothing_behind(tmp_path: Path) -> None:
    (tmp_path / "cache").mkdir()
    (tmp_path / "cache/mine.txt").write_text("mine")

    cache.Cache().save(tmp_path / "cache")

    assert [path.name for path in tmp_path.iterdir()] == ["cache"]


def test_a_cache_of_another_version_is_an_empty_memory(tmp_path: Path) -> None:
    kept = pickle.dumps(("another version", {"body:key": "stale"}))
    cache.Cache().save(tmp_path / "cache")
    key = (Path(os.environ["XDG_STATE_HOME"]) / "site-builder/cache.key").read_bytes()
    (tmp_path / "cache").write_bytes(hashlib.blake2b(kept, digest_size=32, key=key).digest() + kept)

    assert cache.load(tmp_path / "cache").remember("body", "key", lambda: "fresh") == "fresh"


class _Acts:
    """When it is read back, a folder is made: whatever its maker wanted would be."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def __reduce__(self) -> tuple[object, ...]:
        return os.mkdir, (str(self.folder),)


def test_a_seal_is_made_of_any_number_of_bytes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def digest(*_: object) -> bytes:
        raise OverflowError("msg is too long.")  # of more than 2 GiB at once

    monkeypatch.setattr("hmac.digest", digest)
    memory = cache.Cache()
    memory.remember("a", "1", lambda: 2)
    memory.save(tmp_path / "memory.pickle")

    assert cache.load(tmp_path / "memory.pickle").knew("a", "1")


@pytest.mark.parametrize("key", [b"", b"of somebody else", bytes(32)])
def test_a_cache_that_somebody_else_sealed_does_nothing(tmp_path: Path, key: bytes) -> None:
    cache.Cache().save(tmp_path / "mine")
    kept = pickle.dumps(("", {"body:key": _Acts(tmp_path / "acted")}))
    (tmp_path / "cache").write_bytes(hashlib.blake2b(kept, digest_size=32, key=key).digest() + kept)

    loaded = cache.load(tmp_path / "cache")

    assert loaded.remember("body", "key", lambda: "fresh") == "fresh"
    assert not (tmp_path / "acted").exists()


def test_a_cache_sealed_on_another_machine_is_an_empty_memory(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    _saved(tmp_path / "cache")

    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "another"))

    assert _remembered(tmp_path / "cache") == "fresh"


@pytest.mark.parametrize("mode", [0o640, 0o604, 0o622])
def test_a_key_that_others_may_read_or_write_seals_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, mode: int
) -> None:
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    _saved(tmp_path / "cache")
    (tmp_path / "state/site-builder/cache.key").chmod(mode)

    assert _remembered(tmp_path / "cache") == "fresh"


def test_the_key_is_its_users_alone_and_stays_the_same(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    _saved(tmp_path / "cache")
    key = tmp_path / "state/site-builder/cache.key"
    first = key.read_bytes()
    _saved(tmp_path / "cache")

    assert (len(first), key.read_bytes(), key.stat().st_mode & 0o777) == (32, first, 0o600)
    assert key.parent.stat().st_mode & 0o777 == 0o700
    assert _remembered(tmp_path / "cache") == "once"


def test_where_no_key_can_be_kept_every_build_starts_from_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "state").write_text("no folder")
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    _saved(tmp_path / "cache")

    assert not (tmp_path / "cache").exists()
    assert _remembered(tmp_path / "cache") == "fresh"


def test_without_a_folder_named_the_key_stands_in_the_home(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_STATE_HOME", "not/absolute")
    monkeypatch.setenv("HOME", str(tmp_path))
    _saved(tmp_path / "cache")

    assert (tmp_path / ".local/state/site-builder/cache.key").exists()


def _saved(path: Path) -> None:
    first = cache.Cache()
    first.remember("body", "key", lambda: "once")
    first.save(path)


def _remembered(path: Path) -> str:
    return cache.load(path).remember("body", "key", lambda: "fresh")


def test_digests_tell_values_apart_that_run_together() -> None:
    assert cache.digest("ab", "c") != cache.digest("a", "bc")


def shelved(folder: Path, **wanted: str) -> dict[str, str]:
    """What a run asked a shelf for by these names and keys got, each made as `new`."""
    shelf = cache.Shelf(folder, frozenset({"large"}))
    got = {name: shelf.remember(name.partition("_")[0], key, lambda: "new") for name, key in wanted.items()}
    shelf.save()
    return got


def test_a_shelf_keeps_what_is_large_in_files_of_its_own(tmp_path: Path) -> None:
    shelved(tmp_path, large="a", large_two="b", small="c", small_two="d")

    assert {path.name for path in tmp_path.iterdir()} == {
        "large-a.pickle",
        "large-b.pickle",
        "others.pickle",
    }


def test_a_shelf_gives_what_an_earlier_run_made_and_writes_nothing(tmp_path: Path) -> None:
    first = cache.Shelf(tmp_path, frozenset({"large"}))
    assert [first.remember(name, "a", lambda: "old") for name in ("large", "small")] == ["old", "old"]
    first.save()
    before = {path.name: path.stat().st_mtime_ns for path in tmp_path.iterdir()}

    assert shelved(tmp_path, large="a", small="a") == {"large": "old", "small": "old"}
    assert {path.name: path.stat().st_mtime_ns for path in tmp_path.iterdir()} == before


def test_a_shelf_removes_what_a_run_did_not_ask_for_and_nothing_of_others(tmp_path: Path) -> None:
    shelved(tmp_path, large="a", small="a")
    (tmp_path / "notes.txt").write_text("mine", "utf-8")

    shelved(tmp_path, large="b", small="b")

    assert {path.name for path in tmp_path.iterdir()} == {"large-b.pickle", "others.pickle", "notes.txt"}


def test_a_file_of_a_shelf_that_was_changed_counts_as_none(tmp_path: Path) -> None:
    first = cache.Shelf(tmp_path, frozenset({"large"}))
    first.remember("large", "a", lambda: "old")
    kept = tmp_path / "large-a.pickle"
    kept.write_bytes(kept.read_bytes().replace(b"old", b"odd"))

    assert shelved(tmp_path, large="a") == {"large": "new"}


def test_what_one_archive_asked_for_is_there_for_the_next_of_the_same_user(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    made: list[str] = []

    def make() -> str:
        made.append("made")
        return "code"

    first, again = (cache.remembered_by_user("templates", "key", make) for _ in range(2))
    other = cache.remembered_by_user("templates", "another", make)

    assert (first, again, other, made) == ("code", "code", "code", ["made", "made"])
    (file,) = (tmp_path / "state/site-builder").glob("templates-another*")
    file.write_bytes(b"of a stranger" + file.read_bytes())
    assert cache.remembered_by_user("templates", "another", make) == "code"
    assert len(made) == 3


def test_what_runs_left_that_failed_does_not_pile_up(tmp_path: Path) -> None:
    path = tmp_path / "cache.pickle"

    def run(*keys: str, is_whole: bool) -> set[str]:
        memory, made = cache.load(path), set()
        for key in keys:
            memory.remember("of", key, lambda key=key: made.add(key) or key)  # type: ignore[misc,func-returns-value]
        memory.save(path, is_whole=is_whole)
        return made

    assert run("a", "b", is_whole=True) == {"a", "b"}
    assert run("a", "c", is_whole=False) == {"c"}
    assert run("a", "d", is_whole=False) == {"d"}
    # What the last whole run asked for is there; what only an earlier failing one did is gone.
    assert run("a", "b", "c", "d", is_whole=False) == {"c"}
    assert run("a", is_whole=True) == set()
    assert run("a", "b", is_whole=True) == {"b"}


def test_of_what_a_user_asked_for_the_newest_few_are_kept(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    for number in range(7):
        cache.remembered_by_user("templates", str(number), str)
        kept = tmp_path / f"state/site-builder/templates-{number}.pickle"
        os.utime(kept, ns=(number, number))

    left = sorted(path.name for path in (tmp_path / "state/site-builder").glob("templates*"))

    assert left == [f"templates-{number}.pickle" for number in range(3, 7)]
