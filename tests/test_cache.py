"""What was made once is not made again, and nothing stale is ever given."""

import hashlib
import os
import pickle
from dataclasses import dataclass
from pathlib import Path

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
    seal = hashlib.blake2b(kept, digest_size=16).digest()
    (tmp_path / "cache").write_bytes(seal + kept)

    assert cache.load(tmp_path / "cache").remember("body", "key", lambda: "fresh") == "fresh"


def test_digests_tell_values_apart_that_run_together() -> None:
    assert cache.digest("ab", "c") != cache.digest("a", "bc")
